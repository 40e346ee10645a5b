import { dayOf } from '@shared/across/when';
import type { Dated, Spot } from '@shared/across/types';

/** A date on the axis: pixels from the left, and how many stand under it there. */
export interface Point {
  dated: Dated;
  /** Its place among all dates. */
  nth: number;
  left: number;
  width: number;
  /** Counted from the line: the first right at it. */
  row: number;
}

export interface Tick {
  left: number;
  label: string;
}

/** A stretch of days that the axis shows. */
export interface Window {
  first: number;
  last: number;
}

/** All of it, with some air at either end. */
export function wholeOf(dated: readonly Dated[]): Window {
  const first = Math.min(...dated.map(({ from }) => dayOf(from)));
  const last = Math.max(...dated.map(({ to }) => dayOf(to)));
  const air = Math.max(15, (last - first) * 0.03);
  return { first: first - air, last: last + air };
}

/** Nearer, or further away, around a day. */
export function zoomed({ first, last }: Window, by: number, around: number, whole: Window): Window {
  const at = Math.min(last, Math.max(first, around));
  const days = Math.max(20, (last - first) * by);
  const share = (at - first) / (last - first);
  const from = Math.max(whole.first, at - days * share);
  return { first: from, last: Math.min(whole.last, from + days) };
}

/** So near together two points stand under each other. */
const APART = 9;
/**
 * Where each date stands that is inside the window, at the right distance; those of one side by themselves,
 * one under the other as far as there is room; what is left out the list has.
 */
export function pointsOf(
  dated: readonly Dated[],
  { first, last }: Window,
  { width, room, odd }: { width: number; room: number; odd: (nth: number) => boolean },
): Point[] {
  const scale = width / (last - first);
  const [over, under]: [number[], number[]] = [[], []];
  const ends: Record<Spot['in'], number[]> = { draft: over, earlier: under, paper: under };
  const drawn = new Set<string>();
  return dated.flatMap((one, nth): Point[] => {
    if (dayOf(one.to) < first || dayOf(one.from) > last) return [];
    const left = (Math.max(first, dayOf(one.from)) - first) * scale;
    const right = (Math.min(last, dayOf(one.to) + 1) - first) * scale;
    const rows = ends[one.spot.in];
    let row = rows.findIndex((end) => end + APART <= left);
    if (row === -1) row = Math.min(rows.length, room - 1);
    rows[row] = Math.max(rows[row] ?? 0, right);
    // Of those that would lie upon each other one is drawn, but for what does not fit.
    const place = `${rows === over} ${row} ${Math.round(left)} ${Math.round(right)}`;
    if (drawn.has(place) && !odd(nth)) return [];
    drawn.add(place);
    return [{ dated: one, nth, left, width: right - left, row }];
  });
}

/** Years between two ticks, or months where that is less than one. */
const STEPS = [1 / 12, 1 / 4, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const ROOM = 64;
const YEAR = 365.2425;
const NAMES = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Where years or months begin. */
export function ticksOf({ first, last }: Window, width: number): Tick[] {
  const years = (last - first) / YEAR;
  const step = STEPS.find((one) => (one / years) * width >= ROOM) ?? STEPS.at(-1)!;
  const months = Math.round(step * 12);
  const begin = new Date(first * 86_400_000);
  const ticks: Tick[] = [];
  let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months;
  for (; ; month += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const day = date.getTime() / 86_400_000;
    if (day > last) return ticks;
    if (day < first) continue;
    const label = step < 1 ? NAMES.format(date) : String(date.getUTCFullYear());
    ticks.push({ left: ((day - first) / (last - first)) * width, label });
  }
}
