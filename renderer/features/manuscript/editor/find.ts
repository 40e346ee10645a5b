import { StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { matchesOf, matchFrom } from '@shared/text/find';
import type { TextRange } from '../types';
import { plainOf } from './text';

/** What the find bar looks for. The browser's own find cannot see text that is not on the screen. */
export interface Find {
  query: string;
  matches: readonly TextRange[];
  /** Index into `matches`; -1 when there is none. */
  current: number;
}

export const NOTHING: Find = { query: '', matches: [], current: -1 };

const setFind = StateEffect.define<Find>();

export const findField = StateField.define<Find>({
  create: () => NOTHING,
  update(find, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFind)) return effect.value;
    if (!transaction.docChanged || !find.query) return find;
    const matches = matchesOf(plainOf(transaction.newDoc), find.query);
    return { ...find, matches, current: Math.min(find.current, matches.length - 1) };
  },
});

/** Looks for `query` and shows the first match at or after the cursor. An empty query clears. */
export function findQuery(view: EditorView, query: string): void {
  if (!query) {
    view.dispatch({ effects: setFind.of(NOTHING) });
    return;
  }
  const matches = matchesOf(plainOf(view.state.doc), query);
  show(view, { query, matches, current: matchFrom(matches, view.state.selection.main.from) });
}

/** Shows the next (1) or previous (-1) match, round and round. */
export function findStep(view: EditorView, direction: 1 | -1): void {
  const find = view.state.field(findField);
  const count = find.matches.length;
  if (count) show(view, { ...find, current: (find.current + direction + count) % count });
}

/** Closes the search; the match shown last becomes the selection, so that it can be marked. */
export function findClose(view: EditorView): void {
  const { matches, current } = view.state.field(findField);
  const match = matches[current];
  view.dispatch({
    effects: setFind.of(NOTHING),
    ...(match ? { selection: { anchor: match.start, head: match.end } } : {}),
  });
  view.focus();
}

function show(view: EditorView, find: Find): void {
  const match = find.matches[find.current];
  view.dispatch({
    effects: match
      ? [setFind.of(find), EditorView.scrollIntoView(match.start, { y: 'center' })]
      : [setFind.of(find)],
  });
}
