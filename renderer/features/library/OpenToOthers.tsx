import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { settlePrivacy } from '../../store/library/trust';
import classes from './Library.module.css';

/** Said of a library that others can read, until the person has answered. */
export function OpenToOthers({ folder, onPrivate }: { folder: string; onPrivate: () => void }) {
  return (
    <section className={classes.told} aria-label="Others can read this library">
      <Eye size={15} aria-hidden="true" />
      <p>
        Others who use this machine can read this library: its folder {folder} is open to them. Nothing was
        changed.
      </p>
      <Button size="compact-xs" onClick={onPrivate}>
        Make it private
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => void settlePrivacy('left')}>
        Leave it open
      </Button>
    </section>
  );
}
