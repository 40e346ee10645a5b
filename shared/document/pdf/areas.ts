import { widthOf } from './letters';
import type { Area, Run } from './page';

/** Letters of a run that lie in an area. */
export interface Covered {
  start: number;
  end: number;
  area: Area;
}

/**
 * What of a run's `text` lies in which of some areas. Where its letters stand is told by how wide they are in
 * most fonts; the nearest ends of words are what was meant.
 */
export function coveredIn(run: Run, text: string, areas: readonly Area[]): Covered[] {
  if (areas.length === 0 || run.turn !== 0) return [];
  const middle = run.y - 0.3 * run.size;
  return areas.flatMap((area): Covered[] => {
    if (area.top > middle || area.bottom < middle || area.right <= run.x || area.left >= run.x + run.width)
      return [];
    const whole = widthOf(text);
    const share = (x: number) => Math.min(1, Math.max(0, (x - run.x) / run.width)) * whole;
    const start = nearest(text, share(area.left), /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=\s)(?=\S)/gu, 0);
    const end = nearest(
      text,
      share(area.right),
      /(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<=\S)(?=\s)/gu,
      text.length,
    );
    return start < end ? [{ start, end, area }] : [];
  });
}

/** The place nearest to a width, of those that `places` matches and of `edge`. */
function nearest(text: string, width: number, places: RegExp, edge: number): number {
  let best = edge;
  let least = Math.abs(widthOf(text.slice(0, edge)) - width);
  for (const { index } of text.matchAll(places)) {
    const away = Math.abs(widthOf(text.slice(0, index)) - width);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}
