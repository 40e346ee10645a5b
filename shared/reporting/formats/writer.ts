import type { Missing } from '../html/letters';
import type { ReportModel } from '../types';

/** What a writer may ask for besides the model. */
export interface Help {
  /** Letters that no font of this machine has. */
  missing: Missing;
  /** The rules of style that bring fonts along for a page with these words. */
  fontFaces: (words: string) => Promise<string>;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Writes one format, whole, from the model and nothing else. Of a printed format: the page to be printed. */
export type Writer = (model: ReportModel, help: Help) => Promise<string | Bytes>;
