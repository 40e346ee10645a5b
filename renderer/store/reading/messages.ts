import type { Reading } from '@shared/reading';

/** The lists a reading is made of. */
export type Lists = Pick<Reading, 'quotes' | 'quoted' | 'people' | 'titles' | 'claims' | 'facts' | 'flags'>;

/** What the page asks of the worker. A new request abandons the one before. */
export interface Ask {
  /** Never used twice: answers to an older request are known by it. */
  id: number;
  text: string;
  /** Publication date, `YYYY-MM-DD`; empty where nobody has said. */
  date: string;
}

/** What the worker tells the page, each with the request it answers. */
export type Tell =
  | { id: number; type: 'progress'; done: number }
  /** Some of the reading: a long one comes in many parts, and `done` after the last. */
  | { id: number; type: 'part'; lists: Partial<Lists> }
  | { id: number; type: 'done'; english: boolean }
  | { id: number; type: 'failed'; message: string };
