import { isStopped, LABEL, type Block } from './paragraphs';

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
    blocks.forEach((block, index) => {
      if (waiting && isText(block, body) && goesOn(waiting, block, index === 0, indents)) {
        waiting.lines.push(...block.lines);
        waiting.open = block.open;
        waiting.right = block.right;
        return;
      }
      whole.push({ ...block, lines: [...block.lines] });
      if (isText(block, body) || block.kind === 'item') waiting = whole.at(-1)!;
    });
  }
  return whole;
}

const isText = ({ kind, lines }: Block, body: number): boolean =>
  kind === 'text' && Math.abs(lines[0]!.size - body) < 0.08 * body;

/** Whether `block` goes on with what `waiting` began. `first`: it is the first of its column. */
function goesOn(waiting: Block, block: Block, first: boolean, indents: boolean): boolean {
  const said = waiting.lines.at(-1)!.words.text;
  const next = block.lines[0]!.words.text;
  const [a, b] = [waiting.lines.at(-1)!, block.lines[0]!];
  if (Math.abs(a.size - b.size) > 0.06 * a.size || LABEL.test(next)) return false;
  const small = /^["'“‘«(]?\p{Ll}/u.test(next);
  if (/\p{L}[-‐\u00ad]$/u.test(said) && small) return true;
  if (!isStopped(said) && small) return waiting.open;
  if (!first || a.page === b.page ? !first : false) return false;
  if (block.indented || !waiting.open) return false;
  return isStopped(said) ? indents && waiting.kind === 'text' : true;
}
