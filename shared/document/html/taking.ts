import type { ChangesAs } from '../document';
import { bodiesIn, type Bodies, type Body } from './bodies';
import { attribute, ELEMENT, elementsIn, nameOf, TEXT, type HtmlNode } from './node';
import { isCommentMark } from './notes';
import { changeIn } from './style';
import { targetOf, Written } from './written';

/*
 * What of a page is taken beside its words while it is read, element by element: which of them stand for
 * something that is not in the text, and which cover words that something is said of. Each answers with keys,
 * which go among the words (written.ts).
 */

const CAPTION = /(?:^|\s)(?:msocaption|wp-caption-text)(?:\s|$)/i;
const SUBTITLE = /(?:^|\s)(?:msosubtitle(?:cxsp\w+)?|subtitle)(?:\s|$)/i;

export class Taking {
  readonly written = new Written();
  private readonly bodies: Bodies;
  /** Notes whose mark was met. One that nobody refers to is words of the text. */
  private readonly referred = new Set<Body>();
  private figure: number | null = null;
  private inCodes = 0;
  private table: ReturnType<Written['table']> | null = null;
  /** LibreOffice writes what was commented as comments in the code, and nobody's name. */
  private readonly commentsInCode: boolean;

  constructor(
    root: HtmlNode,
    private readonly changes: ChangesAs,
    /** Reads the words inside an element by themselves. */
    private readonly wordsIn: (node: HtmlNode) => string,
  ) {
    this.bodies = bodiesIn(root);
    this.commentsInCode = isOfLibreOffice(root);
  }

  /**
   * Notes, comments, their marks and words that were changed: what is not in the text, and yet kept. The keys
   * that stand for it, and whether it parts what is around it; null for what is read as it stands.
   */
  instead(node: HtmlNode, name: string): { keys: string[]; parts: boolean } | null {
    const body = this.bodies.at.get(node);
    // A comment whose mark did not come along is kept all the same, where its own words stand.
    if (body?.kind === 'comment') return { keys: [this.written.comment(body)], parts: true };
    if (body && this.referred.has(body)) return { keys: [], parts: true };
    const called = this.calledBy(node);
    if (called) return { keys: [this.written.comment(called)], parts: false };
    const gone = changeIn(node, name);
    if (gone === null || gone !== (this.changes === 'accepted' ? 'deletion' : 'insertion')) return null;
    const key = this.written.change(node, gone, this.wordsIn(node));
    return { keys: [key, ...this.saidOf(node)], parts: false };
  }

  /** What was said of words that are gone, which stands where they were. Their notes go with them. */
  private saidOf(node: HtmlNode): string[] {
    const keys: string[] = [];
    for (const each of elementsIn(node)) {
      const covered = this.written.covered(each);
      const comment = this.calledBy(each);
      if (covered !== null) keys.push(covered);
      if (comment) keys.push(this.written.comment(comment));
      const note = nameOf(each) === 'A' ? this.bodies.called.get(targetOf(each) ?? '') : undefined;
      if (note && note.kind !== 'comment') this.referred.add(note);
    }
    return keys;
  }

  /** The key of what a comment in the code says; null where it is none of the writer's. */
  inCode(node: HtmlNode): string | null {
    const words = (node.textContent ?? '').trim();
    if (!this.commentsInCode || node.nodeName !== '#comment' || words === '') return null;
    const text = { nodeType: TEXT, nodeName: '#text', textContent: words, childNodes: [] };
    const lines = { nodeType: ELEMENT, nodeName: 'PRE', textContent: null, childNodes: [text] };
    const body = { ...lines, nodeName: 'DIV', childNodes: [lines] };
    return this.written.comment({ kind: 'comment', node: body, name: String(++this.inCodes), author: '' });
  }

  private calledBy(node: HtmlNode): Body | undefined {
    const body = isCommentMark(node) ? this.bodies.called.get(targetOf(node) ?? '') : undefined;
    return body?.kind === 'comment' ? body : undefined;
  }

  /** The key of the note that a mark leads to; null where the page has none. */
  noteOf(mark: HtmlNode): string | null {
    const body = this.bodies.called.get(targetOf(mark) ?? '');
    if (!body || body.kind === 'comment') return null;
    this.referred.add(body);
    return this.written.note(body);
  }

  /** What stands from the beginning to the end of an element. */
  covering(node: HtmlNode, name: string): string[] {
    const keys: string[] = [];
    const covered = this.written.covered(node);
    if (covered !== null) keys.push(covered);
    const change = changeIn(node, name);
    // Word says it twice, by a class and in it by an element that tells who it was.
    if (change !== null && !hasChange(node)) keys.push(this.written.change(node, change));
    const names = attribute(node, 'class');
    if (name === 'FIGCAPTION' || CAPTION.test(names)) keys.push(this.written.caption(this.figure));
    if (SUBTITLE.test(names)) keys.push('standfirst');
    if (name === 'TR') this.table?.row();
    const cell = name === 'TD' || name === 'TH' ? this.table?.cell() : undefined;
    if (cell !== undefined) keys.push(cell);
    return keys;
  }

  picture(node: HtmlNode): string {
    return this.written.picture(node, this.figure);
  }

  /** Reads a table; its key. */
  inTable(read: (key: string) => void): void {
    const outer = this.table;
    this.table = this.written.table();
    read(this.table.key);
    this.table = outer;
  }

  inFigure(read: () => void): void {
    const outer = this.figure;
    this.figure = this.written.figure();
    read();
    this.figure = outer;
  }
}

function isOfLibreOffice(root: HtmlNode): boolean {
  for (const each of elementsIn(root))
    if (nameOf(each) === 'META' && /^(?:libre|open)office/i.test(attribute(each, 'content'))) return true;
  return false;
}

/** Whether a change is told again inside. */
function hasChange(node: HtmlNode): boolean {
  for (const each of elementsIn(node))
    if (each !== node && changeIn(each, nameOf(each)) !== null) return true;
  return false;
}
