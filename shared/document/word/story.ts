import { leave, wordsIn, type LeftOut } from '../left-out';
import { readXml, type Tag, type XmlHandler } from '../xml';
import { ELEMENTS } from './elements';
import { Fields } from './fields';
import type { TableLines } from './flow';
import { addShift } from './shifts';
import { BREAK, span, type ChangeMark, type Line, type Point } from './line';
import { keptAddress } from './links';
import { nameOf } from './names';
import { newPiece, type Paragraph, type Piece, type Run, type Whole } from './piece';
import type { Numbering } from './numbering';
import { withSigns } from './symbols';
import type { Look } from './styles';

/*
 * A part with words in it, read once from front to back: the body, the notes or the comments. What each
 * element means stands in elements.ts; here is what they write into.
 */

/** Tables deeper than that are words of the table around them, and no tables of their own. */
const DEEPEST_TABLE = 8;

export class Story implements XmlHandler {
  pieces: Piece[] = [];
  piece: Piece = newPiece();
  fields: Fields;
  paragraph: Paragraph | null = null;
  /** A line that the next paragraph goes on with. */
  carried: Line | null = null;
  run: Run | null = null;
  /** The properties that are read are those of the end of a paragraph. */
  atEnd = false;
  inProperties = false;
  changes: ChangeMark[] = [];
  links: (string | null)[] = [];
  shift: 'up' | 'down' | null = null;
  tables: TableLines[] = [];
  /** The properties that are read are those of a row or a cell. */
  inRow = false;
  picture: { alternative: string; pictures: number } | null = null;
  brackets: { before: string; after: string }[] = [];
  alternative: { taken: boolean } = { taken: false };
  textIs: 'words' | 'code' | null = null;
  readonly numbering: Numbering;
  private closers: ((() => void) | undefined)[] = [];
  private skipped = 0;

  constructor(
    readonly whole: Whole,
    never: ReadonlySet<number>,
  ) {
    this.fields = new Fields(never, (href) => keptAddress(href, whole.leftOut));
    this.numbering = whole.numbering();
  }

  open(tag: Tag): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const closer = ELEMENTS[nameOf(tag)]?.(this, tag);
    if (closer === 'skip') this.skipped = 1;
    else this.closers.push(closer ?? undefined);
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    this.closers.pop()?.();
  }

  text(words: string): void {
    if (this.skipped > 0 || this.textIs === null) return;
    if (this.textIs === 'code') this.fields.code(words);
    else this.write(words);
  }

  /** Where something stands that is no words. */
  here(): Point {
    const line = this.paragraph?.line ?? this.carried ?? this.piece.flow.line();
    return { line, at: line.raw.length };
  }

  /** A line to write into, where the file has words outside of every paragraph too. */
  private get line(): Line {
    return this.here().line;
  }

  /**
   * Writes words as the run has them; what is hidden, a field's code or not in this reading stays outside.
   */
  write(raw: string): void {
    if (this.run?.note) {
      this.run.note.mark += raw;
      return;
    }
    if (this.fields.hides) return;
    const look = this.look();
    if (look.hidden) return leave(this.whole.leftOut, 'hidden', wordsIn(raw));
    const line = this.line;
    const out = this.changes.findLast((change) => this.isOut(change));
    const words = raw === BREAK || raw === '\t' ? raw : cleaned(withSigns(raw, this.run?.font ?? ''));
    if (out) {
      this.piece.flow.absent.push({ at: { line, at: line.raw.length }, change: out, words: plain(words) });
      return;
    }
    const start = line.raw.length;
    line.raw += words;
    const stretch = { start, end: line.raw.length };
    const shift = this.shift ?? look.shift;
    if (shift) addShift(line, { ...stretch, to: shift });
    if (look.bold) span(line, { is: 'bold', ...stretch });
    if (look.italic) span(line, { is: 'italic', ...stretch });
    const href = this.links.findLast((link) => link !== null) ?? this.fields.href;
    if (href !== null) span(line, { is: 'link', href, ...stretch });
    const change = this.changes.at(-1);
    if (change) span(line, { is: 'change', change, ...stretch });
    if (words.trim() !== '') {
      line.allBold &&= look.bold === true;
      line.size = Math.min(line.size, look.size ?? this.whole.styles.size);
    }
  }

  private isOut({ arrives }: ChangeMark): boolean {
    return arrives === (this.whole.changes === 'rejected');
  }

  /** Whether what stands here is in this reading and is shown. */
  get isIn(): boolean {
    return !this.fields.hides && !this.look().hidden && !this.changes.some((change) => this.isOut(change));
  }

  /** Whether the next paragraph goes on in the line of this one: its end is not in this reading. */
  private isJoined({ end, dropCap }: Paragraph): boolean {
    const { changes } = this.whole;
    return dropCap || end.hidden || (changes === 'accepted' ? end.deleted : end.inserted);
  }

  private look(): Look {
    const { styles } = this.whole;
    const paragraph = this.paragraph?.style ?? styles.named(styles.usual);
    const own = this.run?.look ?? {};
    const named = this.run?.style === undefined ? undefined : styles.named(this.run.style);
    // What both the paragraph's and the run's style say takes itself back (17.7.3).
    const both = (key: 'bold' | 'italic' | 'hidden') =>
      own[key] ?? (paragraph[key] ?? false) !== (named?.[key] ?? false);
    return {
      bold: both('bold'),
      italic: both('italic'),
      hidden: both('hidden'),
      size: own.size ?? named?.size ?? paragraph.size,
      shift: own.shift === undefined ? (named?.shift ?? paragraph.shift) : own.shift,
    };
  }

  beginPiece(tag: Tag): void {
    this.fields.stop();
    this.piece = newPiece(tag);
    this.pieces.push(this.piece);
    this.carried = null;
  }

  /** Of what is there in several forms, the first is read, and no other. */
  takesAlternative(): 'skip' | undefined {
    if (this.alternative.taken) return 'skip';
    this.alternative.taken = true;
    return undefined;
  }

  beginParagraph(): void {
    const line = this.carried ?? this.piece.flow.line();
    this.carried = null;
    this.paragraph = {
      line,
      style: this.whole.styles.named(this.whole.styles.usual),
      dropCap: false,
      end: { inserted: false, deleted: false, hidden: false },
    };
  }

  endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = null;
    if (!paragraph) return;
    const { line, style } = paragraph;
    line.level = paragraph.level ?? style.level;
    line.isBody = style.isBody;
    line.role = style.role;
    line.part = style.part;
    if (this.isJoined(paragraph)) {
      this.carried = line;
      return;
    }
    const list = paragraph.list ?? style.list;
    const label = list === undefined ? '' : this.numbering.label(list, paragraph.depth ?? style.depth ?? 0);
    // A heading is its words; the number before it is the list's.
    if (line.level === 0) line.label = label;
  }

  beginTable(): void {
    this.carried = null;
    this.tables.push({ cells: [] });
  }

  endTable(): void {
    const table = this.tables.pop()!;
    if (this.tables.length < DEEPEST_TABLE) this.piece.flow.tables.push(table);
  }
}

/**
 * What the words of an element are. Blanks at its edges are kept whether or not the file asks for it: those
 * who forget to ask mean them, and two words too close are worse than a blank too many.
 */
const cleaned = (raw: string): string =>
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(raw)
    ? raw.replace(/[\u2028\u2029\u0085]/g, BREAK).replace(/[\u0000-\u000a\u000c-\u001f\u007f-\u009f]+/g, ' ')
    : raw;

const plain = (words: string): string => words.replaceAll(BREAK, ' ');

/**
 * Reads a part with words. A field that is begun and never ended is no field: then the part is read once
 * more without it, so that it does not hide all that follows. Throws a BadXml.
 */
export function readStory(xml: string, whole: Whole): Piece[] {
  const first = new Story({ ...whole, leftOut: {} }, new Set());
  readXml(xml, first);
  first.fields.stop();
  const { unended } = first.fields;
  const last = unended.length === 0 ? first : new Story({ ...whole, leftOut: {} }, new Set(unended));
  if (last !== first) readXml(xml, last);
  for (const [kind, times] of Object.entries(last.whole.leftOut))
    leave(whole.leftOut, kind as keyof LeftOut, times);
  return last.pieces.length > 0 ? last.pieces : [last.piece];
}
