import type { AllPassagesReply, OriginsReply, PassagesProgress, PassagesReply } from '@shared/contract';
import type { KeptFile } from '@shared/domain';
import type { AskedMark } from '@shared/passages/types';

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
}

export type ToDesk =
  /** These are the papers now. There are those of one article at a time. */
  | { type: 'papers'; article: string; papers: DeskPaper[] }
  | { type: 'of'; ask: number; mark: AskedMark }
  | { type: 'all'; ask: number; marks: AskedMark[] }
  | { type: 'origins'; ask: number }
  /** There are words of this one now, where there were none. */
  | { type: 'again'; article: string; paper: string }
  /** Nobody waits for the marks any more. */
  | { type: 'stop' };

export type FromDesk =
  | { type: 'of'; ask: number; reply: PassagesReply }
  | { type: 'all'; ask: number; reply: AllPassagesReply }
  | { type: 'origins'; ask: number; reply: OriginsReply }
  | { type: 'progress'; progress: PassagesProgress };
