import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { levelled, linkAt, linked, lookAt, toggled, type Format, type Look } from '@shared/domain';
import type { FormatChange, LinkPlace, TextRange } from '../types';
import { formatsIn, lineOf, setFormats } from './formats';
import { plainOf } from './text';

/*
 * What a person does to the look of words. It is shown at once; the command follows as it does for letters.
 */

const LETTER = /[\p{L}\p{N}\p{M}'’-]/u;
/** No word is longer. */
const FURTHEST = 200;

/** The selection, or the word the cursor stands in or at; null where there is none. */
function wordsHere({ doc, selection: { main } }: EditorState): TextRange | null {
  if (!main.empty) return { start: main.from, end: main.to };
  const from = Math.max(0, main.head - FURTHEST);
  const around = plainOf(doc, from, Math.min(doc.length, main.head + FURTHEST));
  let [start, end] = [main.head - from, main.head - from];
  while (start > 0 && LETTER.test(around[start - 1]!)) start--;
  while (end < around.length && LETTER.test(around[end]!)) end++;
  return start < end ? { start: from + start, end: from + end } : null;
}

/** False where there are no words to change. */
export function applyFormat(view: EditorView, change: FormatChange): boolean {
  const { state } = view;
  const next = formatted(state, change);
  if (!next) return false;
  view.dispatch({ effects: setFormats.of(next) });
  return true;
}

function formatted(state: EditorState, change: FormatChange): Format[] | null {
  const formats = formatsIn(state);
  const text = plainOf(state.doc);
  const { from, to } = state.selection.main;
  if (change.type === 'heading') return levelled(formats, text, from, to, change.level);
  const place = change.type === 'link' ? linkHere(state) : wordsHere(state);
  if (!place || !text.slice(place.start, place.end).trim()) return null;
  return change.type === 'link'
    ? linked(formats, text, place.start, place.end, change.href)
    : toggled(formats, text, change.type, place.start, place.end);
}

/** What a link would lie on: the selected words, the link the cursor is in, or the word. */
export function linkHere(state: EditorState): LinkPlace | null {
  const { from, to, empty } = state.selection.main;
  const link = linkAt(formatsIn(state), from, to);
  const place = link && empty ? link : wordsHere(state);
  return (
    place && {
      start: place.start,
      end: place.end,
      words: plainOf(state.doc, place.start, place.end),
      href: link?.href ?? '',
    }
  );
}

export const lookOf = (state: EditorState): Look =>
  lookAt(
    formatsIn(state),
    (offset) => lineOf(state.doc, offset),
    state.selection.main.from,
    state.selection.main.to,
  );
