import { linesOf } from '../../domain/model/formats';
import type { Format } from '../../domain/model/article';
import type { LeftOut } from '../left-out';
import { lowered, raised } from '../raised';
import type { Apparatus, ChangesAs, Footnote } from '../document';
import { saysOf, type Said } from '../said';
import { ELEMENT, type HtmlNode, type Style, type Worded } from './node';
import { noteKey, piecesOf, type Alone, type Piece } from './pieces';
import { Taking } from './taking';
import type { Spots } from './written';

/*
 * Words out of a page's HTML. Words, bold, italic, headings and links are taken and nothing else: no
 * element of somebody else's page ever becomes one of this page. No figure is lost, and none that stood
 * apart grows together.
 */

interface Choice {
  /** What was counted as left out before. */
  leftOut?: LeftOut;
  /** Bold in a heading was meant; in pages it is how their headings look. */
  boldHeadings?: boolean;
}

/**
 * The words of a parsed page, paragraph by paragraph, with the formatting that is kept and a count of what
 * was left out.
 */
export function readHtml(root: HtmlNode, { leftOut = {}, boldHeadings = false }: Choice = {}): Noted {
  const writer = new Writer(boldHeadings);
  const notes: HtmlNode[] = [];
  for (const piece of piecesOf(root, leftOut, { notes })) writer.add(piece);
  const { text, formats, spots } = writer.done();
  const footnotes = notes.map((note, at) => ({ at: spots.get(noteKey(at))!.start, ...saidBy(note, 'note') }));
  return { text, formats, leftOut, footnotes };
}

/** Words with the notes that their marks brought along. */
interface Noted extends Worded {
  footnotes: Footnote[];
}

/** A page with what was written on it. */
export interface ReadPage extends Worded {
  apparatus: Partial<Apparatus>;
  /** Lines that belong to elements beside the story, and to which. */
  furniture: { start: number; end: number; why: string }[];
  /** As the page's own styles say; empty where they do not. */
  title: string;
  standfirst: string;
}

/**
 * The words of a whole document: notes and comments are taken out of the text and told with their places, and
 * a table's row is a line, its cells apart by tabs.
 */
export function readPage(root: HtmlNode, changes: ChangesAs): ReadPage {
  const leftOut: LeftOut = {};
  const taking = new Taking(root, changes, (node) => saidBy(node, 'change').text);
  const writer = new Writer(false, '\t');
  for (const piece of piecesOf(root, leftOut, { taking })) writer.add(piece);
  const { text, formats, spots, furniture } = writer.done();
  const said = spots.get('standfirst');
  const standfirst = said && linesOf(text)(said.start);
  return {
    text,
    formats: standfirst ? [...formats, { type: 'standfirst', ...standfirst }] : formats,
    leftOut,
    apparatus: taking.written.apparatus(text, spots, (node) => saidBy(node, 'note')),
    furniture,
    title: headlineOf(text, formats, furniture),
    standfirst: standfirst ? text.slice(standfirst.start, standfirst.end) : '',
  };
}

/** A heading of the first rank that begins the story, over or under a line or two. */
function headlineOf(text: string, formats: readonly Format[], furniture: ReadPage['furniture']): string {
  const around = new Set(furniture.map(({ start }) => start));
  let before = LINES_BEFORE;
  for (let start = 0; start < text.length && before >= 0; start = endOf(text, start) + 1) {
    if (around.has(start)) continue;
    if (formats.some((each) => each.type === 'heading' && each.level === 1 && each.start === start))
      return text.slice(start, endOf(text, start));
    before--;
  }
  return '';
}

/** A kicker, a date. */
const LINES_BEFORE = 2;

const endOf = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
};

/** What stands in an element, a note's or comment's own mark and a deletion's stroke aside. */
function saidBy(node: HtmlNode, alone: Alone): Said {
  const inside = { nodeType: ELEMENT, nodeName: 'DIV', textContent: null, childNodes: node.childNodes };
  const writer = new Writer(false, '\t');
  for (const piece of piecesOf(inside, {}, { alone })) writer.add(piece);
  const { text, formats } = writer.done();
  return saysOf(text, formats);
}

class Writer {
  private text = '';
  /** What was put in last: to look at the end of a text that grows would be to copy all of it each time. */
  private last = '';
  private readonly looks: Partial<Record<Format['type'], Format[]>> = {};
  private readonly headings: Format[] = [];
  private broken = true;
  private space: '' | ' ' | '\t' = '';
  /** A blank is put in only where figures would meet. */
  private gap = false;
  private label = '';

  private readonly spots = new Map<string, { start: number; end: number }>();
  /** What begins with the next word. */
  private begun: string[] = [];
  /** Lines, and why they are no part of the story. */
  private readonly lines: { start: number; why: string }[] = [];

  constructor(
    private readonly boldHeadings: boolean,
    /** Between two cells that no figures meet at. */
    private readonly between: ' ' | '\t' = ' ',
  ) {}

  add(piece: Piece): void {
    switch (piece.type) {
      case 'break':
        this.broken = true;
        this.space = '';
        return;
      case 'cell':
        // Two cells of a table are two words, and two figures never one: "12 500" would be.
        this.space = '\t';
        return;
      case 'gap':
        this.gap = true;
        return;
      case 'label':
        this.label += piece.words;
        return;
      case 'spot':
        this.spot(piece.key, piece.edge);
        return;
      case 'fraction':
        this.gap = true;
        this.put(piece.words, piece.style);
        this.gap = true;
        return;
      case 'words':
        if (piece.style.shift === null) this.words(piece.words, piece.style);
        else this.shifted(piece.words, piece.style);
    }
  }

  /** What is at a place only stands after the words before it, and at a line's beginning before the next. */
  private spot(key: string, edge: 'start' | 'end' | 'point'): void {
    const waits = this.begun.includes(key);
    const known = this.spots.get(key);
    if (known) {
      if (edge === 'end' || (edge === 'point' && !this.broken)) known.end = this.text.length;
    } else if (edge === 'start' || (edge === 'point' && this.broken)) {
      if (!waits) this.begun.push(key);
    } else if (edge === 'point') {
      this.begun = this.begun.filter((each) => each !== key);
      this.spots.set(key, { start: this.text.length, end: this.text.length });
    }
  }

  /** Runs of blanks are one, and none stands at the edge of a paragraph; as a browser shows them. */
  private words(raw: string, style: Style): void {
    // Looked for first: a replacement for every blank of a book takes half a second.
    const words = /[\t\r\n\f]| {2}/.test(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ') : raw;
    if (words.startsWith(' ')) this.space ||= ' ';
    const bare = words.slice(
      words.startsWith(' ') ? 1 : 0,
      words.length > 1 && words.endsWith(' ') ? -1 : undefined,
    );
    if (bare === '') return;
    // Word holds an empty paragraph open by a blank that does not break.
    if (this.between === '\t' && this.broken && /^[\u00a0 ]+$/.test(bare)) return;
    this.put(bare, style);
    if (words.endsWith(' ')) this.space = ' ';
  }

  private shifted(raw: string, style: Style): void {
    const words = raw.trim();
    if (words === '') return this.words(raw, style);
    if (/^[ \t\r\n\f]/.test(raw)) this.space ||= ' ';
    const before = this.broken || this.space !== '' ? '' : this.last;
    this.words(style.shift === 'up' ? raised(words, before) : lowered(words, before), style);
    if (/[ \t\r\n\f]$/.test(raw)) this.space ||= ' ';
    // A figure after it is not its next digit.
    this.gap = true;
  }

  private put(word: string, style: Style): void {
    const before = this.text.length;
    const figures = /\p{N}$/u.test(this.last) && /^\p{Nd}/u.test(word);
    if (this.broken) this.text += this.text === '' ? '' : '\n';
    else if (this.space !== '') this.text += this.space === '\t' && !figures ? this.between : this.space;
    else if (this.gap && figures) this.text += ' ';
    if (this.broken) {
      this.lines.push({ start: this.text.length, why: style.aside });
      this.text += this.label;
    } else if (style.aside === '') this.lines.at(-1)!.why = '';
    const start = this.text.length;
    for (const key of this.begun.splice(0))
      if (!this.spots.has(key)) this.spots.set(key, { start, end: start });
    this.text += word;
    this.last = word;
    if (style.bold && (style.level === 0 || this.boldHeadings))
      this.look({ type: 'bold', start, end: this.text.length }, before);
    if (style.italic) this.look({ type: 'italic', start, end: this.text.length }, before);
    if (style.href !== null)
      this.look({ type: 'link', href: style.href, start, end: this.text.length }, before);
    if (style.level > 0 && this.broken)
      this.headings.push({ type: 'heading', level: style.level, start, end: start });
    this.broken = false;
    this.space = '';
    this.gap = false;
    this.label = '';
  }

  /** Goes on with the same look, the blank between included, or begins another. */
  private look(format: Format, before: number): void {
    const last = this.looks[format.type]?.at(-1);
    const same = last && (last.type !== 'link' || format.type !== 'link' || last.href === format.href);
    if (same && last.end === before && !this.broken) last.end = format.end;
    else (this.looks[format.type] ??= []).push(format);
  }

  done(): Pick<ReadPage, 'text' | 'formats' | 'furniture'> & { spots: Spots } {
    const { text, lines, spots } = this;
    const lineAt = linesOf(text);
    const headings = this.headings.map((heading) => ({ ...heading, ...lineAt(heading.start) }));
    for (const key of this.begun)
      if (!spots.has(key)) spots.set(key, { start: text.length, end: text.length });
    return {
      text,
      formats: [...headings, ...Object.values(this.looks).flat()],
      spots,
      furniture: lines.flatMap(({ start, why }, index) =>
        why === '' ? [] : [{ start, end: (lines[index + 1]?.start ?? text.length + 1) - 1, why }],
      ),
    };
  }
}
