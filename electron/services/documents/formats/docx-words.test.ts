import { describe, expect, test } from 'vitest';
import { field, item, LISTS, p, r, STYLES, styled, textBox } from '../testing/docx-fixtures';
import { readDocx as read } from '../testing/read-docx';

/* The words of Word files. */

const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const inRun = (inside: string) => `<w:r>${inside}</w:r>`;

test.each<[string, string, string]>([
  ['paragraphs are lines', p('One.') + p('Two.'), 'One.\nTwo.'],
  [
    'empty paragraphs and blanks at the edges are none',
    p('') + p(' One. ') + p('  ') + p('Two.'),
    'One.\nTwo.',
  ],
  ['a tab is one', p(r('Name') + inRun('<w:tab/>') + r('Place')), 'Name\tPlace'],
  ['places for tabs are none', p('Words', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), 'Words'],
  ['a break is a line', p(r('Rose, ') + inRun('<w:br/>') + r(' red')), 'Rose,\nred'],
  ['two breaks leave no empty line', p(r('a') + inRun('<w:br/><w:br w:type="page"/>') + r('b')), 'a\nb'],
  ['a hyphen that does not break', p(r('e') + inRun('<w:noBreakHyphen/>') + r('mail')), 'e\u2011mail'],
  ['signs of the Symbol font are letters', p(sym('Symbol', 'F06D') + r('m')), 'μm'],
  ['signs of Wingdings are what they show', p(sym('Wingdings', 'F0FC')), '✓'],
  ['a sign that nobody knows is seen to be missing', p(r('a') + sym('Bodoni Ornaments', 'F041')), 'a\uFFFD'],
  [
    'a sign written for newer and older Words comes once',
    p(
      inRun(
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>',
      ),
    ),
    '😊',
  ],
  [
    'a raised figure is no next digit',
    p(r('10') + r('6', '<w:vertAlign w:val="superscript"/>') + r(' cells')),
    '10⁶ cells',
  ],
  [
    'a raised mark in brackets stays, however many runs it has',
    p(r('born') + ['[', '7', ']'].map((w) => r(w, '<w:vertAlign w:val="superscript"/>')).join('')),
    'born[7]',
  ],
  [
    'phonetic guides go',
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '漢',
  ],
  [
    'controls, smart tags and custom XML hold words',
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:smartTag>${r('In')}</w:smartTag><w:customXml>${r('side')}</w:customXml>`)}</w:sdtContent></w:sdt>`,
    'Inside',
  ],
  [
    'a drop cap belongs to its word',
    p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('he river rose.'),
    'The river rose.',
  ],
  ['hidden words are none', p(r('Seen') + r(' unseen', '<w:vanish/>') + r('.')), 'Seen.'],
  ['words of a hidden style are none', p('Seen.') + styled('Heimlich', 'Unseen.'), 'Seen.'],
  ['what a style hides a run can show', styled('Heimlich', r('Seen.', '<w:vanish w:val="0"/>')), 'Seen.'],
  [
    'a hidden end joins a heading with its text',
    p('Rivers.', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p(' They rise.'),
    'Rivers. They rise.',
  ],
  [
    'a text box comes once, after what it hangs on',
    p(r('Before') + textBox(p('Boxed.')) + r(' after.')),
    'Before after.\nBoxed.',
  ],
  [
    'a formula is a line',
    p(
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
    ),
    'a/2',
  ],
  ['a field is its result', p(r('Page ') + field('PAGE', r('7')) + r('.')), 'Page 7.'],
  ['a field without a result is nothing', p(r('Salt') + field('XE "Salt"') + r('.')), 'Salt.'],
  [
    'a field within the code of another',
    p(field(`IF ${field('PAGE', r('3'))} = 3 "a"`.replace(/<\/?w:instrText[^>]*>/g, ''), r('Shown'))).replace(
      '> IF <',
      '>IF<',
    ),
    'Shown',
  ],
  ['a field within a result', p(field('TOC', r('One ') + field('PAGEREF x', r('4')))), 'One 4'],
  [
    'a field that nothing ends hides nothing',
    p(inRun('<w:fldChar w:fldCharType="begin"/>') + r('Words')) + p('More.'),
    'Words\nMore.',
  ],
  ['an end of no field ends nothing', p(inRun('<w:fldChar w:fldCharType="end"/>') + r('Words')), 'Words'],
  [
    'blanks are kept where nobody asks for it',
    '<w:p><w:r><w:t>ten </w:t></w:r><w:r><w:t>boats</w:t></w:r></w:p>',
    'ten boats',
  ],
  ['a line of the XML is a blank', p('ten\n  boats'), 'ten   boats'],
  [
    'words as they were before a change of look are none',
    p(r('x', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    'x',
  ],
])('%s', async (_, body, text) => {
  expect((await read({ body, styles: STYLES })).text).toBe(text);
});

describe('lists', () => {
  test.each<[string, string, string]>([
    ['bullets, one within another', item('a', 1) + item('b', 1, 1), '• a\n• b'],
    [
      'figures and letters',
      item('a', 2) + item('b', 2, 1) + item('c', 2, 1) + item('d', 2),
      '1. a\na) b\nb) c\n2. d',
    ],
    [
      'what is below begins anew',
      item('a', 2) + item('b', 2, 1) + item('c', 2) + item('d', 2, 1),
      '1. a\na) b\n2. c\na) d',
    ],
    ['capital Roman figures', item('a', 2, 2) + item('b', 2, 2), 'I. a\nII. b'],
    ['figures of several levels', item('a', 3) + item('b', 3, 1) + item('c', 3, 1), '1 a\n1.1 b\n1.2 c'],
    [
      'goes on after words and in another use of the list',
      item('a', 2) + p('x') + item('b', 4),
      '1. a\nx\n2. b',
    ],
    ['begins anew where it says so', item('a', 2) + item('b', 5) + item('c', 5), '1. a\n1. b\n2. c'],
    ['by a style', styled('Punkte', 'a'), '• a'],
    [
      'a style’s list taken back',
      p('a', '<w:pStyle w:val="Punkte"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      'a',
    ],
    ['a list that is declared nowhere', item('a', 77), 'a'],
    [
      '27 is aa',
      Array.from({ length: 27 }, () => item('x', 2, 1)).join(''),
      [...'abcdefghijklmnopqrstuvwxyz', 'aa'].map((l) => `${l}) x`).join('\n'),
    ],
  ])('%s', async (_, body, text) => {
    expect((await read({ body, styles: STYLES, numbering: LISTS })).text).toBe(text);
  });
});
