import type { RuleName } from '../types';
import { firstEndingAfter } from '../../text/ranges';
import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import { sentencesBelow, within, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { content, superlatives } = language.rules;

/**
 * Words of a kind outside quotation marks, the first of each sentence below the headline; one flag for all.
 */
function firstOfEach(context: Context, pattern: RegExp, why: (word: string) => string): Found[] {
  return sentencesBelow(context).flatMap((sentence): Found[] => {
    const found = pattern.exec(context.doc.text.slice(sentence.start, sentence.end));
    const word = found?.slice(1).find((group) => group !== undefined) ?? found?.[0];
    if (!found || !word) return [];
    const start = sentence.start + found.index + found[0].indexOf(word);
    const span = { start, end: start + word.length };
    return within(context.quoted, start) ? [] : [{ ...span, why: why(word), group: '' }];
  });
}

const rule = (name: RuleName, source: string, find: Rule['find']): Rule => ({ name, source, find });

export const medical = rule(
  'medical',
  'BBC Editorial Guidelines: harm and offence (health); Association of Health Care Journalists, statement of principles',
  (context) =>
    firstOfEach(
      context,
      content.remedy,
      (word) =>
        `${inQuotes(word)}: readers may act on what this says of health. Check it against the study or a doctor.`,
    ).map((found) => ({ ...found, risk: 'high' })),
);

export const financial = rule(
  'financial',
  'IPSO Editors’ Code, clause 13 (financial journalism)',
  (context) =>
    firstOfEach(
      context,
      content.advice,
      (word) =>
        `${inQuotes(word)}: readers may act on this with their money. Say whose advice it is, and what they own.`,
    ).map((found) => ({ ...found, risk: 'sensitive' })),
);

export const minor = rule(
  'minor',
  'IPSO Editors’ Code, clause 6 (children); BBC Editorial Guidelines, section 9',
  (context) =>
    firstOfEach(
      context,
      content.identified,
      (word) =>
        `${inQuotes(word)}: a child may be known by this. Check consent, and whether the law lets you name it.`,
    ).map((found) => ({ ...found, risk: 'sensitive' })),
);

export const superlative = rule(
  'superlative',
  'AP Stylebook: first annual, superlatives; The Chicago Guide to Fact-Checking, ch. 3',
  (context) => {
    return sentencesBelow(context).flatMap((sentence): Found[] => {
      const text = context.doc.text.slice(sentence.start, sentence.end);
      if (!superlatives.hint.test(text)) return [];
      const found = [...matchesOf(text, superlatives.compared)].find(
        ({ index }) => !superlatives.among.test(text.slice(Math.max(0, index - 60), index)),
      );
      if (!found || superlatives.sourced.test(text)) return [];
      const start = sentence.start + found.index;
      if (within(context.quoted, start) || saidBy(context, start)) return [];
      const why = `${inQuotes(found[0])}: who has compared? Name the source, or find one.`;
      return [{ start, end: start + found[0].length, why }];
    });
  },
);

/** Whether somebody is given for what stands at `at`. */
function saidBy({ quotes }: Context, at: number): boolean {
  for (let i = firstEndingAfter(quotes, at); i < quotes.length && quotes[i]!.start <= at; i++)
    if (quotes[i]!.speaker) return true;
  return false;
}

export const notEnglish = rule('not-english', 'Stet: this reading knows English only', ({ doc }) =>
  doc.english
    ? []
    : [
        {
          start: doc.paragraphs[0]?.start ?? 0,
          end: doc.paragraphs[0]?.end ?? 0,
          why: 'The first read knows English only: quotation marks are found, speakers and claims are not.',
        },
      ],
);
