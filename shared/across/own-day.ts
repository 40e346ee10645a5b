/** The day that a paper says it is of. */

import { dates, readDate } from '../text/dates';
import { language } from '../text/languages';
import type { Range } from '../text/ranges';
import { spanOf } from './when';

const { weekdayOf } = language.calendar;

/** So far into a paper its day stands, in lines and in UTF-16 code units. */
const LINES = 12;
const MOST = 2_000;
/** What stands before it, and the time behind it. */
const LABEL = /^\s*\p{L}+\s*:/u;
const TIME = /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*[+-]\d{4})?/giu;

/**
 * The day that a line near the head of a paper consists of ("Date: Mon, 2 Mar 2026 10:00", "3 June 2019"), as
 * `YYYY-MM-DD`; '' where none does, or two do that are not the same: what the paper is of is not guessed.
 */
export function ownDayOf(text: string): string {
  const days = new Set(text.slice(0, MOST).split('\n').slice(0, LINES).flatMap(dayIn));
  return days.size === 1 ? [...days][0]! : '';
}

function dayIn(line: string): string[] {
  const found = /\d/.test(line) ? dates(line).flatMap((range) => fullDay(line, range)) : [];
  const [first, ...more] = found;
  if (!first || more.length > 0) return [];
  const around = `${line.slice(0, first.start)} ${line.slice(first.end)}`;
  const words =
    around
      .replace(LABEL, '')
      .replace(TIME, '')
      .match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => weekdayOf.has(word.toLowerCase())) ? [first.day] : [];
}

/** A date that is one day, however it is read. */
function fullDay(line: string, { start, end }: Range): (Range & { day: string })[] {
  const [reading, ...others] = readDate(line.slice(start, end));
  const span = reading && others.length === 0 ? spanOf(reading) : null;
  return span?.precision === 'day' && span.from === span.to ? [{ start, end, day: span.from }] : [];
}
