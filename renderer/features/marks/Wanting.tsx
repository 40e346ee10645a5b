import { Button } from '@mantine/core';
import { ALERT_INFO, alertsOf, lackOf, lackSentence, type Mark } from '@shared/domain';
import { confirmStatus } from '../../store/marks/marking';
import { useHeldRules } from '../../store/coverage/standing';
import { count } from '../../ui/format';
import { Key } from './Key';
import classes from './MarkPanel.module.css';

/**
 * What the desk asks for that the mark does not have, and what was done to it only together with many others.
 */
export function Wanting({ article, mark }: { article: string; mark: Mark }) {
  const { sourced, ledger } = useHeldRules(article);
  const { shape, label } = ALERT_INFO.unsourced;
  const lack = lackOf(sourced, mark, ledger);
  const bulk = mark.stamp?.bulk;
  return (
    <>
      {lack && (
        <div className={classes.alert} role="note">
          <strong>
            {shape} {label}.
          </strong>{' '}
          <p>
            {lackSentence(lack)} <Key of="mark.evidence" /> adds evidence.
          </p>
        </div>
      )}
      {(mark.bulk || bulk !== undefined) && alertsOf(mark).length === 0 && (
        <div className={`${classes.alert} ${classes.told}`} role="note">
          <strong>In bulk.</strong>{' '}
          {bulk === undefined
            ? 'It was made in bulk, and nobody has looked at it yet.'
            : `Its status was set in bulk, on ${count(bulk, 'mark')}.`}
          {bulk !== undefined && (
            <Button onClick={() => void confirmStatus(article, [mark.id])}>
              Still holds <Key of="mark.confirm" or="" />
            </Button>
          )}
        </div>
      )}
    </>
  );
}
