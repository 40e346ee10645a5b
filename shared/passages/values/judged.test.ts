import { describe, expect, it } from 'vitest';
import { judged, valuesOf } from '.';
import type { Passage } from '../types';
import { markIn, passageOf, saidOf } from './testing';

/** The draft with its mark, a value of it, the words of a paper, and what is around them or who says them. */
type Row = [
  draft: string,
  value: string,
  paper: string,
  about?: Partial<Pick<Passage, 'around' | 'speaker'>>,
];

const DIFFERS: Record<string, Row[]> = {
  'swapped digits': [
    [
      'The harbour handled [4,312 containers in March].',
      '4,312',
      'In March the terminal moved 4,132 containers.',
    ],
    ['The repair bill came to [€18,460].', '€18,460', 'Repairs: €18,640 excluding VAT.'],
    ['The school has [1,236 pupils].', '1,236', 'Number on roll: 1,263.'],
    ['Turnout was [43.7 per cent].', '43.7 per cent', 'Turnout in the ward was 47.3%.'],
    ['The jury sat for [14 days].', '14 days', 'The jury was out for 41 days.'],
    ['The choir sold [2,310 tickets].', '2,310', 'Tickets sold | 2,130'],
  ],
  'another scale': [
    [
      'The council will spend [£3.4 billion on the library].',
      '£3.4 billion',
      'The library is to cost £3.4 million.',
    ],
    [
      'The ministry set aside [₹45 crore for the canal].',
      '₹45 crore',
      'An outlay of ₹45 lakh for the canal was sanctioned.',
    ],
    ['The app has [2 billion users].', '2 billion', 'More than 2 million users have installed the app.'],
    ['Losses reached [$640,000].', '$640,000', 'The net loss was $6.4 million.'],
    [
      'The treasurer was paid [£31 million].',
      '£31 million',
      'Treasurer: pay | 310.0',
      { around: 'Officers (£ thousand)\nOfficer | 2025' },
    ],
  ],
  'per cent for points': [
    [
      'The rate was raised [by 0.25 per cent].',
      '0.25 per cent',
      'The Bank raised its rate by 25 basis points.',
    ],
    [
      'Support rose [by 4 per cent, from 31 to 35 per cent].',
      '4 per cent',
      'Its support was up 4 points at 35%.',
    ],
    [
      'Unemployment fell by [two percentage points].',
      'two percentage points',
      'Unemployment fell 2 per cent on the year.',
    ],
  ],
  'another unit': [
    ['The tunnel is [14 miles long].', '14 miles', 'The tunnel runs for 14 km under the ridge.'],
    [
      'The ship leaked [300 litres of oil an hour].',
      '300 litres',
      'Oil was escaping at a rate of 300 gallons an hour.',
    ],
    ['The beacon sends [at 2.8 hertz].', '2.8 hertz', 'The beacon sends on 2.8 kHz.'],
    ['The salt marsh covers [640 acres].', '640 acres', 'Area of the salt marsh: 640 ha.'],
    ['The flat is let for [£950 a week].', 'week', 'The flat is let at £950 a month.'],
  ],
  'another date': [
    [
      'The mill burned down in [October 1987].',
      'October 1987',
      'The mill was destroyed by fire in October 1978.',
    ],
    [
      'She was elected in [2014].',
      '2014',
      'Elected to the assembly in 2015, she sits on the health committee.',
    ],
    ['The contract was signed on [9 May 2023].', '9 May 2023', 'Contract dated 9 May 2022.'],
    ['The last bus ran on [21 August].', '21 August', 'The last bus ran on 12 August 2025.'],
    [
      'The orchard was flooded on [4 April 2019].',
      '4 April 2019',
      'The orchard and the yard were flooded on 4 June 2019.',
    ],
    [
      'The hearing was held on [Tuesday 3 March].',
      'Tuesday 3 March',
      'The hearing took place on Monday, 2 March 2026.',
    ],
    ['The vote was on [Thursday, June 4].', 'Thursday, June 4', 'The council voted on Wednesday, June 4.'],
  ],
  'another name': [
    ['[Catherine Doyle, the head teacher], said so.', 'Catherine Doyle', 'Katherine Doyle, Headteacher'],
    [
      '[Michael Strand, who runs the lifeboat station], said so.',
      'Michael Strand',
      'Martin Strand runs the lifeboat station',
    ],
    ['The survey was done by [Halworth Pike].', 'Halworth Pike', 'Halsworth Pike carried out the survey.'],
    ['[Dr Amira Haddad] led the trial.', 'Amira Haddad', 'The trial was led by Dr Amira Hadad.'],
  ],
  'another office': [
    [
      '[Joan Petrie, the deputy director of nursing], apologised.',
      'deputy director of nursing',
      'Joan Petrie, Director of Nursing',
    ],
    [
      '[Joan Petrie, the director of nursing], apologised.',
      'director of nursing',
      'Joan Petrie, Director of Midwifery',
    ],
  ],
  'another place': [
    [
      'The conference will be [held in Leeds].',
      'Leeds',
      'The conference will be held at the Guildhall, Hull, on 4 May.',
    ],
    [
      'The well is on [the north shore of the lake].',
      'north',
      'A well was sunk on the southern shore of the lake.',
    ],
  ],
  'a denial left out': [
    [
      '[The brakes were inspected before the trip].',
      'were inspected',
      'The brakes had not been inspected before the trip.',
    ],
    ['[The minister approved the sale].', 'approved', 'The minister did not approve the sale of the site.'],
    ['[The tests showed traces of lead].', 'showed', 'No traces of lead showed in the tests.'],
    [
      '[The company told the regulator about the leak].',
      'told',
      'The company never told the regulator about the leak.',
    ],
    ['[Inspectors found evidence of fraud].', 'found', 'The inspectors found no evidence of fraud.'],
  ],
  'another number': [
    ['The committee met [nine times last year].', 'nine', 'The committee met eight times in 2025.'],
    ['[Six firefighters were injured].', 'Six', 'Five firefighters were injured in the blaze.'],
    ['[More than 40 boats took part].', '40', '38 boats took part in the race.'],
    ['[Eight paths were cleared].', 'Eight', 'Paths cleared | 7'],
    ['Profit was [up 12 per cent].', '12 per cent', 'Profit rose from £50m to £58m.'],
  ],
};

const AGREES: Record<string, Row[]> = {
  'in other figures': [
    ['The crowd was put at [12,400].', '12,400', 'The crowd: 12.4 thousand.'],
    [
      'The library cost [two and a half million pounds].',
      'two and a half million pounds',
      'The library cost £2.5m.',
    ],
    ['The island has [thirty-eight residents].', 'thirty-eight', 'Residents of the island: 38'],
    ['The canal got [₹2.16 crore].', '₹2.16 crore', 'Grant for the canal: ₹216 lakh'],
    ['The lake is [five kilometres long].', 'five kilometres', 'The lake is 5 km long.'],
    ['The rod is [1.2 metres long].', '1.2 metres', 'Length of rod: 120 cm.'],
  ],
  rounded: [
    ['The library cost [£2.5 million].', '£2.5 million', 'The total cost of the library was £2,486,310.'],
    ['The marathon drew [about 12,000 runners].', '12,000', '12,214 runners started the marathon.'],
    ['[More than 40 boats took part].', '40', '43 boats took part in the race.'],
    ['[Fewer than 100 seats were sold].', '100', 'Seats sold: 94.'],
    ['[Nearly half of the members voted].', 'half', '48 per cent of members voted.'],
    ['[Two-thirds of pupils walk to school].', 'Two-thirds', '67 per cent of pupils walk to school.'],
    ['The tax fell on [just under 11 per cent of farms].', '11 per cent', 'Farms taxed: 10.9%'],
  ],
  'worked out': [
    ['Profit was [up 12 per cent].', '12 per cent', 'Profit rose from £50m to £56m.'],
    ['The roof cost [more than twice that].', 'twice', 'The roof: estimate £310,000, final cost £702,500'],
  ],
  dated: [
    ['The van was sold [last month for £8,500].', 'last month', 'Sold in May 2026 for £8,500.'],
    ['The ferry sank on [Tuesday].', 'Tuesday', 'The ferry sank on Tuesday 9 June 2026.'],
    [
      'It opened in 2010, and the pit closed [three years later].',
      'three years later',
      'The pit closed in 2013.',
    ],
    ['The claim was [issued on 29 May].', '29 May', 'Claim issued: 2026-05-29'],
  ],
  named: [
    ['[Joan Petrie, the finance director], agreed.', 'finance director', 'Joan Petrie, Finance Director'],
    ['[Joan Petrie, the field technician], agreed.', 'field technician', 'Joan Petrie, field tech'],
    ['[Councillor Joan Petrie] agreed.', 'Joan Petrie', 'Cllr Petrie agreed.'],
  ],
  cleaned: [
    ['“We had no warning at all,” [said Ruth Lang].', 'Ruth Lang', 'RUTH LANG: We had no warning at all.'],
  ],
};

const ABSENT: Row[] = [
  ['[The club has 212 members].', '212', 'The bell weighs 212 kilograms.'],
  ['[He scored 19 goals].', '19', 'The train was 19 minutes late.'],
  ['[About 3,000 people marched].', '3,000', 'The printer can hold 3,000 sheets.'],
  ['The share price was [$538].', '$538', 'There were 538 exhibitors at the fair.'],
  ['The bridge cost [£7.9 million].', '£7.9 million', 'The roof of the swimming pool cost £1.2 million.'],
  ['[The council employs 87 gardeners].', '87', 'The council owns 64 vehicles.'],
  ['[She was born in 1962].', '1962', 'The chapel was built in 1926.'],
  ['[The strike began on 4 May].', '4 May', 'The museum opens on 14 May 2026.'],
  ['[Anna Kovac, the treasurer], resigned.', 'Anna Kovac', 'Peter Kovac, a neighbour, heard a bang.'],
  ['[The hall was repainted].', 'was repainted', 'The church was not repainted.'],
  ['[Six walkers were lost].', 'Six', 'Table 6 gives the walkers who were lost.'],
  ['[A dog called Marmalade] was found.', 'Marmalade', 'They sold marmalade at the fair.'],
];

describe('What a passage says of a value', () => {
  for (const [kind, rows] of Object.entries(DIFFERS))
    it.each(rows)(`${kind} differs: %s (%s) beside: %s`, (draft, value, paper, about) => {
      expect(saidOf(markIn(draft), value, passageOf(paper, about))?.bears).toBe('differs');
    });

  for (const [kind, rows] of Object.entries(AGREES))
    it.each(rows)(`${kind} agrees: %s (%s) beside: %s`, (draft, value, paper, about) => {
      expect(saidOf(markIn(draft), value, passageOf(paper, about))?.bears).toBe('agrees');
    });

  it.each(ABSENT)('another thing is no support: %s (%s) beside: %s', (draft, value, paper) => {
    const said = judged(markIn(draft), valuesOf(markIn(draft)), passageOf(paper));
    expect(said.find(({ value: { text } }) => text === value)?.bears).toBe('absent');
    expect(said.map(({ bears }) => bears)).not.toContain('differs');
  });
});

describe('Quoted words', () => {
  const mark = markIn('[“We had no warning at all,” said Ruth Lang].', 'quote');
  const words = 'We had no warning at all';

  it('agree verbatim and cleaned, and so does the one who says them', () => {
    const said = passageOf('We had, um, no warning at all.', { speaker: 'Ruth Lang' });
    expect(saidOf(mark, words, said)).toMatchObject({ bears: 'agrees', why: 'cleaned' });
    expect(saidOf(mark, 'Ruth Lang', said)?.bears).toBe('agrees');
  });

  it('differ with a word changed', () => {
    expect(saidOf(mark, words, passageOf('We had little warning at all.'))?.bears).toBe('differs');
  });

  it('agree as far as a passage goes that breaks off', () => {
    expect(saidOf(mark, words, passageOf('RUTH LANG: It was dark. We had no warning at'))?.bears).toBe(
      'agrees',
    );
  });

  it.each([
    ['who is named beside the words', passageOf('We had no warning at all.', { speaker: 'Tom Beckett' })],
    ['by a label', passageOf('TOM BECKETT: We had no warning at all.')],
    ['by initials', passageOf('TB: “We had no warning at all.”')],
    ['in a sentence', passageOf('“We had no warning at all,” said Tom Beckett, the skipper.')],
    ['before the words', passageOf('The skipper, Tom Beckett, said: “We had no warning at all.”')],
  ])('are another’s: %s', (_, passage) => {
    expect(saidOf(mark, 'Ruth Lang', passage)?.bears).toBe('differs');
    expect(saidOf(mark, words, passage)?.bears).toBe('agrees');
  });
});

describe('What agrees says why', () => {
  it.each<Row>([
    ['The library cost [£2.5 million].', '£2.5 million', 'The total cost of the library was £2,486,310.'],
    ['[Nearly half of the members voted].', 'half', '48 per cent of members voted.'],
    ['[More than 40 boats took part].', '40', '43 boats took part in the race.'],
    ['The rod is [1.2 metres long].', '1.2 metres', 'Length of rod: 120 cm.'],
  ])('%s', (draft, value, paper) => {
    expect(saidOf(markIn(draft), value, passageOf(paper))).toMatchObject({
      why: expect.stringMatching(/rounded|just under that|more than that|as a share|in another unit/),
    });
  });
});
