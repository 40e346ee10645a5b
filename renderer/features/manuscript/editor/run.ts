import { Annotation, ChangeSet, StateField, type Text, type Transaction } from '@codemirror/state';
import type { ViewUpdate } from '@codemirror/view';
import type { TextEdit } from '../types';
import { plainOf } from './text';

/** The text was replaced by the frame, not typed: not to be reported as an edit. */
export const fromFrame = Annotation.define<true>();

/** Where the letters typed last end, as long as the cursor has not gone elsewhere. */
export const typedField = StateField.define<number | null>({
  create: () => null,
  update(at, transaction) {
    const { docChanged, changes, selection } = transaction;
    if (transaction.annotation(fromFrame)) return at === null ? null : changes.mapPos(at, -1);
    if (docChanged) return transaction.isUserEvent('input.type') ? endOf(changes) : null;
    return selection && selection.main.head !== at ? null : at;
  },
});

function endOf(changes: ChangeSet): number | null {
  let end: number | null = null;
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => (end = toB));
  return end;
}

const known = new WeakMap<Transaction, ChangeSet>();

/**
 * What a transaction changed, for marks and formats to move by. Letters typed on from the one before take it
 * along: what is typed in the place of words inside a mark belongs to it from the first letter to the last,
 * however it is sent. On its own the second letter would stand behind the mark.
 */
export function movedBy(transaction: Transaction): ChangeSet {
  let moved = known.get(transaction);
  if (!moved) known.set(transaction, (moved = goingOn(transaction) ?? transaction.changes));
  return moved;
}

function goingOn(transaction: Transaction): ChangeSet | null {
  const {
    startState: { doc },
    startState,
    changes,
  } = transaction;
  const at = startState.field(typedField, false) ?? null;
  if (at === null || at === 0 || !transaction.isUserEvent('input.type') || transaction.annotation(fromFrame))
    return null;
  let insert: string | null = null;
  let parts = 0;
  changes.iterChanges((from, to, _fromB, _toB, text) => {
    parts++;
    insert = from === at && to === at ? plainOf(text) : null;
  });
  const before = /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n])$/u.exec(
    plainOf(doc, Math.max(0, at - 2), at),
  )?.[0];
  return parts === 1 && insert !== null && before
    ? ChangeSet.of(
        { from: at - before.length, to: at, insert: before + (insert as string) },
        doc.length,
        '\n',
      )
    : null;
}

/**
 * `since`, and what `transaction` changed after it, as one. Words taken away and others put beside them are
 * words replaced, as they are in a command; the editor keeps the two apart.
 */
export function movedSince(since: ChangeSet | null, transaction: Transaction): ChangeSet {
  if (!since) return movedBy(transaction);
  const both = since.compose(movedBy(transaction));
  const changes: { from: number; to: number; insert: Text }[] = [];
  both.iterChanges((from, to, _fromB, _toB, insert) => void changes.push({ from, to, insert }));
  return ChangeSet.of(changes, both.length);
}

/** What an update changed by the person's hand; null where the frame did it, or nothing was changed. */
export function editIn({
  transactions,
  startState,
}: ViewUpdate): Pick<TextEdit, 'changes' | 'length' | 'whole'> | null {
  const own = transactions.filter(
    (transaction) => transaction.docChanged && !transaction.annotation(fromFrame),
  );
  if (own.length === 0) return null;
  const changes: TextEdit['changes'] = [];
  const moved = own
    .slice(1)
    .reduce((sum, transaction) => sum.compose(movedBy(transaction)), movedBy(own[0]!));
  moved.iterChanges(
    (start, end, _fromB, _toB, insert) => void changes.push({ start, end, insert: plainOf(insert) }),
  );
  const whole = own.some((transaction) =>
    ['input.paste', 'input.drop', 'move.drop', 'delete.cut'].some((event) => transaction.isUserEvent(event)),
  );
  return { changes, length: startState.doc.length, whole };
}
