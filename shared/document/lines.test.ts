import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../domain/model/article';
import { NO_APPARATUS } from './document';
import { LINE_KINDS, withLines, type LineKind } from './lines';

const TEXT = ['The bridge', 'A crossing, and a car park.', 'By Hester Wray', 'It opened in 2019.'].join('\n');
const placed = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const READ = {
  text: TEXT,
  formats: [
    { type: 'heading', level: 1, ...placed('The bridge') },
    { type: 'standfirst', ...placed('A crossing, and a car park.') },
    { type: 'byline', ...placed('By Hester Wray') },
    { type: 'bold', ...placed('2019') },
  ] as Format[],
  apparatus: {
    ...NO_APPARATUS,
    parts: [
      { kind: 'headline' as const, ...placed('The bridge') },
      { kind: 'standfirst' as const, ...placed('A crossing, and a car park.') },
    ],
  },
};
const after = (words: string, kind: LineKind) => {
  const { formats, apparatus } = withLines(READ, [{ ...placed(words), kind }]);
  const on = ({ start, end }: { start: number; end: number }) =>
    start < placed(words).end && placed(words).start < end;
  return [apparatus.parts.filter(on).map((part) => part.kind), formats.filter(on).map(({ type }) => type)];
};

describe('a paragraph set to be', () => {
  test.each<[string, LineKind, string[], string[]]>([
    ['The bridge', 'body', [], ['heading']],
    ['The bridge', 'cover-line', ['cover-line'], ['heading']],
    ['A crossing', 'body', [], []],
    ['A crossing', 'caption', ['caption'], []],
    ['A crossing', 'byline', [], ['byline']],
    ['By Hester', 'body', [], []],
    ['By Hester', 'standfirst', ['standfirst'], ['standfirst']],
    ['It opened in', 'headline', ['headline'], ['bold', 'heading']],
    ['It opened in', 'caption', ['caption'], ['bold']],
  ])('“%s…” as %s', (words, kind, parts, formats) => {
    const whole = TEXT.split('\n').find((line) => line.startsWith(words))!;
    expect(after(whole, kind)).toEqual([parts, formats]);
  });

  test('what was read stays as it was, and comes back as it was where nothing is set', () => {
    const before = structuredClone(READ);
    withLines(READ, [{ ...placed('The bridge'), kind: 'body' }]);
    expect(READ).toEqual(before);
    expect(withLines(READ, [])).toBe(READ);
  });
});

test('law: whatever is set wherever, parts stand apart and in order on whole paragraphs', () => {
  const line = fc
    .record({
      start: fc.nat(TEXT.length + 5),
      length: fc.nat(30),
      kind: fc.constantFrom(...LINE_KINDS),
    })
    .map(({ start, length, kind }) => ({ start, end: start + length, kind }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (set) => {
      let last = -1;
      for (const { start, end } of withLines(READ, set).apparatus.parts) {
        expect(start).toBeGreaterThan(last);
        expect([start === 0 || TEXT[start - 1] === '\n', end === TEXT.length || TEXT[end] === '\n']).toEqual([
          true,
          true,
        ]);
        last = end;
      }
    }),
  );
});
