import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet } from '@codemirror/view';

/*
 * A transcript while its recording is heard: the turn that is spoken is lit and kept in view, and a turn or a
 * passage found is a place to play from.
 */

type Stretch = { start: number; end: number };

/** The turn that is spoken now; null: none is. */
export const setTurn = StateEffect.define<Stretch | null>();

const TURN = Decoration.line({ class: 'stet-paper-turn', attributes: { 'aria-current': 'true' } });
/** Of a turn as long as a book the beginning is enough. */
const MOST_LINES = 200;

const turnField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { effects, state }) {
    for (const effect of effects) if (effect.is(setTurn)) return linesOf(effect.value, state);
    return before;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function linesOf(turn: Stretch | null, { doc }: EditorState): DecorationSet {
  const lines: Range<Decoration>[] = [];
  for (let at = turn?.start ?? 0; turn && at < turn.end && at <= doc.length;) {
    const { from, to } = doc.lineAt(at);
    lines.push(TURN.range(from));
    if (lines.length === MOST_LINES) break;
    at = to + 1;
  }
  return Decoration.set(lines);
}

/** When somebody last moved what is in view, by the clock of the page; a scrollbar that is held counts. */
const moved = new WeakMap<EditorView, { at: number; held: boolean }>();
/** In ms: so long after it was moved by hand nothing else moves it. */
const OWN = 4000;

/**
 * Keeps the turn that is spoken in view: not while somebody scrolls or has words selected, and not once they
 * have scrolled away from it. Whoever scrolls back to it is followed again.
 */
export function follow(view: EditorView, turn: Stretch): void {
  const { at, held } = moved.get(view) ?? { at: -OWN, held: false };
  if (held || performance.now() - at < OWN || !view.state.selection.main.empty) return;
  if (turn.start > view.state.doc.length) return;
  const scroll = EditorView.scrollIntoView(turn.start, { y: 'nearest', yMargin: MARGIN });
  if (at === -OWN || isNear(view, turn)) view.dispatch({ effects: scroll });
}

/** In px: room around the turn. */
const MARGIN = 48;

/** Whether the turn is in view, or within a screen of it. */
function isNear(view: EditorView, { start }: Stretch): boolean {
  const line = view.lineBlockAt(start);
  const { scrollTop, clientHeight } = view.scrollDOM;
  return line.bottom > scrollTop - clientHeight / 2 && line.top < scrollTop + clientHeight * 1.5;
}

const MOVING = /^(?:Page|Arrow|Home|End)/;

/**
 * Notes what moves the words by hand: wheel, finger, keys, and the scrollbar, which is not the words' own.
 */
const hand = ViewPlugin.define((view) => {
  const { scrollDOM } = view;
  const note = (held: boolean) => () => void moved.set(view, { at: performance.now(), held });
  const [holds, letsGo] = [note(true), note(false)];
  const lets = () => moved.get(view)?.held && letsGo();
  const press = ({ key }: KeyboardEvent) => MOVING.test(key) && letsGo();
  const passive = { passive: true };
  scrollDOM.addEventListener('wheel', letsGo, passive);
  scrollDOM.addEventListener('touchmove', letsGo, passive);
  scrollDOM.addEventListener('keydown', press);
  scrollDOM.addEventListener('pointerdown', holds);
  document.addEventListener('pointerup', lets);
  document.addEventListener('pointercancel', lets);
  return {
    destroy: () => {
      document.removeEventListener('pointerup', lets);
      document.removeEventListener('pointercancel', lets);
    },
  };
});

/**
 * Plays from a turn by a click on who speaks, from a passage by a click on it, and by Enter at the cursor.
 */
export function hearing(onPlay: (words: Stretch) => void): Extension {
  return [
    turnField,
    hand,
    EditorView.domEventHandlers({
      click: (event, view) => {
        const words = clickedOn(event, view);
        if (words) onPlay(words);
        return words !== null;
      },
    }),
    keymap.of([
      {
        key: 'Enter',
        run: (view) => {
          const { head } = view.state.selection.main;
          if (!isHeard(view) || isOnLink(view, head)) return false;
          onPlay({ start: head, end: head + 1 });
          return true;
        },
      },
    ]),
  ];
}

const isHeard = (view: EditorView): boolean => view.dom.closest('.stet-paper-plays') !== null;

function isOnLink(view: EditorView, at: number): boolean {
  const { node } = view.domAtPos(at);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-href]') != null;
}

/** The words that a click means: those of the turn whose head it is on, or the passage it is on. */
function clickedOn(event: MouseEvent, view: EditorView): Stretch | null {
  if (!isHeard(view) || !view.state.selection.main.empty || !(event.target instanceof Element)) return null;
  const passage = event.target.closest('.stet-paper-lit, .stet-paper-found, .stet-paper-current');
  if (passage) {
    const start = view.posAtDOM(passage);
    return { start, end: start + (passage.textContent?.length ?? 1) };
  }
  const line = event.target.closest('.stet-paper-head');
  if (!line) return null;
  // The head stands over the words of its line, and is none of them.
  const start = view.posAtDOM(line);
  const words = view.coordsAtPos(start, 1);
  return words && event.clientY < words.top ? { start, end: start + 1 } : null;
}
