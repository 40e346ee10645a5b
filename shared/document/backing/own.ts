import type { Mark } from '../../domain/model/mark';
import { inOneLine } from '../../text/clip';
import type { Range } from '../../text/ranges';
import { Ends } from '../annotated';
import { answerOf, type Annotation } from '../annotations';
import type { Reply } from '../document';

/** Of a mark, what was written on it, and where it stands in the text that is looked at. */
export type Had = Pick<Mark, 'id' | 'lost' | 'notes' | 'said'> & { anchor: Range };

/** Something written that the article has already. */
export interface Recognised {
  /** The mark that has it; null: the article has it no more. */
  mark: string | null;
  /** The answers it has not. */
  answers: Annotation[];
}

/**
 * The marks of an article that an annotated draft of it tells of. It is of that article where one of them is
 * there: a mark that is not was removed since, and is not made again.
 */
export class OwnMarks {
  private readonly ends: Ends;
  private readonly marks: ReadonlyMap<string, Had>;
  readonly isHere: boolean;

  constructor(marks: readonly Had[], annotations: readonly Annotation[]) {
    this.ends = new Ends(marks.map(({ id }) => id));
    this.marks = new Map(marks.map((mark) => [mark.id, mark]));
    this.isHere = annotations.some(({ own, onto }) => own && onto && this.ends.of(onto) !== null);
  }

  /** The mark that something was written at; null where it is none of the article's. */
  at({ onto }: Annotation): string | null {
    return onto === undefined ? null : this.ends.of(onto);
  }

  /** Null where the mark is new. Of what stood at it, only what somebody has written over is new. */
  of(annotation: Annotation): Recognised | null {
    const mark = this.marks.get(this.at(annotation) ?? '');
    if (!mark) return this.isHere ? { mark: null, answers: [] } : null;
    const { said = [], notes } = mark;
    const written = new Map<string, string>();
    for (const { id, text } of [...said, ...notes]) written.set(id, text);
    const ends = new Ends(written.keys());
    const answers = annotation.replies.flatMap((reply, at) => {
      const [end = '', turn] = ((reply as Reply & { said?: string }).said ?? '').split('.');
      const id = ends.of(end);
      if (id === null) return [];
      const before =
        turn === undefined
          ? written.get(id)!
          : (said.find((each) => each.id === id)?.replies?.[Number(turn) - 1]?.text ?? reply.text);
      if (isSame(before, reply.text) || isThere(mark, reply.text)) return [];
      const answer = answerOf({ ...annotation, key: `${annotation.key} again` }, reply, at);
      return answer ? [{ ...answer, answers: before, onto: annotation.onto! }] : [];
    });
    return { mark: mark.id, answers };
  }
}

const isThere = ({ notes }: Had, text: string): boolean => notes.some((note) => isSame(note.text, text));

/** The same but for blanks and for what no file can hold. */
const isSame = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string =>
  inOneLine(text.replace(/[\u0000-\u0008\u000b-\u001f\ufffd\ufffe\uffff]|\p{Cs}/gu, ''));
