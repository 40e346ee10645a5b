import {
  BEARINGS,
  DISPOSITIONS,
  FACETS,
  MARK_KINDS,
  RISKS,
  SOURCE_KINDS,
  STATUSES,
  TERMS,
  type Article,
  type Evidence,
  type Format,
  type Mark,
  type Person,
  type Source,
} from '../domain';
import { article, AT, markAt } from './fixtures';

/* A long article with as many marks as a report has to bear: the same each time, on every machine. */

const NAMES = [
  'Ines Marlow',
  'Tomas Wren',
  'Hedda Quist',
  'Joost Brandsma',
  'Marit Oyelaran',
  'Pell Ashworth',
];
const THINGS = [
  'the bow door',
  'the winch',
  'the ticket office',
  'the fog signal',
  'the relief boat',
  'the ramp',
];
const SENTENCES = [
  (name: string, thing: string, n: number) =>
    `${name} had ${thing} repaired ${n} times in 19${40 + (n % 50)}.`,
  (name: string, thing: string, n: number) => `“I paid £${n},${100 + (n % 900)} for ${thing},” said ${name}.`,
  (name: string, thing: string, n: number) =>
    `According to the log ${thing} failed on ${1 + (n % 28)} March, ${n} days before.`,
  (name: string, thing: string, n: number) => `Nobody told ${name} that ${thing} was the oldest of all ${n}.`,
];

const idOf = (kind: number, at: number): string =>
  `01890000-0000-7000-8${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`;

/** An article of about `words` words with `many` marks, spread over all of it. */
export function longArticle(words: number, many: number): Article {
  let seed = 1;
  const below = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const paragraphs: string[] = ['The boat that was not there', 'What a log of nineteen pages does not say.'];
  for (let counted = 13; counted < words;) {
    const sentences = Array.from({ length: 2 + below(5) }, () =>
      SENTENCES[below(SENTENCES.length)]!(
        NAMES[below(NAMES.length)]!,
        THINGS[below(THINGS.length)]!,
        2 + below(900),
      ),
    );
    paragraphs.push(sentences.join(' '));
    counted += paragraphs.at(-1)!.split(' ').length;
    if (below(12) === 0) paragraphs.push(`Part ${paragraphs.length}`);
  }
  const text = paragraphs.join('\n');
  const formats: Format[] = [{ type: 'heading', level: 1, start: 0, end: paragraphs[0]!.length }];
  formats.push({
    type: 'standfirst',
    start: paragraphs[0]!.length + 1,
    end: paragraphs[0]!.length + 1 + paragraphs[1]!.length,
  });
  let start = 0;
  for (const paragraph of paragraphs) {
    if (/^Part \d+$/.test(paragraph))
      formats.push({ type: 'heading', level: 2, start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  const sources = SOURCE_KINDS.flatMap((kind, at) =>
    TERMS.map((terms, index): Source => {
      const number = at * TERMS.length + index;
      return {
        id: idOf(2, number),
        title: `Minutes of the harbour board, volume ${number}`,
        kind,
        terms,
        where:
          number % 2 === 0 ? `https://harbour.example/minutes/${number}` : `Shelf ${number}, county archive`,
        createdAt: AT,
        createdBy: 'Anneke Foss',
      };
    }),
  );
  const people = NAMES.map((name, at): Person => ({
    id: idOf(3, at),
    name,
    title: 'Captain',
    affiliation: 'Harbour board',
    asked: at % 2 === 0 ? '2026-03-02' : '',
    answered: at % 4 === 0 ? '2026-03-05' : '',
  }));
  const starts = [...text.matchAll(/\S+ \S+ \S+/g)].map(({ index }) => index);
  const marks = Array.from({ length: many }, (_, at): Mark => {
    const from = starts[Math.floor((at * starts.length) / many)]!;
    const line = text.indexOf('\n', from);
    const to = Math.min(from + 12 + below(90), line === -1 ? text.length : line);
    const status = STATUSES[below(STATUSES.length)]!;
    const exact = text.slice(from, to);
    const evidence = Array.from({ length: below(3) }, (__, index): Evidence => ({
      id: idOf(4, at * 10 + index),
      source: sources[below(sources.length)]!.id,
      locator: `p. ${1 + below(300)}`,
      excerpt: `The board noted that it was done, and paid for, on the ${1 + below(28)}th.`,
      bears: BEARINGS[below(BEARINGS.length)]!,
      at: AT,
      by: 'Anneke Foss',
    }));
    return markAt(text, from, to, {
      id: idOf(1, at),
      kind: MARK_KINDS[below(MARK_KINDS.length)]!,
      risk: RISKS[below(RISKS.length)]!,
      facets: [FACETS[below(FACETS.length)]!],
      status,
      ...(status !== 'to-check' && {
        stamp: { at: AT, by: 'Anneke Foss', draft: 1, words: below(9) === 0 ? `${exact} then` : exact },
      }),
      correction: below(8) === 0 ? `${exact.slice(0, 8)} otherwise` : '',
      disposition: below(6) === 0 ? DISPOSITIONS[below(DISPOSITIONS.length)]! : 'open',
      notes:
        below(3) === 0
          ? [
              {
                id: idOf(5, at),
                at: AT,
                by: 'Anneke Foss',
                text: 'Rang the office twice; they will look in the ledger of that year.',
              },
            ]
          : [],
      evidence,
    });
  });
  return {
    ...article(text, { marks, sources, formats }),
    people: Object.fromEntries(people.map((each) => [each.id, each])),
  };
}
