import { UnstyledButton } from '@mantine/core';
import { canOpen } from './openable';
import classes from './Address.module.css';

interface AddressProps {
  /** Words that may be an address. */
  of: string;
  /** What is shown in place of the address: the words it was written as. */
  as?: string;
  onOpen: (url: string) => void;
}

/** Words that may be an address: then they are pressed to have it opened outside Stet, which asks before. */
export function Address({ of, as, onOpen }: AddressProps) {
  const url = of.trim();
  if (!canOpen(url)) return <span>{as ?? of}</span>;
  return (
    <UnstyledButton
      className={classes.address}
      dir="ltr"
      title="Open outside Stet…"
      onClick={() => onOpen(url)}
    >
      {as ?? url}
    </UnstyledButton>
  );
}
