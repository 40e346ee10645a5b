import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from './article';
import {
  addressOf,
  isAll,
  isInline,
  levelled,
  linked,
  linesOf,
  linkAt,
  lookAt,
  mapFormats,
  normalised,
  toggled,
} from './formats';

const TEXT = 'Head\nOne two three.\n\nFour five.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const over = (type: 'bold' | 'italic', words: string): Format => ({
  type,
  start: at(words)[0],
  end: at(words)[1],
});
/** The formats with the words they lie on, as one reads them. */
const shown = (formats: readonly Format[]): string[] =>
  formats.map(
    (format) =>
      `${format.type}${format.type === 'heading' ? format.level : ''}: ${TEXT.slice(format.start, format.end)}`,
  );

describe('bold and italic', () => {
  test.each<[string, Format[], string, string[]]>([
    ['on plain words', [], 'two', ['bold: two']],
    ['on all of what is bold', [over('bold', 'two')], 'two', []],
    ['on a part of what is bold', [over('bold', 'One two three')], 'two', ['bold: One ', 'bold:  three']],
    ['on more than what is bold', [over('bold', 'two')], 'One two', ['bold: One two']],
    ['beside what is bold', [over('bold', 'One ')], 'two', ['bold: One two']],
    ['over several paragraphs', [], 'three.\n\nFour', ['bold: three.', 'bold: Four']],
    [
      'over several paragraphs that are bold',
      [over('bold', 'three.'), over('bold', 'Four')],
      'three.\n\nFour',
      [],
    ],
    ['leaves italic alone', [over('italic', 'two')], 'two', ['bold: two', 'italic: two']],
  ])('%s', (_name, before, words, after) => {
    expect(shown(toggled(before, TEXT, 'bold', ...at(words)))).toEqual(after);
  });

  test('on nothing but a line break, nothing', () => {
    expect(toggled([], TEXT, 'bold', 4, 5)).toEqual([]);
    expect(isAll([], linesOf(TEXT), 'bold', 4, 5)).toBe(false);
  });
});

describe('links', () => {
  const link = (words: string, href: string): Format => ({
    type: 'link',
    start: at(words)[0],
    end: at(words)[1],
    href,
  });
  const hrefs = (formats: readonly Format[]) =>
    formats.map((format) => [TEXT.slice(format.start, format.end), format.type === 'link' && format.href]);

  test('a new one takes the place of the old on its words, and leaves the rest of it', () => {
    expect(hrefs(linked([link('One two', 'a:')], TEXT, ...at('two three'), 'b:'))).toEqual([
      ['One ', 'a:'],
      ['two three', 'b:'],
    ]);
  });
  test('is taken away whole', () => {
    expect(linked([link('One two', 'a:')], TEXT, ...at('two'), null)).toEqual([]);
  });
  test('two beside each other are two', () => {
    expect(hrefs(linked([link('One ', 'a:')], TEXT, ...at('two'), 'b:'))).toEqual([
      ['One ', 'a:'],
      ['two', 'b:'],
    ]);
  });
  test('the cursor at its edge is on it; a selection beside it is not', () => {
    const [start, end] = at('two');
    expect(linkAt([link('two', 'a:')], end, end)).not.toBeNull();
    expect(linkAt([link('two', 'a:')], start - 2, start)).toBeNull();
  });
});

describe('headings', () => {
  test('every line that is touched, over all of it', () => {
    expect(shown(levelled([], TEXT, 7, 12, 2))).toEqual(['heading2: One two three.']);
    expect(shown(levelled([], TEXT, 2, 12, 2))).toEqual(['heading2: Head', 'heading2: One two three.']);
  });
  test('another level, and none, take the place of the one before', () => {
    const one = levelled([], TEXT, 0, 0, 1);
    expect(shown(levelled(one, TEXT, 0, 4, 3))).toEqual(['heading3: Head']);
    expect(levelled(one, TEXT, 0, 4, 0)).toEqual([]);
  });
  test('of a heading over several lines the others stay', () => {
    expect(shown(levelled([{ type: 'heading', level: 1, start: 0, end: 19 }], TEXT, 0, 0, 0))).toEqual([
      'heading1: One two three.',
    ]);
  });
  test('an empty line can be one', () => {
    expect(levelled([], TEXT, 20, 20, 2)).toEqual([{ type: 'heading', level: 2, start: 20, end: 20 }]);
  });
});

describe('where a link may lead', () => {
  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    [' HTTP://example.org ', 'HTTP://example.org'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['//example.org', null],
    ['/a', null],
    ['file:///etc/passwd', null],
    ['', null],
    ['https://two words', null],
  ])('an address: %j', (href, expected) => {
    expect(addressOf(href)).toBe(expected);
  });
});

test('the look at the cursor is that of the character before it', () => {
  const [, end] = at('two');
  expect(lookAt([over('bold', 'two')], linesOf(TEXT), end, end)).toEqual({
    bold: true,
    italic: false,
    link: null,
    level: 0,
  });
  expect(lookAt([over('bold', 'two')], linesOf(TEXT), end - 3, end - 3)).toMatchObject({ bold: false });
  expect(lookAt(levelled([], TEXT, 0, 0, 2), linesOf(TEXT), 4, 4)).toMatchObject({ level: 2 });
});

test('a break at the very start of the text is no line of its heading', () => {
  expect(linesOf('\nHead')(0)).toEqual({ start: 0, end: 0 });
  expect(
    mapFormats(
      [{ type: 'heading', level: 1, start: 0, end: 4 }],
      [{ from: 0, to: 0, insert: '\n' }],
      linesOf('\nHead'),
    ),
  ).toEqual([{ type: 'heading', level: 1, start: 1, end: 5 }]);
});

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀'), maxLength: 24 });
  const place = fc.tuple(fc.nat(30), fc.nat(12));
  const format: fc.Arbitrary<Format> = fc
    .tuple(
      place,
      fc.constantFrom('bold', 'italic', 'link', 'heading', 'standfirst'),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(([[start, length], type, number]): Format => {
      const range = { start, end: start + length };
      return type === 'heading'
        ? { type, level: number, ...range }
        : type === 'link'
          ? { type, href: `https://example.org/${number % 2}`, ...range }
          : ({ type, ...range } as Format);
    });
  const formats = fc.array(format, { maxLength: 6 });
  const range = place.map(([start, length]): [number, number] => [start, start + length]);
  const inside = (words: string, [start, end]: [number, number]): [number, number] => [
    Math.min(start, words.length),
    Math.min(end, words.length),
  ];

  /** Written the one way: see `normalised`. */
  function expectSound(all: readonly Format[], words: string): void {
    for (const each of all) {
      expect(each.start).toBeGreaterThanOrEqual(0);
      expect(each.end).toBeLessThanOrEqual(words.length);
      if (!isInline(each)) expect(linesOf(words)(each.start)).toEqual({ start: each.start, end: each.end });
      else {
        expect(each.start).toBeLessThan(each.end);
        expect(words.slice(each.start, each.end)).not.toContain('\n');
      }
    }
    const kinds = ['bold', 'italic', 'link', 'on lines'].map((kind) =>
      all.filter((each) => (isInline(each) ? each.type : 'on lines') === kind),
    );
    for (const kind of kinds)
      kind.slice(1).forEach((each, before) => expect(kind[before]!.end).toBeLessThanOrEqual(each.start));
  }

  test('whatever is done, the result is sound, and saying it again changes nothing', () => {
    fc.assert(
      fc.property(
        text,
        formats,
        range,
        fc.constantFrom('bold', 'italic'),
        fc.nat(6),
        (words, before, where, type, level) => {
          const [start, end] = inside(words, where);
          for (const after of [
            normalised(before, words),
            toggled(before, words, type, start, end),
            levelled(before, words, start, end, level),
            linked(before, words, start, end, 'https://example.org/'),
            linked(before, words, start, end, null),
          ]) {
            expectSound(after, words);
            expect(normalised(after, words)).toEqual(after);
          }
        },
      ),
    );
  });

  test('toggled twice, words that were all alike are as before', () => {
    fc.assert(
      fc.property(text, formats, range, fc.constantFrom('bold', 'italic'), (words, before, where, type) => {
        const [start, end] = inside(words, where);
        const some = before.some((each) => each.type === type && each.start < end && start < each.end);
        fc.pre(!some || isAll(before, linesOf(words), type, start, end));
        expect(toggled(toggled(before, words, type, start, end), words, type, start, end)).toEqual(
          normalised(before, words),
        );
      }),
    );
  });

  test('toggling makes all of it one or the other, and touches nothing else', () => {
    fc.assert(
      fc.property(text, formats, range, (words, before, where) => {
        const [start, end] = inside(words, where);
        const after = toggled(before, words, 'bold', start, end);
        const was = isAll(before, linesOf(words), 'bold', start, end);
        if (/[^\n]/u.test(words.slice(start, end)))
          expect(isAll(after, linesOf(words), 'bold', start, end)).toBe(!was);
        const bold = (all: readonly Format[]) =>
          Array.from(words, (_, offset) =>
            all.some((each) => each.type === 'bold' && each.start <= offset && offset < each.end),
          );
        bold(after).forEach(
          (is, offset) =>
            (offset >= start && offset < end) ||
            words[offset] === '\n' ||
            expect(is).toBe(bold(before)[offset]),
        );
        expect(after.filter(({ type }) => type !== 'bold')).toEqual(
          normalised(before, words).filter(({ type }) => type !== 'bold'),
        );
      }),
    );
  });
});
