import { addressOf, isInline, linesOf, type Format } from '@shared/domain';

/*
 * Between the clipboard's HTML and words with formatting. Coming in, words, bold, italic, headings and links are taken and
 * nothing else: no element of somebody else's page ever becomes one of this page.
 */

/** As much of a DOM node as is read. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

export interface Worded {
  text: string;
  formats: Format[];
}

const TEXT = 3;
const ELEMENT = 1;
/** What has no words for a reader. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'CANVAS', 'SELECT', 'TEXTAREA', 'BUTTON', 'AUDIO', 'VIDEO']);
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BR', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'UL',
]);
const CELLS = new Set(['TD', 'TH']);

interface Style {
  bold: boolean;
  italic: boolean;
  href: string | null;
  level: number;
}

/** The words of a parsed page, paragraph by paragraph, with the formatting that is kept. */
export function readHtml(root: HtmlNode): Worded {
  const reader = new Reader();
  reader.read(root, { bold: false, italic: false, href: null, level: 0 });
  return reader.done();
}

class Reader {
  private text = '';
  private readonly looks: Partial<Record<Format['type'], Format[]>> = {};
  private readonly headings: Format[] = [];
  private broken = true;
  private blank = false;

  read(node: HtmlNode, style: Style): void {
    if (node.nodeType === TEXT) return this.words(node.textContent ?? '', style);
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === ELEMENT && SILENT.has(name)) return;
    const block = BLOCKS.has(name);
    if (block) this.broken = true;
    const inside = styleOf(node, name, style);
    for (const child of node.childNodes) this.read(child, inside);
    if (block) this.broken = true;
    // Two cells of a table are two words.
    if (CELLS.has(name)) this.blank = true;
  }

  /** Runs of blanks are one, and none stands at the edge of a paragraph; as a browser shows them. */
  private words(raw: string, style: Style): void {
    for (const part of raw.split(/([ \t\r\n\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\r\n\f]/.test(part)) this.blank = true;
      else this.put(withoutControls(part), style);
    }
  }

  private put(word: string, style: Style): void {
    if (word === '') return;
    const before = this.text.length;
    if (this.broken) this.text += this.text === '' ? '' : '\n';
    else if (this.blank) this.text += ' ';
    const start = this.text.length;
    this.text += word;
    if (style.bold && style.level === 0) this.look({ type: 'bold', start, end: this.text.length }, before);
    if (style.italic) this.look({ type: 'italic', start, end: this.text.length }, before);
    if (style.href !== null) this.look({ type: 'link', href: style.href, start, end: this.text.length }, before);
    if (style.level > 0 && this.broken) this.headings.push({ type: 'heading', level: style.level, start, end: start });
    this.broken = false;
    this.blank = false;
  }

  /** Goes on with the same look, the blank between included, or begins another. */
  private look(format: Format, before: number): void {
    const last = this.looks[format.type]?.at(-1);
    const same = last && (last.type !== 'link' || format.type !== 'link' || last.href === format.href);
    if (same && last.end === before && !this.broken) last.end = format.end;
    else (this.looks[format.type] ??= []).push(format);
  }

  done(): Worded {
    const lineAt = linesOf(this.text);
    return { text: this.text, formats: [...this.headings.map((heading) => ({ ...heading, ...lineAt(heading.start) })), ...Object.values(this.looks).flat()] };
  }
}

function styleOf(node: HtmlNode, name: string, outer: Style): Style {
  const style = { ...outer };
  if (name === 'B' || name === 'STRONG') style.bold = true;
  if (name === 'I' || name === 'EM' || name === 'CITE') style.italic = true;
  if (/^H[1-6]$/.test(name)) style.level = Number(name[1]);
  if (name === 'A') style.href = addressOf(node.getAttribute?.('href') ?? '') ?? style.href;
  // Word processors say it in a style, and take back in a style what an element says.
  const css = node.getAttribute?.('style') ?? '';
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(css)?.[1];
  if (weight) style.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const slant = /font-style\s*:\s*([a-z]+)/i.exec(css)?.[1];
  if (slant) style.italic = slant === 'italic' || slant === 'oblique';
  return style;
}

/** Characters no text needs and some programs trip over; see how a file is read, too. */
export const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** The words of `[start, end)` as HTML for another program's clipboard. */
export function htmlOf(text: string, formats: readonly Format[], start: number, end: number): string {
  const lineAt = linesOf(text);
  let html = '';
  for (let at = start; at <= end;) {
    const line = lineAt(at);
    const to = Math.min(line.end, end);
    const heading = formats.find((format) => format.type === 'heading' && format.start <= line.start && line.start <= format.end);
    const tag = heading?.type === 'heading' ? `h${heading.level}` : 'p';
    html += `<${tag}>${inlineOf(text, formats, at, to)}</${tag}>`;
    at = line.end + 1;
  }
  return html;
}

function inlineOf(text: string, formats: readonly Format[], start: number, end: number): string {
  const here = formats.filter((format) => isInline(format) && format.start < end && format.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((format) => [format.start, format.end])])].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    return here.filter((format) => format.start <= from && format.end >= to).reduce((words, format) => {
      if (format.type === 'link') return `<a href="${escaped(format.href)}">${words}</a>`;
      return format.type === 'bold' ? `<b>${words}</b>` : `<i>${words}</i>`;
    }, escaped(text.slice(from, to)));
  }).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
