import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './controls.module.css';
import { useClosedByDialog } from './holdKeyboard';

interface PanelProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
  width: number;
  /** What it hangs from; it names the panel too. */
  button: ReactNode;
  children: ReactNode;
}

/**
 * A small panel that hangs open from its button. It holds the keyboard until Escape, which closes an open
 * list in it first.
 */
export function Panel({ opened, onChange, width, button, children }: PanelProps) {
  useClosedByDialog(() => opened && onChange(false));
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      width={width}
      position="bottom-start"
      trapFocus
      returnFocus
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      middlewares={{
        flip: true,
        shift: true,
        // It is never higher than the window has room for: then it scrolls.
        size: {
          padding: 8,
          apply: ({ availableHeight, elements }) =>
            elements.floating.style.setProperty('max-height', `${availableHeight}px`),
        },
      }}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown
        className={classes.panel}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          if ((event.target as Element).getAttribute('aria-expanded') !== 'true') onChange(false);
        }}
      >
        {opened && children}
      </Popover.Dropdown>
    </Popover>
  );
}
