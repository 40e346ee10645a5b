import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from './anchor';
import { resolveAnchor } from './resolve';
import { bracket, draft, fractions, marksIn, unbracket } from './testing';

describe('resolveAnchor', () => {
  it('finds every anchor of a text where it was made', () => {
    fc.assert(
      fc.property(draft, fractions, (text, places) => {
        for (const { start, end } of marksIn(text, places)) {
          expect(resolveAnchor(text, anchorAt(text, start, end))).toMatchObject({
            outcome: 'kept',
            start,
            end,
            score: 1,
          });
        }
      }),
    );
  });

  it('says kept or moved only where the very words stand', () => {
    fc.assert(
      fc.property(draft, draft, fractions, (oldText, newText, places) => {
        for (const { start, end } of marksIn(oldText, places)) {
          const result = resolveAnchor(newText, anchorAt(oldText, start, end));
          if (result.outcome === 'kept' || result.outcome === 'moved')
            expect(newText.slice(result.start, result.end)).toBe(oldText.slice(start, end));
        }
      }),
    );
  });

  it.each([
    [
      'moved',
      'The mayor said [11] people died there.',
      'Yesterday the mayor of Tarn was late. The mayor said [11] people died there.',
    ],
    [
      'changed',
      'In the end the mayor said [11] people died there.',
      'In the end the mayor said [13] people died there.',
    ],
    [
      'changed',
      'By noon [the old bridge over the Tarn was closed to cars] for good, he said.',
      'By noon, [the old bridge over the Tarn is closed to cars] for good, he said.',
    ],
    [
      'moved',
      'First the ferry sank. [Nobody drowned.] Then the mill burned. Nobody drowned. It rained.',
      'It rained all day. First the ferry sank. [Nobody drowned.] Then the mill burned. Nobody drowned. It rained.',
    ],
  ])('%s: %s', (outcome, oldNotation, newNotation) => {
    const { text, marks } = unbracket(oldNotation);
    const fresh = unbracket(newNotation).text;
    const result = resolveAnchor(fresh, anchorAt(text, marks[0]!.start, marks[0]!.end));
    expect(result.outcome).toBe(outcome);
    expect(result.outcome === 'lost' ? fresh : bracket(fresh, result)).toBe(newNotation);
  });

  it('does not choose between lookalikes', () => {
    const { text, marks } = unbracket('The ferry sank off Tarn. [Nobody drowned.] The mill burned in May.');
    const result = resolveAnchor(
      'A boat capsized. Nobody drowned. It snowed.\nA tram derailed. Nobody drowned. It rained.',
      anchorAt(text, marks[0]!.start, marks[0]!.end),
    );
    expect(result.outcome).toBe('lost');
    expect(result.candidates).toHaveLength(2);
  });

  it('does not take a short word anywhere for its own', () => {
    const { text, marks } = unbracket('The mayor said [11] people died there.');
    expect(
      resolveAnchor('Chapter 11 is missing.', anchorAt(text, marks[0]!.start, marks[0]!.end)).outcome,
    ).toBe('lost');
    expect(resolveAnchor('', anchorAt(text, marks[0]!.start, marks[0]!.end))).toEqual({
      outcome: 'lost',
      score: 0,
      candidates: [],
    });
  });
});
