import type { Reading } from '@shared/reading';
import { read } from '@shared/reading';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather, partsOf } from './parts';

const shreds = fc.constantFrom(
  'Jane Roe',
  'Dr Roe',
  'the mayor',
  'said',
  '12',
  '6 March 2015',
  'in Norway',
  '“It is late”',
  '. ',
  ', ',
  '\n',
  'it fell',
  'the largest',
);
const news = fc.array(shreds, { maxLength: 60 }).map((parts) => parts.join(' '));

/** As it arrives on the other side of a worker. */
function sent(reading: Reading, most: number): Reading {
  const { add, finish } = gather(reading.text);
  for (const part of partsOf(reading, most)) add(structuredClone(part));
  return finish(reading.english);
}

describe('a reading in parts', () => {
  test('put together it is the reading, however small the parts', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const reading = read(text);
        expect(sent(reading, most)).toEqual(reading);
      }),
    );
  });

  test('no part holds more than it may', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 1, max: 40 }), (text, most) => {
        for (const part of partsOf(read(text), most)) {
          expect(Object.values(part).reduce((sum, items) => sum + items.length, 0)).toBeLessThanOrEqual(most);
          for (const claim of part.claims ?? []) expect(claim.facts).toEqual([]);
        }
      }),
    );
  });

  test('a reading of nothing', () => expect(sent(read(''), 10)).toEqual(read('')));
});
