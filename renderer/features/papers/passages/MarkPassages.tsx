import type { Article, Bearing } from '@shared/domain';
import type { ToldPassage } from '@shared/passages/told';
import { useEffect, useRef, useState } from 'react';
import { openPaper } from '../../../store/papers/open';
import { askPassages, differs, takePassage, usePassages } from '../../../store/papers/passages';
import { useListKeys } from '../../../ui/useListKeys';
import { NotLookedIn } from './NotLookedIn';
import { PassageCard } from './PassageCard';
import classes from './passages.module.css';

interface MarkPassagesProps {
  article: Article;
  mark: string;
  readOnly: boolean;
}

/** The passages of all papers for one mark, best first. */
export function MarkPassages({ article, mark, readOnly }: MarkPassagesProps) {
  const answer = usePassages(({ of }) => of[article.id]);
  const papers = Object.keys(article.papers).join();
  const { anchor } = article.marks[mark]!;
  useEffect(() => {
    void askPassages(article.id, mark);
  }, [article.id, mark, papers, anchor.exact]);
  if (answer?.mark !== mark || (!answer.found && answer.message === null))
    return <p className={classes.note}>Looking…</p>;
  if (!answer.found)
    return (
      <p role="alert" className={classes.note}>
        {answer.message}
      </p>
    );
  const { passages, left, wordless } = answer.found;
  return (
    <>
      {left > 0 && (
        <p role="status" className={classes.note}>
          {left === 1 ? 'One paper is' : `${left} papers are`} still being read; what they say comes by
          itself.
        </p>
      )}
      {passages.length === 0 && left === 0 && (
        <p className={classes.note}>
          No paper that was read has words of this mark. Nothing was decided by that.
        </p>
      )}
      <NotLookedIn article={article} papers={wordless} />
      {passages.length > 0 && (
        <Passages key={mark} article={article} mark={mark} passages={passages} readOnly={readOnly} />
      )}
    </>
  );
}

interface PassagesProps extends MarkPassagesProps {
  passages: readonly ToldPassage[];
}

function Passages({ article, mark, passages, readOnly }: PassagesProps) {
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const goTo = (to: number) => {
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  const open = ({ paper, start, end }: ToldPassage) => openPaper(article.id, paper, { start, end });
  const take = async (nth: number, bears: Bearing) => {
    setAsked(null);
    goTo(nth);
    await takePassage(article.id, mark, passages[nth]!, bears);
  };
  const choose = (nth: number) => {
    if (readOnly) return;
    if (differs(passages[nth]!)) setAsked(nth);
    else void take(nth, 'supports');
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: passages.length }),
    onMove: goTo,
    onKey: ({ key, target, ctrlKey, metaKey, altKey }) => {
      const onPassage = (target as HTMLElement).getAttribute('role') === 'option';
      if (!onPassage || ctrlKey || metaKey || altKey) return false;
      if (key === 'Enter') choose(at);
      else if (key === ' ' || key === 'o') open(passages[at]!);
      else return false;
      return true;
    },
    stop: true,
  });
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label="Passages for this mark"
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        {passages.map((passage, nth) => (
          <div
            key={`${passage.paper}-${passage.start}`}
            role="option"
            aria-selected={nth === at}
            tabIndex={nth === at ? 0 : -1}
            className={classes.passage}
            data-about={passage.about}
            onFocus={() => setAt(nth)}
            onDoubleClick={() => open(passage)}
          >
            <PassageCard
              passage={passage}
              paper={article.papers[passage.paper]}
              asked={asked === nth}
              onBearing={(bears) => void take(nth, bears)}
              onLeave={() => {
                setAsked(null);
                goTo(nth);
              }}
            />
          </div>
        ))}
      </div>
      <p className={classes.hint}>
        {readOnly ? '' : 'Enter takes a passage as evidence. '}Space opens its paper there.
      </p>
    </>
  );
}
