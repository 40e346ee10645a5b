import type { ScrollPlace } from '@shared/contract';
import type { Format, Held, Look, Mark, MarkKind } from '@shared/domain';
import type { Range as TextRange } from '@shared/text/ranges';

/** A range by the name it has beside CodeMirror, which has a `Range` of its own. */
export type { TextRange };

/**
 * Replaces `[start, end)` of the text *before* the edit with `insert`. Several changes of one edit never
 * overlap.
 */
export interface TextChange extends TextRange {
  insert: string;
}

/** One edit of the person's, as it is reported while `editable`. */
export interface TextEdit {
  /** In text order, all counted in the text before this edit. */
  changes: TextChange[];
  /** The length of the text before this edit. */
  length: number;
  /** All formatting after it, where it was the formatting that was changed. */
  formats?: readonly Format[];
  /** Done in one go (pasted, cut, dropped), and not letter by letter. */
  whole?: boolean;
  /**
   * Counts the edits since the manuscript was mounted, from 1. Hand it back in `revision` once it is taken
   * in.
   */
  revision: number;
}

/** Which part of the text is on the screen, as shares of the whole height, 0 to 1. */
export interface ManuscriptSight {
  top: number;
  bottom: number;
  /** The lines stand elsewhere than the last time: what was asked of `edges` holds no more. */
  moved: boolean;
}

/** One fact of a mark, to be ticked off by itself. */
export interface FactInText extends TextRange {
  ticked: boolean;
}

/**
 * What a person does to the look of the selected words. Level 0 is a plain paragraph; a link to null is taken
 * away.
 */
export type FormatChange =
  { type: 'bold' | 'italic' } | { type: 'heading'; level: number } | { type: 'link'; href: string | null };

/** Words a link would lie on, and where it leads now; '' for nowhere. */
export interface LinkPlace extends TextRange {
  words: string;
  href: string;
}

/** Where a context menu was asked for, and on what. */
export interface ManuscriptMenu {
  /** Window coordinates. */
  x: number;
  y: number;
  /** Null when nothing is selected. */
  selection: TextRange | null;
  /** Marks under the pointer (or the cursor), innermost first. */
  marks: string[];
  /** Asked for by key: the pointer is somewhere else. */
  byKey: boolean;
}

/** One thing that is said beside a mark: what it is or whose, and what it says, which may be nothing. */
export interface BalloonItem {
  head: string;
  words: string;
}

export interface ManuscriptProps {
  /** The draft's text, paragraphs joined by `\n`. */
  text: string;
  formats: readonly Format[];
  /** In any order; lost marks and marks that do not fit the text are not painted. */
  marks: readonly Mark[];
  /** What the desk asks besides, and what lacks it is signed; left out, nothing. */
  rules?: Held;
  /** Whether what is verified and asks for nothing fades to its tick in the margin; left out, it does not. */
  faded?: boolean;
  /**
   * What a mark’s review balloon says, the most telling first; nothing for no balloon. Left out, there are
   * none.
   */
  balloonOf?: ((mark: Mark) => readonly BalloonItem[]) | null;
  /** The id of the selected mark. */
  selected: string | null;
  /** A mark hovered elsewhere (in a list, say) that should light up here too. */
  hovered?: string | null;
  /** Sentences nobody has looked at, in text order, to be told apart faintly; left out, none are. */
  unseen?: readonly TextRange[];
  /** Where the fact of the selected mark stands again, to be framed faintly: in text order, apart. */
  again?: readonly TextRange[];
  /** Facts to show with a tick over them, or none yet; in text order. */
  facts?: readonly FactInText[];
  /** Of these, the one that has the keyboard elsewhere. */
  fact?: TextRange | null;
  /**
   * What the first read suggests, to be shown as ghosts: in text order, apart. And the one that is looked at.
   */
  ghosts?: readonly TextRange[];
  ghost?: TextRange | null;
  /** Whether typing edits the text. Without it the text is read-only but keeps its cursor. */
  editable?: boolean;
  /**
   * While editable: the last edit that `text`, `formats` and `marks` include. Older ones are ignored, the
   * person typed on.
   */
  revision?: number;
  /**
   * What to be scrolled to at first; read once, when the manuscript is mounted. Without it the selected mark
   * is shown.
   */
  place?: ScrollPlace | undefined;
  /**
   * The page's style nonce, for the strict content security policy. Read once, when the manuscript is
   * mounted.
   */
  nonce?: string;
  /** The key shown beside a kind, where the app binds another than usual; undefined for none. */
  keyOf?: (kind: MarkKind) => string | undefined;
  /** False when the app binds C, Q, A, J and K itself and calls the handle. */
  keys?: boolean;
  className?: string;
  onSelect: (mark: string | null) => void;
  /** Escape is the frame's before the selected mark is let go of: true where it had something to close. */
  onEscape?: () => boolean;
  /** The range is trimmed of blanks and splits no character. */
  onCreate: (kind: MarkKind, range: TextRange) => void;
  onSelectionChange?: (range: TextRange | null) => void;
  onHover?: (mark: string | null) => void;
  /** True where the frame shows a menu; else the manuscript shows a small one of its own. */
  onContextMenu?: (menu: ManuscriptMenu) => boolean;
  onEdit?: (edit: TextEdit) => void;
  /** While editable: the cursor was moved by something else than typing. */
  onMove?: () => void;
  /** While editable: an input method began to put a word together, or has ended. */
  onComposing?: (composing: boolean) => void;
  /** While editable: how the words at the cursor look now. */
  onLook?: (look: Look) => void;
  /** Told a moment after the scrolling ends, and when the manuscript goes. */
  onPlace?: (place: ScrollPlace) => void;
  /** At most once a frame, while one scrolls and when the text's height changes. */
  onSight?: (sight: ManuscriptSight) => void;
}

/** What the frame can ask of a mounted manuscript. */
export interface ManuscriptHandle {
  focus: () => void;
  /** Scrolls the mark into view; false when it is not in the text. */
  scrollToMark: (mark: string) => boolean;
  /** Whether any of the words of a mark can be seen now; true of one that has no place in the text. */
  sees: (mark: string) => boolean;
  /** Selects and shows a range of the text; offsets beyond the ends are cut to fit. */
  selectRange: (start: number, end: number) => void;
  /** Scrolls so that the offset is in the middle; the cursor stays where it is. */
  scrollTo: (offset: number) => void;
  /**
   * The whole height cut into `rows` equal rows: the offset where each begins, and where the last one ends.
   */
  edges: (rows: number) => number[];
  selection: () => TextRange | null;
  /** The selection; where nothing is selected, the cursor, as a range of nothing. */
  cursor: () => TextRange;
  /**
   * Marks the selection, in whole words unless its `exact` letters are wanted, or what the cursor stands in
   * when nothing is selected; false when there are no words there.
   */
  markSelection: (kind: MarkKind, exact?: boolean) => boolean;
  /** Selects the next (1) or previous (-1) mark in text order; false when there is none. */
  step: (direction: 1 | -1) => boolean;
  /**
   * While editable: changes the look of the selected words, or of the word at the cursor; false where there
   * are none.
   */
  format: (change: FormatChange) => boolean;
  /** What a link would lie on; null where there are no words. */
  linkHere: () => LinkPlace | null;
  /** Does to the shown text what was done to the text under it by something else than typing. */
  rebase: (changes: readonly TextChange[]) => void;
  /** Opens the find bar, with a query when one is given. */
  find: (query?: string) => void;
}
