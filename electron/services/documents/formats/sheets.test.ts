import { describe, expect, test } from 'vitest';
import { LONGEST_DRAFT } from '@shared/domain';
import { read } from '../read';
import { fullXlsx, odsCell, odsOf, odsRow, xlsxOf } from '../testing/sheet-fixtures';
import { zipOf } from '../testing/zip';

const readFile = (bytes: Uint8Array, origin: string) =>
  read({ source: [bytes], origin, plainly: false }, () => false);
async function candidateOf(bytes: Uint8Array, origin = 'book.xlsx') {
  const reading = await readFile(bytes, origin);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.candidate;
}
const rowsOf = async (bytes: Uint8Array, origin?: string) =>
  (await candidateOf(bytes, origin)).apparatus.tables.map(({ rows }) => rows);
const saidOf = async (bytes: Uint8Array, origin?: string) =>
  (await candidateOf(bytes, origin)).notices.map(({ message }) => message);

describe('an Excel workbook', () => {
  test('shows its sheets, and says which it has besides', async () => {
    const { kind, text, formats, apparatus, notices } = await candidateOf(fullXlsx());
    expect([kind, text]).toEqual(['xlsx', 'Costs\nItem\tCost\n2023-03-15\t4,200 kr']);
    expect(formats).toContainEqual({ type: 'heading', level: 1, start: 0, end: 5 });
    expect(apparatus).toMatchObject({
      tables: [{ start: 6, end: 35, rows: [['Item', 'Cost'], [], ['2023-03-15', '4,200 kr']] }],
      places: [{ kind: 'sheet', name: 'Costs', start: 0, end: 35 }],
    });
    expect(notices).toEqual([{ level: 'warning', message: 'A hidden sheet was left out.' }]);
  });

  const cell = (inside: string, more = '') => `<c ${more}>${inside}</c>`;
  test.each<[string, string, string[][]]>([
    ['truth', `<row>${cell('<v>1</v>', 't="b"')}${cell('<v>0</v>', 't="b"')}</row>`, [['TRUE', 'FALSE']]],
    ['errors', `<row>${cell('<v>#DIV/0!</v>', 't="e"')}</row>`, [['#DIV/0!']]],
    [
      'dates that are written out',
      `<row>${cell('<v>2023-03-15T00:00:00</v>', 't="d"')}</row>`,
      [['2023-03-15']],
    ],
    ['cells where they stand', `<row r="2">${cell('<v>7</v>', 'r="C2"')}</row>`, [[], ['', '', '7']]],
    [
      'cells that do not say where',
      `<row>${cell('<v>1</v>')}${cell('<v>2</v>')}</row><row>${cell('<v>3</v>')}</row>`,
      [['1', '2'], ['3']],
    ],
    [
      'results of formulas, never formulas',
      `<row>${cell('<f>1+1</f><v>2</v>')}${cell('<f>WEBSERVICE("https://a.example")</f><v>x</v>', 't="str"')}</row>`,
      [['2', 'x']],
    ],
    [
      'what looks like a formula as words',
      `<row>${cell('<is><t>+1+1</t></is>', 't="inlineStr"')}${cell('<is><t>@SUM(A1)</t></is>', 't="inlineStr"')}</row>`,
      [['+1+1', '@SUM(A1)']],
    ],
    [
      'breaks in a cell as blanks',
      `<row>${cell('<is><t>a&#10;b\tc</t></is>', 't="inlineStr"')}</row>`,
      [['a b c']],
    ],
    [
      'characters that XML cannot have',
      `<row>${cell('<is><t>a_x000D_b_x0041_</t></is>', 't="inlineStr"')}</row>`,
      [['a bA']],
    ],
    [
      'merged cells once',
      `<row r="1">${cell('<v>1</v>', 'r="A1"')}${cell('', 'r="B1"')}${cell('<v>2</v>', 'r="C1"')}</row>`,
      [['1', '', '2']],
    ],
  ])('shows %s', async (_, rows, expected) =>
    expect(await rowsOf(xlsxOf({ sheets: { S: rows } }))).toEqual([expected]),
  );

  const far = (rows: string) => candidateOf(xlsxOf({ sheets: { S: rows } }));
  test('with a cell in its last row has no million empty rows, and keeps the cell’s address', async () => {
    const { apparatus, text } = await far(
      `<row r="2">${cell('<v>1</v>', 'r="B2"')}</row><row r="1048576">${cell('<v>2</v>', 'r="A1048576"')}</row>`,
    );
    expect(text).toBe('S\n\t1\n2');
    expect(apparatus.tables).toEqual([
      { start: 2, end: text.length, rows: [['', '1'], ['2']], numbers: [2, 1_048_576] },
    ]);
  });

  test('has its empty rows where they are few, and its rows in order however they are written', async () => {
    const { apparatus } = await far(
      `<row r="900">${cell('<v>2</v>', 'r="A900"')}</row><row r="1">${cell('<v>1</v>', 'r="A1"')}</row>`,
    );
    const [{ rows, numbers } = { rows: [] }] = apparatus.tables;
    expect([numbers, rows.length, rows[0], rows[1], rows[899]]).toEqual([undefined, 900, ['1'], [], ['2']]);
  });

  test.each(['', '-7', '1e300', 'x'])(
    'takes a row that says it is row “%s” as the next one',
    async (number) =>
      expect(
        (await far(`<row r="1">${cell('<v>1</v>')}</row><row r="${number}">${cell('<v>2</v>')}</row>`))
          .apparatus.tables[0]?.rows,
      ).toEqual([['1'], ['2']]),
  );

  test('has sheets in its own order, an empty one too', async () =>
    expect((await candidateOf(xlsxOf({ sheets: { B: '<row><c><v>1</v></c></row>', A: '' } }))).text).toBe(
      'B\n1\nA',
    ));

  test.each<[string, Uint8Array, string]>([
    [
      'results that are not kept',
      xlsxOf({ sheets: { S: '<row><c><v>1</v></c><c><f>A1</f></c></row>' } }),
      'The result of a formula is not kept in the file; its cell is empty here.',
    ],
    [
      'rows that are hidden',
      xlsxOf({ sheets: { S: '<row hidden="1"><c><v>1</v></c></row>' } }),
      'A hidden row was read like the others.',
    ],
    [
      'comments',
      xlsxOf({
        sheets: { S: '<row><c><v>1</v></c></row>' },
        more: { 'xl/comments1.xml': '<comments><comment ref="A1"/></comments>' },
      }),
      'Left out: 1 comment.',
    ],
  ])('says of %s', async (_, bytes, said) => expect(await saidOf(bytes)).toContain(said));

  test.each<[string, Uint8Array, string, string]>([
    ['cut off', fullXlsx().subarray(0, 700), 'book.xlsx', 'the file is damaged or cut off'],
    [
      'an old one',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      'book.xls',
      'it is an old Excel file; save it as .xlsx',
    ],
    [
      'one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'book.xlsx',
      'it is protected by a password; save a copy without one',
    ],
    [
      'a binary one',
      zipOf({ 'xl/workbook.bin': 'x' }),
      'book.xlsb',
      'it is a binary workbook; save it as .xlsx',
    ],
    [
      'one of more cells than anybody reads',
      xlsxOf({
        sheets: {
          S: Array.from({ length: 200 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`).join(''),
        },
      }),
      'book.xlsx',
      'it has more than 2,000,000 cells',
    ],
  ])('%s is refused', async (_, bytes, origin, why) =>
    expect(await readFile(bytes, origin)).toMatchObject({
      outcome: 'refused',
      message: `${origin} could not be read as Excel: ${why}. Nothing was imported.`,
    }),
  );
});

describe('an OpenDocument spreadsheet', () => {
  const table = (name: string, rows: string, style = '') =>
    `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
  test.each<[string, string, string[][][]]>([
    [
      'what its cells show',
      table('A', odsRow(odsCell('15/03/23', 'office:date-value="2023-03-15"'), odsCell('25%'))),
      [[['15/03/23', '25%']]],
    ],
    [
      'cells that are repeated',
      table('A', odsRow(odsCell('1', 'table:number-columns-repeated="2"'), odsCell('2'))),
      [[['1', '1', '2']]],
    ],
    [
      'empty ones only before others',
      table(
        'A',
        odsRow(
          odsCell('', 'table:number-columns-repeated="3"'),
          odsCell('1'),
          odsCell('', 'table:number-columns-repeated="16380"'),
        ),
      ),
      [[['', '', '', '1']]],
    ],
    [
      'empty rows only before others',
      table(
        'A',
        `${odsRow(odsCell('1'))}<table:table-row table:number-rows-repeated="2">${odsCell('')}</table:table-row>${odsRow(odsCell('2'))}<table:table-row table:number-rows-repeated="1048570">${odsCell('')}</table:table-row>`,
      ),
      [[['1'], [], [], ['2']]],
    ],
    [
      'sheets that are shown',
      table('A', odsRow(odsCell('1'))) + table('B', odsRow(odsCell('2')), 'off'),
      [[['1']]],
    ],
  ])('shows %s', async (_, tables, rows) => expect(await rowsOf(odsOf(tables), 'book.ods')).toEqual(rows));

  test('says what was left out', async () =>
    expect(
      await saidOf(
        odsOf(
          table(
            'A',
            odsRow(
              '<table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>1</text:p></table:table-cell>',
            ),
          ) + table('B', '', 'off'),
        ),
        'book.ods',
      ),
    ).toEqual(['Left out: 1 comment.', 'A hidden sheet was left out.']));

  test('with a cell far below has no empty rows in between, and says which rows it has', async () => {
    const { apparatus } = await candidateOf(
      odsOf(
        table(
          'A',
          `${odsRow(odsCell('1'))}<table:table-row table:number-rows-repeated="1048574">${odsCell('')}</table:table-row>${odsRow(odsCell('2'))}`,
        ),
      ),
      'book.ods',
    );
    expect(apparatus.tables).toMatchObject([{ rows: [['1'], ['2']], numbers: [1, 1_048_576] }]);
  });

  test('that repeats itself without end is refused', async () =>
    expect(
      await readFile(
        odsOf(
          table(
            'A',
            `<table:table-row table:number-rows-repeated="999999999">${odsCell('1', 'table:number-columns-repeated="99999999"')}</table:table-row>`,
          ),
        ),
        'book.ods',
      ),
    ).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('more than 2,000,000 cells'),
    }));

  test('is known by what it says, not by its name', async () =>
    expect((await candidateOf(odsOf(table('A', odsRow(odsCell('1')))), 'book.odt')).kind).toBe('ods-sheet'));
});

describe('a table as text', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  test.each<[string, Uint8Array, string[][]]>([
    [
      'commas',
      utf8('a,b\n1,2\n'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons and decimal commas',
      utf8('a;b\n1,5;2,5\n3,5;4,5\n'),
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'tabs',
      utf8('a\tb\n1\t2\n'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'upright bars',
      utf8('a|b\n1|2\n'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['what Excel says itself', utf8('sep=;\na,b;c\n'), [['a,b', 'c']]],
    ['commas in quotation marks', utf8('"a, b","say ""c"""\n'), [['a, b', 'say "c"']]],
    ['breaks in quotation marks', utf8('"a\nb",c\n'), [['a b', 'c']]],
    ['rows of unlike lengths', utf8('a,b\n1,2,3\n4\n'), [['a', 'b'], ['1', '2', '3'], ['4']]],
    ['empty rows', utf8('a,b\r\n\r\n1,2\r\n'), [['a', 'b'], [], ['1', '2']]],
    ['one column', utf8('a\nb\n'), [['a'], ['b']]],
    ['what a spreadsheet would run', utf8('=1+1,@SUM(A1)\n'), [['=1+1', '@SUM(A1)']]],
    ['a mark at the beginning', utf8('\ufeffa,b\n'), [['a', 'b']]],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('a,é\n1,2\n', 'utf16le')]),
      [
        ['a', 'é'],
        ['1', '2'],
      ],
    ],
    [
      'Windows-1252',
      new Uint8Array(Buffer.from('caf\xe9,co\xfbt \x80\nr\xe9gion,\x93x\x94\n', 'latin1')),
      [
        ['café', 'coût €'],
        ['région', '“x”'],
      ],
    ],
    ['Shift-JIS', new Uint8Array([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x8f, 0x5a, 0x8f, 0x8a]), [['名前', '住所']]],
    ['EUC-KR', new Uint8Array([0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xb5, 0xb5, 0xbd, 0xc3]), [['이름', '도시']]],
    ['GB18030', new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb3, 0xc7, 0xca, 0xd0]), [['姓名', '城市']]],
  ])('is read with %s', async (_, bytes, rows) => expect(await rowsOf(bytes, 'table.csv')).toEqual([rows]));

  test('says what it took for granted', async () => {
    expect(await saidOf(utf8('a;b\n1;2\n'), 'table.csv')).toEqual([
      'Its cells are taken to be set apart by semicolons.',
    ]);
    expect(await saidOf(new Uint8Array([0x61, 0xe9, 0x2c, 0x62]), 'table.csv')).toEqual([
      expect.stringContaining('Windows-1252'),
    ]);
  });

  test('is not what is no text', async () =>
    expect(await readFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'table.csv')).toMatchObject({
      outcome: 'refused',
    }));
});

test('a table of more text than is read is refused before it is taken apart', async () => {
  const reading = await readFile(Buffer.alloc(LONGEST_DRAFT + 4, '1,2\n'), 'rows.csv');
  expect(reading).toMatchObject({
    outcome: 'refused',
    message: 'rows.csv could not be read as CSV: it has more than 16 MB of text. Nothing was imported.',
  });
});
