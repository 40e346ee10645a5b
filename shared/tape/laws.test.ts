import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuote, type QuoteMatch } from './match';
import { tapeOf } from './tape';

/* What holds of any comparison, whatever was done to a quotation. */

const SPOKEN = [
  'When the assessor came in April, we gave her the keys, the ledgers and a chair.',
  "She didn't ask about the cellar; nobody ever asks about the cellar.",
  'It floods twice a winter, and the insurer has known that for nineteen years.',
  'So, um, I told the tenants to move their freezers upstairs before Easter.',
  'Most of them did, two of them laughed, and one of them is suing us now.',
].join(' ');
const tape = tapeOf(SPOKEN);
const WORDS = SPOKEN.split(' ');
const OTHER = ['marble', 'yesterday', 'not', 'seven', 'slowly'];

type Edit = { at: number; how: 'other' | 'gone' | 'put in'; word: string };
const edits = fc.array(
  fc.record({
    at: fc.nat(40),
    how: fc.constantFrom('other' as const, 'gone' as const, 'put in' as const),
    word: fc.constantFrom(...OTHER),
  }),
  { maxLength: 4 },
);
const taken = fc
  .tuple(fc.nat(WORDS.length - 16), fc.integer({ min: 12, max: 16 }))
  .map(([at, length]) => WORDS.slice(at, at + length));

const edited = (words: readonly string[], all: readonly Edit[]): string[] =>
  all.reduce(
    (now, { at, how, word }) => {
      const place = at % now.length;
      if (how === 'gone') return now.length > 1 ? now.toSpliced(place, 1) : now;
      return now.toSpliced(place, how === 'other' ? 1 : 0, word);
    },
    [...words],
  );

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const found = (quote: string): Extract<QuoteMatch, { found: true }> | null => {
  const match = matchQuote(tape, quote);
  return match.found ? match : null;
};

describe('laws', () => {
  it('the comparison applied to the quotation gives the passage, and read backwards the quotation', () => {
    fc.assert(
      fc.property(taken, edits, (words, all) => {
        const quote = edited(words, all).join(' ');
        const match = found(quote);
        if (!match) return;
        expect(bare(match.diff.map((each) => each.quote).join(''))).toBe(bare(quote));
        expect(bare(match.diff.map((each) => each.tape).join(''))).toBe(
          bare(SPOKEN.slice(match.start, match.end)),
        );
      }),
    );
  });

  it('what differs nowhere is verbatim or cleaned, and what is altered says where', () => {
    fc.assert(
      fc.property(taken, edits, (words, all) => {
        const match = found(edited(words, all).join(' '));
        if (!match) return;
        const changes = match.diff.filter(({ op, cleaning }) => op !== 'same' && !cleaning);
        expect(match.verdict === 'altered').toBe(changes.length > 0);
      }),
    );
  });

  it('one change more never makes a verdict better', () => {
    const rank = ['verbatim', 'cleaned', 'altered', 'not found'];
    const other = fc.record({
      at: fc.nat(40),
      how: fc.constant('other' as const),
      word: fc.constant('zebra'),
    });
    fc.assert(
      fc.property(taken, fc.array(other, { maxLength: 8 }), (words, all) => {
        let before = 0;
        for (let many = 0; many <= all.length; many++) {
          const now = rank.indexOf(matchQuote(tape, edited(words, all.slice(0, many)).join(' ')).verdict);
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
    );
  });
});
