import { describe, expect, it } from 'vitest';
import { said } from './said';

// Each row: the words, and whose they are. Quotations alone: what is reported beside them is shown elsewhere.
const spoken = (text: string): string[] => said(text).filter((one) => /["“'‘]/.test(one));

describe('whose words they are', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'an order from somebody',
      'Orders from Jane Roe to “lock the gate” came late.',
      ['partial Jane Roe: “lock the gate”'],
    ],
    ['a plea by a body', 'A plea by the board for “calm” went unheard.', ['partial the board: “calm”']],
    [
      'a plea of somebody’s',
      'Jane Roe’s plea for “a little calm” went unheard.',
      ['partial Jane Roe: “a little calm”'],
    ],
    ['a crowd', 'He left amid chants of “shame” from the crowd.', ['partial the crowd: “shame”']],
    [
      'criticism, and what it met',
      'Criticism from Jane Roe that the dam was “a toy” was dismissed by Tom Doe as “noise”.',
      ['partial Jane Roe: “a toy”', 'partial Tom Doe: “noise”'],
    ],
    [
      'a message',
      'The message from Jane Roe was short: “Stay at home.”',
      ['direct Jane Roe: “Stay at home.”'],
    ],
    ['a letter', 'A letter from Jane Roe to the board spoke of “a toy”.', ['partial Jane Roe: “a toy”']],
    ['begging', 'Jane Roe begged the drivers “not to turn back”.', ['partial Jane Roe: “not to turn back”']],
    [
      'introducing',
      'Jane Roe introduced Tom Doe as “the man who built the dam”.',
      ['partial Jane Roe: “the man who built the dam”'],
    ],
    ['introducing something else', 'Jane Roe introduced a bill, the “Dam Act”, in May.', []],
    ['in her words', 'Jane Roe was blunt. In her words, the dam was “a toy”.', ['partial Jane Roe: “a toy”']],
    ['a report', 'The report found “no sign” of a leak.', ['partial The report: “no sign”']],
    [
      'a verb between the marks',
      'Both towns “saw the dam as a toy,” said Jane Roe.',
      ['mixed Jane Roe: Both towns “saw the dam as a toy,”'],
    ],
    [
      'the second half of a coordination',
      'Jane Roe said the dam was old and added it was “a toy”.',
      ['mixed Jane Roe: it was “a toy”'],
    ],
    [
      'and another second half',
      'The engineer, Jane Roe, said the dam was old, and promised a new one “within a year”.',
      ['direct Jane Roe: “within a year”'],
    ],
    [
      'relayed',
      'Jane Roe said Tom Doe had told her the dam was “a toy”.',
      ['indirect Jane Roe: Tom Doe had told her the dam was “a toy”', 'mixed Tom Doe: the dam was “a toy”'],
    ],
    [
      'quoted by another',
      'Tom Doe quoted Jane Roe as saying “it will hold”.',
      ['direct Jane Roe: “it will hold”'],
    ],
    ['apposition', '“It will hold,” the engineer, Jane Roe, said.', ['direct Jane Roe: “It will hold,”']],
    [
      'a first name beside a relation',
      'Jane Roe was out. Her brother, Sam, told the Echo: “It will hold.”',
      ['direct Sam: “It will hold.”'],
    ],
    [
      'a lead author',
      '“It will hold,” study lead author Jane Roe said.',
      ['direct Jane Roe: “It will hold,”'],
    ],
    [
      'a name that looks like an auxiliary',
      '“It will hold,” Will Roe, the engineer, told the Echo.',
      ['direct Will Roe: “It will hold,”'],
    ],
    [
      'counsel in court',
      'Jane Roe, counsel for the port, submitted that it was “a lake”.',
      ['mixed Jane Roe: that it was “a lake”'],
    ],
    ['the title of a book', 'Jane Roe wrote of it in her novel “Floodgates” and left.', []],
    ['a term', 'The word “weir” is old. The so-called “fish pass” is new.', []],
  ])('%s', (_, text, quotes) => expect(spoken(text)).toEqual(quotes));
});
