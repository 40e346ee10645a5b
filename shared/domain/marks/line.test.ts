import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../commands/apply';
import { currentDraft } from '../model/article';
import { newId } from '../model/ids';
import { freshArticle } from '../testing';
import { lineOf } from './line';

/** The line of a mark on the `at`th place of `words` in `text`. */
function line(text: string, words: string, at = 0, lost = false) {
  let start = text.indexOf(words);
  for (let turn = 0; turn < at; turn++) start = text.indexOf(words, start + 1);
  return lineOver(text, start, start + words.length, lost);
}

function lineOver(text: string, start: number, end: number, lost = false) {
  const id = newId();
  const made = apply(freshArticle(text), {
    type: 'mark.add',
    mark: { id, kind: 'claim', start, end },
    id: newId(),
    at: '2026-03-01T09:00:00.000Z',
    by: 'Ada',
  });
  if (!made.ok) throw new Error('The mark does not fit the text.');
  return lineOf(currentDraft(made.article), { ...made.article.marks[id]!, lost });
}

const TEXT =
  'The lamp was lit in 1893. Nobody had asked for it, and the keepers said in 1893 that it burned too bright.\nA plaque says 1893.';

describe('a mark in its sentence', () => {
  test('twins are told apart by what stands around them', () => {
    expect(line(TEXT, '1893')).toEqual({ before: 'The lamp was lit in ', words: '1893', after: '.' });
    expect(line(TEXT, '1893', 1)).toEqual({
      before: '… the keepers said in ',
      words: '1893',
      after: ' that it burned too bright.',
    });
    expect(line(TEXT, '1893', 2)).toEqual({ before: 'A plaque says ', words: '1893', after: '.' });
  });

  test('a whole sentence is alone, and so is what is lost', () => {
    expect(line(TEXT, 'A plaque says 1893.')).toEqual({
      before: '',
      words: 'A plaque says 1893.',
      after: '',
    });
    expect(line(TEXT, '1893', 0, true)).toEqual({ before: '', words: '1893', after: '' });
  });

  test('of several sentences the first says what comes before and the last what comes after', () => {
    expect(line(TEXT, 'in 1893. Nobody had asked')).toEqual({
      before: 'The lamp was lit ',
      words: 'in 1893. Nobody had asked',
      after: expect.stringMatching(/^ for it, and /),
    });
  });

  test('words that fill the row are cut, and nothing follows them', () => {
    const long = 'a word and '.repeat(40);
    expect(line(`So ${long}so.`, long)).toMatchObject({ before: 'So ', after: '' });
    expect(line(`So ${long}so.`, long).words.length).toBeLessThanOrEqual(181);
  });

  test('whatever is marked, a row is short, in one line, and has the words', () => {
    const word = fc.constantFrom('lamp', 'the', '1893.', 'Why?', '“No,”', 'said', '🚢', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 90 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.join(' ');
        const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const [start, end] = [starts[from]!, starts[to]! + words[to]!.length];
        fc.pre(/\S/.test(text.slice(start, end)));
        const { before, words: its, after } = lineOver(text, start, end);
        expect(before + its + after).not.toMatch(/\n/);
        expect(before.length).toBeLessThanOrEqual(24);
        expect((its + after).length).toBeLessThanOrEqual(184);
        expect(text.slice(start, end).replace(/\s+/g, ' ').trim()).toContain(its.replace(/…$/, ''));
      }),
    );
  });
});
