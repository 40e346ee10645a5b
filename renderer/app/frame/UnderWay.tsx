import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { say } from '../../store/base/notices';
import { stopWork, useWork, type Work } from '../../store/base/work';
import { number } from '../../ui/format';
import { useSlow } from '../../ui/useSlow';
import classes from './Notices.module.css';

/** Long work: how far it is, and the way to stop it. */
export function UnderWay() {
  const under = useWork((state) => state.under);
  return under.map((work) => <Shown key={work.id} work={work} />);
}

function Shown({ work: { id, words, done, of, stopped, cancel } }: { work: Work }) {
  const slow = useSlow();
  useEffect(() => {
    if (slow) say(`${words}…`);
  }, [slow, words]);
  if (!slow) return null;
  const far = of > 0 ? `${number(done)} of ${number(of)}` : '';
  const range =
    of > 0 ? { 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': done, 'aria-valuetext': far } : {};
  const stop = cancel ? 'Cancel' : 'Stop';
  return (
    <div className={classes.notice} role="group" aria-label={words}>
      <div className={classes.work}>
        <p>
          <span>{stopped ? 'Stopping' : words}…</span>
          <span className={classes.far}>{far}</span>
        </p>
        <Progress.Root size={5} role="progressbar" aria-label={words} {...range}>
          <Progress.Section
            withAria={false}
            value={of > 0 ? (done / of) * 100 : 100}
            striped={of === 0}
            animated={of === 0}
          />
        </Progress.Root>
      </div>
      <Button
        size="compact-xs"
        disabled={stopped}
        aria-label={`${stop} ${words.toLowerCase()}`}
        onClick={() => stopWork(id)}
      >
        {stop}
      </Button>
    </div>
  );
}
