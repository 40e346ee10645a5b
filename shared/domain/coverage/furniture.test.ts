import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFurniture } from './furniture';

const HEAD = 'Top stories\n';
const BODY = 'The ferry left at nine.';
const TAIL = '\nWatch live';
const text = HEAD + BODY + TAIL;
const furniture = [
  { start: 0, end: HEAD.length - 1 },
  { start: HEAD.length + BODY.length + 1, end: text.length },
];
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('what was written on a text goes along with what is kept of it', () => {
  const kept = withoutFurniture({
    text,
    formats: [],
    furniture,
    apparatus: {
      title: 'Ferry',
      comments: [
        { ...rangeOf('at nine'), text: 'who says?' },
        { ...rangeOf('stories'), text: 'gone with its words' },
        { start: 4, end: text.indexOf('ferry'), text: 'reaches in' },
      ],
      footnotes: [{ at: text.indexOf('.') + 1 }, { at: 3 }],
    },
  });
  expect(kept.text).toBe(BODY);
  expect(kept.apparatus.comments).toEqual([
    { start: BODY.indexOf('at nine'), end: BODY.indexOf('at nine') + 7, text: 'who says?' },
    { start: 0, end: 4, text: 'reaches in' },
  ]);
  expect(kept.apparatus.footnotes).toEqual([{ at: BODY.length }]);
  expect(kept.apparatus.title).toBe('Ferry');
});

test('law: a range stands on the words it stood on, as far as they are kept', () => {
  const place = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      const kept = withoutFurniture({ text, formats: [], furniture, apparatus: { comments: [range] } });
      const [found] = kept.apparatus.comments;
      const from = Math.max(range.start, HEAD.length);
      const to = Math.min(range.end, HEAD.length + BODY.length);
      if (found) expect(kept.text.slice(found.start, found.end)).toBe(text.slice(from, to));
      else expect(to - from).toBeLessThanOrEqual(0);
    }),
  );
});
