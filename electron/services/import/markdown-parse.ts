import type { Code, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Ease, Late } from '../documents/limits';
import { blocksOf, type Block } from './markdown-blocks';
import { parseMarkdown } from './markdown-syntax';

/*
 * Markdown read block by block, so that no input takes time or memory out of proportion. The parser itself
 * needs the square of a block's length for some (a run of asterisks, brackets that never close), and a stack
 * as deep as things are nested: what is beyond any prose is left as it was typed.
 */

export interface Parsed {
  root: Root;
  /**
   * The blocks that were not read as Markdown, because nobody could, or because they were still to be read
   * when the time was over: they are in the tree as code, word for word.
   */
  typed: { tangled: string[]; late: string[] };
}

/** A text of more blocks is none that a person wrote: each costs a thousand bytes. */
const MOST_BLOCKS = 200_000;
const LONGEST_BLOCK = 64 * 1024;
const MOST_LINES = 1000;
/** Within one block. So many that mean nothing together take a fifth of a second. */
const MOST_SIGNS = 2000;
const MOST_CELLS = 6000;
/** Quotations and lists within each other, emphasis within emphasis. */
const DEEPEST = 50;

/**
 * The tree of a Markdown text, or null where it has too many blocks. Of what `late` says there is no more
 * time for, only blocks without any signs are read; the others stay as they were typed.
 */
export function parseInBlocks(source: string, late: Late): Parsed | null {
  const blocks = blocksOf(source, MOST_BLOCKS);
  if (blocks === null) return null;
  const known = knownIn(blocks, late);
  const root: Root = { type: 'root', children: [] };
  const typed: Parsed['typed'] = { tangled: [], late: [] };
  for (const block of blocks) {
    const simple = simpleNode(block.text);
    if (simple) {
      root.children.push(simple);
      continue;
    }
    const isLate = late(easeOf(block.text));
    const children = isLate ? null : (known.own.get(block) ?? parsed(block, known.labels));
    if (children) add(root, children, block.goesOn);
    else {
      typed[isLate ? 'late' : 'tangled'].push(block.text);
      addTyped(root, block.text);
    }
  }
  return { root, typed };
}

interface Known {
  /** Everything that can be referred to, notes with their `^`. */
  labels: ReadonlySet<string>;
  /** The blocks that were read to find out, where nothing defined elsewhere can change them. */
  own: ReadonlyMap<Block, RootContent[]>;
}

/** Whether brackets are a reference depends on what is defined anywhere, so that is looked for first. */
function knownIn(blocks: readonly Block[], late: Late): Known {
  const labels = new Set<string>();
  const own = new Map<Block, RootContent[]>();
  for (const block of blocks) {
    if (!block.text.includes(']:') || late(easeOf(block.text))) continue;
    const children = parsed(block, NOTHING);
    if (!children) continue;
    own.set(block, children);
    for (const node of within({ type: 'root', children })) {
      if (node.type === 'definition') labels.add(node.identifier);
      if (node.type === 'footnoteDefinition') labels.add(`^${node.identifier}`);
    }
  }
  for (const block of own.keys()) if (labelsIn(block.text, labels).length > 0) own.delete(block);
  return { labels, own };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The nodes of one block, or null where it is beyond what can be read. */
function parsed({ text, start }: Block, labels: ReadonlySet<string>): RootContent[] | null {
  if (isTangled(text)) return null;
  // What it refers to is defined before it, and taken away again.
  const before = labelsIn(text, labels)
    .map((label) => `[${label}]: x\n\n`)
    .join('');
  const prefix = before === '' ? '' : `${before}***\n\n`;
  try {
    const { children } = parseMarkdown(prefix + text);
    const own = children.filter(({ position }) => position!.start.offset! >= prefix.length);
    for (const node of within({ type: 'root', children: own }, DEEPEST))
      if (node.type === 'listItem') node.position!.start.offset! += start - prefix.length;
    return own;
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The labels in `text` that are known, each once. */
function labelsIn(text: string, known: ReadonlySet<string>): string[] {
  if (known.size === 0 || !text.includes('[')) return [];
  const found = [...text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/gs)].map(([, label]) =>
    identifierOf(label!),
  );
  return [...new Set(found)].filter((label) => known.has(label));
}

/** As the parser compares labels: without regard to case and the width of blanks. */
const identifierOf = (label: string): string =>
  label
    .replace(/[\t\n ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/** A block's nodes; items go into the list they go on with. */
function add(root: Root, children: RootContent[], goesOn: boolean): void {
  const last = root.children.at(-1);
  const [first, ...rest] = children;
  if (goesOn && last?.type === 'list' && first?.type === 'list' && last.ordered === first.ordered) {
    last.children.push(...first.children);
    root.children.push(...rest);
  } else root.children.push(...children);
}

/** A block as it was typed. Code is read line by line; so is what else was typed beside it. */
function addTyped(root: Root, text: string): void {
  const last = root.children.at(-1);
  if (last?.type === 'code' && last.data === TYPED) last.value += text;
  else root.children.push({ type: 'code', value: text, data: TYPED });
}

const TYPED = {};

/** Every node below `root`. Throws a RangeError where there are more than `deepest` within each other. */
function* within(root: Root, deepest = Infinity): Generator<Nodes> {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepest) throw new RangeError('nested too deep');
    yield node;
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
}

/**
 * A block of words in which nothing can mean anything else to the parser, as most of any draft are; else
 * null.
 */
function simpleNode(text: string): Paragraph | Code | null {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text[end - 1]!)) end--;
  const words = text.slice(0, end);
  if (words === '') return null;
  // Set off on every line, as front matter is that could not be read.
  if (/^ {4}\S/.test(words) && !/\n {0,3}\S/.test(words))
    return { type: 'code', lang: null, meta: null, value: words.replace(/^ {4}/gm, '') };
  const isPlain =
    !/[\\`*_[\]<&~|]|[ \t\n]\n/.test(words) && !/(?:^|\n)(?:[ \t#>\-+=:]|\d{1,9}[.)])/.test(words);
  return isPlain ? { type: 'paragraph', children: [{ type: 'text', value: words }] } : null;
}

function isTangled(text: string): boolean {
  return (
    text.length > LONGEST_BLOCK ||
    moreThan(text, /\n/g, MOST_LINES) ||
    moreThan(text, /[\\`*_[\]<&~!]/g, MOST_SIGNS) ||
    moreThan(text, /\|/g, MOST_CELLS) ||
    new RegExp(`(?:^|\\n)(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST}}`).test(text)
  );
}

/** In prose a sign comes with ten letters or more, but for a word or two that are all there is. */
const easeOf = (text: string): Ease =>
  moreThan(text, /[\\`*_[\]<>&~!|]|\n[ \t]*[-+\d]/g, Math.min(text.length / 10 + 2, MOST_EASY))
    ? 'hard'
    : 'easy';

/** Signs: what they may mean together takes time that grows with the square of them. */
const MOST_EASY = 100;

function moreThan(text: string, sign: RegExp, most: number): boolean {
  let count = 0;
  while (sign.test(text)) if (++count > most) return true;
  return false;
}
