import type { FocusEvent, KeyboardEvent } from 'react';
import { useListKeys, type ListKeys } from './useListKeys';

const buttonsOf = (group: HTMLElement) => [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];

/**
 * Handlers for a group of buttons that is one stop for Tab (WAI-ARIA roving tabindex): arrows, Home and End
 * move along, and Tab comes back to where one was.
 */
export function useRoving(own: Pick<ListKeys, 'axis' | 'onKey' | 'stop'> = {}) {
  const onKeyDown = useListKeys({
    axis: 'both',
    round: true,
    ...own,
    place: ({ currentTarget }) => {
      const all = buttonsOf(currentTarget);
      return { at: all.findIndex((button) => button === document.activeElement), count: all.length };
    },
    onMove: (to, _, { currentTarget }: KeyboardEvent<HTMLElement>) => buttonsOf(currentTarget)[to]?.focus(),
  });
  return {
    onKeyDown,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      for (const button of buttonsOf(event.currentTarget)) button.tabIndex = button === event.target ? 0 : -1;
    },
  };
}
