import { describe, expect, test } from 'vitest';
import type { ShownContent } from '../types';
import { ReadPages } from './pages';
import { signsOf } from './signs';

/* A PDF of two pages: what is drawn on them, and what was read. */

const FIRST = 'The weir\nForty men built it in 1893, and another eleven in the year after.';
const SECOND = 'It cost 4,000 crowns. “So it was,” she said.';
const text = `${FIRST}\n${SECOND}`;
const content: ShownContent = {
  text,
  formats: [],
  notices: [],
  apparatus: {
    ...{ title: '', tables: [], cues: [], pictures: [] },
    places: [
      { kind: 'page', name: 'page iv', start: 0, end: FIRST.length + 1 },
      { kind: 'page', name: 'page v', start: FIRST.length + 1, end: text.length },
    ],
  },
};
const drawn = [
  signsOf(
    'The weir\nForty men built it in 1893, and an-\nother eleven in the year after.\nLedger of the parish, p. 14',
  ),
  signsOf('It cost 4,000 crowns.\n“So it was,” she said.'),
];
const pages = new ReadPages(content);
const part = (page: number, words: string) => {
  const start = drawn[page]!.text.indexOf(words);
  return { page, signs: drawn[page]!, range: { start, end: start + words.length } };
};

describe('what is selected on the pages', () => {
  test('is told by the page and by its place in the text, hyphens mended', () => {
    const start = text.indexOf('another');
    expect(pages.selected([part(0, 'an-\nother eleven')])).toEqual({
      ...{ start, end: start + 14, words: 'another eleven', locator: 'page iv' },
    });
  });

  test('over two pages is one stretch of the text', () => {
    const start = text.indexOf('in the year');
    const selected = pages.selected([part(0, 'in the year after.'), part(1, 'It cost 4,000 crowns.')]);
    expect(selected).toEqual({
      start,
      end: text.indexOf(' “So'),
      words: 'in the year after.\nIt cost 4,000 crowns.',
      locator: 'pages iv–v',
    });
  });

  test('and was not read (a running head) keeps its page and its words, and has no place', () =>
    expect(pages.selected([part(0, 'Ledger of the parish')])).toEqual({
      ...{ start: null, end: null, words: 'Ledger of the parish', locator: 'page iv' },
    }));

  test('on a page that was not read at all is told by its number', () =>
    expect(pages.selected([{ ...part(0, 'The weir'), page: 7 }])).toMatchObject({
      start: null,
      locator: 'page 8',
    }));

  test('and is nothing but blanks is nothing', () => {
    expect(pages.selected([{ page: 0, signs: signsOf(' \n '), range: { start: 0, end: 3 } }])).toBeNull();
    expect(pages.selected([])).toBeNull();
  });
});

describe('a place in the text', () => {
  test('is found on its page', () => {
    const start = text.indexOf('another eleven');
    const found = pages.onPage(0, { start, end: start + 14 }, drawn[0]!)!;
    expect(drawn[0]!.text.slice(found.start, found.end)).toBe('an-\nother eleven');
    expect(pages.onPage(1, { start, end: start + 14 }, drawn[1]!)).toBeNull();
  });

  test('that reaches over two pages is found on both', () => {
    const stretch = { start: text.indexOf('the year after'), end: text.indexOf(' crowns') };
    const words = [0, 1].map((page) => {
      const found = pages.onPage(page, stretch, drawn[page]!)!;
      return drawn[page]!.text.slice(found.start, found.end);
    });
    expect(words).toEqual(['the year after.', 'It cost 4,000']);
  });

  test('has a page, as its document calls it', () => {
    expect([0, FIRST.length, FIRST.length + 1, text.length - 1].map((at) => pages.pageOf(at))).toEqual([
      0, 0, 1, 1,
    ]);
    expect([0, 1, 5].map((page) => pages.label(page))).toEqual(['iv', 'v', '6']);
  });
});
