import { zipOf } from './zip';

/*
 * Small Word files for tests, from the XML that matters of each. Their words are of nobody else's writing.
 */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The namespaces that stand on every root. */
const SPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
].join(' ');

/** The insides of the parts of a file; what is not given is not in it. */
export interface WordXml {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  commentsExtended?: string;
  commentsIds?: string;
  commentsExtensible?: string;
  /** Where links lead, by their ids. */
  links?: Record<string, string>;
  title?: string;
  /** More entries of the archive. */
  more?: Record<string, string | Uint8Array>;
}

const ROOTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  commentsIds: 'w16cid:commentsIds',
  commentsExtensible: 'w16cex:commentsExtensible',
} as const;

export const xml = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${SPACES}>${inside}</${root}>`;

/** The entries of the archive, as Word calls them. */
export function wordParts({
  body,
  links = {},
  title,
  more,
  ...others
}: WordXml): Record<string, string | Uint8Array> {
  const related: string[] = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const parts: Record<string, string> = {};
  for (const [part, root] of Object.entries(ROOTS)) {
    const inside = others[part as keyof typeof ROOTS];
    if (inside === undefined) continue;
    related.push(`<Relationship Id="${part}" Type="${RELATIONSHIPS}/${part}" Target="${part}.xml"/>`);
    parts[`word/${part}.xml`] = xml(root, inside);
  }
  const core =
    title === undefined
      ? ''
      : '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationships(
      `<Relationship Id="d" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>${core}`,
    ),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    ...parts,
    ...(title === undefined
      ? {}
      : {
          'docProps/core.xml': `<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></p:coreProperties>`,
        }),
    ...more,
  };
}

export const relationships = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

export const wordFile = (parts: WordXml): Uint8Array => zipOf(wordParts(parts));

/** A run of words with its properties. */
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of what is inside, plain words or runs, with its properties. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`;

export const styled = (style: string, inside: string): string => p(inside, `<w:pStyle w:val="${style}"/>`);

/** A style of paragraphs with what its properties are. */
export const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** Styles as a German Word names them, and some of a person's own. */
export const STYLES = [
  style('Normal', 'Normal'),
  style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
  style('Zwischentitel', 'Zwischentitel', '<w:basedOn w:val="berschrift1"/>'),
  style('Kapitel', 'Kapitel', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style(
    'Verzeichnis',
    'TOC Heading',
    '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
  ),
  style('Titel', 'Title'),
  style('Untertitel', 'Subtitle'),
  style('Beschriftung', 'caption'),
  style('Ring1', 'Ring 1', '<w:basedOn w:val="Ring2"/>'),
  style('Ring2', 'Ring 2', '<w:basedOn w:val="Ring1"/>'),
  style('Fett', 'Loud', '<w:rPr><w:b/></w:rPr>'),
  style('Heimlich', 'Secret', '<w:rPr><w:vanish/></w:rPr>'),
  style('Punkte', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  '<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');

/** A table of rows of cells, each cell's inside as it is. */
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const BY = 'w:author="Mara Lind" w:date="2024-03-05T09:30:00Z"';
export const ins = (inside: string, by = BY): string => `<w:ins w:id="1" ${by}>${inside}</w:ins>`;
/** Words in it have to be `w:delText`, as Word writes them. */
export const del = (inside: string, by = BY): string =>
  `<w:del w:id="2" ${by}>${inside.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`;
export const moved = (way: 'From' | 'To', inside: string): string =>
  `<w:move${way} w:id="3" ${BY}>${inside}</w:move${way}>`;
/** The properties of a paragraph whose end is tracked. */
export const markOf = (change: 'ins' | 'del'): string => `<w:rPr><w:${change} w:id="4" ${BY}/></w:rPr>`;

/** A comment's own text; the id of its last paragraph is its number in eight figures. */
export const comment = (id: number, author: string, text: string, date = '2024-03-05T09:30:00Z'): string => {
  const lines = text.split('\n');
  const paragraphs = lines.map(
    (line, at) =>
      `<w:p w14:paraId="${at === lines.length - 1 ? paragraphId(id) : `AA00000${at}`}">${r(line)}</w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}">${paragraphs.join('')}</w:comment>`;
};
export const paragraphId = (comment: number): string => String(comment).padStart(8, '0');

export const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
/** What Word's own extension says of a comment. */
export const thread = (
  id: number,
  { answers, done = false }: { answers?: number; done?: boolean } = {},
): string =>
  `<w15:commentEx w15:paraId="${paragraphId(id)}"${
    answers === undefined ? '' : ` w15:paraIdParent="${paragraphId(answers)}"`
  } w15:done="${done ? 1 : 0}"/>`;

/** A field with its code and, where it has one, its result. */
export const field = (code: string, result?: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const footnote = (id: number, inside: string, type?: string): string =>
  `<w:footnote w:id="${id}"${type ? ` w:type="${type}"` : ''}>${inside}</w:footnote>`;
export const noteMark = (id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

const BOX = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
/** A text box as Word writes it: once for itself, once for older Words. */
export const textBox = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${BOX(inside)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${BOX(inside)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const picture = (alternative: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alternative}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A level of a list. */
const level = (depth: number, format: string, words: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`;
/**
 * Lists: 1 bullets, 2 figures and letters, 3 figures of several levels, 4 goes on with 2, 5 begins 2 anew.
 */
export const LISTS = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'upperRoman', '%3.')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');
export const item = (words: string, list: number, depth = 0): string =>
  p(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
