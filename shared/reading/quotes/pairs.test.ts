import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../text/paragraphs';
import { pairMarks } from './pairs';

/** The outer quotations of a text, and how many marks found no partner. */
function pair(text: string): [string[], number] {
  const { quotes, loose } = pairMarks(text, paragraphs(text));
  return [quotes.map(({ start, end }) => text.slice(start, end)), loose.length];
}

describe('pairing of quotation marks', () => {
  it.each<[style: string, text: string, quotes: string[], loose?: number]>([
    ['straight', 'He said "no" twice.', ['"no"']],
    ['curly', 'He said “no” twice.', ['“no”']],
    ['opens straight, closes curly', '"We shall see,” he said.', ['"We shall see,”']],
    ['opens curly, closes straight', '“We shall see," he said.', ['“We shall see,"']],
    ['two single marks each side', "''We shall see,'' he said.", ["''We shall see,''"]],
    ['typewriter', "``We shall see,'' he said.", ["``We shall see,''"]],
    [
      'single with apostrophes inside',
      "'It's the dog's, isn't it?' she said.",
      ["'It's the dog's, isn't it?'"],
    ],
    [
      'single with an owner in the plural',
      "'The drivers' pay is low,' she said.",
      ["'The drivers' pay is low,'"],
    ],
    [
      'curly single with an owner in the plural',
      '‘The drivers’ pay is low,’ she said.',
      ['‘The drivers’ pay is low,’'],
    ],
    ['apostrophes are no marks', "The drivers' union wasn't pleased in the '90s; rock 'n' roll was.", []],
    [
      'nested: single in double',
      '“She told me ‘go’ and I went,” he said.',
      ['“She told me ‘go’ and I went,”'],
    ],
    [
      'nested: double in single',
      '‘She told me “go” and I went,’ he said.',
      ['‘She told me “go” and I went,’'],
    ],
    ['interrupted', '"We," he said, "are late."', ['"We,"', '"are late."']],
    [
      'brackets and ellipsis inside',
      '"[They] came … and [we] left ..."',
      ['"[They] came … and [we] left ..."'],
    ],
    ['French', 'Il a dit : « Nous verrons. »', ['« Nous verrons. »']],
    ['German', 'Er sagte: „Wir werden sehen.“', ['„Wir werden sehen.“']],
    ['Danish and German books', 'Er sagte: »Wir werden sehen.«', ['»Wir werden sehen.«']],
    ['Swedish', 'Hon sa: ”Vi får se.”', ['”Vi får se.”']],
    ['Japanese', '彼は「そうです」と言った。', ['「そうです」']],
    ['over paragraphs, opened again', '“One.\n\n“Two.\n\n“Three,” he said.', ['“One.', '“Two.', '“Three,”']],
    ['over paragraphs, not opened again', '"One.\n\nTwo," he said.', ['"One.', 'Two,"']],
    ['over paragraphs in single marks', '‘One.\n\n‘Two,’ he said.', ['‘One.', '‘Two,’']],
    ['left open', '"One.\n\nThe end.', ['"One.'], 1],
    ['left open, and the reporter goes on', '"One, he said.\n\nThe end.', ['"One,'], 1],
    [
      'left open before another speaker',
      '“We are off, said Tom Doe, a guard.\n\n“We stay,” said Jane Roe.',
      ['“We are off,', '“We stay,”'],
      1,
    ],
    [
      'left open after a question',
      '“Shall we go now? he asked.\n“Yes, we will,” said Jane Roe.',
      ['“Shall we go now?', '“Yes, we will,”'],
      1,
    ],
    [
      'left open in one paragraph',
      '"We are off, Tom Doe told the court. "We stay," said Jane Roe.',
      ['"We are off,', '"We stay,"'],
      1,
    ],
    [
      'a saying inside a quotation',
      '“He came in, he said it was late.\n“I left,” she said.',
      ['“He came in, he said it was late.', '“I left,”'],
    ],
    ['closed without opening', 'One,” he said.', ['One,”'], 1],
    ['closed without opening or speaker', 'One” he.', [], 1],
    ['opened twice, closed once', 'He “said “no”.', ['“no”'], 1],
    ['inches and feet', 'A 6\' 2" man and a 3" nail.', [], 0],
    [
      'feet and inches in a quotation',
      '"She is 5\'11" and strong," he said.',
      ['"She is 5\'11" and strong,"'],
      0,
    ],
    ['inches in a curly quotation', '“The pipe is 14" thick,” he said.', ['“The pipe is 14" thick,”'], 0],
    ['inches before a quotation', 'He cut a 9" plank. He said: "It fits."', ['"It fits."'], 0],
    [
      'minutes and seconds',
      '"It lies at 51° 12\' 30" north," he said.',
      ['"It lies at 51° 12\' 30" north,"'],
      0,
    ],
    ['a figure that ends a quotation', 'She called him "number 9" and left.', ['"number 9"'], 0],
    ['two figures between marks', 'Rooms "12" and "13" are shut.', ['"12"', '"13"'], 0],
    ['feet in single marks', "'It is 8' deep there,' he said.", ["'It is 8' deep there,'"], 0],
    [
      'a dropped g',
      "'They were only fishin' for crabs,' he said.",
      ["'They were only fishin' for crabs,'"],
      0,
    ],
    ['a dropped g, curly', '‘We’re still waitin’ on them,’ he said.', ['‘We’re still waitin’ on them,’'], 0],
    ['a dropped h', "'Give it to 'im now,' he said.", ["'Give it to 'im now,'"], 0],
    ['lost at both ends', "'Salt 'n' vinegar an' that,' he said.", ["'Salt 'n' vinegar an' that,'"], 0],
    ['lost at the end', "'It were ol' Ted wi' his dog,' he said.", ["'It were ol' Ted wi' his dog,'"], 0],
    ['a few words, then a plural owner', "A 'mess' for the clerks' office.", ["'mess'"], 0],
  ])('%s', (_, text, quotes, loose) => {
    const [found, alone] = pair(text);
    expect(found).toEqual(quotes);
    if (loose !== undefined) expect(alone).toBe(loose);
  });

  it('knows which piece carries on which', () => {
    const text = '“One.\n\n“Two,” he said.';
    const [first, second] = pairMarks(text, paragraphs(text)).quotes;
    expect(second!.continues).toBe(first);
    expect(first!.continues).toBeNull();
  });
});
