import { UnstyledButton } from '@mantine/core';
import classes from './Address.module.css';

/** What the main process opens, once the person has agreed: shell/addresses.ts says what it may be. */
const CAN_OPEN = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Words that may be an address: then they are pressed to have it opened outside Stet, which asks before. */
export function Address({ of, onOpen }: { of: string; onOpen: (url: string) => void }) {
  const url = of.trim();
  if (!CAN_OPEN.test(url)) return <span>{of}</span>;
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
