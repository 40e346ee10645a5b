import { describe, expect, it } from 'vitest';
import { said } from './said';

describe('who is behind the words', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'surname after the full name',
      'Jane Roe runs the port. "It is full," Roe said.',
      ['direct Jane Roe: "It is full,"'],
    ],
    [
      'surname before the full name',
      '"It is full," said Roe. Nobody asked Jane Roe why.',
      ['direct Jane Roe: "It is full,"'],
    ],
    [
      'title and appositive',
      'Col. Ahmed Haddad, a spokesman for the army, told the radio: "We are ready."',
      ['direct Ahmed Haddad: "We are ready."'],
    ],
    [
      'appositive after a description',
      'The army\'s spokesman, Ahmed Haddad, said: "We are ready."',
      ['direct Ahmed Haddad: "We are ready."'],
    ],
    [
      'two appositives',
      'Jane Roe, 52, head of the port, and chair of the board, said: "We are ready."',
      ['direct Jane Roe: "We are ready."'],
    ],
    [
      'relative clause',
      'Jane Roe, who wrote the report, told the court that "nobody looked".',
      ['direct Jane Roe: "nobody looked"'],
    ],
    [
      'office before the name',
      '"It is late," said Treasury minister Joan Hill.',
      ['direct Joan Hill: "It is late,"'],
    ],
    [
      'institution before the name',
      'The head of the Refugee Council Jane Roe said it was late.',
      ['indirect Jane Roe: it was late'],
    ],
    ['six in ten', 'Six in 10 said they liked the dam.', ['indirect Six in 10: they liked the dam']],
    [
      'nine out of ten',
      'Nearly nine out of 10 say they like the dam.',
      ['indirect Nearly nine out of 10: they like the dam'],
    ],
    [
      'a source behind a colon',
      'It is known: according to recent polls, Roe leads in Heath.',
      ['indirect recent polls: Roe leads in Heath'],
    ],
    ['pronoun', 'Jane Roe met Paul Doe. "He was late," she said.', ['direct Jane Roe: "He was late,"']],
    [
      'pronoun after a speaker',
      'Jane Roe said it was late. She added: "Very late."',
      ['indirect Jane Roe: it was late', 'direct Jane Roe: "Very late."'],
    ],
    [
      'it, an organisation',
      'The group claimed the attack. "We did it," it said.',
      ['direct The group: "We did it,"'],
    ],
    [
      'same paragraph',
      '"It is late," said Jane Roe. "We must go."',
      ['direct Jane Roe: "It is late,"', 'direct Jane Roe: "We must go."'],
    ],
    [
      'paragraph before',
      '"It is late," said Jane Roe.\n\n"We must go now."',
      ['direct Jane Roe: "It is late,"', 'direct ~Jane Roe: "We must go now."'],
    ],
    [
      'the sentence before tells of her',
      'Police chief Jane Roe confirmed the arrests. "They are in custody."',
      ['direct ~Jane Roe: "They are in custody."'],
    ],
    [
      'shared subject',
      'Jane Roe walked the site on Monday and said it was a wreck.',
      ['indirect Jane Roe: it was a wreck'],
    ],
    [
      'organisation',
      'The World Health Organization (WHO) met. WHO said it was late.',
      ['indirect World Health Organization: it was late'],
    ],
    ['an initial', '"It is late," said Jane E. Roe, a surveyor.', ['direct Jane E. Roe: "It is late,"']],
    [
      'an owner before the name',
      '"It is late," Doe spokesman Paul Roe said. Jane Doe left.',
      ['direct Paul Roe: "It is late,"'],
    ],
    [
      'a paper is not its author',
      'Paul Roe, co-author of the report, left. "It is late," the report said.',
      ['direct the report: "It is late,"'],
    ],
    [
      'from a town with its state',
      'Jane Roe, 59, of Hill, Md., who saw it, said it was late.',
      ['indirect Jane Roe: it was late'],
    ],
    [
      'short form spelled out',
      'The Panel on Harbour Change (PHC) met. "It is late," the PHC said.',
      ['direct Panel on Harbour Change: "It is late,"'],
    ],
    [
      'short name of a body',
      'The University of East Hill met. The university said it was late.',
      ['indirect University of East Hill: it was late'],
    ],
    [
      'told and heard is not who says',
      'The crew told Fox it was late. "It is late," the group said.',
      ['indirect The crew: it was late', 'direct the group: "It is late,"'],
    ],
    [
      'who did it says it',
      'Jane Roe began a campaign calling the port "a joke".',
      ['partial Jane Roe: "a joke"'],
    ],
    [
      'who is shown says it',
      'There is footage of Jane Roe calling the port "a joke".',
      ['partial Jane Roe: "a joke"'],
    ],
    [
      'what may be said is in the report',
      'Jane Roe said the ban would be called "a joke".',
      ['mixed Jane Roe: the ban would be called "a joke"'],
    ],
    [
      'what things show is in the report',
      'Jane Roe said the closure proves that the port is "a joke".',
      ['mixed Jane Roe: the closure proves that the port is "a joke"'],
    ],
    [
      'whom she had seen is an object',
      'The doctor who had last seen her said it was late.',
      ['indirect The doctor: it was late'],
    ],
    [
      'protesters marching',
      'Protesters marching through the streets chanted "no more".',
      ['partial Protesters marching through the streets: "no more"'],
    ],
    [
      'a chief of staff',
      '"It is late," Jane Doe’s chief of staff, Paul Roe, told the Post.',
      ['direct Paul Roe: "It is late,"'],
    ],
    [
      'two offices, a comma missing',
      'Paul Roe, president and chief of the port said: "It is late."',
      ['direct Paul Roe: "It is late."'],
    ],
    [
      'a clause, a comma missing',
      '"It is late," Jane Roe, the guru who founded the site tweeted on Wednesday.',
      ['direct Jane Roe: "It is late,"'],
    ],
    [
      'two adjectives',
      '"It is late," the bespectacled, 71-year-old diplomat said.',
      ['direct the bespectacled, 71-year-old diplomat: "It is late,"'],
    ],
    [
      'took to the web to write',
      'Jane Roe took to Twitter to write: "It is late."',
      ['direct Jane Roe: "It is late."'],
    ],
    [
      'signed on the next line',
      '"We are late and we know it."\n\n- Jane Roe, Oslo',
      ['direct Jane Roe: "We are late and we know it."'],
    ],
    [
      'the clause that leads up has the words',
      'When somebody in the crowd shouted, "Late," Jane Roe joked, "Come up here."',
      ['partial somebody in the crowd: "Late,"', 'direct Jane Roe: "Come up here."'],
    ],
    [
      'no name at all',
      'One source close to the talks said: "It is over."',
      ['direct One source close to the talks: "It is over."'],
    ],
    ['nobody', '"It is getting late and we must go."', ['direct -: "It is getting late and we must go."']],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));

  it.each([
    ['a plain object', 'The keeper conceded a penalty in the 62nd minute.'],
    ['a noun', 'The claims were wrong and the report was late.'],
    ['an infinitive', 'He is said to be furious.'],
    ['goodbye', 'She said goodbye to the staff.'],
  ])('no speech: %s', (_, text) => expect(said(text)).toEqual([]));
});
