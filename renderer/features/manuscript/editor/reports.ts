import type { ViewUpdate } from '@codemirror/view';
import type { Look } from '@shared/domain';
import { attentionField } from './attention';
import { announcement, nameOf } from './describe';
import type { PageEvents } from './events';
import { findField } from './find';
import { formatsField, formatsIn, setFormats } from './formats';
import { lookOf } from './formatting';
import { markById, marksAt, marksAtCursor, type PlacedMark } from './marks';
import { alertsHere } from './rules';
import { editIn, fromFrame } from './run';

/**
 * Tells the frame what an update of the editor means to it: an edit, a move, another look, words to be said.
 */
export class Reports {
  /** How many edits were told of. */
  revision = 0;
  private announced: string | null = null;
  private look: Look | null = null;

  constructor(private readonly events: PageEvents) {}

  tell(update: ViewUpdate, editable: boolean): void {
    const { state, startState, selectionSet } = update;
    if (!this.tellEdit(update) && selectionSet && editable) this.events.onMove();
    if (editable) this.tellLook(update);
    if (selectionSet) {
      const { from, to, empty } = state.selection.main;
      this.events.onSelectionChange(empty ? null : { start: from, end: to });
    }
    if (state.field(findField) !== startState.field(findField)) this.events.onFound(state.field(findField));
    if (update.view.hasFocus) this.announce(update);
  }

  /** False where there was none. */
  private tellEdit(update: ViewUpdate): boolean {
    const edit = editIn(update);
    const formatted = update.transactions.some(
      (own) => !own.annotation(fromFrame) && own.effects.some((effect) => effect.is(setFormats)),
    );
    if (!edit && !formatted) return false;
    this.events.onEdit({
      ...(edit ?? { changes: [], length: update.startState.doc.length }),
      ...(formatted ? { formats: formatsIn(update.state) } : {}),
      revision: ++this.revision,
    });
    return true;
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
    const current: PlacedMark | undefined =
      stack.find(({ id }) => id === selected) ??
      (selected !== startState.field(attentionField).selected && selected !== null
        ? markById(state, selected)
        : stack[0]);
    if (current && current.id !== this.announced) {
      // Chosen from elsewhere it may not be at the cursor yet.
      const here = stack.some(({ id }) => id === current.id) ? stack : marksAt(state, current.start, 1);
      const place = here.findIndex(({ id }) => id === current.id) + 1;
      const words = state.doc.sliceString(current.start, current.end, ' ');
      const named = ({ mark }: PlacedMark): string => nameOf(mark, alertsHere(state, mark));
      const around = here
        .slice(place)
        .filter(({ start, end }) => start <= current.start && end >= current.end);
      const alerts = alertsHere(state, current.mark);
      this.events.onSay(announcement(current.mark, alerts, words, place, here.length, around.map(named)));
    }
    this.announced = current?.id ?? null;
  }
}
