import type { Range } from '../../ranges';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';

/**
 * The short forms that stand for a month beside a word as well as beside a figure: "jan" and "mar" may be
 * others.
 */
const MONTH = `(?:${MONTH_NAMES.join('|')}|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const DAY = `(?:${WEEKDAY_NAMES.join('|')})`;
const UNIT =
  '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|morning|afternoon|evening)';
const COUNT =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a few|few|twenty|thirty|forty|fifty|seventeen|eighteen|fifteen)';

const PATTERNS = [
  `(?:${DAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b`,
  `(?:${DAY},? )?\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?\\b`,
  `${MONTH},? \\d{4}\\b`,
  `\\d{4}-\\d{2}-\\d{2}\\b`,
  `\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b`,
  `(?:(?:last|next|this|late|early) )?${DAY}(?: (?:night|morning|evening|afternoon))?\\b`,
  `(?:the )?(?:last|next|this|past|previous|following|coming|same)(?: ${COUNT})? ${UNIT}s?\\b`,
  `\\[?${COUNT}\\]?(?: and a half)? ${UNIT}s? (?:ago|earlier|later|before|in advance|from now)\\b`,
  `(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|opening|closing|final)(?: or \\p{L}+)? (?:day|night|week|weekend|month|year|decade|quarter)(?: of the \\p{L}+)?\\b`,
  `day (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b`,
  `(?:the )(?:day|weekend)(?= |[.,;])(?! (?:before|after|when|he|she|they|to|care|job|trip|that))`,
  `year[ -]end\\b`,
  `(?:New Year|Christmas|Easter|Thanksgiving|Ramadan)(?:['’]s (?:Day|Eve)| Day| Eve)?\\b`,
  `(?:the )?(?:start|beginning|middle|end|turn) of (?:the|this|last|next) ${UNIT}\\b`,
  `(?:yesterday|today|tonight|tomorrow|Yesterday|Today|Tonight|Tomorrow)\\b`,
  `(?:in |since |by |during |of |from |until |till )?(?:early |mid-|late )?(?:the )?(?:1[0-9]|20)\\d0s\\b`,
  `(?:this|last|next) ${MONTH}\\b`,
  `(?:in|since|by|until|last|next|early|late|mid|of|for|from|during|to) ${MONTH}\\b(?!,? \\d)`,
  `(?<![\\d,.$£€-])(?:1[5-9]\\d\\d|20\\d\\d)(?:[–-]\\d{2,4})?(?![\\d,]\\d|\\.\\d|%)\\b`,
  `(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)) century\\b`,
];

const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS.join('|')})`, 'giu');
const LEADING = /^(?:in|since|by|until|till|of|for|from|during|to|on|last|next|early|late|mid) (?=[A-Z\d])/;

/**
 * Dates, times of year and words like "last week", as spans of `text`. The preposition before a bare month is
 * left out.
 */
export function datesIn(text: string): Range[] {
  const out: Range[] = [];
  for (const found of text.matchAll(DATE)) {
    const word = found[0];
    // "may" the verb: a month alone counts only with its capital.
    if (
      /\b(?:may|march|august)$/.test(word) ||
      /^(?:in|of|to|for|by|on|from)? ?(?:sun|sat|mon|wed)$/i.test(word)
    )
      continue;
    const lead = LEADING.exec(word)?.[0].length ?? 0;
    const skip = /^(?:last|next|early|late|mid) /.test(word) ? 0 : lead;
    out.push({ start: found.index + skip, end: found.index + word.length });
  }
  return out;
}
