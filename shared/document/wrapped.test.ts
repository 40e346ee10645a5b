import { describe, expect, test } from 'vitest';
import { joinLines, paragraphsOf, wordsOf } from './wrapped';

const joined = (lines: string[], elsewhere = '') => {
  const cuts = { mended: [], doubtful: [] };
  return { text: joinLines(lines, wordsOf(`${elsewhere}\n${lines.join('\n')}`), cuts), ...cuts };
};

describe('words cut at a line’s end', () => {
  test.each<[string, string[], string, string, string[], string[]]>([
    [
      'one the text has whole',
      ['the harbour-', 'master said'],
      'A harbourmaster',
      'the harbourmaster said',
      ['harbourmaster'],
      [],
    ],
    [
      'one the text has with its hyphen',
      ['to the north-', 'east of it'],
      'in the north-east',
      'to the north-east of it',
      [],
      [],
    ],
    [
      'one it has both ways',
      ['a co-', 'operative'],
      'the cooperative, a co-operative',
      'a co-operative',
      [],
      ['co-operative'],
    ],
    ['one it has nowhere', ['some passen-', 'gers left'], '', 'some passen-gers left', [], ['passen-gers']],
    ['a day of the week', ['on Thurs-', 'day morning'], '', 'on Thursday morning', ['Thursday'], []],
    ['never between figures', ['of 2031-', '32 and'], '203132', 'of 2031-32 and', [], []],
    ['never beside one', ['a 24-', 'hour watch'], '', 'a 24-hour watch', [], []],
    ['before a capital', ['the Anglo-', 'Danish line'], 'Anglodanish', 'the Anglo-Danish line', [], []],
    ['two words by a rule', ['a well-', 'known line'], '', 'a well-known line', [], []],
    ['numbers', ['the twenty-', 'first boat'], '', 'the twenty-first boat', [], []],
    ['but not one word that begins so', ['a self-', 'ish man'], '', 'a self-ish man', [], ['self-ish']],
    ['nor where it stands in one', ['its self-', 'worth'], 'selfworth', 'its selfworth', ['selfworth'], []],
    ['in a chain', ['a ten-year-', 'old heard'], 'this ten-year-old', 'a ten-year-old heard', [], []],
    ['a hyphen that waits', ['the pre-', 'and post-war'], '', 'the pre- and post-war', [], []],
    ['a dash', ['the boat -', 'or barge'], '', 'the boat - or barge', [], []],
    ['a soft hyphen', ['har\u00ad', 'bour'], '', 'harbour', [], []],
    ['no hyphen', ['the boat', '12 left'], '', 'the boat 12 left', [], []],
  ])('%s', (_name, lines, elsewhere, text, mended, doubtful) => {
    expect(joined(lines, elsewhere)).toEqual({ text, mended, doubtful });
  });
});

describe('lines broken at a fixed width', () => {
  const PARAGRAPH = [
    'The yard has built boats of wood since the old king lay in his',
    'grave, and the men who build them are paid by the week, or so it',
  ];

  test('few of them are known by what would not have fitted', () => {
    const { paragraphs, joined: lines } = paragraphsOf(
      `Boats of the yard\n\n${PARAGRAPH.join('\n')}\n\nThat is all.`,
    );
    expect(paragraphs).toEqual(['Boats of the yard', PARAGRAPH.join(' '), 'That is all.']);
    expect(lines).toBe(1);
  });

  test.each([
    [
      'a headline over its standfirst',
      'Boats of the yard are built by the week\nThe men who build them say that they are not paid by it\n' +
        '\nThat is all.',
    ],
    [
      'beside paragraphs longer than a line',
      `${PARAGRAPH.join('\n')}\n\n${'It is a long yard. '.repeat(10)}`,
    ],
    ['short lines of verse', 'The boat went out,\nthe boat came in,\n\nand nobody was paid.'],
    [
      'lines that had room for more',
      'The boats went out and all of them came in,\nat nine, and nobody was paid for any of it at all ' +
        'until ten\n\nThat is all.',
    ],
    ['one block', PARAGRAPH.join('\n')],
  ])('%s stay as they are', (_name, text) => {
    expect(paragraphsOf(text)).toMatchObject({
      paragraphs: text.split(/\n+/).map((line) => line.trim()),
      joined: 0,
    });
  });
});
