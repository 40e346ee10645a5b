import { LABEL, type Block } from './paragraphs';
import { isCut, isStopped, startsSmall } from './sentences';

/*
 * Paragraphs that go on in the next column or on the next page, and behind what was put between: a picture's
 * caption, a table, notes.
 */

/** The blocks of a column, in the order of columns. */
export type Flow = readonly (readonly Block[])[];

/** So much of a text's paragraphs are set in where that is how it begins them. */
const MANY = 0.3;

/** The paragraphs of a document, each whole. `body`: the size of most of its letters. */
export function joined(columns: Flow, body: number): Block[] {
  const texts = columns.flatMap((blocks) => blocks.slice(1).filter(({ kind }) => kind === 'text'));
  const indents = texts.filter(({ indented }) => indented).length >= MANY * texts.length && texts.length > 2;
  const whole: Block[] = [];
  let waiting: Block | null = null;
  for (const blocks of columns) {
    const next = waiting ? nextOf(waiting, blocks, body) : -1;
    blocks.forEach((block, index) => {
      const isNext = next === -1 ? index === 0 : index === next;
      if (waiting && index >= next && isText(block, body) && goesOn(waiting, block, isNext, indents)) {
        waiting.lines.push(...block.lines);
        waiting.open = block.open;
        return;
      }
      whole.push({ ...block, lines: [...block.lines] });
      if (index >= next && (isText(block, body) || block.kind === 'item')) waiting = whole.at(-1)!;
    });
  }
  return whole;
}

/** So much may stand between the parts of a paragraph, in blocks and in letters: captions, no other text. */
const BETWEEN = 4;
const FEW = 700;

/**
 * Which block of a column goes on with a sentence that waits, where something else stands before it: it
 * begins small. -1: none.
 */
function nextOf(waiting: Block, blocks: readonly Block[], body: number): number {
  if (isStopped(lastOf(waiting))) return -1;
  let between = 0;
  for (let at = 0; at < Math.min(blocks.length, BETWEEN + 1) && between < FEW; at++) {
    const block = blocks[at]!;
    if (isText(block, body) && startsSmall(block.lines[0]!.words.text)) return at;
    between += block.lines.reduce((sum, { words }) => sum + words.text.length, 0);
  }
  return -1;
}

const lastOf = ({ lines }: Block): string => lines.at(-1)!.words.text;

const isText = ({ kind, lines }: Block, body: number): boolean =>
  kind === 'text' && Math.abs(lines[0]!.size - body) < 0.08 * body;

/** Whether `block` goes on with what `waiting` began. `first`: it is the first of its column. */
function goesOn(waiting: Block, block: Block, first: boolean, indents: boolean): boolean {
  const said = lastOf(waiting);
  const next = block.lines[0]!.words.text;
  const [tag, its] = [waiting.lines.at(-1)!.tag, block.lines[0]!.tag];
  if (tag && tag.id === its?.id) return true;
  const [a, b] = [waiting.lines.at(-1)!, block.lines[0]!];
  if (Math.abs(a.size - b.size) > 0.06 * a.size || LABEL.test(next)) return false;
  const small = startsSmall(next);
  if (isCut(said) && small) return true;
  if (!isStopped(said) && small) return first || waiting.open;
  if (!first) return false;
  if (block.indented || !waiting.open) return false;
  return isStopped(said) ? indents && waiting.kind === 'text' : true;
}
