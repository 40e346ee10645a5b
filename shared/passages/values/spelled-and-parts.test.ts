import { describe, expect, test } from 'vitest';
import { language } from '../../text/languages';
import { markIn, passageOf, saidOf } from './testing';

const bearsOf = (draft: string, value: string, paper: string) =>
  saidOf(markIn(draft), value, passageOf(paper))?.bears;

describe('a name that somebody spells', () => {
  test.each([
    ['K, double N, O, double L', 'knnoll'],
    ['Q-U-I-L-L', 'quill'],
    ['capital D, E, double R, Y', 'derry'],
    ['T, R, E, and double S', 'tress'],
    ['the U.S.A. and the EU', undefined],
    ['Plan B, then', undefined],
  ])('%s', (text, word) => expect(language.values.spelledOut(text)[0]?.word).toBe(word));

  test.each([
    ['[Mr Tredinnyck alleges] it. Mr Tredinnick was there.', 'Tredinnyck', 'differs'],
    ['[Mr Tredinnick alleges] it.', 'Tredinnick', 'agrees'],
    ['[Ms Farraway alleges] it.', 'Farraway', 'absent'],
  ])('beside %s', (draft, value, bears) =>
    expect(bearsOf(draft, value, 'That is T, R, E, D, I, double N, I, C, K, with a C before the K.')).toBe(
      bears,
    ),
  );
});

describe('a share that a sentence works out of its own counts', () => {
  const PAPER = 'Boats over the limit | 18';
  test.each([
    ['Of the 48 boats, 18 were over the limit, or [38 per cent].', 'agrees'],
    ['Of the 48 boats, 18 were over the limit, or [83 per cent].', 'differs'],
    ['Of the 48 boats, 18 ([38 per cent]) were over the limit.', 'agrees'],
    ['18 of the 48 boats were over the limit ([28 per cent]).', 'differs'],
    // Nothing is worked out, or not from what the paper counts.
    ['Of the 48 boats, 18 were over the limit; [28 per cent] of owners knew.', 'absent'],
    ['Of the 40 boats, 10 were over the limit, or [28 per cent].', 'absent'],
  ])('%s', (draft, bears) => expect(bearsOf(draft, /\[(.*)\]/.exec(draft)![1]!, PAPER)).toBe(bears));
});
