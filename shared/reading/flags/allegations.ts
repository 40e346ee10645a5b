import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { firstEndingAfter } from '../../text/ranges';
import type { Person } from '../types';
import type { Sentence } from '../text/document';
import { sentencesBelow, within, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const {
  charges,
  accused,
  settled,
  accuses,
  did,
  harm,
  hearsay,
  accusedBody,
  accusedPronoun,
  notSaid,
  culprit,
  reply,
} = language.rules.content;

/** Something laid to somebody's charge; nobody, where the article does not name who did it. */
interface Charge {
  start: number;
  end: number;
  person: Person | null;
  /** The name of a body that did it. */
  body?: string | undefined;
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
      if (!charge || isHeard(context, charge)) return [];
      const { start, end, person, body } = charge;
      const word = context.doc.text.slice(start, end);
      const who = person?.name ?? body ?? 'whoever is accused';
      const why = `${inQuotes(word)}: the text has no answer of ${who}. Check the record, and ask for one.`;
      return [{ start, end, why, risk: 'legal', group: person?.id ?? body ?? '' }];
    }),
};

function chargeIn(context: Context, sentence: Sentence): Charge | null {
  const text = context.doc.text.slice(sentence.start, sentence.end);
  if (!charges.test(text)) return null;
  const told = hearsay.test(text);
  for (const [pattern, ahead] of [
    ...(settled.test(text) ? [] : [[accused, false] as const]),
    [did, false],
    ...(told ? [[harm, false] as const] : []),
    [accuses, true],
  ] as const)
    for (const found of matchesOf(text, pattern)) {
      const before = text.slice(0, found.index);
      const start = sentence.start + found.index;
      const end = start + found[0].length;
      if (notSaid.test(before) || within(context.quoted, start)) continue;
      const person = ahead
        ? (named(context, end, Math.min(sentence.end, end + 60)) ?? meant(context, sentence, end))
        : named(context, sentence.start, start);
      // What the law says of a country or a party is reported in the ordinary way.
      const name = person || ahead ? undefined : accusedBody.exec(before)?.[1];
      const body = name !== undefined && (pattern !== accused || isBody(context, name)) ? name : undefined;
      if (person || body !== undefined || (!ahead && pattern !== harm && culprit.test(before)))
        return { start, end, person, body };
    }
  return null;
}

/** A company, a club or a council, as far as the article tells. */
const isBody = ({ people }: Context, name: string): boolean =>
  people.bodies.some((body) => body.name === name || body.name.startsWith(`${name} `));

/** "accused her of …": whom the sentences before spoke of last, and she may be. */
function meant({ doc, people }: Context, sentence: Sentence, end: number): Person | null {
  const pronoun = accusedPronoun.exec(doc.text.slice(end, end + 20))?.[1];
  const first = firstEndingAfter(people.mentions, sentence.start);
  const next = firstEndingAfter(people.mentions, end);
  // Who accuses stands first in the sentence; whom, behind, or before it.
  const last = people.mentions[next - first > 1 ? next - 1 : first - 1];
  if (!last || (pronoun !== language.rules.content.her && pronoun !== language.rules.content.him))
    return null;
  const gender = pronoun === language.rules.content.her ? 'f' : 'm';
  const near = sentence.paragraph - doc.sentences[last.sentence]!.paragraph < 2;
  return near && (last.person.gender ?? gender) === gender ? last.person : null;
}

/** Who is named first in `[start, end)`: whom the sentence is about, and not whom its clauses bring in. */
function named({ people }: Context, start: number, end: number): Person | null {
  const mention = people.mentions[firstEndingAfter(people.mentions, start)];
  return mention && mention.end <= end ? mention.person : null;
}

function isHeard(context: Context, { person, body }: Charge): boolean {
  const { doc, quotes } = context;
  const speaks = body !== undefined && quotes.some(({ speaker }) => speaker?.text.includes(body));
  if (!person) return speaks || reply.test(doc.text);
  if (quotes.some(({ speaker }) => speaker?.person === person.id)) return true;
  return person.mentions.some(({ start }) => {
    const at = firstEndingAfter(doc.sentences, start);
    const from = doc.sentences[at]!.start;
    const to = doc.sentences[Math.min(at + 2, doc.sentences.length - 1)]!.end;
    return reply.test(doc.text.slice(from, to));
  });
}
