import { language } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { Person } from '../types';
import { isGivenName } from '../people/edges';
import type { Mention } from '../people/people';
import { bodyStart, within, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const AP_NAMES = 'AP Stylebook: names (first and last name on first reference), titles';
const {
  nounBehind,
  articleBefore,
  plainTitle,
  pictured,
  describedBefore,
  describedBehind,
  nounLike,
  ofMany,
} = language.rules.names;

/** People with the place that first names them below the headline. One pass over the mentions. */
function introductions(context: Context): [Person, Mention][] {
  const first = new Map<Person, Mention>();
  const floor = bodyStart(context);
  for (const mention of context.people.mentions)
    if (mention.start >= floor && !first.has(mention.person) && !within(context.quoted, mention.start))
      first.set(mention.person, mention);
  return [...first.entries()];
}

export const firstReference: Rule = {
  name: 'first-reference',
  source: AP_NAMES,
  find(context) {
    const speakers = new Set(context.quotes.flatMap(({ cue, speaker }) => (cue ? [speaker?.person] : [])));
    return introductions(context).flatMap(([person, mention]): Found[] => {
      if (!person.name.includes(' ')) return [];
      const { start, end } = mention;
      if (isSurnameFirst(context, person, mention)) {
        const why = `The first reference is ${inQuotes(mention.words.join(' '))}: give ${person.name} in full here.`;
        return [{ start, end, why }];
      }
      const [given, , , ...more] = person.name.split(' ');
      const surely = more.length === 0 && isGivenName(given!.toLowerCase());
      if (!surely || !speakers.has(person.id) || isDescribed(context, person)) return [];
      return [{ start, end, why: `${person.name} speaks: say who that is.` }];
    });
  },
};

/**
 * A bare surname whose full name follows. "The Roe plan" and "his son Paul" need none, nor does "Governor
 * Roe".
 */
function isSurnameFirst(context: Context, person: Person, mention: Mention): boolean {
  const [word] = mention.words;
  const names = person.name.split(' ');
  return (
    mention.words.length === 1 &&
    !mention.titled &&
    word !== undefined &&
    word === names[names.length - 1] &&
    /\p{Ll}/u.test(word) &&
    !isGivenName(word.toLowerCase()) &&
    acts(context, mention) &&
    !isPartOfName(context, mention) &&
    !attributive(context, mention) &&
    !isInDeck(context, mention) &&
    !pictured.test(context.doc.text.slice(mention.end, mention.end + 12))
  );
}

/** It begins its sentence, and does something there. */
function acts({ doc }: Context, { sentence, start, end }: Mention): boolean {
  const next = doc.tokens[firstEndingAfter(doc.tokens, end)];
  return doc.sentences[sentence]!.start === start && (next?.pos === 'VERB' || next?.pos === 'AUX');
}

const DECK = 3;
const LONGEST_DECK = 140;

/** A line under the headline sums up as it does: among the first paragraphs, one short sentence. */
function isInDeck({ doc }: Context, { sentence }: Mention): boolean {
  const { paragraph } = doc.sentences[sentence]!;
  const alone = [sentence - 1, sentence + 1].every((at) => doc.sentences[at]?.paragraph !== paragraph);
  const { start, end } = doc.paragraphs[paragraph]!;
  return alone && paragraph > 0 && paragraph < DECK && end - start < LONGEST_DECK;
}

/**
 * A capital before or behind it, "Port Roe" or "the Star of Roe": another name that ends in the same word.
 */
const isPartOfName = ({ doc }: Context, { start, end }: Mention): boolean =>
  /\p{Lu}[\p{L}.’'-]*(?: \p{Ll}{1,3})? $/u.test(doc.text.slice(Math.max(0, start - 24), start)) ||
  /^(?:['’]s)? \p{Lu}/u.test(doc.text.slice(end, end + 4));

/** Anywhere the article says what somebody is: before the name, behind it, or as whose. */
function isDescribed({ doc, people }: Context, person: Person): boolean {
  if (person.title || person.affiliation || people.about.get(person)?.words.size) return true;
  return person.mentions.some(
    ({ start, end }) =>
      describedBefore.test(doc.text.slice(Math.max(0, start - 40), start)) ||
      describedBehind.test(doc.text.slice(end, end + 40)),
  );
}

/** Followed by a noun of its own: "the Roe plan". */
function attributive({ doc }: Context, mention: Mention): boolean {
  return (
    nounBehind.test(doc.text.slice(mention.end, mention.end + 30)) &&
    articleBefore.test(doc.text.slice(Math.max(0, mention.start - 20), mention.start))
  );
}

/** Somebody called by a surname alone throughout: "Mr Roe", or a bare name that speaks. */
export const neverIntroduced: Rule = {
  name: 'never-introduced',
  source: AP_NAMES,
  find(context) {
    const speakers = new Set(context.quotes.map((quote) => quote.speaker?.person));
    return introductions(context)
      .filter(
        ([person, mention]) =>
          !person.name.includes(' ') &&
          !mention.misspelt &&
          !isGivenName(person.name.toLowerCase()) &&
          (person.title === null ? speakers.has(person.id) : plainTitle.test(person.title)) &&
          isSurely(context, person, mention),
      )
      .map(([{ name }, { start, end }]) => ({
        start,
        end,
        why: `${name} is never given a first name: say who that is.`,
      }));
  },
};

/** A person's name, and no plural, company or half of a longer name that begins a sentence. */
function isSurely(context: Context, person: Person, mention: Mention): boolean {
  const { doc } = context;
  if (!/^\p{Lu}[’']?\p{Lu}?\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(person.name) || isPartOfName(context, mention))
    return false;
  // "(Caltrans)" is short for what stands before it.
  if (doc.text[mention.start - 1] === '(') return false;
  // Of a pageant and of a column there is one in many articles; of somebody called so, more is told.
  if (mention.titled) return person.mentions.length > 1 || !ofMany.test(person.title ?? '');
  if (isDescribed(context, person)) return false;
  const speaks = context.quotes.some(
    ({ speaker, cue, kind }) => cue !== null && speaker?.start === mention.start && kind !== 'indirect',
  );
  if (person.mentions.length < 2 && !speaks) return false;
  const longer = new RegExp(`${person.name}(?:\\.| \\p{Lu})`, 'u');
  if (
    longer.test(doc.text) ||
    context.people.mentions.some((one) => one.person === person && attributive(context, one))
  )
    return false;
  const opens = person.mentions.every(({ start }) =>
    /(?:^|[.!?:\n]["”’)]*\s*)$/u.test(doc.text.slice(Math.max(0, start - 4), start)),
  );
  return !opens || !nounLike.test(person.name);
}
