import { describe, expect, test } from 'vitest';
import {
  odtChange,
  odtComment,
  odtContent,
  odtMeta,
  odtStyle,
  odtStyles,
} from '../../../electron/services/documents/testing/odt-fixtures';
import type { ChangesAs, ReadDocument } from '../document';
import { readOdt } from './read';

const read = (text: string, automatic = '', changes: ChangesAs = 'accepted'): ReadDocument =>
  readOdt({ content: odtContent(text, automatic) }, changes);
const p = (words: string, style = ''): string => `<text:p text:style-name="${style}">${words}</text:p>`;
/** The stretch of the text that a range covers. */
const on = ({ text }: ReadDocument, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

describe('words', () => {
  test.each([
    ['blanks are one, and none stands at the edge', p('  a\n  b  c '), 'a b c'],
    ['blanks that are meant stay', p('a<text:s text:c="3"/>b<text:tab/>c'), 'a   b\tc'],
    ['a blank over two looks is one', p('a <text:span> b</text:span>'), 'a b'],
    ['a line break ends a line', p('a<text:line-break/>b'), 'a\nb'],
    ['a paragraph without words is none', `${p('a')}${p(' ')}${p('b')}`, 'a\nb'],
    [
      'fields are as they were shown',
      p('on <text:date>5 March</text:date>, page <text:page-number>3</text:page-number>'),
      'on 5 March, page 3',
    ],
    [
      'of a phonetic guide the words stay',
      p(
        '<text:ruby><text:ruby-base>豊田</text:ruby-base><text:ruby-text>とよた</text:ruby-text></text:ruby>',
      ),
      '豊田',
    ],
    ['raised letters are letters', p('21<text:span text:style-name="U">st</text:span>'), '21st'],
    [
      'a raised mark is a mark',
      p('a<text:span text:style-name="U">[<text:span>3</text:span>]</text:span>'),
      'a[3]',
    ],
    ['raised figures are raised', p('10<text:span text:style-name="U">6</text:span>'), '10⁶'],
    [
      'what an index is made by is none of it',
      '<text:table-of-content><text:table-of-content-source><text:index-title-template>Made by</text:index-title-template></text:table-of-content-source><text:index-body><text:p>One</text:p></text:index-body></text:table-of-content>',
      'One',
    ],
    [
      'a text box comes once, after its paragraph',
      p('a <draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box></draw:frame>b'),
      'a b\nin the box',
    ],
    [
      'a box in a box too',
      p(
        'a<draw:frame><draw:text-box><text:p>b<draw:frame><draw:text-box><text:p>c</text:p></draw:text-box></draw:frame></text:p></draw:text-box></draw:frame>',
      ),
      'a\nb\nc',
    ],
    [
      'what is written in a shape',
      p('a<draw:custom-shape><text:p>shape</text:p></draw:custom-shape>'),
      'a\nshape',
    ],
  ])('%s', (_, text, expected) =>
    expect(read(text, odtStyle('U', 'style:text-position="super 58%"')).text).toBe(expected),
  );

  test('hidden ones are left out and counted', () => {
    const hidden = odtStyle('H', 'text:display="none"', { family: 'paragraph' });
    const { text, notices } = read(
      `${p('not to be seen', 'H')}${p('seen')}<text:section text:display="none"><text:p>nor this</text:p>` +
        '</text:section><text:p>a<text:hidden-text text:is-hidden="true">b</text:hidden-text></text:p>',
      hidden,
    );
    expect([text, notices.map(({ message }) => message)]).toEqual(['seen\na', ['Left out: 7 hidden words.']]);
  });

  test('struck out by hand are kept, and that is said', () => {
    const { text, notices } = read(
      p('was <text:span text:style-name="S">not so</text:span>'),
      odtStyle('S', 'style:text-line-through-style="solid"'),
    );
    expect([text, notices]).toEqual([
      'was not so',
      [{ level: 'warning', message: expect.stringContaining('2 words') }],
    ]);
  });
});

describe('looks', () => {
  test('come from styles and their parents', () => {
    const automatic =
      odtStyle('B', 'fo:font-weight="bold"') +
      odtStyle('C', 'fo:font-style="italic"', { parent: 'B' }) +
      odtStyle('N', 'fo:font-weight="normal"', { parent: 'C' });
    const words = read(
      p(
        '<text:span text:style-name="B">a</text:span> <text:span text:style-name="C">b</text:span> <text:span text:style-name="N">c</text:span>',
      ),
      automatic,
    );
    expect(words.formats.map((format) => [format.type, on(words, format)])).toEqual([
      ['bold', 'a'],
      ['bold', 'b'],
      ['italic', 'b'],
      ['italic', 'c'],
    ]);
  });

  test('styles that are one another’s parents end', () => {
    const automatic =
      odtStyle('A', 'fo:font-weight="bold"', { parent: 'B' }) + odtStyle('B', '', { parent: 'A' });
    expect(read(p('<text:span text:style-name="B">a</text:span>'), automatic).formats).toMatchObject([
      { type: 'bold' },
    ]);
  });

  test.each([
    ['a heading by its level', '<text:h text:outline-level="2">a</text:h>', { type: 'heading', level: 2 }],
    [
      'a level that is deeper than there are',
      '<text:h text:outline-level="9">a</text:h>',
      { type: 'heading', level: 6 },
    ],
    ['a paragraph in a heading’s style', p('a', 'Heading_20_3'), { type: 'heading', level: 3 }],
    ['the title', p('a', 'Title'), { type: 'heading', level: 1 }],
    ['the subtitle', p('a', 'Subtitle'), { type: 'standfirst' }],
    [
      'a link',
      p('<text:a xlink:href="https://a.example/?b=1&amp;c">a</text:a>'),
      { type: 'link', href: 'https://a.example/?b=1&c' },
    ],
  ])('%s', (_, text, format) => {
    const automatic = ['Title', 'Subtitle', 'Heading_20_3'].map((name) =>
      odtStyle(name, '', { family: 'paragraph' }),
    );
    expect(read(text, automatic.join('')).formats).toMatchObject([{ ...format, start: 0, end: 1 }]);
  });

  test('a link within the file, or one that runs, is none', () =>
    expect(
      read(p('<text:a xlink:href="#b">a</text:a><text:a xlink:href="javascript:b()">c</text:a>')),
    ).toMatchObject({ text: 'ac', formats: [] }));

  test('a caption is a part', () => {
    const caption =
      odtStyle('Table', '', { family: 'paragraph', parent: 'Caption' }) +
      odtStyle('Caption', '', { family: 'paragraph' });
    expect(read(p('Table 1', 'Table'), caption).apparatus?.parts).toEqual([
      { kind: 'caption', start: 0, end: 7 },
    ]);
  });

  test('what stands on master pages is absent', () => {
    const styles = odtStyles(odtStyle('B', 'fo:font-weight="bold"'));
    expect(
      readOdt(
        {
          content: odtContent(p('<text:span text:style-name="B">a</text:span>')),
          styles,
          meta: odtMeta('A title'),
        },
        'accepted',
      ),
    ).toMatchObject({
      text: 'a',
      formats: [{ type: 'bold' }],
      apparatus: { title: 'A title' },
    });
  });
});

describe('lists', () => {
  const level = (at: number, format: string, more = ''): string =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
  const style =
    `<text:list-style style:name="L">${level(1, '1')}${level(2, 'a')}${level(3, 'i', 'text:display-levels="3"')}</text:list-style>` +
    '<text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>' +
    `<text:list-style style:name="N">${level(1, '')}</text:list-style>`;
  const list = (items: string, more = ''): string =>
    `<text:list text:style-name="L" ${more}>${items}</text:list>`;
  const item = (inside: string, more = ''): string => `<text:list-item ${more}>${inside}</text:list-item>`;
  test.each([
    ['are counted', list(item(p('a')) + item(p('b'))), ['1. a', '2. b']],
    [
      'only the first paragraph of an item has a label',
      list(item(p('a') + p('b')) + item(p('c'))),
      ['1. a', 'b', '2. c'],
    ],
    [
      'in lists',
      list(
        item(p('a') + `<text:list>${item(p('b'))}${item(p('c'))}</text:list>`) +
          item(p('d') + `<text:list>${item(p('e'))}</text:list>`),
      ),
      ['1. a', 'a. b', 'b. c', '2. d', 'a. e'],
    ],
    [
      'with the numbers above',
      list(
        item(p('a') + `<text:list>${item(p('b') + `<text:list>${item(p('c'))}</text:list>`)}</text:list>`),
      ),
      ['1. a', 'a. b', '1.a.i. c'],
    ],
    ['begin where they say', list(item(p('a'), 'text:start-value="5"') + item(p('b'))), ['5. a', '6. b']],
    ['begin anew', list(item(p('a'))) + p('x') + list(item(p('b'))), ['1. a', 'x', '1. b']],
    [
      'go on',
      list(item(p('a'))) + p('x') + list(item(p('b')), 'text:continue-numbering="true"'),
      ['1. a', 'x', '2. b'],
    ],
    [
      'go on with one further up',
      list(item(p('a')), 'xml:id="l1"') + list(item(p('b'))) + list(item(p('c')), 'text:continue-list="l1"'),
      ['1. a', '1. b', '2. c'],
    ],
    ['with a head', list(`<text:list-header>${p('a')}</text:list-header>${item(p('b'))}`), ['a', '1. b']],
    ['with signs', `<text:list text:style-name="D">${item(p('a'))}</text:list>`, ['• a']],
    ['without labels', `<text:list text:style-name="N">${item(p('a'))}</text:list>`, ['a']],
  ])('%s', (_, text, lines) => expect(read(text, style).text.split('\n')).toEqual(lines));

  test('of headings', () => {
    const content = odtContent(
      '<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h><text:h text:outline-level="2">c</text:h>',
    );
    const outline = (at: number): string =>
      `<text:outline-level-style text:level="${at}" style:num-format="1" text:display-levels="${at}"/>`;
    const styles = odtStyles(
      `<text:outline-style style:name="Outline">${outline(1)}${outline(2)}</text:outline-style>`,
    );
    expect(readOdt({ content, styles }, 'accepted').text).toBe('1 a\n1.1 b\n1.2 c');
  });
});

describe('tables', () => {
  const cell = (words: string, more = ''): string =>
    `<table:table-cell ${more}>${p(words)}</table:table-cell>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
  test.each<[string, string, string, string[][]]>([
    [
      'a row is a paragraph',
      table(row(cell('a'), cell('b')), row(cell('c'), cell(''))),
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'covered cells are none',
      table(row(cell('a', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell('b'))),
      'a\tb',
      [['a', 'b']],
    ],
    [
      'cells that are repeated',
      table(row(cell('a', 'table:number-columns-repeated="2"'))),
      'a\ta',
      [['a', 'a']],
    ],
    [
      'paragraphs of a cell are one line',
      table(row(`<table:table-cell>${p('a')}${p('b')}</table:table-cell>`)),
      'a b',
      [['a b']],
    ],
    [
      'rows of the head',
      `<table:table><table:table-header-rows>${row(cell('a'))}</table:table-header-rows>${row(cell('b'))}</table:table>`,
      'a\nb',
      [['a'], ['b']],
    ],
  ])('%s', (_, text, words, rows) => {
    const { text: read_, apparatus } = read(p('x') + text + p('y'));
    expect([read_, apparatus?.tables?.[0]]).toEqual([
      `x\n${words}\ny`,
      { start: 2, end: 2 + words.length, rows },
    ]);
  });

  test('in tables', () => {
    const { text, apparatus } = read(
      table(
        row(cell('a'), `<table:table-cell>${p('b')}${table(row(cell('c'), cell('d')))}</table:table-cell>`),
      ),
    );
    expect([text, apparatus?.tables?.map(({ rows }) => rows)]).toEqual([
      'a\tb c d',
      [[['a', 'b c d']], [['c', 'd']]],
    ]);
  });

  test('a thousand cells that repeat themselves in one another end', () => {
    let text = p('x');
    for (let depth = 0; depth < 12; depth++)
      text = table(row(`<table:table-cell table:number-columns-repeated="64">${text}</table:table-cell>`));
    expect(read(text).text.length).toBeLessThan(10_000);
  });
});

describe('what is written on it', () => {
  const at = (day: number): string => `2024-01-0${day}T10:00:00`;
  test('a comment on its words, over paragraphs, and one at a place', () => {
    const words = read(
      p(`a ${odtComment('Ana', at(1), 'Why?', { name: 'n', resolved: true })}b`) +
        p(`c<office:annotation-end office:name="n"/> d${odtComment('Ben', at(2), 'Here.')}`),
    );
    expect(words.apparatus?.comments).toEqual([
      { start: 2, end: 5, author: 'Ana', date: at(1), text: 'Why?', resolved: true, replies: [] },
      { start: 7, end: 7, author: 'Ben', date: at(2), text: 'Here.', resolved: false, replies: [] },
    ]);
  });

  test('links in a comment and in a note keep their addresses', () => {
    const see = 'See <text:a xlink:href="https://a.example/log">the log</text:a>.';
    const note = `<text:note text:note-class="footnote"><text:note-body>${p(see)}</text:note-body></text:note>`;
    const { apparatus } = read(p(`a${odtComment('Ana', at(1), see)}b${note}`));
    const says = { text: 'See the log.', links: [{ start: 4, end: 11, href: 'https://a.example/log' }] };
    expect([apparatus?.comments, apparatus?.footnotes]).toMatchObject([[says], [says]]);
  });

  test('a talk, where the file says who answers whom', () => {
    const more = (parent: string, name: string) => ({ name, parent });
    const [{ replies, guessed, text } = { replies: [], text: '' }, ...others] = read(
      p(
        odtComment('C', at(3), 'third', more('b', 'c')) +
          odtComment('B', at(2), 'second', more('a', 'b')) +
          `${odtComment('A', at(1), 'first', { name: 'a' })}x<office:annotation-end office:name="a"/>`,
      ),
    ).apparatus!.comments!;
    expect([text, replies.map((reply) => reply.text), guessed, others]).toEqual([
      'first',
      ['second', 'third'],
      undefined,
      [],
    ]);
  });

  test('a talk is guessed from the same words, the newest first', () => {
    const ends = '<office:annotation-end office:name="a"/><office:annotation-end office:name="b"/>';
    const { apparatus } = read(
      p(
        `${odtComment('B', at(1), 'reply', { name: 'b' })}${odtComment('A', at(1), 'first', { name: 'a' })}x${ends}`,
      ),
    );
    expect(apparatus?.comments).toMatchObject([
      { text: 'first', guessed: true, replies: [{ author: 'B', text: 'reply' }] },
    ]);
  });

  test('comments that answer one another in a ring are all there', () => {
    const { apparatus } = read(
      p(
        odtComment('A', at(1), 'a', { name: 'a', parent: 'b' }) +
          odtComment('B', at(1), 'b', { name: 'b', parent: 'a' }),
      ),
    );
    expect(apparatus?.comments?.map(({ text }) => text).sort()).toEqual(['a', 'b']);
  });

  test('notes stand after the words before their mark', () => {
    const note = (kind: string, words: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}${p('more')}</text:note-body></text:note>`;
    const { text, apparatus } = read(p(`One${note('footnote', 'a')}, two${note('endnote', 'b')}.`));
    expect([text, apparatus?.footnotes]).toEqual([
      'One, two.',
      [
        { at: 3, text: 'a\nmore' },
        { at: 8, text: 'b\nmore', endnote: true },
      ],
    ]);
  });

  test('pictures are left out, with what is said of them', () => {
    const { apparatus, notices } = read(
      p(
        'a <draw:frame><draw:image/><draw:image/><svg:title>t</svg:title><svg:desc>A weir.</svg:desc></draw:frame>b',
      ),
    );
    expect([apparatus?.pictures, notices]).toEqual([
      [{ at: 2, caption: '', alternative: 'A weir.' }],
      [{ level: 'info', message: 'Left out: 1 picture.' }],
    ]);
  });
});

describe('tracked changes', () => {
  const put = (words: string) =>
    `<text:change-start text:change-id="i"/>${words}<text:change-end text:change-id="i"/>`;
  const cut = '<text:change text:change-id="d"/>';
  const tracked = (deleted: string): string =>
    `<text:tracked-changes>${odtChange('i', 'Ana')}${odtChange('d', 'Ben', deleted)}</text:tracked-changes>`;
  test.each<[string, string, string, string]>([
    ['words', tracked(p('old')) + p(`the ${put('new')}${cut} one`), 'the new one', 'the old one'],
    ['a whole paragraph', tracked(p('')) + p(`a ${put('b')}`) + p(put('c')), 'a b\nc', 'a\n'],
    [
      'paragraphs put in',
      tracked('') +
        p('a<text:change-start text:change-id="i"/>b') +
        p('c') +
        p('d<text:change-end text:change-id="i"/>e'),
      'ab\nc\nde',
      'ae',
    ],
    ['paragraphs cut out', tracked(p('b') + p('c') + p('d')) + p(`a${cut}e`), 'ae', 'ab\nc\nde'],
    ['a deletion that is told twice counts once', tracked(p('b')) + p(`a${cut}${cut}c`), 'ac', 'abc'],
    ['a deletion within itself', tracked(p(`b${cut}`)) + p(`a${cut}c`), 'ac', 'abc'],
  ])('%s', (_, text, accepted, rejected) => {
    expect(read(text).text).toBe(accepted);
    expect(read(text, '', 'rejected').text).toBe(rejected.trim());
  });

  test('are told with who made them, and with the words that are not there', () => {
    const text = tracked(p('old')) + p(`the ${put('new')}${cut} one`);
    const date = '2024-03-05T10:00:00';
    expect(read(text).apparatus?.changes).toEqual([
      { start: 4, end: 7, type: 'insertion', author: 'Ana', date },
      { start: 7, end: 7, type: 'deletion', author: 'Ben', date, text: 'old' },
    ]);
    expect(read(text, '', 'rejected').apparatus?.changes).toEqual([
      { start: 4, end: 4, type: 'insertion', author: 'Ana', date, text: 'new' },
      { start: 4, end: 7, type: 'deletion', author: 'Ben', date },
    ]);
  });

  test('a comment on words that were deleted keeps its place', () => {
    const { apparatus } = read(tracked(p(odtComment('Cy', '', 'Sure?'))) + p(`a ${cut}b`));
    expect(apparatus?.comments).toMatchObject([{ start: 2, end: 2, text: 'Sure?' }]);
  });
});
