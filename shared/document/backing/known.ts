import { cutTo } from '../../text/clip';
import { OwnMarks, type Had, type Recognised } from './own';

import { answerOf, type Annotation } from '../annotations';

/*
 * What was written on a revised draft and is in the article already, because an earlier draft brought it: the
 * same words by the same hand at the same place. An answer given since is new, on the mark of its thread.
 */

/** As long as the schemas take it; nobody writes more beside a draft. */
const LONGEST = 20_000;
export const wholeOf = (text: string): string => cutTo(text, LONGEST);
const LONGEST_NAME = 200;
export const nameOf = (author: string): string => cutTo(author, LONGEST_NAME);

/** Who is named as the writer of a note that does not say who wrote it. */
export const NOBODY_NAMED = 'The author';

/** Recognises annotations; `marks`: the article's, where they stand in the text the annotations are on. */
export class Known {
  private readonly byWords = new Map<string, { by: string; mark: Had }[]>();
  private readonly own: OwnMarks;

  /** `annotations`: all that is to be looked at. */
  constructor(marks: readonly Had[], annotations: readonly Annotation[]) {
    this.own = new OwnMarks(marks, annotations);
    for (const mark of marks)
      for (const { by, text } of writtenOn(mark)) {
        const there = this.byWords.get(text);
        if (there) there.push({ by, mark });
        else this.byWords.set(text, [{ by, mark }]);
      }
  }

  /** Null where it is new. On a mark that is lost it is recognised wherever it stands now. */
  of(annotation: Annotation): Recognised | null {
    if (annotation.own) return this.own.of(annotation);
    const { text, author, start, end, replies } = annotation;
    const found = this.byWords
      .get(wholeOf(text))
      ?.find(
        ({ by, mark: { lost, anchor } }) =>
          isSame(by, author) && (lost || (anchor.start < end && start < anchor.end)),
      );
    if (!found) return null;
    const there = writtenOn(found.mark);
    const isNew = (by: string, words: string) =>
      !there.some((each) => each.text === wholeOf(words) && isSame(each.by, by));
    return {
      mark: found.mark.id,
      answers: replies.flatMap((reply, at) => {
        const answer = isNew(reply.author, reply.text) ? answerOf(annotation, reply, at) : null;
        return answer ? [answer] : [];
      }),
    };
  }
}

/** What is new of `annotations`, in their order, and how many of them were recognised. */
export function newOf(
  annotations: readonly Annotation[],
  marks: readonly Had[],
): { annotations: Annotation[]; recognised: number } {
  const known = new Known(marks, annotations);
  let recognised = 0;
  const fresh = annotations.flatMap((each) => {
    const found = known.of(each);
    if (found) recognised++;
    return found ? found.answers : [each];
  });
  return { annotations: fresh, recognised };
}

/** All that came with a draft and was written on the mark, answers included. */
function writtenOn({ notes, said = [] }: Had): { by: string; text: string }[] {
  return [
    ...said.flatMap(({ author, text, replies = [] }) => [{ author, text }, ...replies]),
    ...notes.filter(({ came }) => came).map(({ by, text }) => ({ author: by, text })),
  ].map(({ author, text }) => ({ by: author, text }));
}

/** A file that names nobody (a page that was saved, a note at the foot) does not say that it was another. */
const isSame = (by: string, author: string): boolean =>
  by === '' || by === NOBODY_NAMED || author === '' || nameOf(by) === nameOf(author);
