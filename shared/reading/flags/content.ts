import type { Risk, RuleName, Span } from '../types';
import { indexAt } from '../spans';
import { ALLEGATION, FINANCIAL, MEDICAL, MINOR, SUPERLATIVE } from '../lexicon/claims';
import type { Context, Found, Rule } from './rule';

/** A flag on the first word of each sentence's match; one a sentence and kind is enough. */
function perSentence(context: Context, pattern: RegExp, why: (word: string) => string, risk?: Risk, skip?: (sentence: string, at: number) => boolean): Found[] {
  const out: Found[] = [];
  for (const sentence of context.doc.sentences) {
    const text = context.doc.text.slice(sentence.start, sentence.end);
    const found = pattern.exec(text);
    if (!found || skip?.(text, found.index)) continue;
    out.push({ start: sentence.start + found.index, end: sentence.start + found.index + found[0].length, why: why(found[0]), ...(risk && { risk }) });
  }
  return out;
}

const rule = (name: RuleName, source: string, find: Rule['find']): Rule => ({ name, source, find });

export const allegation = rule('allegation', 'Reuters Handbook of Journalism: the law (defamation); IPSO Editors’ Code, clauses 1 and 9', (context) =>
  perSentence(context, ALLEGATION, (word) => `“${word}” says or suggests wrongdoing: who says so, and what does the person concerned answer?`, 'legal'),
);

export const medical = rule('medical', 'BBC Editorial Guidelines: harm and offence (health); Association of Health Care Journalists, statement of principles', (context) =>
  perSentence(context, MEDICAL, (word) => `“${word}”: medical content that readers may act on.`, 'high'),
);

export const financial = rule('financial', 'IPSO Editors’ Code, clause 13 (financial journalism)', (context) =>
  perSentence(context, FINANCIAL, (word) => `“${word}”: financial content that readers may act on.`, 'sensitive'),
);

export const minor = rule('minor', 'IPSO Editors’ Code, clause 6 (children); BBC Editorial Guidelines, section 9', (context) =>
  perSentence(context, MINOR, (word) => `“${word}”: a child or young person may be identifiable.`, 'sensitive'),
);

/** "first half", "at first", "the only way to": no claim to be first or best. */
const LOOSE = /^(?:first (?:half|place|time in|of all|name|lady|minister|quarter|aid|game|round|hand|week|day|month|person|step|thing|things|two|three|few|floor|world|degree|responders?|sight|came|met|started|began|began|appeared|announced|reported)|most (?:of|people|recent|recently|importantly|notably|likely|often)|at (?:first|least|most|best|worst)|least (?:\d|a|one|two|three|four|five|six|seven|eight|nine|ten)|only (?:a|an|when|if|by|for|in|to|on|about|after|then|because|two|three|four|five|\d)|best known|sole(?:ly)?|record(?:s)? (?:of|company|label))/i;

export const superlative = rule('superlative', 'AP Stylebook: first annual, superlatives; The Chicago Guide to Fact-Checking, ch. 3', (context) => {
  // Merged, so that nested quotes cannot hide one another from the search.
  const said: Span[] = [];
  for (const { start, end, speaker } of context.quotes) {
    const last = said[said.length - 1];
    if (!speaker) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else said.push({ start, end });
  }
  const sourced = (at: number): boolean => (said[indexAt(said, at)]?.start ?? Infinity) <= at;
  return perSentence(context, SUPERLATIVE, (word) => `“${word}”: who has compared? No source is given for the superlative.`, undefined, (text, at) => LOOSE.test(text.slice(at)) || /\bat $/i.test(text.slice(Math.max(0, at - 3), at))).filter(({ start }) => !sourced(start));
});

export const notEnglish = rule('not-english', 'Stet: this reading knows English only', ({ doc }) =>
  doc.english ? [] : [{ start: doc.paragraphs[0]?.start ?? 0, end: doc.paragraphs[0]?.end ?? 0, why: 'The first read knows English only: quotation marks are found, speakers and claims are not.' }],
);
