import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFor } from './answer';
import { deskOf } from './desk';
import { markOn, pages, sheet, talk } from './testing';

const DRAFT = `The lamp that went out
The old lighthouse at Carn Du has been dark since the storm of 9 January. Repairs will cost £418,000, the harbour trust says, and take fourteen weeks. The tower is 31 metres high.
“Nobody asked us before they cut the cable,” said Nessa Tolliver, the keeper. A seal was seen asleep on the steps.
The trust had 512 paying visitors in its best month, June. It sold 512 candles.`;

const SURVEY = pages(
  'survey.pdf',
  'Condition survey of Carn Du lighthouse\nThe tower stands 31 metres above its base. Its lantern glass is of 1868.',
  'The storm of 9 January 2025 broke the supply cable. We put the cost of repair at £418,000 and the time at 14 weeks.',
);
const VISITORS = sheet(
  'visitors.xlsx',
  'Tickets',
  'Month | Visitors | Takings',
  'May | 431 | £2,155',
  'June | 498 | £2,490',
  'July | 512 | £2,560',
  'Total | 1,441 | £7,205',
);
const INTERVIEW = talk(
  'interview.vtt',
  'Reporter: How did you hear of it?',
  'Nessa Tolliver: On the radio, like everybody. Nobody asked us before they cut the',
  'Nessa Tolliver: cable. I would have told them what hangs on it.',
);
const UNRELATED = pages('menu.txt', 'Soup of the day. We baked 512 loaves in the week of the fair.');
const PAPERS = [SURVEY, VISITORS, INTERVIEW, UNRELATED];

const ask = (words: string, kind?: 'claim' | 'quote') =>
  answerFor(deskOf(PAPERS), markOn(DRAFT, words, kind));

describe('the first passage of a mark', () => {
  test.each([
    ['a sum of money', 'Repairs will cost £418,000', { paper: 'survey.pdf', page: 2 }],
    ['a number in words', 'take fourteen weeks', { paper: 'survey.pdf', page: 2 }],
    ['what is on another page', 'The tower is 31 metres high', { paper: 'survey.pdf', page: 1 }],
    ['a day', 'dark since the storm of 9 January', { paper: 'survey.pdf', page: 2 }],
    ['a cell of a sheet', '512 paying visitors', { paper: 'visitors.xlsx', cell: 'Tickets!B4' }],
  ])('is found for %s, with its place', (_, words, place) =>
    expect(ask(words).passages[0]!.passage).toMatchObject(place),
  );

  test('is what was said for a quotation, over the end of a caption, with who said it when', () => {
    const [found] = ask('“Nobody asked us before they cut the cable,”', 'quote').passages;
    expect(found!.passage).toMatchObject({
      paper: 'interview.vtt',
      text: 'Nobody asked us before they cut the cable.',
      time: '00:00:10',
      speaker: 'Nessa Tolliver',
    });
  });
});

describe('the verdict of a mark', () => {
  test.each([
    ['a paper has the figure', 'Repairs will cost £418,000', 'supported'],
    ['no paper speaks of it', 'A seal was seen asleep on the steps', 'nothing'],
    ['its number stands there about other things', 'It sold 512 candles', 'nothing'],
    [
      'a sheet has another row as the best',
      'The trust had 512 paying visitors in its best month, June',
      'differs',
    ],
  ])('where %s', (_, words, verdict) => expect(ask(words).verdict).toBe(verdict));
});

test('what a sheet was asked for is told as the formula it would be', () => {
  const [found] = ask('The trust had 512 paying visitors in its best month, June').passages;
  expect(found!.judged).toContainEqual(
    expect.objectContaining({ bears: 'differs', says: 'July', why: '=MAX(B2:B4)' }),
  );
});

const someWords = fc
  .tuple(fc.nat(DRAFT.length - 1), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]) => ({ start, end: Math.min(DRAFT.length, start + length) }));

test('a passage that is found stands in its paper at its place', () => {
  const desk = deskOf(PAPERS);
  fc.assert(
    fc.property(someWords, (range) => {
      for (const { passage } of answerFor(desk, { ...markOn(DRAFT, 'The'), ...range }).passages) {
        const { text } = PAPERS.find(({ name }) => name === passage.paper)!;
        const there = text.slice(passage.start, passage.end).split(/\s+/);
        for (const word of passage.text.split(/[\s|]+/)) expect(there).toContain(word);
      }
    }),
    { numRuns: 40 },
  );
});

test('the order that papers come in makes no difference', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(PAPERS, { minLength: PAPERS.length }), someWords, (shuffled, range) => {
      const mark = { ...markOn(DRAFT, 'The'), ...range };
      expect(answerFor(deskOf(shuffled), mark)).toEqual(answerFor(deskOf(PAPERS), mark));
    }),
    { numRuns: 20 },
  );
});

test('a sentence that a column breaks off is one passage with its rest', () => {
  const broken = pages(
    'columns.pdf',
    'The grant was paid in three parts and the last of them was held back until the\nFigures\nroof had been made tight in the autumn. Nothing else was paid for in that year.',
  );
  const draft = 'The last part of the grant was held back until the roof was tight.';
  const [found] = answerFor(deskOf([broken]), markOn(draft, draft)).passages;
  expect(found!.passage.text).toBe(
    'The grant was paid in three parts and the last of them was held back until the roof had been made tight in the autumn.',
  );
});

test('what an agency took over word for word comes behind what stands elsewhere', () => {
  const words = 'The new ferry will carry 180 passengers and 24 cars to the island.';
  const papers = [
    pages('agency.txt', words),
    pages('release.docx', words),
    pages('timetable.pdf', 'The ferry to the island sails daily, with room for 24 cars.'),
  ];
  const draft = 'The ferry will carry 180 passengers and 24 cars.';
  const found = answerFor(deskOf(papers), markOn(draft, draft)).passages.map(({ passage }) => passage.paper);
  expect(found.indexOf('timetable.pdf')).toBe(1);
});
