import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Empty.module.css';

/** Says in the place of the lines why there are none, and what to do. */
export function EmptyShelf({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: { label: string; run: () => void }[];
}) {
  return (
    <div className={classes.nothing} role="row">
      <div role="gridcell">
        <h2>{title}</h2>
        {children && <p>{children}</p>}
        {actions && actions.length > 0 && (
          <Group gap={8} justify="center">
            {actions.map(({ label, run }) => (
              <Button key={label} onClick={run}>
                {label}
              </Button>
            ))}
          </Group>
        )}
      </div>
    </div>
  );
}
