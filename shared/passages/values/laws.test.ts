import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../text/sentences';
import { judged, valuesOf } from '.';
import { amountsIn, type Amount } from './amounts';
import { compareMoments, momentsIn } from './moments';
import { sameAmount } from './same-amount';
import { PUBLISHED, passageOf } from './testing';

/** One amount as it may be written: figures, decimals, a scale, and what it is of. */
const figure = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([whole, decimals]) => (whole / 10 ** decimals).toFixed(decimals));
const written = fc
  .tuple(
    figure,
    fc.constantFrom('', ' thousand', ' million', ' lakh'),
    fc.constantFrom('£', '%', ' km', ' tonnes', ' boats'),
  )
  .map(([digits, scale, unit]) => {
    if (unit === '£') return `£${digits}${scale}`;
    return unit === '%' ? `${digits}%` : `${digits}${scale}${unit}`;
  });
// A number that may be a year counts nothing by itself.
const amount = written.map((text) => amountsIn(text)[0]).filter((one) => one !== undefined);

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const monthsOf = ['January', 'March', 'May', 'June', 'October', 'December'];
const date = fc.oneof(
  day,
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...monthsOf))
    .map(([at, month]) => `${at} ${month}`),
  fc
    .tuple(fc.constantFrom(...monthsOf), fc.integer({ min: 1950, max: 2030 }))
    .map(([month, year]) => `${month} ${year}`),
);
const moment = date.map((text) => momentsIn(text, PUBLISHED, [])[0]!);

/** The amount in the first unit of its kind. */
const size = ({ value, factor }: Amount): number => value * factor;
/** Half of what the coarser of two amounts' last figures is worth, and what a round number leaves open. */
const slack = (a: Amount, b: Amount): number =>
  Math.max(a.step * a.factor, b.step * b.factor) / 2 + 0.05 * Math.max(size(a), size(b));

describe('Laws of comparing values', () => {
  it('amounts agree both ways or not at all', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(sameAmount(a, b) === null).toBe(sameAmount(b, a) === null);
      }),
      { numRuns: 2000 },
    );
  });

  it('an amount agrees with itself, and with what it is rounded to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_050_000, max: 90_000_000 }), (exact) => {
        const [whole] = amountsIn(`£${exact.toLocaleString('en')}`) as [Amount];
        const [rounded] = amountsIn(`£${(exact / 1e6).toFixed(2)} million`) as [Amount];
        expect(sameAmount(whole, whole)).toBe('');
        expect(sameAmount(rounded, whole)).not.toBeNull();
      }),
    );
  });

  it('what agrees is equal in one unit, at the coarser step, within a twentieth', () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0.9, max: 1.1, noNaN: true }), (a, near) => {
        const b = { ...a, value: a.value * near };
        if (sameAmount(a, b) === null) return;
        expect(Math.abs(size(a) - size(b))).toBeLessThanOrEqual(slack(a, b) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('dates have the same in common whichever comes first', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(compareMoments(a, b)).toEqual(compareMoments(b, a));
      }),
    );
  });
});

describe('A passage with the very words of a mark', () => {
  const folder = path.join(import.meta.dirname, '../../reading/corpus/clean');
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const marks = texts.flatMap((draft) =>
    sentences(draft, { start: 0, end: draft.length })
      .filter(({ start, end }) => end - start > 40 && !draft.slice(start, end).includes('\n'))
      .map(({ start, end }) => ({
        id: 'm',
        kind: 'claim' as const,
        start,
        end,
        draft,
        published: PUBLISHED,
      })),
  );

  it('agrees in every value', () => {
    expect(marks.length).toBeGreaterThan(20);
    for (const mark of marks) {
      const said = judged(
        mark,
        valuesOf(mark),
        passageOf(`Earlier. ${mark.draft.slice(mark.start, mark.end)} Later.`),
      );
      expect(said.filter(({ bears }) => bears !== 'agrees')).toEqual([]);
    }
  });

  it('has values inside the mark, with the words that stand there', () => {
    for (const mark of marks)
      for (const { start, end, text } of valuesOf(mark)) {
        expect(start).toBeGreaterThanOrEqual(mark.start);
        expect(end).toBeLessThanOrEqual(mark.end);
        expect(mark.draft.slice(start, end)).toBe(text);
      }
  });
});
