import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { MarkKind } from '@shared/domain';
import { shortest } from '@shared/domain/commands/editing';
import { nextInStack } from '../pure/stack';
import type { FormatChange, LinkPlace, TextChange, TextRange } from '../types';
import { attentionField, setHovered } from './attention';
import type { PageEvents } from './events';
import { findClose, findField, findQuery, findStep } from './find';
import { applyFormat, linkHere } from './formatting';
import { edgesOf } from './geometry';
import { markBeside, sameMark, wordsToMark } from './marking';
import { markById, marksAtCursor } from './marks';
import { scrolledTo } from './place';
import { Reports } from './reports';
import { fromFrame } from './run';
import { cursorOf, goToMark, scrollTo, scrollToMark, seesMark, selectRange } from './scrolling';
import { mode, parts } from './setup';
import { differences, everything, keyOf, withTextOf, type Shown } from './shown';
import { plainOf, textOf } from './text';

/** The manuscript as one CodeMirror editor: built once, then told what to show. Knows nothing of React. */
export class Page {
  readonly view: EditorView;
  private readonly mode = new Compartment();
  private readonly reports: Reports;
  private picked: string | null = null;

  constructor(
    parent: HTMLElement,
    private shown: Shown,
    private readonly events: PageEvents,
  ) {
    this.reports = new Reports(events);
    const empty = EditorState.create({
      doc: textOf(shown.text),
      extensions: [
        this.parts(),
        this.mode.of(this.modeOf(shown)),
        EditorView.updateListener.of((update) => this.reports.tell(update, this.shown.editable === true)),
      ],
    });
    const { state } = empty.update({ effects: everything(shown) });
    const selected = shown.selected === null ? undefined : markById(state, shown.selected);
    // It asks for selection and fonts while it is made: in the page, each would have the browser lay out all
    // of it.
    this.view = new EditorView({
      state,
      scrollTo: shown.place
        ? scrolledTo(shown.place, state)
        : selected && EditorView.scrollIntoView(selected.start, { y: 'center' }),
    });
    parent.append(this.view.dom);
  }

  /** Shows what the frame has now. Text, formats and marks older than the person's typing are left alone. */
  show(next: Shown): void {
    const before = this.shown;
    const stale = next.revision !== undefined && next.revision < this.reports.revision;
    this.shown = stale ? withTextOf(before, next) : next;
    if (next.editable !== before.editable || next.keys !== before.keys) {
      this.view.dispatch({ effects: this.mode.reconfigure(this.modeOf(next)) });
    }
    const { text, selected } = this.shown;
    // Where what was typed could not be kept, the text is the one of before and not the one on the screen.
    const settled = !stale && next.revision !== before.revision;
    const now = text === before.text && !settled ? text : this.text();
    const [change] = shortest(now, 0, now.length, text);
    const effects = differences(before, this.shown, change !== undefined);
    if (change || effects.length) {
      this.view.dispatch({
        effects,
        annotations: fromFrame.of(true),
        ...(change ? { changes: { ...change, insert: textOf(change.insert) } } : {}),
      });
    }
    // Selected in a list, say: the text follows. What was picked in the text itself is where the person looks
    // already.
    if (selected !== null && selected !== before.selected && selected !== this.picked)
      goToMark(this.view, selected);
  }

  destroy(): void {
    this.view.destroy();
  }

  rebase(changes: readonly TextChange[]): void {
    this.view.dispatch({
      changes: changes.map(({ start, end, insert }) => ({ from: start, to: end, insert: textOf(insert) })),
      annotations: fromFrame.of(true),
    });
  }

  format(change: FormatChange): boolean {
    const done = this.shown.editable === true && applyFormat(this.view, change);
    if (!done) this.events.onSay('There are no words here to format. Select some first.');
    return done;
  }

  linkHere(): LinkPlace | null {
    return linkHere(this.view.state);
  }

  text(): string {
    return plainOf(this.view.state.doc);
  }

  selection(): TextRange | null {
    const { from, to, empty } = this.view.state.selection.main;
    return empty ? null : { start: from, end: to };
  }

  scrollTo(offset: number): void {
    scrollTo(this.view, offset);
  }

  edges(rows: number): number[] {
    return edgesOf(this.view, rows);
  }

  cursor(): TextRange {
    return cursorOf(this.view);
  }

  selectRange(start: number, end: number): void {
    selectRange(this.view, start, end);
  }

  scrollToMark(id: string): boolean {
    return scrollToMark(this.view, id);
  }

  sees(id: string): boolean {
    return seesMark(this.view, id);
  }

  /** The selection in whole words, or its `exact` letters; without one the words at the cursor. */
  mark(kind: MarkKind, exact = false): boolean {
    const range = wordsToMark(this.view.state, kind, exact);
    if (!range) {
      this.events.onSay('There are no words here to mark. Select some first.');
      return false;
    }
    const same = sameMark(this.view.state, range, kind);
    if (same) this.pick(same.id);
    else this.events.onCreate(kind, range);
    // The selection has become the mark: its words are free to be read again, and the cursor stays with them.
    this.view.dispatch({ selection: { anchor: range.start } });
    return true;
  }

  step(direction: 1 | -1): boolean {
    const next = markBeside(this.view.state, direction);
    if (!next) {
      this.events.onSay(direction === 1 ? 'No mark after this one.' : 'No mark before this one.');
      return false;
    }
    this.view.dispatch({ selection: { anchor: next.start } });
    this.pick(next.id);
    return this.scrollToMark(next.id);
  }

  /** Opens the find bar with `query`, or with the selected words when they are few. */
  find(query?: string): void {
    const selection = this.selection();
    const selected =
      selection && selection.end - selection.start <= 200
        ? this.view.state.sliceDoc(selection.start, selection.end)
        : '';
    const words = query ?? (selected.includes('\n') ? '' : selected);
    this.events.onFind(words);
    if (words) findQuery(this.view, words);
  }

  private parts(): Extension {
    const { onPlace, onSight, onMenu } = this.events;
    return parts(
      {
        onPlace,
        onSight,
        onPick: (id) => this.pick(id),
        onHover: (id) => this.hover(id),
        onMenu: (at, marks) => onMenu({ ...at, selection: this.selection(), marks }),
        onMark: (kind, exact) => {
          this.mark(kind, exact);
          // A box that closes under the keyboard must not take the focus with it.
          this.view.focus();
        },
        keyOf: (kind) => keyOf(this.shown, kind),
      },
      this.shown.nonce,
    );
  }

  private modeOf({ editable = false, keys = true }: Shown): Extension {
    return mode(
      editable,
      keys,
      {
        onMark: (kind) => this.mark(kind),
        onStep: (direction) => this.step(direction),
        onOpen: () => this.open(),
        onEscape: () => this.escape(),
        onFind: () => (this.find(), true),
        onFindStep: (direction) => (findStep(this.view, direction), true),
      },
      this.events.onComposing,
    );
  }

  private open(): boolean {
    const { state } = this.view;
    const next = nextInStack(marksAtCursor(state), state.field(attentionField).selected);
    if (next) this.pick(next.id);
    return true;
  }

  private escape(): boolean {
    const { state } = this.view;
    if (state.field(findField).query) {
      findClose(this.view);
      this.events.onFindClose();
    } else if (this.shown.editable) return false;
    else if (!state.selection.main.empty)
      this.view.dispatch({ selection: { anchor: state.selection.main.head } });
    else if (this.events.onEscape()) return true;
    else if (state.field(attentionField).selected !== null) this.pick(null);
    else return false;
    return true;
  }

  private pick(id: string | null): void {
    this.picked = id;
    this.events.onSelect(id);
  }

  private hover(id: string | null): void {
    if (id === this.view.state.field(attentionField).hovered) return;
    this.view.dispatch({ effects: setHovered.of(id) });
    this.events.onHover(id);
  }
}
