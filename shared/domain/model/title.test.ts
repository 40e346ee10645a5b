import { describe, expect, test } from 'vitest';
import { apply } from '../commands/apply';
import { NO_DETAILS, textHash, type Article, type Draft, type Format } from './article';
import { editOf, freshArticle, sign } from '../testing';
import { restoring } from '../commands/restore';
import { shownDetails, titleIn, titleOf } from './title';

const HEAD: readonly Format['type'][] = ['heading', 'standfirst', 'byline'];

/** A draft whose first lines are headline, standfirst and byline, as far as they are given. */
function draft(
  number: number,
  lines: readonly string[],
  types: readonly (Format['type'] | null)[] = HEAD,
): Draft {
  const text = [...lines, 'The pier at Skerry opened in 1893, and nobody has counted the planks.'].join('\n');
  let at = 0;
  const formats = lines.flatMap((line, index): Format[] => {
    const start = at;
    at += line.length + 1;
    const type = types[index];
    return type
      ? [{ type, start, end: start + line.length, ...(type === 'heading' ? { level: 1 } : {}) } as Format]
      : [];
  });
  return {
    number,
    text,
    sha256: textHash(text),
    formats,
    createdAt: '2026-01-02T10:00:00.000Z',
    createdBy: 'Ada',
    origin: 'paste',
    parts: [],
    edited: false,
  };
}
const story = (drafts: Draft[], details: Partial<Article['details']> = {}): Article => ({
  ...freshArticle(),
  drafts,
  details: { ...NO_DETAILS, ...details },
});

const FIRST = draft(1, ['A pier in peril', 'Who pays for the planks?', 'By Hester Wray']);
const SECOND = draft(2, ['The pier is safe', 'The council has paid.', 'By Tom Ashdown']);
const ENTERED = {
  headline: 'A pier in peril',
  standfirst: 'Who pays for the planks?',
  byline: 'Hester Wray',
};

describe('the title of a report', () => {
  test.each<[string, Article, object]>([
    ['the draft’s own', story([FIRST], ENTERED), { ...ENTERED, workingTitle: '' }],
    [
      'the second draft’s own, never the first’s',
      story([FIRST, SECOND], ENTERED),
      {
        headline: 'The pier is safe',
        standfirst: 'The council has paid.',
        byline: 'Tom Ashdown',
        workingTitle: '',
      },
    ],
    [
      'of a draft that has none: nothing of an earlier one',
      story([FIRST, draft(2, [])], ENTERED),
      { headline: '', standfirst: '', byline: '', workingTitle: '' },
    ],
    [
      'typed by hand where the draft has none',
      story([draft(1, [])], { headline: 'Planks' }),
      { headline: 'Planks', workingTitle: '' },
    ],
    [
      'the draft’s own, and beside it the title typed by hand',
      story([FIRST, SECOND], { headline: 'Planks', byline: 'A. Nonymous' }),
      { headline: 'The pier is safe', byline: 'Tom Ashdown', workingTitle: 'Planks' },
    ],
    [
      'the first line of a draft without formats, as it was entered',
      story([draft(1, ['A pier in peril'], [])], ENTERED),
      { headline: 'A pier in peril', workingTitle: '' },
    ],
    [
      'not the first line of an earlier one',
      story([draft(1, ['A pier in peril'], []), draft(2, ['The pier is safe'], [])], ENTERED),
      { headline: '', workingTitle: '' },
    ],
  ])('%s', (_, article, expected) => expect(titleOf(article)).toMatchObject(expected));

  test('a heading below the beginning of the story is none; a date above the headline is nothing to it', () => {
    expect(
      titleIn(
        draft(
          1,
          ['The pier at Skerry opened in 1893, and nobody has counted the planks since.', 'What it costs'],
          [null, 'heading'],
        ),
      ).headline,
    ).toBe('');
    expect(titleIn(draft(1, ['2 January 2026', 'A pier in peril'], [null, 'heading'])).headline).toBe(
      'A pier in peril',
    );
  });

  test('follows an edit of the headline, and the undo of it', () => {
    const article = story([FIRST], ENTERED);
    const command = sign(editOf(article, [{ from: 10, to: 15, insert: 'ruins' }]));
    const edited = apply(article, command);
    if (!edited.ok) throw new Error(edited.refusal.message);
    expect(titleOf(edited.article).headline).toBe('A pier in ruins');
    const undone = apply(edited.article, sign(restoring(article, edited.article, command)));
    expect(undone.ok && titleOf(undone.article).headline).toBe('A pier in peril');
  });
});

describe('the title in lists, tabs and windows', () => {
  test.each<[string, Article, string]>([
    ['what was typed by hand', story([FIRST, SECOND], { headline: 'Planks' }), 'Planks'],
    ['the draft’s own, where nothing was', story([FIRST, SECOND], ENTERED), 'The pier is safe'],
    ['the draft’s own, where nothing was entered', story([FIRST]), 'A pier in peril'],
    ['nothing of an earlier draft', story([FIRST, draft(2, [])], ENTERED), ''],
  ])('is %s', (_, article, headline) => expect(shownDetails(article).headline).toBe(headline));

  test('is the same object until it changes: a tab is not drawn for every letter', () => {
    const article = story([FIRST], ENTERED);
    const before = shownDetails(article);
    const typed = apply(
      article,
      sign(
        editOf(article, [
          { from: article.drafts[0]!.text.length, to: article.drafts[0]!.text.length, insert: ' Not one.' },
        ]),
      ),
    );
    expect(typed.ok && shownDetails(typed.article)).toBe(before);
  });
});
