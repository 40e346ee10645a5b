/**
 * Two drafts side by side: which paragraphs were kept, changed, moved, added or deleted, and word by word
 * how.
 */

import { alignDrafts, type Alignment } from './align';
import type { Change } from './changes';
import { rowParts, sameEdges, type Part } from './parts';
import { heaviestChain } from './sequence';
import { firstAbove, type Range } from '../text/ranges';
import { type Units } from './units';

/**
 * One row of the comparison. Rows with `old` list every old paragraph in order (the left column), rows with
 * `new` every new one (the right column); read top to bottom they are the inline view.
 *
 * - kept: the same paragraph on both sides.
 * - changed: the same paragraph, with other words in it.
 * - moved: two rows that name each other by `twin`: one with `old` where it was, one with `new` where it is
 *   now. `edited` says that words were changed on the way; the parts of the second row say which.
 * - added, deleted: on one side only. Sentences in it may still have come from, or gone to, another
 *   paragraph.
 */
export interface ParagraphRow {
  kind: 'kept' | 'changed' | 'moved' | 'added' | 'deleted';
  old: Range | null;
  new: Range | null;
  parts: Part[];
  /** Row number of the other half of a moved paragraph. */
  twin?: number;
  edited?: boolean;
}

export interface DraftComparison {
  /** Nothing but line ends, blank lines or a byte order mark differs, if anything. */
  same: boolean;
  rows: ParagraphRow[];
  /** Paragraphs by kind; a moved one counts once. */
  counts: Record<ParagraphRow['kind'], number>;
  /** Leads from the old text to the new one; what moved is deleted in one place and inserted in the other. */
  changes: Change[];
}

// Paragraphs are one another's when this share of the shorter one is the same words.
const LEAST_SHARED = 0.25;
const MOVED = 0.5;

/** Compares two drafts. Total. Pass the `alignment` of the two texts if it was made already. */
export function compareDrafts(
  oldText: string,
  newText: string,
  alignment: Alignment = alignDrafts(oldText, newText),
): DraftComparison {
  const { oldParagraphs, newParagraphs } = alignment;
  const newOf = pairParagraphs(alignment);
  const pairs = [...newOf.keys()].filter((p) => newOf[p] !== -1);
  const chosen = heaviestChain(
    pairs.map((p) => newOf[p]!),
    pairs.map((p) => lengthOf(oldParagraphs, p)),
  );
  const stays = new Set(pairs.filter((_, k) => chosen[k]));
  const oldOf = new Map(pairs.map((p) => [newOf[p]!, p]));

  const rows: ParagraphRow[] = [];
  const movedFrom = new Map<number, number>();
  let p = 0;
  const emitOldUpTo = (end: number): void => {
    for (; p < end; p++) {
      const old = rangeOf(oldParagraphs, p);
      const kind = newOf[p] === -1 ? 'deleted' : 'moved';
      if (kind === 'moved') movedFrom.set(p, rows.length);
      rows.push({ kind, old, new: null, parts: rowParts(alignment, old, null) });
    }
  };
  const movedTo: [number, number][] = [];
  for (let q = 0; q < newParagraphs.ids.length; q++) {
    const from = oldOf.get(q);
    const fresh = rangeOf(newParagraphs, q);
    if (from === undefined)
      rows.push({ kind: 'added', old: null, new: fresh, parts: rowParts(alignment, null, fresh) });
    else {
      const old = rangeOf(oldParagraphs, from);
      const parts = rowParts(alignment, old, fresh);
      const isSame = oldParagraphs.ids[from] === newParagraphs.ids[q];
      if (stays.has(from)) {
        emitOldUpTo(from);
        p = from + 1;
        rows.push({ kind: isSame ? 'kept' : 'changed', old, new: fresh, parts });
      } else {
        movedTo.push([from, rows.length]);
        rows.push({ kind: 'moved', old: null, new: fresh, parts, edited: !isSame });
      }
    }
  }
  emitOldUpTo(oldParagraphs.ids.length);
  for (const [from, row] of movedTo) {
    const twin = movedFrom.get(from)!;
    rows[row]!.twin = twin;
    rows[twin]!.twin = row;
    rows[twin]!.edited = rows[row]!.edited;
  }
  const counts = { kept: 0, changed: 0, moved: movedTo.length, added: 0, deleted: 0 };
  for (const { kind } of rows) if (kind !== 'moved') counts[kind]++;
  return { same: counts.kept === rows.length, rows, counts, changes: changesOf(alignment) };
}

/**
 * The changes that lead from the old text to the new one, read from an alignment:
 * `applyChanges(oldText, changesOf(alignDrafts(oldText, newText))) === newText`.
 */
export function changesOf({ segments, oldText, newText }: Alignment): Change[] {
  const changes: Change[] = [];
  let oldAt = 0;
  let newAt = 0;
  const close = (oldTo: number, newTo: number): void => {
    const { before, after } = sameEdges(oldText, oldAt, oldTo, newText, newAt, newTo);
    const from = oldAt + before;
    const insert = newText.slice(newAt + before, newTo - after);
    if (from < oldTo - after || insert !== '') changes.push({ from, to: oldTo - after, insert });
  };
  for (const { oldStart, oldEnd, newStart, newEnd, moved } of segments) {
    if (moved) continue;
    close(oldStart, newStart);
    oldAt = oldEnd;
    newAt = newEnd;
  }
  close(oldText.length, newText.length);
  return changes;
}

/** For each old paragraph the new one it became, or -1: the pairs with most words in common first. */
function pairParagraphs({ standing: segments, oldParagraphs, newParagraphs }: Alignment): Int32Array {
  const shared = new Map<number, Map<number, { length: number; weight: number }>>();
  for (const segment of segments) {
    let p = firstAbove(oldParagraphs.ends, segment.oldStart);
    for (; p < oldParagraphs.ids.length && oldParagraphs.starts[p]! < segment.oldEnd; p++) {
      const start = Math.max(segment.oldStart, oldParagraphs.starts[p]!);
      const end = Math.min(segment.oldEnd, oldParagraphs.ends[p]!);
      // A segment that crosses a paragraph's end crosses one in the new draft at the same place.
      const q = firstAbove(newParagraphs.ends, segment.newStart + start - segment.oldStart);
      const row = shared.get(p) ?? new Map<number, { length: number; weight: number }>();
      const { length, weight } = row.get(q) ?? { length: 0, weight: 0 };
      // A sentence moved here from another paragraph does not make this that paragraph.
      shared.set(
        p,
        row.set(q, {
          length: length + end - start,
          weight: weight + (end - start) * (segment.moved ? MOVED : 1),
        }),
      );
    }
  }
  const candidates = [...shared].flatMap(([p, row]) =>
    [...row].map(([q, { length, weight }]) => ({ p, q, length, weight })),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.p - b.p);
  const newOf = new Int32Array(oldParagraphs.ids.length).fill(-1);
  const taken = new Set<number>();
  for (const { p, q, length } of candidates) {
    const shorter = Math.min(lengthOf(oldParagraphs, p), lengthOf(newParagraphs, q));
    if (newOf[p] !== -1 || taken.has(q) || length < LEAST_SHARED * shorter) continue;
    newOf[p] = q;
    taken.add(q);
  }
  return newOf;
}

const lengthOf = (units: Units, k: number): number => units.ends[k]! - units.starts[k]!;
const rangeOf = (units: Units, k: number): Range => ({ start: units.starts[k]!, end: units.ends[k]! });
