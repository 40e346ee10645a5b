import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import {
  clearSelection,
  extendTo,
  reach,
  selectOnly,
  toggle,
  useBrowse,
} from '../../../store/library/browse';
import { useListKeys } from '../../../ui/useListKeys';

interface Keys {
  /** The lines in their order, by key. */
  keys: readonly string[];
  /** The columns whose heads can be reached, by id. */
  heads: readonly string[];
  /** How many lines a page is. */
  page: () => number;
  scrollTo: (index: number) => void;
  /** How many places of a line can be reached with the arrows to the side. */
  placesIn: (key: string) => number;
  onOpen: (key: string, place: number) => void;
  onSort: (column: string) => void;
  onDelete: () => void;
}

/** Where the keyboard is beyond its line: on the head of a column, or on one of the places of the line. */
export interface Finger {
  head: string | null;
  /** -1 is the line itself. */
  place: number;
}

/** What is held down while the pointer presses. */
export type Held = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const LINE: Finger = { head: null, place: -1 };

/**
 * The keys of the grid, which is one stop for Tab. Up from the first line leads to the heads of the columns,
 * where Enter sorts; to the side go the places that a search found in a line. Shift selects, Space selects
 * one, Escape none.
 */
export function useGridKeys({ keys, heads, page, scrollTo, placesIn, onOpen, onSort, onDelete }: Keys) {
  const current = useBrowse((state) => state.current);
  const found = current === null ? -1 : keys.indexOf(current);
  // Where its line went (to the archive, say), the keyboard stays at the same height.
  const [height, setHeight] = useState(0);
  const at = found === -1 ? Math.min(height, keys.length - 1) : found;
  if (found !== -1 && found !== height) setHeight(found);
  // What a command means is what is seen: never a line that is not there any more.
  useEffect(() => {
    if (found === -1) reach(keys[at] ?? null);
  }, [found, keys, at]);
  const [finger, setFinger] = useState(LINE);

  const go = (to: number, extend = false) => {
    const index = Math.min(keys.length - 1, Math.max(0, to));
    const key = keys[index];
    setFinger(LINE);
    if (key === undefined) return;
    if (extend) extendTo(keys, key);
    else reach(key);
    scrollTo(index);
  };

  const onHead = useListKeys({
    place: () => ({ at: heads.indexOf(finger.head ?? ''), count: heads.length }),
    axis: 'along',
    stop: true,
    onMove: (to) => setFinger((before) => ({ ...before, head: heads[to]! })),
    onKey: ({ key }) => {
      if (key === 'Enter' || key === ' ') onSort(finger.head!);
      else if (key === 'ArrowDown' || key === 'Escape') go(at);
      else return false;
      return true;
    },
  });

  const ownKey = (event: KeyboardEvent, key: string): boolean => {
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowRight' && finger.place < placesIn(key) - 1)
      setFinger({ head: null, place: finger.place + 1 });
    else if (event.key === 'ArrowLeft' && finger.place >= 0)
      setFinger({ head: null, place: finger.place - 1 });
    else if (event.key === 'Enter' && !mod) onOpen(key, finger.place);
    else if (event.key === ' ') toggle(key);
    else if (event.key === 'Delete') onDelete();
    else if (event.key.toLowerCase() === 'a' && mod && !event.shiftKey) selectOnly(keys);
    else if (event.key === 'Escape' && useBrowse.getState().selected.size > 0) clearSelection();
    else return false;
    return true;
  };

  const onLine = useListKeys({
    place: () => ({ at, count: keys.length }),
    page,
    stop: true,
    onMove: (to, _, event) => {
      const toHeads = event.key === 'ArrowUp' && at === 0 && !event.shiftKey && heads[0] !== undefined;
      if (toHeads) setFinger({ head: heads[0]!, place: -1 });
      else go(to, event.shiftKey);
    },
    onKey: (event) => keys[at] !== undefined && ownKey(event, keys[at]),
  });

  /**
   * A press of the pointer on a line: Ctrl selects it too, Shift all from there to here. True where it only
   * selects.
   */
  const onPress = useCallback(
    (event: Held, key: string): boolean => {
      setFinger(LINE);
      if (event.shiftKey) extendTo(keys, key);
      else if (event.ctrlKey || event.metaKey) toggle(key);
      else {
        reach(key);
        return false;
      }
      return true;
    },
    [keys],
  );

  return { at, finger, onKeyDown: finger.head === null ? onLine : onHead, onPress };
}
