import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { ScrollPlace } from '@shared/contract';
import { wholeWords } from '@shared/anchoring/word-at';
import { KIND_INFO, type Look, type Mark, type MarkKind } from '@shared/domain';
import { shortest } from '@shared/domain/commands/editing';
import { wordsAtCursor } from '../pure/sentence';
import { nextInStack, stepFrom } from '../pure/stack';
import { wordsOf } from '../pure/words';
import type {
  ManuscriptMenu,
  ManuscriptProps,
  ManuscriptSight,
  FormatChange,
  LinkPlace,
  TextChange,
  TextEdit,
  TextRange,
} from '../types';
import { attentionField, setHovered, setSelected } from './attention';
import { hiddenCharacters } from './chars';
import { steadyCursor } from './cursor';
import { announcement } from './describe';
import { paragraphDirection } from './direction';
import { doubleClick } from './double-click';
import { factsField, pencil, setFacts } from './facts';
import { findClose, findField, findQuery, findStep, type Find } from './find';
import { againField, setAgain, setUnseen, unseenField } from './followed';
import { ghostsField, setGhosts, type Ghosts } from './ghosts';
import { formatsField, formatsIn, setFormats } from './formats';
import { applyFormat, linkHere, lookOf } from './formatting';
import { checkingKeys, everyKey, typing, type KeyEvents } from './keys';
import { canBeSeen, edgesOf } from './geometry';
import { margin } from './margin';
import { allMarks, markById, marksAtCursor, marksField, setMarks } from './marks';
import { alertsHere, NO_RULES, rulesField, setRules } from './rules';
import { measured } from './measure';
import { painter } from './paint';
import { palette } from './palette';
import { place, scrolledTo } from './place';
import { pointer } from './pointer';
import { editIn, fromFrame, typedField } from './run';
import { sight } from './sight';
import { plainOf, textOf } from './text';
import { floatingBoxes } from './tooltips';

/** What the page tells the component around it. */
export interface PageEvents {
  onSelect: (mark: string | null) => void;
  onEscape: () => boolean;
  onCreate: (kind: MarkKind, range: TextRange) => void;
  onSelectionChange: (range: TextRange | null) => void;
  onHover: (mark: string | null) => void;
  onMenu: (menu: ManuscriptMenu) => void;
  onEdit: (edit: TextEdit) => void;
  onMove: () => void;
  onComposing: (composing: boolean) => void;
  onLook: (look: Look) => void;
  onPlace: (place: ScrollPlace) => void;
  onSight: (sight: ManuscriptSight) => void;
  /** The find bar is asked for, with the words to look for when there are some. */
  onFind: (query: string) => void;
  onFound: (find: Find) => void;
  onFindClose: () => void;
  /** To be said by a screen reader. */
  onSay: (text: string) => void;
}

type Shown = Pick<
  ManuscriptProps,
  | 'text'
  | 'formats'
  | 'marks'
  | 'rules'
  | 'selected'
  | 'hovered'
  | 'unseen'
  | 'again'
  | 'ghosts'
  | 'ghost'
  | 'facts'
  | 'fact'
  | 'editable'
  | 'revision'
  | 'nonce'
  | 'keys'
  | 'keyOf'
  | 'place'
>;

const ghostsOf = ({ ghosts = [], ghost = null }: Shown): Ghosts => ({ all: ghosts, current: ghost });

/** How high the bar is that the frame puts over the top of the paper while editing. */
const EDITING_BAR = 36;

/** How far around the cursor a sentence is looked for. */
const FURTHEST = 10_000;

export const keyOf = (shown: Pick<ManuscriptProps, 'keyOf'>, kind: MarkKind): string | undefined =>
  shown.keyOf ? shown.keyOf(kind) : KIND_INFO[kind].key;

/** The manuscript as one CodeMirror editor: built once, then told what to show. Knows nothing of React. */
export class Page {
  readonly view: EditorView;
  private readonly mode = new Compartment();
  private shown: Shown;
  private revision = 0;
  private announced: string | null = null;
  private picked: string | null = null;
  private look: Look | null = null;

  constructor(
    parent: HTMLElement,
    shown: Shown,
    private readonly events: PageEvents,
  ) {
    this.shown = shown;
    const empty = EditorState.create({
      doc: textOf(shown.text),
      extensions: [
        EditorState.lineSeparator.of('\n'),
        shown.nonce ? EditorView.cspNonce.of(shown.nonce) : [],
        typedField,
        marksField,
        rulesField,
        attentionField,
        findField,
        formatsField,
        unseenField,
        againField,
        ghostsField,
        factsField,
        pencil,
        EditorView.lineWrapping,
        paragraphDirection,
        hiddenCharacters,
        palette(),
        painter,
        measured,
        place(events.onPlace),
        sight((seen) => this.events.onSight(seen)),
        margin({ onPick: (id) => this.pick(id), onHover: (id) => this.hover(id) }),
        doubleClick,
        pointer({
          onPick: (id) => this.pick(id),
          onHover: (id) => this.hover(id),
          onMenu: (at, marks) =>
            this.menu(
              at,
              marks.map(({ id }) => id),
            ),
        }),
        floatingBoxes({
          // A box that closes under the keyboard must not take the focus with it.
          onMark: (kind, exact) => {
            this.mark(kind, exact);
            this.view.focus();
          },
          onPick: (id) => this.pick(id),
          keyOf: (kind) => keyOf(this.shown, kind),
        }),
        this.mode.of(this.modeOf(shown)),
        EditorView.updateListener.of((update) => this.updated(update)),
      ],
    });
    const { state } = empty.update({
      effects: [
        setFormats.of(shown.formats),
        setMarks.of(shown.marks),
        setRules.of(shown.rules ?? NO_RULES),
        setSelected.of(shown.selected),
        setHovered.of(shown.hovered ?? null),
        setUnseen.of(shown.unseen ?? []),
        setAgain.of(shown.again ?? []),
        setFacts.of(shown),
        setGhosts.of(ghostsOf(shown)),
      ],
    });
    const selected = shown.selected === null ? undefined : markById(state, shown.selected);
    this.view = new EditorView({
      state,
      parent,
      scrollTo: shown.place
        ? scrolledTo(shown.place, state)
        : selected && EditorView.scrollIntoView(selected.start, { y: 'center' }),
    });
  }

  /** Shows what the frame has now. Text, formats and marks older than the person's typing are left alone. */
  show(next: Shown): void {
    const before = this.shown;
    const stale = next.revision !== undefined && next.revision < this.revision;
    this.shown = stale
      ? {
          ...next,
          text: before.text,
          formats: before.formats,
          marks: before.marks,
          unseen: before.unseen,
          again: before.again,
          facts: before.facts,
          ghosts: before.ghosts,
          ghost: before.ghost,
        }
      : next;
    if (next.editable !== before.editable || next.keys !== before.keys) {
      this.view.dispatch({ effects: this.mode.reconfigure(this.modeOf(next)) });
    }
    const { text, formats, marks, selected, hovered, unseen, again, facts, fact } = this.shown;
    // Where what was typed could not be kept, the text is the one of before and not the one on the screen.
    const settled = !stale && next.revision !== before.revision;
    const now = text === before.text && !settled ? text : this.text();
    const [change] = shortest(now, 0, now.length, text);
    const effects = [
      ...(change || formats !== before.formats ? [setFormats.of(formats)] : []),
      ...(change || marks !== before.marks ? [setMarks.of(marks)] : []),
      ...(next.rules !== before.rules ? [setRules.of(next.rules ?? NO_RULES)] : []),
      // The partners of a mark may have changed with the marks.
      ...(marks !== before.marks || selected !== before.selected ? [setSelected.of(selected)] : []),
      ...(hovered !== before.hovered ? [setHovered.of(hovered ?? null)] : []),
      ...(unseen !== before.unseen ? [setUnseen.of(unseen ?? [])] : []),
      ...(again !== before.again ? [setAgain.of(again ?? [])] : []),
      ...(facts !== before.facts || fact !== before.fact ? [setFacts.of(this.shown)] : []),
      ...(this.shown.ghosts !== before.ghosts || this.shown.ghost !== before.ghost
        ? [setGhosts.of(ghostsOf(this.shown))]
        : []),
    ];
    if (change || effects.length) {
      this.view.dispatch({
        effects,
        annotations: fromFrame.of(true),
        ...(change ? { changes: { ...change, insert: textOf(change.insert) } } : {}),
      });
    }
    // Selected in a list, say: the text follows. What was picked in the text itself is where the person looks already.
    if (selected !== null && selected !== before.selected && selected !== this.picked) this.goTo(selected);
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
    this.view.dispatch({
      effects: EditorView.scrollIntoView(Math.min(offset, this.view.state.doc.length), { y: 'center' }),
    });
  }

  edges(rows: number): number[] {
    return edgesOf(this.view, rows);
  }

  cursor(): TextRange {
    const { from, to } = this.view.state.selection.main;
    return { start: from, end: to };
  }

  selectRange(start: number, end: number): void {
    const fit = (offset: number): number =>
      Math.min(Math.max(0, Math.trunc(offset) || 0), this.view.state.doc.length);
    const [from, to] = [fit(start), fit(end)];
    // What can be seen stays where it is: a text that moves at every step is lost.
    const seen = this.isOnScreen(from) && this.isOnScreen(to);
    this.view.dispatch({
      selection: { anchor: from, head: to },
      effects: seen ? [] : EditorView.scrollIntoView(from, { y: 'center' }),
    });
  }

  /** The cursor goes along to the mark, so that the keys mean the same place as the eye. */
  private goTo(id: string): void {
    const mark = markById(this.view.state, id);
    const { start, end } = this.cursor();
    if (mark && (start < mark.start || end > mark.end))
      this.view.dispatch({ selection: { anchor: mark.start } });
    this.scrollToMark(id);
  }

  scrollToMark(id: string): boolean {
    const mark = markById(this.view.state, id);
    // What can be seen stays where it is: a text that moves under a click is lost.
    if (mark && !this.isOnScreen(mark.start))
      this.view.dispatch({ effects: EditorView.scrollIntoView(mark.start, { y: 'center' }) });
    return mark !== undefined;
  }

  sees(id: string): boolean {
    const mark = markById(this.view.state, id);
    if (!mark) return true;
    const first = this.view.coordsAtPos(mark.start);
    const last = this.view.coordsAtPos(mark.end);
    const { viewport, scrollDOM } = this.view;
    const { top, bottom } = scrollDOM.getBoundingClientRect();
    // What is not drawn has no place on the screen; it lies before or after what is.
    return (
      (first ? first.top < bottom : mark.start < viewport.to) &&
      (last ? last.bottom > top : mark.end > viewport.from)
    );
  }

  /** The selection in whole words, or its `exact` letters; without one the words at the cursor. */
  mark(kind: MarkKind, exact = false): boolean {
    const range = this.wordsFor(kind, exact);
    if (!range) {
      this.events.onSay('There are no words here to mark. Select some first.');
      return false;
    }
    const same = allMarks(this.view.state).find(
      ({ start, end, mark }) => start === range.start && end === range.end && mark.kind === kind,
    );
    if (same) this.pick(same.id);
    else this.events.onCreate(kind, range);
    // The selection has become the mark: its words are free to be read again, and the cursor stays with them.
    this.view.dispatch({ selection: { anchor: range.start } });
    return true;
  }

  step(direction: 1 | -1): boolean {
    const { state } = this.view;
    const next = stepFrom(
      allMarks(state),
      state.field(attentionField).selected,
      state.selection.main.head,
      direction,
    );
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

  private wordsFor(kind: MarkKind, exact: boolean): TextRange | null {
    const {
      doc,
      selection: { main },
    } = this.view.state;
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

  private modeOf({ editable = false, keys = true }: Shown): Extension {
    const events: KeyEvents = {
      onMark: (kind) => this.mark(kind),
      onStep: (direction) => this.step(direction),
      onOpen: () => this.open(),
      onEscape: () => this.escape(),
      onFind: () => (this.find(), true),
      onFindStep: (direction) => (findStep(this.view, direction), true),
    };
    const attributes = {
      'aria-label': 'Manuscript',
      'aria-readonly': String(!editable),
      spellcheck: 'false',
      tabindex: '0',
    };
    return [
      EditorView.contentAttributes.of(attributes),
      EditorState.readOnly.of(!editable),
      typing(editable, (composing) => this.events.onComposing(composing)),
      // What lies over the top of the paper while editing must not hide the line one types in.
      editable ? EditorView.scrollMargins.of(() => ({ top: EDITING_BAR })) : steadyCursor,
      EditorView.editorAttributes.of({ class: editable ? 'stet-editing' : 'stet-checking' }),
      !editable && keys ? checkingKeys(events) : [],
      everyKey(events, editable),
    ];
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

  private menu(at: { x: number; y: number }, marks: string[]): void {
    this.events.onMenu({ ...at, selection: this.selection(), marks });
  }

  private updated(update: ViewUpdate): void {
    const edit = editIn(update);
    const formatted = update.transactions.some(
      (own) => !own.annotation(fromFrame) && own.effects.some((effect) => effect.is(setFormats)),
    );
    if (edit || formatted) {
      const formats = formatted ? { formats: formatsIn(update.state) } : {};
      this.events.onEdit({
        ...(edit ?? { changes: [], length: update.startState.doc.length }),
        ...formats,
        revision: ++this.revision,
      });
    } else if (update.selectionSet && this.shown.editable) this.events.onMove();
    if (this.shown.editable) this.tellLook(update);
    if (update.selectionSet) this.events.onSelectionChange(this.selection());
    if (update.state.field(findField) !== update.startState.field(findField))
      this.events.onFound(update.state.field(findField));
    if (this.view.hasFocus) this.announce(update);
  }

  private tellLook(update: ViewUpdate): void {
    const before = this.look;
    const { startState, state } = update;
    if (
      before &&
      !update.selectionSet &&
      !update.docChanged &&
      startState.field(formatsField) === state.field(formatsField)
    )
      return;
    const { bold, italic, link, level } = lookOf(state);
    if (
      before &&
      bold === before.bold &&
      italic === before.italic &&
      link?.href === before.link?.href &&
      level === before.level
    )
      return;
    this.look = { bold, italic, link, level };
    this.events.onLook(this.look);
  }

  /** Says which mark the cursor has come into, or which one was selected; once each. */
  private announce(update: ViewUpdate): void {
    const { state, startState } = update;
    const { selected } = state.field(attentionField);
    if (!update.selectionSet && selected === startState.field(attentionField).selected) return;
    const stack = marksAtCursor(state);
    const current: { id: string; mark: Mark; start: number; end: number } | undefined =
      stack.find(({ id }) => id === selected) ??
      (selected !== startState.field(attentionField).selected && selected !== null
        ? markById(state, selected)
        : stack[0]);
    if (current && current.id !== this.announced) {
      const place = stack.findIndex(({ id }) => id === current.id) + 1;
      const words = state.doc.sliceString(current.start, current.end, ' ');
      this.events.onSay(
        announcement(current.mark, alertsHere(state, current.mark), words, place, place ? stack.length : 1),
      );
    }
    this.announced = current?.id ?? null;
  }

  private isOnScreen(offset: number): boolean {
    return canBeSeen(this.view, offset, this.shown.editable ? EDITING_BAR : 0);
  }
}
