import { Button } from '@mantine/core';
import { alertsOf, ALERT_INFO, asksAgain, currentDraft, STATUS_INFO, type Mark } from '@shared/domain';
import { Layers2 } from 'lucide-react';
import { useState } from 'react';
import { useArticles } from '../../store/article/articles';
import { answerYes, part, useSharing } from '../../store/marks/sharing';
import { count, excerpt } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import { Key } from './Key';
import { paragraphAt } from './paragraph';
import classes from './Sharing.module.css';

/** So many are listed at first. */
const FEW = 4;

/** The other marks a mark shares its decision with, and whether they were decided alike. */
export function SharedWith({
  article: id,
  mark,
  onShow,
}: {
  article: string;
  mark: Mark;
  onShow: (mark: string) => void;
}) {
  const [all, setAll] = useState(false);
  const shared = useSharing(id).get(mark.id);
  const draft = useArticles(({ open }) => open[id] && currentDraft(open[id].article));
  if (!shared || !draft) return null;
  const others = shared.marks.filter((other) => other.id !== mark.id);
  const shown = all ? others : others.slice(0, FEW);
  return (
    <section className={classes.shared} aria-label="Marks that are the same fact">
      <h3>
        <Layers2 size={14} aria-hidden="true" /> Shares a decision with {count(others.length, 'other')}
      </h3>
      {shared.differ && (
        <p className={classes.differ}>
          <strong>They differ.</strong> Not all of them are decided alike.
        </p>
      )}
      <ul>
        {shown.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => onShow(other.id)}>
              <span className={classes.where}>
                {other.lost ? `${ALERT_INFO.lost.shape} Lost` : `¶ ${paragraphAt(draft, other.anchor.start)}`}
              </span>
              <Prose className={classes.words} of={excerpt(other.anchor.exact, 70)} />
              <span className={classes.status}>
                <StatusShape status={other.status} size={12} /> {STATUS_INFO[other.status].label}
                {asksAgain(other) &&
                  alertsOf(other).map((alert) => ` ${ALERT_INFO[alert].shape} ${ALERT_INFO[alert].label}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.answers}>
        {shown.length < others.length && (
          <Button onClick={() => setAll(true)}>
            Show {count(others.length - shown.length, 'more', 'more')}
          </Button>
        )}
        {shared.differ && (
          <Button onClick={() => void answerYes(id, [mark])}>
            Decide alike <Key of="mark.alike" or="" />
          </Button>
        )}
        <Button variant="subtle" onClick={() => void part(id, [mark])}>
          Decide apart <Key of="mark.apart" or="" />
        </Button>
      </div>
    </section>
  );
}
