import type { Footnote, NoteLink, TrackedChange } from '../document';
import { linksIn } from '../said';
import { laid, type Laid } from './flow';
import type { NoteMark, Piece } from './piece';

/* Footnotes and endnotes: their words, and where their marks stand. */

interface Note {
  text: string;
  links: NoteLink[];
  changes: TrackedChange[];
  /** The comments on its words. */
  comments: string[];
}

export type Notes = Record<'footnotes' | 'endnotes', Map<string, Note>>;

export const noteOf = ({ id, endnote }: NoteMark, notes: Notes): Note | undefined =>
  (endnote ? notes.endnotes : notes.footnotes).get(id);

/** The lines that part notes from the body are notes of a kind of their own, and none. */
export function notesIn(pieces: readonly Piece[]): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const { tag, flow, comments } of pieces) {
    const type = tag?.attribute('type');
    if (!tag || (type !== undefined && type !== 'normal')) continue;
    const { text, formats, changes } = laid(flow);
    const id = tag.attribute('id') ?? '';
    notes.set(id, { text, links: linksIn(formats), changes, comments: [...comments.keys()] });
  }
  return notes;
}

/** In the order of the text. */
export function footnotesOf(marks: readonly NoteMark[], notes: Notes, text: Laid): Footnote[] {
  return marks
    .flatMap((mark): Footnote[] => {
      const note = noteOf(mark, notes);
      if (!note) return [];
      const { text: words, links } = withoutMark(note, mark.mark.trim());
      return [
        {
          at: text.place(mark.at),
          text: words,
          ...(links.length > 0 ? { links } : {}),
          ...(mark.endnote ? { endnote: true as const } : {}),
        },
      ];
    })
    .sort((a, b) => a.at - b.at);
}

/** A note begins with its own mark where the writer chose one. */
function withoutMark({ text, links }: Note, mark: string): Pick<Note, 'text' | 'links'> {
  if (mark === '' || !text.startsWith(mark)) return { text, links };
  const words = text.slice(mark.length).trim();
  const by = text.length - words.length;
  return {
    text: words,
    links: links.flatMap(({ start, end, href }) =>
      end > by ? [{ start: Math.max(0, start - by), end: end - by, href }] : [],
    ),
  };
}

/** Their words are none of the text, whether they are in this reading or not. */
export const changesInNotes = (marks: readonly NoteMark[], notes: Notes, text: Laid): TrackedChange[] =>
  marks.flatMap((mark) => {
    const at = text.place(mark.at);
    const note = noteOf(mark, notes);
    return (note?.changes ?? []).map((change) => ({
      ...change,
      start: at,
      end: at,
      text: change.text ?? note!.text.slice(change.start, change.end),
    }));
  });
