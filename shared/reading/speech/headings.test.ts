import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { said } from './said';

const BODY =
  '\n\nJane Roe, the club’s chair, spoke on Monday. “We may have to leave the league one day,” she said.';
const below = 'direct Jane Roe: “We may have to leave the league one day,”';

describe('what headlines quote', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'a verb behind',
      `“We will quit the league”, says Roe${BODY}`,
      ['partial Jane Roe: “We will quit the league”', below],
    ],
    [
      'a name before',
      `Roe: ‘We will quit the league’${BODY}`,
      ['partial Jane Roe: ‘We will quit the league’', below],
    ],
    [
      'a name behind',
      `‘We will quit’: Roe on a bad season${BODY}`,
      ['partial Jane Roe: ‘We will quit’', below],
    ],
    [
      'nobody there, but the text has the words',
      `Fans fear club ‘may have to leave the league’${BODY}`,
      ['partial ~Jane Roe: ‘may have to leave the league’', below],
    ],
    [
      'a heading inside the text',
      `The league${BODY}\n\n‘One day’\n\nNobody else spoke.`,
      [below, 'partial ~Jane Roe: ‘One day’'],
    ],
    [
      'words that the text has not',
      `Ministers ‘lied to the club’ over league${BODY}`,
      ['partial -: ‘lied to the club’', below],
    ],
    ['a single word', `The ‘secret’ league${BODY}`, [below]],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));

  it('asks whose the words are that the text has not', () => {
    const text = `Ministers ‘lied to the club’ over league${BODY}`;
    const flags = read(text).flags.filter(({ rule }) => rule === 'quote-without-speaker');
    expect(flags.map(({ start, end }) => text.slice(start, end))).toEqual(['‘lied to the club’']);
  });
});

describe('terms, titles and names in marks', () => {
  it.each([
    ['between article and noun', 'Jane Roe has her own “should I buy it?” test.'],
    ['a title that ends the sentence', 'Jane Roe had a part in “A Winter of Our Own.”'],
    ['a technique', 'Jane Roe used a method called “mental counting” in May.'],
    ['a name given to a thing', 'The pump, dubbed the “iron lung”, failed in May.'],
  ])('%s', (_, text) => expect(said(text)).toEqual([]));
});
