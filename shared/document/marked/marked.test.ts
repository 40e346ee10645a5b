import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, type Article, type Command } from '../../domain';
import { anyArticle, article, decided, markOn, OPTIONS } from '../../reporting/fixtures';
import { reportModel } from '../../reporting/model';
import { webAnnotations } from '../../reporting/w3c';
import { newId } from '../../domain';
import { claimsIn } from './claims';
import { placeMarked } from './place';
import { webMarked } from './web';

const written = (story: Article): string => JSON.stringify(webAnnotations(reportModel(story, OPTIONS)));
const done = (story: Article, body: object): Article => {
  const outcome = apply(story, { ...body, id: newId(), at: OPTIONS.at, by: 'Bo' } as Command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
};
const without = (story: Article): Article => ({ ...story, marks: {}, sources: {} });

describe('web annotations', () => {
  test('law: what goes out comes back with the same words, places, kinds and statuses', () => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const model = reportModel(story, OPTIONS);
        const back = webMarked(written(story)) ?? [];
        expect(back.map(({ id, kind, status, risk, form }) => ({ id, kind, status, risk, form }))).toEqual(
          model.ledger.map(({ id, kind, status, risk, form }) => ({ id, kind, status, risk, form })),
        );
        const { text } = story.drafts[0]!;
        const points = [...text];
        for (const { place, words } of back)
          if (place) expect(points.slice(place.start, place.end).join('')).toBe(words);
        expect(placeMarked(story, back, 'back.jsonld').notFound.length).toBeLessThan(back.length + 1);
        expect(placeMarked(story, back, 'back.jsonld').body).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('an emoji before the words moves the place by one, and the words are found elsewhere', () => {
    const text = '😀 The bridge is 120 metres long.';
    const story = article(text, { marks: [markOn(text, '120 metres', decided('verified', '120 metres'))] });
    const [back] = webMarked(written(story))!;
    expect(back!.place).toEqual({ start: 16, end: 26 });
    const { body } = placeMarked(without(story), [back!], 'back.jsonld');
    const { marks } = done(without(story), body!);
    expect(
      Object.values(marks).map(({ anchor, notes }) => [anchor.start, anchor.exact, notes[0]!.text]),
    ).toEqual([[17, '120 metres', 'Status where it comes from: Verified']]);
  });

  test('an export of hypothes.is is read: words, notes, tags, who', () => {
    const text = 'The ferry left at nine with forty passengers.';
    const json = JSON.stringify({
      export_userid: 'acct:ann@hypothes.is',
      annotations: [
        {
          id: 'x1',
          user: 'acct:ann@hypothes.is',
          created: '2026-01-01T10:00:00Z',
          text: 'Is that so?',
          tags: ['check'],
          target: [
            {
              source: 'https://example.org/',
              selector: [
                { type: 'RangeSelector' },
                { type: 'TextPositionSelector', start: 3, end: 9 },
                { type: 'TextQuoteSelector', exact: 'forty passengers', prefix: 'with ', suffix: '.' },
              ],
            },
          ],
        },
        { id: 'x2', text: 'A page note', target: [{ source: 'https://example.org/' }] },
      ],
    });
    const { body, notFound } = placeMarked(article(text), webMarked(json)!, 'hypothesis.json');
    expect(body!.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['forty passengers']);
    expect(body!.notes.map(({ by, text: words }) => [by, words])).toEqual([
      ['ann', 'Is that so?'],
      ['ann', '#check'],
    ]);
    expect(notFound).toEqual([{ words: '', why: 'it has no words' }]);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
    ['deep', '['.repeat(5000) + ']'.repeat(5000)],
  ])('%s is no annotation', (_, json) => {
    expect(webMarked(json)).toBeNull();
  });
});

describe('claims of a table', () => {
  const text =
    'The ferry left at nine with forty passengers. She is the oldest boat on the river. It left at nine.';

  test('are put on their words in one step; what is not there, or there twice, is listed', () => {
    const rows = [
      ['Fact-check sheet'],
      ['No.', 'Claim', 'Source', 'Status', 'Notes'],
      ['1', '“forty passengers”', 'https://example.org/log.pdf', 'true', 'Rang'],
      ['2', 'she is the oldest boat on the River', '', '', ''],
      ['3', 'left at nine', '', '', ''],
      ['4', 'The captain was drunk all the while', '', '', ''],
    ];
    const { body, placed, notFound } = placeMarked(article(text), claimsIn(rows), 'claims.csv');
    expect(placed).toBe(2);
    expect(body!.marks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'forty passengers',
      'She is the oldest boat on the river',
    ]);
    expect(body!.notes.map((note) => note.text)).toEqual(['Rang', 'Status in the table: true']);
    expect(body!.sources).toHaveLength(1);
    expect(notFound.map(({ why }) => why)).toEqual([
      'its words stand 2 times in the draft',
      'its words are not in the draft',
    ]);
    const after = done(article(text), body!);
    expect(Object.keys(after.marks)).toHaveLength(2);
  });

  test('without a head the longest column has them', () => {
    expect(
      claimsIn([
        ['1', 'forty passengers'],
        ['2', 'the oldest boat'],
      ]).map(({ words }) => words),
    ).toEqual(['forty passengers', 'the oldest boat']);
  });
});
