import { zipOf } from './zip';

/* Workbooks for tests, made from what stands in their parts. */

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const sheetXml = (rows: string): string =>
  `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
export const stringsXml = (...items: string[]): string =>
  `<sst ${MAIN}>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

interface Parts {
  /** What stands in their rows, by the names of the sheets. */
  sheets: Record<string, string>;
  /** Names of those that are not shown. */
  hidden?: Record<string, 'hidden' | 'veryHidden'>;
  strings?: string[];
  /** Format codes by the numbers of the cells' styles. */
  codes?: (string | number)[];
  since1904?: boolean;
  more?: Record<string, string>;
}

const escaped = (code: string): string =>
  code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export function xlsxOf({
  sheets,
  hidden = {},
  strings = [],
  codes = [],
  since1904 = false,
  more = {},
}: Parts): Uint8Array {
  const names = Object.keys(sheets);
  const own = codes.map((code, at) =>
    typeof code === 'string' ? `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>` : '',
  );
  const styles = codes.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 200 + at : code}"/>`);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>` +
      names
        .map(
          (name, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" state="${hidden[name] ?? 'visible'}" r:id="r${at}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships>${names.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/s${at}.xml`)).join('')}` +
      `${relation('t', 'styles', 'styles.xml')}${relation('u', 'sharedStrings', '/xl/strings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/strings.xml': stringsXml(...strings),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/s${at}.xml`, sheetXml(sheets[name]!)])),
    ...more,
  });
}

/** A workbook with everything in it that is read. */
export const fullXlsx = (): Uint8Array =>
  xlsxOf({
    sheets: {
      Costs:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Cost</t></is></c></row>' +
        '<row r="3"><c r="A3" s="1"><v>45000</v></c><c r="B3" s="2"><f>SUM(B1)</f><v>4200</v></c></row>',
      Draft: '<row><c t="str"><v>secret</v></c></row>',
    },
    hidden: { Draft: 'veryHidden' },
    strings: ['<r><t>Ite</t></r><r><t>m</t></r><rPh><t>read aloud</t></rPh>'],
    codes: [0, 14, '#,##0 "kr"'],
  });

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const urn = (name: string, of = name): string =>
  `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${of}:1.0"`;

/** A cell that shows words. */
export const odsCell = (words: string, more = ''): string =>
  `<table:table-cell ${more}>${words === '' ? '' : `<text:p>${words}</text:p>`}</table:table-cell>`;
export const odsRow = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

export const odsContent = (tables: string): string =>
  `<office:document-content ${urn('office')} ${urn('table')} ${urn('text')} ${urn('style')}>` +
  '<office:automatic-styles><style:style style:name="off" style:family="table">' +
  '<style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
  `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

export const odsOf = (tables: string): Uint8Array =>
  zipOf({ mimetype: ODS, 'content.xml': odsContent(tables) });
