import { language } from '../../text/languages';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';

/*
 * People called by a word of the calendar, or by a small word of the language: "Theresa May", "Gus Friday",
 * "Will Roe". A given name or a title beside it says so; alone it is somebody's where the article has them.
 */

const { female, male, honorifics, monthsStandBehind, monthNouns, smallNames } = language.names;
const { monthOf, weekdayOf } = language.calendar;

export const isCalendarWord = (lower: string): boolean => weekdayOf.has(lower) || monthOf.has(lower);

const isGiven = ({ capital, lower }: Token): boolean =>
  capital && (female.has(lower) || male.has(lower)) && !monthOf.has(lower);

const isFigure = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.text);

/**
 * Whether the word of the calendar at `i` is a surname by what stands before it: "Theresa May", "Mr. March".
 */
export function isSurnameByName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!token.capital || !isCalendarWord(token.lower) || isFigure(tokens[i + 1])) return false;
  const before = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
  if (!before?.capital) return false;
  if (honorifics.has(before.lower) || (/^\p{Lu}$/u.test(before.text) && before !== tokens[i - 1]))
    return true;
  return before === tokens[i - 1] && (isGiven(before) || isMonthAsGiven(tokens, i - 1));
}

/** "June May", but "in June May left". */
const isMonthAsGiven = (tokens: readonly Token[], i: number): boolean =>
  monthOf.has(tokens[i]!.lower) &&
  smallNames.has(tokens[i]!.lower) &&
  !monthsStandBehind.has(tokens[i - 1]?.lower ?? '');

/** Whether the word at `i`, which somebody of the article is called by, means them and no day or month. */
export function isSurnameAlone(tokens: readonly Token[], i: number, first: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (isFigure(next) || (next?.text === ',' && isFigure(tokens[i + 2])) || (i > first && isFigure(before)))
    return false;
  if (i === first)
    return next !== undefined && (/^(?:VERB|AUX)$/.test(next.pos) || /^(?:,|['’]s?)$/.test(next.text));
  if (monthsStandBehind.has(before!.lower)) return false;
  return !(i - 2 >= first && monthNouns.has(tokens[i - 2]!.lower));
}

/** "In April": a month, though a given name as well; "in April Roe" may be either. */
export function isMonthByWord(tokens: readonly Token[], i: number, first: number): boolean {
  const next = tokens[i + 1];
  if (i === first || !monthOf.has(tokens[i]!.lower) || (next?.capital && /^\p{L}/u.test(next.text)))
    return false;
  return monthsStandBehind.has(tokens[i - 1]!.lower);
}

/** "Will Roe", "May Roe": small words that are given names before a surname, and in no question. */
export function isSmallGivenName(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (!smallNames.has(token.lower) || !next?.capital || !/^\p{Lu}\p{L}/u.test(next.text)) return false;
  if (isFigure(tokens[i + 2]) && isCalendarWord(next.lower)) return false;
  if (i > first) return !(monthOf.has(token.lower) && monthsStandBehind.has(tokens[i - 1]!.lower));
  for (let at = last - 1; at > last - 4 && at > i; at--) if (tokens[at]!.text === '?') return false;
  return true;
}

/** Tells the words of the calendar, and the small ones, in names of people from others of their kind. */
export function nameCalendarWords(doc: Document, names: Iterable<{ from: number; to: number }>): void {
  for (const { from, to } of names)
    for (const token of doc.tokens.slice(from, to))
      if (isCalendarWord(token.lower) || smallNames.has(token.lower))
        Object.assign(token, { named: true, pos: 'PROPN' });
}
