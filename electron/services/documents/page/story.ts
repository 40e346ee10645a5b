import { attribute, ELEMENT, elementsIn, nameOf, TEXT, wordsOf, type HtmlNode } from '@shared/document/html';
import { cssOf, isBlock } from '@shared/document/html/style';
import { keptBy, SKIPPED } from './readability';

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
  if (elements.length > MOST_ELEMENTS || !isSite(root) || depthOf(root) > DEEPEST) return false;
  const kept = keptBy(root, elements);
  if (!kept) return false;
  onlyTheArticle(root, elements, kept);
  const places = placesOf(root, kept);
  for (const node of kept) if (places.get(node) === ADVERTISING) kept.delete(node);
  const isOfStory = (node: HtmlNode): boolean => kept.has(node) && ownWords(node) !== '';
  if (!elements.some(isOfStory)) return false;
  const isLost = (node: HtmlNode): boolean => !kept.has(node) && !places.has(node) && isProse(node);
  // Prose beside the story's own, and whatever looks like prose between two pieces of it.
  const around = whereItStands(root, elements, kept);
  for (const node of elements)
    if (isLost(node) && around.has(node) && wordsOf(node).trim().length >= SENTENCE) keep(node, kept);
  const first = elements.findIndex(isOfStory);
  const last = elements.findLastIndex(isOfStory);
  for (const node of elements.slice(first, last)) if (isLost(node)) keep(node, kept);
  dropEnds(root, elements, kept);
  keepOpening(elements, kept, places, told);
  for (const node of elements) node.aside = kept.has(node) ? '' : (places.get(node) ?? AROUND);
  return true;
}

/** A page of more, or of deeper, is not looked through: that would take longer than anybody waits. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 120;

const depthOf = (node: HtmlNode): number =>
  [...node.childNodes].reduce((deepest, child) => Math.max(deepest, depthOf(child) + 1), 0);

/** In letters: what is shorter may be a label. */
const SENTENCE = 60;

/** What a page of a site has, and a document of words has not. */
const PAGE = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'MAIN', 'ARTICLE', 'FORM']);

/** Whether a page is one of a site: by its elements, or because it fetches programs to run. */
function isSite(root: HtmlNode): boolean {
  for (const node of elementsIn(root))
    if (PAGE.has(nameOf(node)) || (nameOf(node) === 'SCRIPT' && attribute(node, 'src') !== '')) return true;
  return false;
}

function keep(node: HtmlNode, kept: Set<HtmlNode>): void {
  for (const each of elementsIn(node)) kept.add(each);
}

const HEADING = /^H[1-6]$/;

/** Lines that lead to other pages, and headings over nothing, at the ends of what was kept. */
function dropEnds(root: HtmlNode, elements: readonly HtmlNode[], kept: Set<HtmlNode>): void {
  const blocks = blocksOf(root);
  const lines = new Set<HtmlNode>();
  for (const node of elements)
    if (kept.has(node) && ownWords(node) !== '') lines.add(blocks.get(node) ?? node);
  const drop = (line: HtmlNode): void => {
    for (const each of elementsIn(line)) kept.delete(each);
  };
  const leads = (line: HtmlNode): boolean => {
    const words = wordsOf(line).trim();
    // An address that is written out is what somebody wanted to be read.
    return linked(line) > 0.8 * words.length && !/:\/\/|www\./.test(words);
  };
  for (const line of lines) {
    if (!leads(line) || HEADING.test(nameOf(line))) break;
    drop(line);
  }
  for (const line of [...lines].reverse()) {
    if (!leads(line) && !HEADING.test(nameOf(line))) break;
    drop(line);
  }
}

/** For each element the innermost block that it is, or is in. */
function blocksOf(root: HtmlNode): Map<HtmlNode, HtmlNode> {
  const blocks = new Map<HtmlNode, HtmlNode>();
  const walk = (node: HtmlNode, outer: HtmlNode): void => {
    const block = isBlock(nameOf(node), cssOf(node)) ? node : outer;
    blocks.set(node, block);
    for (const child of node.childNodes) if (child.nodeType === ELEMENT) walk(child, block);
  };
  walk(root, root);
  return blocks;
}

/** The elements in what holds a good part of the story, directly or each in a wrapper of its own. */
function whereItStands(
  root: HtmlNode,
  elements: readonly HtmlNode[],
  kept: ReadonlySet<HtmlNode>,
): Set<HtmlNode> {
  const all = sizesOf(root, kept).get(root) ?? 0;
  const beside = new Set<HtmlNode>();
  for (const node of elements) {
    const children = childrenOf(node);
    const inside = [...children, ...children.flatMap(childrenOf)];
    const own = inside.filter((each) => PROSE.has(nameOf(each)) && kept.has(each));
    const size = own.reduce((sum, each) => sum + wordsOf(each).length, 0);
    if (size >= all * 0.2) for (const each of inside) beside.add(each);
  }
  return beside;
}

const childrenOf = (node: HtmlNode): HtmlNode[] =>
  [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT);

/** Where one article on the page has nearly all that was kept, what was kept beside it is none of it. */
function onlyTheArticle(root: HtmlNode, elements: readonly HtmlNode[], kept: Set<HtmlNode>): void {
  const sizes = sizesOf(root, kept);
  const all = sizes.get(root) ?? 0;
  for (const article of elements.filter((node) => nameOf(node) === 'ARTICLE')) {
    if (sizes.get(article)! < all * 0.85) continue;
    const inside = new Set(elementsIn(article));
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

/** What hangs in a story is small beside it; a page that has such a thing may say so of the whole of it. */
const LARGEST_HUNG_IN = 0.5;

/** What the innermost element with a meaning says that a place on the page is; of most it says nothing. */
function placesOf(root: HtmlNode, kept: ReadonlySet<HtmlNode>): Map<HtmlNode, string> {
  const places = new Map<HtmlNode, string>();
  const most = LARGEST_HUNG_IN * (sizesOf(root, kept).get(root) ?? 0);
  const isHungIn = (node: HtmlNode): boolean =>
    HUNG_IN.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`) &&
    wordsOf(node).trim().length <= most;
  const walk = (node: HtmlNode, outer: string | undefined, inArticle: boolean): void => {
    const name = nameOf(node);
    // The head of an article is the article's own.
    const own = isHungIn(node) ? ADVERTISING : name === 'HEADER' && inArticle ? undefined : PLACES[name];
    const place = outer === ADVERTISING ? outer : (own ?? outer);
    if (place !== undefined) places.set(node, place);
    for (const child of node.childNodes)
      if (child.nodeType === ELEMENT) walk(child, place, inArticle || name === 'ARTICLE');
  };
  walk(root, undefined, false);
  return places;
}

/** How many letters in and below each element were kept. */
function sizesOf(root: HtmlNode, kept: ReadonlySet<HtmlNode>): Map<HtmlNode, number> {
  const sizes = new Map<HtmlNode, number>();
  const walk = (node: HtmlNode): number => {
    let size = kept.has(node) ? ownWords(node).length : 0;
    for (const child of node.childNodes) if (child.nodeType === ELEMENT) size += walk(child);
    sizes.set(node, size);
    return size;
  };
  walk(root);
  return sizes;
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

/** Some sites set their paragraphs as no paragraphs: a sentence tells them. */
const isProse = (node: HtmlNode): boolean =>
  (PROSE.has(nameOf(node)) || ownWords(node).length >= SENTENCE) &&
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

const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * The headline, and between it and the story what the page itself calls standfirst or byline, or what is a
 * sentence.
 */
function keepOpening(
  elements: readonly HtmlNode[],
  kept: Set<HtmlNode>,
  places: ReadonlyMap<HtmlNode, string>,
  { headline, standfirst }: Told,
): void {
  const begins = elements.findIndex((node) => kept.has(node) && ownWords(node).length >= SENTENCE);
  const before = elements.slice(0, begins);
  const head = headIn(before, headline);
  if (!head) return;
  keep(head, kept);
  const opening = bare(standfirst).slice(0, SENTENCE);
  for (const node of before.slice(before.indexOf(head) + 1)) {
    const words = wordsOf(node).trim();
    if (kept.has(node) || words === '' || words.length > LONGEST_OPENING) continue;
    const isSaid = opening.length >= 30 && bare(words).startsWith(opening);
    const isSentence =
      !places.has(node) && ownWords(node).length >= SENTENCE && linked(node) < words.length / 2;
    if (isSaid || isSentence || OPENING.test(attribute(node, 'class'))) keep(node, kept);
  }
}

const LONGEST_OPENING = 800;
const OPENING = /(?:^|[-_\s])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line)?|by-?line)(?=$|[-_\s])/i;

/** The heading that says what the page says its headline is, or else the only one of the first rank. */
function headIn(before: readonly HtmlNode[], headline: string): HtmlNode | undefined {
  const said = bare(headline);
  const heads = before.filter((node) => /^H[12]$/.test(nameOf(node)) && bare(wordsOf(node)) !== '');
  const isSaid = (node: HtmlNode): boolean => {
    const words = bare(wordsOf(node));
    return said !== '' && (said.startsWith(words) || words.startsWith(said));
  };
  const ones = heads.filter((node) => nameOf(node) === 'H1');
  return heads.findLast(isSaid) ?? (ones.length === 1 ? ones[0] : undefined);
}
