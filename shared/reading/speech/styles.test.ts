import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { said } from './said';

// The fifteen ways in which news gives somebody's words, or seems to: what annotation guides of newsrooms and
// corpora tell apart.
const STYLES: Record<string, [text: string, quotes: string[]][]> = {
  '1. the words first, then who said them': [
    ['"The bridge is safe," Jane Roe said.', ['direct Jane Roe: "The bridge is safe,"']],
    ['“The bridge is safe,” Jane Roe told the Evening Post.', ['direct Jane Roe: “The bridge is safe,”']],
    ['"Is the bridge safe?" Jane Roe asked.', ['direct Jane Roe: "Is the bridge safe?"']],
    [
      '"We won\'t pay", Jane Roe, Ph.D., a professor at Hill College, told reporters.',
      ['direct Jane Roe: "We won\'t pay"'],
    ],
    [
      '"The bridge is safe," Jane Roe, who runs the highways office, said.',
      ['direct Jane Roe: "The bridge is safe,"'],
    ],
    ['"The bridge is safe," a woman who lives nearby said.', ['direct a woman: "The bridge is safe,"']],
    ['“We are going,” somebody called from the back.', ['direct somebody: “We are going,”']],
    [
      '“The bridge is safe,” Jane “Janie” Doe shouted to the crowd.',
      ['direct Jane Doe: “The bridge is safe,”'],
    ],
  ],
  '2. the verb before the speaker': [
    [
      '"The bridge is safe," said Jane Roe of the highways office.',
      ['direct Jane Roe: "The bridge is safe,"'],
    ],
    ['"The bridge is safe," harrumphed Jane Roe.', ['direct Jane Roe: "The bridge is safe,"']],
    ['“The bridge is safe!” fumed their engineer Paul Doe.', ['direct Paul Doe: “The bridge is safe!”']],
    [
      '“The bridge is safe,” said Jane E. Roe, a surveyor in Oslo.',
      ['direct Jane E. Roe: “The bridge is safe,”'],
    ],
    ['“It is safe,” said the harbour master, Tomas Wren.', ['direct Tomas Wren: “It is safe,”']],
  ],
  '3. the speaker first': [
    ['Jane Roe said: "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['Jane Roe said, "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['Jane Roe wrote:\n\n"The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['Jane Roe defended the bridge, adding: "It will last."', ['direct Jane Roe: "It will last."']],
    ['Jane Roe was quoted as saying: "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    [
      'Asked which bridge was best, Jane Roe demurred: “Whichever I am on at the moment.”',
      ['direct Jane Roe: “Whichever I am on at the moment.”'],
    ],
    ['Jane Roe shot back, “The bridge is safe.”', ['direct Jane Roe: “The bridge is safe.”']],
  ],
  '4. interrupted by its attribution': [
    [
      '"The bridge," Jane Roe said, "is safe."',
      ['direct Jane Roe: "The bridge,"', 'direct Jane Roe: "is safe."'],
    ],
    [
      '“The bridge,” said Jane Roe, “is safe.”',
      ['direct Jane Roe: “The bridge,”', 'direct Jane Roe: “is safe.”'],
    ],
    [
      '“It is late,” said Jane Roe, “and,” she added, “we must go.”',
      ['direct Jane Roe: “It is late,”', 'direct Jane Roe: “and,”', 'direct Jane Roe: “we must go.”'],
    ],
    [
      '"The bridge" – so Jane Roe – "is safe."',
      ['direct Jane Roe: "The bridge"', 'direct Jane Roe: "is safe."'],
    ],
    [
      '“The bridge,” Jane Roe told me, not quite straight-faced, “is well drained.”',
      ['direct Jane Roe: “The bridge,”', 'direct Jane Roe: “is well drained.”'],
    ],
  ],
  '5. a sentence that follows its speaker’s first': [
    [
      '“The bridge is safe,” Jane Roe said. “Ask anybody.”',
      ['direct Jane Roe: “The bridge is safe,”', 'direct Jane Roe: “Ask anybody.”'],
    ],
    [
      '"It is time," Jane Roe said in her address. "We must act."',
      ['direct Jane Roe: "It is time,"', 'direct Jane Roe: "We must act."'],
    ],
    [
      '“It is safe,” Jane Roe said, after Paul Doe said it was not. “It will last.”',
      ['direct Jane Roe: “It is safe,”', 'indirect Paul Doe: it was not', 'direct Jane Roe: “It will last.”'],
    ],
    [
      '“It is safe,” Jane Roe said, when asked whether it would fall. “It will last.”',
      [
        'direct Jane Roe: “It is safe,”',
        'indirect -: whether it would fall',
        'direct Jane Roe: “It will last.”',
      ],
    ],
    [
      '“It is safe,” Jane Roe said.\n\n“It will last for years.”',
      ['direct Jane Roe: “It is safe,”', 'direct ~Jane Roe: “It will last for years.”'],
    ],
    [
      '“Coming?” asked Jane Roe.\n\n“No,” said Paul Doe.\n\n“Why not?”\n\n“I am late.”',
      [
        'direct Jane Roe: “Coming?”',
        'direct Paul Doe: “No,”',
        'direct ~Jane Roe: “Why not?”',
        'direct ~Paul Doe: “I am late.”',
      ],
    ],
  ],
  '6. over several paragraphs': [
    [
      '"The bridge is safe," said Jane Roe. "It was built well.\n\n"It will last."',
      [
        'direct Jane Roe: "The bridge is safe,"',
        'direct Jane Roe: "It was built well.',
        'direct Jane Roe: "It will last."',
      ],
    ],
    [
      '“The bridge is safe.\n\n“It was built well,” said Jane Roe.',
      ['direct Jane Roe: “The bridge is safe.', 'direct Jane Roe: “It was built well,”'],
    ],
    [
      '‘The bridge is safe.\n\n‘It was built well,’ said Jane Roe.',
      ['direct Jane Roe: ‘The bridge is safe.', 'direct Jane Roe: ‘It was built well,’'],
    ],
    [
      'Jane Roe said: “The bridge is safe.\n\n“It was built well.\n\n“It will last.”',
      [
        'direct Jane Roe: “The bridge is safe.',
        'direct Jane Roe: “It was built well.',
        'direct Jane Roe: “It will last.”',
      ],
    ],
  ],
  '7. a few words in the reporter’s sentence': [
    ['Jane Roe called the bridge "a death trap".', ['partial Jane Roe: "a death trap"']],
    ['The bridge was called "a death trap" by Jane Roe.', ['partial Jane Roe: "a death trap"']],
    ['Jane Roe dismissed the plan as “a joke”.', ['partial Jane Roe: “a joke”']],
    ['Jane Roe praised the “quiet courage” of the crew.', ['partial Jane Roe: “quiet courage”']],
    ['Jane Roe issued a statement calling the plan “a joke”.', ['partial Jane Roe: “a joke”']],
  ],
  '8. reported, with some of the very words': [
    ['Jane Roe said the bridge was "as safe as any".', ['mixed Jane Roe: the bridge was "as safe as any"']],
    [
      'In the words of Jane Roe, the bridge is "as safe as any".',
      ['mixed Jane Roe: the bridge is "as safe as any"'],
    ],
    [
      'Jane Roe told the council that the bridge was “as safe as any”.',
      ['mixed Jane Roe: that the bridge was “as safe as any”'],
    ],
    [
      'The bridge, Jane Roe said, was “as safe as any”.',
      ['indirect Jane Roe: The bridge', 'mixed Jane Roe: was “as safe as any”'],
    ],
    [
      'Jane Roe said she thought the bridge “would fall”.',
      ['mixed Jane Roe: she thought the bridge “would fall”'],
    ],
  ],
  '9. reported with a conjunction': [
    ['Jane Roe said that the bridge was safe.', ['indirect Jane Roe: that the bridge was safe']],
    ['Jane Roe asked whether the bridge was safe.', ['indirect Jane Roe: whether the bridge was safe']],
    [
      'Jane Roe wanted to know whether the bridge was safe.',
      ['indirect Jane Roe: whether the bridge was safe'],
    ],
    ['Jane Roe made it clear that the bridge was safe.', ['indirect Jane Roe: that the bridge was safe']],
    ['Jane Roe told the council that the bridge was safe.', ['indirect Jane Roe: that the bridge was safe']],
  ],
  '10. reported without one': [
    ['Jane Roe said on Monday the bridge was safe.', ['indirect Jane Roe: the bridge was safe']],
    ['The bridge is safe, engineers say.', ['indirect engineers: The bridge is safe']],
    ['The bridge, Jane Roe said, is safe.', ['indirect Jane Roe: The bridge', 'indirect Jane Roe: is safe']],
    [
      'OSLO, May 8 (Reuters) – Jane Roe said the bridge was safe.',
      ['indirect Jane Roe: the bridge was safe'],
    ],
  ],
  '11. a source without a verb': [
    ['According to Jane Roe, the bridge is safe.', ['indirect Jane Roe: the bridge is safe']],
    ['The bridge is safe, according to Jane Roe.', ['indirect Jane Roe: The bridge is safe']],
    ['The bridge is safe, per Jane Roe.', ['indirect Jane Roe: The bridge is safe']],
    ["In Jane Roe's words, “the bridge is safe”.", ['partial Jane Roe: “the bridge is safe”']],
    [
      'From the report: “The bridge is safe and sound.”',
      ['direct the report: “The bridge is safe and sound.”'],
    ],
  ],
  '12. unusual shapes': [
    ['Jane Roe: "We are not going to wait."', ['direct Jane Roe: "We are not going to wait."']],
    ['"The bridge is safe." – Jane Roe', ['direct Jane Roe: "The bridge is safe."']],
    ['“The bridge is safe.”― Jane Roe', ['direct Jane Roe: “The bridge is safe.”']],
    ['“Never,” came the reply from Jane Roe.', ['partial Jane Roe: “Never,”']],
    ['“Never,” came the reply.', ['partial -: “Never,”']],
    [
      'ROE: The bridge is safe.\n\nDOE: It is not.',
      ['direct ROE: The bridge is safe.', 'direct DOE: It is not.'],
    ],
  ],
  '13. written words': [
    [
      'A statement from the council reads: "The bridge is safe."',
      ['direct A statement from the council: "The bridge is safe."'],
    ],
    [
      '“The bridge is safe,” the order released on Friday said.',
      ['direct the order released: “The bridge is safe,”'],
    ],
    ['“The bridge is safe,” Jane Roe wrote on X.', ['direct Jane Roe: “The bridge is safe,”']],
    [
      'The report said: “The bridge is safe.” It added: “But not for lorries.”',
      ['direct The report: “The bridge is safe.”', 'direct The report: “But not for lorries.”'],
    ],
    ['Jane Roe posted a message reading “the bridge is safe”.', ['partial Jane Roe: “the bridge is safe”']],
  ],
  '14. marks of every kind': [
    [
      "'It's safe, isn't it?' said Mr Roe. 'The drivers' union agrees.'",
      ["direct Roe: 'It's safe, isn't it?'", "direct Roe: 'The drivers' union agrees.'"],
    ],
    ['‘It was “a mess”,’ said Jane Roe.', ['direct Jane Roe: ‘It was “a mess”,’']],
    ["''The bridge is safe,'' said Jane Roe.", ["direct Jane Roe: ''The bridge is safe,''"]],
    ['“The bridge is safe," said Jane Roe.', ['direct Jane Roe: “The bridge is safe,"']],
    ['“[The bridge] … is safe,” said Jane Roe.', ['direct Jane Roe: “[The bridge] … is safe,”']],
    [
      'Jane Roe said \'the bridge is safe\' and called the plan "a joke".',
      ["direct Jane Roe: 'the bridge is safe'", 'partial Jane Roe: "a joke"'],
    ],
  ],
};

describe.each(Object.entries(STYLES))('style %s', (_, rows) => {
  it('has four cases and more', () => expect(rows.length).toBeGreaterThanOrEqual(4));
  it.each(rows)('%s', (text, quotes) => expect(said(text)).toEqual(quotes));
});

describe('style 15. words between marks that nobody spoke', () => {
  it.each<[string, string, string]>([
    ['scare quotes', 'The so-called "smart" meter broke down.', 'scare'],
    ['the title of a film', 'The film "The Long Way Home" opened on Friday.', 'title'],
    [
      'the title of a book, an owner before it',
      'She read from Roe’s “The Long Way Home” on Friday.',
      'title',
    ],
    ['a nickname', 'Robert "Bobby" Kane was there.', 'nickname'],
    ['a term', 'The word is “Stet” in the margin.', 'term'],
  ])('%s', (_, text, kind) => {
    const reading = read(text);
    expect(reading.quotes).toEqual([]);
    expect(reading.quoted.map((one) => one.kind)).toEqual([kind]);
  });
});
