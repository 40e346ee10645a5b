import { figure, type Article } from '@shared/domain';
import { driftsNow } from '@shared/quotes/drifts';
import { useMemo } from 'react';
import { select, useView } from '../../../store/base/view';
import { useTapesOf } from '../../../store/papers/drifts';
import { wantPassage } from '../../../store/papers/quotes';
import { DriftList } from '../../../ui/DriftList';
import passages from '../passages/passages.module.css';

/** The quotations that are others than in the draft before; not there where none is. */
export function AllDrifts({ article }: { article: Article }) {
  const drifts = useMemo(() => driftsNow(article), [article]);
  const tapes = useTapesOf(article, drifts);
  const selected = useView((state) => state.selected[article.id] ?? null);
  if (drifts.length === 0) return null;
  return (
    <section aria-label="Quotations that drifted" className={passages.all}>
      <h3 className={passages.group}>
        Drifted since draft {article.drafts.length - 1}{' '}
        <span className={passages.count}>{figure(drifts.length)}</span>
      </h3>
      <DriftList
        drifts={drifts}
        tapes={tapes}
        selected={selected}
        onChoose={({ mark, after }) => {
          select(article.id, mark);
          if (after) wantPassage(article.id, mark);
        }}
      />
    </section>
  );
}
