import { language } from '../../text/languages';
import type { Quote } from '../types';
import type { Doubt } from '../speech/quotes';
import { firstEndingAfter } from '../../text/ranges';
import { sentenceAt, shorten, words, type Context, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { reason, hidden, namedBody, plural, expert, somebody, alike } = language.rules.sources;

/** Whole sentences that stand by themselves, with nobody near who can have said them. */
export const quoteWithoutSpeaker: Rule = {
  name: 'quote-without-speaker',
  source: 'Reuters Handbook of Journalism: sourcing (every quote has a source)',
  find: (context) =>
    context.quotes
      .filter(
        (quote) =>
          quote.kind === 'direct' &&
          quote.speaker === null &&
          quote.candidates.length === 0 &&
          standsAlone(context, quote),
      )
      .map(({ start, end }) => ({
        start,
        end,
        why: 'Nobody is named as the speaker of this quotation: say who said it.',
      })),
};

/**
 * Nothing else stands in its paragraph, or one sentence without a name or anybody to speak; nor does a colon
 * lead to it.
 */
function standsAlone({ doc, people, quotes }: Context, quote: Quote): boolean {
  const at = firstEndingAfter(doc.paragraphs, quote.start);
  const paragraph = doc.paragraphs[at]!;
  const before = doc.paragraphs[at - 1];
  const from = before && !(doc.headline && at === 1) ? before.start : paragraph.start;
  const named = people.runs.some(
    (run) =>
      run.kind !== 'place' && run.start >= from && run.end <= paragraph.end && !inside(quotes, run.start),
  );
  const beside = doc.text.slice(paragraph.start, quote.start) + doc.text.slice(quote.end, paragraph.end);
  const lead = doc.text.slice(from, quote.start).trimEnd();
  return !named && !/[:,]$/.test(lead) && !/[:–—“"]/.test(beside) && !somebody.test(beside);
}

const inside = (quotes: readonly Quote[], at: number): boolean =>
  quotes.some(({ start, end }) => start <= at && at < end);

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
          sentencesIn(words(context, quote)) > LEAST_SENTENCES &&
          quote.end - quote.start > LEAST_LENGTH &&
          !alreadyKnown(context, quote, context.quotes[i - 1]),
      )
      .map(({ start, end, speaker }) => ({
        start,
        end,
        why: 'The speaker is named only after several sentences: say who speaks after the first.',
        ...(speaker && { related: { start: speaker.start, end: speaker.end } }),
      })),
};

// Two short sentences before "she said" are common and clear; a long speech by nobody is not.
const LEAST_SENTENCES = 2;
const LEAST_LENGTH = 120;

// A reader still has the speaker in mind who was named this few characters ago.
const IN_MIND = 300;

/**
 * The one before was the same speaker's, or the sentence before is about her: the reader knows whose words
 * are coming.
 */
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
  find: (context) =>
    context.doubts
      .filter((doubt) => bothJustNamed(context, doubt))
      .map(({ start, end, text, first, second }) => ({
        start,
        end,
        why: `${inQuotes(text)} may be ${first} or ${second}.`,
      })),
};

/**
 * Two people, and nobody else, are named in the sentence before, the one as good as the other: "Roe and Doe
 * met". Where one of them does something to the other, "Roe met Doe", readers take the first.
 */
function bothJustNamed({ doc, people }: Context, { start, first, second }: Doubt): boolean {
  const at = firstEndingAfter(doc.sentences, start);
  const before = doc.sentences[at - 1];
  if (!before || before.paragraph !== doc.sentences[at]!.paragraph) return false;
  const from = firstEndingAfter(people.mentions, before.start);
  const [one, other, third] = people.mentions.slice(from, from + 3);
  if (!one || !other || other.start >= start || (third && third.start < start)) return false;
  const named = [one.person.name, other.person.name];
  return named.includes(first) && named.includes(second) && alike.test(doc.text.slice(one.end, other.start));
}

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
          why: `${inQuotes(shorten(speaker.text))} is not named: say why, or find somebody who can be.`,
          group: '',
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
          why: `${inQuotes(shorten(speaker.text))} speaks of several; the article names ${named === 0 ? 'none of them' : 'only one'}. Name two.`,
          group: '',
        },
      ];
    });
  },
};
