import type { Article, Bearing } from '@shared/domain';
import type { HeardPassage, HeardQuote } from '@shared/quotes/heard';
import { useEffect, useRef, useState } from 'react';
import { openPaper } from '../../../store/papers/open';
import {
  asksBearing,
  ITS_LINE,
  takeHeard,
  takeInHand,
  useQuotes,
  wantPassage,
} from '../../../store/papers/quotes';
import { readAndPlay } from '../../../store/papers/tapes';
import { useListKeys } from '../../../ui/useListKeys';
import { HowItBears } from '../passages/HowItBears';
import passages from '../passages/passages.module.css';
import { HeardCard } from './HeardCard';
import { PassageActions } from './PassageActions';

interface HeardListProps {
  article: Article;
  mark: string;
  heard: HeardQuote;
  readOnly: boolean;
}

/** Where the words of a quotation were said, piece by piece, the best place first: one list for the keys. */
export function HeardList({ article, mark, heard, readOnly }: HeardListProps) {
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<number | null>(null);
  const [around, setAround] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useQuotes((state) => state.wanted[article.id] === mark);
  const isListed = useQuotes(
    (state) => state.all[article.id]?.rows.some((row) => row.mark === mark) ?? false,
  );
  const all = heard.pieces.flatMap((piece) => piece.passages);
  const optionAt = (to: number) => list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to];
  const goTo = (to: number) => {
    setAt(to);
    optionAt(to)?.focus();
  };
  useEffect(() => {
    if (!wanted) return;
    wantPassage(article.id, null);
    list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  }, [wanted, article.id]);
  const inHand = all[at];
  useEffect(() => {
    takeInHand(article.id, inHand ? { mark, passage: inHand } : null);
    return () => takeInHand(article.id, null);
  }, [article.id, mark, inHand]);
  const play = (passage: HeardPassage) => void readAndPlay(article, passage.paper, passage);
  const open = ({ paper, start, end }: HeardPassage) => openPaper(article.id, paper, { start, end });
  const take = async (nth: number, bears: Bearing) => {
    setAsked(null);
    goTo(nth);
    await takeHeard(article.id, mark, all[nth]!, bears);
  };
  const choose = (nth: number) => {
    if (readOnly) return;
    if (asksBearing(all[nth]!)) setAsked(nth);
    else void take(nth, 'supports');
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: all.length }),
    onMove: goTo,
    onKey: ({ key, target, ctrlKey, metaKey, altKey }) => {
      const onPassage = (target as HTMLElement).getAttribute('role') === 'option';
      if (!onPassage || ctrlKey || metaKey || altKey) return false;
      if (key === 'Enter') choose(at);
      else if (key === ' ' || key === 'o') open(all[at]!);
      else if (key === 'p') play(all[at]!);
      else if (key === 'c') setAround(!around);
      else if (key === 'Escape' && isListed) wantPassage(article.id, ITS_LINE);
      else return false;
      return true;
    },
    stop: true,
  });
  if (all.length === 0)
    return <p className={passages.note}>Nothing was decided by that. What comes nearest is below.</p>;
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label="Where it was said"
        className={passages.list}
        onKeyDown={onKeyDown}
      >
        {heard.pieces.map(({ quote, passages: found }, piece) => (
          <div key={piece} role="group" aria-label={quote} className={passages.list}>
            {heard.pieces.length > 1 && found.length === 0 && (
              <p className={passages.note}>Not found: {quote}</p>
            )}
            {found.map((passage) => {
              const own = all.indexOf(passage);
              return (
                <div
                  key={`${passage.paper}-${passage.start}`}
                  role="option"
                  aria-selected={own === at}
                  tabIndex={own === at ? 0 : -1}
                  className={passages.passage}
                  onFocus={() => setAt(own)}
                  onClick={({ target }) => {
                    if (target instanceof Element && target.closest('[data-plays]')) play(passage);
                  }}
                  onDoubleClick={() => open(passage)}
                >
                  <HeardCard
                    article={article}
                    passage={passage}
                    isOnly={own === 0 && heard.pieces.length === 1}
                    by={heard.by}
                    around={around}
                  />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {asked !== null && all[asked] ? (
        <HowItBears
          why={all[asked].voice === 'another' ? 'Another person speaks.' : 'The words differ.'}
          onBearing={(bears) => void take(asked, bears)}
          onLeave={() => {
            setAsked(null);
            goTo(asked);
          }}
        />
      ) : (
        <PassageActions article={article} passage={all[at] ?? all[0]!} readOnly={readOnly} />
      )}
      <p className={passages.hint}>
        {readOnly ? '' : 'Enter takes it as evidence. '}Space opens its paper there, P plays its recording. C{' '}
        {around ? 'hides' : 'shows'} what stands around it.
      </p>
    </>
  );
}
