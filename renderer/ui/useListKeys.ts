import type { KeyboardEvent } from 'react';

export interface Place {
  /** The line that has the keyboard; -1: none has it. */
  at: number;
  count: number;
}

export interface ListKeys {
  /** Asked as a key is pressed. */
  place: (event: KeyboardEvent<HTMLElement>) => Place;
  /** Which arrows go along. Without: up and down. */
  axis?: 'down' | 'along' | 'both';
  /** How many lines a page is. Without: PageUp and PageDown are not the list's. */
  page?: () => number;
  /** Past the end is the beginning. Without: the end. */
  round?: boolean;
  /**
   * Ctrl is the list's too, for choosing. Without: an arrow with Ctrl is not the list's, as one with Alt
   * never is.
   */
  choosing?: boolean;
  /** Goes to a line; `step` is the direction. What is held down, the event says. */
  onMove: (to: number, step: number, event: KeyboardEvent<HTMLElement>) => void;
  /** The list's own keys, asked first: true where it was one of them. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean;
  /** The keys of the lines are not the page's. */
  stop?: boolean;
}

/** The handler of every list's keys: arrows, Home and End, PageUp and PageDown, and what the list adds. */
export const useListKeys =
  (keys: ListKeys) =>
  (event: KeyboardEvent<HTMLElement>): void =>
    pressed(event, keys);

export function pressed(event: KeyboardEvent<HTMLElement>, { stop = false, ...keys }: ListKeys): void {
  if (!keys.onKey?.(event) && !moved(event, keys)) return;
  event.preventDefault();
  if (stop) event.stopPropagation();
}

function moved(
  event: KeyboardEvent<HTMLElement>,
  { place, axis = 'down', page, round = false, choosing, onMove }: ListKeys,
): boolean {
  if (event.altKey || (!choosing && (event.ctrlKey || event.metaKey))) return false;
  const by = stepsOf(axis, page)[event.key];
  if (by === undefined) return false;
  const to = placeAfter(place(event), by, round);
  if (to === null) return false;
  onMove(to, Math.sign(by), event);
  return true;
}

/**
 * The line `by` on from another; from none, the count begins at the end one comes from. Null: there are no
 * lines.
 */
export function placeAfter({ at, count }: Place, by: number, round = false): number | null {
  if (count === 0) return null;
  const to = (at >= 0 ? at : by > 0 ? -1 : count) + by;
  return round && Number.isFinite(by) ? (to + count) % count : Math.min(count - 1, Math.max(0, to));
}

function stepsOf(axis: 'down' | 'along' | 'both', page?: () => number): Record<string, number> {
  return {
    ...(axis !== 'along' && { ArrowDown: 1, ArrowUp: -1 }),
    ...(axis !== 'down' && { ArrowRight: 1, ArrowLeft: -1 }),
    ...(page && { PageDown: page(), PageUp: -page() }),
    Home: -Infinity,
    End: Infinity,
  };
}
