import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingRead, PostingsMaker } from './postings';
import { wordsIn, WordNumbers } from './words';

const text = fc
  .array(
    fc.constantFrom('Ab', 'ab’s', "don't", 'é', '12', '3rd', ' ', '’', "'", '-', '𝒳', '😀', 'ß', '，', '́'),
  )
  .map((parts) => parts.join(''));

test('law: words are numbered where they stand as they are when they are cut out', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const all: string[] = [];
      const numbers = new WordNumbers((word) => all.push(word) - 1);
      for (const each of texts)
        expect(numbers.in(each).map((number) => all[number])).toEqual([...wordsIn(each)]);
    }),
  );
});

const unit = fc.record({
  beside: fc.array(fc.nat(40)),
  own: fc.array(fc.oneof(fc.nat(40), fc.integer({ min: 16_000, max: 70_000 }))),
});

test('law: what units have of keys is read as it was taken up', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.boolean(), (units, isHead) => {
      const made = new PostingsMaker();
      const expected = new Map<number, [number, number][]>();
      for (const [at, { beside, own }] of units.entries()) {
        made.beside(beside, isHead);
        made.own(own);
        made.end(at);
        for (const key of new Set([...beside, ...own])) {
          const times = own.filter((one) => one === key).length;
          const worth = times > 0 ? times : isHead ? 0.5 : 0.25;
          expected.set(key, [...(expected.get(key) ?? []), [at, worth]]);
        }
      }
      const postings = made.made();
      const read = nothingRead();
      for (const [key, list] of expected) {
        postings.read(key, read);
        expect(postings.count(key)).toBe(list.length);
        expect(list).toEqual(
          Array.from({ length: read.length }, (_, nth) => [read.at[nth], read.worth[nth]]),
        );
      }
      expect(postings.count(99_999)).toBe(0);
    }),
  );
});
