import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { say } from '../../store/notices';
import { stopWork, useWork, type Work } from '../../store/work';
import { number } from '../../ui/format';
import { useSlow } from '../../ui/useSlow';
import classes from './Notices.module.css';

/** Long work: how far it is, and the way to stop it. */
export function UnderWay() {
  const under = useWork((state) => state.under);
  return under.map((work) => <Shown key={work.id} work={work} />);
}

function Shown({ work: { id, words, done, of, stopped } }: { work: Work }) {
  const slow = useSlow();
  useEffect(() => {
    if (slow) say(`${words}…`);
  }, [slow, words]);
  if (!slow) return null;
  const far = `${number(done)} of ${number(of)}`;
  return (
    <div className={classes.notice} role="group" aria-label={words}>
      <div className={classes.work}>
        <p><span>{stopped ? 'Stopping' : words}…</span><span className={classes.far}>{far}</span></p>
        <Progress.Root size={5} role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={of} aria-valuenow={done} aria-valuetext={far}>
          <Progress.Section withAria={false} value={(done / of) * 100} />
        </Progress.Root>
      </div>
      <Button size="compact-xs" disabled={stopped} aria-label={`Stop ${words.toLowerCase()}`} onClick={() => stopWork(id)}>Stop</Button>
    </div>
  );
}
