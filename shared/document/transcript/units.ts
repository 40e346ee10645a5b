import type { Turn } from './transcript';

/**
 * Nobody speaks as slowly as a word in so many seconds throughout; a word in so many milliseconds is fast.
 */
const SLOWEST = 20;

/**
 * Turns whose times may be in milliseconds, in seconds: which it is their own words tell. People say two or
 * three words a second.
 */
export function inSeconds(turns: Turn[]): Turn[] {
  const times = turns.map(({ time }) => time ?? 0);
  const words = turns.reduce((sum, turn) => sum + wordsOf(turn), 0);
  const spoken = Math.max(0, ...times) - Math.min(...times);
  const whole = times.every(Number.isInteger);
  // A single turn has no length: its time is what it is.
  if (!whole || turns.length < 2 || spoken < SLOWEST * words) return turns;
  return turns.map((turn) => ({ ...turn, time: turn.time === null ? null : turn.time / 1000 }));
}

const wordsOf = ({ pieces }: Turn): number =>
  pieces
    .map(({ text }) => text)
    .join('')
    .split(/\s+/u)
    .filter((word) => word !== '').length;
