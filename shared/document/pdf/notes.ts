import type { Block } from './paragraphs';
import { isStopped } from './sentences';

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
 * stays where it is. What a note of the page before, `unfinished`, goes on with is added to that.
 */
export function withoutNotes(
  columns: readonly Block[][],
  body: number,
  unfinished?: Note,
): { columns: Block[][]; notes: Note[] } {
  const marks = new Set(
    columns.flat().flatMap(({ lines }) => lines.flatMap(({ words }) => words.marks.map(({ mark }) => mark))),
  );
  const notes: Note[] = [];
  const kept = columns.map((blocks) => {
    const first = blocks.findIndex((block) => isNote(block, marks, body));
    const hasNotes = first >= 0 && blocks.slice(first).every(({ lines }) => lines[0]!.size < SMALLER * body);
    const from = hasNotes ? first : blocks.length;
    const before = notes.at(-1) ?? unfinished;
    const rest = before && goingOn(before, blocks.slice(0, from), hasNotes);
    if (rest) {
      const block = before.blocks.at(-1)!;
      before.blocks.splice(-1, 1, { ...block, lines: [...block.lines, ...rest.lines], open: rest.open });
    }
    for (const block of blocks.slice(from)) {
      const { page, words } = block.lines[0]!;
      const mark = words.lead;
      if (mark !== undefined && marks.has(mark)) notes.push({ page, mark, blocks: [block] });
      else notes.at(-1)!.blocks.push(block);
    }
    return blocks.slice(0, rest ? from - 1 : from);
  });
  return { columns: kept, notes };
}

/**
 * The block at the end of some, above the notes of its page if there are any, that goes on with a note: as
 * small, with no mark of its own. Without notes below it, only where the note stops within a sentence.
 */
function goingOn(note: Note, blocks: readonly Block[], aboveNotes: boolean): Block | undefined {
  const last = note.blocks.at(-1)!.lines.at(-1)!;
  const rest = blocks.at(-1);
  const first = rest?.lines[0];
  // A page that is nothing but small letters has no foot.
  if (!rest || !first || rest.kind !== 'text' || first.words.lead !== undefined || blocks.length < 2)
    return undefined;
  const isAsSmall = Math.abs(first.size - last.size) < 0.06 * last.size;
  const isBody = Math.abs(blocks.at(-2)!.lines[0]!.size - first.size) < 0.06 * first.size;
  return isAsSmall && !isBody && (aboveNotes || !isStopped(last.words.text)) ? rest : undefined;
}

const isNote = ({ lines: [first] }: Block, marks: ReadonlySet<string>, body: number): boolean =>
  first!.size < SMALLER * body && first!.words.lead !== undefined && marks.has(first!.words.lead);
