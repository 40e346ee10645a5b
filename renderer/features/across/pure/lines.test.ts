import { describe, expect, test } from 'vitest';
import type { Across, Clash, Spot } from '@shared/across/types';
import { apply, type Terms } from '@shared/domain';
import { freshArticle, sign } from '@shared/domain/testing';
import { linesOf, noteOf } from './lines';

const PAPER = '01890000-0000-7000-8000-000000000001';
const SOURCE = '01890000-0000-7000-8000-000000000002';
const DRAFT = 'The press cost £180,000.';
const own: Spot = { in: 'draft', name: '', start: 15, end: 23, locator: 'paragraph 1', said: DRAFT };
const other: Spot = {
  in: 'paper',
  name: PAPER,
  start: 0,
  end: 8,
  locator: 'page 2',
  said: 'Paid: £108,000.',
};
const clash: Clash = {
  why: 'A paper says it otherwise (40 per cent less).',
  here: '£180,000',
  there: '£108,000',
  at: own,
  against: other,
};
const again = {
  words: '£108,000',
  bears: 'differs' as const,
  difference: '40 per cent less',
  why: '',
  spot: other,
};
const across: Across = {
  timeline: { dated: [], clashes: [], left: 0, undated: 0 },
  register: { entities: [], clashes: [], left: 0 },
  quantities: {
    recurring: [{ words: '£180,000', value: 180_000, unit: '£', spot: own, again: [again] }],
    clashes: [clash],
  },
};

test('what does not fit comes once, with both places', () => {
  expect(linesOf(across, 'quantities')).toMatchObject([
    { why: clash.why, title: '£180,000 / £108,000', sides: [{ lit: '£180,000' }, { lit: '£108,000' }] },
  ]);
});

describe('the note of a query', () => {
  const note = (terms: Terms): string => {
    const file = { sha256: 'a'.repeat(64), size: 1, name: 'ledger.txt' };
    const outcome = apply(
      freshArticle(DRAFT),
      sign({
        type: 'paper.add',
        paper: { id: PAPER, source: SOURCE, file, kind: 'text' },
        source: { id: SOURCE, title: 'Ledger', kind: 'record', terms, where: '' },
        evidence: [],
      }),
    );
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return noteOf(linesOf(across, 'quantities')[0]!, outcome.article);
  };

  test('says what does not fit, and where', () => {
    expect(note('on-the-record')).toBe(
      'A paper says it otherwise (40 per cent less). £180,000 / £108,000 (Draft, paragraph 1; ledger.txt, page 2)',
    );
  });

  test('has nothing of a paper that is not on the record', () => {
    for (const words of ['ledger', '108,000', '40 per cent', 'page 2'])
      expect(note('off-the-record')).not.toContain(words);
  });
});
