import { NO_APPARATUS } from '@shared/document/document';
import { annotationsOf } from '@shared/document/annotations';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotated } from '../../dev/fake-document';
import { linesOf, pageAt, pagesOf, type Shown } from './preview';

const PLAIN: Shown = { annotations: [], chosen: null, changes: false, without: [] };

describe('pages of a text', () => {
  const text = fc
    .array(fc.oneof(fc.string({ maxLength: 30 }), fc.constant('Forty boats sailed. '.repeat(1500))), {
      maxLength: 12,
    })
    .map((paragraphs) => paragraphs.join('\n'));

  test('follow one on another and are all of it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const pages = pagesOf(words);
        expect(pages.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
        for (const { start, end } of pages) {
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(20_000);
        }
      }),
    );
  });

  test('a place is on the page that begins at it or before', () => {
    const pages = pagesOf('Forty boats sailed.\n'.repeat(1000));
    expect(pages.length).toBe(5);
    expect([0, 3999, 4000, 20_000].map((offset) => pageAt(pages, offset))).toEqual([0, 0, 1, 4]);
  });

  test('have at most two hundred lines, and all their words', () => {
    const words = 'a\n'.repeat(500).trimEnd();
    const read = { text: words, formats: [], apparatus: NO_APPARATUS };
    const lines = pagesOf(words).map((page) => linesOf(page, read, PLAIN));
    expect(lines.map(({ length }) => length)).toEqual([200, 200, 100]);
  });
});

describe('a document as it will look', () => {
  const read = annotated('01890000-0000-7000-8000-000000000000', 4);
  const annotations = annotationsOf(read);
  const page = pagesOf(read.text)[0]!;
  const lines = (shown: Partial<Shown> = {}) => linesOf(page, read, { ...PLAIN, annotations, ...shown });
  const line = (words: string, shown: Partial<Shown> = {}) =>
    lines(shown).find(({ start, end }) => read.text.slice(start, end).includes(words))!;
  const wordsOf = (pieces: ReturnType<typeof line>['pieces']) =>
    pieces.map((piece) => (piece.is === 'words' ? piece.text : '')).join('');

  test('has its words, headings, and parts by name', () => {
    expect(lines().map(({ pieces }) => wordsOf(pieces))).toEqual(read.text.split('\n'));
    expect(line('never opened')).toMatchObject({ role: 'heading', level: 1 });
    expect(line('got a car park')).toMatchObject({ role: 'standfirst' });
    expect(line('The railing')).toMatchObject({ role: 'body', part: 'caption' });
  });

  test('says where bold, italic and links are, and where a note stood', () => {
    const { pieces } = line('14.2 million');
    expect(pieces.filter((piece) => piece.is === 'words' && piece.bold)).toMatchObject([
      { text: '14.2 million' },
    ]);
    expect(line('own report').pieces).toContainEqual(
      expect.objectContaining({ text: 'council’s own report', link: true }),
    );
    expect(line('crossed it since').pieces.at(-1)).toMatchObject({ is: 'note', number: 1 });
  });

  test('shows changes on wish: what came underlined, what went beside it', () => {
    const changes = (shown: boolean) =>
      line('cars a day', { changes: shown }).pieces.flatMap((piece) =>
        piece.is === 'note' || piece.change === null ? [] : [[piece.is, piece.change, piece.text]],
      );
    expect(changes(false)).toEqual([]);
    expect(changes(true)).toEqual([
      ['words', 'insertion', 'nine thousand'],
      ['absent', 'deletion', 'ninety thousand'],
    ]);
  });

  test('shows what is written on words, and the one looked at', () => {
    const { key, start, end } = annotations[2]!;
    const chosen = lines({ chosen: key }).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.is === 'words' && piece.chosen ? [piece.text] : [])),
    );
    expect(chosen.join('')).toBe(read.text.slice(start, end));
  });

  test('leaves out what is left out', () => {
    const { start, end } = line('The railing');
    expect(lines({ without: [{ start, end }] }).map(({ pieces }) => wordsOf(pieces))).toEqual(
      read.text.split('\n').filter((words) => !words.startsWith('The railing')),
    );
  });
});
