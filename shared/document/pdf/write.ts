import { normalised } from '../../domain/model/formats';
import type { Format } from '../../domain/model/article';
import type { Footnote, Place, Table } from '../document';
import { joinedLines, wordsOf, type BrokenBy, type Cuts } from '../wrapped';
import type { Range } from '../../text/ranges';
import type { Line } from './column';
import type { Note } from './notes';
import type { Block } from './paragraphs';
import { joinedWords, type Words } from './words';

/*
 * The paragraphs as one text, with all that is known of its stretches.
 */

export interface Written {
  text: string;
  formats: Format[];
  tables: Table[];
  footnotes: Footnote[];
  /** Marks whose notes are not told. */
  noteMarks: number;
  /** Where the first line of each page begins. */
  pages: Map<number, number>;
  /** Where marked content ends. */
  ends: Map<string, number>;
  /** What comments cover, by their names. */
  commented: ReadonlyMap<string, Range>;
  cuts: Cuts;
}

/** `level`: that of a heading. */
export function written(
  blocks: readonly Block[],
  notes: readonly Note[],
  level: (block: Block) => number,
): Written {
  const writer = new Writer([...blocks, ...notes.flatMap((note) => note.blocks)]);
  for (const block of blocks) {
    if (block.kind === 'table') writer.addTable(block);
    else writer.addParagraph(block, level);
  }
  return writer.done(notes);
}

class Writer {
  private readonly known: ReadonlySet<string>;
  private readonly by: BrokenBy;
  private readonly paragraphs: string[] = [];
  private at = 0;
  private readonly formats: Format[] = [];
  private readonly tables: Table[] = [];
  private readonly marks: { at: number; mark: string; page: number }[] = [];
  private readonly pages = new Map<number, number>();
  private readonly ends = new Map<string, number>();
  private readonly commented = new Map<string, Range>();
  private readonly cuts: Cuts = { mended: [], doubtful: [] };

  constructor(blocks: readonly Block[]) {
    this.known = knownIn(blocks);
    this.by = isHyphenated(blocks, this.known) ? 'typesetter' : 'width';
  }

  addParagraph(block: Block, level: (block: Block) => number): void {
    const start = this.at;
    const lines = this.linesOf(block);
    let column = 0;
    block.lines.forEach((line, index) => {
      this.addLine(line, start + column, lines[index]!.length, block.kind !== 'heading');
      column += lines[index]!.length;
    });
    this.add(lines.join('').trimEnd());
    if (block.kind === 'heading')
      this.formats.push({ type: 'heading', start, end: this.at - 1, level: level(block) });
  }

  /** Each row is a paragraph. */
  addTable({ rows = [] }: Block): void {
    const start = this.at;
    const cells = rows.map((row) => row.cells.map((lines) => this.cellOf(lines)));
    rows.forEach(({ lines }, index) => {
      const row = cells[index]!;
      const texts = row.map(({ text }, at) => (at < row.length - 1 ? `${text}\t` : text));
      const words = joinedWords(row, texts);
      const text = words.text.trimEnd();
      const line = { ...lines[0]!, words, stretches: lines.flatMap(({ stretches }) => stretches) };
      this.addLine(line, this.at, text.length, true);
      this.add(text);
    });
    this.tables.push({ start, end: this.at - 1, rows: cells.map((row) => row.map(({ text }) => text)) });
  }

  /** The lines of a cell as one. */
  private cellOf(lines: readonly Words[]): Words {
    const texts = lines.map(({ text }) => text.replaceAll('\t', ' '));
    return joinedWords(lines, joinedLines(texts, this.known, this.cuts, this.by));
  }

  done(notes: readonly Note[]): Written {
    const text = this.paragraphs.join('\n');
    const footnotes = notes.flatMap(({ page, mark, blocks }): Footnote[] => {
      const place = this.marks.find((each) => each.page === page && each.mark === mark);
      const said = blocks.map((block) => this.linesOf(block).join('').trim()).join('\n');
      return place ? [{ at: place.at, text: said }] : [];
    });
    return {
      ...{ text, footnotes, tables: this.tables, pages: this.pages, ends: this.ends },
      ...{ commented: this.commented, cuts: this.cuts },
      noteMarks: this.marks.length - footnotes.length,
      formats: normalised(this.formats, text),
    };
  }

  private linesOf({ lines }: Block): string[] {
    const texts = lines.map(({ words }) => words.text.replaceAll('\t', ' '));
    return joinedLines(texts, this.known, this.cuts, this.by);
  }

  private add(paragraph: string): void {
    this.paragraphs.push(paragraph);
    this.at += paragraph.length + 1;
  }

  private addLine({ page, words, stretches }: Line, at: number, length: number, isBold: boolean): void {
    for (const { runs } of stretches) for (const { mark } of runs) if (mark) this.ends.set(mark, at + length);
    this.pages.set(page, Math.min(this.pages.get(page) ?? Infinity, at));
    for (const { start, end, bold, italic } of words.pieces) {
      const range = { start: at + start, end: at + Math.min(end, length) };
      if (range.start >= range.end) continue;
      if (bold && isBold) this.formats.push({ type: 'bold', ...range });
      if (italic) this.formats.push({ type: 'italic', ...range });
    }
    for (const { start, end, area } of words.covered) {
      const range = { start: at + start, end: at + Math.min(end, length) };
      if (area.href !== undefined) this.formats.push({ type: 'link', ...range, href: area.href });
      if (area.comment !== undefined) {
        const on = area.icon ? { start: range.start, end: range.start } : range;
        const before = this.commented.get(area.comment);
        this.commented.set(area.comment, area.icon && before ? before : spanned(before, on));
      }
    }
    for (const { at: within, mark } of words.marks)
      this.marks.push({ at: at + Math.min(within, length), mark, page });
  }
}

const spanned = (before: Range | undefined, { start, end }: Range): Range =>
  before ? { start: Math.min(before.start, start), end: Math.max(before.end, end) } : { start, end };

/**
 * Whether words were cut to fill the lines. A word processor mostly does not: where a hyphen ends a line it
 * was in the word, and such lines are few.
 */
function isHyphenated(blocks: readonly Block[], known: ReadonlySet<string>): boolean {
  let lines = 0;
  let cut = 0;
  for (const block of blocks)
    for (let at = 0; at + 1 < block.lines.length; at++) {
      lines++;
      const start = /(\p{L}+)[-‐]$/u.exec(block.lines[at]!.words.text)?.[1];
      const rest = /^(?:\p{Ll}+|\p{Lu}{2,})/u.exec(block.lines[at + 1]!.words.text)?.[0];
      if (start === undefined || rest === undefined) continue;
      if (known.has((start + rest).toLowerCase()) && !known.has(`${start}-${rest}`.toLowerCase()))
        return true;
      cut++;
    }
  return cut >= 0.025 * lines;
}

/** The words of the text, but for those that a line's end cuts. */
function knownIn(blocks: readonly Block[]): Set<string> {
  const known = new Set<string>();
  for (const { lines } of blocks)
    lines.forEach(({ words: { text } }, index) => {
      const before = lines[index - 1]?.words.text ?? '';
      const whole = text.replace(/[\p{L}\p{M}’']+[-‐]$/u, '');
      for (const word of wordsOf(/\p{L}[-‐]$/u.test(before) ? whole.replace(/^\S+/u, '') : whole))
        known.add(word);
    });
  return known;
}

/** The pages of a text, one after the other, none left out. */
export function placesOf({ pages, text }: Written, labels: readonly string[]): Place[] {
  const starts: number[] = [];
  let after = text.length;
  for (let page = labels.length - 1; page >= 0; page--) {
    after = Math.min(after, pages.get(page) ?? after);
    starts[page] = after;
  }
  return labels.map((label, page) => ({
    ...{ kind: 'page', name: `page ${label}`, start: page === 0 ? 0 : starts[page]! },
    end: starts[page + 1] ?? text.length,
  }));
}
