import { language } from '../../text/languages';
import type { Quote } from '../types';
import { firstEndingAfter } from '../../text/ranges';
import { sentenceAt, shorten, words, type Context, type Rule } from './rule';

const { reason, hidden, namedBody, plural, expert } = language.rules.sources;

export const quoteWithoutSpeaker: Rule = {
  name: 'quote-without-speaker',
  source: 'Reuters Handbook of Journalism: sourcing (every quote has a source)',
  find: ({ quotes }) =>
    quotes
      .filter(
        (quote) =>
          (quote.kind === 'direct' || quote.kind === 'partial') &&
          quote.speaker === null &&
          quote.candidates.length === 0,
      )
      .map(({ start, end }) => ({ start, end, why: 'Nobody is named as the speaker of this quotation.' })),
};

export const lateSpeaker: Rule = {
  name: 'late-speaker',
  source: 'AP Stylebook: attribution (name the speaker by the end of the first sentence)',
  find: (context) =>
    context.quotes
      .filter(
        (quote, i) =>
          quote.kind === 'direct' &&
          quote.cue !== null &&
          quote.cue.start >= quote.end &&
          sentencesIn(words(context, quote)) > 1 &&
          !alreadyKnown(context, quote, context.quotes[i - 1]),
      )
      .map(({ start, end, speaker }) => ({
        start,
        end,
        why: 'The speaker is named only after more than one sentence of quotation.',
        ...(speaker && { related: { start: speaker.start, end: speaker.end } }),
      })),
};

// A reader still has the speaker in mind who was named this few characters ago.
const IN_MIND = 300;

/** The one before was the same speaker's, or the sentence before is about her: the reader knows whose words are coming. */
function alreadyKnown({ people }: Context, { start, speaker }: Quote, before: Quote | undefined): boolean {
  if (!speaker?.person) return false;
  if (before?.speaker?.person === speaker.person && start - before.end < IN_MIND) return true;
  for (
    let i = firstEndingAfter(people.mentions, start) - 1;
    i >= 0 && start - people.mentions[i]!.end < IN_MIND;
    i--
  )
    if (people.mentions[i]!.person.id === speaker.person) return true;
  return false;
}

const sentencesIn = (text: string): number =>
  (text.match(/[.!?…]["'”’]*(?=\s+["'“‘(]?\p{Lu}|["'”’\s]*$)/gu) ?? []).length +
  (/,["'”’]*$/.test(text) ? 1 : 0);

export const ambiguousPronoun: Rule = {
  name: 'ambiguous-pronoun',
  source: 'The Chicago Manual of Style, 18th ed., 5.28 (antecedents)',
  find: ({ doubts }) =>
    doubts.map(({ start, end, text, first, second }) => ({
      start,
      end,
      why: `“${text}” may be ${first} or ${second}.`,
    })),
};

export const anonymousSource: Rule = {
  name: 'anonymous-source',
  source: 'AP News Values and Principles: anonymous sources; SPJ Code of Ethics',
  find(context) {
    const seen = new Set<number>();
    return context.quotes.flatMap(({ speaker }) => {
      if (
        !speaker ||
        speaker.kind !== 'anonymous' ||
        seen.has(speaker.start) ||
        !hidden.test(speaker.text) ||
        namedBody.test(speaker.text)
      )
        return [];
      seen.add(speaker.start);
      const around = sentenceAt(context, speaker.start);
      if (reason.test(context.doc.text.slice(around.start, around.end + 200))) return [];
      return [
        {
          start: speaker.start,
          end: speaker.end,
          why: `“${shorten(speaker.text)}” is not named, and the article does not say why.`,
        },
      ];
    });
  },
};

export const pluralSources: Rule = {
  name: 'plural-sources',
  source: 'BBC Editorial Guidelines: accuracy (material claims need named, identifiable sources)',
  find(context) {
    const speaking = new Set(context.quotes.map((quote) => quote.speaker?.person));
    const named = context.people.people.filter(
      (person) => speaking.has(person.id) && expert.test(`${person.title ?? ''} ${person.affiliation ?? ''}`),
    ).length;
    if (named >= 2) return [];
    const seen = new Set<number>();
    return context.quotes.flatMap(({ speaker }) => {
      if (!speaker || speaker.person || seen.has(speaker.start) || !plural.test(speaker.text)) return [];
      seen.add(speaker.start);
      return [
        {
          start: speaker.start,
          end: speaker.end,
          why: `“${shorten(speaker.text)}” speaks of several; the article names ${named === 0 ? 'none of them' : 'only one'}.`,
        },
      ];
    });
  },
};
