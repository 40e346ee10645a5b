import { UnstyledButton } from '@mantine/core';
import { canOpen } from './openable';
import classes from './Address.module.css';

/** Words that may be an address: then they are pressed to have it opened outside Stet, which asks before. */
export function Address({ of, onOpen }: { of: string; onOpen: (url: string) => void }) {
  const url = of.trim();
  if (!canOpen(url)) return <span>{of}</span>;
  return (
    <UnstyledButton
      className={classes.address}
      dir="ltr"
      title="Open outside Stet…"
      onClick={() => onOpen(url)}
    >
      {url}
    </UnstyledButton>
  );
}
