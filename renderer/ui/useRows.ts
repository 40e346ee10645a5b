import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';

interface Rows {
  count: number;
  /** How high a row is, in pixels. */
  height: number | ((index: number) => number);
  /** What a row is known by. A new function has all heights asked for anew. */
  keyOf?: (index: number) => string | number;
  /** The height of a heading that stays at the top of the scrolled box. */
  head?: number;
}

/**
 * A long list of which only the rows in view are in the page: put `scroller` on the scrolling box, `rows`
 * where they go.
 */
export function useRows({ count, height, keyOf = byIndex, head = 0 }: Rows) {
  const scroller = useRef<HTMLDivElement>(null);
  const one = typeof height === 'number' ? height : height(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (typeof height === 'number' ? height : height(index)),
    getItemKey: keyOf,
    overscan: 10,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  // It keeps the heights it has once heard.
  const { measure } = virtual;
  useLayoutEffect(() => measure(), [measure, height]);
  return {
    scroller,
    total: virtual.getTotalSize(),
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - head })),
    scrollTo: virtual.scrollToIndex,
    /** How many rows a page up or down goes. */
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / one) - 1),
  };
}

const byIndex = (index: number): number => index;
