/** How large pages and pictures are shown: as wide as there is room, or in parts of their own size. */
export type Zoom = 'width' | number;

export const LEAST_ZOOM = 0.5;
export const MOST_ZOOM = 4;
/** What one step makes larger or smaller. */
const STEP = 1.2;

/** The next step in or out from how large something is shown now. */
export function zoomed(now: number, direction: 1 | -1): number {
  const next = direction > 0 ? now * STEP : now / STEP;
  // A whole size on the way is a place to stop.
  const passes = (now < 1 && next > 1.01) || (now > 1 && next < 0.99);
  return passes ? 1 : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round(next * 100) / 100));
}

/** The size of what is `natural` pixels wide in `room` pixels. */
export const scaleOf = (zoom: Zoom, natural: number, room: number): number =>
  zoom === 'width' ? Math.min(MOST_ZOOM, Math.max(0.1, room / Math.max(1, natural))) : zoom;

/** What a key does to the size; undefined where it is no such key. */
export function zoomBy(key: string, now: number): Zoom | undefined {
  if (key === '+' || key === '=') return zoomed(now, 1);
  if (key === '-' || key === '_') return zoomed(now, -1);
  if (key === '0') return 'width';
  return undefined;
}

/**
 * How many pixels of a canvas go to one of the page: as many as the screen has, but no more than `most` in
 * all: browsers give up on larger ones.
 */
export const MOST_PIXELS = 16_000_000;
export const sharpness = (width: number, height: number, ratio: number, most = MOST_PIXELS): number =>
  Math.min(ratio, Math.sqrt(most / Math.max(1, width * height)));
