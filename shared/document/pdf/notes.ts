import type { Block } from './paragraphs';

/*
 * Notes at the foot of a page: in smaller letters, and beginning with a mark that stands in the page's text.
 */

export interface Note {
  page: number;
  mark: string;
  blocks: Block[];
}

/** In parts of the body's size. */
const SMALLER = 0.95;

/**
 * The columns of a page without its notes, and those. What looks like a note and has no mark in the text
 * stays where it is.
 */
export function withoutNotes(
  columns: readonly Block[][],
  body: number,
): { columns: Block[][]; notes: Note[] } {
  const marks = new Set(
    columns.flat().flatMap(({ lines }) => lines.flatMap(({ words }) => words.marks.map(({ mark }) => mark))),
  );
  const notes: Note[] = [];
  const kept = columns.map((blocks) => {
    const from = blocks.findIndex((block) => isNote(block, marks, body));
    if (from < 0 || !blocks.slice(from).every(({ lines }) => lines[0]!.size < SMALLER * body)) return blocks;
    for (const block of blocks.slice(from)) {
      const { page, words } = block.lines[0]!;
      const mark = words.lead;
      if (mark !== undefined && marks.has(mark)) notes.push({ page, mark, blocks: [block] });
      else notes.at(-1)!.blocks.push(block);
    }
    return blocks.slice(0, from);
  });
  return { columns: kept, notes };
}

const isNote = ({ lines: [first] }: Block, marks: ReadonlySet<string>, body: number): boolean =>
  first!.size < SMALLER * body && first!.words.lead !== undefined && marks.has(first!.words.lead);
