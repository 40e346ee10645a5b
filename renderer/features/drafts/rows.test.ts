import { compareDrafts } from '@shared/anchoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf, rowAt } from './rows';

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Paragraph number ${at} says something of its own about the bridge.`,
  );
const rowsOf = (old: string[], fresh: string[]) => compareDrafts(old.join('\n'), fresh.join('\n')).rows;

describe('folding', () => {
  test('what changed is shown with a paragraph before and after; the rest is folded', () => {
    const old = lines(12);
    const rows = rowsOf(
      old,
      old.map((line, at) => (at === 6 ? 'Something else altogether stands here now.' : line)),
    );
    const pieces = foldsOf(rows, false, new Set());
    const shown = pieces.flatMap((piece) => (piece.kind === 'row' ? [rows[piece.at]!.kind] : ['…']));
    expect(shown.filter((kind) => kind === '…')).toHaveLength(2);
    expect(shown.filter((kind) => kind === 'kept')).toHaveLength(2);
  });

  test('an opened fold, and the one somebody is sent to, is open', () => {
    const old = lines(12);
    const rows = rowsOf(old, [...old, 'One more stands at the end of it.']);
    const fold = foldsOf(rows, false, new Set()).find((piece) => piece.kind === 'fold')!;
    expect(
      foldsOf(rows, false, new Set([fold.kind === 'fold' ? fold.from : -1])).every(
        ({ kind }) => kind === 'row',
      ),
    ).toBe(true);
    expect(foldsOf(rows, false, new Set(), 4).every(({ kind }) => kind === 'row')).toBe(true);
  });

  test('law: every row is there once, in order, shown or folded', () => {
    const words = fc.array(fc.constantFrom(...lines(6), 'Another one.', ''), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, fc.boolean(), fc.nat(14), (old, fresh, everything, opened) => {
        const rows = rowsOf(old, fresh);
        const covered = foldsOf(rows, everything, new Set([opened])).flatMap((piece) =>
          piece.kind === 'row'
            ? [piece.at]
            : Array.from({ length: piece.to - piece.from }, (_, at) => piece.from + at),
        );
        expect(covered).toEqual(rows.map((_, at) => at));
      }),
    );
  });
});

test('the row of an offset, on either side', () => {
  const [old, fresh] = [lines(3), ['A new beginning for it all.', ...lines(3)]];
  const rows = rowsOf(old, fresh);
  expect(rows[rowAt(rows, { side: 'new', start: 0 })]!.kind).toBe('added');
  expect(rowAt(rows, { side: 'old', start: 0 })).toBe(1);
  expect(rowAt(rows, { side: 'old', start: 99_999 })).toBe(-1);
});
