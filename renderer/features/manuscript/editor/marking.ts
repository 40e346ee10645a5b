import type { EditorState } from '@codemirror/state';
import { wholeWords } from '@shared/anchoring/word-at';
import type { MarkKind } from '@shared/domain';
import { wordsAtCursor } from '../pure/sentence';
import { stepFrom } from '../pure/stack';
import { wordsOf } from '../pure/words';
import type { TextRange } from '../types';
import { attentionField } from './attention';
import { allMarks, type PlacedMark } from './marks';
import { plainOf } from './text';

/** How far around the cursor a sentence is looked for. */
const FURTHEST = 10_000;

/**
 * The selection in whole words, or its `exact` letters; without one the words at the cursor. Null where there
 * are none.
 */
export function wordsToMark(
  { doc, selection: { main } }: EditorState,
  kind: MarkKind,
  exact: boolean,
): TextRange | null {
  // No sentence reaches further, and a paragraph may be the whole book.
  const from = Math.max(doc.lineAt(main.from).from, main.from - FURTHEST);
  const to = Math.min(doc.lineAt(main.to).to, main.to + FURTHEST);
  const around = plainOf(doc, from, to);
  const selected = main.empty ? null : wordsOf(around, main.from - from, main.to - from);
  const words = main.empty
    ? wordsAtCursor(around, main.head - from, kind)
    : selected && !exact
      ? wholeWords(around, selected.start, selected.end)
      : selected;
  return words && { start: words.start + from, end: words.end + from };
}

/** The mark of this kind on these very words. */
export const sameMark = (state: EditorState, range: TextRange, kind: MarkKind): PlacedMark | undefined =>
  allMarks(state).find(
    ({ start, end, mark }) => start === range.start && end === range.end && mark.kind === kind,
  );

/** The next mark (1) or the one before (-1), from the one selected or from the cursor. */
export const markBeside = (state: EditorState, direction: 1 | -1): PlacedMark | null =>
  stepFrom(allMarks(state), state.field(attentionField).selected, state.selection.main.head, direction);
