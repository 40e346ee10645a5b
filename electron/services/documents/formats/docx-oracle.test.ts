import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readDocx } from '../testing/read-docx';
import {
  field,
  footnote,
  item,
  LISTS,
  noteMark,
  p,
  r,
  STYLES,
  styled,
  table,
  wordFile,
} from '../testing/docx-fixtures';

/* What mammoth reads of a Word file is what Stet reads of it, where mammoth reads it at all. */

const HEADING = 'berschrift1';
const GIVEN = {
  body: [
    styled(HEADING, 'The wall'),
    p(
      r('It was ') +
        r('built', '<w:b/>') +
        r(' in 1954') +
        noteMark(1) +
        r(' and fell in ') +
        field('PAGE', r('1987')) +
        r('.'),
    ),
    item('stones', 1),
    item('from the hill', 1, 1),
    item('mortar', 1),
    styled(HEADING, 'Who counted'),
    item('the engineer', 2),
    item('the mayor', 2),
    `<w:sdt><w:sdtContent>${p(r('Nobody else') + noteMark(2) + r('.'))}</w:sdtContent></w:sdt>`,
    table([p('Year'), p('Boats')], [p('1954'), p('9')]),
  ].join(''),
  styles: STYLES,
  numbering: LISTS,
  footnotes: footnote(1, p('Report, p. 2.')) + footnote(2, p('By letter.')),
};

const inTags = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) =>
    found.replace(/<sup>.*?<\/sup>|<[^>]*>|↑/g, '').trim(),
  );

test('headings, lists, tables, notes and all words', async () => {
  const buffer = Buffer.from(wordFile(GIVEN));
  const html = (await mammoth.convertToHtml({ buffer })).value;
  const raw = (await mammoth.extractRawText({ buffer })).value;
  const { text, formats, apparatus } = await readDocx(GIVEN);

  const said = (type: string) =>
    formats.filter((format) => format.type === type).map(({ start, end }) => text.slice(start, end));
  expect(said('heading')).toEqual(inTags(html, 'h1'));
  expect(said('bold')).toEqual(inTags(html, 'strong'));

  const notes = apparatus!.footnotes!.map((note) => note.text);
  expect(notes).toEqual(inTags(html, 'li').slice(-2));

  const listed = text.split('\n').filter((line) => /^(?:•|\d\.) /.test(line));
  expect(listed.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'stones',
    'from the hill',
    'mortar',
    'the engineer',
    'the mayor',
  ]);
  expect(html).toContain('<ul><li>stones<ul><li>from the hill</li></ul></li><li>mortar</li></ul>');

  const plain = text.replace(/^(?:•|\d\.) /gm, '').split(/[\n\t]/);
  expect(plain).toEqual(raw.split('\n').filter((line) => line !== ''));
  expect(apparatus!.tables![0]!.rows.flat()).toEqual(inTags(html, 'td'));
});
