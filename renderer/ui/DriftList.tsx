import { VERDICT_INFO } from '@shared/domain';
import { DRIFT_INFO, isWorse, speakerName, type Drift, type TapeOfDrift } from '@shared/quotes/drifts';
import { joined } from '@shared/quotes/became';
import { useRef, useEffect } from 'react';
import { Compared } from './Compared';
import classes from './DriftList.module.css';
import { useRoving } from './useRoving';
import { VerdictShape } from './VerdictShape';

interface DriftListProps {
  drifts: readonly Drift[];
  /** What the tapes say of them, as far as they were asked. */
  tapes: ReadonlyMap<string, TapeOfDrift>;
  selected: string | null;
  onChoose: (drift: Drift) => void;
  /** The keyboard is to be here. */
  takesFocus?: boolean;
}

/** Quotations that are others than in the draft before: what is other, and what the tape says of both. */
export function DriftList({ drifts, tapes, selected, onChoose, takesFocus = false }: DriftListProps) {
  const roving = useRoving({ axis: 'down' });
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  return (
    <ul ref={list} className={classes.list} {...roving}>
      {drifts.map((drift, nth) => (
        <li key={drift.mark}>
          <button
            type="button"
            className={classes.row}
            aria-current={drift.mark === selected || undefined}
            tabIndex={nth === 0 ? 0 : -1}
            onClick={() => onChoose(drift)}
          >
            <Row drift={drift} tape={tapes.get(drift.mark)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Row({ drift, tape }: { drift: Drift; tape: TapeOfDrift | undefined }) {
  const { kinds, before, after, diff } = drift;
  const what = kinds.map((kind) => DRIFT_INFO[kind].label);
  const worse = tape !== undefined && isWorse(tape);
  return (
    <>
      <span className={classes.what}>{[...what, ...(worse ? ['Worse on the tape'] : [])].join(', ')}</span>
      <span className={classes.words}>
        {after ? <Compared diff={diff} /> : <del>{joined(before.pieces)}</del>}
      </span>
      {kinds.includes('clipped') && <span className={classes.fact}>Before: {joined(before.pieces)}</span>}
      {kinds.includes('speaker') && after && (
        <span className={classes.fact}>
          {speakerName(before.speaker)} → {speakerName(after.speaker)}
        </span>
      )}
      {tape && <Tape tape={tape} />}
    </>
  );
}

function Tape({ tape: { before, after } }: { tape: TapeOfDrift }) {
  const name = ({ verdict, voice }: TapeOfDrift['before']) =>
    `${VERDICT_INFO[verdict].label.toLowerCase()}${voice === 'another' ? ', another speaks' : ''}`;
  return (
    <span className={classes.tape}>
      <VerdictShape verdict={(after ?? before).verdict} />
      {after ? `On the tape: ${name(before)} before, ${name(after)} now` : `On the tape: ${name(before)}`}
    </span>
  );
}
