import type {
  AllPassagesReply,
  PassagesProgress,
  PassagesReply,
  QuoteReply,
  QuotesProgress,
} from '@shared/contract';
import type { KeptFile, NamedSpeaker } from '@shared/domain';
import type { AskedMark } from '@shared/passages/types';
import type { AskedQuote } from '@shared/quotes/asked';
import type { TapePolicy } from '@shared/tape/policy';

/** What the worker is started with. */
export interface DeskStart {
  /** The folder of the library, and whether what was noted there is our own. */
  root: string;
  ours: boolean;
  /** The bundle that reads documents, for papers that nothing was noted of. */
  documents: string;
}

export interface DeskPaper {
  id: string;
  file: KeptFile;
  /** Who speaks in it, where somebody has said so. */
  speakers: NamedSpeaker[] | undefined;
}

export type ToDesk =
  /** These are the papers now. There are those of one article at a time. */
  | { type: 'papers'; article: string; papers: DeskPaper[] }
  | { type: 'of'; ask: number; mark: AskedMark }
  | { type: 'all'; ask: number; marks: AskedMark[] }
  | { type: 'quote'; ask: number; quote: AskedQuote; policy: TapePolicy }
  | { type: 'quotes'; ask: number; quotes: AskedQuote[]; policy: TapePolicy }
  /** Nobody waits for the marks or the quotations any more. */
  | { type: 'stop' };

export type FromDesk =
  | { type: 'of'; ask: number; reply: PassagesReply }
  | { type: 'all'; ask: number; reply: AllPassagesReply }
  | { type: 'quote'; ask: number; reply: QuoteReply }
  | { type: 'quotes'; ask: number; reply: AllPassagesReply }
  | { type: 'progress'; progress: PassagesProgress }
  | { type: 'quotes-progress'; progress: QuotesProgress };
