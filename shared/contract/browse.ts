import { z } from 'zod';
import { Work } from '../domain/coverage/summary';

/*
 * How somebody looks at the library: what the columns are, in which order the articles stand, which of them
 * are shown. Kept in the settings, so that the screen comes back as it was left. The words in the search
 * field are not.
 */

export const SHELVES = ['articles', 'archive', 'trash'] as const;
export const Shelf = z.enum(SHELVES);
export type Shelf = z.infer<typeof Shelf>;
export const SHELF_INFO: Record<Shelf, { label: string }> = {
  articles: { label: 'Articles' },
  archive: { label: 'Archive' },
  trash: { label: 'Trash' },
};

/** Every column there is, from left to right. The name is always shown. */
export const COLUMNS = [
  'name',
  'desk',
  'checker',
  'editor',
  'deadline',
  'publication',
  'work',
  'progress',
  'sentences',
  'highRisk',
  'alerts',
  'people',
  'words',
  'created',
  'changed',
] as const;
export const ColumnId = z.enum(COLUMNS);
export type ColumnId = z.infer<typeof ColumnId>;

export const DUES = ['overdue', 'today', 'week', 'none'] as const;
export const DueFilter = z.enum(DUES);
export type DueFilter = z.infer<typeof DueFilter>;
export const DUE_INFO: Record<DueFilter, { label: string }> = {
  overdue: { label: 'Overdue' },
  today: { label: 'Due today' },
  week: { label: 'Due within 7 days' },
  none: { label: 'No deadline' },
};

const names = z.array(z.string().max(200)).max(1000);

/**
 * Which articles are shown: those that fit every part, and of a part with several values any of them. Empty
 * asks nothing.
 */
export const LibraryFilter = z.object({
  work: z.array(Work),
  due: z.array(DueFilter),
  /** An empty name stands for articles where nobody has said. */
  desks: names,
  checkers: names,
  /** With marks of high or legal risk that are not decided; with alerts. */
  highRisk: z.boolean(),
  alerts: z.boolean(),
});
export type LibraryFilter = z.infer<typeof LibraryFilter>;
export const NO_FILTER: LibraryFilter = {
  work: [],
  due: [],
  desks: [],
  checkers: [],
  highRisk: false,
  alerts: false,
};

export const isFiltering = (filter: LibraryFilter): boolean =>
  Object.values(filter).some((part) => (Array.isArray(part) ? part.length > 0 : part));

export const LibrarySort = z.object({ by: ColumnId, down: z.boolean() });
export type LibrarySort = z.infer<typeof LibrarySort>;

/** A way of looking that somebody gave a name: "My desk, overdue". */
export const SavedFilter = z.object({
  id: z.string().max(36),
  name: z.string().trim().min(1).max(80),
  shelf: Shelf,
  query: z.string().max(500),
  filter: LibraryFilter,
  sort: LibrarySort,
});
export type SavedFilter = z.infer<typeof SavedFilter>;

export const MOST_SAVED_FILTERS = 100;

export const LibrarySettings = z.object({
  shelf: Shelf,
  columns: z.array(ColumnId),
  sort: LibrarySort,
  filter: LibraryFilter,
  saved: z.array(SavedFilter).max(MOST_SAVED_FILTERS),
});
export type LibrarySettings = z.infer<typeof LibrarySettings>;

export const DEFAULT_COLUMNS: ColumnId[] = [
  'name',
  'desk',
  'checker',
  'deadline',
  'work',
  'progress',
  'highRisk',
  'alerts',
  'words',
  'changed',
];

export const DEFAULT_LIBRARY: LibrarySettings = {
  shelf: 'articles',
  columns: DEFAULT_COLUMNS,
  sort: { by: 'changed', down: true },
  filter: NO_FILTER,
  saved: [],
};

/**
 * The same as it is read back: a part that is missing, or that only a newer Stet can read, begins anew; the
 * other parts stay, and the rest of the settings does not count as damaged.
 */
export const StoredLibrary = z
  .object({
    shelf: Shelf.catch(DEFAULT_LIBRARY.shelf),
    columns: z.array(ColumnId).catch(DEFAULT_COLUMNS),
    sort: LibrarySort.catch(DEFAULT_LIBRARY.sort),
    filter: LibraryFilter.catch(NO_FILTER),
    saved: z.array(SavedFilter).max(MOST_SAVED_FILTERS).catch([]),
  })
  .catch(DEFAULT_LIBRARY);
