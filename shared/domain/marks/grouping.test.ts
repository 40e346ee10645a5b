import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../model/article';
import type { Evidence } from '../model/evidence';
import { choicesOf, filterMarks, HAVINGS, isFiltering, NO_FILTER, type MarkFilter } from './filter';
import { GROUPINGS, groupMarks, lastChanged, sortMarks, SORTS } from './grouping';
import { newId } from '../model/ids';
import { nothingSaid, type Mark } from '../model/mark';
import { freshArticle } from '../testing';
import { ALERTS, DISPOSITIONS, FACETS, MARK_KINDS, RISK_INFO, RISKS, STATUSES } from '../../vocabulary';

const TEXT =
  'A headline\nInes Marlow rang. Tomas Wren did not.\n\nThe second part\nIt was 1893, says Marlow.';
const WORDS = ['headline', 'Ines Marlow', 'Tomas Wren', '1893', 'says Marlow', 'It was 1893, says Marlow'];
const PEOPLE = ['Ines Marlow', 'Tomas Wren'].map((name) => ({
  id: newId(),
  name,
  title: '',
  affiliation: '',
  asked: '',
  answered: '',
}));
const base = freshArticle(TEXT);
const heading = (words: string) => ({
  type: 'heading' as const,
  level: 2,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

const time = fc.integer({ min: 0, max: 5 }).map((minute) => `2026-03-01T09:0${minute}:00.000Z`);

const mark: fc.Arbitrary<Mark> = fc
  .record({
    words: fc.constantFrom(...WORDS),
    kind: fc.constantFrom(...MARK_KINDS),
    lost: fc.boolean(),
    status: fc.constantFrom(...STATUSES),
    risk: fc.constantFrom(...RISKS),
    disposition: fc.constantFrom(...DISPOSITIONS),
    facets: fc.subarray([...FACETS].slice(0, 3)),
    assignee: fc.constantFrom('', 'Ada', 'Bo'),
    people: fc.subarray(PEOPLE.map(({ id }) => id)),
    correction: fc.constantFrom('', '1894'),
    note: fc.constantFrom('', 'Rang the clerk'),
    stamped: fc.boolean(),
    same: fc.boolean(),
    fact: fc.constantFrom(undefined, ...PEOPLE.map(({ id }) => id)),
    at: time,
    createdAt: time,
  })
  .map(({ words, note, stamped, same, at, fact, ...said }): Mark => {
    const start = TEXT.indexOf(words);
    return {
      ...nothingSaid(),
      ...said,
      id: newId(),
      createdBy: 'Ada',
      anchor: {
        start,
        end: start + words.length,
        exact: words,
        prefix: TEXT.slice(Math.max(0, start - 20), start),
        suffix: '',
      },
      ...(fact ? { same: fact } : {}),
      notes: note ? [{ id: newId(), at, by: 'Bo', text: note }] : [],
      ...(stamped ? { stamp: { at, by: 'Ada', draft: 1, words: same ? words : 'other words' } } : {}),
    };
  });
const marks = fc.array(mark, { maxLength: 20 });

const some = <T>(values: readonly T[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: 2 }) },
  );
const filter: fc.Arbitrary<MarkFilter> = fc.record({
  open: fc.boolean(),
  needs: fc.constantFrom('', 'Ada', 'Bo'),
  statuses: some(STATUSES),
  kinds: some(MARK_KINDS),
  risks: some(RISKS),
  alerts: some(ALERTS),
  facets: some([...FACETS].slice(0, 3)),
  dispositions: some(DISPOSITIONS),
  parts: some(['body', 'headline', 'caption'] as const),
  assignees: some(['', 'Ada', 'Bo']),
  people: some(PEOPLE.map(({ id }) => id)),
  has: some(HAVINGS),
  text: fc.constantFrom('', ' ', 'marlow', '189 clerk', 'HEADLINE'),
});

const articleOf = (of: readonly Mark[]): Article => ({
  ...base,
  drafts: [
    {
      ...base.drafts[0]!,
      formats: [heading('A headline'), heading('The second part')],
      parts: [{ ...heading('A headline'), kind: 'headline' }],
    },
  ],
  marks: Object.fromEntries(of.map((each) => [each.id, each])),
  people: Object.fromEntries(PEOPLE.map((person) => [person.id, person])),
});
const isSubsequence = (part: readonly Mark[], whole: readonly Mark[]) =>
  part.every((each, at) => at === 0 || whole.indexOf(part[at - 1]!) < whole.indexOf(each));

describe('laws', () => {
  test('a filter keeps some of the marks, in their order; asked twice it keeps the same', () => {
    fc.assert(
      fc.property(marks, filter, (all, by) => {
        const article = articleOf(all);
        const kept = filterMarks(article, all, by);
        expect(kept.every((each) => all.includes(each))).toBe(true);
        expect(isSubsequence(kept, all)).toBe(true);
        expect(filterMarks(article, kept, by)).toEqual(kept);
      }),
    );
  });

  test('filters combine: what meets both fields is what meets the one and the other', () => {
    fc.assert(
      fc.property(
        marks,
        filter,
        fc.subarray(Object.keys(NO_FILTER) as (keyof MarkFilter)[]),
        (all, by, first) => {
          const article = articleOf(all);
          const take = (keep: (field: string) => boolean) => ({
            ...NO_FILTER,
            ...Object.fromEntries(Object.entries(by).filter(([field]) => keep(field))),
          });
          const one = take((field) => first.includes(field as keyof MarkFilter));
          const other = take((field) => !first.includes(field as keyof MarkFilter));
          expect(filterMarks(article, filterMarks(article, all, one), other)).toEqual(
            filterMarks(article, all, by),
          );
        },
      ),
    );
  });

  test('the values of a field leave every mark in one of them and none out', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const article = articleOf(all);
        const with_ = (change: Partial<MarkFilter>) =>
          filterMarks(article, all, { ...NO_FILTER, ...change }).length;
        const sum = (counts: number[]) => counts.reduce((total, each) => total + each, 0);
        expect(sum(STATUSES.map((status) => with_({ statuses: [status] })))).toBe(all.length);
        expect(sum(MARK_KINDS.map((kind) => with_({ kinds: [kind] })))).toBe(all.length);
        expect(sum(RISKS.map((risk) => with_({ risks: [risk] })))).toBe(all.length);
        expect(sum(choicesOf(all).assignees.map((name) => with_({ assignees: [name] })))).toBe(all.length);
      }),
    );
  });

  test('an order holds every mark once; what is alike stays as it came', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(...SORTS), (all, by) => {
        const sorted = sortMarks(all, by);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        const keyOf = {
          text: () => 0,
          status: (m: Mark) => STATUSES.indexOf(m.status),
          risk: (m: Mark) => -RISK_INFO[m.risk].weight,
          changed: (m: Mark) => -Date.parse(lastChanged(m)),
        }[by];
        for (const [at, each] of sorted.entries()) {
          const before = sorted[at - 1];
          if (!before) continue;
          expect(keyOf(before)).toBeLessThanOrEqual(keyOf(each));
          if (keyOf(before) === keyOf(each)) expect(all.indexOf(before)).toBeLessThan(all.indexOf(each));
        }
      }),
    );
  });

  test('groups are a partition, in the order the marks came, none empty, each key once', () => {
    fc.assert(
      fc.property(
        marks,
        fc.constantFrom(...GROUPINGS.filter((each) => each !== 'none')),
        fc.constantFrom(...SORTS),
        (all, by, sort) => {
          const sorted = sortMarks(all, sort);
          const groups = groupMarks(articleOf(all), sorted, by);
          expect(
            groups.flatMap((group) => group.marks).sort((a, b) => sorted.indexOf(a) - sorted.indexOf(b)),
          ).toEqual(sorted);
          for (const group of groups) {
            expect(group.marks.length).toBeGreaterThan(0);
            expect(group.label).not.toBe('');
            expect(isSubsequence(group.marks, sorted)).toBe(true);
          }
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        },
      ),
    );
  });

  test('leaving marks out changes no group’s name, and not their order', () => {
    fc.assert(
      fc.property(
        marks,
        filter,
        fc.constantFrom(...GROUPINGS.filter((each) => each !== 'none')),
        (all, by, grouping) => {
          const article = articleOf(all);
          const whole = groupMarks(article, all, grouping).map(({ key, label }) => `${key} ${label}`);
          const part = groupMarks(article, filterMarks(article, all, by), grouping).map(
            ({ key, label }) => `${key} ${label}`,
          );
          expect(whole.filter((name) => part.includes(name))).toEqual(part);
        },
      ),
    );
  });
});

describe('cases', () => {
  const one = (said: Partial<Mark>, words = '1893'): Mark => {
    const start = TEXT.indexOf(words);
    return {
      ...nothingSaid(),
      id: newId(),
      kind: 'claim',
      lost: false,
      createdAt: '2026-03-01T09:00:00.000Z',
      createdBy: 'Ada',
      anchor: { start, end: start + words.length, exact: words, prefix: TEXT.slice(0, start), suffix: '' },
      ...said,
    };
  };
  const finds = (said: Partial<Mark>, change: Partial<MarkFilter>, words?: string) => {
    const only = one(said, words);
    return filterMarks(articleOf([only]), [only], { ...NO_FILTER, ...change }).length === 1;
  };
  const stamp = (words: string) => ({ at: '2026-03-01T09:00:00.000Z', by: 'Ada', draft: 1, words });

  test.each<[string, boolean]>([
    ['in its words', finds({}, { text: '1893' })],
    [
      'in a note, accents and capitals apart',
      finds(
        { notes: [{ id: newId(), at: '2026-03-01T09:00:00.000Z', by: 'Bo', text: 'The café’s log' }] },
        { text: 'CAFE log' },
      ),
    ],
    ['in the correction', finds({ correction: '1894' }, { text: '1894' })],
    [
      'a re-check is open, whatever was decided',
      finds({ status: 'verified', stamp: stamp('1892') }, { open: true }),
    ],
    [
      'closed as cut, by what was done in copy',
      finds({ lost: true, disposition: 'cut' }, { dispositions: ['cut'] }),
    ],
    ['a lost mark is open', finds({ status: 'verified', lost: true, stamp: stamp('1893') }, { open: true })],
    ['of two values of a field one is enough', finds({ risk: 'legal' }, { risks: ['high', 'legal'] })],
    ['somebody named in the words', finds({}, { people: [PEOPLE[0]!.id] }, 'says Marlow')],
    ['somebody linked by hand', finds({ people: [PEOPLE[1]!.id] }, { people: [PEOPLE[1]!.id] })],
    ['assigned to nobody', finds({}, { assignees: [''] })],
  ])('found: %s', (_, found) => expect(found).toBe(true));

  test.each<[string, boolean]>([
    ['only one of two words', finds({}, { text: '1893 clerk' })],
    [
      'decided, on the words as they are',
      finds({ status: 'verified', stamp: stamp('1893') }, { open: true }),
    ],
    [
      'closed as cut, where something open is asked for',
      finds({ lost: true, disposition: 'cut' }, { open: true }),
    ],
    [
      'closed as cut, where what is lost is asked for',
      finds({ lost: true, disposition: 'cut' }, { alerts: ['lost'] }),
    ],
    ['somebody else', finds({}, { people: [PEOPLE[1]!.id] }, 'says Marlow')],
    ['a note where a correction is asked for', finds({ correction: '' }, { has: ['correction'] })],
  ])('not found: %s', (_, found) => expect(found).toBe(false));

  test('those with evidence and those without', () => {
    const put: Evidence = {
      id: newId(),
      source: newId(),
      locator: '',
      excerpt: '',
      bears: 'context',
      at: '2026-01-02T10:00:00.000Z',
      by: 'Ada',
    };
    const all = [one({}), one({ evidence: [put] })];
    const having = (has: MarkFilter['has']) =>
      filterMarks(articleOf(all), all, { ...NO_FILTER, has }).map((mark) => all.indexOf(mark));
    expect([having(['evidence']), having(['no-evidence']), having(['evidence', 'no-evidence'])]).toEqual([
      [1],
      [0],
      [0, 1],
    ]);
  });

  test('those that share a decision, and those whose decisions differ', () => {
    const [a, b] = [newId(), newId()];
    const all = [
      one({ same: a }),
      one({ same: a, status: 'wrong' }),
      one({ same: b }),
      one({ same: b }),
      one({ same: newId() }),
      one({}),
    ];
    const having = (has: MarkFilter['has']) =>
      filterMarks(articleOf(all), all, { ...NO_FILTER, has }).map((mark) => all.indexOf(mark));
    expect([having(['shared']), having(['differing']), having(['note', 'differing'])]).toEqual([
      [0, 1, 2, 3],
      [0, 1],
      [0, 1],
    ]);
  });

  test('an empty filter is none', () => {
    expect([
      isFiltering(NO_FILTER),
      isFiltering({ ...NO_FILTER, text: '  ' }),
      isFiltering({ ...NO_FILTER, risks: ['high'] }),
    ]).toEqual([false, false, true]);
  });

  test('groups by place: the paragraph and the section, in their order, and the lost ones last', () => {
    const all = [
      one({}, 'headline'),
      one({}, 'Ines Marlow'),
      one({}, '1893'),
      one({ lost: true }, 'Tomas Wren'),
    ];
    expect(
      groupMarks(articleOf(all), all, 'section').map(({ label, marks: of }) => [label, of.length]),
    ).toEqual([
      ['A headline', 2],
      ['The second part', 1],
      ['Lost: the words are gone', 1],
    ]);
    expect(groupMarks(articleOf(all), all, 'paragraph').map(({ label }) => label)).toEqual([
      '¶ 1 A headline',
      '¶ 2 Ines Marlow rang. Tomas Wren did not.',
      '¶ 4 It was 1893, says Marlow.',
      'Lost: the words are gone',
    ]);
  });

  test('groups by alert: what is lost, what is to be checked again, what was closed as cut, and the rest', () => {
    const all = [
      one({}),
      one({ lost: true, disposition: 'cut' }),
      one({ status: 'verified', stamp: stamp('1892') }),
      one({ lost: true }),
    ];
    expect(
      groupMarks(articleOf(all), all, 'alert').map(({ label, marks: of }) => [label, of.length]),
    ).toEqual([
      ['Lost: the words are gone', 1],
      ['Re-check', 1],
      ['Closed as cut', 1],
      ['No attention', 1],
    ]);
  });

  test('the highest risk comes first', () => {
    const all = [one({ risk: 'routine' }), one({ risk: 'legal' }), one({ risk: 'high' })];
    expect(sortMarks(all, 'risk').map(({ risk }) => risk)).toEqual(['legal', 'high', 'routine']);
    expect(groupMarks(articleOf(all), all, 'risk').map(({ label }) => label)).toEqual([
      'Legal risk',
      'High risk',
      'Routine risk',
    ]);
  });
});
