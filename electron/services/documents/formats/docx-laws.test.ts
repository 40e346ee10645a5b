import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comment, del, from, ins, LISTS, markOf, p, r, to, wordFile } from '../testing/docx-fixtures';
import { read as readDocument } from '../read';
import { readDocx } from '../testing/read-docx';

/* What holds of every Word file. */

/** A paragraph as somebody left it: its pieces, each kept, put in or deleted, and so its end. */
const CHANGE = fc.constantFrom('kept', 'ins', 'del');
const PIECE = fc.record({
  words: fc.constantFrom('wall ', 'of ', '1954', 'ü', '🦊', ' '),
  change: CHANGE,
  marked: fc.boolean(),
});
const PARAGRAPH = fc.record({ pieces: fc.array(PIECE, { maxLength: 6 }), end: CHANGE });
type Paragraphs = { pieces: { words: string; change: string; marked: boolean }[]; end: string }[];

function written(paragraphs: Paragraphs): { body: string; comments: string } {
  let id = 0;
  const body = paragraphs.map(({ pieces, end }) =>
    p(
      pieces
        .map(({ words, change, marked }) => {
          const run = change === 'ins' ? ins(r(words)) : change === 'del' ? del(r(words)) : r(words);
          return marked ? from(++id) + run + to(id) : run;
        })
        .join(''),
      end === 'kept' ? '' : markOf(end as 'ins' | 'del'),
    ),
  );
  const comments = Array.from({ length: id }, (_, at) => comment(at + 1, 'Mara Lind', `Note ${at + 1}`));
  return { body: body.join(''), comments: comments.join('') };
}

/** What Accept all or Reject all leaves of them: said another way than the reader does. */
function left(paragraphs: Paragraphs, gone: 'ins' | 'del'): string {
  return paragraphs
    .map(({ pieces, end }) => {
      const words = pieces.filter(({ change }) => change !== gone).map((piece) => piece.words);
      return words.join('') + (end === gone ? '' : '\n');
    })
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Each reads a file or two: enough to meet every pair of pieces. */
const RUNS = { numRuns: 40 };

/** Elements that mean something, one within another as no program would ever write them. */
const NAMES = [
  ...[
    'p',
    'r',
    't',
    'pPr',
    'rPr',
    'tbl',
    'tr',
    'tc',
    'trPr',
    'tcPr',
    'ins',
    'del',
    'moveTo',
    'hyperlink',
    'sdt',
  ],
  ...[
    'br',
    'tab',
    'txbxContent',
    'drawing',
    'pict',
    'object',
    'footnoteReference',
    'commentReference',
    'numId',
  ],
  ...['commentRangeStart', 'commentRangeEnd', 'fldSimple', 'instrText', 'rt', 'sym', 'vanish', 'framePr'],
].map((name) => `w:${name}`);
const FIELDS = ['begin', 'separate', 'end'].map((type) => `<w:fldChar w:fldCharType="${type}"/>`);
const { tree: TREE } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('1954', ' wall ', ...FIELDS),
    fc
      .tuple(fc.constantFrom(...NAMES, 'm:d', 'm:dPr', 'mc:Choice'), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, inside]) => `<${name} w:id="1" w:val="1" w:dropCap="drop">${inside.join('')}</${name}>`),
  ),
}));

describe('laws', () => {
  test('accepted is what Accept all leaves, rejected what Reject all leaves; every range lies in the text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(PARAGRAPH, { maxLength: 5 }), async (paragraphs) => {
        for (const [changes, gone] of [
          ['accepted', 'del'],
          ['rejected', 'ins'],
        ] as const) {
          const { text, apparatus } = await readDocx(written(paragraphs), changes);
          expect(text).toBe(left(paragraphs, gone));
          for (const { start, end } of [...apparatus!.comments!, ...apparatus!.changes!]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).isWellFormed()).toBe(true);
            expect(text.slice(start, end)).not.toMatch(/^\n|\n$/);
          }
        }
      }),
      RUNS,
    ));

  test('without changes both are the same', () =>
    fc.assert(
      fc.asyncProperty(fc.array(PARAGRAPH, { maxLength: 5 }), async (paragraphs) => {
        const kept = paragraphs.map(({ pieces }) => ({
          pieces: pieces.map((piece) => ({ ...piece, change: 'kept' })),
          end: 'kept',
        }));
        const given = written(kept);
        expect(await readDocx(given, 'rejected')).toEqual(await readDocx(given, 'accepted'));
      }),
      RUNS,
    ));

  test('elements in any order are read, and every range lies in the text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(TREE, { maxLength: 8 }), async (trees) => {
        const given = { body: trees.join(''), comments: comment(1, 'Mara Lind', 'Note'), numbering: LISTS };
        for (const changes of ['accepted', 'rejected'] as const) {
          const { text, formats, apparatus } = await readDocx(given, changes);
          for (const { start, end } of [...formats, ...apparatus!.comments!, ...apparatus!.changes!]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(text).not.toMatch(/[\v\r]|^\n|\n$|\n\n/);
        }
      }),
      { numRuns: 150 },
    ));

  test('a file with a byte changed is read or refused with a sentence', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), async (at, byte) => {
        const file = wordFile({
          body: p('The wall.'),
          comments: comment(1, 'Mara Lind', 'Note'),
          styles: '',
        });
        file[at % file.length] = byte;
        const result = await readDocument(
          { source: [file], origin: 'draft.docx', plainly: false },
          () => false,
        );
        if (result.outcome === 'refused') expect(result.message).toMatch(/^draft\.docx .*\.$/s);
        else expect(result.outcome).toBe('read');
      }),
      RUNS,
    ));
});
