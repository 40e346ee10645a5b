import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyWithPatches } from './apply';
import type { Article } from '../model/article';
import type { Command } from './command';
import { OwnArticle } from './own-article';
import { command, freshArticle, markedArticle, MARK_IDS, sign } from '../testing';

/**
 * Commands as they come: some sent together, of which some batches are kept and some are not (the disk was
 * full).
 */
const batches = fc.array(
  fc.record({
    commands: fc.array(command, { minLength: 1, maxLength: 4 }),
    kept: fc.boolean(),
    looked: fc.constantFrom('not', 'before', 'meanwhile', 'after'),
  }),
  { maxLength: 12 },
);

const verify = (id: string): Command => sign({ type: 'mark.status', marks: [id], status: 'verified' });

/** Carries `commands` out for good. */
function keep(own: OwnArticle, ...commands: Command[]): void {
  const ahead = own.ahead();
  for (const each of commands) expect(ahead.apply(each)).toMatchObject({ ok: true });
  own.take(ahead);
}

describe('laws', () => {
  test('it is the article that apply makes, with the same answers, and what was handed out never changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(freshArticle(), markedArticle()), batches, (start, drawn) => {
        const own = new OwnArticle(start);
        const handedOut: [Article, Article][] = [[start, structuredClone(start)]];
        const look = () => handedOut.push([own.article, structuredClone(own.article)]);
        let wanted = start;
        for (const { commands, kept, looked } of drawn) {
          if (looked === 'before') look();
          const ahead = own.ahead();
          let tried = wanted;
          for (const each of commands) {
            const outcome = applyWithPatches(tried, each);
            if (outcome.ok) tried = outcome.article;
            const { patches } = outcome;
            expect(ahead.apply(each)).toEqual(
              outcome.ok ? { ok: true, patches } : { ok: false, refusal: outcome.refusal },
            );
          }
          if (looked === 'meanwhile') look();
          if (kept) {
            own.take(ahead);
            wanted = tried;
          }
          if (looked === 'after') look();
        }
        expect(own.article).toEqual(wanted);
        expect(Object.keys(own.article.marks)).toEqual(Object.keys(wanted.marks));
        for (const [article, then] of handedOut) expect(article).toEqual(then);
      }),
      { numRuns: 300 },
    );
  });
});

test('what is not taken leaves no trace, not even another object', () => {
  const own = new OwnArticle(markedArticle());
  const before = own.article;
  const ahead = own.ahead();
  expect(ahead.apply(verify(MARK_IDS[0]!))).toMatchObject({ ok: true });
  expect(own.article).toBe(before);
});

test('marks are copied only for whoever has looked: one who has looked has the same record until the next change', () => {
  const own = new OwnArticle(markedArticle());
  keep(own, verify(MARK_IDS[0]!));
  const { marks } = own.article;
  keep(own, verify(MARK_IDS[1]!), verify(MARK_IDS[2]!));
  const after = own.article.marks;
  expect(after).not.toBe(marks);
  expect(marks[MARK_IDS[1]!]).toMatchObject({ status: 'to-check' });
  expect(after[MARK_IDS[0]!]).toBe(marks[MARK_IDS[0]!]);
});
