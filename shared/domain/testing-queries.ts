import fc from 'fast-check';
import { ADDRESSEES, DISPOSITIONS } from '../vocabulary';
import type { CommandBody } from './commands/command';
import { newId } from './model/ids';

/* Commands on queries for tests, drawn as those of testing.ts are: many fit the article, many do not. */

const queryId = fc.constantFrom(newId(), newId());
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const OUTCOMES = DISPOSITIONS.filter((each) => each !== 'open');
const someWords = words.map((text) => text.trim());
const fields = (mark: fc.Arbitrary<string>) => ({
  to: fc.constantFrom(...ADDRESSEES),
  name: fc.constantFrom('', 'Ida Roe'),
  question: someWords,
  marks: fc.uniqueArray(mark, { maxLength: 2 }),
  due: fc.constantFrom('', '2026-12-01'),
});

/** On queries about any of the marks `mark` draws. */
export const queryBodies = (mark: fc.Arbitrary<string>): fc.Arbitrary<CommandBody>[] => [
  fc.record({ type: fc.constant('query.add'), query: fc.record({ id: queryId, ...fields(mark) }) }),
  fc.record({
    type: fc.constant('query.set'),
    query: queryId,
    set: fc.record(fields(mark), { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('query.ask'),
    queries: fc.uniqueArray(queryId, { minLength: 1, maxLength: 2 }),
    asked: fc.constant({ on: '2026-11-20', how: 'by mail' }),
  }),
  fc.record({
    type: fc.constant('query.answer'),
    answers: fc.uniqueArray(
      fc.record({
        query: queryId,
        on: fc.constant('2026-11-21'),
        by: fc.constant('Ida Roe'),
        words: someWords,
      }),
      { minLength: 1, maxLength: 2, selector: ({ query }) => query },
    ),
  }),
  fc.record({
    type: fc.constant('query.decide'),
    query: queryId,
    decision: fc.option<{ outcome: (typeof OUTCOMES)[number]; reason: string }>(
      fc.record({
        outcome: fc.constantFrom(...OUTCOMES),
        reason: fc.string({ maxLength: 9 }),
      }),
    ),
  }),
  fc.record({ type: fc.constant('query.remove'), query: queryId }),
];
