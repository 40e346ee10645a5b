import { deflateSync } from 'node:zlib';
import { lockOf, type Lock, type LockOptions } from './pdf-lock';

/*
 * PDFs for tests, written from what is to be read on them: words at places. What this writes is PDF 1.7 as
 * others write it, with a table of cross-references, fonts that every reader brings along, and nothing else.
 */

/** Words drawn at a place: points from the left and from the bottom of the page. */
export interface Drawn {
  x: number;
  y: number;
  text: string;
  size?: number;
  font?: 'roman' | 'bold' | 'italic';
  /** Within marked content: its tag, and its number where the structure tree names it. */
  tag?: { name: string; id?: number };
}

export interface DrawnPage {
  words: Drawn[];
  /** Addresses, with the corners they cover. */
  links?: { href: string; rect: [number, number, number, number] }[];
  /** What else lies over it, each as its dictionary: comments, fields of a form. */
  annotations?: string[];
  /** Something is drawn that is no words. */
  picture?: boolean;
  /** So many blanks are put where the page is drawn. */
  spaces?: number;
}

export interface PdfOptions {
  title?: string;
  /** Names of the pages, such as "iv". */
  labels?: string[];
  /** The structure tree: knots with the numbers of marked content on the first page. */
  tree?: { role: string; ids: number[]; alternative?: string }[];
  /** What is drawn is written as it is, and not packed. */
  unpacked?: boolean;
  /** No table of cross-references, as where a file was cut or mended by hand. */
  noXref?: boolean;
  /** It asks for a password, or, where that of its user is empty, only forbids things. */
  lock?: LockOptions;
  /** Objects of one's own, put in place of those of their numbers. */
  instead?: Record<number, string>;
}

const FONTS = { roman: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' } as const;
const CATALOG = 1;
const PAGES = 2;
const FIRST_FONT = 3;
const INFO = 6;
const TREE = 7;
const FIRST_PAGE = 20;

/** A document of `pages`, each 595 by 842 points. */
export function pdfOf(pages: readonly DrawnPage[], options: PdfOptions = {}): Uint8Array {
  const objects = new Map<number, string>();
  const lock = options.lock && lockOf(options.lock);
  const pageNumber = (index: number) => FIRST_PAGE + 2 * index;
  Object.values(FONTS).forEach((name, index) =>
    objects.set(
      FIRST_FONT + index,
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    ),
  );
  pages.forEach((page, index) => {
    objects.set(pageNumber(index), pageObject(page, pageNumber(index) + 1));
    objects.set(
      pageNumber(index) + 1,
      streamOf(contentOf(page), pageNumber(index) + 1, lock, options.unpacked),
    );
  });
  objects.set(PAGES, pagesObject(pages.map((_, index) => pageNumber(index))));
  objects.set(INFO, `<< /Title ${stringOf(options.title ?? '')} >>`);
  objects.set(CATALOG, catalogOf(options));
  if (options.tree) addTree(objects, options.tree, pageNumber(0));
  for (const [number, own] of Object.entries(options.instead ?? {})) objects.set(Number(number), own);
  return written(objects, options, lock);
}

const pagesObject = (numbers: number[]): string =>
  `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${numbers.length} >>`;

function catalogOf({ labels, tree }: PdfOptions): string {
  const numbers = labels?.map((label, index) => `${index} << /P ${stringOf(label)} >>`).join(' ');
  return (
    `<< /Type /Catalog /Pages ${PAGES} 0 R` +
    (numbers ? ` /PageLabels << /Nums [${numbers}] >>` : '') +
    (tree ? ` /MarkInfo << /Marked true >> /StructTreeRoot ${TREE} 0 R` : '') +
    ' >>'
  );
}

function pageObject({ links = [], annotations = [] }: DrawnPage, content: number): string {
  const fonts = Object.keys(FONTS).map((name, index) => `/${name} ${FIRST_FONT + index} 0 R`);
  const linked = links.map(
    ({ href, rect }) =>
      `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI ${stringOf(href)} >> >>`,
  );
  return (
    `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /StructParents 0` +
    ` /Resources << /Font << ${fonts.join(' ')} >> >> /Annots [${[...linked, ...annotations].join(' ')}] >>`
  );
}

function contentOf({ words, picture, spaces = 0 }: DrawnPage): string {
  const drawn = words.map(({ x, y, text, size = 10, font = 'roman', tag }) => {
    const shown = `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${stringOf(text)} Tj ET`;
    if (!tag) return shown;
    return tag.id === undefined
      ? `/${tag.name} BMC ${shown} EMC`
      : `/${tag.name} << /MCID ${tag.id} >> BDC ${shown} EMC`;
  });
  return [...drawn, picture ? '0 0 200 200 re f' : '', ' '.repeat(spaces)].join('\n');
}

function addTree(objects: Map<number, string>, tree: NonNullable<PdfOptions['tree']>, page: number): void {
  const knots = tree.map(({ role, ids, alternative }) => {
    const said = alternative ? ` /Alt ${stringOf(alternative)}` : '';
    return `<< /Type /StructElem /S /${role} /P ${TREE} 0 R /Pg ${page} 0 R /K [${ids.join(' ')}]${said} >>`;
  });
  knots.forEach((knot, index) => objects.set(TREE + 1 + index, knot));
  const ownerOf = (id: number) => TREE + 1 + tree.findIndex(({ ids }) => ids.includes(id));
  const last = Math.max(...tree.flatMap(({ ids }) => ids));
  const parents = Array.from({ length: last + 1 }, (_, id) => `${ownerOf(id)} 0 R`).join(' ');
  const kids = knots.map((_, index) => `${TREE + 1 + index} 0 R`).join(' ');
  objects.set(TREE, `<< /Type /StructTreeRoot /K [${kids}] /ParentTree << /Nums [0 [${parents}]] >> >>`);
}

/** A string in WinAnsi, as hexadecimals: no sign means anything else in it. */
export const stringOf = (text: string): string => `<${Buffer.from([...text].map(winAnsi)).toString('hex')}>`;

const SIGNS: Record<string, number> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};
const winAnsi = (sign: string): number => SIGNS[sign] ?? sign.charCodeAt(0);

function streamOf(content: string, number: number, lock: Lock | undefined, unpacked = false): string {
  if (unpacked) return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const deflated = deflateSync(Buffer.from(content, 'latin1'));
  const packed = (lock?.locked(deflated, number) ?? deflated).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

function written(
  objects: ReadonlyMap<number, string>,
  { noXref }: PdfOptions,
  lock: Lock | undefined,
): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const trailer = `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R${lock?.trailer ?? ''} >>\n`;
  if (noXref) return Buffer.from(`${file}${trailer}`, 'latin1');
  const entries = Array.from({ length: size }, (_, number) => {
    const at = places.get(number);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  return Buffer.from(
    `${file}xref\n0 ${size}\n${entries.join('')}${trailer}startxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Lines below each other from `y` on. */
export const linesAt = (x: number, y: number, lines: readonly string[], more: Partial<Drawn> = {}): Drawn[] =>
  lines.map((text, index) => ({ x, y: y - 12 * index, text, ...more }));
