import { normalised } from '../../domain/model/formats';
import type { Format } from '../../domain/model/article';
import type { Place, Table } from '../document';
import { joinedLines, wordsOf, type Cuts } from '../wrapped';
import type { Line } from './column';
import type { Block } from './paragraphs';

/*
 * The paragraphs as one text, with all that is known of its stretches.
 */

export interface Written {
  text: string;
  formats: Format[];
  tables: Table[];
  /** Where marks of notes stood. */
  marks: { at: number; mark: string; page: number }[];
  /** Where the first line of each page begins. */
  pages: Map<number, number>;
  cuts: Cuts;
}

/** `level`: that of a heading. */
export function written(blocks: readonly Block[], level: (block: Block) => number): Written {
  const known = knownIn(blocks);
  const by = isHyphenated(blocks, known) ? 'typesetter' : 'width';
  const done: Written = {
    ...{ text: '', formats: [], tables: [], marks: [], pages: new Map() },
    cuts: { mended: [], doubtful: [] },
  };
  const paragraphs: string[] = [];
  let at = 0;
  for (const block of blocks) {
    const texts = block.lines.map(({ words }) => plain(words.text, block));
    const pieces = joinedLines(texts, known, done.cuts, by);
    const start = at;
    let column = 0;
    block.lines.forEach((line, index) => {
      addLine(done, line, start + column, pieces[index]!.length, block);
      column += pieces[index]!.length;
    });
    const text = pieces.join('').trimEnd();
    if (block.kind === 'heading')
      done.formats.push({ type: 'heading', start, end: start + text.length, level: level(block) });
    paragraphs.push(text);
    at += text.length + 1;
  }
  done.text = paragraphs.join('\n');
  done.formats = normalised(done.formats, done.text);
  return done;
}

/**
 * Whether words were cut to fill the lines. A word processor mostly does not: where a hyphen ends a line it
 * was in the word, and such lines are few.
 */
function isHyphenated(blocks: readonly Block[], known: ReadonlySet<string>): boolean {
  let lines = 0;
  let cut = 0;
  for (const block of blocks)
    for (let at = 0; at + 1 < block.lines.length; at++) {
      lines++;
      const start = /(\p{L}+)[-‐]$/u.exec(block.lines[at]!.words.text)?.[1];
      const rest = /^\p{Ll}+/u.exec(block.lines[at + 1]!.words.text)?.[0];
      if (start === undefined || rest === undefined) continue;
      if (known.has((start + rest).toLowerCase()) && !known.has(`${start}-${rest}`.toLowerCase()))
        return true;
      cut++;
    }
  return cut >= 0.025 * lines;
}

/** What is set apart in a table's row is a cell; elsewhere it is words. */
const plain = (text: string, { kind }: Block): string =>
  kind === 'table' ? text : text.replaceAll('\t', ' ');

function addLine(done: Written, line: Line, at: number, length: number, block: Block): void {
  const first = done.pages.get(line.page);
  done.pages.set(line.page, Math.min(first ?? Infinity, at));
  for (const { start, end, bold, italic, href } of line.words.pieces) {
    const range = { start: at + start, end: at + Math.min(end, length) };
    if (range.start >= range.end) continue;
    if (bold && block.kind !== 'heading') done.formats.push({ type: 'bold', ...range });
    if (italic) done.formats.push({ type: 'italic', ...range });
    if (href) done.formats.push({ type: 'link', ...range, href });
  }
  for (const { at: within, mark } of line.words.marks)
    done.marks.push({ at: at + Math.min(within, length), mark, page: line.page });
}

/** The words of the text, but for those that a line's end cuts. */
function knownIn(blocks: readonly Block[]): Set<string> {
  const known = new Set<string>();
  for (const { lines } of blocks)
    lines.forEach(({ words: { text } }, index) => {
      const before = lines[index - 1]?.words.text ?? '';
      const whole = text.replace(/[\p{L}\p{M}’']+[-‐]$/u, '');
      for (const word of wordsOf(/\p{L}[-‐]$/u.test(before) ? whole.replace(/^\S+/u, '') : whole))
        known.add(word);
    });
  return known;
}

/** The pages of a text, one after the other, none left out. */
export function placesOf({ pages, text }: Written, labels: readonly string[]): Place[] {
  const starts: number[] = [];
  let after = text.length;
  for (let page = labels.length - 1; page >= 0; page--) {
    after = Math.min(after, pages.get(page) ?? after);
    starts[page] = after;
  }
  return labels.map((label, page) => ({
    ...{ kind: 'page', name: `page ${label}`, start: page === 0 ? 0 : starts[page]! },
    end: starts[page + 1] ?? text.length,
  }));
}
