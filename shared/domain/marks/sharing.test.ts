import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, decided, markOn } from '../../reporting/fixtures';
import { apply } from '../commands/apply';
import { marksInOrder, type Article } from '../model/article';
import { copying } from '../commands/copy';
import type { CommandBody } from '../commands/command';
import { newId } from '../model/ids';
import type { Mark } from '../model/mark';
import { restoring } from '../commands/restore';
import { alikeOf, joining, parting, sharingOf } from './sharing';
import { command, freshArticle, MARK_IDS, sign } from '../testing';

function does(before: Article, body: CommandBody | null): Article {
  if (!body) return before;
  const outcome = apply(before, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

/**
 * Five marks, and whatever was done to them. (A drawn restore may put a mark under another's id, which no
 * real one does.)
 */
const anyArticle = fc
  .array(
    command.filter(({ type }) => type !== 'restore'),
    { maxLength: 15 },
  )
  .map((commands) => {
    const start = MARK_IDS.reduce(
      (before, id, at) =>
        does(before, {
          type: 'mark.add',
          mark: { id, kind: 'claim', start: at === 0 ? 0 : 18 + at, end: at === 0 ? 3 : 22 + at },
        }),
      freshArticle(),
    );
    return commands.reduce((before, each) => {
      const outcome = apply(before, each);
      return outcome.ok ? outcome.article : before;
    }, start);
  });
const some = fc.uniqueArray(fc.constantFrom(...MARK_IDS), { maxLength: 4 });

const all = (any: Article): Mark[] => Object.values(any.marks);
/** The groups, each as the sorted ids of its marks. */
const groups = (any: Article): string[][] =>
  [...new Set(sharingOf(all(any)).values())].map(({ marks }) => marks.map(({ id }) => id).sort()).sort();
const others = (any: Article, id: string): string[] =>
  sharingOf(all(any))
    .get(id)
    ?.marks.map((mark) => mark.id)
    .filter((one) => one !== id) ?? [];

describe('laws', () => {
  test('sharing goes both ways, and every mark is in one group at most, whatever was done', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const met = groups(any).flat();
        expect(new Set(met).size).toBe(met.length);
        for (const group of groups(any)) expect(group.length).toBeGreaterThan(1);
        for (const { id } of all(any))
          for (const other of others(any, id)) expect(others(any, other)).toContain(id);
      }),
      { numRuns: 100 },
    );
  });

  test('joined, the marks share with each other and with all they shared with before; nobody else changes', () => {
    fc.assert(
      fc.property(anyArticle, some, (any, ids) => {
        const known = ids.filter((id) => any.marks[id]);
        const body = joining(all(any), known);
        const after = does(any, body);
        const wanted = new Set(known.flatMap((id) => [id, ...others(any, id)]));
        if (wanted.size > 1)
          for (const id of wanted) expect(new Set([id, ...others(after, id)])).toEqual(wanted);
        for (const { id } of all(any)) if (!wanted.has(id)) expect(after.marks[id]).toBe(any.marks[id]);
        expect(joining(all(after), known)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('parted, they share with nobody and leave nobody alone; the others share as before', () => {
    fc.assert(
      fc.property(anyArticle, some, (any, ids) => {
        const after = does(any, parting(all(any), ids));
        for (const id of ids) expect(others(after, id)).toEqual([]);
        const staying = groups(any)
          .map((group) => group.filter((id) => !ids.includes(id)))
          .filter((group) => group.length > 1);
        expect(groups(after)).toEqual(staying.sort());
        expect(parting(all(after), ids)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('joining and parting are taken back whole; removing a mark and putting it back finds its group again', () => {
    fc.assert(
      fc.property(anyArticle, some, fc.constantFrom(...MARK_IDS), (any, ids, gone) => {
        const known = ids.filter((id) => any.marks[id]);
        const bodies = [
          joining(all(any), known),
          parting(all(any), known),
          any.marks[gone] ? { type: 'mark.remove' as const, marks: [gone] } : null,
        ];
        for (const body of bodies.filter((each) => each !== null)) {
          const signed = sign(body);
          const outcome = apply(any, signed);
          if (!outcome.ok) throw new Error(outcome.refusal.message);
          expect(groups(does(outcome.article, restoring(any, outcome.article, signed)))).toEqual(groups(any));
        }
        if (any.marks[gone])
          expect(groups(does(any, { type: 'mark.remove', marks: [gone] }))).toEqual(
            groups(any)
              .map((group) => group.filter((id) => id !== gone))
              .filter((group) => group.length > 1)
              .sort(),
          );
      }),
      { numRuns: 100 },
    );
  });

  test('a new draft, an edit and a copy leave the groups as they are', () => {
    fc.assert(
      fc.property(
        anyArticle,
        command.filter(({ type }) => type === 'draft.add' || type === 'text.edit'),
        (any, change) => {
          const outcome = apply(any, change);
          if (outcome.ok) expect(groups(outcome.article)).toEqual(groups(any));
          const copied = apply(null, sign(copying(any, 1)));
          if (!copied.ok) throw new Error(copied.refusal.message);
          const sizes = (one: Article) =>
            groups(one)
              .map((group) => group.length)
              .sort();
          expect(sizes(copied.article)).toEqual(sizes(any));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('carried out, what was asked leaves nothing to ask and none of the others decided otherwise', () => {
    fc.assert(
      fc.property(anyArticle, some, (any, ids) => {
        const known = ids.filter((id) => any.marks[id]);
        const alike = alikeOf(all(any), known);
        const after = (alike?.commands ?? []).reduce(does, any);
        expect(alikeOf(all(after), known)).toBeNull();
        for (const { id } of alike?.others ?? [])
          expect(known.includes(id) || any.marks[id]!.lost).toBe(false);
        for (const { id } of all(any))
          if (!alike?.others.some((other) => other.id === id)) expect(after.marks[id]).toBe(any.marks[id]);
      }),
      { numRuns: 150 },
    );
  });
});

test('ten thousand marks are joined, asked about and parted as quickly as three', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `${10_000 + at}`).join(' ');
  const marks = Array.from({ length: 10_000 }, (_, at): Mark => ({
    ...markOn('11111', '11111'),
    anchor: { start: at * 6, end: at * 6 + 5, exact: text.slice(at * 6, at * 6 + 5), prefix: '', suffix: '' },
  }));
  const body = joining(
    marks,
    marks.map(({ id }) => id),
  )!;
  const joined = marks.map((mark) => ({ ...mark, same: body.same! }));
  expect(sharingOf(joined).get(marks[0]!.id)!.marks).toHaveLength(10_000);
  expect(
    alikeOf([{ ...joined[0]!, ...decided('verified', '10000') }, ...joined.slice(1)], [marks[0]!.id])!
      .commands,
  ).toHaveLength(1);
  expect(
    parting(
      joined,
      marks.map(({ id }) => id),
    )!.marks,
  ).toHaveLength(10_000);
});

describe('what is asked for the others', () => {
  const TEXT = 'It opened in 1893. The plaque says 1893. The book says 1894. “1893,” said Ann.';
  const same = newId();
  const year = (at: number, more: Partial<Mark> = {}) => ({
    ...markOn(TEXT, '1893'),
    ...more,
    anchor: { start: at, end: at + 4, exact: TEXT.slice(at, at + 4), prefix: '', suffix: '' },
    same,
  });
  const places = [...TEXT.matchAll(/189\d/g)].map(({ index }) => index);
  const asked = (first: Partial<Mark>, ...more: Partial<Mark>[]) => {
    const marks = marksInOrder(
      article(TEXT, { marks: [first, ...more].map((each, at) => year(places[at]!, each)) }),
    );
    return { marks, alike: alikeOf(marks, [marks[0]!.id]) };
  };

  test('a status, of those that have another one', () => {
    const { marks, alike } = asked(decided('verified', '1893'), {}, {}, decided('verified', '1893'));
    expect(alike).toMatchObject({
      status: true,
      disposition: false,
      correction: false,
      commands: [{ type: 'mark.status', status: 'verified' }],
    });
    expect(alike!.others).toEqual([marks[1], marks[2]]);
    // "1894" is not what was decided about.
    expect([alike!.otherwise, alike!.changed]).toEqual([[marks[2]], []]);
    expect(sharingOf(marks).get(marks[1]!.id)!.differ).toBe(true);
  });

  test('the status again, of those whose words changed since', () => {
    const { marks, alike } = asked(decided('verified', '1893'), decided('verified', '1890'));
    expect([alike!.changed, alike!.otherwise]).toEqual([[marks[1]], []]);
    expect(sharingOf(marks).get(marks[1]!.id)!.differ).toBe(false);
  });

  test('what was done in copy, and the correction where the words are the very same', () => {
    const { marks, alike } = asked(
      { ...decided('wrong', '1893'), disposition: 'softened', correction: '1895' },
      {},
      { ...decided('wrong', '1894') },
    );
    expect(alike!.commands).toEqual([
      { type: 'mark.status', marks: [marks[1]!.id], status: 'wrong' },
      { type: 'mark.set', marks: [marks[1]!.id], set: { disposition: 'softened', correction: '1895' } },
      { type: 'mark.set', marks: [marks[2]!.id], set: { disposition: 'softened' } },
    ]);
  });

  test.each<[string, Partial<Mark>, Partial<Mark>]>([
    ['what nobody said', {}, { ...decided('wrong', '1893'), disposition: 'fixed', correction: '1895' }],
    ['a decision on words that changed', decided('verified', '1890'), {}],
    ['of a lost mark', decided('verified', '1893'), { lost: true }],
    ['by a lost mark', { ...decided('verified', '1893'), lost: true, disposition: 'cut' }, {}],
    ['what is decided alike', decided('verified', '1893'), decided('verified', '1893')],
  ])('nothing: %s', (_name, first, second) => expect(asked(first, second).alike).toBeNull());

  test('of several decided together, each asks for those it shares with', () => {
    const [a, b] = [newId(), newId()];
    const marks = places.map((at, index) => ({
      ...year(at, index < 2 ? decided('opinion', TEXT.slice(at, at + 4)) : {}),
      same: index % 2 ? a : b,
    }));
    const alike = alikeOf(marks, [marks[0]!.id, marks[1]!.id]);
    expect(alike!.others.map(({ id }) => id)).toEqual([marks[2]!.id, marks[3]!.id]);
    expect(alike!.commands).toHaveLength(1);
  });
});
