import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, mapPos, mapRange, type Change } from './changes';

/** A text and changes that fit it. */
const edits = fc
  .tuple(
    fc.string({ maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 8 })), { maxLength: 6 }),
  )
  .map(([text, raw]) => {
    const cuts = raw
      .flatMap(([a, b]) => [Math.min(a, text.length), Math.min(b, text.length)])
      .sort((a, b) => a - b);
    const changes: Change[] = raw.map(([, , insert], k) => ({
      from: cuts[2 * k]!,
      to: cuts[2 * k + 1]!,
      insert,
    }));
    return { text, changes };
  });

describe('changes', () => {
  it('undoes what it did', () => {
    fc.assert(
      fc.property(edits, ({ text, changes }) => {
        expect(applyChanges(applyChanges(text, changes), invertChanges(text, changes))).toBe(text);
      }),
    );
  });

  it('takes a position outside every change through an edit and back', () => {
    fc.assert(
      fc.property(edits, fc.nat(60), fc.constantFrom<-1 | 1>(-1, 1), ({ text, changes }, at, side) => {
        const pos = Math.min(at, text.length);
        fc.pre(changes.every(({ from, to }) => pos < from || pos > to));
        const there = mapPos(changes, pos, side);
        expect(mapPos(invertChanges(text, changes), there, side)).toBe(pos);
      }),
    );
  });

  it('keeps positions in order and inside the text', () => {
    fc.assert(
      fc.property(edits, fc.nat(60), fc.nat(60), ({ text, changes }, a, b) => {
        const [low, high] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const length = applyChanges(text, changes).length;
        for (const side of [-1, 1] as const) {
          expect(mapPos(changes, low, side)).toBeLessThanOrEqual(mapPos(changes, high, side));
          expect(mapPos(changes, high, side)).toBeLessThanOrEqual(length);
        }
      }),
    );
  });

  it('leaves the words of a range alone when nothing touched it', () => {
    fc.assert(
      fc.property(edits, fc.nat(60), fc.nat(60), ({ text, changes }, a, b) => {
        const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        fc.pre(range.start < range.end);
        const mapped = mapRange(changes, range);
        if (!mapped.touched)
          expect(applyChanges(text, changes).slice(mapped.start, mapped.end)).toBe(
            text.slice(range.start, range.end),
          );
      }),
    );
  });

  // [ ] is the mark; the change replaces what stands between < and > by what follows the arrow.
  it.each([
    ['typing before', '<>He said [11] people', 'Today ', 'Today He said [11] people'],
    ['typing at the left edge stays outside', 'He said <>[11] people', 'about ', 'He said about [11] people'],
    ['typing at the right edge stays outside', 'He said [11]<> people', '0', 'He said [11]0 people'],
    ['typing inside', 'He said [1<>1] people', '0', 'He said [101] people'],
    ['replacing the very words', 'He said [<11>] people', '13', 'He said [13] people'],
    ['replacing the first word', 'He said [<11> people]', '13', 'He said [13 people]'],
    ['replacing across the left edge', 'He <said [11> people]', 'saw', 'He saw[ people]'],
    ['deleting all and more', 'He<  said [11] > people', '', 'He people'],
  ])('%s', (_, notation, insert, expected) => {
    const plain = notation.replace(/[[\]<>]/g, '');
    const at = (sign: string): number =>
      notation.slice(0, notation.indexOf(sign)).replace(/[[\]<>]/g, '').length;
    const changes = [{ from: at('<'), to: at('>'), insert }];
    const { start, end, gone } = mapRange(changes, { start: at('['), end: at(']') });
    const text = applyChanges(plain, changes);
    expect(gone ? text : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`).toBe(
      expected,
    );
  });

  it('refuses changes that do not fit', () => {
    expect(() => applyChanges('abc', [{ from: 2, to: 4, insert: '' }])).toThrow(RangeError);
    expect(() =>
      applyChanges('abc', [
        { from: 1, to: 2, insert: '' },
        { from: 0, to: 1, insert: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => invertChanges('abc', [{ from: 2, to: 1, insert: '' }])).toThrow(RangeError);
  });
});
