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
    ['left open', '"One, he said.\n\nThe end.', ['"One, he said.'], 1],
    ['closed without opening', 'One,” he said.', [], 1],
    ['opened twice, closed once', 'He “said “no”.', ['“no”'], 1],
    ['inches and feet', 'A 6\' 2" man and a 3" nail.', []],
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
