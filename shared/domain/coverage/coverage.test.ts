import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../anchoring/anchor';
import { anyArticle, article, AT, decided, markAt, markOn } from '../../reporting/fixtures';
import { currentDraft } from '../model/article';
import { coverageOf, sentencesOf } from './coverage';
import { newId } from '../model/ids';

const TEXT =
  'The headline\nBy Hester Wray\n\nMr. Brown met the council. It voted at 5.30 p.m. on Monday.\n* * *\nNobody came.';
const HEADLINE = 0;
const byline = { type: 'byline', start: 13, end: 27 } as const;

const numbers = (...[text, parts]: Parameters<typeof article>) => {
  const { paragraphs, ...rest } = coverageOf(article(text, parts));
  return {
    ...rest,
    paragraphs: paragraphs.map(({ number, checkable, marked }) => [number, checkable, marked]),
  };
};

describe('coverage', () => {
  it('counts sentences with something in them, bylines apart, and knows an abbreviation from an end', () => {
    expect(numbers(TEXT, { formats: [byline] })).toEqual({
      sentences: 5,
      checkable: 4,
      marked: 0,
      cleared: 0,
      settled: 0,
      looked: 0,
      decidedSentences: 0,
      marks: 0,
      decided: 0,
      parts: [],
      paragraphs: [
        [1, 1, 0],
        [2, 0, 0],
        [3, 2, 0],
        [4, 1, 0],
      ],
    });
  });

  it('gives every paragraph its place in the draft', () => {
    for (const { start, end } of coverageOf(article(TEXT)).paragraphs) {
      expect(TEXT.slice(start, end)).not.toContain('\n');
      expect([start === 0 || TEXT[start - 1], end === TEXT.length || TEXT[end]]).toEqual([
        start === 0 ? true : '\n',
        end === TEXT.length ? true : '\n',
      ]);
    }
  });

  it.each([
    ['a word', [markOn(TEXT, 'Brown')], { marked: 1, settled: 0, decided: 0 }],
    ['the first character of the draft', [markAt(TEXT, HEADLINE, 1)], { marked: 1, settled: 0, decided: 0 }],
    [
      'words over two sentences',
      [markOn(TEXT, 'the council. It voted', decided('verified', 'the council. It voted'))],
      { marked: 2, settled: 2, decided: 1 },
    ],
    [
      'two marks in one sentence, one open',
      [markOn(TEXT, 'Brown', decided('wrong', 'Brown')), markOn(TEXT, 'council')],
      { marked: 1, settled: 0, decided: 1 },
    ],
    [
      'a decision on other words',
      [markOn(TEXT, 'Brown', decided('verified', 'Braun'))],
      { marked: 1, settled: 0, decided: 0 },
    ],
    ['a lost mark', [markOn(TEXT, 'Brown', { lost: true })], { marked: 0, settled: 0, decided: 0 }],
    [
      'the blank between two sentences',
      [markAt(TEXT, TEXT.indexOf(' It voted'), TEXT.indexOf('It voted'))],
      { marked: 0, settled: 0, decided: 0 },
    ],
    ['the byline', [markOn(TEXT, 'Hester')], { marked: 0, settled: 0, decided: 0 }],
    ['everything', [markAt(TEXT, 0, TEXT.length)], { marked: 4, settled: 0, decided: 0 }],
  ])('of %s', (_, marks, expected) => {
    expect(numbers(TEXT, { marks, formats: [byline] })).toMatchObject(expected);
  });

  it('of nothing is nothing', () => {
    expect(numbers('')).toEqual({
      sentences: 0,
      checkable: 0,
      marked: 0,
      cleared: 0,
      settled: 0,
      looked: 0,
      decidedSentences: 0,
      marks: 0,
      decided: 0,
      parts: [],
      paragraphs: [],
    });
    expect(numbers('\n \n* * *')).toMatchObject({ sentences: 0, paragraphs: [] });
  });

  it('follows the marks of an article whose draft stays the same', () => {
    const before = article(TEXT);
    expect(coverageOf(before).marked).toBe(0);
    const mark = markOn(TEXT, 'Brown');
    expect(coverageOf({ ...before, marks: { [mark.id]: mark } }).marked).toBe(1);
    expect(coverageOf(before).marked).toBe(0);
  });

  it('knows a sentence that was ticked off, until a mark takes its place or its words are others', () => {
    const [start, end] = [TEXT.indexOf('Nobody'), TEXT.length];
    const tick = { id: newId(), anchor: anchorAt(TEXT, start, end), at: AT, by: 'Anneke Foss' };
    const ticked = { ...article(TEXT, { formats: [byline] }), cleared: { [tick.id]: tick } };
    expect(coverageOf(ticked)).toMatchObject({ checkable: 4, marked: 0, cleared: 1 });
    expect(sentencesOf(ticked).map(({ state }) => state)).toEqual(['unseen', 'unseen', 'unseen', 'cleared']);
    const mark = markOn(TEXT, 'Nobody');
    expect(coverageOf({ ...ticked, marks: { [mark.id]: mark } })).toMatchObject({ marked: 1, cleared: 0 });
    expect(coverageOf(ticked).paragraphs.map(({ cleared }) => cleared)).toEqual([0, 0, 0, 1]);
    const half = { ...tick, anchor: anchorAt(TEXT, start, end - 2) };
    expect(coverageOf({ ...ticked, cleared: { [tick.id]: half } }).cleared).toBe(0);
  });

  it('law: paragraphs add up to the whole, and nothing is counted twice', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const coverage = coverageOf(any);
        const sum = (key: 'checkable' | 'marked' | 'cleared' | 'looked') =>
          coverage.paragraphs.reduce((total, paragraph) => total + paragraph[key], 0);
        expect(sum('checkable')).toBe(coverage.checkable);
        expect(sum('marked')).toBe(coverage.marked);
        expect(sum('cleared')).toBe(coverage.cleared);
        expect(sum('looked')).toBe(coverage.looked);
        expect(coverage.marked).toBeLessThanOrEqual(coverage.checkable);
        expect(coverage.settled).toBeLessThanOrEqual(coverage.marked);
        expect(coverage.checkable).toBeLessThanOrEqual(coverage.sentences);
        expect(coverage.paragraphs.map((paragraph) => paragraph.number)).toEqual(
          coverage.paragraphs.map((_, at) => at + 1),
        );
        const standing = Object.values(any.marks).filter((mark) => !mark.lost);
        for (const { start, end, marked } of coverage.paragraphs) {
          if (marked > 0)
            expect(standing.some((mark) => mark.anchor.start < end && mark.anchor.end > start)).toBe(true);
        }
        expect(
          currentDraft(any)
            .text.split('\n')
            .filter((line) => /[\p{L}\p{N}]/u.test(line)),
        ).toHaveLength(coverage.paragraphs.length);
      }),
    );
  });
});
