import { describe, expect, it } from 'vitest';
import { anchorAt } from '@shared/anchoring/anchor';
import { alertsOf, newId, nothingSaid, type Mark } from '@shared/domain';
import { announcement, nameOf, shapesOf, shortWords } from './describe';

const text = 'It rained for nine days.';
const mark: Mark = {
  id: newId(),
  kind: 'quote',
  anchor: anchorAt(text, 0, 9),
  lost: false,
  createdAt: '2026-03-02T09:00:00.000Z',
  createdBy: 'A. Checker',
  ...nothingSaid(),
  status: 'verified',
};
const changed: Mark = {
  ...mark,
  stamp: { at: mark.createdAt, by: mark.createdBy, draft: 1, words: 'It snowed' },
};

describe('what a mark is, in words and shapes', () => {
  it('names kind and status', () => expect(nameOf(mark, [])).toBe('Quote, verified'));
  it('names what has to be looked at again', () =>
    expect(nameOf(changed, alertsOf(changed))).toBe('Quote, verified, re-check'));
  it('names what the desk asks for besides', () =>
    expect(nameOf(mark, ['unsourced'])).toBe('Quote, verified, unsourced'));
  it('shows the shape of the status, and of the alert after it', () => {
    expect(shapesOf(mark, [])).toBe('✓');
    expect(shapesOf(changed, alertsOf(changed))).toBe('✓↻');
  });
});

describe('announcement', () => {
  it.each([
    ['alone', 'It rained', 1, 1, 'Quote, verified: It rained.'],
    ['over others', 'It rained', 2, 3, 'Quote, verified: It rained. 2 of 3 marks here.'],
    ['with a full stop of its own', 'It rained.', 1, 1, 'Quote, verified: It rained.'],
    ['a quotation', '“It rained,”', 1, 1, 'Quote, verified: “It rained,”'],
  ])('%s', (_name, words, place, stack, expected) => {
    expect(announcement(mark, [], words, place, stack)).toBe(expected);
  });

  it('names what lies around it, the nearest first', () => {
    expect(announcement(mark, [], 'It rained', 1, 3, ['Claim, wrong', 'Attribution, to check'])).toBe(
      'Quote, verified: It rained. 1 of 3 marks here, inside: claim, wrong; attribution, to check.',
    );
  });

  it('cuts long words and no character', () => {
    expect(shortWords('abc def', 4)).toBe('abc …');
    expect(shortWords('ab😀cd', 3)).toBe('ab …');
    expect(shortWords('abc', 3)).toBe('abc');
  });
});
