import { figure, type Article } from '@shared/domain';
import type { Drift } from '@shared/quotes/drifts';
import { useTapesOf } from '../../store/papers/drifts';
import { DriftList } from '../../ui/DriftList';
import classes from './drafts.module.css';

interface DriftsProps {
  article: Article;
  drifts: readonly Drift[];
  selected: string | null;
  onChoose: (drift: Drift) => void;
  takesFocus?: boolean;
}

/** The quotations that are others in the new draft; not there where none is. */
export function Drifts({ article, drifts, selected, onChoose, takesFocus }: DriftsProps) {
  const tapes = useTapesOf(article, drifts);
  if (drifts.length === 0) return null;
  return (
    <section aria-label="Quotations that drifted" className={classes.drifts}>
      <h3>
        Quotations that drifted <span className={classes.number}>{figure(drifts.length)}</span>
      </h3>
      <p className={classes.why}>
        Their words, their ends or their speaker are others than in the draft before.
      </p>
      <DriftList
        drifts={drifts}
        tapes={tapes}
        selected={selected}
        onChoose={onChoose}
        takesFocus={takesFocus}
      />
    </section>
  );
}
