import { NO_FILTER, type MarkKind } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import {
  chooseAll,
  chooseNone,
  chooseTo,
  selectedNow,
  moveChoosing,
  targetsOf,
  toggleSelected,
} from './selection';
import { goToNext } from './going';
import { useJustSet } from './justset';
import { endOfList, passes, skipping } from './listwords';
import { confirmStatus, createMark, removeMarks, setMarks, setStatus, stepFrom, stepToEnd } from './marking';
import {
  clearFilter,
  countOf,
  askedOf,
  fold,
  listingNow,
  NOTHING_ASKED,
  quickCounts,
  quickOf,
  setFilter,
  setGrouping,
  setSort,
  toggleNeeds,
  unfoldFor,
  useListAsked,
} from './marklist';
import { useSpoken } from '../base/notices';
import { addPeople, linesOf, removePerson, showMarksOf } from '../people/people';
import { signature } from '../base/settings';
import { select, showArticle, START, useView } from '../base/view';

const TEXT = 'The bridge opened in 1893. “It leaks,” said Ms Tolland. It is 40 metres long. Wren built it.';
let id: string;
/** Four claims in text order: 1893, leaks, 40 metres, Wren. */
let all: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  connect(fakeMain([article]).bridge);
  useView.setState(START, true);
  useListAsked.setState({ of: {} });
  useJustSet.setState({ of: {} });
  await openArticle(id);
  showArticle(id);
  all = [];
  for (const [words, kind] of [
    ['1893', 'claim'],
    ['“It leaks,”', 'quote'],
    ['40 metres', 'claim'],
    ['Wren', 'claim'],
  ] as [string, MarkKind][]) {
    const start = TEXT.indexOf(words);
    await createMark(id, kind, { start, end: start + words.length });
    all.push(hand()!);
  }
});
afterEach(async () => {
  vi.useRealTimers();
  await closeArticle(id);
});

const hand = () => useView.getState().selected[id] ?? null;
const marks = () => useArticles.getState().open[id]!.article.marks;
const shown = () => listingNow(id).marks.map((mark) => all.indexOf(mark.id));
const chosen = () => selectedNow(id).map((mark) => all.indexOf(mark.id));
const steps = () => useArticles.getState().open[id]!.steps.undo;
const said = () => useSpoken.getState().words;

describe('what the list shows', () => {
  test('narrowed, it says how many are left; all again', async () => {
    await setMarks(id, [all[1]!, all[3]!], { set: { risk: 'high' } });
    setFilter(id, { risks: ['high'] });
    expect(shown()).toEqual([1, 3]);
    expect(countOf(listingNow(id), askedOf(id).filter)).toBe('2 of 4 marks');
    vi.advanceTimersByTime(1000);
    expect(said()).toBe('2 of 4 marks');
    clearFilter(id);
    expect(shown()).toEqual([0, 1, 2, 3]);
  });

  test('it follows what is done: what meets the filter no more is out', async () => {
    setFilter(id, { open: true });
    await setStatus(id, [all[0]!], 'verified');
    expect(shown()).toEqual([1, 2, 3]);
  });

  test('what needs me: not what is decided, out with a query, or with somebody else', async () => {
    await setStatus(id, [all[0]!], 'query-out');
    await setStatus(id, [all[1]!], 'opinion');
    await setMarks(id, [all[2]!], { set: { assignee: 'Hester Wray' } });
    expect(quickCounts(listingNow(id).marks, signature()).needs).toBe(1);
    toggleNeeds(id);
    expect(shown()).toEqual([3]);
    // What was asked about has changed since: the answer will not be to what stands there.
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 23, to: 24, insert: '8' }],
    });
    expect(shown()).toEqual([0, 3]);
    toggleNeeds(id);
    expect(shown()).toEqual([0, 1, 2, 3]);
  });

  test('in another order, and in groups', async () => {
    await setMarks(id, [all[2]!], { set: { risk: 'legal' } });
    setSort(id, 'risk');
    expect(shown()).toEqual([2, 0, 1, 3]);
    setGrouping(id, 'kind');
    expect(
      listingNow(id).rows.map((row) =>
        row.is === 'head' ? `${row.group.label} ${row.of}` : all.indexOf(row.mark.id),
      ),
    ).toEqual(['Claims 2', 2, 0, 3, 'Quotes 2', 1]);
  });

  test('a folded group counts and is not gone through; whoever selects a mark in it sees it', () => {
    setGrouping(id, 'kind');
    fold(id, ['claim'], true);
    expect([shown(), listingNow(id).found]).toEqual([[1], 4]);
    unfoldFor(id, all[0]!);
    expect(shown()).toEqual([0, 2, 3, 1]);
  });

  test('each article has its own, and the quick filters turn over what they ask', () => {
    expect(quickOf(NO_FILTER, 'high')).toEqual({ on: false, turned: { risks: ['high', 'legal'] } });
    expect(quickOf({ ...NO_FILTER, risks: ['legal', 'high'] }, 'high')).toEqual({
      on: true,
      turned: { risks: [] },
    });
    expect(quickOf({ ...NO_FILTER, risks: ['high'] }, 'high').on).toBe(false);
    expect(quickOf({ ...NO_FILTER, assignees: ['Ada'] }, 'mine', 'Ada').on).toBe(true);
    expect(quickOf(NO_FILTER, 'needs', 'Ada').turned).toEqual({ needs: 'Ada' });
    expect(quickOf({ ...NO_FILTER, needs: 'Ada' }, 'needs', 'Ada')).toEqual({
      on: true,
      turned: { needs: '' },
    });
    setFilter(id, { open: true });
    expect(askedOf('another')).toBe(NOTHING_ASKED);
  });
});

describe('going through the list', () => {
  test('only what is shown, in its order; at its end it says what is hidden', async () => {
    await setMarks(id, [all[1]!, all[3]!], { set: { risk: 'high' } });
    setFilter(id, { risks: ['high'] });
    stepToEnd(id, 'first');
    expect(hand()).toBe(all[1]);
    expect([stepFrom(id, all[1]!, 1), hand()]).toEqual([true, all[3]]);
    expect(stepFrom(id, all[3]!, 1)).toBe(false);
    expect(endOfList(id, 1)).toBe('This is the last of the 2 marks shown; 2 hidden by the filter.');
  });

  test('from a mark that is out of the list one goes on where it stood', async () => {
    setFilter(id, { open: true });
    select(id, all[1]!);
    await setStatus(id, [all[1]!], 'verified');
    expect([stepFrom(id, all[1]!, 1), hand()]).toEqual([true, all[2]]);
    expect([stepFrom(id, all[1]!, -1), hand()]).toEqual([true, all[0]]);
    select(id, all[1]!);
    expect([goToNext(id, 'open'), hand()]).toEqual([true, all[2]]);
  });

  test('it says what there is when nothing is shown, or everything is decided', async () => {
    setFilter(id, { risks: ['legal'] });
    expect(endOfList(id, 1)).toBe('No mark is shown: 4 hidden by the filter.');
    clearFilter(id);
    await setStatus(id, all, 'opinion');
    select(id, null);
    expect([goToNext(id, 'open'), said()]).toEqual([false, 'Every mark is decided.']);
  });
});

describe('the next to decide', () => {
  const next = (goal: Parameters<typeof goToNext>[1]) => {
    goToNext(id, goal);
    return all.indexOf(hand()!);
  };

  test('is never one that waits for somebody else, unless the list is narrowed to such', async () => {
    await setStatus(id, [all[1]!], 'query-out');
    await setMarks(id, [all[2]!], { set: { assignee: 'Hester Wray' } });
    select(id, all[0]!);
    expect([next('open'), next('open')]).toEqual([3, 0]);
    await setStatus(id, [all[0]!, all[3]!], 'verified');
    expect(goToNext(id, 'open')).toBe(false);
    expect(said()).toBe('Nothing else needs you: 2 marks wait for somebody else.');
    setFilter(id, { assignees: ['Hester Wray'] });
    expect(next('open')).toBe(2);
  });

  test('passes over what was just set, and says so; it comes again when the rest is through', async () => {
    select(id, all[0]!);
    await setStatus(id, [all[1]!], 'checking');
    expect(skipping('U', passes(listingNow(id).marks, signature(), useJustSet.getState().of[id]!))).toBe(
      'U skips 1 just set',
    );
    expect(next('open')).toBe(2);
    await setStatus(id, [all[0]!, all[2]!, all[3]!], 'verified');
    expect(next('open')).toBe(1);
    expect(said()).toBe('The rest is through: the mark you have just set comes again.');
  });

  test('queries and alerts have keys of their own, round and round', async () => {
    await setStatus(id, [all[1]!, all[3]!], 'query-out');
    await setStatus(id, [all[0]!], 'verified');
    select(id, null);
    expect([next('query'), next('query'), next('query')]).toEqual([1, 3, 1]);
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 23, to: 24, insert: '8' }],
    });
    expect(next('alert')).toBe(0);
    expect(goToNext(id, 'alert')).toBe(false);
    expect(said()).toBe('No other mark needs attention.');
  });
});

describe('choosing several', () => {
  test('a range grows and shrinks from where it began; any other selecting lets go', () => {
    select(id, all[1]!);
    chooseTo(id, all[3]!);
    expect([chosen(), said()]).toEqual([[1, 2, 3], '3 marks selected.']);
    chooseTo(id, all[0]!);
    expect(chosen()).toEqual([0, 1]);
    select(id, all[2]!);
    expect(chosen()).toEqual([]);
  });

  test('one by one, leaving out what is between, and out again', () => {
    select(id, all[0]!);
    moveChoosing(id, all[1]!);
    moveChoosing(id, all[2]!);
    expect([hand(), targetsOf(id).map((mark) => mark.id)]).toEqual([all[2], [all[0]]]);
    toggleSelected(id, all[2]!);
    expect(chosen()).toEqual([0, 2]);
    toggleSelected(id, all[0]!);
    expect(chosen()).toEqual([2]);
    expect(chooseNone(id)).toBe(true);
    expect(hand()).toBe(all[0]);
  });

  test('all that are shown, and never what the filter hides', async () => {
    chooseAll(id);
    expect(chosen()).toEqual([0, 1, 2, 3]);
    setFilter(id, { kinds: ['claim'] });
    expect(chosen()).toEqual([0, 2, 3]);
    await removeMarks(id, selectedNow(id));
    expect(Object.keys(marks())).toEqual([all[1]]);
  });

  test('with nothing chosen, the mark in hand is meant', () => {
    select(id, all[2]!);
    expect(targetsOf(id).map((mark) => mark.id)).toEqual([all[2]]);
    select(id, null);
    expect(targetsOf(id)).toEqual([]);
  });
});

describe('setting together', () => {
  test('is one step to undo, named with its count', async () => {
    const before = steps().length;
    await setStatus(id, all, 'verified');
    expect([steps().length, steps().at(-1)!.label]).toEqual([before + 1, 'Set status of 4 marks']);
    expect(said()).toBe('Verified: 4 marks.');
    await undo(id);
    expect(all.map((each) => marks()[each]!.status)).toEqual(Array(4).fill('to-check'));
  });

  test('facets are added to what each has', async () => {
    await setMarks(id, [all[0]!], { set: { facets: ['cause'] } });
    await setMarks(id, all, { add: { facets: ['number'] } });
    expect(marks()[all[0]!]!.facets).toEqual(['cause', 'number']);
    expect(steps().at(-1)!.label).toBe('Change facets of 4 marks');
  });

  test('still holds, for all of them', async () => {
    await setStatus(id, all, 'verified');
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 23, to: 24, insert: '8' }],
    });
    expect(marks()[all[0]!]!.anchor.exact).not.toBe('1893');
    await confirmStatus(id, [all[0]!, all[2]!]);
    expect(marks()[all[0]!]!.stamp!.words).toBe(marks()[all[0]!]!.anchor.exact);
  });

  test('removed together, the next one shown is in hand, and one step brings them back', async () => {
    setFilter(id, { kinds: ['claim'] });
    select(id, all[0]!);
    chooseTo(id, all[2]!);
    await removeMarks(id, selectedNow(id));
    expect([hand(), Object.keys(marks()).sort()]).toEqual([all[3], [all[1]!, all[3]!].sort()]);
    await undo(id);
    expect(Object.keys(marks())).toHaveLength(4);
  });
});

describe('people', () => {
  test('added together in one step, by surname, with their marks; and out again', async () => {
    const before = steps().length;
    await addPeople(id, [{ name: 'Tomas Wren' }, { name: 'Ingrid Tolland' }, { name: ' ' }]);
    expect([steps().length, steps().at(-1)!.label]).toEqual([before + 1, 'Add 2 people']);
    const lines = () => linesOf(useArticles.getState().open[id]!.article);
    expect(lines().map(({ person, marks: its }) => `${person.name} ${its.length}`)).toEqual([
      'Ingrid Tolland 0',
      'Tomas Wren 1',
    ]);
    showMarksOf(id, lines()[1]!.person.id);
    expect([shown(), useView.getState().side]).toEqual([[3], 'marks']);
    await removePerson(id, lines()[1]!.person);
    expect(lines()).toHaveLength(1);
  });
});
