import type { SearchReply, SearchRequest, SeenReply, SeenRequest } from '@shared/contract';
import type { ListNote } from '../../storage/cache/list-notes';

/** What the worker is started with. */
export interface SearchStart {
  /** The folder of the library. */
  root: string;
  writing: boolean;
  /** Articles that the list has no notes of: they are told as they are read. */
  list?: readonly string[] | undefined;
  /** The bundle of the worker itself, by which it starts another one to fill the cache. */
  file?: string;
}

export type ToSearch =
  | { type: 'ask'; ask: number; request: SearchRequest }
  | { type: 'seen'; ask: number; request: SeenRequest }
  /** These articles were changed. */
  | { type: 'changed'; articles: string[] }
  /** More can be read of it than before, and nothing in its log says so. */
  | { type: 'again'; article: string }
  /** Articles came, went or were replaced. */
  | { type: 'library' };

export type FromSearch =
  | { type: 'answer'; ask: number; reply: SearchReply }
  | { type: 'seen'; ask: number; reply: SeenReply }
  | { type: 'failed'; ask: number; message: string }
  /** What the list is to say of articles; `left`: of how many it has not been looked yet. */
  | { type: 'notes'; notes: ListNote[]; left: number }
  /** For the log. */
  | { type: 'said'; words: string };
