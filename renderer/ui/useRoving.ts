import type { FocusEvent, KeyboardEvent } from 'react';

const BY: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Handlers for a group of buttons that is one stop for Tab (WAI-ARIA roving tabindex): arrows, Home and End move along,
 * and Tab comes back to where one was.
 */
export function useRoving() {
  const buttons = (group: HTMLElement) => [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const all = buttons(event.currentTarget);
      const at = all.findIndex((button) => button === document.activeElement);
      const by = BY[event.key];
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by === undefined ? -1 : (at + by + all.length) % all.length;
      if (to < 0) return;
      event.preventDefault();
      all[to]?.focus();
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      for (const button of buttons(event.currentTarget)) button.tabIndex = button === event.target ? 0 : -1;
    },
  };
}
