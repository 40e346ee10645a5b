import type { Column, Line } from './column';
import { widthOf } from './letters';
import { isCut, isStopped, startsSmall } from './sentences';
import type { Row, Section } from './tables';

/*
 * The lines of a column as paragraphs. A PDF does not say where one ends: a reader sees it by a wider space,
 * an indented line, a line that ends although the next word would have fitted, or other letters.
 */

export interface Block {
  lines: Line[];
  kind: 'text' | 'heading' | 'item' | 'table';
  /** Its first line is set in, as the first of a paragraph is in this column. */
  indented: boolean;
  /** Its last line is about full: the paragraph may go on elsewhere. */
  open: boolean;
  /** Of a table. */
  rows?: Row[];
  /** Of a heading, where the file says it. */
  level?: number;
}

/** A bullet or a number that begins a list's item. */
export const LABEL = /^(?:[•◦▪▸●○■□‣⁃∙·➢✓–—*-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s)/u;
const BULLET = /^[•◦▪▸●○■□‣⁃∙➢✓]/u;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In ems. */
const SET_IN = 0.6;
/** In parts of the body's size: larger letters are a heading's. */
const LARGE = 1.12;

/** What a column's lines are judged by. */
interface Look extends Column {
  /** The size of most letters in the document. */
  body: number;
  /** The structure tree says what is a heading. */
  tagsHeadings: boolean;
  /** Paragraphs begin at the edge and their other lines are set in, as in a list of books. */
  hanging: boolean;
}

/** The paragraphs of a column, from top to bottom. `body`: the size of most letters in the document. */
export function blocksOf(
  column: Column,
  sections: readonly Section[],
  body: number,
  tagsHeadings: boolean,
): Block[] {
  const look: Look = { ...column, body, tagsHeadings, hanging: isHanging(column) };
  return sections.flatMap(({ lines, rows }) =>
    rows ? [{ lines, rows, kind: 'table', indented: false, open: false }] : textsOf(lines, look),
  );
}

function textsOf(lines: readonly Line[], look: Look): Block[] {
  const blocks: Line[][] = [];
  lines.forEach((line, index) => {
    const block = blocks.at(-1);
    if (!block || breaks(block, line, lines[index + 1], look)) blocks.push([line]);
    else block.push(line);
  });
  return blocks.map((block) => blockOf(block, look));
}

function blockOf(lines: Line[], look: Look): Block {
  const [first] = lines;
  const last = lines.at(-1)!;
  const level = first!.tag?.level;
  const isHead = level !== undefined || (!look.tagsHeadings && isHeading(lines, look.body));
  const kind = isHead ? 'heading' : LABEL.test(first!.words.text) ? 'item' : 'text';
  return {
    ...{ lines, kind },
    ...(level === undefined ? {} : { level }),
    indented: !look.hanging && first!.x0 - look.left > 0.5 * first!.size,
    open: rightOf(look, lines) - last.x1 < 0.35 * (look.right - look.left) || isCut(last.words.text),
  };
}

/** Larger than the body, or bold and short. */
function isHeading(lines: readonly Line[], body: number): boolean {
  const text = lines.map(({ words }) => words.text).join('');
  const { size } = lines[0]!;
  if (!/\p{L}/u.test(text) || text.length > 200 || lines.length > 4) return false;
  return (
    size > LARGE * body || (lines.every(({ bold }) => bold) && size >= 0.95 * body && text.length <= 120)
  );
}

/** Whether a paragraph ends before `line`. `after`: the line after that. */
function breaks(block: readonly Line[], line: Line, after: Line | undefined, look: Look): boolean {
  const before = block.at(-1)!;
  const [said, next] = [before.words.text, line.words.text];
  const goesOn = isCut(said) || (!isStopped(said) && startsSmall(next));
  if (before.tag && line.tag) return before.tag.id !== line.tag.id;
  if (line.words.lead !== undefined || BULLET.test(next)) return true;
  if (isOtherSize(before, line))
    return !goesOn || isOtherSize(before, line, 0.25) || line.y - before.y > 1.5 * line.size;
  if (isApart(before, line, look, goesOn)) return true;
  if (before.size > LARGE * look.body) return LABEL.test(next);
  if (before.bold !== line.bold && !goesOn && !isLeadIn(block, look)) return true;
  if (LABEL.test(next) && startsItem(block, line)) return true;
  if (isSet(block, line, look)) return !isCut(said);
  if (before.bold && line.bold && isCentred(look, before) && isCentred(look, line)) return false;
  return isEnded(block, line, after, look) && !goesOn;
}

const isOtherSize = (a: Line, b: Line, by = 0.12): boolean =>
  Math.abs(a.size - b.size) > by * Math.max(a.size, b.size);

/** Whether there is more room between two lines than between those of a paragraph. */
function isApart(before: Line, line: Line, { leading, slack, body }: Look, goesOn: boolean): boolean {
  const isLarge = before.size > LARGE * body;
  const usual = isLarge ? Math.max(leading, 1.35 * line.size) : leading;
  const step = line.y - before.y;
  return step > usual + (isLarge ? 0.3 * line.size : slack) && !(goesOn && step < 1.6 * usual);
}

/** Bold words that begin a paragraph and fill its first line. */
function isLeadIn(block: readonly Line[], look: Look): boolean {
  const [only, ...more] = block;
  return more.length === 0 && only!.bold && only!.x1 > look.right - 3 * only!.size;
}

/** Whether `line` is set in as a paragraph's first is here; or out again, after others that were set in. */
function isSet(block: readonly Line[], line: Line, { hanging }: Look): boolean {
  const by = line.x0 - block.at(-1)!.x0;
  const isFirst = block.length === 1;
  const isItem = LABEL.test(block[0]!.words.text);
  if (by > SET_IN * line.size) return !hanging && !(isFirst && isItem);
  return by < -SET_IN * line.size && !isFirst && (hanging || !isItem);
}

const isCentred = ({ left, right }: Look, { x0, x1, size }: Line): boolean =>
  Math.abs((x0 + x1 - left - right) / 2) < size && x0 > left + size;

/** A number is an item's where the line before ends, or the line stands out of its paragraph. */
function startsItem(block: readonly Line[], line: Line): boolean {
  const before = block.at(-1)!;
  return (
    isStopped(before.words.text) ||
    LABEL.test(block[0]!.words.text) ||
    Math.abs(line.x0 - before.x0) > SET_IN * line.size
  );
}

/**
 * Whether the line before ends although the first word of this one would have fitted: whoever set it wanted
 * an end there. In the middle of a sentence it takes more to believe it.
 */
function isEnded(block: readonly Line[], line: Line, after: Line | undefined, look: Look): boolean {
  const before = block.at(-1)!;
  const room = rightOf(look, block, after) - before.x1;
  const wide = firstWord(line);
  return room > (isStopped(before.words.text) ? wide + 0.4 * before.size : 1.25 * wide + before.size);
}

/** How wide the first word of a line is: its share of the line, by how wide its letters are in most fonts. */
function firstWord({ words: { text }, x0, x1 }: Line): number {
  const word = CJK.test(text) ? text.slice(0, 1) : text.split(/\s|(?<=\p{L}[-–—])(?=\p{L})/u, 1)[0]!;
  return ((x1 - x0) * widthOf(word)) / Math.max(1, widthOf(text));
}

/**
 * Where the lines around a block's last may end: beside a picture they are shorter than the column is, and
 * all of one length.
 */
function rightOf({ right }: Column, block: readonly Line[], after?: Line): number {
  const last = block.at(-1)!;
  const isLike = ({ x1 }: Line) => Math.abs(x1 - last.x1) < 0.2 * last.size;
  const near = block.slice(-4);
  const same = near.filter(isLike).length + (after && isLike(after) ? 1 : 0);
  return near.length >= 2 && same >= 3 ? last.x1 : right;
}

/** By what follows on lines that end early: lines at the edge, among many that are set in. */
function isHanging(column: Column): boolean {
  const { lines, left } = column;
  const look: Look = { ...column, body: 0, tagsHeadings: false, hanging: false };
  const isIn = ({ x0, size }: Line) => x0 - left > SET_IN * size;
  let out = 0;
  let inner = 0;
  lines.slice(1).forEach((line, index) => {
    const before = lines[index]!;
    if (line.y - before.y > 3 * line.size || !isEnded([before], line, undefined, look)) return;
    if (isIn(line)) inner++;
    else if (isIn(before)) out++;
  });
  return out > inner && out >= 2 && lines.filter(isIn).length >= 0.35 * lines.length;
}
