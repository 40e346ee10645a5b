import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { attribute, ELEMENT, elementsIn, nameOf, TEXT, wordsOf, type HtmlNode } from '@shared/document/html';

/*
 * Where the story is on a saved page. Readability finds it, on a copy of the page that has no scripts and
 * that nothing is fetched for; what it kept is looked up in the page itself, so that the words are read like
 * those of any page. What it dropped from the middle of a story comes back where it looks like prose.
 */

/** Told of a page: what it says its headline and standfirst are. */
interface Told {
  headline: string;
  standfirst: string;
}

/**
 * Notes in the elements of `root` which of them do not belong to the story, and what they are instead. False
 * where no story was found: then all of it is read.
 */
export function findStory(root: HtmlNode, told: Told): boolean {
  const elements = [...elementsIn(root)].filter((node) => !SKIPPED.has(nameOf(node)));
  if (!elements.some((node) => PAGE.has(nameOf(node)))) return false;
  const kept = keptBy(root, elements);
  if (!kept) return false;
  onlyTheArticle(elements, kept);
  for (const node of elements) node.aside = kept.has(node) ? '' : undefined;
  const first = elements.findIndex((node) => kept.has(node) && hasOwnWords(node));
  const last = elements.findLastIndex((node) => kept.has(node) && hasOwnWords(node));
  if (first === -1) return false;
  const why = whysOf(root);
  elements.forEach((node, index) => {
    const place = why.get(node) ?? AROUND;
    if (kept.has(node)) node.aside = place === ADVERTISING ? place : '';
    else node.aside = index > first && index < last && isProse(node, place) ? '' : place;
  });
  keepOpening(elements.slice(0, first), told);
  return true;
}

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'HEAD', 'LINK', 'META']);
/** What a page of a site has, and a document of words has not. */
const PAGE = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'MAIN', 'ARTICLE', 'FORM']);

/** The elements of the page that Readability kept; null where it found no story. */
function keptBy(root: HtmlNode, elements: readonly HtmlNode[]): Set<HtmlNode> | null {
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
    if (child.nodeType !== ELEMENT || SKIPPED.has(nameOf(child))) continue;
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

/** Where one article on the page has nearly all that was kept, what was kept beside it is none of it. */
function onlyTheArticle(elements: readonly HtmlNode[], kept: Set<HtmlNode>): void {
  const size = (nodes: Iterable<HtmlNode>): number => {
    let sum = 0;
    for (const node of nodes) if (kept.has(node)) sum += ownWords(node).length;
    return sum;
  };
  const all = size(elements);
  for (const article of elements.filter((node) => nameOf(node) === 'ARTICLE')) {
    const inside = new Set(elementsIn(article));
    if (size(inside) < all * 0.85) continue;
    for (const node of kept) if (!inside.has(node)) kept.delete(node);
    return;
  }
}

const AROUND = 'around the story on its page';
const ADVERTISING = 'a call to do something, or advertising';
const PLACES: Record<string, string> = {
  NAV: 'a menu',
  HEADER: 'the head of the page',
  FOOTER: 'the foot of the page',
  ASIDE: 'beside the story',
  FORM: 'a form',
};
/** Names that pages give to what they hang into a story. */
const HUNG_IN = new RegExp(
  String.raw`(?:^|[-_\s])(?:cta|promo|newsletter|sign-?up|subscri(?:be|ption)|donat(?:e|ion)|related|` +
    String.raw`recirc|share|sharing|social|advert(?:isement)?|ad-slot|sponsor(?:ed)?|cookie|consent|` +
    String.raw`outbrain|taboola)(?=$|[-_\s])`,
  'i',
);

/** What the innermost element with a meaning says that a place on the page is. */
function whysOf(root: HtmlNode): Map<HtmlNode, string> {
  const whys = new Map<HtmlNode, string>();
  const walk = (node: HtmlNode, outer: string | undefined): void => {
    const names = `${attribute(node, 'class')} ${attribute(node, 'id')}`;
    const own = outer === ADVERTISING || HUNG_IN.test(names) ? ADVERTISING : PLACES[nameOf(node)];
    // A header within an article is the article's.
    const why = own === PLACES['HEADER'] && outer === 'story' ? outer : (own ?? outer);
    const inside = nameOf(node) === 'ARTICLE' && outer === undefined ? 'story' : why;
    if (why !== undefined && why !== 'story') whys.set(node, why);
    for (const child of node.childNodes) if (child.nodeType === ELEMENT) walk(child, inside);
  };
  walk(root, undefined);
  return whys;
}

const PROSE = new Set([
  'P',
  'BLOCKQUOTE',
  'H2',
  'H3',
  'H4',
  'TABLE',
  'PRE',
  'FIGCAPTION',
  'LI',
  'TD',
  'TH',
  'DD',
  'DT',
]);

const isProse = (node: HtmlNode, place: string): boolean =>
  place === AROUND &&
  PROSE.has(nameOf(node)) &&
  linked(node) < 0.5 * Math.max(1, wordsOf(node).trim().length);

function linked(node: HtmlNode): number {
  let sum = 0;
  for (const each of elementsIn(node)) if (nameOf(each) === 'A') sum += wordsOf(each).trim().length;
  return sum;
}

const ownWords = (node: HtmlNode): string =>
  [...node.childNodes]
    .map((child) => (child.nodeType === TEXT ? (child.textContent ?? '').trim() : ''))
    .join('');
const hasOwnWords = (node: HtmlNode): boolean => ownWords(node) !== '';

/** The headline, and between it and the story what the page itself calls standfirst or byline. */
function keepOpening(before: readonly HtmlNode[], { headline, standfirst }: Told): void {
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const said = bare(headline);
  const heads = before.filter((node) => /^H[12]$/.test(nameOf(node)) && bare(wordsOf(node)) !== '');
  const isSaid = (node: HtmlNode) =>
    said !== '' && (said.startsWith(bare(wordsOf(node))) || bare(wordsOf(node)).startsWith(said));
  const ones = heads.filter((node) => nameOf(node) === 'H1');
  const head = heads.findLast(isSaid) ?? (ones.length === 1 ? ones[0] : undefined);
  if (!head) return;
  keep(head);
  const opening = bare(standfirst).slice(0, 60);
  for (const node of before.slice(before.indexOf(head) + 1)) {
    const words = bare(wordsOf(node));
    if (words === '' || words.length > 600) continue;
    if (OPENING.test(attribute(node, 'class')) || (opening.length >= 30 && words.startsWith(opening)))
      keep(node);
  }
}

const OPENING = /(?:^|[-_\s])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line)?|by-?line)(?=$|[-_\s])/i;

function keep(node: HtmlNode): void {
  for (const each of elementsIn(node)) each.aside = '';
}
