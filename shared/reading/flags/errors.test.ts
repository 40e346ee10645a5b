import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { byCost } from '../answers';
import type { RuleName } from '../types';

const DATE = '2025-03-10';
const flagged = (rule: RuleName, text: string): string[] =>
  read(text, { date: DATE })
    .flags.filter((flag) => flag.rule === rule)
    .map(({ start, end }) => text.slice(start, end));

/** Of each rule: what is wrong, the words it points at, and the same as it should be. */
const CASES: [rule: RuleName, wrong: string, words: string, right: string][] = [
  ['placeholder', 'The bridge is TK metres long.', 'TK', 'The shop, TK Maxx, is open.'],
  ['placeholder', 'Mayor Jane Wexley (CQ) opened the bridge.', '(CQ)', 'CQ Roll Call reported the vote.'],
  ['placeholder', 'It cost $XX million to build.', '$XX', 'It was played before Super Bowl XX in Oslo.'],
  ['placeholder', 'The bridge opened in 20XX.', '20XX', 'The bridge opened in 2005.'],
  ['placeholder', 'Some XX people came.', 'XX people', 'Some 20 people came to Act XX.'],
  [
    'placeholder',
    'It was built by Hill [CHECK SPELLING] in May.',
    '[CHECK SPELLING]',
    'It was built by Hill [sic] in May.',
  ],
  [
    'placeholder',
    'It was built [insert date] by Hill.',
    '[insert date]',
    '"It was built [by the mayor] in May," he said.',
  ],
  ['placeholder', 'It was built by Hill ??? in May.', '???', 'It was built by Hill in May, was it?'],
  [
    'assistant-residue',
    'As an AI language model, I have no view of the bridge.',
    'As an AI language model',
    'The council bought an AI language model for its call centre.',
  ],
  [
    'assistant-residue',
    'Certainly! Here is the article about the bridge:\n\nThe bridge opened in May.',
    'Certainly! Here is the article about the bridge:',
    'The bridge will certainly open in May. Here is the plan.',
  ],
  [
    'assistant-residue',
    'The bridge opened in May. I hope this helps!',
    'I hope this helps',
    '"I hope this helps," said Mayor Jane Wexley.',
  ],
  [
    'assistant-residue',
    'The bridge opened in May.:contentReference[oaicite:2]{index=2}',
    ':contentReference[oaicite:2]{index=2}',
    'The bridge opened in May.',
  ],
  [
    'assistant-residue',
    'Let me know if you would like a shorter version.',
    'Let me know if you would like',
    'The letter said she would like a shorter version.',
  ],
  [
    'citation-mark',
    'The lake rose by a metre in May.[3] It fell again.',
    '[3]',
    'The lake rose by a metre in May.',
  ],
  [
    'citation-mark',
    'The lake rose by a metre.² It fell again.',
    '²',
    'The lake covers 40 km² and 12 hectares.',
  ],
  ['citation-mark', 'The lake rose by a metre.4 It fell again.', '4', 'The lake rose by 2.4 metres.'],
  ['citation-mark', 'The lake rose [citation needed] in May.', '[citation needed]', 'The lake rose in May.'],
  ['doubled-word', 'The lake rose in the the spring.', 'the the', 'She had had enough of the lake.'],
  ['doubled-word', 'The lake is is deep.', 'is is', 'The lake is very very deep.'],
  ['doubled-word', 'It rose in the in the spring.', 'in the in the', 'It rose over and over and over again.'],
  ['doubled-word', 'The mayor mayor left.', 'mayor mayor', 'The band Duran Duran left.'],
  [
    'duplicate',
    'The lake rose by a metre in the spring of last year. It fell.\n\nHill was late. The lake rose by a metre in the spring of last year.',
    'The lake rose by a metre in the spring of last year.',
    'The lake rose by a metre in the spring of last year. It fell.\n\nHill was late. The lake fell by a metre in the autumn of last year.',
  ],
  [
    'duplicate',
    'The lake rose by a metre in the spring, twice.\n\nHill was late.\n\nThe lake rose by a metre in the spring, twice.',
    'The lake rose by a metre in the spring, twice.',
    'The lake rose by a metre in the spring.\n\nHill was late.\n\nIt rose.',
  ],
  [
    'run-together',
    'The lake rose in May.The river fell.',
    'May.The',
    'The lake rose in May. The river fell.',
  ],
  [
    'run-together',
    'The lake had risen.It fell again.',
    'risen.It',
    'The lake is in the U.S.A. and on lakes.Example.org now.',
  ],
  [
    'run-together',
    'The lake rose,but the river fell.',
    'rose,but',
    'The lake rose, but the 1,200 people stayed.',
  ],
  ['ordinal', 'It was the 22th lake.', '22th', 'It was the 22nd lake.'],
  ['ordinal', 'It was the 113rd lake.', '113rd', 'It was the 113th lake.'],
  ['ordinal', 'On the 3th day it rose.', '3th', 'On the 3rd day it rose.'],
  ['no-such-date', 'It rose on 30 February.', '30 February', 'It rose on 28 February.'],
  ['no-such-date', 'It rose on September 31, 2024.', 'September 31, 2024', 'It rose on September 30, 2024.'],
  ['weekday', 'It rose on Monday 24 December.', 'Monday 24 December', 'It rose on Monday 24 February.'],
  [
    'age',
    'Jane Wexley, 45, runs the port. Wexley was born in 1990 in Oslo.',
    '45',
    'In 2010 Jane Wexley, 20, ran the port. Wexley was born in 1990 in Oslo.',
  ],
  [
    'age',
    'In 2010 Jane Wexley, 34, ran the port. Wexley was born in 1990 in Oslo.',
    '34',
    'Jane Wexley, 34, runs the port. Wexley was born in 1990 in Oslo.',
  ],
  [
    'age',
    'Jane Wexley was born in 1980 in Oslo. Wexley was 35 when she joined the port in 2005.',
    'was 35 when she joined the port in 2005',
    'Jane Wexley was born in 1980 in Oslo. Wexley was 25 when she joined the port in 2005.',
  ],
  [
    'magnitude',
    'The harbour tunnel will cost £42 million. Work on the tunnel, priced at £42bn, begins in May.',
    '£42bn',
    'The harbour tunnel will cost £42 million. The national budget is £42bn.',
  ],
  [
    'magnitude',
    'The fund for farmers holds 3.5 billion euros. In June the fund paid out of its 3.5 million euros.',
    '3.5 million euros',
    'The fund for farmers holds 3.5 billion euros. In June it paid out of its 3.5bn euros.',
  ],
  [
    'exchange-rate',
    'The tunnel cost €10m ($11m). The bridge cost €20m ($32m).',
    '€20m ($32m',
    'The tunnel cost €10m ($11m). The bridge cost €20m ($22m).',
  ],
  [
    'exchange-rate',
    'The tunnel cost 10 million pounds (about 12 million euros). The bridge cost 6 million euros (9 million pounds).',
    '6 million euros (9 million pounds',
    'The tunnel cost 10 million pounds (about 12 million euros). The bridge cost 6 million euros (5 million pounds).',
  ],
  ['conversion', 'The path is 5 miles (12 km) long.', '5 miles (12 km', 'The path is 5 miles (8 km) long.'],
  ['conversion', 'It was 20C (90F) in Oslo.', '20C (90F', 'It was 20C (68F) in Oslo.'],
  [
    'conversion',
    'The farm has 100 hectares (400 acres).',
    '100 hectares (400 acres',
    'The farm has 100 hectares (247 acres).',
  ],
  ['conversion', 'The bell weighs 40 metres.', '40 metres', 'The bell weighs 40 tonnes.'],
  ['conversion', 'The tower is 40 kg high.', '40 kg', 'The tower is 40 metres high.'],
  [
    'office',
    'Finance minister Jane Wexley opened the port. Paul Low was late. Foreign minister Wexley left at noon.',
    'Foreign minister',
    'Finance minister Jane Wexley opened the port. Paul Low was late. The former foreign minister Wexley left at noon.',
  ],
  [
    'office',
    'Jane Wexley, the mayor of Oslo, opened the port. Paul Low was late. "Go," said Jane Wexley, the mayor of Bergen.',
    'mayor',
    'Jane Wexley, the mayor of Oslo, opened the port. Paul Low was late. "Go," said Jane Wexley, the mayor of Oslo.',
  ],
  [
    'contradiction',
    'The council approved the harbour plan in Bergen. Paul Low left. The council did not approve the harbour plan in Bergen.',
    'The council did not approve the harbour plan in Bergen.',
    'The council approved the harbour plan in Bergen. Paul Low left. Residents did not like the ferry timetable in Oslo.',
  ],
  [
    'contradiction',
    'Profits at the Bergen harbour company rose sharply. Paul Low left. Profits at the Bergen harbour company fell sharply.',
    'Profits at the Bergen harbour company fell sharply.',
    'Profits at the Bergen harbour company rose sharply. Paul Low said profits at the Bergen harbour company fell sharply.',
  ],
  [
    'allegation',
    'Jane Wexley, the mayor, was accused of theft. The port is closed.',
    'accused of',
    'Jane Wexley, the mayor, was accused of theft. She denied it.',
  ],
  [
    'allegation',
    'Jane Wexley allegedly took the money. The port is closed.',
    'allegedly',
    'Jane Wexley allegedly took the money. Wexley declined to comment.',
  ],
  [
    'allegation',
    'Prosecutors accused Paul Low of fraud. The port is closed.',
    'accused',
    'Prosecutors accused Paul Low of fraud. "I took nothing," said Mr Low.',
  ],
  [
    'name-spelling',
    'The Harrowdale lighthouse is white. Boats pass Harrowdale at noon. At Harowdale the sea is deep.',
    'Harowdale',
    'The Harrowdale lighthouse is white. Boats pass Harrowdale at noon. At Harrowdale the sea is deep.',
  ],
  [
    'superlative',
    'It is the deepest lake in Europe.',
    'deepest',
    'It is the deepest lake in Europe, according to the survey.',
  ],
  ['superlative', 'She was the first woman to win the race.', 'first', 'It is the first step to a deal.'],
  [
    'superlative',
    'It is the only lighthouse in Norway.',
    'only',
    'It is the only way in, and at least 12 people came.',
  ],
  [
    'headline',
    '‘We will close the port’, says Wexley\n\nMayor Jane Wexley spoke in Oslo. “The port may have to shut one day,” she said.',
    '‘We will close the port’',
    '‘We will close the port’, says Wexley\n\nMayor Jane Wexley spoke in Oslo. “We will close the port,” she said.',
  ],
  [
    'headline',
    'Port shuts\n\nThe port closed after 14 people had died.\n\nPhoto: The port where 12 people died.',
    '12',
    'Port shuts\n\nThe port closed after 14 people had died.\n\nPhoto: The port where 14 people died.',
  ],
  [
    'headline',
    'Ferry hits pier, 12 hurt\n\nThe ferry hit the pier and 14 people were hurt.',
    '12',
    'Ferry Hits Pier | 12:40 GMT\n\nThe ferry hit the pier and 14 people were hurt.',
  ],
];

/** Figures whose parts stand in two sentences, or two parts of one. */
const FIGURES: [wrong: string, words: string, right: string][] = [
  [
    'The council has 30 members. Of them 12 are women and the other 20 are men.',
    '12 are women and the other 20',
    'The council has 30 members. Of them 12 are women and the other 18 are men.',
  ],
  [
    'Some 40 per cent came by boat, 35 per cent by train and the remaining 15 per cent on foot.',
    '40 per cent came by boat, 35 per cent by train and the remaining 15 per cent',
    'Some 40 per cent came by boat, 35 per cent by train and the remaining 25 per cent on foot.',
  ],
  [
    'She sold 12 tickets at £5 each, £70 in all.',
    '12 tickets at £5 each, £70',
    'She sold 12 tickets at £5 each, £60 in all.',
  ],
  [
    'She sold 200 lamps at £15 apiece. The lamps raised £4,000.',
    '200 lamps at £15 apiece. The lamps raised £4,000',
    'She sold 200 lamps at £15 apiece. The lamps raised £3,000.',
  ],
  [
    'In the north 12 of the 48 schools closed. That is 40 per cent.',
    '40 per cent',
    'In the north 12 of the 48 schools closed. That is 25 per cent.',
  ],
  [
    'The 312 pupils stayed. Of the 46 taps tested, 17 were above the limit, or 47 per cent.',
    '46 taps tested, 17 were above the limit, or 47 per cent',
    'The 312 pupils stayed. Of the 46 taps tested, 17 were above the limit, or 37 per cent.',
  ],
  [
    'They list £96,000 for a pipe, £41,000 for digging and £18,500 for filters: £165,500 in all.',
    '£96,000 for a pipe, £41,000 for digging and £18,500 for filters: £165,500',
    'They list £96,000 for a pipe, £41,000 for digging and £18,500 for filters: £155,500 in all.',
  ],
  ['In all 35 of the 30 schools closed.', '35 of the 30', 'In all 25 of the 30 schools closed.'],
  ['The plan passed by six votes, 52 to 47.', 'by six votes', 'The plan passed by five votes, 52 to 47.'],
  [
    'The port opened in 1990, 25 years ago.',
    'in 1990, 25 years ago',
    'The port opened in 1990, 35 years ago.',
  ],
  [
    'The rate rose from 10% to 15%, up 5%.',
    '10% to 15%, up 5%',
    'The rate rose from 10% to 15%, up 5 percentage points.',
  ],
  [
    'It has 30 rooms for 60 guests, or five to each room.',
    '30 rooms for 60 guests, or five to each room',
    'It has 30 rooms for 60 guests, or two to each room.',
  ],
  [
    'The boat sailed 120 miles in six hours, an average of 40 miles an hour.',
    '120 miles in six hours, an average of 40 miles an hour',
    'The boat sailed 120 miles in six hours, an average of 20 miles an hour.',
  ],
  [
    'They paid £20, £30 and £50, for a total of £120.',
    '£20, £30 and £50, for a total of £120',
    'They paid £20, £30 and £50, for a total of £100.',
  ],
  [
    'The port has 40 boats, and 26 were out. The remaining 24 lay still.',
    '24',
    'The port has 40 boats, compared with 26 in May. The remaining 24 lay still.',
  ],
  [
    'Six works: two bridges, three locks, a weir and a ford.',
    'Six works: two bridges, three',
    'Six works: two bridges, three locks and a weir.',
  ],
];

describe('errors that cost most in print', () => {
  it.each(CASES)('%s: %s', (rule, wrong, words, right) => {
    expect(flagged(rule, wrong)).toEqual([words]);
    expect(flagged(rule, right)).toEqual([]);
  });

  it.each(FIGURES)('arithmetic: %s', (wrong, words, right) => {
    expect(flagged('arithmetic', wrong)).toEqual([words]);
    expect(flagged('arithmetic', right)).toEqual([]);
  });
});

describe('what a first read leaves alone', () => {
  it.each<[RuleName, string]>([
    ['financial', 'He was freed after his family met the bail bond.'],
    ['minor', 'Three people had minor injuries.'],
    ['minor', 'The club sells a 12-year-old whisky.'],
    ['superlative', 'At least 12 people came, most of them by boat.'],
    ['relative-date', 'He joined in 1998 and left two years later.'],
    ['relative-date', '"I saw it last week," said Mayor Jane Wexley.'],
    ['relative-date', 'She has run the port since last year.'],
    ['never-introduced', 'Demonstrators said the port was late. Demonstrators left.'],
    ['never-introduced', 'President Pike said the port was late.'],
    ['headline', 'Port Closes After Storm\n\nThe harbour shut when the storm came.'],
    ['headline', 'Hermit comes down\n\nHe had lived up there for 14 years. He was met by a crowd of 20.'],
    [
      'headline',
      'Cup tie ends 9-2\n\nThere were eleven goals, eight of them before the break. It rained for 3 hours.',
    ],
    ['allegation', '"He stole it," said Mayor Jane Wexley of the lamp.'],
    ['allegation', 'Jane Wexley was never accused of theft.'],
    ['quote-without-speaker', 'Jane Wexley smiled.\n\n"We are late and we know it."'],
    ['late-speaker', '"We are late. We know it," said Jane Wexley.'],
    ['anonymous-source', 'Officials said the port was open.'],
    ['plural-sources', 'Some people say the port is late.'],
    ['arithmetic', 'He got 42 votes for Roe, 18 for Doe and 16 for Low.'],
    ['arithmetic', 'It has 52 animals: 21 sheep, 12 donkeys and 19 goats.'],
    ['name-spelling', 'Mayor Ann Capito came. They met on Capitol Hill.'],
    ['office', 'Alone with President Jane Wexley, the prime minister looked pale.'],
    ['never-introduced', 'She owns the Miss Universe pageant.'],
    ['allegation', 'Paul Doe, who was convicted of theft, left.'],
  ])('%s: %s', (rule, text) => expect(flagged(rule, text)).toEqual([]));
});

describe('flags worth reading', () => {
  const TEXT = 'Experts say it closed last month. The port, 21th of its kind, closed yesterday.[3]';

  it('come once for what repeats, with the other places', () => {
    const [date, ...more] = read(TEXT).flags.filter(({ rule }) => rule === 'relative-date');
    expect(more).toEqual([]);
    expect(TEXT.slice(date!.start, date!.end)).toBe('last month');
    expect(date!.also!.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['yesterday']);
  });

  it('stand by what they would cost in print', () => {
    expect(byCost(read(`${TEXT} It is TK metres long.`).flags).map(({ rule }) => rule)).toEqual([
      'placeholder',
      'plural-sources',
      'citation-mark',
      'relative-date',
      'ordinal',
    ]);
  });

  it('leave to a claim what its words touch', () => {
    const { claims, flags } = read('The hospital in Oslo opened a cancer ward in 1998.');
    expect(claims.map(({ risk }) => risk)).toEqual(['high']);
    expect(flags).toEqual([]);
  });
});
