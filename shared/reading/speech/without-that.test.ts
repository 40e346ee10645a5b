import { describe, expect, it } from 'vitest';
import { said } from './said';

describe('what is reported by a noun, and without "that"', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'a claim and its owner',
      'The board heard Jane Roe’s claim that the dam leaked.',
      ['indirect Jane Roe: that the dam leaked'],
    ],
    [
      'words between marks inside the claim',
      'A court threw out Jane Roe’s claim that the dam was “a sieve” last year.',
      ['mixed Jane Roe: that the dam was “a sieve” last year'],
    ],
    [
      'a concern that somebody voices',
      'Residents have voiced concern that the dam might leak.',
      ['indirect Residents: that the dam might leak'],
    ],
    [
      'an idea that somebody rejects',
      'Jane Roe rejected the idea that the dam leaked.',
      ['indirect Jane Roe: that the dam leaked'],
    ],
    [
      'a promise by a verb',
      'Jane Roe vowed to mend the dam, but gave no date.',
      ['indirect Jane Roe: to mend the dam'],
    ],
    [
      'a promise by a noun',
      'Voters remember her promise to mend the dam.',
      ['indirect her: to mend the dam'],
    ],
    [
      'a charge',
      'Jane Roe accused the firm of hiding the report.',
      ['indirect Jane Roe: the firm of hiding the report'],
    ],
    [
      'a description',
      'Jane Roe described the dam as a danger to the valley.',
      ['indirect Jane Roe: the dam as a danger to the valley'],
    ],
    [
      'clear without an "it"',
      'Jane Roe made clear that the dam would stay.',
      ['indirect Jane Roe: that the dam would stay'],
    ],
    [
      'goes on saying',
      'Jane Roe continued to insist that the dam was safe.',
      ['indirect Jane Roe: that the dam was safe'],
    ],
    [
      'shouts to somebody',
      'Jane Roe yelled to the crew that the dam had burst.',
      ['indirect Jane Roe: that the dam had burst'],
    ],
    [
      'some who do something',
      'Some who defend the dam argue that it keeps the valley dry.',
      ['indirect Some: that it keeps the valley dry'],
    ],
    ['most', 'Most believe that the dam is safe.', ['indirect Most: that the dam is safe']],
    [
      'a thing released on a day',
      'Figures released on Sunday now suggest that the dam is full.',
      ['indirect Figures released: that the dam is full'],
    ],
    [
      'what a poll shows',
      'A new poll shows Jane Roe leading by 46 per cent to 44.',
      ['indirect A new poll: Jane Roe leading by 46 per cent to 44'],
    ],
    [
      'the reporter goes on',
      'Jane Roe said that she would come but did not say when.',
      ['indirect Jane Roe: that she would come'],
    ],
    [
      'a clause before the main one',
      'Although in May she said the dam was safe, this week the mayor was silent.',
      ['indirect she: the dam was safe'],
    ],
    ['oneself', 'The firm itself said the dam was safe.', ['indirect The firm: the dam was safe']],
    [
      'many things of one',
      'Data from the national survey show that the dam leaks.',
      ['indirect Data from the national survey: that the dam leaks'],
    ],
    [
      'fragments in one clause are one speaker’s',
      'Jane Roe called the chair a “bully” who was not “fit” for a “big” office.',
      ['partial Jane Roe: “bully”', 'partial Jane Roe: “fit”', 'partial Jane Roe: “big”'],
    ],
    [
      'whose claim it was does not have the floor',
      'Paul Doe spoke to the press. “It will hold,” he said after Jane Roe’s claim that it would not. “It is new,” he said.',
      [
        'direct Paul Doe: “It will hold,”',
        'indirect Jane Roe: that it would not',
        'direct Paul Doe: “It is new,”',
      ],
    ],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));

  it.each([
    ['how much was said', 'The board said little about the dam after it had leaked.'],
    ['how much was told', 'The firm had not told the council everything about the repairs that were needed.'],
    ['where it was told', 'She told the hall, where many had come to see her, in the spring.'],
    ['a manner of speaking', 'That is easier said than done in a town that has no money.'],
    ['a claim that opens the sentence', 'Her claim that the dam leaked drew laughter.'],
    ['a promise not made', 'She would not promise to mend the dam.'],
    ['a promise of nobody', 'They kept the promise to mend the dam.'],
  ])('no speech: %s', (_, text) => expect(said(text)).toEqual([]));
});
