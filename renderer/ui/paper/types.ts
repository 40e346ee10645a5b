import type { PaperContent } from '@shared/document/paper';
import type { Paper } from '@shared/domain';

/** What is shown of a paper, and what it was read as. */
export type ShownPaper = Pick<Paper, 'kind' | 'file'>;
export type ShownContent = PaperContent;

/** What somebody has selected in a paper. Offsets are UTF-16 code units, `[start, end)`. */
export interface Selected {
  /** In the paper's text as it was read; null where the words could not be found in it again. */
  start: number | null;
  end: number | null;
  words: string;
  /** Where it is, as a person would say: "page 14", "paragraph 3", "Sheet1!B4", "00:12:40". */
  locator: string;
}

/** What a view of words is told of the recording they were said in. */
export interface HeardProps {
  /** The turn that is spoken now. */
  turn?: { start: number; end: number } | null | undefined;
  /** Plays it where words are spoken; absent where nothing of it can be heard. */
  onPlay?: ((words: { start: number; end: number }) => void) | undefined;
  /** Where the cursor stands. */
  onCursor?: ((at: number) => void) | undefined;
}

/** What each kind of view is told. */
export interface ViewProps {
  content: ShownContent;
  /** Where the bytes are. */
  address: string;
  /** The place that was asked for: in view, and marked. */
  lit: { start: number; end: number } | null;
  /** What is looked for, in text order, and which of it is at hand. */
  matches: readonly { start: number; end: number }[];
  match: { start: number; end: number } | null;
  onSelect: (selected: Selected | null) => void;
  /** Opens an address outside Stet, which asks before. */
  onOpen: (url: string) => void;
}
