/** Where somebody can be reached: telephone numbers, addresses of houses, of mail and of the web. */

import { language } from './languages';
import { matchesOf } from './matches';
import { apart, type Range } from './ranges';

const { street, numbered } = language.contacts;

/** Figures in groups, as a telephone number is written in any country; what it is, is told after. */
const FIGURES =
  /(?<![\p{L}\p{N}.,/–-])(?:\+ ?\d|\(\+?\d|\d)(?:[ \u00a0().-]{0,2}\d){6,14}(?![\p{L}\p{N}–-]|[.,/]\d| ?%)/u;
/** Digits of a number that can be dialled (ITU-T E.164). */
const [FEWEST, MOST] = [7, 15];
const MONEY = /\p{Sc}\s?$/u;

/**
 * Telephone numbers: what begins with a plus, a nought or a bracket, or stands in three groups or in two
 * with a hyphen. Neither dates and years nor figures in thousands.
 */
export const telephones = (text: string): Range[] =>
  [...matchesOf(text, FIGURES)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/\D/g, '');
    const before = text.slice(Math.max(0, index - 24), index);
    const isDialled = digits.length >= FEWEST && digits.length <= MOST && isWrittenAs(written);
    return isDialled && !MONEY.test(before) && !numbered.test(before)
      ? [{ start: index, end: index + written.length }]
      : [];
  });

function isWrittenAs(written: string): boolean {
  const groups = written.split(/[^\d]+/).filter((group) => group !== '');
  if (/^\+/.test(written)) return true;
  // A day, "2026-03-12" or "12.03.2026", and a stretch of years are none.
  if (/^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{4})/.test(written)) return false;
  if (groups.length === 1) return /^0\d{9,10}$/.test(written);
  // Thousands, "12 000 000".
  if (!/^[(0]/.test(written) && /^\d{1,3}(?:[ \u00a0.]\d{3})+$/.test(written)) return false;
  if (/^\(?0/.test(written) || /^\(\d{3}\)/.test(written)) return true;
  return /^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(written) || /^1[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(written);
}

/** What is dialled, however it is written; a nought in brackets behind the country is not. */
export const dialled = (telephone: string): string => telephone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');

const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const WEB = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"“”()]+[^\s<>"“”().,;:!?’']/iu;

/** Addresses of houses, of mail and of the web, in order; none overlaps another. */
export const addresses = (text: string): Range[] =>
  apart(
    [MAIL, WEB, street].flatMap((pattern) =>
      [...matchesOf(text, pattern)].map(({ 0: written, index }) => ({
        start: index,
        end: index + written.length,
      })),
    ),
  );
