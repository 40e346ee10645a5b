import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskOf } from '../passages/desk';
import { suggestionKey } from '../domain';
import { pages } from '../passages/testing';
import type { Paper } from '../passages/types';
import { parse } from '../reading/corpus/notation';
import { SAMPLE_ERRORS, TEXTS } from '../sample';
import { acrossInSteps } from './across';
import type { Piece } from './piece';
import type { Across, Clash, Spot } from './types';

/* A small piece about a cider works, with what a careful person finds in it. */
const DRAFT = [
  'Orla Penhale, 52, is the managing director of Tregarth Cider.',
  'Ms Penhale opened the works in Coombe Lane on Monday 3 June 2019.',
  'Two years later the firm pressed 412 tonnes of apples in one autumn, its best crop so far.',
  'A second press was installed on 14 May 2022 and cost £180,000, according to the parish council.',
  'Visitors can ring the works on 01632 960417, or write to hello@tregarth.example.',
].join('\n');
const EARLIER = DRAFT.replace('14 May 2022', '14 May 2021');
const LEDGER = pages(
  'ledger.txt',
  'The works in Coombe Lane: opened by Ms Orla Penhale on 3 June 2018.\nThe second press cost £108,000.',
  'Ring the works on 01632 960471.',
);
const LETTER = pages(
  'letter.txt',
  'Orla Penhaie, the finance director of Tregarth Cider, writes that 412 tonnes of apples were pressed.',
);

interface Given {
  text?: string;
  earlier?: readonly string[];
  papers?: readonly Paper[];
  published?: string;
  quiet?: Piece['quiet'];
}

function across({ text = DRAFT, earlier = [], papers = [], published = '2024-09-02', quiet }: Given): Across {
  const drafts = earlier.map((before, nth) => ({ name: String(nth + 1), text: before }));
  const piece = { text, earlier: drafts, published, today: '2025-01-15', papers: deskOf(papers), quiet };
  const steps = acrossInSteps(piece);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const clashesIn = ({ timeline, register, quantities }: Across): Clash[] =>
  [timeline, register, quantities].flatMap(({ clashes }) => clashes);
const pairsIn = (told: Across): [string, string][] => clashesIn(told).map(({ here, there }) => [here, there]);

describe('the timeline', () => {
  test('has every date in its order, each as exact as it is told', () => {
    const { dated } = across({}).timeline;
    expect(dated.map(({ words, from, precision }) => [words, from, precision])).toEqual([
      ['52', '1971-01-01', 'year'],
      ['Monday 3 June 2019', '2019-06-03', 'day'],
      ['Two years later', '2021-06-01', 'month'],
      ['14 May 2022', '2022-05-14', 'day'],
    ]);
  });

  test('says what a date was counted from', () => {
    const { dated } = across({}).timeline;
    expect(dated.flatMap(({ by }) => by ?? [])).toEqual([
      '52 on 2 September 2024',
      'Two years after 3 June 2019',
    ]);
  });

  test('has a day of a paper that says no year by the paper’s own day, where one year alone can be meant', () => {
    const mail =
      'Date: Tue, 4 Jun 2019 09:30:00 +0100\nThe press came on 20 December. The next comes on 1 September.';
    const { timeline } = across({
      papers: [pages('mail.eml', mail), pages('note.txt', 'It rained on 3 April.')],
    });
    const told = timeline.dated.filter(({ spot }) => spot.in === 'paper');
    expect(told.map(({ date, by }) => [date, by])).toEqual([
      ['20 December 2018', 'the year by the paper’s own day, 4 June 2019'],
      ['4 June 2019', undefined],
    ]);
    expect(timeline.undated).toBe(2);
  });

  test('leaves out what the first read flags where that rule is off, or it was dismissed', () => {
    const text = 'The mill opened on Monday 4 June 2019.';
    const lit = (quiet: { rules: string[]; keys: string[] }) =>
      across({ text, quiet }).timeline.clashes.map(({ here }) => here);
    const [words] = lit({ rules: [], keys: [] });
    expect(words).toContain('Monday');
    expect(lit({ rules: ['weekday'], keys: [] })).toEqual([]);
    expect(lit({ rules: [], keys: [suggestionKey('flag weekday', words!)] })).toEqual([]);
  });

  test('counts from today where no day of publication is set, and says so', () => {
    const text = 'The press was moved last month.';
    const [one] = across({ text, published: '' }).timeline.dated;
    expect(one).toMatchObject({
      from: '2024-12-01',
      by: 'last month, counted from today, 15 January 2025',
    });
    expect(across({ published: '' }).timeline.dated.map(({ words }) => words)).not.toContain('52');
  });

  test.each([
    [
      'a date that a paper gives otherwise',
      { papers: [LEDGER] },
      ['Monday 3 June 2019', '3 June 2018'],
      'paper',
    ],
    ['a date that was another', { earlier: [EARLIER] }, ['14 May 2022', '14 May 2021'], 'earlier'],
  ] as const)('lights %s', (_, given, pair, where) => {
    const { clashes } = across(given).timeline;
    expect(clashes.map(({ here, there, against }) => [here, there, against?.in])).toEqual([[...pair, where]]);
  });

  test.each([
    ['the wrong day of the week', 'The vote was on Monday 4 June 2019.', 'a Tuesday, not a Monday'],
    ['an age', 'Ivo Marrak, 40, was born behind the old mill in 1990.', '33 or 34 in 2024, not 40'],
    [
      'years that do not add up',
      'The mill opened in 1998. Twelve years later, in 2011, it closed.',
      'is 2010, not 2011',
    ],
  ])('lights %s', (_, text, why) => {
    const { clashes } = across({ text }).timeline;
    expect(clashes).toHaveLength(1);
    expect(clashes[0]!.why).toContain(why);
  });

  test.each([
    'Ivo Marrak, 33, was born behind the old mill in 1990.',
    'In 2010 Ivo Marrak, 20, was born for the part, he said; he was born in 1990.',
    'The mill opened in 1998. Twelve years later, in 2010, it closed.',
    'The mill opened in 1998 and burned down in 2003. Twelve years after it opened, in 2010, it was sold.',
    'In 2010, twelve years later, it closed.',
  ])('lights nothing in: %s', (text) => expect(clashesIn(across({ text }))).toEqual([]));
});

describe('the register', () => {
  const { register } = across({ papers: [LEDGER, LETTER] });
  const named = (name: string) => register.entities.find((one) => one.name === name);

  test('has each name with its spellings, how often, and what they are called', () => {
    expect(named('Orla Penhale')).toMatchObject({ kind: 'person' });
    const { spellings } = named('Orla Penhale')!;
    const written = (as: string) => spellings.find(({ words }) => words === as);
    const own = written('Orla Penhale');
    expect(own).toMatchObject({ words: 'Orla Penhale', draft: 1, papers: 1 });
    expect(own!.offices.map(({ words }) => words)).toEqual(['managing director']);
    expect(written('Penhale')).toMatchObject({ draft: 1, papers: 0 });
    expect(written('Orla Penhaie')).toMatchObject({ draft: 0, papers: 1 });
  });

  test('has who and what only papers name, with what they are called there', () => {
    const minutes = pages(
      'minutes.txt',
      'Present: the harbour master, Kit Rowan, for Saltash Borough Council.\nMr Rowan spoke of Orla Penhale.',
    );
    const { entities } = across({ papers: [minutes] }).register;
    const only = entities.filter(({ spellings }) => spellings.every(({ draft }) => draft === 0));
    expect(only.map(({ kind, name }) => [kind, name])).toEqual([
      ['person', 'Kit Rowan'],
      ['organisation', 'Saltash Borough Council'],
    ]);
    expect(only[0]!.spellings.map(({ words, papers }) => [words, papers])).toEqual([
      ['Kit Rowan', 1],
      ['Rowan', 1],
    ]);
    expect(only[0]!.spellings[0]!.offices).toMatchObject([{ words: 'harbour master', draft: 0, papers: 1 }]);
  });

  test('has addresses and telephone numbers, those of papers too', () => {
    const kinds = register.entities.filter(({ kind }) => kind === 'telephone' || kind === 'address');
    expect(kinds.map(({ name }) => name).sort()).toEqual([
      '01632 960417',
      '01632 960471',
      'hello@tregarth.example',
    ]);
  });

  test('finds a full name that is spelled otherwise, though its surname stands elsewhere alone', () => {
    const text = 'Orla Penhall of Tregarth Cider wrote in May. Ms Penhale wrote again.';
    const papers = [pages('card.txt', 'Yours, Orla Penhale, Coombe Lane.')];
    expect(pairsIn(across({ text, papers }))).toContainEqual(['Orla Penhall', 'Orla Penhale']);
  });

  test('lights a number that is dialled otherwise, whole, and a name', () => {
    const pairs = register.clashes.map(({ here, there }) => [here, there]);
    expect(pairs).toContainEqual(['01632 960417', '01632 960471']);
    expect(pairs).toContainEqual(['Orla Penhale', 'Orla Penhaie']);
  });
});

describe('the quantities', () => {
  test('are side by side where they recur, with how far they are apart', () => {
    const { recurring, clashes } = across({ papers: [LEDGER, LETTER] }).quantities;
    const apples = recurring.find(({ value }) => value === 412);
    expect(apples).toMatchObject({ unit: 'tonnes', again: [{ bears: 'agrees', difference: '' }] });
    expect(clashes).toMatchObject([{ here: '£180,000', there: '£108,000' }]);
    expect(clashes[0]!.why).toContain('40 per cent less');
  });

  test.each([
    'In all 412 people came to the works. The kitchen fed 214 people from other towns.',
    'The works sold bottles for £312,000. It sold bottles for more than £300,000, the firm says.',
  ])('of other things, or that include each other, are left alone: %s', (text) =>
    expect(clashesIn(across({ text }))).toEqual([]),
  );
});

test('of the errors planted in the sample story these show across it', () => {
  const papers = (['source-1.txt', 'source-2.txt', 'source-3.txt'] as const).map((name) =>
    pages(name, TEXTS[name]),
  );
  const draft = TEXTS['draft-1.md'];
  const told = clashesIn(across({ text: draft, papers, published: '2026-03-12' }));
  const found = told.map(({ at }) =>
    SAMPLE_ERRORS.filter(({ words }) => {
      const start = draft.indexOf(words);
      return start < at.end && at.start < start + words.length;
    }).map(({ id }) => id),
  );
  expect(found.flat().sort()).toEqual([
    'averidge-title',
    'milligrams',
    'pellow-age',
    'pellow-spelling',
    'phone-digits',
    'share-of-outlets',
    'weekday-of-tests',
  ]);
  expect(found.filter((ids) => ids.length === 0)).toEqual([]);
});

const corpus = path.join(import.meta.dirname, '../reading/corpus');
/** Every third: enough to tell, in a second. */
const chosen = readdirSync(path.join(corpus, 'articles')).filter((_, nth) => nth % 3 === 0);
const articles = chosen.map((name) => ({
  name,
  text: parse(readFileSync(path.join(corpus, 'articles', name), 'utf8')).text,
}));

test('nothing is lit in articles as they were printed', () => {
  const lit = articles.flatMap(({ name, text }) =>
    pairsIn(across({ text, published: '' })).map((pair) => [name, ...pair]),
  );
  expect(lit).toEqual([]);
});

describe('always', () => {
  const line = fc.constantFrom(...DRAFT.split('\n'), ...articles.flatMap(({ text }) => text.split('\n')));
  const texts = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

  test('what is told stands where it says', () => {
    fc.assert(
      fc.property(texts, texts, texts, (text, before, said) => {
        const told = across({ text, earlier: [before], papers: [pages('paper', said)] });
        const textOf = (spot: Spot): string =>
          spot.in === 'draft' ? text : spot.in === 'earlier' ? before : said;
        for (const { spot, words } of told.timeline.dated)
          expect(textOf(spot).slice(spot.start, spot.end)).toBe(words);
        for (const { at, here } of clashesIn(told)) expect(textOf(at).slice(at.start, at.end)).toBe(here);
        for (const { against, there } of clashesIn(told))
          if (against) expect(textOf(against).slice(against.start, against.end)).toContain(there);
      }),
      { numRuns: 25 },
    );
  });

  test('dates come in order, and end no sooner than they begin', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { dated } = across({ text }).timeline;
        expect(dated.map(({ from }) => from)).toEqual(dated.map(({ from }) => from).sort());
        for (const { from, to } of dated) expect(from <= to).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a draft says nothing otherwise than itself, as an earlier draft or as a paper', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const told = across({ text, earlier: [text], papers: [pages('paper', text)] });
        expect(clashesIn(told).filter(({ against }) => against && against.in !== 'draft')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('the order papers come in makes no difference', () => {
    const one = across({ papers: [LEDGER, LETTER] });
    expect(across({ papers: [LETTER, LEDGER] })).toEqual(one);
  });
});
