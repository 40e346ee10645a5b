import type { Format } from '../domain/model/article';
import { normalised } from '../domain/model/formats';
import type { Part, Table } from './document';
import { lowered, raised } from './raised';

/*
 * Puts a document together paragraph by paragraph: words with their looks, places in it, tables. Where a
 * place is in the text is known when its paragraph is done, for blanks at its edges go, and so do paragraphs
 * without words.
 */

/** A place in the text, in UTF-16 code units; right when its paragraph has ended. */
export interface Spot {
  at: number;
}

export interface Look {
  bold?: boolean;
  italic?: boolean;
  href?: string | null;
  shift?: 'up' | 'down' | null;
}

/** What a paragraph is as a whole. */
export interface Paragraph {
  /** Of a heading, 1 to 6. */
  level?: number;
  is?: 'standfirst' | 'byline';
  part?: Part['kind'];
  /** What stands before its words and is none of them: "3. ". */
  label?: string;
}

interface Stretch {
  start: Spot;
  end: Spot;
}
interface Drawn extends Stretch {
  rows: Stretch[][];
}

export interface Written {
  text: string;
  formats: Format[];
  parts: Part[];
  tables: Table[];
}

/** Tables in tables that are told apart; what is nested deeper is words of its cell. */
const DEEPEST_TABLE = 8;
/** What has raised forms. Letters that stand higher are letters, and "[3]" there is a note's mark. */
const FIGURES = /^\s*[\d+\-\u2212=()]*\d[\d+\-\u2212=()]*\s*$/;
/** So much of what stands before is looked at, in UTF-16 code units. */
const TAIL = 16;

export class Writer {
  private readonly paragraphs: string[] = [];
  /** Of all paragraphs so far, with the break after each. */
  private length = 0;
  private line: string[] = [];
  private lineLength = 0;
  /** How the line ends: to look at the end of words that grow would be to copy all of them each time. */
  private tail = '';
  private spots: Spot[] = [];
  private looks: Format[] = [];
  private paragraph: Paragraph = {};
  private readonly formats: Format[] = [];
  private readonly parts: Part[] = [];
  private readonly drawn: Drawn[] = [];
  private readonly tables: Drawn[] = [];
  private tableDepth = 0;
  /** A paragraph within a cell begins: a blank, if words come. */
  private apart = false;
  /** A figure after a raised one is not its next digit. */
  private gap = false;

  /** Begins a paragraph, and ends the one before. In a cell of a table it goes on after a blank. */
  begin(paragraph: Paragraph = {}): void {
    this.end();
    if (this.tableDepth === 0) this.paragraph = paragraph;
    else if (paragraph.label !== undefined) this.add(paragraph.label);
  }

  /** Ends the paragraph; what comes then without a beginning is a paragraph of its own. */
  end(): void {
    if (this.tableDepth > 0) this.apart = true;
    else this.flush();
  }

  /** Ends the line within a paragraph: what follows is a paragraph like it, without its label. */
  breakLine(): void {
    const { label: _label, ...same } = this.paragraph;
    this.end();
    if (this.tableDepth === 0) this.paragraph = same;
  }

  /** The last character that was written in this paragraph; '' at its beginning. */
  get last(): string {
    return this.apart ? '' : this.tail.slice(-1);
  }

  add(raw: string, look: Look = {}): void {
    const [first = '', ...more] = raw.split(/[\n\r\u0085\u2028\u2029]+/);
    this.put(first, look);
    for (const line of more) {
      this.breakLine();
      this.put(line, look);
    }
  }

  private put(raw: string, { bold, italic, href, shift }: Look): void {
    let words = raw.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
    if (words === '') return;
    if (this.tableDepth > 0) words = words.replaceAll('\t', ' ');
    this.setApart();
    // The figure of "[3]" may stand in an element of its own.
    if (shift && FIGURES.test(words) && !this.tail.endsWith('['))
      words = shift === 'up' ? raised(words, this.tail) : lowered(words, this.tail);
    else if (this.gap && /^\p{Nd}/u.test(words) && /\p{N}$/u.test(this.tail)) this.write(' ');
    this.gap = Boolean(shift);
    const start = this.lineLength;
    this.write(words);
    const end = this.lineLength;
    // Bold in a heading is how headings look.
    if (bold && this.paragraph.level === undefined) this.looks.push({ type: 'bold', start, end });
    if (italic) this.looks.push({ type: 'italic', start, end });
    if (href) this.looks.push({ type: 'link', href, start, end });
  }

  private setApart(): void {
    if (this.apart && this.tail !== '' && !/[ \t]$/.test(this.tail)) this.write(' ');
    this.apart = false;
  }

  private write(words: string): void {
    this.line.push(words);
    this.lineLength += words.length;
    this.tail = (this.tail + words.slice(-TAIL)).slice(-TAIL);
  }

  /** Where words would come now. */
  spot(): Spot {
    this.setApart();
    const spot = { at: this.lineLength };
    this.spots.push(spot);
    return spot;
  }

  private flush(): void {
    const { label = '', level, is, part } = this.paragraph;
    const line = this.line.join('');
    const from = /^ */.exec(line)![0].length;
    const words = line.slice(from).trimEnd();
    const empty = words.trim() === '';
    const base = this.length + (empty ? 0 : label.length);
    const placed = (at: number) => base + (empty ? 0 : Math.min(Math.max(at - from, 0), words.length));
    // Of a paragraph that is none, the place is the end of the one before.
    for (const spot of this.spots) spot.at = empty ? Math.max(this.length - 1, 0) : placed(spot.at);
    if (!empty) {
      const whole = { start: this.length, end: base + words.length };
      if (level !== undefined) this.formats.push({ type: 'heading', level, ...whole });
      if (is) this.formats.push({ type: is, ...whole });
      if (part) this.parts.push({ kind: part, ...whole });
      for (const look of this.looks)
        this.formats.push({ ...look, start: placed(look.start), end: placed(look.end) });
      this.paragraphs.push(label + words);
      this.length = whole.end + 1;
    }
    this.line = [];
    this.lineLength = 0;
    this.tail = '';
    this.spots = [];
    this.looks = [];
    this.paragraph = {};
    this.gap = false;
  }

  beginTable(): void {
    if (this.tableDepth === 0) this.flush();
    const table = { start: this.spot(), end: { at: 0 }, rows: [] };
    if (this.tableDepth < DEEPEST_TABLE) this.tables.push(table);
    this.tableDepth++;
    if (this.tableDepth <= DEEPEST_TABLE) this.drawn.push(table);
  }

  /** A row is a paragraph; of a table in a cell it is words of the cell. */
  beginRow(): void {
    if (this.tableDepth === 1) this.flush();
    else this.apart = true;
    if (this.tableDepth <= DEEPEST_TABLE) this.drawn.at(-1)?.rows.push([]);
  }

  beginCell(): void {
    const row = this.tableDepth <= DEEPEST_TABLE ? this.drawn.at(-1)?.rows.at(-1) : undefined;
    if (this.tableDepth > 1) this.apart = true;
    else if (row && row.length > 0) {
      this.apart = false;
      this.write('\t');
    }
    row?.push({ start: this.spot(), end: { at: 0 } });
  }

  endCell(): void {
    const cell = this.tableDepth <= DEEPEST_TABLE ? this.drawn.at(-1)?.rows.at(-1)?.at(-1) : undefined;
    this.apart = false;
    if (cell) cell.end = this.spot();
    if (this.tableDepth > 1) this.apart = true;
  }

  endTable(): void {
    if (this.tableDepth === 0) return;
    const table = this.tableDepth <= DEEPEST_TABLE ? this.drawn.pop() : undefined;
    if (table) table.end = this.spot();
    this.tableDepth--;
    if (this.tableDepth === 0) this.flush();
    else this.apart = true;
  }

  /** All of it. */
  done(): Written {
    this.tableDepth = 0;
    this.flush();
    const text = this.paragraphs.join('\n').toWellFormed();
    const tables = this.tables.flatMap(({ start, end, rows }): Table[] => {
      const cells = rows
        .map((row) => row.map((cell) => text.slice(cell.start.at, cell.end.at).trim()))
        .filter((row) => row.length > 0);
      return cells.length === 0 ? [] : [{ start: begun(start.at, text), end: end.at, rows: cells }];
    });
    return { text, formats: normalised(this.formats, text), parts: this.parts, tables };
  }
}

/** A table that begins after a paragraph begins after its break. */
const begun = (at: number, text: string): number => (text[at] === '\n' ? at + 1 : at);
