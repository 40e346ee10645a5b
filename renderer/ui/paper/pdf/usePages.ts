import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { firstAbove } from '@shared/text/ranges';
import { leavePlace, placeLeft } from '../pure/remembered';
import { scaleOf, type Zoom } from '../pure/zoom';
import type { PageSize } from './open';

/** In pixels: between pages, and around them. */
const GAP = 14;

/** Pages below each other, of which those in view are in the window, at the size that was chosen. */
export function usePages(address: string, count: number, first: PageSize) {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [zoom, setZoom] = useState<Zoom>(() => placeLeft(address).zoom ?? 'width');
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(() => new Map());
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  /** What stands at the top of the view: a page, and how much of it is above. */
  const held = useRef({ page: 0, above: 0 });

  const sizeOf = (page: number): PageSize => sizes.get(page) ?? first;
  const scaleAt = (page: number): number => scaleOf(zoom, sizeOf(page).width, room);
  const tops = useMemo(() => {
    const found = new Float64Array(count + 1);
    found[0] = GAP;
    for (let page = 0; page < count; page++) {
      const { width, height } = sizes.get(page) ?? first;
      found[page + 1] = found[page]! + Math.round(height * scaleOf(zoom, width, room)) + GAP;
    }
    return found;
  }, [count, sizes, first, zoom, room]);

  /** Notes what is in view now. */
  const look = useCallback(() => {
    const { scrollTop: top, scrollLeft: left, clientHeight: height } = scroller.current!;
    const page = pageAt(tops, top);
    held.current = { page, above: (top - tops[page]!) / (tops[page + 1]! - tops[page]!) };
    setSeen({ top, height });
    leavePlace(address, { top, left });
  }, [address, tops]);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const see = () => setRoom(Math.max(1, element.clientWidth - 2 * GAP));
    see();
    const observer = new ResizeObserver(see);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  /** Where it was left; from then on what was in view stays, as pages become larger and smaller. */
  const begun = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current!;
    if (room === 0) return;
    const { page, above } = held.current;
    const { top = 0, left = 0 } = placeLeft(address);
    if (!begun.current) element.scrollTo({ top, left });
    else element.scrollTop = tops[page]! + above * (tops[page + 1]! - tops[page]!);
    begun.current = true;
    look();
  }, [tops, room, address, look]);
  useEffect(() => leavePlace(address, { zoom }), [address, zoom]);

  const onSize = useCallback(
    (page: number, size: PageSize) => {
      setSizes((before) => {
        const { width, height } = before.get(page) ?? first;
        if (width === size.width && height === size.height) return before;
        return new Map(before).set(page, size);
      });
    },
    [first],
  );

  const goTo = useCallback(
    (page: number) => {
      scroller.current?.scrollTo({ top: tops[page]! - GAP / 2 });
      look();
    },
    [tops, look],
  );

  const from = Math.max(0, pageAt(tops, seen.top) - 1);
  const to = Math.min(count - 1, pageAt(tops, seen.top + seen.height) + 1);
  const visible = room === 0 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return {
    ...{ scroller, zoom, setZoom, sizeOf, scaleAt, onSize, look, goTo, tops, visible },
    total: tops[count]!,
    isReady: room > 0,
    /** The page that most of the upper half of the view is of. */
    current: pageAt(tops, seen.top + seen.height / 3),
  };
}

/** The page at a height, from 0; above all of them the first, below them the last. */
const pageAt = (tops: Float64Array, y: number): number =>
  Math.max(0, Math.min(tops.length - 2, firstAbove(tops, y) - 1));
