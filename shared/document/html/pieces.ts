import { shortenedAddress } from '../../domain/model/formats';
import { withoutControls } from '../controls';
import { leave, wordsIn, type LeftOut, type LeftOutKind } from '../left-out';
import { withFractions } from './fractions';
import { seenIn, SILENT, STACKED } from './kinds';
import { counterOf, labelOf, type Counter } from './lists';
import { attribute, ELEMENT, nameOf, PLAIN, TEXT, wordsOf, type HtmlNode, type Style } from './node';
import { commentsIn, isComment, isCommentMark, noteMarkIn } from './notes';
import { inOneLine, isAtStart, touches } from './lines';
import { changeIn, cssOf, isBlock, isCell, isDeleted, isHidden, styleOf, type Css } from './style';
import type { Taking } from './taking';

/*
 * The first half of reading a page: the tree becomes a row of pieces, and what nobody sees, what was
 * deleted and what is no word of the text is counted and left out.
 */

export type Piece =
  | { type: 'words'; words: string; style: Style }
  | { type: 'fraction'; words: string; style: Style }
  /** The number of a list's item or of a note, before whatever words come next. */
  | { type: 'label'; words: string }
  | { type: 'break' }
  | { type: 'cell' }
  /** Something stood here that was left out: figures on both sides stay apart. */
  | { type: 'gap' }
  /** Where something begins, ends or simply is, by its key (written.ts). */
  | { type: 'spot'; key: string; edge: 'start' | 'end' | 'point' };

/**
 * What is read by itself: a note or comment, which then is without its mark, or words that were changed,
 * which are read whether they are in the text or not.
 */
export type Alone = 'note' | 'change';

/** What is read beside the words. What is taken is not left out. */
export interface Beside {
  /** What was written on the page. */
  taking?: Taking;
  alone?: Alone;
  /** Gets the notes that their marks bring along, in order; each stands at the spot that `noteKey` names. */
  notes?: HtmlNode[];
}

export const noteKey = (index: number): string => `note brought ${index}`;

/** The pieces of a page in order; what is left out is counted in `leftOut`. */
export function piecesOf(root: HtmlNode, leftOut: LeftOut, { taking, alone, notes }: Beside = {}): Piece[] {
  const walk = new Walk(leftOut, taking, alone, notes);
  walk.read(root, PLAIN);
  return withFractions(walk.pieces);
}

class Walk {
  readonly pieces: Piece[] = [];
  private quotes = 0;
  private counter: Counter | null = null;

  constructor(
    private readonly leftOut: LeftOut,
    private readonly taking: Taking | undefined,
    private readonly alone: Alone | undefined,
    private readonly notes: HtmlNode[] | undefined,
  ) {}

  read(node: HtmlNode, outer: Style): void {
    if (node.nodeType === TEXT) return this.text(node.textContent ?? '', outer);
    const name = nameOf(node);
    if (node.nodeType !== ELEMENT) {
      const key = this.taking?.inCode(node) ?? null;
      if (key !== null) this.spot(key, 'point');
      return this.children(node, outer);
    }
    const css = cssOf(node);
    // What stands around a story is read so that it can be shown, and nothing more is said of it.
    const taking = (node.aside ?? outer.aside) === '' ? this.taking : undefined;
    if (taking && this.takes(node, name, taking)) return;
    if (
      SILENT.has(name) ||
      /(?:^|\s)katex-html(?:\s|$)/.test(attribute(node, 'class')) ||
      this.leaves(node, name, css, node.aside ?? outer.aside)
    )
      return;
    const style = styleOf(node, css, outer);
    if (name === 'A' && shortenedAddress(attribute(node, 'href')) !== null)
      leave(this.leftOut, 'addressEnds');
    if (this.noted(node, css, style, outer)) return;
    const block = isBlock(name, css);
    if (block) this.pieces.push({ type: 'break' });
    const keys = taking?.covering(node, name) ?? [];
    for (const key of keys) this.spot(key, 'start');
    this.inside(node, name, css, style, outer, taking);
    for (const key of keys) this.spot(key, 'end');
    if (block) this.ended();
    if (isCell(name, css)) this.pieces.push({ type: 'cell' });
  }

  private spot(key: string, edge: 'start' | 'end' | 'point'): void {
    this.pieces.push({ type: 'spot', key, edge });
  }

  /** Whether something is kept beside the text and not in it. */
  private takes(node: HtmlNode, name: string, taking: Taking): boolean {
    const taken = taking.instead(node, name);
    if (taken?.parts) this.pieces.push({ type: 'break' });
    for (const key of taken?.keys ?? []) this.spot(key, 'point');
    return taken !== null;
  }

  private children(node: HtmlNode, style: Style): void {
    for (const child of node.childNodes) this.read(child, style);
  }

  private inside(
    node: HtmlNode,
    name: string,
    css: Css,
    style: Style,
    outer: Style,
    taking: Taking | undefined,
  ): void {
    if (name === 'TABLE' && taking) return this.table(node, style, taking);
    if (name === 'TR') return this.row(node, style);
    if (name === 'FIGURE' && taking) return taking.inFigure(() => this.children(node, style));
    if (name === 'OL' || name === 'UL' || name === 'MENU') return this.list(node, style);
    if (name === 'LI') return this.item(node, style);
    if (css.get('mso-list') === 'ignore') return this.wordLabel(node);
    if (name === 'Q') return this.quote(node, style);
    if (name === 'RT') return this.between(' (', node, ')', style);
    if (name === 'MSUP' || name === 'MSUB' || name === 'MSUBSUP') return this.script(node, name, style);
    if (name in STACKED) return this.stacked(node, STACKED[name]!, style);
    if (style.shift !== null && outer.shift === null) return this.shifted(node, style);
    this.children(node, style);
  }

  private table(node: HtmlNode, style: Style, taking: Taking): void {
    taking.inTable((key) => {
      this.spot(key, 'start');
      this.children(node, style);
      this.spot(key, 'end');
    });
  }

  private row(node: HtmlNode, style: Style): void {
    const from = this.pieces.length;
    this.children(node, style);
    // One by one: a row may have more pieces than a call takes arguments.
    for (const piece of inOneLine(this.pieces.splice(from))) this.pieces.push(piece);
  }

  private text(raw: string, style: Style): void {
    if (style.tiny || style.invisible) {
      if (style.aside === '') leave(this.leftOut, 'hidden', wordsIn(raw));
      this.pieces.push({ type: 'gap' });
      return;
    }
    const words = withoutControls(raw.replace(/\r\n?/g, '\n')).text;
    if (!style.pre) return this.words(words, style);
    words.split('\n').forEach((line, index) => {
      if (index > 0) this.pieces.push({ type: 'break' });
      this.words(line, style);
    });
  }

  private words(words: string, style: Style): void {
    if (words !== '') this.pieces.push({ type: 'words', words, style });
  }

  /** Whether the element stays outside; if so it is counted, but not where it stands `aside` of the story. */
  private leaves(node: HtmlNode, name: string, css: Css, aside: string): boolean {
    const seen = seenIn(node, name);
    const words = () => wordsIn(wordsOf(node));
    const left = (kind: LeftOutKind, times: () => number) => {
      if (aside === '') leave(this.leftOut, kind, times());
    };
    if (isHidden(node, css)) left('hidden', words);
    else if (this.isLeftComment(node, css)) left('comments', () => commentsIn(node, css, cssOf));
    else if (isDeleted(node, name, css) && !this.readsChange(node, name)) {
      left('deleted', words);
      // A figure that was mended within ("1", 2 struck out, "3") is one figure, so there is no gap.
      return true;
    } else if (seen) {
      left(seen, () => (name === 'SVG' || name === 'BUTTON' ? Math.min(1, words()) : 1));
      if (name === 'IMG' && this.taking && aside === '') this.spot(this.taking.picture(node), 'point');
    } else if (!isCommentMark(node)) return false;
    this.pieces.push({ type: isBlock(name, css) ? 'break' : 'gap' });
    return true;
  }

  /** Comments that are taken stand each by itself in the list of them. */
  private isLeftComment(node: HtmlNode, css: Css): boolean {
    const isList = this.taking !== undefined && css.get('mso-element') === 'comment-list';
    return !this.alone && !isList && isComment(node, css);
  }

  /** What a change that was tracked says is gone was taken before, where changes are taken at all. */
  private readsChange(node: HtmlNode, name: string): boolean {
    return (this.taking !== undefined || this.alone === 'change') && changeIn(node, name) !== null;
  }

  /** Marks of notes stay outside; before a note itself its mark is kept, apart. */
  private noted(node: HtmlNode, css: Css, style: Style, outer: Style): boolean {
    const mark = noteMarkIn(node, css, style, outer, touches(this.pieces));
    if (mark === null) return false;
    const note = mark === 'note' ? (this.taking?.noteOf(node) ?? this.brought(node)) : null;
    if (note !== null) this.spot(note, 'point');
    if (note !== null || this.alone) {
      this.pieces.push({ type: 'gap' });
      return true;
    }
    const words = wordsOf(node)
      .trim()
      .replace(/^[[(]?(.*?)[\])]?\.?$/u, '$1')
      .trim();
    if (isAtStart(this.pieces) && /^(?:[\p{Nd}*†‡§¶‖]+|[ivxl]+|\p{L})$/iu.test(words))
      this.pieces.push({ type: 'label', words: `[${words}] ` });
    else {
      // The arrow back is no mark that anybody misses.
      if (mark === 'note' || /\p{N}/u.test(words)) leave(this.leftOut, 'noteMarks');
      this.pieces.push({ type: 'gap' });
    }
    return true;
  }

  /** The key of the note that a mark brings along. */
  private brought({ note }: HtmlNode): string | null {
    return note && this.notes ? noteKey(this.notes.push(note) - 1) : null;
  }

  private list(node: HtmlNode, style: Style): void {
    const outer = this.counter;
    this.counter = counterOf(node);
    this.children(node, style);
    this.counter = outer;
  }

  private item(node: HtmlNode, style: Style): void {
    const from = this.pieces.length;
    this.label(node.label ?? labelOf(node, this.counter));
    this.children(node, style);
    if (this.pieces.slice(from).some((piece) => piece.type === 'words' && piece.words.trim() !== '')) return;
    // An empty item has a number on the page only; one that was typed is words.
    const spots = this.pieces.splice(from).filter(({ type }) => type === 'spot');
    this.pieces.push(...spots);
    if (node.label !== undefined) this.words(node.label.trim(), style);
  }

  /** A block ends. A number with nothing after it is a line of its own. */
  private ended(): void {
    const last = this.pieces.at(-1);
    if (last?.type === 'label')
      this.pieces.splice(-1, 1, { type: 'words', words: last.words.trim(), style: PLAIN });
    this.pieces.push({ type: 'break' });
  }

  private label(words: string): void {
    if (words !== '') this.pieces.push({ type: 'label', words });
  }

  /** Word writes numbers and bullets of a list as words; a bullet is none. */
  private wordLabel(node: HtmlNode): void {
    const words = wordsOf(node)
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim();
    if (/\p{N}|^\p{L}+[.)]|[.)]$/u.test(words)) this.label(`${words} `);
  }

  private quote(node: HtmlNode, style: Style): void {
    const [open, close] = this.quotes % 2 === 0 ? ['“', '”'] : ['‘', '’'];
    this.quotes++;
    this.between(open!, node, close!, style);
    this.quotes--;
  }

  private between(open: string, node: HtmlNode, close: string, style: Style): void {
    this.words(open, style);
    this.children(node, style);
    this.words(close, style);
  }

  private script(node: HtmlNode, name: string, style: Style): void {
    const parts = [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT);
    parts.forEach((part, index) => {
      const up = index === 2 || (index === 1 && name === 'MSUP');
      if (index === 0) this.read(part, style);
      else this.shifted(part, { ...style, shift: up ? 'up' : 'down' });
    });
  }

  private stacked(node: HtmlNode, sign: string, style: Style): void {
    this.pieces.push({ type: 'gap' });
    [...node.childNodes]
      .filter(({ nodeType }) => nodeType === ELEMENT)
      .forEach((part, index) => {
        if (index > 0) this.words(sign, style);
        this.read(part, style);
      });
    this.pieces.push({ type: 'gap' });
  }

  /** What is raised or lowered together is one piece, however it is set inside. */
  private shifted(node: HtmlNode, style: Style): void {
    const from = this.pieces.length;
    this.children(node, style);
    const inside = this.pieces.slice(from);
    if (inside.length < 2 || inside.some(({ type }) => type !== 'words')) return;
    const words = inside.map((piece) => (piece.type === 'words' ? piece.words : '')).join('');
    this.pieces.splice(from, inside.length, { type: 'words', words, style });
  }
}
