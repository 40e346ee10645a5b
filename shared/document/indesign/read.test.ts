import { describe, expect, test } from 'vitest';
import {
  content,
  icmlText,
  inCopyChange,
  inCopyNote,
  para,
  range,
  run,
  story,
} from '../../../electron/services/documents/testing/indesign-fixtures';
import type { ChangesAs, ReadDocument } from '../document';
import { readIcml } from './read';

const read = (inside: string, book = '', changes: ChangesAs = 'accepted'): ReadDocument =>
  readIcml(icmlText(story(inside), book), changes);
const on = ({ text }: ReadDocument, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);
const words = (...inside: string[]): string => range(run(inside.join('')));

describe('words', () => {
  test.each([
    ['a Br ends a paragraph, wherever it stands', words(content('a')) + words('<Br/>', content('b')), 'a\nb'],
    ['without one the paragraph goes on', words(content('a')) + words(content('b')), 'ab'],
    ['a forced line break ends a line', words(content('a\u2028b')), 'a\nb'],
    ['characters that are none', words(content('<?ACE 4?>a<?ACE 3?> b<?ACE 7?>c<?ACE 18?>')), 'a bc'],
    ['a tab to the right', words(content('a<?ACE 8?>b')), 'a\tb'],
    [
      'places where a word may be cut, and those of objects',
      words(content('so\u00adme\ufeff\ufffc')),
      'some',
    ],
    ['blanks between elements are none', range(`\n  ${run(`\n ${content('a')}\n `)}\n`), 'a'],
    ['two stories', `${para('a')}</Story><Story Self="u2">${para('b')}`, 'a\nb'],
    ['in tags', `<XMLElement Self="x">${para('a')}</XMLElement>`, 'a'],
    ['a variable as it is shown', words('<TextVariableInstance ResultText="5 March"/>'), '5 March'],
    [
      'raised figures are raised',
      range(run(content('10')) + run(content('6'), 'Position="Superscript"')),
      '10⁶',
    ],
    ['an empty paragraph is none', words(content('a'), '<Br/>', '<Br/>', content('b')), 'a\nb'],
  ])('%s', (_, inside, text) => expect(read(inside).text).toBe(text));

  test('on conditions that are not shown are left out and counted', () => {
    const book =
      '<Condition Self="Condition/Web" Visible="false"/><Condition Self="Condition/Print" Visible="true"/>';
    const when = (conditions: string, says: string) =>
      run(content(says), `AppliedConditions="${conditions}"`);
    const { text, notices } = read(
      range(
        when('Condition/Web', 'not here ') +
          when('Condition/Print', 'here') +
          when('Condition/Web Condition/Print', ' too'),
      ) + `<HiddenText>${para('nor this')}</HiddenText>`,
      book,
    );
    expect([text, notices.map(({ message }) => message)]).toEqual([
      'here too',
      ['Left out: 4 hidden words.'],
    ]);
  });
});

describe('styles by their names', () => {
  test.each<[string, object]>([
    ['Headline', { level: 1, part: 'headline' }],
    ['Features%3aMain Head', { level: 1, part: 'headline' }],
    ['HED_feature', { level: 1, part: 'headline' }],
    ['ArticleTitle', { level: 1, part: 'headline' }],
    ['Subhead', { level: 2 }],
    ['Crosshead', { level: 2 }],
    ['Header3', { level: 3 }],
    ['H2', { level: 2 }],
    ['Deck', { is: 'standfirst', part: 'standfirst' }],
    ['Standfirst big', { is: 'standfirst', part: 'standfirst' }],
    ['By-line', { is: 'byline' }],
    ['Photo Captions', { part: 'caption' }],
    ['TableCaption', { part: 'caption' }],
    ['Pullquote', { part: 'pull-quote' }],
    ['Sidebar body', { part: 'sidebar' }],
    ['Coverline', { part: 'cover-line' }],
    ['Graphic text', { part: 'graphic' }],
    ['Running head', {}],
    ['Body', {}],
    ['Bodyline', {}],
  ])('%s', (style, { level, is, part }: { level?: number; is?: string; part?: string }) => {
    const { formats, apparatus } = read(para('x', style));
    const at = { start: 0, end: 1 };
    expect(formats).toEqual([
      ...(level ? [{ type: 'heading', level, ...at }] : []),
      ...(is ? [{ type: is, ...at }] : []),
    ]);
    expect(apparatus?.parts).toEqual(part ? [{ kind: part, ...at }] : []);
  });

  test('say what the story is called and who wrote it', () => {
    const { details } = read(
      para('By Ana Roe', 'Byline') + para('The weir', 'Headline') + para('It leaks.', 'Deck'),
    );
    expect(details).toEqual({ headline: 'The weir', standfirst: 'It leaks.', byline: 'Ana Roe' });
  });
});

describe('looks', () => {
  const book =
    '<CharacterStyle Self="CharacterStyle/B" Name="B" FontStyle="Semibold"/>' +
    '<CharacterStyle Self="CharacterStyle/C" Name="C"><Properties><BasedOn type="object">CharacterStyle/B</BasedOn></Properties></CharacterStyle>' +
    '<CharacterStyle Self="CharacterStyle/Italic" Name="Italic"/>' +
    '<ParagraphStyle Self="ParagraphStyle/P" Name="P" FontStyle="Bold"/>';
  const styled = (style: string, says: string, more = '') =>
    `<CharacterStyleRange AppliedCharacterStyle="CharacterStyle/${style}" ${more}>${content(says)}</CharacterStyleRange>`;
  test.each<[string, string, [string, string][]]>([
    ['of a style', range(styled('B', 'a')), [['bold', 'a']]],
    ['of the one it is based on', range(styled('C', 'a')), [['bold', 'a']]],
    [
      'by hand',
      range(run(content('a'), 'FontStyle="Bold Italic"')),
      [
        ['bold', 'a'],
        ['italic', 'a'],
      ],
    ],
    ['against its style', range(styled('B', 'a', 'FontStyle="Regular"')), []],
    ['of a style that is called so', range(styled('Italic', 'a')), [['italic', 'a']]],
    ['of the paragraph', range(run(content('a')), 'P'), [['bold', 'a']]],
    ['not of a headline', range(run(content('a'), 'FontStyle="Bold"'), 'Headline'), [['heading', 'a']]],
  ])('%s', (_, inside, looks) => {
    const document = read(inside, book);
    expect(document.formats.map((format) => [format.type, on(document, format)])).toEqual(looks);
  });

  test('links lead where the book says', () => {
    const links =
      '<Hyperlink Self="h" Source="s1"><Properties><Destination type="object">HyperlinkURLDestination/x</Destination></Properties></Hyperlink>' +
      '<HyperlinkURLDestination Self="HyperlinkURLDestination/x" DestinationURL="https://a.example/b"/>' +
      '<Hyperlink Self="i" Source="s2"><Properties><Destination type="object">HyperlinkTextDestination/y</Destination></Properties></Hyperlink>';
    const linked = (self: string, says: string) =>
      `<HyperlinkTextSource Self="${self}">${run(content(says))}</HyperlinkTextSource>`;
    const document = read(
      range(linked('s1', 'there') + linked('s2', 'here') + linked('s3', 'nowhere')),
      links,
    );
    expect(document.formats).toEqual([{ type: 'link', href: 'https://a.example/b', start: 0, end: 5 }]);
  });

  test('lists are labelled', () => {
    const item = (says: string, more: string) => range(run(`${content(says)}<Br/>`), undefined, more);
    const numbered =
      'BulletsAndNumberingListType="NumberedList" NumberingExpression="^#)^t" NumberingFormat="a, b, c, d..."';
    expect(
      read(
        item('a', 'BulletsAndNumberingListType="BulletList"') +
          item('b', numbered) +
          item('c', numbered) +
          para('d') +
          item('e', numbered),
      ).text,
    ).toBe('• a\na) b\nb) c\nd\na) e');
  });
});

describe('what is written on it', () => {
  test('a note is a comment at its place', () => {
    const users = '<DocumentUser Self="u9" UserName="Ben"/>';
    const { text, apparatus } = read(
      words(
        content('One'),
        inCopyNote('Ana', 'Why?'),
        content(' two'),
        `<Note AppliedDocumentUser="u9">${para('a')}${para('b')}</Note>`,
      ),
      users,
    );
    expect([text, apparatus?.comments]).toEqual([
      'One two',
      [
        {
          start: 3,
          end: 3,
          author: 'Ana',
          date: '2024-03-05T11:00:00',
          text: 'Why?',
          resolved: false,
          replies: [],
        },
        { start: 7, end: 7, author: 'Ben', text: 'a\nb', resolved: false, replies: [] },
      ],
    ]);
  });

  test('links in it keep their addresses', () => {
    const links =
      '<Hyperlink Self="h" Source="s"><Properties><Destination type="object">HyperlinkURLDestination/x</Destination></Properties></Hyperlink>' +
      '<HyperlinkURLDestination Self="HyperlinkURLDestination/x" DestinationURL="https://a.example/log"/>';
    const see = words(
      content('See '),
      `<HyperlinkTextSource Self="s">${content('the log')}</HyperlinkTextSource>`,
    );
    const { apparatus } = read(
      words(content('One'), `<Note>${see}</Note>`, `<Footnote>${see}</Footnote>`),
      links,
    );
    const says = { text: 'See the log', links: [{ start: 4, end: 11, href: 'https://a.example/log' }] };
    expect([apparatus?.comments, apparatus?.footnotes]).toMatchObject([[says], [says]]);
  });

  test('a note before the first word of a paragraph stands in it', () =>
    expect(
      read(para('a') + words(inCopyNote('Ana', 'Why?'), content('b'))).apparatus?.comments,
    ).toMatchObject([{ start: 2, end: 2 }]));

  test('footnotes stand after the words before their mark', () => {
    const { text, apparatus } = read(
      words(content('One'), `<Footnote>${words(content('<?ACE 4?>\tA roll.'))}</Footnote>`, content('.')),
    );
    expect([text, apparatus?.footnotes]).toEqual(['One.', [{ at: 3, text: 'A roll.' }]]);
  });

  test.each<[string, string, string, string]>([
    [
      'words',
      range(
        inCopyChange('InsertedText', run(content('new'))) + inCopyChange('DeletedText', run(content('old'))),
      ),
      'new',
      'old',
    ],
    [
      'the end of a paragraph',
      words(content('a'), inCopyChange('DeletedText', '<Br/>'), content('b')),
      'ab',
      'a\nb',
    ],
    ['moved words', words(inCopyChange('MovedText', content('a'))), 'a', 'a'],
  ])('tracked changes of %s', (_, inside, accepted, rejected) => {
    expect(read(inside).text).toBe(accepted);
    expect(read(inside, '', 'rejected').text).toBe(rejected);
  });

  test('tracked changes are told, with the words that are not there', () => {
    const { apparatus } = read(
      words(
        content('a '),
        inCopyChange('InsertedText', content('new')),
        inCopyChange('DeletedText', content('old'), 'Ben'),
      ),
    );
    const date = '2024-03-05T10:00:00';
    expect(apparatus?.changes).toEqual([
      { start: 2, end: 5, type: 'insertion', author: 'Ana', date },
      { start: 5, end: 5, type: 'deletion', author: 'Ben', date, text: 'old' },
    ]);
  });

  test('cells of a table come row by row, however the file lists them', () => {
    const cell = (name: string, says: string) => `<Cell Name="${name}">${para(says)}</Cell>`;
    const { text, apparatus } = read(
      words(
        content('x'),
        `<Table>${cell('0:0', 'a')}${cell('0:1', 'c')}${cell('1:0', 'b')}${cell('1:1', 'd')}</Table>`,
        content('y'),
      ),
    );
    expect([text, apparatus?.tables?.[0]?.rows]).toEqual([
      'x\na\tb\nc\td\ny',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });
});
