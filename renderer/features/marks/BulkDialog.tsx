import { Button, Group } from '@mantine/core';
import type { AskedInBulk } from '../../store/marks/bulk';
import { Dialog } from '../../ui/Dialog';
import classes from './BulkDialog.module.css';

/** Asks before something is done to many at once, with the numbers of what it will do. */
export function BulkDialog({ asked: { title, lines, yes, answer } }: { asked: AskedInBulk }) {
  return (
    <Dialog onClose={() => answer(false)} title={title}>
      <div className={classes.lines}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Group justify="flex-end" gap={8}>
          <Button onClick={() => answer(false)}>Cancel</Button>
          <Button variant="filled" data-autofocus onClick={() => answer(true)}>
            {yes}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
