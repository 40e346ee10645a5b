import { linesOf } from '../../domain/model/formats';
import type { Format } from '../../domain/model/article';
import type { LeftOut } from '../left-out';
import { lowered, raised } from '../raised';
import type { HtmlNode, Style, Worded } from './node';
import { piecesOf, type Piece } from './pieces';

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
export function readHtml(root: HtmlNode, { leftOut = {}, boldHeadings = false }: Choice = {}): Worded {
  const writer = new Writer(boldHeadings);
  for (const piece of piecesOf(root, leftOut)) writer.add(piece);
  return { ...writer.done(), leftOut };
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

  constructor(private readonly boldHeadings: boolean) {}

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
    else if (this.space !== '') this.text += this.space === '\t' && !figures ? ' ' : this.space;
    else if (this.gap && figures) this.text += ' ';
    if (this.broken) this.text += this.label;
    const start = this.text.length;
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

  done(): { text: string; formats: Format[] } {
    const lineAt = linesOf(this.text);
    const headings = this.headings.map((heading) => ({ ...heading, ...lineAt(heading.start) }));
    return { text: this.text, formats: [...headings, ...Object.values(this.looks).flat()] };
  }
}
