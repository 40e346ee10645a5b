import type { Drafts } from '@shared/across/piece';
import type {
  AcrossProgress,
  AcrossReply,
  AllPassagesReply,
  OriginsReply,
  PassagesProgress,
  PassagesReply,
  QuoteReply,
  QuotesProgress,
  WordsReply,
} from '@shared/contract';
import type { KeptFile, NamedSpeaker } from '@shared/domain';
import type { AskedMark } from '@shared/passages/types';
import type { AskedQuote, AskedWords } from '@shared/quotes/asked';
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
  source: string;
  file: KeptFile;
  /** Who speaks in it, where somebody has said so. */
  speakers: NamedSpeaker[] | undefined;
}

export type ToDesk =
  /** These are the papers now. There are those of one article at a time. */
  | { type: 'papers'; article: string; papers: DeskPaper[] }
  | { type: 'of'; ask: number; mark: AskedMark }
  | { type: 'all'; ask: number; marks: AskedMark[] }
  | { type: 'origins'; ask: number }
  | { type: 'quote'; ask: number; quote: AskedQuote; policy: TapePolicy }
  | { type: 'quotes'; ask: number; quotes: AskedQuote[]; policy: TapePolicy }
  | { type: 'words'; ask: number; words: AskedWords[]; policy: TapePolicy }
  /** There are words of this one now, where there were none. */
  | { type: 'again'; article: string; paper: string }
  /** Nobody waits for the marks or the quotations any more. */
  | { type: 'stop' }
  /** The drafts and the papers held against each other. */
  | { type: 'across'; ask: number; drafts: Drafts }
  | { type: 'across-stop' };

export type FromDesk =
  | { type: 'of'; ask: number; reply: PassagesReply }
  | { type: 'all'; ask: number; reply: AllPassagesReply }
  | { type: 'origins'; ask: number; reply: OriginsReply }
  | { type: 'quote'; ask: number; reply: QuoteReply }
  | { type: 'quotes'; ask: number; reply: AllPassagesReply }
  | { type: 'words'; ask: number; reply: WordsReply }
  | { type: 'across'; ask: number; reply: AcrossReply }
  | { type: 'progress'; progress: PassagesProgress }
  | { type: 'quotes-progress'; progress: QuotesProgress }
  | { type: 'across-progress'; progress: AcrossProgress };
