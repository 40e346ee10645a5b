import { DIRECTION_MARKS, TURNS } from '@shared/text/characters';
import type { ImportCandidate, Notice } from '@shared/contract';
import { beginningOf, cutTo } from '@shared/text/clip';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What is read may be longer than the fields it goes into, and a file may be called anything. It is shortened
 * here, aloud and before anybody sees it, so that what was shown can be kept. The text itself has all of it.
 */

type Details = ImportCandidate['details'];

/** As the contract takes them, in UTF-16 code units. */
const LONGEST: Partial<Record<keyof Details, number>> = { headline: 1000, standfirst: 4000, byline: 500 };

/** Details that fit their fields, and what was shortened. */
export function fitting(details: Details): { details: Details; notices: Notice[] } {
  const fitted = { ...details };
  const notices: Notice[] = [];
  for (const [field, most] of Object.entries(LONGEST) as [keyof Details, number][]) {
    if (details[field].length <= most) continue;
    const words = cutTo(details[field], most).trimEnd();
    fitted[field] = words;
    const message =
      `The ${field} is longer than the ${most.toLocaleString('en-GB')} characters its field takes and was ` +
      `shortened there: ${inQuotes(beginningOf(words, 60))}. The text has all of it.`;
    notices.push({ level: 'warning', message });
  }
  return { details: fitted, notices };
}

/** Longer than any file system's names, and short enough for a list of drafts. */
const LONGEST_NAME = 255;
/** How long an ending may be to be one. */
const ENDING = /\.[^.\s]{1,12}$/u;

/** Signs that are not seen, or that turn the reading order of what stands beside them. */
const UNSEEN = new RegExp(`[\\p{Cc}\\p{Zl}\\p{Zp}${DIRECTION_MARKS}${TURNS}\\ufeff]+`, 'gu');

/** The name of a file as it can be kept and shown on one line, and what was done to it. */
export function nameFor(file: string): { name: string; notices: Notice[] } {
  const seen = file.toWellFormed().replace(UNSEEN, ' ').trim();
  const ending = ENDING.exec(seen)?.[0] ?? '';
  const name =
    seen.length <= LONGEST_NAME
      ? seen
      : `${cutTo(seen, LONGEST_NAME - ending.length - 1).trimEnd()}…${ending}`;
  if (name === file) return { name, notices: [] };
  if (name === '') return { name: 'a file without a name', notices: [] };
  const why = seen.length > LONGEST_NAME ? 'is too long to be kept' : 'has characters that are not seen';
  const message = `The file’s name ${why}; it is noted as ${inQuotes(beginningOf(name, 80))}.`;
  return { name, notices: [{ level: 'warning', message }] };
}
