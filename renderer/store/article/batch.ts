import { ChangeSet, type Text } from '@codemirror/state';
import type { Change } from '@shared/anchoring';
import type { Format } from '@shared/domain';
import { shortest } from '@shared/domain/commands/editing';

/** One edit of the text as the manuscript reports it, see its `TextEdit`. */
export interface TypedEdit {
  changes: readonly { start: number; end: number; insert: string }[];
  /** The length of the text before it. */
  length: number;
  revision: number;
  formats?: readonly Format[];
  /** Done in one go (pasted, dropped, formatted) and not letter by letter. */
  whole?: boolean;
}

/** Edits that are sent as one command. */
export interface Batch {
  changes: ChangeSet;
  /** All formatting after it, where the person changed it. */
  formats?: readonly Format[];
  /** The last edit of the manuscript that is in it. */
  revision: number;
  /** Batches of one run are undone together. */
  run: string;
}

export const batchOf = ({ changes, length, revision, formats }: TypedEdit, run: string): Batch => ({
  changes: ChangeSet.of(
    changes.map(({ start, end, insert }) => ({ from: start, to: end, insert })),
    length,
    '\n',
  ),
  revision,
  run,
  ...(formats ? { formats } : {}),
});

/** `batch` and what was typed after it, as one. */
export const joined = (batch: Batch, next: Batch): Batch => ({
  ...batch,
  changes: batch.changes.compose(next.changes),
  revision: next.revision,
});

/** Whether `edit` goes on where `changes` ended: at their edge, or in what they have put there. */
export function goesOn(changes: ChangeSet, edit: TypedEdit): boolean {
  const touched = spanOf(changes);
  const [only] = edit.changes;
  return (
    touched !== null && edit.changes.length === 1 && only!.start <= touched.end && only!.end >= touched.start
  );
}

/** From the first place changed to the last, in the text after. */
export function spanOf(changes: ChangeSet): { start: number; end: number } | null {
  let span: { start: number; end: number } | null = null;
  changes.iterChangedRanges((_fromA, _toA, start, end) => (span = { start: span?.start ?? start, end }));
  return span;
}

/** Words were taken away and none put there yet. */
export function onlyRemoves(changes: ChangeSet): boolean {
  let removes = false;
  let inserts = false;
  changes.iterChanges((fromA, toA, _fromB, _toB, insert) => {
    removes ||= toA > fromA;
    inserts ||= insert.length > 0;
  });
  return removes && !inserts;
}

export function changesIn(changes: ChangeSet): Change[] {
  const list: Change[] = [];
  changes.iterChanges(
    (from, to, _fromB, _toB, insert) => void list.push({ from, to, insert: plain(insert) }),
  );
  return list;
}

/** The words that `changes` put into `text`, place after place. */
export function wordsIn(text: string, changes: ChangeSet): string {
  return changesIn(changes)
    .flatMap(({ from, to, insert }) => shortest(text, from, to, insert))
    .map(({ insert }) => insert)
    .filter((words) => words.trim() !== '')
    .join('\n');
}

/**
 * `batches`, made one after the other on a text that has become another one by `change` meanwhile: as they
 * read on that one, and `change` as it reads on the text with the batches in it.
 */
export function rebased(
  batches: readonly Batch[],
  change: ChangeSet,
): { batches: Batch[]; change: ChangeSet } {
  let over = change;
  const moved = batches.map((batch): Batch => {
    const after = over.map(batch.changes, true);
    const formats = batch.formats?.map((format): Format => ({
      ...format,
      start: after.mapPos(format.start, 1),
      end: Math.max(after.mapPos(format.start, 1), after.mapPos(format.end, -1)),
    }));
    const next: Batch = { ...batch, changes: batch.changes.map(over), ...(formats ? { formats } : {}) };
    over = after;
    return next;
  });
  return { batches: moved, change: over };
}

const plain = (text: Text): string => text.sliceString(0, text.length, '\n');
