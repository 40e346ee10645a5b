import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '@shared/document/document';
import {
  field,
  footnote,
  from,
  noteMark,
  p,
  picture,
  r,
  relationships,
  style,
  styled,
  STYLES,
  table,
  to,
} from '../testing/docx-fixtures';
import { readDocx as read } from '../testing/read-docx';

/* How the words of Word files look, and what stands about them: headings, links, tables, notes, pictures. */

const inRun = (inside: string) => `<w:r>${inside}</w:r>`;
const headings = ({ text, formats }: ReadDocument): Record<string, number> =>
  Object.fromEntries(
    formats.flatMap((f) => (f.type === 'heading' ? [[text.slice(f.start, f.end), f.level]] : [])),
  );
const BODY = p('The council met on Monday and heard nine people from the harbour speak.').repeat(4);

describe('headings', () => {
  test.each<[string, string, Record<string, number>]>([
    ['by a built-in style in any language', styled('berschrift1', 'Rivers') + BODY, { Rivers: 1 }],
    ['by a style that rests on one', styled('Zwischentitel', 'Rivers') + BODY, { Rivers: 1 }],
    ['by the outline of a style', styled('Kapitel', 'Rivers') + BODY, { Rivers: 3 }],
    ['by the outline of the paragraph', p('Rivers', '<w:outlineLvl w:val="1"/>') + BODY, { Rivers: 2 }],
    ['by an id where the style is not declared', styled('Heading2', 'Rivers') + BODY, { Rivers: 2 }],
    ['a title is one of the first level', styled('Titel', 'Rivers') + BODY, { Rivers: 1 }],
    ['not over a table of contents', styled('Verzeichnis', 'Contents') + BODY, {}],
    ['of styles in a ring none', styled('Ring1', 'Rivers') + BODY, {}],
    [
      'with a break are one line',
      styled('berschrift1', r('Up') + inRun('<w:br/>') + r('river')) + BODY,
      { 'Up river': 1 },
    ],
    ['by hand, where a short line is bold', BODY + p(r('Who counts', '<w:b/>')) + BODY, { 'Who counts': 2 }],
    [
      'by hand, where it is much larger',
      BODY + p(r('Who counts', '<w:sz w:val="40"/>')) + BODY,
      { 'Who counts': 1 },
    ],
    ['not a bold sentence', BODY + p(r('Nobody counted.', '<w:b/>')) + BODY, {}],
    ['not a bold question of an interview', BODY + p(r('Who counted?', '<w:b/>')) + BODY, {}],
    ['not where only some of it is bold', BODY + p(r('Who ', '<w:b/>') + r('counts')) + BODY, {}],
    ['not a bold cell', BODY + table([p(r('Year', '<w:b/>')), p('Boats')]) + BODY, {}],
    ['not one of many bold lines', p(r('Anna', '<w:b/>')).repeat(3) + BODY, {}],
    [
      'not by hand where styles say what is one',
      styled('berschrift1', 'Rivers') + BODY + p(r('Who counts', '<w:b/>')) + BODY,
      { Rivers: 1 },
    ],
  ])('%s', async (_, body, found) => {
    expect(headings(await read({ body, styles: STYLES }))).toEqual(found);
  });

  test('the title and the subtitle are the headline and the standfirst', async () => {
    const found = await read({
      body: styled('Titel', 'The wall') + styled('Untertitel', 'What it cost') + BODY,
      styles: STYLES,
      title: 'Document1',
    });
    expect(found).toMatchObject({
      details: { headline: 'The wall', standfirst: 'What it cost' },
      apparatus: { title: 'The wall' },
    });
    expect(found.formats).toContainEqual({ type: 'standfirst', start: 9, end: 21 });
  });

  test('without a title in the text, it is what the file calls itself', async () => {
    expect(await read({ body: BODY, title: 'The  wall' })).toMatchObject({
      apparatus: { title: 'The wall' },
    });
  });
});

test.each<[string, string, object[]]>([
  [
    'bold and italic by a run',
    p(r('a ') + r('b', '<w:b/>') + r('c', '<w:i/>')),
    [
      { type: 'bold', start: 2, end: 3 },
      { type: 'italic', start: 3, end: 4 },
    ],
  ],
  [
    'bold by a style of words',
    p(r('a ') + r('b', '<w:rStyle w:val="Stark"/>')),
    [{ type: 'bold', start: 2, end: 3 }],
  ],
  [
    'bold twice by styles is not bold',
    styled('Fett', r('a') + r('b', '<w:rStyle w:val="Stark"/>')),
    [{ type: 'bold', start: 0, end: 1 }],
  ],
  ['bold switched off', styled('Fett', r('a', '<w:b w:val="false"/>')), []],
  [
    'runs of one look are one',
    p(r('a', '<w:b/>') + r('b', '<w:b/>') + r('.')),
    [{ type: 'bold', start: 0, end: 2 }],
  ],
  [
    'a link',
    p(`<w:hyperlink r:id="out">${r('there')}</w:hyperlink>`),
    [{ type: 'link', start: 0, end: 5, href: 'https://example.org/a?b=1&c=2' }],
  ],
  [
    'a link with a place',
    p(`<w:hyperlink r:id="out" w:anchor="p2">${r('there')}</w:hyperlink>`),
    [{ type: 'link', start: 0, end: 5, href: 'https://example.org/a?b=1&c=2#p2' }],
  ],
  ['no link within the file', p(`<w:hyperlink w:anchor="p2">${r('there')}</w:hyperlink>`), []],
  ['no link of a dangerous kind', p(`<w:hyperlink r:id="bad">${r('there')}</w:hyperlink>`), []],
  [
    'a link that is a field',
    p(field('HYPERLINK "https://example.org/x" \\l "p3" \\o "Go"', r('there'))),
    [{ type: 'link', start: 0, end: 5, href: 'https://example.org/x#p3' }],
  ],
  ['no field to a dangerous kind', p(field('HYPERLINK "javascript:alert(1)"', r('there'))), []],
  [
    'blanks of an address are written',
    p(field('HYPERLINK "https://example.org/a b"', r('there'))),
    [{ type: 'link', start: 0, end: 5, href: 'https://example.org/a%20b' }],
  ],
  [
    'a field within a link is one with it',
    p(field('HYPERLINK "https://example.org/x"', r('p. ') + field('PAGE', r('7')))),
    [{ type: 'link', start: 0, end: 4, href: 'https://example.org/x' }],
  ],
  [
    'a link that is a simple field',
    p(`<w:fldSimple w:instr=' HYPERLINK "https://example.org/y" '>${r('there')}</w:fldSimple>`),
    [{ type: 'link', start: 0, end: 5, href: 'https://example.org/y' }],
  ],
])('%s', async (_, body, formats) => {
  const links = { out: 'https://example.org/a?b=1&amp;c=2', bad: 'javascript:alert(1)' };
  expect((await read({ body: body, styles: STYLES, links })).formats).toEqual(formats);
});

describe('tables', () => {
  const cell = (words: string) => p(words);
  test.each<[string, string, string, string[][][]]>([
    [
      'a row is a line',
      table([cell('a'), cell('b')], [cell('1'), cell('2')]),
      'a\tb\n1\t2',
      [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    ],
    ['empty cells are no words', table([cell(''), cell('b')]), 'b', [[['', 'b']]]],
    [
      'paragraphs of a cell are lines',
      table([cell('a') + cell('b'), cell('c')]),
      'a\nb\nc',
      [[['a\nb', 'c']]],
    ],
    [
      'a table in a table',
      table([table([cell('x'), cell('y')]) + cell(''), cell('c')]),
      'x\ty\nc',
      [[['x', 'y']], [['x\ny', 'c']]],
    ],
    ['a heading in a cell is a line', table([styled('Heading2', 'a'), cell('b')]), 'a\nb', [[['a', 'b']]]],
    ['without words is none', table([cell(''), cell('')]) + p('a'), 'a', []],
  ])('%s', async (_, body, text, tables) => {
    const found = await read({ body });
    expect([found.text, found.apparatus!.tables!.map(({ rows }) => rows)]).toEqual([text, tables]);
  });

  test('it lies over its words', async () => {
    const found = await read({ body: p('Before.') + table([cell('a'), cell('b')]) + p('After.') });
    expect(found.apparatus!.tables).toMatchObject([{ start: 8, end: 11 }]);
  });
});

describe('notes', () => {
  const notes =
    footnote(-1, p('<w:r><w:separator/></w:r>'), 'separator') +
    footnote(1, p('Page 2.') + p('And 3.')) +
    footnote(2, p(r('* ') + r('By letter.')));
  test.each<[string, string, object[]]>([
    [
      'stands where its mark stood',
      p(r('So it was') + noteMark(1) + r('.')),
      [{ at: 9, text: 'Page 2.\nAnd 3.' }],
    ],
    [
      'its own mark is none of the words',
      p(r('So') + inRun('<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t>') + r('.')),
      [{ at: 2, text: 'By letter.' }],
    ],
    ['of a mark that leads nowhere there is none', p(r('So') + noteMark(9)), []],
    [
      'at the end',
      p(r('So') + inRun('<w:endnoteReference w:id="1"/>')),
      [{ at: 2, text: 'Fin.', endnote: true }],
    ],
  ])('%s', async (_, body, footnotes) => {
    const endnotes = `<w:endnote w:id="1">${p('Fin.')}</w:endnote>`;
    const found = await read({ body, footnotes: notes, endnotes });
    expect([found.apparatus!.footnotes, found.text.includes('*')]).toEqual([footnotes, false]);
  });
});

test('links of notes and comments are kept with their words', async () => {
  const linked = (words: string) => p(r('See ') + `<w:hyperlink r:id="out">${r(words)}</w:hyperlink>`);
  const rels = relationships(
    '<Relationship Id="out" Type="x/hyperlink" Target="https://example.org/r" TargetMode="External"/>',
  );
  const found = await read({
    body: p(r('So') + noteMark(1) + from(1) + r(' it was') + to(1)),
    footnotes: footnote(1, linked('the report')),
    comments: `<w:comment w:id="1" w:author="" w:initials="ML">${linked('this')}</w:comment>`,
    more: { 'word/_rels/footnotes.xml.rels': rels, 'word/_rels/comments.xml.rels': rels },
  });
  const href = 'https://example.org/r';
  expect(found.apparatus!.footnotes).toEqual([
    { at: 2, text: 'See the report', links: [{ start: 4, end: 14, href }] },
  ]);
  expect(found.apparatus!.comments).toMatchObject([
    { author: 'ML', text: 'See this', links: [{ start: 4, end: 8, href }] },
  ]);
});

test('what stands beside the body is a part by the name of its style, or of the one that rests on', async () => {
  const found = await read({
    body:
      p('The wall stood.') +
      styled('Beschriftung', 'The wall, 1954') +
      styled('Quoted', '“It leans.”') +
      styled('Box', 'How walls are built'),
    styles:
      STYLES +
      style('Quoted', 'Desk Pull Quote') +
      style('Side', 'Sidebar') +
      style('Box', 'Box of the desk', '<w:basedOn w:val="Side"/>'),
  });
  const parts = found.apparatus!.parts!.map(({ kind, start, end }) => [kind, found.text.slice(start, end)]);
  expect(parts).toEqual([
    ['caption', 'The wall, 1954'],
    ['pull-quote', '“It leans.”'],
    ['sidebar', 'How walls are built'],
  ]);
});

test('a picture is where it was, with its caption and what is said of it', async () => {
  const found = await read({
    body: p('Before.') + p(picture('A wall in the rain')) + styled('Beschriftung', 'The wall, 1954'),
    styles: STYLES,
  });
  expect(found.apparatus!.pictures).toEqual([
    { at: 8, caption: 'The wall, 1954', alternative: 'A wall in the rain' },
  ]);
  expect(found.notices).toEqual([{ level: 'info', message: 'Left out: 1 picture.' }]);
});
