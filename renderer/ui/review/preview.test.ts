import { NO_APPARATUS } from '@shared/document/document';
import { annotationsOf } from '@shared/document/annotations';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotated } from '../../dev/fake-document';
import { blockAt, blocksOf, linesOf, paragraphAt, paragraphFrom, type Shown } from './preview';

const PLAIN: Shown = { annotations: [], chosen: null, changes: false, without: [] };

describe('blocks of a text', () => {
  const text = fc
    .array(fc.oneof(fc.string({ maxLength: 30 }), fc.constant('Forty boats sailed. '.repeat(400))), {
      maxLength: 30,
    })
    .map((paragraphs) => paragraphs.join('\n'));

  test('law: they follow one on another, are all of it, and none is long', () => {
    fc.assert(
      fc.property(text, (words) => {
        const blocks = blocksOf(words);
        expect(blocks.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
        for (const { start, end, lines } of blocks) {
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(1_500);
          expect(lines).toBeGreaterThan(0);
          expect(lines).toBeLessThanOrEqual(6);
        }
      }),
    );
  });

  test('law: their lines are the paragraphs, and every offset is in the block that is found for it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const read = { text: words, formats: [], apparatus: NO_APPARATUS };
        const blocks = blocksOf(words);
        const starts = blocks.flatMap((block) =>
          linesOf(block, read, PLAIN).flatMap(({ begins, start }) => (begins ? [start] : [])),
        );
        // An end of a line at the very end has nothing behind it to show.
        const ends = [...words.matchAll(/\n(?=[^])/g)].map(({ index }) => index + 1);
        expect(starts).toEqual(words === '' ? [] : [0, ...ends]);
        blocks.forEach(({ start, end }, index) => {
          expect(blockAt(blocks, start)).toBe(index);
          expect(blockAt(blocks, end - 1)).toBe(index);
        });
      }),
    );
  });

  test('a paragraph that is longer than one is cut behind a word, and begins once', () => {
    const words = 'Forty boats sailed. '.repeat(400).trimEnd();
    const read = { text: words, formats: [], apparatus: NO_APPARATUS };
    const blocks = blocksOf(words);
    expect(blocks.slice(0, -1).every(({ end }) => words[end - 1] === ' ')).toBe(true);
    expect(blocks.flatMap((block) => linesOf(block, read, PLAIN)).map(({ begins }) => begins)).toEqual(
      blocks.map((_, at) => at === 0),
    );
  });

  test('a note that stands where a long paragraph is cut is shown once', () => {
    const words = 'Forty boats sailed. '.repeat(400).trimEnd();
    const blocks = blocksOf(words);
    const apparatus = { ...NO_APPARATUS, footnotes: [{ at: blocks[0]!.end, text: 'Log.' }] };
    const read = { text: words, formats: [], apparatus };
    const notes = blocks.flatMap((block) =>
      linesOf(block, read, PLAIN).flatMap(({ pieces }) => pieces.filter(({ is }) => is === 'note')),
    );
    expect(notes).toHaveLength(1);
  });
});

describe('paragraphs, one after the other', () => {
  const text = 'One.\n\nTwo is here.\nThree.\n';
  const hasWords = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim() !== '';
  const [two, three] = [text.indexOf('Two'), text.indexOf('Three')];

  test.each([
    [0, 1, two],
    [two + 3, 1, three],
    [three, 1, null],
    [text.length, -1, three],
    [two, -1, 0],
    [2, -1, null],
  ] as const)('from %i, %i on', (from, by, to) => {
    expect(paragraphFrom(text, from, by, hasWords)).toBe(to);
  });

  test('each offset is in one, without the end of its line', () => {
    expect([0, 4, 5, two, two + 4, text.length].map((offset) => paragraphAt(text, offset).start)).toEqual([
      0,
      0,
      5,
      two,
      two,
      text.length,
    ]);
  });
});

describe('a document as it will look', () => {
  const read = annotated('01890000-0000-7000-8000-000000000000', 4);
  const annotations = annotationsOf(read);
  const lines = (shown: Partial<Shown> = {}) =>
    blocksOf(read.text).flatMap((block) => linesOf(block, read, { ...PLAIN, annotations, ...shown }));
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
