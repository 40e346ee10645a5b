import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { firstEndingAfter } from '../../text/ranges';
import type { Person } from '../types';
import type { Sentence } from '../text/document';
import { sentencesBelow, within, type Context, type Found, type Rule } from './rule';

const { charges, accused, accuses, did, notSaid, culprit, reply } = language.rules.content;

/** Something laid to somebody's charge; nobody, where the article does not name who did it. */
interface Charge {
  start: number;
  end: number;
  person: Person | null;
}

/**
 * An allegation whose accused is not heard: neither speaks in the article, nor is said to have denied,
 * declined or pleaded. One flag for each accused; what anybody says between marks is theirs, and is checked
 * as a quotation.
 */
export const allegation: Rule = {
  name: 'allegation',
  source: 'Reuters Handbook of Journalism: the law (defamation); IPSO Editors’ Code, clauses 1 and 9',
  find: (context) =>
    sentencesBelow(context).flatMap((sentence): Found[] => {
      const charge = chargeIn(context, sentence);
      if (!charge || isHeard(context, charge.person)) return [];
      const { start, end, person } = charge;
      const word = context.doc.text.slice(start, end);
      const who = person?.name ?? 'whoever is accused';
      const why = `“${word}”: the text has no answer of ${who}. Check the record, and ask for one.`;
      return [{ start, end, why, risk: 'legal', group: person?.id ?? '' }];
    }),
};

function chargeIn(context: Context, sentence: Sentence): Charge | null {
  const text = context.doc.text.slice(sentence.start, sentence.end);
  if (!charges.test(text)) return null;
  for (const [pattern, ahead] of [
    [accused, false],
    [did, false],
    [accuses, true],
  ] as const)
    for (const found of matchesOf(text, pattern)) {
      const before = text.slice(0, found.index);
      const start = sentence.start + found.index;
      const end = start + found[0].length;
      if (notSaid.test(before) || within(context.quoted, start)) continue;
      const person = ahead
        ? named(context, end, Math.min(sentence.end, end + 60))
        : named(context, sentence.start, start);
      if (person || (!ahead && culprit.test(before))) return { start, end, person };
    }
  return null;
}

/** Who is named first in `[start, end)`: whom the sentence is about, and not whom its clauses bring in. */
function named({ people }: Context, start: number, end: number): Person | null {
  const mention = people.mentions[firstEndingAfter(people.mentions, start)];
  return mention && mention.end <= end ? mention.person : null;
}

function isHeard(context: Context, person: Person | null): boolean {
  const { doc, quotes } = context;
  if (!person) return reply.test(doc.text);
  if (quotes.some(({ speaker }) => speaker?.person === person.id)) return true;
  return person.mentions.some(({ start }) => {
    const at = firstEndingAfter(doc.sentences, start);
    const from = doc.sentences[at]!.start;
    const to = doc.sentences[Math.min(at + 2, doc.sentences.length - 1)]!.end;
    return reply.test(doc.text.slice(from, to));
  });
}
