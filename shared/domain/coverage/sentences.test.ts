import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '../../reporting/fixtures';
import { currentDraft, type Draft, type Format } from '../model/article';
import { followText, sentencesIn, splitInParts } from './sentences';

const draftOf = (text: string, formats: Format[] = []): Draft => currentDraft(article(text, { formats }));
const byline = (start: number, end: number): Format => ({ type: 'byline', start, end });

/** What a split says, with its columns as lists. */
const said = (draft: Draft) => {
  const { starts, ends, paragraphOf, paragraphs } = sentencesIn(draft);
  return { starts: [...starts], ends: [...ends], paragraphOf: [...paragraphOf], paragraphs };
};

/** `text` with `[from, to)` replaced, split by following the change and split from scratch. */
function bothWays(
  text: string,
  from: number,
  to: number,
  insert: string,
  formats: [Format[], Format[]] = [[], []],
) {
  const [before, after] = [
    draftOf(text, formats[0]),
    draftOf(text.slice(0, from) + insert + text.slice(to), formats[1]),
  ];
  sentencesIn(before);
  followText(before, after);
  return [said(after), said({ ...after })];
}

describe('following a change of the text', () => {
  const TEXT = 'By Ida Brandt\nIt rained. Nobody came.\n\nMr. Wren left at 5 p.m. on Monday.  \nthe end';
  test.each<[string, number, number, string]>([
    ['a letter', 20, 20, 'x'],
    ['a full stop that parts a sentence', 30, 30, '.'],
    ['a full stop taken out', TEXT.indexOf('. Nobody'), TEXT.indexOf('. Nobody') + 1, ''],
    [
      'the first letter of the next paragraph, which says where the one before it ends',
      TEXT.indexOf('the end'),
      TEXT.indexOf('the end') + 1,
      'T',
    ],
    ['two paragraphs made one', TEXT.indexOf('\n\nMr'), TEXT.indexOf('Mr'), ' '],
    ['a paragraph made two', TEXT.indexOf('on Monday'), TEXT.indexOf('on Monday'), '\n'],
    ['everything', 0, TEXT.length, 'Other words.'],
    ['nothing left', 0, TEXT.length, ''],
    ['nothing at all', 5, 5, ''],
  ])('%s', (_, from, to, insert) => {
    const [followed, fresh] = bothWays(TEXT, from, to, insert, [[byline(0, 13)], [byline(0, 13)]]);
    expect(followed).toEqual(fresh);
  });

  test('a byline that stops being one is a sentence again', () => {
    const [followed, fresh] = bothWays(TEXT, TEXT.length, TEXT.length, '.', [[byline(0, 13)], []]);
    expect(followed).toEqual(fresh);
    expect(followed!.paragraphs[0]).toMatchObject({ byline: false, checkable: 1 });
  });

  const words = fc.constantFrom(
    'One',
    'two',
    'Mr',
    '5',
    '.',
    '. ',
    '.”',
    ' ',
    '\n',
    '\n\n',
    '? ',
    'U.S. ',
    '* * *',
    '👩‍👧',
    '  ',
  );
  const text = fc.array(words, { maxLength: 60 }).map((list) => list.join(''));
  test('law: split part by part, it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.nat(3),
        async (bodies, bylineAt) => {
          // Long enough for several parts, which end within paragraphs and between them.
          const whole = bodies
            .map((body) => `${body} A sentence of some length.${bylineAt % 2 ? '\n' : ' '}`.repeat(3_000))
            .join('');
          const [inParts, atOnce] = [0, 1].map(() => draftOf(whole, [byline(bylineAt, bylineAt + 4)]));
          let pauses = 0;
          await splitInParts(inParts!, async () => {
            pauses += 1;
          });
          expect(pauses).toBeGreaterThan(0);
          expect(sentencesIn(inParts!)).toEqual(sentencesIn(atOnce!));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('law: it is what splitting from scratch gives', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(20), text, fc.nat(3), (body, at, length, insert, bylineAt) => {
        const from = at % (body.length + 1);
        const format = [byline(bylineAt, bylineAt + 4)];
        const [followed, fresh] = bothWays(body, from, Math.min(body.length, from + length), insert, [
          format,
          bylineAt % 2 ? format : [],
        ]);
        expect(followed).toEqual(fresh);
      }),
      { numRuns: 500 },
    );
  });
});
