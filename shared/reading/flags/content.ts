import type { Risk } from '../../vocabulary';
import type { RuleName } from '../types';
import { firstEndingAfter, merged } from '../../text/ranges';
import { ALLEGATION, FINANCIAL, MEDICAL, MINOR, SUPERLATIVE } from '../../text/languages/en/claims';
import type { Context, Found, Rule } from './rule';

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
      ALLEGATION,
      (word) =>
        `“${word}” says or suggests wrongdoing: who says so, and what does the person concerned answer?`,
      { risk: 'legal' },
    ),
);

export const medical = rule(
  'medical',
  'BBC Editorial Guidelines: harm and offence (health); Association of Health Care Journalists, statement of principles',
  (context) =>
    perSentence(context, MEDICAL, (word) => `“${word}”: medical content that readers may act on.`, {
      risk: 'high',
      once: 'paragraph',
    }),
);

export const financial = rule(
  'financial',
  'IPSO Editors’ Code, clause 13 (financial journalism)',
  (context) =>
    perSentence(context, FINANCIAL, (word) => `“${word}”: financial content that readers may act on.`, {
      risk: 'sensitive',
      once: 'paragraph',
    }),
);

export const minor = rule(
  'minor',
  'IPSO Editors’ Code, clause 6 (children); BBC Editorial Guidelines, section 9',
  (context) =>
    perSentence(context, MINOR, (word) => `“${word}”: a child or young person may be identifiable.`, {
      risk: 'sensitive',
      once: 'paragraph',
    }),
);

// A superlative that says somebody has compared: "the largest port", "Norway's oldest", "the first woman to", "unprecedented". A bare
// "first" or "only" seldom does.
const OF_WHAT = `(?:\\b(?:the|its|their|our)|['’]s) (?:(?:world|country|nation|city|county|region|state|industry|continent|century|party|company)['’]s )?(?:(?:single|second|third|fourth|fifth)[ -])?`;
const COMPARED = new RegExp(
  `(?<=${OF_WHAT})(?:${SUPERLATIVE.source})|\\b(?:unprecedented|never before|record-(?:breaking|high|low|setting)|(?:all-time|world|national) record|first-ever|last-ever|unique in|number one in)\\b`,
  'i',
);

/** "the first half", "the only way to", "the most of it", "the best part": no claim to be first or best. */
const LOOSE =
  /^(?:first (?!(?:\p{L}+ ){1,4}(?:to|ever|in history|in the world|since|of its kind)\b|to\b|ever\b)|most (?:of|people|recent|recently|importantly|notably|likely|often|part)\b|least (?:\d|a|one)|only (?:a|an|when|if|by|for|in|on|about|after|then|because|thing|reason|way|question|problem|two|three|four|five|\d)|best (?:known|part|thing|way|of|man|friend|interests?)|worst (?:thing|part|of)|sole(?:ly)?\b|record(?:s)? (?:of|company|label)|latest|rest\b|last\b|nearest|farthest|furthest|closest|earliest|slightest|lowest of|honest)/iu;

export const superlative = rule(
  'superlative',
  'AP Stylebook: first annual, superlatives; The Chicago Guide to Fact-Checking, ch. 3',
  (context) => {
    // Merged, so that nested quotes cannot hide one another from the search.
    const said = merged(context.quotes.filter(({ speaker }) => speaker));
    const sourced = (at: number): boolean => (said[firstEndingAfter(said, at)]?.start ?? Infinity) <= at;
    return perSentence(
      context,
      COMPARED,
      (word) => `“${word}”: who has compared? No source is given for the superlative.`,
      {
        skip: (text, at, word) =>
          LOOSE.test(text.slice(at, at + word.length + 60)) ||
          /\b(?:(?:one|two|some|many|lot|most) of|among) (?:the |its |their |our |[\p{L}’']+['’]s )(?:\p{L}+['’]s )?$/iu.test(
            text.slice(Math.max(0, at - 40), at),
          ),
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
