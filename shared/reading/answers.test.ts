import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsWithin, peopleOf, readSentences } from './answers';
import { read } from './reading';

const within = (text: string, words = text): string[] => {
  const start = text.indexOf(words);
  return factsWithin(read(text), start, start + words.length).map((fact) => `${fact.kind}: ${fact.words}`);
};

describe('facts inside a mark', () => {
  const STORY = 'Dr Jane Roe, the county analyst, sold 12 boats in Norway on 6 March 2015 for £3.5 million.';
  it.each<[string, string, string[]]>([
    [
      'all of a sentence, the title apart from the name',
      STORY,
      [
        'title: Dr',
        'person: Jane Roe',
        'title: county analyst',
        'number: 12',
        'place: Norway',
        'date: 6 March 2015',
        'money: £3.5 million',
      ],
    ],
    ['some of it', 'sold 12 boats in Norway', ['number: 12', 'place: Norway']],
    ['a name cut off before its title', 'Jane Roe, the county', ['person: Jane Roe', 'title: county']],
    ['a fact cut by the end, as far as it goes', 'in Norway on 6 March', ['place: Norway', 'date: 6 March']],
    ['the blank before a fact is none of it', ' 6 March 2015', ['date: 6 March 2015']],
    ['words without a fact', 'boats in', []],
    ['a full stop', '.', []],
  ])('%s', (_, words, facts) => expect(within(STORY, words)).toEqual(facts));

  it('an empty range holds nothing, nor does one outside the text', () => {
    const reading = read(STORY);
    for (const [start, end] of [
      [5, 5],
      [8, 5],
      [STORY.length, STORY.length + 40],
    ] as const)
      expect(factsWithin(reading, start, end)).toEqual([]);
  });

  it('the longer of two is ticked', () => {
    const reading = {
      ...read('Jane Roe, Chief Constable'),
      facts: [{ start: 10, end: 25, kind: 'name' as const }],
      titles: [{ start: 16, end: 25, person: 'p1' }],
    };
    expect(factsWithin(reading, 0, 25)).toEqual([
      { start: 10, end: 25, kind: 'name', words: 'Chief Constable' },
    ]);
  });
});

const shreds = fc.constantFrom(
  'Jane Roe',
  'Dr Roe',
  'Mr. Doe',
  'the county analyst',
  ', a surgeon,',
  'of',
  'who was',
  'said',
  'in Norway',
  'the UK',
  '12',
  '£3.5 million',
  '6 March 2015',
  'last month',
  'per cent',
  'Hill College',
  'the mayor of Bergen',
  "the council's",
  '. ',
  ', ',
  '\n',
  '“',
  '”',
  '😀',
  'é',
  'it fell',
);
const news = fc.array(shreds, { maxLength: 40 }).map((parts) => parts.join(' '));

describe('laws of the answers', () => {
  it('facts are in order, apart, inside the mark, and their words are the text’s', () => {
    fc.assert(
      fc.property(news, fc.nat(300), fc.nat(300), (text, a, b) => {
        const reading = read(text);
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        let before = start;
        for (const fact of factsWithin(reading, start, end)) {
          expect(fact.start).toBeGreaterThanOrEqual(before);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.end).toBeLessThanOrEqual(end);
          expect(fact.words).toBe(text.slice(fact.start, fact.end));
          before = fact.end;
        }
      }),
    );
  });

  it('every fact and every title of the text is ticked in one of the facts of the whole', () => {
    fc.assert(
      fc.property(news, (text) => {
        const reading = read(text);
        const ticks = factsWithin(reading, 0, text.length);
        for (const { start, end } of [...reading.facts, ...reading.titles])
          expect(ticks.some((tick) => tick.start < end && tick.end > start)).toBe(true);
      }),
    );
  });

  it('people come in the order of their first mention, and their mentions in order and apart', () => {
    fc.assert(
      fc.property(news, (text) => {
        const people = peopleOf(read(text));
        const firsts = people.map(({ mentions }) => mentions[0]!.start);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        for (const { mentions } of people)
          mentions.forEach((one, i) => expect(i === 0 || mentions[i - 1]!.end <= one.start).toBe(true));
      }),
    );
  });
});

describe('people of the article', () => {
  it('gives full name, the fullest title, affiliation and every mention', () => {
    const text =
      'Ms Roe left early. Jane Roe, a surgeon at Hill Hospital, had spoken. “It is late,” she said. “We shall go.” Paul Doe stayed.';
    const people = peopleOf(read(text));
    expect(people.map(({ name, title, affiliation }) => [name, title, affiliation])).toEqual([
      ['Jane Roe', 'surgeon', 'Hill Hospital'],
      ['Paul Doe', '', ''],
    ]);
    expect(people[0]!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ms Roe',
      'Jane Roe',
      'she',
    ]);
  });

  it.each<[string, string, { title: string; affiliation: string }]>([
    ['a form of address is no title', 'Ms Jane Roe left.', { title: '', affiliation: '' }],
    ["a doctor's is", 'Dr Jane Roe left.', { title: 'Dr', affiliation: '' }],
    ['an office before an address', 'Ms Jane Roe, the mayor, left.', { title: 'mayor', affiliation: '' }],
    [
      'what the title says is not said twice',
      'Jane Roe, the head of property services, left.',
      { title: 'head of property services', affiliation: '' },
    ],
  ])('%s', (_, text, standing) => expect(peopleOf(read(text))[0]).toMatchObject(standing));
});

describe('sentences with something to check', () => {
  const checked = (text: string) =>
    readSentences(read(text)).map(({ start, end, checkable }) => [text.slice(start, end), checkable]);

  it.each<[string, string, boolean]>([
    ['a number', 'The bridge was built for 12 million euros.', true],
    ['nothing to hold on to', 'The evening was long and quiet.', false],
    ['a question', 'Will 12 boats be enough for them?', false],
    ['somebody quoted', '“It was a long and quiet evening,” said the mayor.', true],
  ])('%s', (_, text, checkable) => expect(checked(text)).toEqual([[text, checkable]]));

  it('each sentence of a long quotation is quoted', () => {
    const text =
      '“It was quiet. We sat and waited. Nobody came,” said Jane Roe. The evening was long and quiet.';
    expect(checked(text).map(([, checkable]) => checkable)).toEqual([true, true, true, false]);
  });

  it('knows nothing about a text that is not in English', () => {
    const text =
      'Der Bürgermeister hat am Montag gesagt, dass die Brücke zwölf Millionen Euro kostet und dass sie im Juni fertig sein wird, weil der Winter mild war und niemand krank wurde.';
    const reading = read(text);
    expect(reading.english).toBe(false);
    expect([readSentences(reading), peopleOf(reading), factsWithin(reading, 0, text.length)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
