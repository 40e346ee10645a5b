import type { Format } from '../../domain/model/article';
import type { LeftOut } from '../left-out';

/** As much of a DOM node as is read: the browser's own, or one that another parser or reader made. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?: (name: string) => string | null;
  /** Of a list's item: its number or bullet as the writer typed it, with the blank after it. */
  label?: string;
  /** Of the mark of a note: the note itself, where whoever made the page has it at hand. */
  note?: HtmlNode;
  /** Of an element that does not belong to the story: what it is. Empty: it does, whatever encloses it. */
  aside?: string;
}

export const TEXT = 3;
export const ELEMENT = 1;

/** Words with their formatting, and what was left out of them. */
export interface Worded {
  text: string;
  formats: Format[];
  leftOut: LeftOut;
}

/** How words look that are read: what encloses them says it. */
export interface Style {
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** Of the heading, or 0. */
  level: number;
  shift: 'up' | 'down' | null;
  /** Line ends in the source are line ends. */
  pre: boolean;
  /** Not to be seen, until something inside takes it back. */
  tiny: boolean;
  invisible: boolean;
  /** Why these words do not belong to the story; empty where they do. */
  aside: string;
}

export const PLAIN: Style = {
  bold: false,
  italic: false,
  href: null,
  level: 0,
  shift: null,
  pre: false,
  tiny: false,
  invisible: false,
  aside: '',
};

export const attribute = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';
export const nameOf = (node: HtmlNode): string => node.nodeName.toUpperCase();

/** All elements in and below `node`, in order. */
export function* elementsIn(node: HtmlNode): Generator<HtmlNode> {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.nodeType === ELEMENT) yield next;
    waiting.push(...[...next.childNodes].reverse());
  }
}

/** All words in and below `node`, also where the node's own `textContent` is not to be had. */
export function wordsOf(node: HtmlNode): string {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  let words = '';
  for (const child of node.childNodes) words += wordsOf(child);
  return words;
}
