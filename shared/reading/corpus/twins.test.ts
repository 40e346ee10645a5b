import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { f1, nothing, score, share } from './score';
import { KINDS, parseTwins, type Kind } from './twins';
import { errorFlags, named, raised } from './twins-score';

/** How many of the planted errors are found. A number here may be raised and never lowered. */
const FOUND: Record<Kind, number> = {
  placeholder: 5,
  residue: 4,
  citation: 4,
  doubled: 5,
  duplicate: 4,
  'run-on': 4,
  ordinal: 4,
  'no-such-date': 4,
  weekday: 5,
  age: 4,
  scale: 4,
  currency: 3,
  points: 3,
  sum: 3,
  difference: 5,
  share: 5,
  rate: 3,
  spelling: 4,
  office: 5,
  unit: 4,
  headline: 6,
  superlative: 4,
  denial: 2,
  allegation: 1,
};

/** How often a rule is wrong where there is no error; those not named, never. May only be lowered. */
const WRONG_ON_CLEAN: Readonly<Record<string, number>> = {
  superlative: 2,
};

/** Error flags that lead to no planted error, for 1,000 words. May only be lowered. */
const MOST_OTHERS = 0.3;

const files = import.meta.glob<string>('./twins/*.txt', { query: '?raw', import: 'default', eager: true });
const articles = Object.entries(files).map(([path, file]) => {
  const name = path.replace(/.*\/|\.txt$/g, '');
  const { genre, date, clean: gold, planted } = parseTwins(file);
  const clean = read(gold.text, { date });
  const errors = planted.map((error) => {
    const reading = read(error.text, { date });
    return { name, error, ...raised(clean, reading, error) };
  });
  return { name, genre, gold, clean, wrong: errorFlags(clean), errors };
});

describe('an article with its errors', () => {
  const written = (change: string): string =>
    `genre: law\ndate: 2025-02-14\n${change}\n\nOne.\n\nTwo is {d1|“too”}, says {=1|A}.\n`;
  const planted = (change: string): unknown => {
    const { text, start, end } = parseTwins(written(change)).planted[0]!;
    return [text, text.slice(start, end)];
  };

  it.each([
    ['age: Two -> Three', 'One.\n\nThree is “too”, says A.', 'Three'],
    ['age: One. -> ', '\n\nTwo is “too”, says A.', ''],
    ['duplicate: One. -> $&¶$&', 'One.\n\nOne.\n\nTwo is “too”, says A.', 'One.\n\nOne.'],
    ['doubled: Two … says -> Two says', 'One.\n\nTwo says A.', 'Two says'],
  ])('%s', (change, text, words) => expect(planted(change)).toEqual([text, words]));

  it.each(['age: Four -> Five', 'age: o -> 0', 'age: Two', 'age: Two -> Two', 'typo: Two -> Tow', 'age'])(
    '%s: does not fit',
    (change) => expect(() => parseTwins(written(change))).toThrow(),
  );
});

const wordsOf = (text: string): number => text.trim().split(/\s+/).length;
const words = articles.reduce((sum, { gold }) => sum + wordsOf(gold.text), 0);
const perThousand = (count: number): number => (1000 * count) / words;

describe('errors planted in articles of forty genres', () => {
  const errors = articles.flatMap((article) => article.errors);
  const of = (kind: Kind): typeof errors => errors.filter(({ error }) => error.kind === kind);
  const found = (all: typeof errors): number => all.filter(({ leading }) => leading.length > 0).length;
  const others = [...articles.flatMap(({ wrong }) => wrong), ...errors.flatMap((one) => one.others)].length;
  const flags = articles.flatMap(({ clean }) => clean.flags).length;
  console.log(
    [
      ...KINDS.map((kind) => `${kind}\t${found(of(kind))} of ${of(kind).length}`),
      `all\t${found(errors)} of ${errors.length}`,
      `other error flags\t${perThousand(others).toFixed(1)} for 1,000 words`,
      `flags of every sort on clean text\t${perThousand(flags).toFixed(1)} for 1,000 words`,
    ].join('\n'),
  );

  it('are of every kind, one to three an article', () => {
    expect(new Set(articles.map(({ genre }) => genre)).size).toBe(articles.length);
    expect(articles.length).toBeGreaterThanOrEqual(40);
    for (const { name, gold, errors: own } of articles) {
      expect([1, 2, 3], name).toContain(own.length);
      expect(wordsOf(gold.text), name).toBeGreaterThanOrEqual(250);
    }
    for (const kind of KINDS) expect(of(kind).length, kind).toBeGreaterThan(1);
  });

  it.each(KINDS)('%s: no fewer are found than before', (kind) => {
    const missed = of(kind).filter(({ leading }) => leading.length === 0);
    const places = missed.map(({ name, error }) => `${name}: ${error.text.slice(error.start, error.end)}`);
    expect(of(kind).length - missed.length, places.join('\n')).toBeGreaterThanOrEqual(FOUND[kind]);
  });

  it('are found without crying wolf', () => expect(perThousand(others)).toBeLessThanOrEqual(MOST_OTHERS));

  it('are not seen where there are none', () => {
    const wrong = articles.flatMap(({ clean, wrong: own, name }) =>
      own.map((flag) => ({ rule: flag.rule, place: `${name}: ${named(clean.text, flag)}` })),
    );
    for (const rule of new Set(wrong.map((one) => one.rule))) {
      const places = wrong.filter((one) => one.rule === rule).map(({ place }) => place);
      expect(places.length, places.join('\n')).toBeLessThanOrEqual(WRONG_ON_CLEAN[rule] ?? 0);
    }
  });
});

describe('quotations in articles of forty genres', () => {
  it.each([
    { of: 'interviews', genres: /interview|question/, direct: 100, attributed: 100, resolved: 100 },
    { of: 'all', genres: /./, direct: 99, attributed: 98, resolved: 96 },
  ])('$of: found, attributed and resolved as well as before', ({ of, genres, ...floors }) => {
    const sum = nothing();
    for (const { genre, gold, clean } of articles) if (genres.test(genre)) score(sum, gold, clean.quotes);
    const reached = { direct: f1(sum.direct), attributed: f1(sum.attributed), resolved: share(sum.resolved) };
    console.log([of, ...Object.entries(reached).map(([name, is]) => `${name} ${is.toFixed(0)}`)].join('\t'));
    for (const name of ['direct', 'attributed', 'resolved'] as const) {
      expect(reached[name], name).toBeGreaterThanOrEqual(floors[name]);
    }
  });
});
