import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { parse } from './notation';
import { f1, nothing, score, share, type Scores } from './score';

const files = import.meta.glob<string>('./articles/*.txt', { query: '?raw', import: 'default', eager: true });
const articles = Object.entries(files).map(([path, text]) => ({ name: path.replace(/.*\/|\.txt$/g, ''), gold: parse(text) }));

/** Every article scored by itself and all together, in per cent. */
const rows = (scores: Scores): Record<keyof Scores, number> => ({
  direct: f1(scores.direct), attributed: f1(scores.attributed), resolved: share(scores.resolved), reported: f1(scores.reported), recall: share(scores.recall),
});

const clean = import.meta.glob<string>('./clean/*.txt', { query: '?raw', import: 'default', eager: true });

describe('clean copy', () => {
  it.each(Object.entries(clean))('%s raises no flag, and every quotation has its speaker', (_, text) => {
    const reading = read(text.trim(), { date: '2025-03-10' });
    expect(reading.flags.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
    expect(reading.quotes.length).toBeGreaterThan(7);
    for (const { speaker, carried } of reading.quotes) expect([speaker?.kind, carried]).toEqual(['person', false]);
  });
});

describe('the first read on a corpus of its own', () => {
  const all = nothing();
  const table = articles.map(({ name, gold }) => {
    const own = nothing();
    const { quotes } = read(gold.text);
    score(own, gold, quotes);
    score(all, gold, quotes);
    return { name, ...rows(own) };
  });
  const total = rows(all);
  console.log(['article', ...Object.keys(total)].join('\t') + '\n' + [...table, { name: 'all', ...total }].map((row) => Object.values(row).map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell)).join('\t')).join('\n'));

  it('has articles of many manners', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30);
    for (const { name, gold } of articles) expect(gold.quotes.length, name).toBeGreaterThan(5);
  });

  it.each<[keyof Scores, number]>([
    ['direct', 99],
    ['attributed', 98],
    ['resolved', 98],
    ['reported', 92],
    ['recall', 93],
  ])('%s stays above %i', (measure, floor) => expect(total[measure]).toBeGreaterThanOrEqual(floor));
});
