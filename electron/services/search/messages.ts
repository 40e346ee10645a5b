import type { SearchReply, SearchRequest, SeenReply, SeenRequest } from '@shared/contract';

/** What the worker is started with. */
export interface SearchStart {
  /** The folder of the library. */
  root: string;
  writing: boolean;
}

export type ToSearch =
  | { type: 'ask'; ask: number; request: SearchRequest }
  | { type: 'seen'; ask: number; request: SeenRequest }
  /** These articles were changed. */
  | { type: 'changed'; articles: string[] }
  /** Articles came, went or were replaced. */
  | { type: 'library' };

export type FromSearch =
  | { type: 'answer'; ask: number; reply: SearchReply }
  | { type: 'seen'; ask: number; reply: SeenReply }
  | { type: 'failed'; ask: number; message: string }
  /** For the log. */
  | { type: 'said'; words: string };
