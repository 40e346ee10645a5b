import { attribute, elementsIn, nameOf, wordsOf, type HtmlNode } from './node';

/*
 * Style sheets of word processors: Google Docs says in a class what a browser's own elements say elsewhere,
 * and Word says it of its named styles. What a sheet says is put before what the element says itself, which
 * then goes before it. Only what decides about words is taken, and only of the simplest selectors: what
 * depends on where an element stands, on the size of a screen or on a pointer is not for a reader of words.
 */

const TAKEN = new Set([
  'font-weight',
  'font-style',
  'vertical-align',
  'text-decoration',
  'text-decoration-line',
  'mso-hide',
  'display',
  'mso-outline-level',
]);
/** "p", ".c1", "li.c2". */
const SIMPLE = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;
/** Google Docs numbers its lists by a counter that stands before each item. */
const COUNTED = /^\.(lst-[\w-]+)\s*>\s*li:before$/i;

type Rules = Map<string, string>;

/**
 * `root` itself, with what its style sheets say told by each element's `style`, and the title that a word
 * processor writes as a paragraph of its own style a heading.
 */
export function withStyles(root: HtmlNode): HtmlNode {
  const rules: Rules = new Map();
  for (const node of elementsIn(root)) if (nameOf(node) === 'STYLE') addRules(wordsOf(node), rules);
  if (rules.size > 0) for (const node of elementsIn(root)) dress(node, rules);
  for (const node of elementsIn(root))
    if (nameOf(node) === 'P' && TITLE.test(attribute(node, 'class'))) node.nodeName = 'H1';
  return root;
}

const TITLE = /(?:^|\s)(?:title|msotitle(?:cxsp\w+)?)(?:\s|$)/i;

/** Rules by "tag", ".class" or "tag.class"; what comes later goes before. */
function addRules(sheet: string, rules: Rules): void {
  for (const [selectors, declared] of rulesIn(sheet))
    for (const each of selectors.split(',')) {
      const selector = each.trim();
      const counted = COUNTED.exec(selector);
      const kept = counted ? countedAs(declared) : taken(declared);
      const key = counted ? `ol.${counted[1]}` : selector;
      if (kept !== '' && SIMPLE.test(key)) rules.set(keyOf(key), `${rules.get(keyOf(key)) ?? ''}${kept}`);
    }
}

/** The name of an element is no name of a class, and the other way round. */
const keyOf = (selector: string): string => selector.replace(/^[^.]*/, (tag) => tag.toUpperCase());

/**
 * Each rule's selectors and declarations, in one walk. What stands in a block of its own (`@media`) is passed
 * over, since it does not hold everywhere.
 */
function* rulesIn(sheet: string): Generator<[string, string]> {
  const css = sheet.replace(/<!--|-->/g, ' ').replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  let depth = 0;
  let from = 0;
  let open = 0;
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign === ';') {
      if (depth === 0) from = index + 1;
    } else if (sign === '{') {
      if (depth === 0) open = index;
      depth++;
    } else if (depth > 0 && --depth === 0) {
      const selectors = css.slice(from, open).trim();
      if (!selectors.startsWith('@')) yield [selectors, css.slice(open + 1, index)];
      from = index + 1;
    }
  }
}

function taken(declared: string): string {
  let kept = '';
  for (const each of declared.split(';')) {
    const property = each.slice(0, each.indexOf(':')).trim().toLowerCase();
    if (TAKEN.has(property)) kept += `${each.trim()};`;
  }
  return kept;
}

/** `content: "" counter(lst-ctn-kix_a-0, lower-latin) ". "` */
function countedAs(declared: string): string {
  const type = /counter\([^,)]*,\s*([\w-]+)\s*\)/.exec(declared)?.[1];
  return type === undefined ? '' : `list-style-type:${type};`;
}

function dress(node: HtmlNode, rules: Rules): void {
  const tag = nameOf(node);
  const classes = attribute(node, 'class').split(/\s+/).filter(Boolean);
  let said = rules.get(tag) ?? '';
  for (const name of classes) said += rules.get(`.${name}`) ?? '';
  for (const name of classes) said += rules.get(`${tag}.${name}`) ?? '';
  if (said === '') return;
  const given = node.getAttribute?.bind(node);
  node.getAttribute = (name) =>
    name === 'style' ? `${said}${given?.('style') ?? ''}` : (given?.(name) ?? null);
}
