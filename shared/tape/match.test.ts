import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from './context';
import { matchQuote } from './match';
import { tapeOf } from './tape';

const SPOKEN = [
  'Good evening, and thank you all for coming out in this weather.',
  'Well, you know, the ferry was never meant to carry lorries, and -- and we told the board so in 2019.',
  'I mean, they had six -- they had seven reports on the desk, and nobody read one of them.',
  "We don't have the money for a second boat. We have 14 million pounds, and the boat costs 40.",
  'But if the county pays for the pier, we will buy it. (APPLAUSE)',
  "And I'll say this: it is not the captain who is to blame, although he signed the papers, it's the people above him.",
  "There's no way to know what happened that night. Nobody kept the log, the radio was off, and the lights were out.",
  'Thank you. Are there any questions from the floor?',
].join('\n');
const tape = tapeOf(SPOKEN);
const match = (quote: string) => matchQuote(tape, quote);
/** What is said of the differences, without the stretches that agree. */
const differing = (quote: string) => {
  const found = match(quote);
  return found.found ? found.diff.filter(({ op }) => op !== 'same') : null;
};

describe('verbatim: the same words in the same order', () => {
  it.each([
    ['as they stand', 'nobody read one of them'],
    ['case, signs and hyphens are no words', 'NOBODY read—one of them!'],
    ['figures and words are one number', 'They had 7 reports on the desk'],
    ['what a transcript notes was not said', 'we will buy it. And I’ll say this'],
    ['quotation marks of any kind', '“the radio was off, and the lights were out”'],
  ])('%s', (_, quote) => expect(match(quote).verdict).toBe('verbatim'));
});

describe('cleaned: what an editor may do', () => {
  it.each([
    ['a pause is left out', 'Well, the ferry was never meant to carry lorries', 'filler'],
    [
      'a word said twice',
      'the ferry was never meant to carry lorries, and we told the board so',
      'repetition',
    ],
    ['what was broken off', 'I mean, they had seven reports on the desk', 'false start'],
    ['a contraction is opened', 'We do not have the money for a second boat', 'contraction'],
    ['a contraction is drawn together', "it isn't the captain who is to blame", 'contraction'],
    [
      'an ellipsis says that something is left out',
      'We have 14 million pounds … if the county pays for the pier',
      'marked',
    ],
    ['brackets say what was put in', 'they had seven reports on [their] desk', 'marked'],
    ['brackets say what was added', 'the ferry was never meant to carry lorries [at all]', 'marked'],
    [
      'a sentence loses its "but"',
      'the boat costs 40. If the county pays for the pier, we will buy it',
      'leading',
    ],
  ])('%s', (_, quote, cleaning) => {
    expect(match(quote).verdict).toBe('cleaned');
    expect(differing(quote)!.map((each) => each.cleaning)).toContain(cleaning);
  });

  it('a desk that forbids it gets it as altered', () => {
    const strict = { allowed: new Set(['filler'] as const) };
    expect(matchQuote(tape, 'We do not have the money for a second boat', strict).verdict).toBe('altered');
  });
});

describe('altered: any other word', () => {
  it.each([
    ['a denial that is lost', 'We do have the money for a second boat', "don't"],
    ['another number', 'We have 40 million pounds, and the boat costs 40', '14 million'],
    ['another scale', 'We have 14 billion pounds, and the boat costs 40', '14 million'],
    ['a word for another', 'seven reports on the desk, and nobody saw one of them', 'read'],
    ['words left out without a sign', 'Nobody kept the log, and the lights were out', 'the radio was off'],
  ])('%s', (_, quote, tapes) => {
    expect(match(quote).verdict).toBe('altered');
    expect(differing(quote)!.map((each) => each.tape)).toContain(tapes);
  });

  it('a word that is put in', () => {
    expect(differing('the ferry was simply never meant to carry lorries')).toEqual([
      { op: 'put in', quote: 'simply', tape: '' },
    ]);
  });
});

describe('each word for itself', () => {
  it('a pause beside a changed word is a pause', () => {
    const talk = tapeOf('We heard her horn, um, four times and then nothing at all.');
    const found = matchQuote(talk, 'We heard her horn three times and then nothing at all');
    expect(found.found && found.diff.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'left out', quote: '', tape: 'um', cleaning: 'filler' },
      { op: 'changed', quote: 'three', tape: 'four' },
    ]);
  });

  it.each([
    ['elsewhere', 'On the desk they had seven reports, and nobody read one of them', 'on the desk'],
    ['further on', 'They had on the desk seven reports, and nobody read one of them', 'seven reports'],
  ])('words that stand %s are moved, and altered', (_, quote, words) => {
    const talk = tapeOf(
      'They had seven reports on the desk, and nobody read one of them. Nobody kept the radio log, and the lights were out.',
    );
    const found = matchQuote(talk, quote);
    expect(found.verdict).toBe('altered');
    const moved = found.found ? found.diff.filter(({ op }) => op === 'moved') : [];
    expect(moved.map(({ quote: ours, tape: theirs }) => (ours || theirs).toLowerCase())).toContain(words);
  });

  it('what is written otherwise and heard as the same is told, and no change', () => {
    const found = matchQuote(tape, 'They had 7 reports on the desk. And nobody read one of them');
    expect(found).toMatchObject({ verdict: 'verbatim' });
    expect(found.found && found.diff.filter(({ cleaning }) => cleaning)).toEqual([
      { op: 'same', quote: '7', tape: 'seven', cleaning: 'numeral' },
      { op: 'same', quote: 'And', tape: 'and', cleaning: 'punctuation' },
    ]);
  });
});

describe('numbers, money, spellings and brackets', () => {
  const talk = tapeOf(
    [
      'We paid fifty-five thousand dollars for the boat, and one hundred and twenty people came to see it.',
      'It costs two and a half million, about five percent more than the organisation realised.',
      'He told the board that the chair, you know, the chair would resign.',
      "I think it's a, it's a terrible, terrible mistake, and he don't forget a thing.",
      'The county bought it from Harbour Lines, and Northern Sea has the rest.',
    ].join('\n'),
  );
  it.each([
    ['a sum in figures', 'We paid $55,000 for the boat', 'verbatim'],
    ['with a letter for its scale', 'We paid $55k for the boat', 'verbatim'],
    ['another money', 'We paid £55,000 for the boat', 'altered'],
    ['another sum', 'We paid $56,000 for the boat', 'altered'],
    ['hundreds in words', '120 people came to see it', 'verbatim'],
    ['another number', '130 people came to see it', 'altered'],
    ['millions', 'It costs 2.5 million, about 5 per cent more', 'verbatim'],
    ['another country’s spelling', 'about five percent more than the organization realized', 'verbatim'],
    ['a name that is spelt otherwise', 'The county bought it from Harbor Lines', 'altered'],
    ['a capital in brackets', '[T]he organisation realised', 'verbatim'],
    ['an ending in brackets', 'He tell[s] the board that the chair would resign', 'cleaned'],
    ['a name in brackets', '[Lund] told the board that the chair would resign', 'cleaned'],
    ['twice something said twice', "I think it's a terrible mistake", 'cleaned'],
    ['grammar', 'a terrible mistake, and he doesn’t forget a thing', 'altered'],
  ])('%s', (_, quote, verdict) => expect(matchQuote(talk, quote).verdict).toBe(verdict));

  it('what differs is told without what stands around it', () => {
    const told = (quote: string) => {
      const found = matchQuote(talk, quote);
      return found.found ? found.diff.filter(({ op, cleaning }) => op !== 'same' || cleaning) : [];
    };
    expect(told('We paid £55,000 for the boat')).toEqual([
      { op: 'changed', quote: '£55,000', tape: 'fifty-five thousand dollars' },
    ]);
    expect(told('mistake, and he doesn’t forget a thing')).toEqual([
      { op: 'changed', quote: 'doesn’t', tape: "don't", cleaning: 'grammar' },
    ]);
  });
});

describe('not found', () => {
  it.each([
    [
      'another statement of the same words',
      'The county will buy the ferry and the captain pays for the pier',
    ],
    ['a few words that come together by chance', 'thank the captain'],
    ['nothing of it', 'Elephants never forget'],
    ['no words', '…'],
    ['', ''],
  ])('%s', (_, quote) => expect(match(quote)).toEqual({ found: false, verdict: 'not found' }));
});

describe('what stands around it', () => {
  const warnings = (quote: string) => {
    const found = match(quote);
    return found.found ? contextOf(tape, found).warnings : null;
  };

  it.each([
    [
      'goes on with what turns it',
      'it is not the captain who is to blame',
      ['The sentence goes on with “although”.'],
    ],
    [
      'a denial right before it',
      'meant to carry lorries',
      ['Right before it, in the same sentence, stands “never”.'],
    ],
    [
      'what follows begins with but',
      'We have 14 million pounds, and the boat costs 40',
      ['What follows begins with “but”.'],
    ],
    ['nothing', 'nobody read one of them', []],
  ])('%s', (_, quote, expected) => expect(warnings(quote)).toEqual(expected));
});

describe('laws', () => {
  // A number is one word, whatever it is written in.
  const words = SPOKEN.replace(/--|\([A-Z]+\)/g, ' ')
    .replace('14 million', '14\u00a0million')
    .split(/[ \n]+/)
    .filter((word) => word !== '');
  const stretches = fc
    .tuple(fc.nat(words.length - 12), fc.integer({ min: 8, max: 12 }))
    .map(([at, length]) => words.slice(at, at + length).join(' '));

  it('what is taken from the tape is verbatim there, and where it was taken', () => {
    fc.assert(
      fc.property(stretches, (quote) => {
        const found = match(quote);
        expect(found.verdict).not.toBe('altered');
        if (!found.found) throw new Error(`not found: ${quote}`);
        const [first, last] = [quote.split(' ')[0]!, quote.split(' ').at(-1)!];
        const bare = (word: string) => word.replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, '');
        expect(SPOKEN.slice(found.start, found.end).startsWith(bare(first)) || /^\d/.test(first)).toBe(true);
        expect(SPOKEN.slice(found.start, found.end).endsWith(bare(last)) || /\d$/.test(last)).toBe(true);
      }),
    );
  });

  it('the differences, put together, are the quotation and the tape', () => {
    fc.assert(
      fc.property(stretches, fc.nat(11), (quote, at) => {
        const changed = quote
          .split(' ')
          .map((word, index) => (index === at ? 'zebra' : word))
          .join(' ');
        const found = match(changed);
        if (!found.found) return;
        const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(found.diff.map((each) => each.quote).join(''))).toBe(letters(changed));
      }),
    );
  });

  it('another change never makes a verdict better', () => {
    const rank = ['verbatim', 'cleaned', 'altered', 'not found'];
    fc.assert(
      fc.property(stretches, fc.nat(11), fc.nat(11), (quote, first, second) => {
        const change = (text: string, at: number) =>
          text
            .split(' ')
            .map((word, index) => (index === at ? 'zebra' : word))
            .join(' ');
        const once = change(quote, first);
        const twice = change(once, second);
        expect(rank.indexOf(match(once).verdict)).toBeGreaterThanOrEqual(rank.indexOf(match(quote).verdict));
        expect(rank.indexOf(match(twice).verdict)).toBeGreaterThanOrEqual(rank.indexOf(match(once).verdict));
      }),
    );
  });
});
