import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import marks from './claims.txt?raw';
import { parse } from './notation';
import { parseTwins } from './twins';

/*
 * Sentences of the corpus, counted from 0, that a checker has to check before the article goes out, and those
 * with nothing in them to check, as a reader marked them before the reading was looked at. The rest may be
 * checked.
 */

const texts = import.meta.glob<string>(['./articles/*.txt', './twins/*.txt'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const numbers = (line: string): Set<number> => new Set(line.split(' ').slice(1).map(Number));

const claims = marks
  .trim()
  .split('\n\n')
  .flatMap((block) => {
    const [head, must, nothing] = block.split('\n');
    const article = head!.slice(2);
    const text = texts[`./${article}.txt`]!;
    const { text: clean } = article.startsWith('twins/') ? parseTwins(text).clean : parse(text);
    return read(clean)
      .claims.toSorted((a, b) => a.start - b.start)
      .map((claim, i) => ({
        ...claim,
        must: numbers(must!).has(i),
        nothing: numbers(nothing!).has(i),
        words: `${article} ${i}: ${clean.slice(claim.start, claim.end)}`,
      }));
  });

const TOP = 20;

describe('claims of the corpus, marked by a reader', () => {
  const must = claims.filter((claim) => claim.must);
  const nothing = claims.filter((claim) => claim.nothing);
  const top = claims.toSorted((a, b) => b.score - a.score).slice(0, TOP);
  const missed = must.filter(({ checkable }) => !checkable).map(({ words }) => `missed ${words}`);
  const wrong = nothing.filter(({ checkable }) => checkable).map(({ words }) => `nothing in ${words}`);
  const low = top.filter((claim) => !claim.must).map(({ words }) => `among the first ${words}`);
  console.log(
    [
      `must be checked and called checkable\t${must.length - missed.length} of ${must.length}`,
      `of the first ${TOP}, must be checked\t${TOP - low.length}`,
      `nothing to check, and called checkable\t${wrong.length} of ${nothing.length}`,
      ...missed,
      ...low,
      ...wrong,
    ].join('\n'),
  );

  it('what must be checked is called checkable', () =>
    expect(missed.length / must.length, missed.join('\n')).toBeLessThanOrEqual(0.05));
  it('the first to check are such', () =>
    expect(low.length / TOP, low.join('\n')).toBeLessThanOrEqual(0.1));
  it('what has nothing to check is seldom called so', () =>
    expect(wrong.length / nothing.length, wrong.join('\n')).toBeLessThanOrEqual(0.25));
});
