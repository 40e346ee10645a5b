import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentDraft, marksInOrder } from '../domain';
import { annotate, overlapping, type Placed } from './annotate';
import { anyArticle, article, markOn, OPTIONS } from './fixtures';
import { reportModel } from './model';
import type { TextParagraph } from './types';

/** The paragraphs as one would write them: `[1claim words 1]`. */
const written = (paragraphs: readonly TextParagraph[]): string[] =>
  paragraphs.map((paragraph) =>
    paragraph.segments
      .map(
        ({ opens, text, closes }) =>
          opens.map((n) => `[${n} `).join('') + text + closes.map((n) => ` ${n}]`).join(''),
      )
      .join(''),
  );

function annotated(text: string, ...stretches: string[]): string[] {
  const marks = stretches.map((words, at): Placed => {
    const start = text.indexOf(words);
    return { number: at + 1, kind: 'claim', start, end: start + words.length };
  });
  return written(annotate(currentDraft(article(text)), marks, new Map()));
}

describe('marks in the text', () => {
  it.each([
    ['apart', 'one two three', ['one', 'three'], ['[1 one 1] two [2 three 2]']],
    ['side by side', 'one two', ['one', ' two'], ['[1 one 1][2  two 2]']],
    ['nested', 'one two three', ['one two three', 'two'], ['[1 one [2 two 2] three 1]']],
    ['crossing', 'one two three', ['one two', 'two three'], ['[1 one [2 two 1] three 2]']],
    ['on the same words', 'one two', ['two', 'two'], ['one [1 [2 two 1] 2]']],
    ['over a paragraph break', 'one two\nthree four', ['two\nthree'], ['one [1 two', 'three 1] four']],
    ['over a blank paragraph', 'one\n\ntwo', ['one\n\ntwo'], ['[1 one', '', 'two 1]']],
    ['beginning with a break', 'one\ntwo', ['\ntwo'], ['one', '[1 two 1]']],
    ['ending with a break', 'one\ntwo', ['one\n'], ['[1 one 1]', 'two']],
    ['of a break alone', 'one\ntwo', ['\n'], ['one[1  1]', 'two']],
    ['on an astral character', 'a 👩‍👧 b', ['👩‍👧'], ['a [1 👩‍👧 1] b']],
  ])('%s', (_, text, stretches, expected) => {
    expect(annotated(text, ...stretches)).toEqual(expected);
  });

  it('that reach beyond the draft end with it', () => {
    const marks: Placed[] = [
      { number: 1, kind: 'claim', start: 4, end: 99 },
      { number: 2, kind: 'quote', start: 50, end: 60 },
    ];
    expect(written(annotate(currentDraft(article('one two')), marks, new Map()))).toEqual([
      'one [1 two 1][2  2]',
    ]);
  });

  it('say which kinds cover a segment', () => {
    const marks: Placed[] = [
      { number: 1, kind: 'quote', start: 0, end: 7 },
      { number: 2, kind: 'claim', start: 4, end: 13 },
      { number: 3, kind: 'claim', start: 4, end: 7 },
    ];
    const [paragraph] = annotate(currentDraft(article('one two three')), marks, new Map());
    expect(paragraph!.segments.map(({ text, kinds }) => [text, kinds])).toEqual([
      ['one ', ['quote']],
      ['two', ['claim', 'quote']],
      [' three', ['claim']],
    ]);
  });
});

describe('overlapping', () => {
  it.each([
    [
      [
        [0, 5],
        [5, 9],
      ],
      [],
    ],
    [
      [
        [0, 5],
        [4, 9],
      ],
      [1, 2],
    ],
    [
      [
        [0, 20],
        [1, 2],
        [5, 6],
        [19, 30],
        [30, 31],
      ],
      [1, 2, 3, 4],
    ],
    [
      [
        [3, 4],
        [3, 4],
      ],
      [1, 2],
    ],
  ])('%j', (ranges, expected) => {
    const marks = ranges.map(([start, end], at): Placed => ({
      number: at + 1,
      kind: 'claim',
      start: start!,
      end: end!,
    }));
    expect([...overlapping(marks)].sort()).toEqual(expected);
  });
});

describe('formats', () => {
  const text = 'Head\nStand\nBy me\nA bold italic word here';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const paragraphs = annotate(
    currentDraft(
      article(text, {
        formats: [
          { type: 'heading', level: 2, ...at('Head') },
          { type: 'standfirst', ...at('Stand') },
          { type: 'byline', ...at('By me') },
          { type: 'bold', ...at('bold italic') },
          { type: 'italic', ...at('italic word') },
          { type: 'link', href: 'https://a.example/', ...at('word here') },
        ],
      }),
    ),
    [],
    new Map([[0, 1]]),
  );

  it('name what a paragraph is', () => {
    expect(paragraphs.map((paragraph) => paragraph.role)).toEqual([
      { type: 'heading', level: 2 },
      { type: 'standfirst' },
      { type: 'byline' },
      { type: 'body' },
    ]);
    expect(paragraphs.map((paragraph) => paragraph.number)).toEqual([1, null, null, null]);
  });

  it('overlap inside it', () => {
    expect(
      paragraphs[3]!.segments.map(({ text: words, bold, italic, link }) => [
        words,
        bold,
        italic,
        link?.href ?? null,
      ]),
    ).toEqual([
      ['A ', false, false, null],
      ['bold ', true, false, null],
      ['italic', true, true, null],
      [' ', false, true, null],
      ['word', false, true, 'https://a.example/'],
      [' here', false, false, 'https://a.example/'],
    ]);
  });
});

describe('laws', () => {
  it('the segments are the draft, in order and without a gap', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const { text } = currentDraft(any);
        const paragraphs = reportModel(any, OPTIONS).text;
        expect(
          paragraphs
            .map((paragraph) => paragraph.segments.map((segment) => segment.text).join(''))
            .join('\n'),
        ).toBe(text);
        for (const segment of paragraphs.flatMap((paragraph) => paragraph.segments)) {
          expect(text.slice(segment.start, segment.end)).toBe(segment.text);
        }
      }),
    );
  });

  it('every standing mark begins once and ends once, and covers its words and no others', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const segments = reportModel(any, OPTIONS).text.flatMap((paragraph) => paragraph.segments);
        const standing = marksInOrder(any).filter((mark) => !mark.lost);
        const numbers = standing.map((_, at) => at + 1);
        const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(segments.flatMap((segment) => segment.opens))).toEqual(numbers);
        expect(sorted(segments.flatMap((segment) => segment.closes))).toEqual(numbers);
        standing.forEach((mark, at) => {
          const first = segments.findIndex((segment) => segment.opens.includes(at + 1));
          const last = segments.findIndex((segment) => segment.closes.includes(at + 1));
          const covered = segments.slice(first, last + 1);
          expect(covered.map((segment) => segment.text).join('')).toBe(
            mark.anchor.exact.replaceAll('\n', ''),
          );
          for (const segment of covered) if (segment.text) expect(segment.kinds).toContain(mark.kind);
        });
      }),
    );
  });

  it('no kind is shown where no mark of it stands', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const standing = marksInOrder(any).filter((mark) => !mark.lost);
        for (const segment of reportModel(any, OPTIONS).text.flatMap((paragraph) => paragraph.segments)) {
          for (const kind of segment.kinds) {
            expect(
              standing.some(
                ({ kind: other, anchor }) =>
                  other === kind && anchor.start <= segment.start && anchor.end >= segment.end,
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });
});

it('a mark keeps its number from the ledger', () => {
  const text = 'one two three';
  const model = reportModel(article(text, { marks: [markOn(text, 'three'), markOn(text, 'one')] }), OPTIONS);
  expect(written(model.text)).toEqual(['[1 one 1] two [2 three 2]']);
  expect(model.ledger.map((entry) => [entry.number, entry.words])).toEqual([
    [1, 'one'],
    [2, 'three'],
  ]);
});
