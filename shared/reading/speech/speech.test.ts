import { describe, expect, it } from 'vitest';
import { read } from '../reading';

/** One line a quote: kind, speaker as resolved (~ where carried over), the words. */
export function said(text: string): string[] {
  return read(text).quotes.map(({ kind, speaker, carried, start, end }) => {
    const who = speaker ? (carried ? '~' : '') + (speaker.resolved ?? speaker.text) : '-';
    return `${kind} ${who}: ${text.slice(start, end)}`;
  });
}

describe('styles of quotation', () => {
  it.each<[style: string, text: string, quotes: string[]]>([
    ['quote, name, verb', '"The bridge is safe," Jane Roe said.', ['direct Jane Roe: "The bridge is safe,"']],
    ['quote, verb, name', '"The bridge is safe," said Jane Roe of the highways office.', ['direct Jane Roe: "The bridge is safe,"']],
    ['name, verb, colon', 'Jane Roe said: "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['name, verb, comma', 'Jane Roe said, "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['name, colon', 'Jane Roe: "We are not going to wait."', ['direct Jane Roe: "We are not going to wait."']],
    ['told the paper', '“The bridge is safe,” Jane Roe told the Evening Post. “Ask anybody.”', ['direct Jane Roe: “The bridge is safe,”', 'direct Jane Roe: “Ask anybody.”']],
    ['interrupted', '"The bridge," Jane Roe said, "is safe."', ['direct Jane Roe: "The bridge,"', 'direct Jane Roe: "is safe."']],
    ['question', '"Is the bridge safe?" Jane Roe asked.', ['direct Jane Roe: "Is the bridge safe?"']],
    ['single marks', "'It's safe, isn't it?' said Mr Roe. 'The drivers' union agrees.'", ["direct Roe: 'It's safe, isn't it?'", "direct Roe: 'The drivers' union agrees.'"]],
    ['verb at the end of the paragraph before', 'Jane Roe wrote:\n\n"The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['reported', 'Jane Roe said that the bridge was safe.', ['indirect Jane Roe: that the bridge was safe']],
    ['reported without that', 'Jane Roe said on Monday the bridge was safe.', ['indirect Jane Roe: the bridge was safe']],
    ['reported, speaker last', 'The bridge is safe, engineers say.', ['indirect engineers: The bridge is safe']],
    ['reported, speaker in the middle', 'The bridge, Jane Roe said, is safe.', ['indirect Jane Roe: The bridge', 'indirect Jane Roe: is safe']],
    ['according to, first', 'According to Jane Roe, the bridge is safe.', ['indirect Jane Roe: the bridge is safe']],
    ['according to, last', 'The bridge is safe, according to Jane Roe.', ['indirect Jane Roe: The bridge is safe']],
    ['mixed', 'Jane Roe said the bridge was "as safe as any".', ['mixed Jane Roe: the bridge was "as safe as any"']],
    ['partial', 'Jane Roe called the bridge "a death trap".', ['partial Jane Roe: "a death trap"']],
    ['several paragraphs', '"The bridge is safe," said Jane Roe. "It was built well.\n\n"It will last."', ['direct Jane Roe: "The bridge is safe,"', 'direct Jane Roe: "It was built well.', 'direct Jane Roe: "It will last."']],
    ['signed with a dash', '"The bridge is safe." – Jane Roe', ['direct Jane Roe: "The bridge is safe."']],
    ['adding', 'Jane Roe defended the bridge, adding: "It will last."', ['direct Jane Roe: "It will last."']],
    ['what follows the verb is no speech', '"It is time," Jane Roe said in her address. "We must act."', ['direct Jane Roe: "It is time,"', 'direct Jane Roe: "We must act."']],
    ['degrees after the name', '"We won\'t pay", Jane Roe, Ph.D., a professor at Hill College, told reporters.', ['direct Jane Roe: "We won\'t pay"']],
    ['reads', 'A statement from the council reads: "The bridge is safe."', ['direct A statement from the council: "The bridge is safe."']],
    ['in the words of', 'In the words of Jane Roe, the bridge is "as safe as any".', ['mixed Jane Roe: the bridge is "as safe as any"']],
    ['per', 'The bridge is safe, per Jane Roe.', ['indirect Jane Roe: The bridge is safe']],
    ['asked whether', 'Jane Roe asked whether the bridge was safe.', ['indirect Jane Roe: whether the bridge was safe']],
    ['wanted to know', 'Jane Roe wanted to know whether the bridge was safe.', ['indirect Jane Roe: whether the bridge was safe']],
    ['made it clear', 'Jane Roe made it clear that the bridge was safe.', ['indirect Jane Roe: that the bridge was safe']],
    ['an uncommon verb, inverted', '"The bridge is safe," harrumphed Jane Roe.', ['direct Jane Roe: "The bridge is safe,"']],
    ['was quoted as saying', 'Jane Roe was quoted as saying: "The bridge is safe."', ['direct Jane Roe: "The bridge is safe."']],
    ['called so by the speaker', 'The bridge was called "a death trap" by Jane Roe.', ['partial Jane Roe: "a death trap"']],
    ['clause after the name', '"The bridge is safe," Jane Roe, who runs the highways office, said.', ['direct Jane Roe: "The bridge is safe,"']],
    ['no name, a clause after', '"The bridge is safe," a woman who lives nearby said.', ['direct a woman: "The bridge is safe,"']],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));
});

describe('words between marks that nobody spoke', () => {
  it.each<[string, string, string]>([
    ['scare quotes', 'The so-called "smart" meter broke down.', 'scare'],
    ['a title', 'The film "The Long Way Home" opened on Friday.', 'title'],
    ['a nickname', 'Robert "Bobby" Kane was there.', 'nickname'],
  ])('%s', (_, text, kind) => {
    const reading = read(text);
    expect(reading.quotes).toEqual([]);
    expect(reading.quoted.map((one) => one.kind)).toEqual([kind]);
  });
});

describe('who is behind the words', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    ['surname after the full name', 'Jane Roe runs the port. "It is full," Roe said.', ['direct Jane Roe: "It is full,"']],
    ['surname before the full name', '"It is full," said Roe. Nobody asked Jane Roe why.', ['direct Jane Roe: "It is full,"']],
    ['title and appositive', 'Col. Ahmed Haddad, a spokesman for the army, told the radio: "We are ready."', ['direct Ahmed Haddad: "We are ready."']],
    ['appositive after a description', 'The army\'s spokesman, Ahmed Haddad, said: "We are ready."', ['direct Ahmed Haddad: "We are ready."']],
    ['two appositives', 'Jane Roe, 52, head of the port, and chair of the board, said: "We are ready."', ['direct Jane Roe: "We are ready."']],
    ['relative clause', 'Jane Roe, who wrote the report, told the court that "nobody looked".', ['direct Jane Roe: "nobody looked"']],
    ['office before the name', '"It is late," said Treasury minister Joan Hill.', ['direct Joan Hill: "It is late,"']],
    ['institution before the name', 'The head of the Refugee Council Jane Roe said it was late.', ['indirect Jane Roe: it was late']],
    ['pronoun', 'Jane Roe met Paul Doe. "He was late," she said.', ['direct Jane Roe: "He was late,"']],
    ['pronoun after a speaker', 'Jane Roe said it was late. She added: "Very late."', ['indirect Jane Roe: it was late', 'direct Jane Roe: "Very late."']],
    ['it, an organisation', 'The group claimed the attack. "We did it," it said.', ['direct The group: "We did it,"']],
    ['same paragraph', '"It is late," said Jane Roe. "We must go."', ['direct Jane Roe: "It is late,"', 'direct Jane Roe: "We must go."']],
    ['paragraph before', '"It is late," said Jane Roe.\n\n"We must go now."', ['direct Jane Roe: "It is late,"', 'direct ~Jane Roe: "We must go now."']],
    ['the sentence before tells of her', 'Police chief Jane Roe confirmed the arrests. "They are in custody."', ['direct ~Jane Roe: "They are in custody."']],
    ['shared subject', 'Jane Roe walked the site on Monday and said it was a wreck.', ['indirect Jane Roe: it was a wreck']],
    ['organisation', 'The World Health Organization (WHO) met. WHO said it was late.', ['indirect World Health Organization: it was late']],
    ['no name at all', 'One source close to the talks said: "It is over."', ['direct One source close to the talks: "It is over."']],
    ['nobody', '"It is getting late and we must go."', ['direct -: "It is getting late and we must go."']],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));

  it.each([
    ['a plain object', 'The keeper conceded a penalty in the 62nd minute.'],
    ['a noun', 'The claims were wrong and the report was late.'],
    ['an infinitive', 'He is said to be furious.'],
    ['goodbye', 'She said goodbye to the staff.'],
  ])('no speech: %s', (_, text) => expect(said(text)).toEqual([]));
});
