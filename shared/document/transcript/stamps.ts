/*
 * How transcripts write times: "0:07", "01:02:03", "00:00:03.1", "00;00;00;12" with frames; in brackets or
 * not.
 */

/** Two to four numbers with colons, or with the semicolons of drop frames; a fraction of a second. */
const NUMBERS = '\\d{1,3}(?:[:;]\\d{1,2}){1,3}(?:[.,]\\d{1,6})?';
/** "0:07 --> 0:12", "00:07 - 00:12": from when to when. */
const ARROW = '\\s*(?:[-=–—]{1,2}>|→|[-–—])\\s*';
/** A time, or two with an arrow between them, for `new RegExp`; the first is group 1. */
export const STAMP = `[\\[({<]?\\s*(${NUMBERS})(?:${ARROW}${NUMBERS})?\\s*[\\])}>]?`;

/** Frames in a second, where a stamp counts them and its file does not say how many there are. */
const FRAMES = 30;

/**
 * What a stamp amounts to in seconds. "3.1" is three seconds and a tenth, whatever a file's format says of
 * the number of digits. Three numbers are hours, minutes and seconds; of four the last is frames.
 */
export function secondsOf(stamp: string): number {
  const [whole = '', fraction] = stamp.split(/[.,]/u);
  const numbers = whole.split(/[:;]/u).map(Number);
  const frames = numbers.length > 3 ? numbers.pop()! / FRAMES : 0;
  const seconds = numbers.reduce((sum, number) => sum * 60 + number, 0);
  return seconds + frames + (fraction === undefined ? 0 : Number(`0.${fraction}`));
}

/** Seconds as a stamp of hours, minutes and whole seconds: "01:02:03". */
export function stampOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
