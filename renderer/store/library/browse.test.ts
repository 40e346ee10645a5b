import { DEFAULT_LIBRARY, DEFAULT_SETTINGS, NO_FILTER } from '@shared/contract';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeMain } from '../../dev/fake';
import { connect } from '../base/bridge';
import {
  clearFilters,
  extendTo,
  isNarrowed,
  isRecalled,
  keepSelected,
  lookFor,
  reach,
  recallFilter,
  removeFilter,
  renameFilter,
  saveFilter,
  setFilter,
  setSort,
  showShelf,
  targets,
  toggle,
  useBrowse,
} from './browse';
import { useNotices } from '../base/notices';
import { useSearch } from './search';
import { useSettings } from '../base/settings';

const ROWS = ['a', 'b', 'c', 'd', 'e'];
const library = () => useSettings.getState().settings.library;

beforeEach(() => {
  connect(fakeMain().bridge);
  useBrowse.setState(useBrowse.getInitialState(), true);
  useSearch.setState(useSearch.getInitialState(), true);
  useSettings.setState({ settings: DEFAULT_SETTINGS });
  useNotices.setState({ shown: [] });
});

describe('selecting', () => {
  test('a command means the selection, or else the line under the keyboard', () => {
    expect(targets()).toEqual([]);
    reach('c');
    expect(targets()).toEqual(['c']);
    toggle('a');
    toggle('e');
    expect(targets()).toEqual(['a', 'e']);
    toggle('a');
    toggle('e');
    expect(targets()).toEqual(['e']);
  });

  test('with Shift, from where one stood to where one goes: always one stretch with both ends in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROWS),
        fc.array(fc.constantFrom(...ROWS), { minLength: 1, maxLength: 6 }),
        (from, path) => {
          useBrowse.setState(useBrowse.getInitialState(), true);
          reach(from);
          for (const to of path) extendTo(ROWS, to);
          const [first, last] = [ROWS.indexOf(from), ROWS.indexOf(path.at(-1)!)].sort() as [number, number];
          expect([...useBrowse.getState().selected]).toEqual(ROWS.slice(first, last + 1));
          expect(useBrowse.getState().current).toBe(path.at(-1));
        },
      ),
    );
  });

  test('what is not in view any more is not selected any more', () => {
    for (const id of ROWS) toggle(id);
    keepSelected(new Set(['b', 'x']));
    expect(targets()).toEqual(['b']);
  });

  test('another shelf begins with nothing selected', () => {
    toggle('a');
    showShelf('archive');
    expect(targets()).toEqual([]);
    expect(library().shelf).toBe('archive');
  });
});

describe('saved filters', () => {
  const overdue = { ...NO_FILTER, due: ['overdue' as const] };

  test('bring back what was looked at: shelf, filters, order and words', async () => {
    await setFilter(overdue);
    setSort({ by: 'deadline', down: false });
    lookFor(' ferry ');
    saveFilter('Mine');
    const [one] = library().saved;
    expect(one).toMatchObject({
      name: 'Mine',
      shelf: 'articles',
      query: 'ferry',
      filter: overdue,
      sort: { by: 'deadline', down: false },
    });
    expect(isRecalled(one!, library(), 'ferry')).toBe(true);
    clearFilters();
    showShelf('archive');
    expect(isNarrowed()).toBe(false);
    expect(isRecalled(one!, library(), '')).toBe(false);
    recallFilter(one!);
    expect(library()).toMatchObject({
      shelf: 'articles',
      filter: overdue,
      sort: { by: 'deadline', down: false },
    });
    expect(useSearch.getState().query).toBe('ferry');
  });

  test('one name is one filter; it can be renamed, and removing can be undone in its place', async () => {
    saveFilter('One');
    saveFilter('Two');
    await setFilter(overdue);
    saveFilter('One');
    expect(library().saved.map(({ name, filter }) => [name, filter.due.length])).toEqual([
      ['One', 1],
      ['Two', 0],
    ]);
    await renameFilter(library().saved[1]!.id, 'Second');
    removeFilter(library().saved[0]!);
    expect(library().saved.map(({ name }) => name)).toEqual(['Second']);
    useNotices.getState().shown.at(-1)!.action!.run();
    expect(library().saved.map(({ name }) => name)).toEqual(['One', 'Second']);
  });

  test('there is an end to them, and it is said', () => {
    const saved = Array.from({ length: 100 }, (_, at) => ({
      id: String(at),
      name: String(at),
      shelf: 'articles' as const,
      query: '',
      filter: NO_FILTER,
      sort: DEFAULT_LIBRARY.sort,
    }));
    useSettings.setState({ settings: { ...DEFAULT_SETTINGS, library: { ...DEFAULT_LIBRARY, saved } } });
    saveFilter('One more');
    expect(library().saved).toHaveLength(100);
    expect(useNotices.getState().shown[0]!.message).toContain('room for 100');
  });
});

test('a search begins with the best match first, until a column is chosen; the next one begins so again', () => {
  lookFor('ferry');
  expect(useBrowse.getState().byMatch).toBe(true);
  setSort({ by: 'deadline', down: false });
  lookFor('ferry fog');
  expect(useBrowse.getState().byMatch).toBe(false);
  lookFor('');
  lookFor('bridge');
  expect(useBrowse.getState().byMatch).toBe(true);
});
