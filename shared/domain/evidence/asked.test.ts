import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decided, markOn } from '../../reporting/fixtures';
import { newId } from '../model/ids';
import type { Evidence } from '../model/evidence';
import type { Mark } from '../model/mark';
import { BEARINGS, RISKS } from '../../vocabulary';
import {
  DEFAULT_ASKED,
  lackOf,
  lackSentence,
  MOST_SOURCES,
  NOTHING_ASKED,
  oneFrom,
  toldOfLack,
} from './asked';

const TEXT = 'The bridge opened in 1893.';
/** What is known of the sources. */
interface Ledger {
  same?: true;
  primary?: true;
}

const SOURCES = [newId(), newId(), newId(), newId()];
const put = (source: number, more: Partial<Evidence> = {}): Evidence => ({
  id: newId(),
  source: SOURCES[source]!,
  locator: '',
  excerpt: '',
  bears: 'supports',
  at: '2026-11-20T10:00:00.000Z',
  by: 'Ada',
  ...more,
});
const verified = (evidence: Evidence[], more: Partial<Mark> = {}) =>
  markOn(TEXT, '1893', { ...decided('verified', '1893'), risk: 'legal', evidence, ...more });

describe('what a verified mark lacks where two sources are asked for', () => {
  test.each<[string, Mark, string | null]>([
    ['nothing', verified([]), 'needs 2 sources, has none'],
    ['one source', verified([put(0)]), 'needs 2 sources, has 1'],
    ['one source twice', verified([put(0), put(0)]), 'needs 2 sources, has 1'],
    ['two sources', verified([put(0), put(1)]), null],
    ['three', verified([put(0), put(1), put(2)]), null],
    [
      'one, and the author’s word',
      verified([put(0), put(1, { voucher: 'author' })]),
      'needs 2 sources, has 1',
    ],
    [
      'the author’s word on two',
      verified([0, 1].map((n) => put(n, { voucher: 'author' }))),
      'needs 2 sources, has none',
    ],
    ['one, and context', verified([put(0), put(1, { bears: 'context' })]), 'needs 2 sources, has 1'],
    [
      'one, and one against it',
      verified([put(0), put(1, { bears: 'contradicts' })]),
      'needs 2 sources, has 1',
    ],
    ['nothing, not verified', verified([], decided('wrong', '1893')), null],
    ['nothing, closed as cut', verified([], { lost: true, disposition: 'cut' }), null],
    ['nothing, of routine risk', verified([], { risk: 'routine' }), null],
  ])('%s', (_, mark, lack) => {
    const found = lackOf(DEFAULT_ASKED, mark);
    expect(found && lackSentence(found)).toBe(lack && `Verified without enough evidence: ${lack}.`);
  });

  test.each<[string, Ledger, number, string | null]>([
    ['two of one origin are one', { same: true }, 2, 'needs 2 sources, has 1'],
    ['two of their own are two', {}, 2, null],
    ['none of them primary', {}, 0, 'none is primary'],
    ['one of them primary', { primary: true }, 1, null],
    ['one of one origin primary', { same: true, primary: true }, 2, 'needs 2 sources, has 1'],
    ['of one origin and none primary', { same: true }, -2, 'needs 2 sources, has 1; none is primary'],
  ])('by the ledger: %s', (_, { same, primary }, needs, lack) => {
    const sources: Record<string, { same?: string; standing?: 'primary' }> = Object.fromEntries(
      SOURCES.map((id, at) => [
        id,
        {
          ...(same ? { same: SOURCES[0]! } : {}),
          ...(primary && at === 1 ? { standing: 'primary' as const } : {}),
        },
      ]),
    );
    const asksPrimary = needs < 2;
    const asked = { ...DEFAULT_ASKED, legal: { sources: Math.abs(needs), primary: asksPrimary } };
    const found = lackOf(asked, verified([put(0), put(1)]), sources);
    expect(found && toldOfLack(found)).toBe(lack);
  });

  test('one is asked for from high risk up, and two of what may end in court', () => {
    const asked = RISKS.map((risk) => lackOf(DEFAULT_ASKED, verified([], { risk }))?.needs ?? 0);
    expect(asked).toEqual([0, 0, 1, 2]);
    expect(lackOf(NOTHING_ASKED, verified([]))).toBeNull();
  });
});

test('law: more evidence never makes a lack, and a desk that asks for less finds no more of them', () => {
  const evidence = fc.array(
    fc
      .record({ source: fc.nat(3), bears: fc.constantFrom(...BEARINGS), author: fc.boolean() })
      .map(({ source, bears, author }) => put(source, { bears, ...(author ? { voucher: 'author' } : {}) })),
    { maxLength: 6 },
  );
  const asked = fc.nat(MOST_SOURCES).map((sources) => ({ ...oneFrom('legal'), legal: { sources } }));
  fc.assert(
    fc.property(evidence, evidence, asked, asked, (has, more, one, other) => {
      const [less, much] = one.legal.sources <= other.legal.sources ? [one, other] : [other, one];
      if (!lackOf(much, verified(has))) expect(lackOf(less, verified(has))).toBeNull();
      if (!lackOf(much, verified(has))) expect(lackOf(much, verified([...has, ...more]))).toBeNull();
      const lack = lackOf(much, verified(has));
      if (lack) expect(lack.has).toBeLessThan(lack.needs);
    }),
  );
});
