import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { firstAbove, type Range as Stretch } from '@shared/text/ranges';
import { signsOf, type Signs } from '../pure/signs';

/** The words of a page as they are drawn, and where in the page each piece of them is. */
export interface Layer {
  text: string;
  /** Where each piece begins in `text`. */
  starts: Uint32Array;
  /** What the words are found by, made when it is first wanted. */
  signs: () => Signs;
}

/** The pieces that have words, in the order in which they are drawn. */
export const itemsOf = (content: TextContent): TextItem[] =>
  content.items.filter((item): item is TextItem => 'str' in item);

export function layerOf(items: readonly TextItem[]): Layer {
  const starts = new Uint32Array(items.length);
  let text = '';
  items.forEach(({ str, hasEOL }, index) => {
    starts[index] = text.length;
    text += hasEOL ? `${str}\n` : str;
  });
  let signs: Signs | undefined;
  return { text, starts, signs: () => (signs ??= signsOf(text)) };
}

/** A stretch of a page's words as the browser has it; null where its pieces are not in the page. */
export function rangeIn(
  { starts }: Layer,
  divs: readonly HTMLElement[],
  { start, end }: Stretch,
): Range | null {
  const first = nodeAt(starts, divs, start, false);
  const last = nodeAt(starts, divs, end, true);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at);
  return range;
}

/** `isEnd`: at the edge of two pieces the end of the first is meant, not the start of the second. */
function nodeAt(starts: Uint32Array, divs: readonly HTMLElement[], offset: number, isEnd: boolean) {
  for (let index = firstAbove(starts, isEnd ? offset - 1 : offset) - 1; index >= 0; index--) {
    const node = divs[index]?.firstChild;
    if (node instanceof window.Text) return { node, at: Math.min(node.length, offset - starts[index]!) };
  }
  return null;
}

/** Where in a page's words a place in the page is */
export function offsetAt(
  { starts, text }: Layer,
  divs: readonly HTMLElement[],
  node: Node,
  at: number,
): number {
  const own = node instanceof HTMLElement ? node : node.parentElement;
  const index = own ? divs.indexOf(own) : -1;
  if (index >= 0) {
    const length = own!.textContent.length;
    return starts[index]! + (node instanceof window.Text ? Math.min(at, length) : at > 0 ? length : 0);
  }
  // Between pieces: at the first piece that comes after.
  const next = divs.findIndex((div) => div.isConnected && isAfter(div, node, at));
  return next === -1 ? text.length : starts[next]!;
}

function isAfter(div: HTMLElement, node: Node, at: number): boolean {
  const place = document.createRange();
  place.setStart(node, Math.min(at, node.childNodes.length));
  return place.comparePoint(div, 0) >= 0;
}
