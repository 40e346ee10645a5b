import type { Column, Line } from './column';

/*
 * The lines of a column as paragraphs. A PDF does not say where one ends: a reader sees it by a wider space,
 * an indented line, a line that ends although the next word would have fitted, or other letters.
 */

export interface Block {
  lines: Line[];
  kind: 'text' | 'heading' | 'item' | 'table';
  /** Its first line is set in, as the first of a paragraph is in this column. */
  indented: boolean;
  /** Its last line is full: the paragraph may go on elsewhere. */
  open: boolean;
  /** Where its lines may end. */
  right: number;
}

/** A bullet or a number that begins a list's item. */
export const LABEL = /^(?:[•◦▪▸●○■□‣⁃∙·➢✓–—*-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s)/u;
const BULLET = /^[•◦▪▸●○■□‣⁃∙➢✓]/u;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What ends a sentence, with the quotes and brackets that close after it. */
const STOP = /[.!?…。！？؟]["'”’»)\]」』]*$/u;
export const isStopped = (text: string): boolean => STOP.test(text);
const startsSmall = (text: string): boolean => /^["'“‘«(]?\p{Ll}/u.test(text);
const isCut = (text: string): boolean => /\p{L}[-‐\u00ad]$/u.test(text);

/** The paragraphs of a column, from top to bottom. `body`: the size of most letters in the document. */
export function blocksOf(column: Column, body: number): Block[] {
  const { lines } = column;
  const hanging = isHanging(column);
  const blocks: Line[][] = [];
  lines.forEach((line, index) => {
    const block = blocks.at(-1);
    const before = lines[index - 1];
    if (!block || !before || breaks(column, block, before, line, index, hanging, body)) blocks.push([line]);
    else block.push(line);
  });
  return blocks.map((block) => blockOf(block, column, hanging, body));
}

function blockOf(lines: Line[], column: Column, hanging: boolean, body: number): Block {
  const [first] = lines;
  const last = lines.at(-1)!;
  const right = rightOf(column, lines, last);
  const kind = isHeading(lines, body) ? 'heading' : LABEL.test(first!.words.text) ? 'item' : 'text';
  return {
    lines,
    kind,
    indented: !hanging && first!.x0 - column.left > 0.5 * first!.size,
    open: right - last.x1 < 4 * last.size || isCut(last.words.text),
    right,
  };
}

/** Larger than the body, or bold and short. */
function isHeading(lines: readonly Line[], body: number): boolean {
  const letters = lines.reduce((sum, { words }) => sum + words.text.length, 0);
  const [first] = lines;
  if (!/\p{L}/u.test(lines.map(({ words }) => words.text).join(''))) return false;
  if (letters > 200 || lines.length > 4) return false;
  return (
    first!.size > 1.12 * body ||
    (lines.every(({ bold }) => bold) && first!.size >= 0.95 * body && letters <= 120)
  );
}

function breaks(
  column: Column,
  block: readonly Line[],
  before: Line,
  line: Line,
  index: number,
  hanging: boolean,
  body: number,
): boolean {
  const [said, next] = [before.words.text, line.words.text];
  const em = Math.max(before.size, line.size);
  const step = line.y - before.y;
  const goesOn = isCut(said) || (!isStopped(said) && startsSmall(next));
  if (Math.abs(before.size - line.size) > 0.12 * em)
    return !(goesOn && Math.abs(before.size - line.size) < 0.25 * em && step < 1.5 * em);
  const large = before.size > 1.12 * body;
  const usual = large ? Math.max(column.leading, 1.35 * em) : column.leading;
  const slack = large ? 0.3 * em : column.slack;
  if (step > usual + slack && !(goesOn && step < usual * 1.6)) return true;
  if (large) return LABEL.test(next);
  if (before.bold !== line.bold && !goesOn) {
    const isLead = before.bold
      ? before.x1 < rightOf(column, block, before) - 3 * em || block.length > 1
      : true;
    if (isLead) return true;
  }
  if (BULLET.test(next)) return true;
  if (LABEL.test(next) && startsItem(block, before, line)) return true;
  const set = line.x0 - before.x0;
  const first = block.length === 1;
  if (hanging ? set < -0.6 * em && !first : set > 0.6 * em && !(first && LABEL.test(block[0]!.words.text)))
    return !(hanging || (goesOn && isCut(said))) || (hanging && !isCut(said));
  // Back at the edge after a quotation that was set in, every line of it.
  if (!hanging && set < -0.6 * em && !first && !LABEL.test(block[0]!.words.text)) return true;
  if (isBold(before, line) && isCentred(column, before, line)) return false;
  return isEnded(column, block, before, line, index) && !goesOn;
}

const isBold = (a: Line, b: Line): boolean => a.bold && b.bold;

function isCentred({ left, right }: Column, a: Line, b: Line): boolean {
  const middle = (left + right) / 2;
  return [a, b].every(({ x0, x1, size }) => Math.abs((x0 + x1) / 2 - middle) < size && x0 > left + size);
}

/** A number is an item's where the line before ends, or the line stands out of its paragraph. */
const startsItem = (block: readonly Line[], before: Line, line: Line): boolean =>
  isStopped(before.words.text) ||
  LABEL.test(block[0]!.words.text) ||
  Math.abs(line.x0 - before.x0) > 0.6 * line.size;

/**
 * Whether the line before ends although the first word of this one would have fitted: whoever set it wanted
 * an end there.
 */
function isEnded(column: Column, block: readonly Line[], before: Line, line: Line, index: number): boolean {
  const room = rightOf(column, block, before, column.lines[index + 1]) - before.x1;
  const wide = firstWord(line);
  // In the middle of a sentence it takes more to believe it.
  return room > (isStopped(before.words.text) ? wide + 0.4 * before.size : 1.25 * wide + before.size);
}

/** How wide the first word of a line is: its share of the line, by how wide its letters are in most fonts. */
function firstWord({ words: { text }, x0, x1 }: Line): number {
  const word = CJK.test(text) ? text.slice(0, 1) : text.split(/\s|(?<=\p{L}[-–—])(?=\p{L})/u, 1)[0]!;
  return ((x1 - x0) * widthOf(word)) / Math.max(1, widthOf(text));
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[iljtfrI.,;:'’!|() ]/.test(sign)
      ? 0.55
      : /[mwMW@%—]/.test(sign)
        ? 1.6
        : /\p{Lu}/u.test(sign)
          ? 1.35
          : 1;
  return width;
}

/**
 * Where the lines around `line` may end: beside a picture they are shorter than the column is, and all of one
 * length.
 */
function rightOf(column: Column, block: readonly Line[], line: Line, after?: Line): number {
  const near = block.slice(-4);
  const same = near.filter(({ x1 }) => Math.abs(x1 - line.x1) < 0.2 * line.size).length;
  const next = after && Math.abs(after.x1 - line.x1) < 0.2 * line.size ? 1 : 0;
  return near.length >= 2 && same + next >= 3 ? line.x1 : column.right;
}

/**
 * Whether paragraphs begin at the edge and their other lines are set in, as in a list of books: by what
 * follows on lines that end early.
 */
function isHanging(column: Column): boolean {
  const { lines, left } = column;
  let out = 0;
  let inner = 0;
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [lines[at - 1]!, lines[at]!];
    if (line.y - before.y > 3 * line.size || !isEnded(column, [before], before, line, at)) continue;
    if (line.x0 - left > 0.6 * line.size) inner++;
    else if (before.x0 - left > 0.6 * line.size) out++;
  }
  const set = lines.filter(({ x0, size }) => x0 - left > 0.6 * size).length;
  return out > inner && out >= 2 && set >= 0.35 * lines.length;
}
