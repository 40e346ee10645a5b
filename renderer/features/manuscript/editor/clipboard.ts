import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { oneLineEnd, withoutControls } from '@shared/document/controls';
import type { Worded } from '@shared/document/html';
import { isInline, linesOf, mapFormats, normalised, type Format } from '@shared/domain';
import { pastedWords } from '../../../store/library/pasted';
import { htmlOf } from '../pure/html';
import { formatsIn, setFormats } from './formats';
import { plainOf, textOf } from './text';

/** Words go to the clipboard with their formatting beside them; where there is none, as plain words alone. */
function copy(event: ClipboardEvent, view: EditorView): boolean {
  const { state } = view;
  const { from, to, empty } = state.selection.main;
  // With nothing selected a code editor copies the whole line, and cuts it: here that would be a paragraph.
  if (empty || !event.clipboardData) return true;
  const formats = formatsIn(state);
  event.clipboardData.setData('text/plain', state.sliceDoc(from, to));
  if (formats.some((format) => format.start < to && format.end > from))
    event.clipboardData.setData('text/html', htmlOf(plainOf(state.doc), formats, from, to));
  event.preventDefault();
  if (event.type === 'cut' && !state.readOnly)
    view.dispatch({
      changes: { from, to },
      selection: { anchor: from },
      userEvent: 'delete.cut',
      scrollIntoView: true,
    });
  return true;
}

/**
 * Formatted words come in with bold, italic, headings and links; what else stays outside is said, where it
 * has words.
 */
function paste(event: ClipboardEvent, view: EditorView): boolean {
  const worded = view.state.readOnly ? null : pastedWords(event.clipboardData);
  if (worded) insert(view, worded);
  return worded !== null;
}

function insert(view: EditorView, { text, formats }: Pick<Worded, 'text' | 'formats'>): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const change = { from, to, insert: textOf(text) };
  const after = plainOf(state.update({ changes: change }).newDoc);
  const lineAt = linesOf(after);
  const moved = mapFormats(formatsIn(state), [{ from, to, insert: text }], lineAt);
  const pasted = formats
    .map((format): Format => ({ ...format, start: format.start + from, end: format.end + from }))
    // What comes into the middle of a paragraph makes no heading of it.
    .filter(
      (format) =>
        isInline(format) ||
        (lineAt(format.start).start === format.start && lineAt(format.start).end === format.end),
    );
  view.dispatch({
    changes: change,
    selection: { anchor: from + text.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
    effects: formats.length > 0 ? setFormats.of(normalised([...pasted, ...moved], after)) : [],
  });
}

/** Copying works always, pasting and cutting while editing. */
export const clipboard: Extension = [
  EditorView.domEventHandlers({
    copy,
    cut: copy,
    paste,
    // A dropped file is for the window, which imports it; the editor would paste its contents.
    drop: (event) => event.dataTransfer?.types.includes('Files') ?? false,
  }),
  // Windows brings paragraphs that end in two characters; most programs set them apart by an empty line, a
  // draft does not.
  EditorView.clipboardInputFilter.of((text) =>
    withoutControls(oneLineEnd(text)).text.replace(/\n(?:[ \t]*\n)+/gu, '\n'),
  ),
];
