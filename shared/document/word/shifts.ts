import { lowered, raised } from '../raised';
import type { Line, Shift } from './line';

/** What stands before raised words is looked at so far. */
const BEFORE = 40;

/** Notes a stretch that is raised or lowered; what is so together is one, however many runs it has. */
export function addShift(line: Line, shift: Shift): void {
  const last = line.shifts.at(-1);
  if (last && last.to === shift.to && last.end === shift.start) last.end = shift.end;
  else line.shifts.push(shift);
}

interface Shifted {
  text: string;
  /** Where in `text` a place in the words before is. */
  at(place: number): number;
}

/** Words with what is raised and lowered in them as plain text has it. */
export function withShifts(words: string, shifts: readonly Shift[]): Shifted {
  if (shifts.length === 0) return { text: words, at: (place) => place };
  let text = '';
  let from = 0;
  const made: { end: number; length: number; now: number }[] = [];
  for (const { start, end, to } of shifts) {
    text += words.slice(from, start);
    text += shifted(words.slice(start, end), to, text.slice(-BEFORE));
    made.push({ end, length: end - start, now: text.length });
    from = end;
  }
  return {
    text: text + words.slice(from),
    at(place) {
      const index = made.findLastIndex(({ end, length }) => end - length < place);
      const shift = made[index];
      if (!shift) return place;
      if (place >= shift.end) return shift.now + place - shift.end;
      // Within: counted from its end, for what is put in stands before it.
      return Math.max(shift.now - (shift.end - place), 0);
    },
  };
}

/** Figures only: letters mean the same wherever they stand, and what is in brackets is a mark. */
function shifted(words: string, to: Shift['to'], before: string): string {
  const bare = words.trim();
  const isFigure = /\p{N}/u.test(bare) || /\p{N}$/u.test(before);
  if (!isFigure || /[[\]()\v]/.test(bare)) return words;
  const start = words.length - words.trimStart().length;
  const made = (to === 'up' ? raised : lowered)(bare, start > 0 ? '' : before);
  return words.slice(0, start) + made + words.slice(start + bare.length);
}
