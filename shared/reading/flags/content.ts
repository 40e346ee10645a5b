import type { Risk } from '../../vocabulary';
import type { RuleName } from '../types';
import { firstEndingAfter, merged } from '../../text/ranges';
import { language } from '../../text/languages';
import type { Context, Found, Rule } from './rule';

const { content, superlatives } = language.rules;

interface Manner {
  risk?: Risk;
  /** A kind of content is flagged once a paragraph: a story about a hospital says so in every sentence. */
  once?: 'paragraph';
  skip?: (sentence: string, at: number, word: string) => boolean;
}

/** A flag on the first match of each sentence that `skip` does not leave out; one a sentence, or a paragraph, is enough. */
function perSentence(
  context: Context,
  pattern: RegExp,
  why: (word: string) => string,
  { risk, once, skip }: Manner = {},
): Found[] {
  const out: Found[] = [];
  const all = new RegExp(pattern.source, 'giu');
  let flagged = -1;
  for (const sentence of context.doc.sentences) {
    if (once && sentence.paragraph === flagged) continue;
    const text = context.doc.text.slice(sentence.start, sentence.end);
    for (const found of text.matchAll(all)) {
      if (skip?.(text, found.index, found[0])) continue;
      out.push({
        start: sentence.start + found.index,
        end: sentence.start + found.index + found[0].length,
        why: why(found[0]),
        ...(risk && { risk }),
      });
      flagged = sentence.paragraph;
      break;
    }
  }
  return out;
}

const rule = (name: RuleName, source: string, find: Rule['find']): Rule => ({ name, source, find });

export const allegation = rule(
  'allegation',
  'Reuters Handbook of Journalism: the law (defamation); IPSO Editors’ Code, clauses 1 and 9',
  (context) =>
    perSentence(
      context,
      content.allegation,
      (word) =>
        `“${word}” says or suggests wrongdoing: who says so, and what does the person concerned answer?`,
      { risk: 'legal' },
    ),
);

export const medical = rule(
  'medical',
  'BBC Editorial Guidelines: harm and offence (health); Association of Health Care Journalists, statement of principles',
  (context) =>
    perSentence(context, content.medical, (word) => `“${word}”: medical content that readers may act on.`, {
      risk: 'high',
      once: 'paragraph',
    }),
);

export const financial = rule(
  'financial',
  'IPSO Editors’ Code, clause 13 (financial journalism)',
  (context) =>
    perSentence(
      context,
      content.financial,
      (word) => `“${word}”: financial content that readers may act on.`,
      { risk: 'sensitive', once: 'paragraph' },
    ),
);

export const minor = rule(
  'minor',
  'IPSO Editors’ Code, clause 6 (children); BBC Editorial Guidelines, section 9',
  (context) =>
    perSentence(context, content.minor, (word) => `“${word}”: a child or young person may be identifiable.`, {
      risk: 'sensitive',
      once: 'paragraph',
    }),
);

export const superlative = rule(
  'superlative',
  'AP Stylebook: first annual, superlatives; The Chicago Guide to Fact-Checking, ch. 3',
  (context) => {
    // Merged, so that nested quotes cannot hide one another from the search.
    const said = merged(context.quotes.filter(({ speaker }) => speaker));
    const sourced = (at: number): boolean => (said[firstEndingAfter(said, at)]?.start ?? Infinity) <= at;
    return perSentence(
      context,
      superlatives.compared,
      (word) => `“${word}”: who has compared? No source is given for the superlative.`,
      {
        skip: (text, at, word) =>
          superlatives.loose.test(text.slice(at, at + word.length + 60)) ||
          superlatives.among.test(text.slice(Math.max(0, at - 40), at)),
      },
    ).filter(({ start }) => !sourced(start));
  },
);

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
