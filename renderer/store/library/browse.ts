import {
  isFiltering,
  NO_FILTER,
  MOST_SAVED_FILTERS,
  type LibraryFilter,
  type LibrarySettings,
  type LibrarySort,
  type SavedFilter,
  type Shelf,
} from '@shared/contract';
import { newId } from '@shared/domain';
import { create } from 'zustand';
import { notify, say } from '../base/notices';
import { search, useSearch } from './search';
import { changeSettings, useSettings } from '../base/settings';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * Where one is in the library: the line the keyboard is on, the lines that are selected. How it is looked at
 * (columns, order, filters) is in the settings, and what is searched for in the search.
 */
interface BrowseState {
  /** The line under the keyboard, by article (in the trash, by name). */
  current: string | null;
  selected: ReadonlySet<string>;
  /** Where a selection with Shift begins. */
  anchor: string | null;
  /** While something is searched for: the best match first, until a column is chosen. */
  byMatch: boolean;
  /** What hangs open from the bar. */
  panel: 'filter' | 'columns' | 'saved' | null;
  /** Columns that are wanted and have no room in the window as it is. */
  noRoom: readonly string[];
  /** Counts the times somebody asked for the search field. */
  asked: number;
}

const NONE: ReadonlySet<string> = new Set();

export const useBrowse = create<BrowseState>(() => ({
  current: null,
  selected: NONE,
  anchor: null,
  byMatch: true,
  panel: null,
  noRoom: [],
  asked: 0,
}));

const library = (): LibrarySettings => useSettings.getState().settings.library;
export const changeLibrary = (change: Partial<LibrarySettings>): Promise<void> =>
  changeSettings({ library: { ...library(), ...change } });

export function showShelf(shelf: Shelf): void {
  if (shelf === library().shelf) return;
  useBrowse.setState({ current: null, selected: NONE, anchor: null });
  void changeLibrary({ shelf });
}

export const reach = (current: string | null): void => useBrowse.setState({ current });

export function selectOnly(ids: Iterable<string>): void {
  useBrowse.setState({ selected: new Set(ids) });
}

export function toggle(id: string): void {
  useBrowse.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    return { selected: next, anchor: id, current: id };
  });
}

/** Selects from where Shift was first held to `to`, in the order of `rows`. */
export function extendTo(rows: readonly string[], to: string): void {
  useBrowse.setState(({ anchor, current }) => {
    const from = anchor !== null && rows.includes(anchor) ? anchor : (current ?? to);
    const [first, last] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b) as [number, number];
    return { anchor: from, current: to, selected: new Set(rows.slice(Math.max(0, first), last + 1)) };
  });
}

export const clearSelection = (): void => useBrowse.setState({ selected: NONE, anchor: null });

/** Nothing stays selected that is not in view: what is done to a selection must be seen. */
export function keepSelected(rows: ReadonlySet<string>): void {
  const { selected } = useBrowse.getState();
  const left = [...selected].filter((id) => rows.has(id));
  if (left.length < selected.size) useBrowse.setState({ selected: new Set(left) });
}

/** What a command means: the selection, or else the line under the keyboard. */
export function targets(): string[] {
  const { selected, current } = useBrowse.getState();
  return selected.size > 0 ? [...selected] : current === null ? [] : [current];
}

export function lookFor(query: string): void {
  if (!useSearch.getState().query.trim()) useBrowse.setState({ byMatch: true });
  search(query);
}

export function setSort(sort: LibrarySort): void {
  useBrowse.setState({ byMatch: false });
  void changeLibrary({ sort });
}

export const setFilter = (filter: LibraryFilter): Promise<void> => changeLibrary({ filter });

export function clearFilters(): void {
  search('');
  if (isFiltering(library().filter)) void setFilter(NO_FILTER);
}

export const isNarrowed = (): boolean =>
  isFiltering(library().filter) || useSearch.getState().query.trim() !== '';

export const tellNoRoom = (noRoom: readonly string[]): void => useBrowse.setState({ noRoom });
export const openPanel = (panel: BrowseState['panel']): void => useBrowse.setState({ panel });
export const askForSearch = (): void => useBrowse.setState(({ asked }) => ({ asked: asked + 1 }));

/** Keeps the way the library is looked at now under a name; one of the same name takes on the new meaning. */
export function saveFilter(name: string): void {
  const { shelf, filter, sort, saved } = library();
  const before = saved.find((each) => each.name === name);
  const one: SavedFilter = {
    id: before?.id ?? newId(),
    name,
    shelf,
    filter,
    sort,
    query: useSearch.getState().query.trim(),
  };
  const next = before ? saved.map((each) => (each === before ? one : each)) : [...saved, one];
  if (next.length > MOST_SAVED_FILTERS) {
    notify(
      'warning',
      `There is room for ${MOST_SAVED_FILTERS} saved filters. Remove one that is not needed, then save this one.`,
    );
    return;
  }
  void changeLibrary({ saved: next });
  say(`Saved as ${name}.`);
}

export function recallFilter({ shelf, filter, sort, query, name }: SavedFilter): void {
  if (shelf !== library().shelf) useBrowse.setState({ current: null, selected: NONE, anchor: null });
  useBrowse.setState({ byMatch: false, panel: null });
  search(query);
  void changeLibrary({ shelf, filter, sort });
  say(`${name}.`);
}

export const renameFilter = (id: string, name: string): Promise<void> =>
  changeLibrary({ saved: library().saved.map((each) => (each.id === id ? { ...each, name } : each)) });

/** Removes a saved filter, and offers to take that back. */
export function removeFilter(one: SavedFilter): void {
  const at = library().saved.findIndex(({ id }) => id === one.id);
  void changeLibrary({ saved: library().saved.filter(({ id }) => id !== one.id) });
  notify('info', `Removed the filter ${inQuotes(one.name)}.`, {
    label: 'Undo',
    run: () => void changeLibrary({ saved: library().saved.toSpliced(at, 0, one) }),
  });
}

/** Whether a saved filter is what is looked at now. */
export function isRecalled(
  one: SavedFilter,
  { shelf, filter, sort }: LibrarySettings,
  query: string,
): boolean {
  return (
    one.shelf === shelf &&
    one.query === query.trim() &&
    JSON.stringify([one.filter, one.sort]) === JSON.stringify([filter, sort])
  );
}
