import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';

interface Rows {
  count: number;
  /** Every row is as high as every other, in pixels. */
  height: number;
  /** The height of a heading that stays at the top of the scrolled box. */
  head?: number;
}

/** A long list of which only the rows in view are in the page: put `scroller` on the scrolling box, `rows` where they go. */
export function useRows({ count, height, head = 0 }: Rows) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 10, scrollMargin: head, scrollPaddingStart: head,
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
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / height) - 1),
  };
}
