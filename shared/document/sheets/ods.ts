import { countIn, nameOf } from '../odt/names';
import type { Entered, Walker } from '../walk';
import { walkOf } from '../walk';
import { BadXml, readXml, type Tag } from '../xml';
import type { Sheet } from './grid';
import { MOST_CELLS, TOO_MANY_CELLS } from './xlsx';

export interface OdsRead {
  sheets: Sheet[];
  /** Sheets that are not shown. */
  hidden: number;
  /** Comments in cells. */
  comments: number;
}

/**
 * The sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, chapter 9): the file keeps what each
 * cell shows beside what it holds. Throws a BadXml.
 */
export function readOds(content: string): OdsRead {
  const book = new Sheets();
  readXml(content, walkOf(book));
  return { sheets: book.sheets, hidden: book.hidden, comments: book.comments };
}

const SKIPPED = new Set(['table:shapes', 'table:tracked-changes', 'office:forms', 'draw:frame']);

class Sheets implements Walker {
  readonly sheets: (Sheet & { rows: Map<number, string[]> })[] = [];
  hidden = 0;
  comments = 0;
  private cells = 0;
  private readonly unseen = new Set<string>();
  private style = '';
  /** Where the next row stands in its sheet. */
  private at = 0;
  private row: string[] = [];
  /** Empty cells are put in when something comes after them: sheets are padded to their ends. */
  private emptyCells = 0;
  private words_: string[] | null = null;

  words(words: string): void {
    if (this.words_ && this.words_.length > 0)
      this.words_[this.words_.length - 1] += words.replace(/\s+/g, ' ');
  }

  enter(tag: Tag): Entered {
    const name = nameOf(tag);
    switch (name) {
      case 'style:style':
        this.style = tag.attribute('name') ?? '';
        return undefined;
      case 'style:table-properties':
        if (tag.attribute('display') === 'false') this.unseen.add(this.style);
        return undefined;
      case 'table:table':
        return this.table(tag);
      case 'table:table-row':
        return this.line(tag);
      case 'table:table-cell':
      case 'table:covered-table-cell':
        return this.cell(tag);
      case 'text:p':
        this.words_?.push('');
        return undefined;
      case 'text:s':
        return void this.words(' ');
      case 'office:annotation':
        this.comments++;
        return 'skip';
      default:
        return SKIPPED.has(name) ? 'skip' : undefined;
    }
  }

  private table(tag: Tag): Entered {
    if (this.unseen.has(tag.attribute('style-name') ?? '')) {
      this.hidden++;
      return 'skip';
    }
    this.sheets.push({ name: tag.attribute('name') ?? '', rows: new Map() });
    this.at = 0;
    return undefined;
  }

  private line(tag: Tag): Entered {
    const times = countIn(tag, 'number-rows-repeated', 1);
    this.row = [];
    this.emptyCells = 0;
    return () => {
      const rows = this.sheets.at(-1)?.rows;
      if (rows && this.row.length > 0) {
        this.count(times * this.row.length);
        for (let time = 0; time < times; time++) rows.set(this.at + time, this.row);
      }
      this.at += times;
    };
  }

  private cell(tag: Tag): Entered {
    const times = countIn(tag, 'number-columns-repeated', 1);
    this.words_ = [];
    return () => {
      const words = (this.words_ ?? []).join(' ').trim();
      this.words_ = null;
      if (words === '') {
        this.emptyCells += times;
        return;
      }
      this.count(this.emptyCells + times);
      for (; this.emptyCells > 0; this.emptyCells--) this.row.push('');
      for (let time = 0; time < times; time++) this.row.push(words);
    };
  }

  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > MOST_CELLS) throw new BadXml(TOO_MANY_CELLS);
  }
}
