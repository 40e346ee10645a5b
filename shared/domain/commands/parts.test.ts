import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, type Change } from '../../anchoring/changes';
import { History } from '../history/history';
import { coverageOf } from '../coverage/coverage';
import { filterMarks, NO_FILTER, type MarkFilter } from '../marks/filter';
import { groupMarks } from '../marks/grouping';
import { currentDraft, Draft, marksInOrder, type Article } from '../model/article';
import { linesOf } from '../model/formats';
import type { Part } from '../model/part';
import { mapParts, partsFitting, withPart } from '../model/parts';
import { editOf, freshArticle, MARK_IDS, sign } from '../testing';
import { PART_KINDS, type PartKind } from '../../vocabulary';
import { apply } from './apply';
import type { CommandBody } from './command';
import { draftCommand, reviewDraft } from './draft-review';
import { shortest } from './editing';
import { restoring } from './restore';

const TEXT = [
  'The bridge that was never opened',
  'A town paid for a crossing.',
  'The bridge over the Sill was finished in 2019, and not one car has crossed it since.',
  'The railing, photographed in March.',
  'It cost the town fourteen million, said the man who kept its books for nine years.',
].join('\n');

const at = (words: string, text = TEXT) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const shown = (article: Article): Record<string, string> => {
  const { text, parts } = currentDraft(article);
  return Object.fromEntries(parts.map(({ kind, start, end }) => [kind, text.slice(start, end)]));
};
function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}
const named = (article: Article, words: string, kind: PartKind | null): CommandBody => {
  const { number: draft, text } = currentDraft(article);
  const where = { draft, length: text.length, ...at(words, text) };
  return kind ? { type: 'part.set', ...where, kind } : { type: 'part.remove', ...where };
};

const fresh = freshArticle(TEXT);
const story = after(
  fresh,
  named(fresh, 'never', 'headline'),
  named(fresh, 'A town', 'standfirst'),
  named(fresh, 'railing', 'caption'),
);

describe('naming a part', () => {
  test('takes the whole paragraphs that were touched, and each is in one part', () => {
    expect(shown(story)).toEqual({
      headline: 'The bridge that was never opened',
      standfirst: 'A town paid for a crossing.',
      caption: 'The railing, photographed in March.',
    });
    const over = after(story, named(story, 'crossing.\nThe bridge over', 'sidebar'));
    expect(Object.keys(shown(over))).toEqual(['headline', 'sidebar', 'caption']);
  });

  test('a selection that ends where a line begins does not take that line', () => {
    const whole = after(fresh, named(fresh, 'A town paid for a crossing.\n', 'standfirst'));
    expect(shown(whole)).toEqual({ standfirst: 'A town paid for a crossing.' });
  });

  test('body again, it is in none', () => {
    expect(Object.keys(shown(after(story, named(story, 'A town', null))))).toEqual(['headline', 'caption']);
  });

  test('counted in another text it is refused', () => {
    const outcome = apply(story, sign({ ...named(story, 'railing', 'graphic'), length: 3 } as CommandBody));
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'other-text' } });
  });

  test('is taken back without the text being written down, and told in the history', () => {
    const command = sign(named(story, 'railing', 'pull-quote'));
    const then = after(story, command);
    const back = restoring(story, then, command);
    expect(JSON.stringify(back)).not.toContain('fourteen million');
    expect(after(then, back)).toEqual(story);
    const history = new History({ article: story, seq: 4 });
    history.follow(5, command);
    expect(history.entries({ limit: 1 }).entries[0]!.what).toBe('Set as pull quote: “railing”');
  });
});

describe('parts when words change', () => {
  const edited = (words: string, insert: string): Article => {
    const { start, end } = at(words);
    return after(story, editOf(story, shortest(TEXT, start, end, insert)));
  };

  test.each<[string, string, string, Record<string, string>]>([
    ['before one', 'The bridge that', 'A bridge that', { headline: 'A bridge that was never opened' }],
    [
      'at its end',
      'in March.',
      'in March. Picture: Ilse Maier',
      { caption: 'The railing, photographed in March. Picture: Ilse Maier' },
    ],
    [
      'a paragraph after it',
      'crossing.',
      'crossing.\nAnd then?',
      { standfirst: 'A town paid for a crossing.' },
    ],
  ])('%s', (_name, words, insert, expected) => {
    expect(shown(edited(words, insert))).toEqual({ ...shown(story), ...expected });
  });

  test('a part whose words go is gone', () => {
    expect(shown(edited('\nThe railing, photographed in March.', ''))).not.toHaveProperty('caption');
  });

  test('they go along to the next draft, and what is recognised there comes beside them', () => {
    const text = TEXT.replace('A town', 'New paragraph about the river and its fish.\nA town').replace(
      'in March',
      'in April',
    );
    const found = reviewDraft(story, text);
    const recognised: Part[] = [
      { kind: 'sidebar', ...at('New paragraph', text) },
      { kind: 'graphic', ...at('The railing', text) },
    ];
    const next = after(
      story,
      draftCommand(story, found, { text, formats: [], parts: recognised, origin: 'two.docx' }),
    );
    expect(shown(next)).toEqual({
      headline: 'The bridge that was never opened',
      sidebar: 'New paragraph about the river and its fish.',
      standfirst: 'A town paid for a crossing.',
      caption: 'The railing, photographed in April.',
    });
  });

  test('a draft that an earlier Stet kept has none', () => {
    const { parts: _, ...old } = currentDraft(story);
    expect(Draft.parse(old).parts).toEqual([]);
  });
});

describe('laws of parts', () => {
  const lines = fc.array(fc.constantFrom('', 'Boats', 'Ann 😀 said no.', 'A b c'), {
    minLength: 1,
    maxLength: 8,
  });
  const range = (length: number) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const parts = (text: string) =>
    fc.array(fc.tuple(range(text.length), fc.constantFrom(...PART_KINDS)), { maxLength: 5 }).map((all) =>
      partsFitting(
        all.map(([where, kind]) => ({ ...where, kind })),
        text,
      ),
    );

  function sound(text: string, all: readonly Part[]): void {
    let last = -1;
    const lineAt = linesOf(text);
    for (const { start, end } of all) {
      expect(start).toBeGreaterThan(last);
      expect(lineAt(start).start).toBe(start);
      expect(lineAt(end).end).toBe(end);
      last = end;
    }
  }

  test('whatever is named and edited, parts are whole paragraphs, in order, and apart', () => {
    fc.assert(
      fc.property(
        lines
          .map((all) => all.join('\n'))
          .chain((text) =>
            fc.record({
              text: fc.constant(text),
              parts: parts(text),
              range: range(text.length),
              kind: fc.option(fc.constantFrom(...PART_KINDS)),
              insert: fc.constantFrom('', '\n', 'x', 'one\ntwo'),
            }),
          ),
        ({ text, parts: all, range: { start, end }, kind, insert }) => {
          sound(text, all);
          sound(text, withPart(all, text, { start, end }, kind));
          const changes: Change[] = [{ from: start, to: end, insert }];
          const next = applyChanges(text, changes);
          const mapped = mapParts(all, changes, linesOf(next));
          sound(next, mapped);
          const untouched = all.filter((part) => part.end < start || part.start > end);
          for (const part of untouched)
            expect(mapped.map(({ start: a, end: b }) => next.slice(a, b)).join('|')).toContain(
              text.slice(part.start, part.end),
            );
        },
      ),
    );
  });
});

describe('what knows of parts', () => {
  const marked = after(
    story,
    { type: 'mark.add', mark: { id: MARK_IDS[0]!, kind: 'claim', ...at('photographed in March') } },
    { type: 'mark.add', mark: { id: MARK_IDS[1]!, kind: 'claim', ...at('fourteen million') } },
    { type: 'mark.status', marks: [MARK_IDS[0]!], status: 'verified' },
  );
  const marks = marksInOrder(marked);

  test('coverage counts the sentences of each, and of the body; together they are all', () => {
    const { parts, checkable, decidedSentences } = coverageOf(marked);
    expect(parts).toMatchObject([
      { kind: 'body', checkable: 2, marked: 1, decided: 0 },
      { kind: 'headline', checkable: 1, marked: 0 },
      { kind: 'standfirst', checkable: 1, marked: 0 },
      { kind: 'caption', checkable: 1, marked: 1, looked: 1, decided: 1 },
    ]);
    const sum = (of: 'checkable' | 'decided') => parts.reduce((all, part) => all + part[of], 0);
    expect([sum('checkable'), sum('decided')]).toEqual([checkable, decidedSentences]);
    expect(coverageOf(fresh).parts).toEqual([]);
  });

  test('marks are filtered and grouped by them', () => {
    const wordsIn = (parts: MarkFilter['parts']) =>
      filterMarks(marked, marks, { ...NO_FILTER, parts }).map(({ anchor }) => anchor.exact);
    expect(wordsIn(['caption'])).toEqual(['photographed in March']);
    expect(wordsIn(['body'])).toEqual(['fourteen million']);
    expect(groupMarks(marked, marks, 'part').map(({ label }) => label)).toEqual(['Body', 'Caption']);
  });
});
