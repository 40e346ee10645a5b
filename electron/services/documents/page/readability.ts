import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { attribute, ELEMENT, nameOf, TEXT, wordsOf, type HtmlNode } from '@shared/document/html';

/*
 * What Readability takes for the story of a page. It works on a copy that has no scripts, no pictures and no
 * addresses to fetch from, and takes it apart.
 */

/** What has no words that a reader of the page sees. */
export const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'HEAD',
  'LINK',
  'META',
]);

/** The `elements` of the page that it kept; null where it found no story. */
export function keptBy(root: HtmlNode, elements: readonly HtmlNode[]): Set<HtmlNode> | null {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const body = elements.find((node) => nameOf(node) === 'BODY') ?? root;
  const numbers = new Map(elements.map((node, index) => [node, index]));
  copy(body, document.body, document, numbers);
  const found = new Readability<Element>(document, {
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!found?.content) return null;
  const kept = new Set<HtmlNode>();
  for (const element of found.content.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) {
      const node = name.startsWith(MARK) ? elements[Number(name.slice(MARK.length))] : undefined;
      if (node) kept.add(node);
    }
  return kept;
}

/** An attribute of its own for each element: where two are made one, it has both. */
const MARK = 'data-stet-';
/** What Readability judges by. */
const JUDGED = [
  'class',
  'id',
  'role',
  'href',
  'alt',
  'rel',
  'itemprop',
  'hidden',
  'aria-hidden',
  'type',
  'name',
];

function copy(from: HtmlNode, to: Element, document: Document, numbers: ReadonlyMap<HtmlNode, number>): void {
  for (const child of from.childNodes) {
    if (child.nodeType === TEXT) to.append(document.createTextNode(child.textContent ?? ''));
    if (child.nodeType !== ELEMENT || SKIPPED.has(nameOf(child)) || isConsent(child)) continue;
    const name = nameOf(child).toLowerCase();
    const made = document.createElement(/^[a-z][a-z0-9-]*$/.test(name) ? name : 'span');
    for (const each of JUDGED) {
      const value = child.getAttribute?.(each);
      if (value != null) made.setAttribute(each, value);
    }
    made.setAttribute(`${MARK}${numbers.get(child)}`, '');
    to.append(made);
    copy(child, made, document, numbers);
  }
}

/** A question about cookies is on every page, and may be longer than a short story. */
const isConsent = (node: HtmlNode): boolean =>
  /(?:^|[-_\s])(?:cookies?|consent|gdpr)(?=$|[-_\s])/i.test(
    `${attribute(node, 'class')} ${attribute(node, 'id')}`,
  ) &&
  !/^(?:HTML|BODY|MAIN|ARTICLE)$/.test(nameOf(node)) &&
  wordsOf(node).length < LONGEST_CONSENT;
/** In letters. */
const LONGEST_CONSENT = 3000;
