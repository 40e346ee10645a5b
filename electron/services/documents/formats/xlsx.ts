import { leave, leftOutSentence, MACROS_LEFT_OUT, type LeftOut } from '@shared/document/left-out';
import { documentOf, type Sheet } from '@shared/document/sheets/grid';
import { readSheet, readStrings, readStyles, readWorkbook } from '@shared/document/sheets/xlsx';
import { xmlText } from '@shared/document/xml';
import type { Notice } from '@shared/document/document';
import { hasMacros, openArchive, type Archive } from '../archive';
import { PROTECTED, type BytesReader } from '../format';
import { holds, isArchive, isContainer } from '../magic';
import { figure } from '@shared/domain';

/** Of Excel's workbooks, what their sheets show (ECMA-376, part 1, chapter 18). */
export const reader: BytesReader = {
  takes: 'bytes',
  async signature(bytes, name) {
    if (isContainer(bytes)) return STREAMS.some((each) => holds(bytes, each)) || /\.xls[xmb]?$/i.test(name);
    if (!isArchive(bytes)) return false;
    const archive = await openArchive(bytes).catch(() => null);
    return archive ? workbookIn(archive) !== undefined || archive.has(BINARY) : /\.xls[xm]$/i.test(name);
  },
  async read(bytes) {
    if (isContainer(bytes))
      return {
        unreadable: holds(bytes, 'EncryptedPackage')
          ? PROTECTED
          : 'it is an old Excel file; save it as .xlsx',
      };
    const archive = await openArchive(bytes);
    const book = workbookIn(archive);
    if (book === undefined) return { unreadable: 'it is a binary workbook; save it as .xlsx' };
    return documentIn(archive, book);
  },
};

/** What old workbooks keep theirs in: since Excel 97, and before. Names end with a zero. */
const STREAMS = ['Workbook\0', 'Book\0'];
const BINARY = 'xl/workbook.bin';

/** Usually xl/workbook.xml; what it is called is its maker's choice. */
const workbookIn = (archive: Archive): string | undefined =>
  archive.names.find((name) => /^xl\/[^/]*workbook[^/]*\.xml$/i.test(name));

async function documentIn(archive: Archive, book: string) {
  const part = async (name: string): Promise<string | null> => {
    const bytes = await archive.read(name);
    return bytes && xmlText(bytes);
  };
  const { sheets, since } = readWorkbook((await part(book))!);
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const targets = targetsIn((await part(`${folder}_rels/${book.slice(folder.length)}.rels`)) ?? '', folder);
  const named = async (kind: string): Promise<string | null> => {
    const target = [...targets.values()].find(({ type }) => type === kind)?.target;
    return target === undefined ? null : part(target);
  };
  const strings = readStrings((await named('sharedStrings')) ?? '<sst/>');
  const codes = readStyles((await named('styles')) ?? '<styleSheet/>');
  const shownSheets: Sheet[] = [];
  let unknown = 0;
  let hiddenRows = 0;
  for (const { name, relation } of sheets.filter(({ hidden }) => !hidden)) {
    const target = targets.get(relation);
    const xml = target?.type === 'worksheet' ? await part(target.target) : null;
    if (xml === null) continue;
    const read = readSheet(xml, { strings, codes, since });
    shownSheets.push({ name, rows: read.rows });
    unknown += read.unknown;
    hiddenRows += read.hiddenRows;
  }
  const hidden = sheets.filter((sheet) => sheet.hidden).length;
  const said = [
    ...(hasMacros(archive) ? [{ level: 'warning' as const, message: MACROS_LEFT_OUT }] : []),
    await leftOutIn(archive, part),
    ...warnings({ hidden, unknown, hiddenRows }),
  ];
  return documentOf(
    shownSheets,
    said.filter(({ message }) => message !== ''),
  );
}

/** What the workbook's relations lead to, by their identifiers. */
function targetsIn(rels: string, folder: string): Map<string, { type: string; target: string }> {
  const of = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return new Map(
    [...rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = of(tag, 'Target');
      return [
        of(tag, 'Id'),
        {
          type: of(tag, 'Type').split('/').at(-1)!,
          target: target.startsWith('/') ? target.slice(1) : folder + target,
        },
      ];
    }),
  );
}

/** Comments, charts and pictures lie in parts of their own. */
async function leftOutIn(
  { names }: Archive,
  part: (name: string) => Promise<string | null>,
): Promise<Notice> {
  const leftOut: LeftOut = {};
  for (const name of names.filter((each) => /^xl\/comments[^/]*\.xml$/.test(each)))
    leave(leftOut, 'comments', (await part(name))?.match(/<(?:\w+:)?comment\s/g)?.length ?? 0);
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  leave(leftOut, 'pictures', count(/^xl\/media\//));
  leave(leftOut, 'embedded', count(/^xl\/(?:charts\/chart\d*\.xml|embeddings\/)/));
  return { level: 'info', message: leftOutSentence(leftOut) };
}

function warnings({
  hidden,
  unknown,
  hiddenRows,
}: Record<'hidden' | 'unknown' | 'hiddenRows', number>): Notice[] {
  const warning = (times: number, one: string, more: string): Notice => ({
    level: 'warning',
    message: times === 0 ? '' : times === 1 ? one : `${figure(times)} ${more}`,
  });
  return [
    warning(hidden, 'A hidden sheet was left out.', 'hidden sheets were left out.'),
    warning(hiddenRows, 'A hidden row was read like the others.', 'hidden rows were read like the others.'),
    warning(
      unknown,
      'The result of a formula is not kept in the file; its cell is empty here.',
      'results of formulas are not kept in the file; their cells are empty here.',
    ),
  ];
}
