import { standardKeymap } from '@codemirror/commands';
import { EditorState, StateEffect, StateField, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  ViewPlugin,
  type DecorationSet,
} from '@codemirror/view';
import { directionOf, hasRtlLetters } from '@shared/text/direction';

/* What the words of a paper look like, and what can be done in them: to read, to select, to copy. */

type Stretch = { start: number; end: number };

/** What is marked: the place that was asked for, and what is looked for. */
export interface Marked {
  lit: Stretch | null;
  matches: readonly Stretch[];
  match: Stretch | null;
}

export const setMarked = StateEffect.define<Marked>();

const LIT = Decoration.mark({ class: 'stet-paper-lit', tagName: 'mark' });
const FOUND = Decoration.mark({ class: 'stet-paper-found' });
const CURRENT = Decoration.mark({ class: 'stet-paper-current' });

export const markedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { effects, state }) {
    for (const effect of effects) if (effect.is(setMarked)) return markedIn(effect.value, state.doc.length);
    return before;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markedIn({ lit, matches, match }: Marked, length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const add = (decoration: Decoration, { start, end }: Stretch): void => {
    const [from, to] = [Math.max(0, start), Math.min(length, end)];
    if (from < to) ranges.push(decoration.range(from, to));
  };
  if (lit) add(LIT, lit);
  for (const each of matches) add(FOUND, each);
  if (match) add(CURRENT, match);
  return Decoration.set(ranges, true);
}

/** Lines on the screen run the way of their own language. */
const directions = ViewPlugin.define(
  (view) => ({
    lines: runningIn(view),
    update({ view: now, viewportChanged }) {
      if (viewportChanged) this.lines = runningIn(now);
    },
  }),
  { decorations: ({ lines }) => lines },
);

/** Of a line as long as a book the beginning is enough. */
const LONGEST = 20_000;

function runningIn({ viewport, state: { doc } }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (let at = viewport.from; at <= viewport.to;) {
    const { from, to } = doc.lineAt(at);
    const text = doc.sliceString(from, Math.min(to, from + LONGEST));
    if (hasRtlLetters(text))
      ranges.push(Decoration.line({ attributes: { dir: directionOf(text) } }).range(from));
    at = to + 1;
  }
  return Decoration.set(ranges);
}

/**
 * Read-only, and not for a moment otherwise; links open by a click, or by Enter where the cursor is in one.
 */
export function reading(name: string, onOpen: (url: string) => void): Extension {
  const hrefAt = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>('[data-href]')?.dataset['href'] : undefined;
  const openHere = (view: EditorView): boolean => {
    const { node } = view.domAtPos(view.state.selection.main.head);
    const href = hrefAt(node instanceof Element ? node : node.parentElement);
    if (href !== undefined) onOpen(href);
    return href !== undefined;
  };
  return [
    EditorState.readOnly.of(true),
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    directions,
    drawSelection({ cursorBlinkRate: 0 }),
    EditorView.contentAttributes.of({
      'aria-label': name,
      'aria-readonly': 'true',
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        event.preventDefault();
        return true;
      },
      drop: () => true,
      click: (event, view) => {
        const href = hrefAt(event.target);
        if (href === undefined || !view.state.selection.main.empty) return false;
        onOpen(href);
        return true;
      },
    }),
    keymap.of([
      { key: 'Enter', run: openHere },
      ...standardKeymap.filter(({ key }) => key !== 'Enter' && !/(?:Delete|Backspace)$/.test(key ?? '')),
    ]),
  ];
}
