import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, applyInPlace } from './apply';
import { NO_DETAILS, type Article } from '../model/article';
import { Command } from './command';
import { copying } from './copy';
import { command, evidenceCommand, freshArticle, markedArticle, sign } from '../testing';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function after(commands: readonly Command[], start = freshArticle()): Article {
  return commands.reduce((article, each) => {
    const outcome = apply(article, each);
    return outcome.ok ? outcome.article : article;
  }, start);
}

function copyOf(article: Article): Article {
  const outcome = apply(null, sign(copying(article, 7)));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

/**
 * All ids in it, each by the place where it is met first: two articles alike but for their ids look the same.
 */
function withoutIds(value: unknown): unknown {
  const seen = new Map<string, string>();
  const text = JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
    if (!seen.has(id)) seen.set(id, `#${seen.size}`);
    return seen.get(id)!;
  });
  return JSON.parse(text);
}
/** But for the article that evidence was copied from, which stays that one. */
const idsIn = (value: unknown): string[] =>
  [
    ...JSON.stringify(value, (key, each: unknown) => (key === 'from' ? undefined : each)).matchAll(
      /[0-9a-f]{8}-[0-9a-f-]{27}/g,
    ),
  ].map(([id]) => id);

describe('a copy', () => {
  test('is the same in everything but its name, its age and its ids; it shares no id', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(command, evidenceCommand), { maxLength: 25 }), (commands) => {
        const article = after(commands, markedArticle());
        const copy = copyOf(article);
        const parts = ({ id: _, createdAt: _made, archived: _away, details: _named, ...others }: Article) =>
          others;
        expect(withoutIds(parts(copy))).toEqual(withoutIds(parts(article)));
        const theirs = new Set(idsIn(article));
        expect(idsIn(copy).filter((id) => theirs.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('comes out of the log as it went in', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 15 }), (commands) => {
        // The schema has its say once (it trims a name, for one), and the log holds what came of that.
        const made = Command.parse(plain(sign(copying(after(commands), 3))));
        const live = apply(null, made);
        const replayed = applyInPlace(null, Command.parse(plain(made)));
        expect(plain(replayed)).toEqual(plain(live));
      }),
      { numRuns: 100 },
    );
  });

  test('is out of the archive, and cannot take the place of an article that is there', () => {
    const article = { ...freshArticle(), archived: true };
    expect(copyOf(article).archived).toBe(false);
    expect(apply(article, sign(copying(article, 1)))).toMatchObject({
      ok: false,
      refusal: { reason: 'article-exists' },
    });
  });

  test.each([
    [
      { slug: 'TIDE', headline: 'What the tide leaves' },
      { slug: 'TIDE (copy)', headline: 'What the tide leaves' },
    ],
    [
      { slug: 'TIDE (copy)', headline: '' },
      { slug: 'TIDE (copy 2)', headline: '' },
    ],
    [
      { slug: 'TIDE (copy 9)', headline: '' },
      { slug: 'TIDE (copy 10)', headline: '' },
    ],
    [
      { slug: '', headline: 'What the tide leaves' },
      { slug: '', headline: 'What the tide leaves (copy)' },
    ],
    [
      { slug: '', headline: '' },
      { slug: '', headline: 'Untitled (copy)' },
    ],
    [
      { slug: 'x'.repeat(200), headline: '' },
      { slug: `${'x'.repeat(193)} (copy)`, headline: '' },
    ],
  ])('%o says in its name that it is one', (details, named) => {
    expect(copyOf({ ...freshArticle(), details: { ...NO_DETAILS, ...details } }).details).toMatchObject(
      named,
    );
  });
});
