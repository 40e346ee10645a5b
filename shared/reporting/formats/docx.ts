import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { hasRtlLetters } from '../../text/direction';
import { holds } from '../left-out';
import type { ReportModel, TextParagraph } from '../types';
import { safeHref } from '../html/markup';
import { docxStyles } from './docx-styles';
import {
  entryWords,
  kindWords,
  statusWords,
  text,
  type Block,
  type Row,
  type Span,
  type Words,
} from './outline';
import { frontOf } from './outline-front';
import { partsOf } from './outline-parts';
import { withoutControls } from './text';
import type { Bytes, Writer } from './writer';

/**
 * The report for Word: real styles, a table of contents that is filled in, rows of heads that repeat on every
 * page, and page numbers that are there before anybody updates a field. Numbers lead to the ledger, and from
 * there back to the text.
 */
export const writeDocx: Writer = async (model) => {
  const book = new Book(model);
  const name = withoutControls(model.title.name);
  const document = new Document({
    title: `Fact-check: ${name}`.slice(0, 250),
    creator: withoutControls(model.made.by),
    description: 'Fact-check report',
    styles: docxStyles,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        headers: {
          default: new Header({ children: [running(`${name.slice(0, 90)}, draft ${model.draft.number}`)] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Running',
                children: [new TextRun('Fact-check report, page '), new SimpleField('PAGE', '1')],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: name, heading: HeadingLevel.TITLE }),
          ...frontOf(model).flatMap((block) => book.block(block)),
          new Paragraph({ text: 'Contents', style: 'ContentsTitle' }),
          // Without numbers of pages: to count them takes longer than to write the file.
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-1',
            pageNumbersEntryLevelsRange: '1-1',
          }),
          ...partsOf(model).flatMap((block) => book.block(block)),
          ...book.text(),
          ...book.ledger(),
          running(
            `This report speaks of draft ${model.draft.number} and of no other. Made with Stet ${model.made.appVersion}.`,
          ),
        ],
      },
    ],
  });
  return (await Packer.pack(document, 'uint8array')) as Bytes;
};

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

const running = (words: string): Paragraph => new Paragraph({ style: 'Running', text: words });

/** Makes the parts of one report; it knows what there is to lead to. */
class Book {
  readonly #model: ReportModel;
  readonly #ledger: boolean;
  readonly #text: boolean;

  constructor(model: ReportModel) {
    this.#model = model;
    this.#ledger = holds(model, 'ledger');
    this.#text = model.text.length > 0;
  }

  block(block: Block): (Paragraph | Table)[] {
    switch (block.is) {
      case 'heading':
        return [new Paragraph({ text: block.text, heading: LEVELS[block.level] })];
      case 'paragraph':
        return [this.#paragraph(block.words, { style: block.role && STYLES[block.role] })];
      case 'list':
        return block.items.map((words) => this.#paragraph(words, { bullet: { level: 0 } }));
      case 'table':
        return [this.#table(block.columns, block.rows)];
    }
  }

  /** The draft, each mark underlined where it begins to where it ends, its number before it. */
  text(): Paragraph[] {
    if (!this.#text) return [];
    return [
      new Paragraph({ text: 'Annotated text', heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
      ...this.#model.text
        .filter(({ segments }) => segments.length > 0)
        .map((each) => this.#draftParagraph(each)),
    ];
  }

  ledger(): (Paragraph | Table)[] {
    const model = this.#model;
    if (!this.#ledger || model.ledger.length === 0) return [];
    const rows = model.ledger.map((entry): Row => ({
      mark: entry.number,
      cells: [
        [[text(String(entry.number))]],
        entryWords(model, entry),
        [[text(kindWords(model, entry))]],
        [[text(statusWords(entry))]],
      ],
    }));
    return [
      new Paragraph({ text: 'The full ledger', heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
      this.#table(
        [
          { title: 'No.', share: 7 },
          { title: 'Words, correction, evidence, notes', share: 57 },
          { title: 'Kind', share: 18 },
          { title: 'Status', share: 18 },
        ],
        rows,
      ),
    ];
  }

  #draftParagraph({ role, segments, direction, number }: TextParagraph): Paragraph {
    const children = segments.flatMap((segment): ParagraphChild[] => [
      ...segment.opens.map((mark) => this.#numberInText(mark)),
      ...linked(
        segment.link?.href,
        runsOf(segment.text, {
          bold: segment.bold,
          italics: segment.italic,
          ...(segment.kinds.length > 0 && { underline: {} }),
        }),
      ),
    ]);
    const style =
      role.type === 'heading' ? 'DraftHeading' : role.type === 'body' ? 'DraftText' : 'DraftStandfirst';
    return new Paragraph({
      style,
      bidirectional: direction === 'rtl',
      children: [
        ...(number === null ? [] : [new TextRun({ text: `¶${number} `, style: 'Quiet' })]),
        ...children,
      ],
    });
  }

  /** The number of a mark in the text; from the ledger one comes back to it. */
  #numberInText(mark: number): ParagraphChild {
    const entry = this.#model.ledger[mark - 1]!;
    const run = new TextRun({ text: `${mark}${statusWords(entry).split(' ')[0]!} `, style: 'MarkNumber' });
    const child = this.#ledger ? new InternalHyperlink({ anchor: `mark${mark}`, children: [run] }) : run;
    return new Bookmark({ id: `text${mark}`, children: [child] }) as unknown as ParagraphChild;
  }

  #paragraph(words: Words, more: { style?: string | undefined; bullet?: { level: number } } = {}): Paragraph {
    return new Paragraph({
      ...(more.style && { style: more.style }),
      ...(more.bullet && { bullet: more.bullet }),
      bidirectional: isRtl(words),
      children: words.flatMap((span) => this.#span(span)),
    });
  }

  #span(span: Span): ParagraphChild[] {
    const runs = runsOf(span.text, {
      ...(span.bold && { bold: true }),
      ...(span.italic && { italics: true }),
      ...(span.struck && { strike: true }),
      ...(span.quiet && { style: 'Quiet' }),
    });
    const anchor = this.#anchorOf(span);
    if (anchor) return [new InternalHyperlink({ anchor, children: runs })];
    return linked(span.href, runs);
  }

  #anchorOf({ mark, source }: Span): string | null {
    if (source !== undefined) return `source${source}`;
    if (mark === undefined) return null;
    if (this.#ledger) return `mark${mark}`;
    return this.#text && !this.#model.ledger[mark - 1]!.alerts.includes('lost') ? `text${mark}` : null;
  }

  #table(columns: { title: string; share: number }[], rows: readonly Row[]): Table {
    const widths = columns.map(({ share }) => Math.round((WIDTH * share) / 100));
    const cell = (at: number, children: Paragraph[]): TableCell =>
      new TableCell({
        width: { size: widths[at]!, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 80, right: 80 },
        children: children.length > 0 ? children : [new Paragraph('')],
      });
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ title }, at) =>
        cell(at, [new Paragraph({ style: 'TableHead', text: title, alignment: AlignmentType.START })]),
      ),
    });
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        head,
        ...rows.map(
          (row) =>
            new TableRow({
              children: row.cells.map((cells, at) =>
                cell(
                  at,
                  cells.map((words, line) =>
                    at === 0 && line === 0
                      ? this.#first(row, words)
                      : this.#paragraph(words, { style: 'TableText' }),
                  ),
                ),
              ),
            }),
        ),
      ],
    });
  }

  /** The first cell of a row is where others lead to, and leads to the text. */
  #first({ mark, source }: Row, words: Words): Paragraph {
    const id = mark === undefined ? (source === undefined ? null : `source${source}`) : `mark${mark}`;
    if (id === null) return this.#paragraph(words, { style: 'TableText' });
    const runs = words.flatMap((span) => runsOf(span.text));
    const inText = mark !== undefined && this.#text && !this.#model.ledger[mark - 1]!.alerts.includes('lost');
    const children = inText ? [new InternalHyperlink({ anchor: `text${mark}`, children: runs })] : runs;
    return new Paragraph({
      style: 'TableText',
      children: [new Bookmark({ id, children }) as unknown as ParagraphChild],
    });
  }
}

const WIDTH = A4.width - MARGINS.left - MARGINS.right;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const STYLES = { lead: 'Lead', standfirst: 'Standfirst', explain: 'Explain' };

const isRtl = (words: Words): boolean => {
  const first = words.find((span) => /\p{L}/u.test(span.text));
  return first !== undefined && hasRtlLetters(first.text) && !/^[^\p{L}]*\p{Script=Latin}/u.test(first.text);
};

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'>;

/** Runs of `words`, a line each; what XML does not take is U+FFFD. */
function runsOf(words: string, look: Look = {}): TextRun[] {
  return withoutControls(words)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          text: line,
          ...(at > 0 && { break: 1 }),
          ...(hasRtlLetters(line) && { rightToLeft: true }),
        }),
    );
}

function linked(href: string | undefined, runs: TextRun[]): ParagraphChild[] {
  const safe = href && safeHref(href);
  return safe ? [new ExternalHyperlink({ link: safe, children: runs })] : runs;
}
