/**
 * Changes to a text, and positions carried through them. The model is CodeMirror's `ChangeSet` and
 * ProseMirror's `StepMap` reduced to plain data over one plain string, so that it can be stored, sent and
 * replayed. All offsets are UTF-16 code units of the text *before* the changes, `[from, to)`.
 */

/** Replace `text.slice(from, to)` by `insert`. `from === to` inserts, `insert === ''` deletes. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** Changes that happen at once: in order, not overlapping, all in terms of the text before any of them. */
export type ChangeSet = readonly Change[];

export interface MappedRange {
  start: number;
  end: number;
  /** Some change touched the inside of the range: its words may be others now. */
  touched: boolean;
  /** Nothing is left of the range; `start === end` says where it was. */
  gone: boolean;
}

/** The text after `changes`. Throws RangeError when they are out of order, overlap or leave the text. */
export function applyChanges(text: string, changes: ChangeSet): string {
  const parts: string[] = [];
  let at = 0;
  for (const change of changes) {
    assertFits(change, at, text.length);
    parts.push(text.slice(at, change.from), change.insert);
    at = change.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * The changes that lead back: `applyChanges(applyChanges(text, changes), invertChanges(text, changes)) ===
 * text`. `text` is the text *before* the changes; throws RangeError as `applyChanges` does.
 */
export function invertChanges(text: string, changes: ChangeSet): Change[] {
  let at = 0;
  let grown = 0;
  return changes.map((change) => {
    assertFits(change, at, text.length);
    const from = change.from + grown;
    at = change.to;
    grown += change.insert.length - (change.to - change.from);
    return { from, to: from + change.insert.length, insert: text.slice(change.from, change.to) };
  });
}

/**
 * Where position `pos` is after `changes`. `side` says which neighbour it belongs to where text is inserted
 * right at it: -1 the character before (it stays before the insertion), 1 the character after. Inside
 * replaced text it goes to that side's end of the replacement; at the edge of replaced text it stays at that
 * edge.
 */
export function mapPos(changes: ChangeSet, pos: number, side: -1 | 1 = -1): number {
  let grown = 0;
  for (const { from, to, insert } of changes) {
    if (from > pos) break;
    if (pos < to) return from + grown + (pos === from || side < 0 ? 0 : insert.length);
    if (from === to && pos === from && side < 0) return pos + grown;
    grown += insert.length - (to - from);
  }
  return pos + grown;
}

/**
 * Where the range `[start, end)` is after `changes`. Text typed at either edge stays outside; text that
 * replaces exactly the range, or words at its edge inside it, belongs to it.
 */
export function mapRange(changes: ChangeSet, range: { start: number; end: number }): MappedRange {
  const start = mapPos(changes, range.start, 1);
  const end = mapPos(changes, range.end, -1);
  const touched = changes.some(({ from, to }) => from < range.end && to > range.start);
  if (start < end) return { start, end, touched, gone: false };
  const at = Math.min(start, end);
  return { start: at, end: at, touched, gone: true };
}

function assertFits({ from, to }: Change, at: number, length: number): void {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= at && to >= from && to <= length)) {
    throw new RangeError(
      `A change from ${from} to ${to} does not fit after ${at} in a text of ${length} code units.`,
    );
  }
}
