import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { newId, type Article } from '../../domain';
import { article, AT, decided, markOn, OPTIONS } from '../fixtures';
import { longArticle } from '../long-fixtures';
import { reportModel } from '../model';
import { FORMAT_KEYS, type FormatKey } from './formats';
import { WRITERS } from './writers';

const help = { missing: { letters: [], kept: true }, fontFaces: async () => '' };
const written = async (story: Article, key: FormatKey) =>
  (await WRITERS[key]())(reportModel(story, OPTIONS), help);
const textOf = async (story: Article, key: FormatKey) => (await written(story, key)) as string;
/** The parts of a packed file by their names. */
const partsOf = async (story: Article, key: FormatKey): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync((await written(story, key)) as Uint8Array)).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

const STORY = longArticle(900, 30);
/** Words that a spreadsheet would take for a formula. */
const FORMULAS = ['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', ' =1+1', '=HYPERLINK("https://x.example")'];
const TEXT = `${FORMULAS.join(' and ')} and more.`;
const FORMULAIC = article(TEXT, {
  marks: FORMULAS.map((words) =>
    markOn(TEXT, words, { correction: words, notes: [{ id: newId(), at: AT, by: '=x', text: words }] }),
  ),
});
const HOSTILE_TEXT =
  'A bell \u0007 rang \uD800 in עברית ועוד and <b>bold</b> | [x](javascript:1) `code` ]]>.';
const HOSTILE = article(HOSTILE_TEXT, {
  marks: [
    markOn(HOSTILE_TEXT, HOSTILE_TEXT, {
      notes: [{ id: newId(), at: AT, by: 'A\u0000', text: 'x'.repeat(10_000) }],
    }),
    markOn(HOSTILE_TEXT, 'עברית ועוד', decided('wrong', 'עברית ועוד')),
  ],
});

describe('whatever the text', () => {
  test.each(FORMAT_KEYS)(
    '%s is written: controls, halves of characters, right to left, 10,000 characters',
    async (key) => {
      const file = await written(HOSTILE, key);
      expect(file.length).toBeGreaterThan(100);
      const told = typeof file === 'string' ? file : Object.values(await partsOf(HOSTILE, key)).join('\n');
      expect(told.isWellFormed()).toBe(true);
      expect(told).not.toMatch(/[\u0000\u0007]/);
      expect(told).toContain('עברית');
    },
  );

  test.each(['docx', 'xlsx'] as const)('%s: every part is XML that a parser takes', async (key) => {
    const { SaxesParser } = await import('saxes');
    for (const story of [STORY, HOSTILE, article('')])
      for (const [name, xml] of Object.entries(await partsOf(story, key))) {
        if (!/\.(xml|rels)$/.test(name)) continue;
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw new Error(`${name}: ${error.message}`);
        });
        parser.write(xml).close();
      }
  });
});

describe('a packed file', () => {
  test.each(['docx', 'xlsx'] as const)('%s lists its parts, and each relation leads to one', async (key) => {
    const parts = await partsOf(STORY, key);
    const types = parts['[Content_Types].xml']!;
    for (const name of Object.keys(parts)) {
      if (name === '[Content_Types].xml') continue;
      const ending = name.split('.').at(-1)!;
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`), name).toBe(
        true,
      );
    }
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(parts, name!).toHaveProperty([name!]);
    for (const [name, xml] of Object.entries(parts).filter(([each]) => each.endsWith('.rels'))) {
      const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});

describe('Word', () => {
  test('has real styles, contents, heads that repeat and page numbers that are there already', async () => {
    const parts = await partsOf(STORY, 'docx');
    const body = parts['word/document.xml']!;
    for (const style of ['Title', 'Heading1', 'Heading2', 'TableHead', 'DraftText', 'MarkNumber'])
      expect(body, style).toContain(`w:val="${style}"`);
    expect(parts['word/styles.xml']).toContain('w:styleId="DraftText"');
    expect(body).toMatch(/TOC \\h|TOC \\o|TOC/);
    expect(body.match(/<w:tblHeader/g)!.length).toBe(body.match(/<w:tbl>/g)!.length);
    const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/.test(name))![1];
    expect(footer).toMatch(/w:instr="PAGE"[^>]*>\s*<w:r>.*?<w:t[^>]*>1</s);
  });

  test('every number leads to a place that is there, and every place is there once', async () => {
    const { 'word/document.xml': body = '' } = await partsOf(STORY, 'docx');
    const places = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(places).size).toBe(places.length);
    const ids = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g))
      expect(places).toContain(anchor);
  });
});

describe('sheets', () => {
  test('no words become a formula, and cells stay text where they are edited', async () => {
    const parts = await partsOf(FORMULAIC, 'xlsx');
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
    expect(parts['xl/sharedStrings.xml'] ?? sheets.map(([, xml]) => xml).join()).toContain('=1+1');
    // The style of every cell with words in it has the number format "Text".
    const formats = [...parts['xl/styles.xml']!.matchAll(/<cellXfs[^]*?<\/cellXfs>/g)][0]![0];
    const ids = [...formats.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => id!);
    const codes = new Map(
      [...parts['xl/styles.xml']!.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [
        id,
        code,
      ]),
    );
    const cells = sheets.flatMap(([, xml]) => [...xml.matchAll(/<c r="[A-Z]+\d+" t="s"(?: s="(\d+)")?/g)]);
    expect(cells.length).toBeGreaterThan(FORMULAS.length);
    for (const [, style = '0'] of cells) expect(codes.get(ids[Number(style)])).toBe('@');
  });

  test('have a head that stays, filters, a row a mark, and links that lead on', async () => {
    const parts = await partsOf(STORY, 'xlsx');
    const marks = parts['xl/worksheets/sheet1.xml']!;
    expect(marks).toContain('state="frozen"');
    expect(marks).toContain('<autoFilter');
    expect(marks.match(/<row /g)).toHaveLength(31);
    expect(parts['xl/workbook.xml']).toMatch(/name="Marks".*name="Evidence".*name="Sources"/s);
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<hyperlink [^>]*location="Marks!A\d+"/);
    expect(Object.values(parts).join()).toContain('https://harbour.example/minutes/');
  });
});

describe('CSV', () => {
  test('has a row a mark and the words as they are', async () => {
    const text = await textOf(STORY, 'csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const { ledger } = reportModel(STORY, OPTIONS);
    expect(errors).toEqual([]);
    const shielded = (words: string) => (/^\s*[=+\-@]/.test(words) ? `'${words}` : words);
    expect(data.map((row) => row['Words'])).toEqual(ledger.map(({ words }) => shielded(words)));
  });

  test('no cell begins as a formula does', async () => {
    const { data } = Papa.parse<string[]>((await textOf(FORMULAIC, 'csv')).slice(1));
    for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  });
});

describe('Markdown', () => {
  test('has a footnote for each piece of evidence, and each is used', async () => {
    const text = await textOf(STORY, 'markdown');
    const many = reportModel(STORY, OPTIONS).ledger.reduce((sum, { evidence }) => sum + evidence.length, 0);
    const defined = [...text.matchAll(/^\[\^([\d-]+)\]: /gm)].map(([, name]) => name!);
    const used = [...text.matchAll(/\[\^([\d-]+)\](?!:)/g)].map(([, name]) => name!);
    expect(defined).toHaveLength(many);
    expect(used).toEqual(defined);
  });

  test('strangers’ words open nothing', async () => {
    const text = await textOf(HOSTILE, 'markdown');
    expect(text).not.toMatch(/(?<!\\)<b>/);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
  });
});

test('the checking copy is the draft with its numbers, and nothing of what was said', async () => {
  const page = await textOf(STORY, 'pencil');
  expect(page).toContain('Checking copy of draft 1');
  expect(page).toContain('id="t30"');
  expect(page).not.toContain('Rang the office');
  expect(page).not.toContain('<script>');
});

test('JSON is the model', async () => {
  const { format, report } = JSON.parse(await textOf(STORY, 'json')) as { format: string; report: object };
  expect(format).toBe('stet-report');
  expect(report).toEqual(JSON.parse(JSON.stringify(reportModel(STORY, OPTIONS))));
});
