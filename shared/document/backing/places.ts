import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { MASKS } from './masked';
import { pagesIn, partsSpelledIn } from './pages';

const words = language.backing;

/** Where in a source: a page, a minute of a recording, or a part with its name. */
export interface Place extends Range {
  what: 'page' | 'minute' | 'part';
  /** The number alone for pages and minutes; a part as it was written. */
  is: string;
}

const DASH = '\\s?[–—-]\\s?';
const NUMBER =
  '(\\d+(?:[.:]\\d+)*(?:\\(\\w{1,3}\\))*\\p{L}?|[ivxlc]{1,7}|\\p{L}{1,3}\\d{2,}|\\p{L}(?:-?\\d+)?)' +
  '(?![\\p{L}\\p{N}])';
/** Without a figure a part is numbered in Roman figures or by a capital; "notes" is no "note S". */
const IS_NUMBER = /^\d|^[ivxlc]+$|^[IVXLC]+$|^\p{Lu}[\p{Lu}\d-]*$/u;
const SIGN_AT = new RegExp(`(?:¶¶?|§§?)\\s*${NUMBER}(?:${DASH}\\d+)?`, 'gu');
const PART_AT = new RegExp(
  `(?<![\\p{L}\\p{N}])${words.part}(?![\\p{L}])\\s*${NUMBER}(?:${DASH}\\d+)?`,
  'giu',
);

/** A time, or from one to another. */
const timed = (time: string): RegExp =>
  new RegExp(`(?<![\\d:])(${time}(?![\\d:])(?:${DASH}${time}(?![\\d:]))?)${words.minuteEnds}?`, 'gu');
const LONG_TIME = timed('\\d{1,2}:[0-5]\\d:[0-5]\\d');
const SHORT_TIME = timed('\\d{1,3}:[0-5]\\d');
const LETTERED_TIME = /(?<![\p{L}\p{N}])(?:\d{1,2}h\s?)?\d{1,3}m\s?\d{1,2}s(?![\p{L}\p{N}])/gu;
/** Of what does not run they are feet and inches, or how long something took. */
const OF_RUNNING =
  /(?<![\p{L}\p{N}])(?:\d{1,2}h\s?\d{1,2}m?(?![\p{L}\p{N}])|\d{1,3}\s?['’′]\s?[0-5]?\d\s?["”″])/gu;
const MINUTE_AT = new RegExp(
  `(?<![\\p{L}\\p{N}])${words.minute}\\s*(?:at\\s*)?(\\d{1,3}(?::\\d\\d){0,2})(?![\\d:])`,
  'giu',
);
const AT_MINUTE = new RegExp(`(?<![\\p{L}\\p{N}:.])(\\d{1,3})\\s?(?:-\\s?)?${words.minutesIn}`, 'giu');

/**
 * Where in a source a note points, in order. `running`: whether it speaks of something that runs, so that a
 * time of two numbers is one in it and not one of the day; of what was spoken only a time that is set off is,
 * "Roe, 12:40".
 */
export function placesIn(text: string, running: 'recorded' | 'spoken' | 'no'): Place[] {
  const found: Place[] = [];
  const put = (what: Place['what'], { start, end, is }: Range & { is: string }) => {
    if (!found.some((each) => start < each.end && each.start < end))
      found.push({
        start,
        end,
        what,
        is: is.replace(what === 'page' ? ANY_DASH : DASH_OF_FIGURES, '–').trim(),
      });
  };
  const take = (what: Place['what'], { 0: all, index: start }: RegExpExecArray, is = all) =>
    put(what, { start, end: start + all.length, is });
  for (const match of text.matchAll(LONG_TIME)) if (!isOfDay(text, match)) take('minute', match, match[1]);
  for (const match of text.matchAll(LETTERED_TIME)) take('minute', match);
  for (const match of running === 'recorded' ? text.matchAll(OF_RUNNING) : []) take('minute', match);
  for (const match of text.matchAll(MINUTE_AT)) take('minute', match, match[1]);
  for (const match of text.matchAll(AT_MINUTE)) take('minute', match, match[1]);
  for (const match of running === 'no' ? [] : text.matchAll(SHORT_TIME)) {
    const isSetOff = running === 'recorded' || /[,(@]\s*$/u.test(text.slice(0, match.index));
    if (isSetOff && !isOfDay(text, match)) take('minute', match, match[1]);
  }
  for (const page of pagesIn(text)) put('page', page);
  for (const match of text.matchAll(SIGN_AT)) take('part', match);
  for (const match of text.matchAll(PART_AT)) if (isNumber(match)) take('part', match);
  for (const part of partsSpelledIn(text)) put('part', part);
  return found.sort((a, b) => a.start - b.start);
}

/** A model has letters and a figure: "data sheet LX-2". */
const isNumber = ({ 0: all, 1: number = '' }: RegExpExecArray): boolean =>
  IS_NUMBER.test(number) && !(/^\p{L}{2,}$/u.test(number) && /\d$/u.test(all));

const ANY_DASH = /\s*[–—-]\s*/gu;
const DASH_OF_FIGURES = /(?<=\d)\s*[–—-]\s*(?=\d)/gu;

const isOfDay = (text: string, { 0: all, index }: RegExpExecArray): boolean =>
  words.halfDay.test(text.slice(index + all.length, index + all.length + 10));

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])(?:mailto:)?([\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?![\p{L}\p{N}])/giu;

export interface Number extends Range {
  is: string;
}

export const emailsIn = (text: string): Number[] =>
  [...text.matchAll(EMAIL)].map(({ 0: all, 1: is, index }) => ({
    start: index,
    end: index + all.length,
    is: is!,
  }));

/** "+44 20 7946 0958", whoever wrote it. */
const ABROAD = /(?<![\p{L}\p{N}+.])\+\d{1,3}(?:[\s.()/-]{0,2}\d){6,13}(?![\d%])/gu;
const FREE = '(?<![\\p{L}\\p{N}.,/–-])';
/** Three, three and four figures, as in North America, or groups that begin with a zero, as in Europe. */
const AT_HOME = new RegExp(
  `${FREE}(?:1[-. ])?(?:\\(\\d{3}\\)\\s?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}(?![\\d%]|[-/]\\d)` +
    `|${FREE}\\(?0\\d{1,4}\\)?(?:[ /-]\\d{2,4}){1,4}(?![\\d%]|[-/.,]\\d)`,
  'gu',
);
const EXTENSION = new RegExp(`^${words.extension}`, 'iu');
const NUMBER_CALLED = '((?:\\+|\\(|\\d)(?:[\\s.()/-]{0,2}\\d){5,14})(?![\\d%:])';
const CALLED = new RegExp(`(?<![\\p{L}\\p{N}])${words.telephone}${words.telephoneIs}${NUMBER_CALLED}`, 'giu');

/** Telephone numbers, in order: no days, figures, pages or numbers of files. */
export function telephonesIn(text: string): Number[] {
  const found: Number[] = [];
  const take = (start: number, number: string) => {
    const behind = text.slice(start + number.length);
    const is = number + (EXTENSION.exec(behind)?.[0] ?? '');
    const end = start + is.length;
    const figures = number.replace(/\D/g, '').length;
    if (figures < 6 || figures > 15 || found.some((each) => start < each.end && each.start < end)) return;
    found.push({ start, end, is });
  };
  for (const { 0: all, index } of text.matchAll(ABROAD)) if (!isCount(all)) take(index, all);
  for (const { 0: all, 1: is, index } of text.matchAll(CALLED)) {
    if (!isCount(is!)) take(index + all.length - is!.length, is!);
  }
  for (const { 0: all, index } of text.matchAll(AT_HOME)) {
    const figures = all.replace(/\D/g, '').length;
    if (figures >= 9 && figures <= 11) take(index, all);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "+12 500 000" counts something; "+420 555 010 777" has too many figures for that. */
const isCount = (figures: string): boolean =>
  /^\+?\d{1,3}(?:[\s.]\d{3})+$/u.test(figures) && figures.replace(/\D/gu, '').length < 11;

/** Days that a note names, as it writes them: neither years alone nor times of the day. */
export function daysIn(text: string): Number[] {
  const written = [...text.matchAll(new RegExp(words.day, 'gu'))].map(({ 0: is, index }) => ({
    start: index,
    end: index + is.length,
    is,
  }));
  const named = language
    .datesIn(text)
    .map(({ start, end }) => ({ start, end, is: text.slice(start, end) }))
    .filter(({ is }) => !is.includes(MASKS.place) && isDay(is));
  const days = [...named];
  for (const day of written)
    if (!days.some(({ start, end }) => start < day.end && day.start < end)) days.push(day);
  return days.sort((a, b) => a.start - b.start);
}

const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${language.calendar.weekdays.join('|')})(?!\\p{L})`, 'iu');

const isDay = (phrase: string): boolean =>
  WEEKDAY.test(phrase) || language.readDate(phrase).some(({ month }) => month !== undefined);
