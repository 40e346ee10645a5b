import { insertNewline, standardKeymap } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { KIND_INFO, MARK_KINDS, type MarkKind } from '@shared/domain';
import { clipboard } from './clipboard';

export interface KeyEvents {
  onMark: (kind: MarkKind) => boolean;
  onStep: (direction: 1 | -1) => boolean;
  /** Enter: open the mark at the cursor; again: the next one outwards. */
  onOpen: () => boolean;
  onEscape: () => boolean;
  onFind: () => boolean;
  onFindStep: (direction: 1 | -1) => boolean;
}

/** A letter, small or capital: the lock key must not silence the shortcuts. */
const letter = (key: string, run: () => boolean): KeyBinding[] =>
  [key.toLowerCase(), key.toUpperCase()].map((name) => ({
    key: name,
    run: () => run() || true,
    stopPropagation: true,
  }));

/** Letters that act while checking, where nothing can be typed. */
export const checkingKeys = (events: KeyEvents) =>
  keymap.of([
    ...MARK_KINDS.flatMap((kind) => letter(KIND_INFO[kind].key, () => events.onMark(kind))),
    ...letter('j', () => events.onStep(1)),
    ...letter('k', () => events.onStep(-1)),
  ]);

export const everyKey = (events: KeyEvents, editable: boolean) =>
  keymap.of([
    ...(editable ? [] : [{ key: 'Enter', run: events.onOpen }]),
    { key: 'Escape', run: events.onEscape },
    { key: 'Mod-f', run: events.onFind, stopPropagation: true },
    { key: 'F3', run: () => events.onFindStep(1), shift: () => events.onFindStep(-1), stopPropagation: true },
    {
      key: 'Mod-g',
      run: () => events.onFindStep(1),
      shift: () => events.onFindStep(-1),
      stopPropagation: true,
    },
    // While checking, Delete and Backspace are the app's: they take the mark away, never words.
    ...standardKeymap.filter(({ key }) => editable || !/(?:Delete|Backspace)$/.test(key ?? '')),
  ]);

/**
 * Read-only, and not for a moment otherwise: what would change the text is stopped before the browser changes
 * the page.
 */
const nothingTyped = EditorView.domEventHandlers({
  beforeinput: (event) => {
    event.preventDefault();
    return true;
  },
});

/**
 * Undo belongs to the app, which undoes marks and text in one line; the browser's own would undo behind its
 * back. Its bold and italic would change the page and not the text.
 */
const nothingOfItsOwn = EditorView.domEventHandlers({
  beforeinput: (event) => {
    if (!/^(?:history|format)/.test(event.inputType)) return false;
    event.preventDefault();
    return true;
  },
});

const composed = (onComposing: (composing: boolean) => void): Extension =>
  EditorView.domEventHandlers({
    compositionstart: () => onComposing(true),
    compositionend: () => onComposing(false),
  });

/** A paragraph ends where Enter is pressed; a code editor would indent the next one like it. */
const paragraphs = keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }]);

export const typing = (editable: boolean, onComposing: (composing: boolean) => void): Extension => [
  clipboard,
  editable ? [nothingOfItsOwn, composed(onComposing), paragraphs] : nothingTyped,
];
