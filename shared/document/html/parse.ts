import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { ELEMENT, TEXT, type HtmlNode } from './node';

/** A piece of HTML as the browser's parser would read it, where there is no browser. */
export const parseHtml = (html: string): HtmlNode => nodeOf(parseFragment(html));

function nodeOf(node: DefaultTreeAdapterTypes.Node): HtmlNode {
  if ('value' in node)
    return { nodeType: TEXT, nodeName: node.nodeName, textContent: node.value, childNodes: [] };
  const attributes = 'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : null;
  return {
    // A comment is neither text nor element, and has nothing inside.
    nodeType: attributes ? ELEMENT : 0,
    nodeName: node.nodeName,
    textContent: null,
    childNodes: 'childNodes' in node ? node.childNodes.map(nodeOf) : [],
    ...(attributes ? { getAttribute: (name: string) => attributes.get(name) ?? null } : {}),
  };
}
