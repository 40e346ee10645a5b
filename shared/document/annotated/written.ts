import { answerOf, type Annotation } from '../annotations';
import { STATUS_INFO } from '../../vocabulary';
import type { AnnotatedDraft, AnnotatedMark } from './read';

/**
 * What an annotated draft brings, as annotations: of each mark its own comment, with what stood at it, and
 * what others wrote since, each on the words that the comment covers now. A mark that stands nowhere is left
 * out, but for what was written at it since; that stands at the end, `length`.
 */
export function annotationsOn({ marks }: AnnotatedDraft, text: string): Annotation[] {
  const taken = new Map<string, number>();
  return marks.flatMap((mark): Annotation[] => {
    const own = ownOf(mark, text);
    const replies = mark.replies.flatMap((reply) => {
      const turn = (taken.get(mark.mark) ?? 0) + 1;
      taken.set(mark.mark, turn);
      const answer = answerOf(own, reply, turn - 1);
      return answer ? [{ ...answer, onto: mark.mark }] : [];
    });
    return mark.lost === null ? [own, ...replies] : replies;
  });
}

function ownOf(mark: AnnotatedMark, text: string): Annotation {
  const { number, mark: onto, start, end, resolved, said, replies: _, ...stated } = mark;
  const { shape, label } = STATUS_INFO[stated.status];
  // A comment that stands at a place is about what stands before it.
  const at = Math.max(1, Math.min(start, text.length));
  const range = end > start ? { start, end } : { start: at - 1, end: at };
  return {
    ...range,
    key: `mark ${number} ${onto}`,
    in: 'comment',
    author: stated.stamp?.by ?? '',
    ...(stated.stamp ? { date: stated.stamp.at } : {}),
    text: `Mark ${number}: ${shape} ${label}`,
    resolved,
    replies: said,
    sources: [],
    worth: null,
    question: false,
    as: 'note',
    onto,
    own: stated,
  };
}
