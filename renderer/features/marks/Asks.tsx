import { Button } from '@mantine/core';
import { ALERT_INFO, alertsOf, asksAgain, type Alert, type Mark } from '@shared/domain';
import { applyCorrection, toApply, reads } from '../../store/marks/fixing';
import { useKeys } from '../../store/base/keys';
import { confirmStatus } from '../../store/marks/marking';
import { ariaKeys } from '../../ui/keys';
import { Key } from './Key';
import { Lost } from './Lost';
import { Reading } from './Reading';
import { Surroundings } from './Surroundings';
import { Wanting } from './Wanting';
import classes from './MarkPanel.module.css';
import { inQuotes } from '@shared/text/in-quotes';

interface AsksProps {
  article: string;
  mark: Mark;
}

/**
 * What a mark asks of whoever has it in hand: an alert with its answers, a correction to put into the text,
 * what it still lacks. It stands at the foot of the panel, in view however far one has scrolled, and moves
 * nothing from its place.
 */
export function Asks({ article, mark }: AsksProps) {
  return (
    <div className={classes.asks} data-asks>
      {alertsOf(mark).map((alert) =>
        alert === 'lost' ? (
          <Lost key={alert} article={article} mark={mark} />
        ) : (
          <Changed key={alert} alert={alert} article={article} mark={mark} />
        ),
      )}
      <Suggested article={article} mark={mark} />
      <Wanting article={article} mark={mark} />
    </div>
  );
}

/** The words or what stands around them are others than those the status was set on. */
function Changed({ article, mark, alert }: AsksProps & { alert: Alert }) {
  const { shape, label, why } = ALERT_INFO[alert];
  const taken = reads(mark);
  return (
    <div className={classes.alert} role="note">
      <span>
        <strong>
          {shape} {label}.
        </strong>{' '}
        {taken ? 'The text took the correction.' : why}
      </span>
      {alert === 're-check' && mark.stamp && (
        <Reading
          was={mark.stamp.words}
          is={mark.anchor.exact}
          said={`It was set on: ${inQuotes(mark.stamp.words)}. It reads now: ${inQuotes(mark.anchor.exact)}.`}
        />
      )}
      {alert === 'surroundings' && <Surroundings mark={mark} />}
      <div className={classes.answers}>
        {taken && <Fixed article={article} mark={mark} />}
        {asksAgain(mark) && (
          <Button onClick={() => void confirmStatus(article, [mark.id])}>
            Still holds <Key of="mark.confirm" or="" />
          </Button>
        )}
      </div>
    </div>
  );
}

/** A correction that waits to be put into the text, or that the text took without anybody saying so. */
function Suggested({ article, mark }: AsksProps) {
  const keys = useKeys();
  const words = toApply(mark);
  const taken = reads(mark);
  // Said with its re-check.
  if (taken && alertsOf(mark).includes('re-check')) return null;
  if (taken)
    return (
      <div className={`${classes.alert} ${classes.told}`} role="note">
        <span>The text reads as the correction has it.</span>
        <Fixed article={article} mark={mark} />
      </div>
    );
  if (words === null) return null;
  return (
    <div className={`${classes.alert} ${classes.told}`} role="group" aria-label="Suggested correction">
      <Reading
        was={mark.anchor.exact}
        is={words}
        said={`It reads: ${inQuotes(mark.anchor.exact)}. It should read: ${inQuotes(words)}.`}
      />
      <Button
        aria-keyshortcuts={ariaKeys(keys, 'mark.apply')}
        onClick={() => void applyCorrection(article, mark.id)}
      >
        Apply to the text <Key of="mark.apply" or="" />
      </Button>
    </div>
  );
}

function Fixed({ article, mark }: AsksProps) {
  const keys = useKeys();
  return (
    <Button
      variant="filled"
      aria-keyshortcuts={ariaKeys(keys, 'mark.apply')}
      onClick={() => void applyCorrection(article, mark.id)}
    >
      Fixed <Key of="mark.apply" or="" />
    </Button>
  );
}
