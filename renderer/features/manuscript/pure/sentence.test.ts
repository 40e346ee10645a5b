import { describe, expect, it } from 'vitest';
import type { MarkKind } from '@shared/domain';
import { quotationAt, sentenceAt, wordsAtCursor } from './sentence';
import type { TextRange } from '../types';

/** The text with a bar where the cursor stands. */
const at = (drawn: string): [string, number] => [drawn.replace('|', ''), drawn.indexOf('|')];
const cut = (text: string, range: TextRange | null): string | null =>
  range && text.slice(range.start, range.end);

describe('sentenceAt', () => {
  it.each([
    ['first of two', 'One is h|ere. Two is there.', 'One is here.'],
    ['second of two', 'One is here. Two| is there.', 'Two is there.'],
    ['at the end of the paragraph', 'One is here. Two is there.|', 'Two is there.'],
    ['at its beginning', '|One is here. Two is there.', 'One is here.'],
    [
      'titles do not end a sentence',
      'Yesterday Dr. Ada Quill| met Mr. J. Oak. They spoke.',
      'Yesterday Dr. Ada Quill met Mr. J. Oak.',
    ],
    [
      'decimals and initials',
      'It rose 3.5 per cent under J. K. Moss|. Then it fell.',
      'It rose 3.5 per cent under J. K. Moss.',
    ],
    ['months', 'On 3 Jan. 2024 it| rained. So what?', 'On 3 Jan. 2024 it rained.'],
    ['question marks', 'Why| not? Because.', 'Why not?'],
    ['a heading has no full stop', 'The old| pipe', 'The old pipe'],
    ['blanks around are left out', '  One.  |Two.  ', 'Two.'],
    [
      'an abbreviation that ends the paragraph',
      'He lives at the old mill with Smith Jr.|',
      'He lives at the old mill with Smith Jr.',
    ],
    ['no words', ' |  ', null],
    ['nothing', '|', null],
  ])('%s', (_name, drawn, expected) => {
    const [text, offset] = at(drawn);
    expect(cut(text, sentenceAt(text, offset))).toBe(expected);
  });
});

describe('quotationAt', () => {
  it.each([
    ['inside', 'She said “we kn|ew” and left.', '“we knew”'],
    ['at its marks', 'She said |“we knew” and left.', '“we knew”'],
    ['after it', 'She said “we knew” and| left.', null],
    ['the second of two', '“One,” he said, “t|wo.”', '“two.”'],
    ['straight marks', 'He said "n|o" again.', '"no"'],
    ['never closed', 'He said “no| again.', null],
    ['apostrophes are no quotation marks', 'The ‘don’t kn|ow’ group.', '‘don’t know’'],
  ])('%s', (_name, drawn, expected) => {
    const [text, offset] = at(drawn);
    expect(cut(text, quotationAt(text, offset))).toBe(expected);
  });
});

describe('wordsAtCursor', () => {
  const said = '“We knew,” said Ida Fenn, the clerk. It rained.';
  it.each<[string, MarkKind, string, string | null]>([
    [
      'a claim is the sentence',
      'claim',
      '“We knew,” said Ida F|enn, the clerk. It rained.',
      '“We knew,” said Ida Fenn, the clerk.',
    ],
    ['a quote is the quotation', 'quote', '“We k|new,” said Ida Fenn, the clerk. It rained.', '“We knew,”'],
    [
      'a paraphrase is the sentence',
      'quote',
      '“We knew,” said Ida Fenn, the clerk. It r|ained.',
      'It rained.',
    ],
    [
      'an attribution leaves the words said out',
      'attribution',
      '“We knew,” said Ida F|enn, the clerk. It rained.',
      'said Ida Fenn, the clerk',
    ],
    ['between two quotations', 'attribution', '“Yes,” sa|id Oak, “never.”', 'said Oak'],
    ['nothing there', 'claim', '|', null],
  ])('%s', (_name, kind, drawn, expected) => {
    const [text, offset] = at(drawn);
    expect(cut(text, wordsAtCursor(text, offset, kind))).toBe(expected);
  });

  it('stays inside the paragraph wherever the cursor is', () => {
    for (let offset = 0; offset <= said.length; offset++) {
      for (const kind of ['claim', 'quote', 'attribution'] as const) {
        const range = wordsAtCursor(said, offset, kind)!;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(said.length);
        expect(range.start).toBeLessThan(range.end);
      }
    }
  });
});
