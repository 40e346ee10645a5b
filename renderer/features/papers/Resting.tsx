import { evidenceIn, marksInOrder, type Article } from '@shared/domain';
import { count } from '../../ui/format';

/** What rests on a paper, where its file is not as it came. */
export function Resting({ article, paper }: { article: Article; paper: string }) {
  const pieces = evidenceIn(article, paper).length;
  const marks = marksInOrder(article).filter(({ evidence }) => evidence.some((each) => each.paper === paper));
  if (pieces === 0) return <> No evidence stands in it.</>;
  return (
    <>
      {' '}
      {count(pieces, 'piece')} of evidence for {count(marks.length, 'mark')}{' '}
      {pieces === 1 ? 'stands' : 'stand'} in it, with the words as they were when it came.
    </>
  );
}
