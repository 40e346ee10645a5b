import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useSteps } from '../useSteps';
import { blockAt, type Block } from './preview';

interface Held {
  /** Where the paragraph begins that has the keyboard, or that Tab comes to. */
  keyboard: number;
  /** A place that is to be seen, and the annotation there, if it is one; both may change by themselves. */
  spot: number | null;
  chosen: string | null;
}

/**
 * The blocks of a text that are in view, each as high as it turns out to be; and those that must be in the
 * page wherever it is scrolled to. A new `spot` is brought into view.
 */
export function useBlocks(blocks: readonly Block[], { keyboard, spot, chosen }: Held) {
  const scroller = useRef<HTMLDivElement>(null);
  const held = [keyboard, ...(spot === null ? [] : [spot])].map((offset) => blockAt(blocks, offset));
  // The box, then what is in view in it, then what lies beyond its edges: each is laid out by itself.
  const drawn = useSteps(2);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(blocks[index]!),
    getItemKey: (index) => blocks[index]!.start,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...held.filter((index) => index < range.count)])].sort(
        (a, b) => a - b,
      ),
    overscan: drawn > 1 ? 1 : 0,
    // Before its box is measured there is something to draw already.
    initialRect: { width: 0, height: 600 },
    paddingStart: 18,
    paddingEnd: 64,
  });
  const items = drawn > 0 ? virtual.getVirtualItems() : [];
  const rows = items.map(({ index, start }) => ({ index, top: start }));
  const isDrawn = rows.length > 0;
  useLayoutEffect(() => {
    if (spot === null || !isDrawn) return;
    const { current: box } = scroller;
    const words = chosen !== null && box?.querySelector('[data-chosen="true"]');
    (words || lineWith(box, spot))?.scrollIntoView({ block: 'center' });
  }, [spot, chosen, isDrawn]);
  return {
    scroller,
    total: virtual.getTotalSize(),
    rows,
    measure: virtual.measureElement,
  };
}

/** The last line in the page that begins at `offset` or before it. */
const lineWith = (box: HTMLElement | null, offset: number): Element | undefined =>
  [...(box?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].findLast(
    (line) => Number(line.dataset['line']) <= offset,
  );

/** About how high a block is, until it was drawn: in pixels, of a column of some seventy signs. */
const heightOf = ({ start, end, lines }: Block): number => lines * 18 + ((end - start) / 70) * 25;
