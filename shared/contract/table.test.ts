import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryOf } from '../domain';
import { freshArticle } from '../domain/testing';
import { summariesIn, tableOf } from './table';

test('summaries come out of a table as they went in', () => {
  const summary = summaryOf({ article: freshArticle(), changedAt: '2026-11-22T10:00:00.000Z' });
  const some = fc.record({
    headline: fc.string({ unit: 'binary' }),
    words: fc.nat(),
    statuses: fc.constantFrom({}, { 'to-check': 3, wrong: 1 }),
    archived: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some), (all) => {
      const summaries = all.map(({ headline, ...rest }) => ({
        ...summary,
        ...rest,
        details: { ...summary.details, headline },
      }));
      expect(summariesIn(tableOf(summaries))).toEqual(summaries);
    }),
  );
});

test('a table has no field’s name in it', () => {
  const summary = summaryOf({ article: freshArticle(), changedAt: '2026-11-22T10:00:00.000Z' });
  const names = [summary, summary.details, summary.sentences].flatMap((record) => Object.keys(record));
  const table = tableOf([summary]);
  expect(names.filter((name) => table.includes(`"${name}":`))).toEqual([]);
});
