import type { Range } from '../../ranges';
import { WEEKDAYS } from './calendar';
import { WEEKDAY } from './calendar-words';
import { DATE_BEGINS, DATE_FORMS } from './date-forms';
import { isNamed } from './date-names';
import { readDateIn } from './date-parts';
import { isCount } from './years';

/** Any form at one place: it is only tried where `BEGINS` finds that one may begin. */
const DATE_HERE = new RegExp(`(?:${DATE_FORMS.join('|')})`, 'iuy');
const BEGINS = new RegExp(`(?<![\\p{L}\\p{N}])(?=${DATE_BEGINS})`, 'giu');
const LEADING = /^(?:in|since|by|until|till|of|for|from|during|to|on|last|next|early|late|mid) (?=[A-Z\d])/;
/** With a small letter these are words, whatever stands before them. */
const ALSO_WORDS = /(?:^|[ .])(?:may|march|august|mar|jan|dec|sun|sat|mon|wed|fri)\.?$/;
const SMALL_BY_FIGURE = /(?:^|[ \d])(?:mar|jan|dec|oct|sun|sat|mon|wed|may|march)\b/;
const ERA = /^AD \d|\d (?:BCE?|AD|CE)$/i;
const TWO_FIGURES = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/;
const BARE_WEEKDAY = new RegExp(`^${WEEKDAY}$`, 'i');
/** "hours from 9 to 5": the clock's, where the second is the smaller and hours are spoken of. */
const BY_THE_CLOCK =
  /(?<!\p{L})(?:hours|open(?:s|ed)?|opening|works?|worked|working|shifts?|weekdays|daily)[^.;\n\d]{0,30}(?<!\p{L})(?:from|between) (\d{1,2}) (?:to|until|till|and) (\d{1,2})(?![\d.:,]*\d| ?%| \p{L}+s\b)/giu;

/**
 * Dates, times of the clock and of the year, and words like "last week", as spans of `text`. The preposition
 * before a bare month is left out.
 */
export function datesIn(text: string): Range[] {
  const out: Range[] = [];
  let from = 0;
  for (const { index } of text.matchAll(BEGINS)) {
    if (index < from) continue;
    DATE_HERE.lastIndex = index;
    const word = DATE_HERE.exec(text)?.[0];
    if (!word) continue;
    const end = index + word.length;
    from = end;
    if (!isDate(text, word, index, end)) continue;
    const lead = LEADING.exec(word)?.[0].length ?? 0;
    const skip = /^(?:last|next|early|late|mid) /.test(word) ? 0 : lead;
    out.push({ start: index + skip, end });
  }
  const hours = [...text.matchAll(BY_THE_CLOCK)].filter(([, from, to]) => isShift(Number(from), Number(to)));
  if (hours.length === 0) return out;
  for (const found of hours) {
    const end = found.index + found[0].length;
    out.push({ start: end - /\d{1,2} \p{L}+ \d{1,2}$/u.exec(found[0])![0].length, end });
  }
  return out.sort((a, b) => a.start - b.start);
}

const isShift = (from: number, to: number): boolean => from <= 12 && to <= from && to > 0;

function isDate(text: string, word: string, start: number, end: number): boolean {
  if (ALSO_WORDS.test(word) || (/\d/.test(word) && SMALL_BY_FIGURE.test(word))) return false;
  if (/^\d{4}$/.test(word)) return !isCount(text, start, end);
  if (TWO_FIGURES.test(word)) return readDateIn(word).length > 0;
  if (/^\d{4}\//.test(word)) return Number(word.slice(-2)) === (Number(word.slice(2, 4)) + 1) % 100;
  if (ERA.test(word)) return /AD|BC|CE/.test(word);
  if (/^(?:to|of) .*[^.]$/.test(word) && WEEKDAYS.has(word.slice(3).toLowerCase())) return false;
  return (
    !(BARE_WEEKDAY.test(word) || /^(?:today|tonight|tomorrow|yesterday)$/i.test(word)) ||
    !isNamed(text, start, end)
  );
}
