import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { ELEMENT, TEXT, type HtmlNode } from './node';

type Parsed = DefaultTreeAdapterTypes.Node;

/** Browsers nest no deeper. What a page nests below that is words in the element above. */
const DEEPEST = 512;

/** A piece of HTML as the browser's parser would read it, where there is no browser. */
export const parseHtml = (html: string): HtmlNode => nodeOf(parseFragment(html), 0);

/** A whole page, with what its head says of it. Entities that it declares itself are nobody's. */
export const parsePage = (html: string): HtmlNode => nodeOf(parse(html), 0);

function nodeOf(node: Parsed, depth: number): HtmlNode {
  if ('value' in node)
    return { nodeType: TEXT, nodeName: node.nodeName, textContent: node.value, childNodes: [] };
  const attributes = 'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : null;
  const children = depth < DEEPEST ? childrenOf(node) : textsIn(node);
  return {
    // A comment in the code is neither text nor element.
    nodeType: attributes ? ELEMENT : 0,
    nodeName: node.nodeName,
    textContent: 'data' in node ? node.data : null,
    childNodes: children.map((child) => nodeOf(child, depth + 1)),
    ...(attributes ? { getAttribute: (name: string) => attributes.get(name) ?? null } : {}),
  };
}

const childrenOf = (node: Parsed): Parsed[] => ('childNodes' in node ? node.childNodes : []);

/** All texts below `node`, in order, however deep. */
function textsIn(node: Parsed): Parsed[] {
  const texts: Parsed[] = [];
  const waiting = childrenOf(node).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) texts.push(next);
    else waiting.push(...childrenOf(next).toReversed());
  }
  return texts;
}
