import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { commonIn, Sentences } from './copied';
import { creditOf, originsAmong } from './origins';
import { toldOrigin } from './told';
import type { OriginPaper, OriginProposal } from './types';

/** A release, and what papers made of it. */
const RELEASE = [
  'Orrin Ferries will close its night crossing to Skell on the last day of October.',
  'The company carried eleven thousand passengers on the route in the past twelve months.',
  'That is a third fewer than in the year before the new bridge was opened to lorries.',
  'Forty crew will be offered posts on the day boats, and nobody will be dismissed before the spring.',
  '“We have looked at every timetable and none of them pays for the fuel it burns,” said the director, Ada Quill.',
  'The council of Skell will discuss a subsidy at its meeting on the second of the month.',
];
/** Another reporter, who was there as well: the same facts, the same quotation, other sentences. */
const REPORT = [
  'Passengers who sail to Skell after dark have until the end of October to do so.',
  'Orrin Ferries blames the bridge, which took a third of its custom within a year of opening.',
  'Eleven thousand people used the boat last year, far fewer than the firm says it needs to pay its way.',
  '“We have looked at every timetable and none of them pays for the fuel it burns,” Ada Quill told a packed town hall.',
  'Crew members stood at the back; forty of them have been promised work on other boats until spring.',
  'Councillors are to talk about public money for the route early next month.',
];
const OTHER = [
  'The orchard at Hallow was planted by a schoolmaster who wanted shade for his pupils.',
  'Two of the pears are found nowhere else, and a nursery grafts a dozen of them every winter.',
  'Visitors are asked to leave the windfalls where they lie until the hedgehogs have had their share.',
  'The trust that looks after the trees has published a map with the name of each of them.',
];
/** A sub-editor's hand: a word changed in some, one cut, one put before. */
const EDITED = [
  'It is the end of an age for the islands.',
  RELEASE[0]!.replace('its night crossing', 'the night crossing'),
  RELEASE[1]!.replace('carried', 'took'),
  RELEASE[2]!,
  RELEASE[3]!.replace('nobody', 'no one'),
  RELEASE[5]!,
];
/** The facts of another report in other sentences, by somebody who did not go there. */
const REWRITTEN = [
  'Passengers to Skell will lose their late boat in October.',
  'Councillors are expected to talk about money, while crew members have been promised work until spring.',
  'The bridge took custom from Orrin Ferries, and eleven thousand people used the route last year.',
];
const FURNITURE = [
  'All rights reserved.',
  'Sign up for our newsletter to get the best stories of the week in your inbox.',
];
const BOOK = [...Array(40).keys()].map(
  (nth) =>
    `In chapter ${nth} the harbour of ${'abcdefgh'[nth % 8]}ville is told by number ${nth * 7} of its people.`,
);

const paper = (id: string, text: readonly string[], source = id): OriginPaper => ({
  id,
  source,
  text: text.join('\n'),
});
function proposed(...papers: OriginPaper[]): OriginProposal[] {
  const steps = originsAmong(papers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const why = (one: readonly string[], other: readonly string[]): string | null => {
  const [found] = proposed(paper('one', one), paper('other', other));
  return found ? toldOrigin(found.why, ...found.sources) : null;
};

describe('two papers are proposed as one origin', () => {
  test.each<[string, readonly string[], readonly string[], string | null]>([
    [
      'word for word',
      RELEASE,
      RELEASE,
      'All of the longer sentences of “one” (5 of 5) stand in “other” as well.',
    ],
    [
      'after an editor',
      EDITED,
      RELEASE,
      'All of the longer sentences of “other” (5 of 5) stand in “one” as well.',
    ],
    [
      'in another order',
      RELEASE,
      RELEASE.toReversed(),
      'All of the longer sentences of “one” (5 of 5) stand in “other” as well.',
    ],
    [
      'within a longer piece',
      RELEASE,
      [...OTHER, ...RELEASE, ...REPORT],
      'All of the longer sentences of “one” (5 of 5) stand in “other” as well.',
    ],
    ['not two reports of one event that quote the same words', RELEASE, REPORT, null],
    ['not what has nothing in common', RELEASE, OTHER, null],
    ['not for the furniture of one site', [...RELEASE, ...FURNITURE], [...OTHER, ...FURNITURE], null],
    ['not for two sentences', [...OTHER, ...RELEASE.slice(0, 2)], [...REPORT, ...RELEASE.slice(0, 2)], null],
    [
      'not a book that prints a release in passing',
      RELEASE,
      [...BOOK, ...BOOK.map((line) => `${line} Again, and at length.`), ...RELEASE.slice(0, 5)],
      null,
    ],
    [
      'by the line of one agency',
      [`SKELL (Reuters) - ${RELEASE[0]}`, ...REPORT.slice(1)],
      [...REWRITTEN, 'Source: Reuters'],
      'Both carry the line of Reuters, and tell of the same thing.',
    ],
    ['not by two agencies', [`SKELL (AP) — ${RELEASE[0]}`], [`SKELL (AFP) — ${REPORT[0]}`], null],
    ['not by one agency on two things', [`SKELL (AP) — ${RELEASE[0]}`], [`HALLOW (AP) — ${OTHER[0]}`], null],
  ])('%s', (_, one, other, expected) => {
    expect(why(one, other)).toBe(expected);
  });

  it('of one source never: they are one already', () => {
    expect(proposed(paper('one', RELEASE, 'desk'), paper('other', RELEASE, 'desk'))).toEqual([]);
  });

  it('by the better of several papers, once for two sources', () => {
    const found = proposed(paper('a', EDITED, 'x'), paper('b', RELEASE, 'y'), paper('c', RELEASE, 'x'));
    expect(found).toMatchObject([{ papers: ['b', 'c'], why: { is: 'copied', common: 5, of: 5 } }]);
  });
});

describe('an agency’s line', () => {
  test.each<[string, string | null]>([
    ['PARIS, 3 March (Reuters) – The ferry is late.', 'Reuters'],
    ['LONDON (AP) — The ferry is late.', 'the Associated Press'],
    ['AP – The ferry is late.', 'the Associated Press'],
    ['Skell (dpa/lno) - The ferry is late.', 'dpa'],
    ['dpa/The ferry is late.', 'dpa'],
    ['By Reuters Staff', 'Reuters'],
    ['By Jo Hill, Press Association', 'PA Media'],
    ['© 2031 Agence France-Presse', 'Agence France-Presse'],
    ['(with AFP)', 'Agence France-Presse'],
    ['The ferry is late, the company said. (ANSA)', 'ANSA'],
    ['SKELL, May 2 (Island Newsline) - The ferry is late.', 'Island Newsline'],
    ['Reuters reported that the ferry was late.', null],
    ['“We are late,” she told the Associated Press.', null],
    ['The town of Pittsburgh (PA) has a ferry.', null],
    ['He teaches AP history.', null],
    ['The Associated Press was founded by five newspapers.', null],
  ])('%s', (line, agency) => {
    expect(creditOf(line)).toBe(agency);
  });

  it('deep inside a text is no line of its own', () => {
    const lines = [...Array(9).keys()].map((nth) => `Line ${nth} of a long text.`);
    expect(creditOf([...lines, 'Source: Reuters', ...lines].join('\n'))).toBe(null);
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...'amber birch cedar delta ember fjord grove heron islet jetty knoll larch'.split(' '),
  );
  const sentence = fc.array(word, { minLength: 7, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 8 });

  it('a text has all of its own sentences, in whatever order', () => {
    fc.assert(
      fc.property(text, (lines) => {
        const own = new Sentences(lines.join('\n'));
        expect(commonIn(own, new Sentences(lines.toReversed().join('\n')))).toBe(own.all.length);
      }),
    );
  });

  it('the order of the papers makes no difference to what is proposed', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const papers = texts.map((lines, nth) => paper(String(nth), lines));
        const pairsOf = (given: OriginPaper[]) =>
          proposed(...given)
            .map(({ sources, why: reason }) => [[...sources].sort().join(), reason])
            .sort();
        const [one, other] = [pairsOf(papers), pairsOf(papers.toReversed())];
        expect(one.map(([pair]) => pair)).toEqual(other.map(([pair]) => pair));
      }),
    );
  });

  it('what is said to be common is there: never more sentences than the paper has', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const { why: reason } of proposed(paper('a', one), paper('b', [...other, ...one.slice(0, 4)])))
          if (reason.is === 'copied') expect(reason.common).toBeLessThanOrEqual(reason.of);
      }),
    );
  });
});
