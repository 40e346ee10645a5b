import { language } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { Person, Span } from '../types';
import { isGivenName } from '../people/edges';
import { distance, type Mention } from '../people/people';
import { bodyStart, firstMention, within, type Context, type Found, type Rule } from './rule';

const AP_NAMES = 'AP Stylebook: names (first and last name on first reference), titles';
const MOST_COMPARED = 300;
const { nounBehind, articleBefore, plainTitle, pictured, describedBefore, describedBehind, nounLike } =
  language.rules.names;

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
        const why = `The first reference is “${mention.words.join(' ')}”: give ${person.name} in full here.`;
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
  if (mention.titled) return true;
  if (isDescribed(context, person)) return false;
  const speaks = context.quotes.some(({ speaker, cue }) => cue !== null && speaker?.start === mention.start);
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

export const nameSpelling: Rule = {
  name: 'name-spelling',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: names',
  find(context) {
    const out: Found[] = [];
    for (const mention of context.people.mentions) {
      if (mention.misspelt)
        out.push({
          start: mention.start,
          end: mention.end,
          why: `“${mention.words.join(' ')}” here, “${mention.person.name}” elsewhere: find out which is right.`,
          related: mention.person.mentions[0]!,
        });
    }
    const full = context.people.people.filter((person) => person.name.includes(' ')).slice(0, MOST_COMPARED);
    full.forEach((one, i) => {
      for (const other of full.slice(i + 1)) {
        if (!sameButFor(one.name, other.name)) continue;
        const mention = firstMention(context, other);
        if (mention)
          out.push({
            start: mention.start,
            end: mention.end,
            why: `“${other.name}” here, “${one.name}” elsewhere: find out which is right.`,
            related: one.mentions[0]!,
          });
      }
    });
    return [...out, ...oftenOtherwise(context)];
  },
};

const LEAST_LETTERS = 6;
const OFTEN = 2;
/** So long that no inflection makes it another name. */
const LONG_NAME = 9;

/**
 * A name of anything that stands once, one letter away from one that stands again and again: "Harow" beside
 * "Harrow".
 */
function oftenOtherwise(context: Context): Found[] {
  const { doc } = context;
  const body = bodyStart(context);
  const small = new Set<string>();
  const places = new Map<string, Span[]>();
  for (const { text, lower, capital, start, end } of doc.tokens) {
    if (text.length < LEAST_LETTERS) continue;
    if (!capital) small.add(lower);
    else if (start >= body && /^\p{Lu}\p{Ll}+$/u.test(text)) {
      const known = places.get(text);
      if (known) known.push({ start, end });
      else places.set(text, [{ start, end }]);
    }
  }
  const people = new Set(
    context.people.people.flatMap(({ name }) => (name.includes(' ') ? name.split(' ') : [])),
  );
  const often = [...places].filter(([, at]) => at.length >= OFTEN).slice(0, MOST_COMPARED);
  return [...places].flatMap(([word, [at, again]]): Found[] => {
    if (again || !at || small.has(word.toLowerCase()) || people.has(word) || isGivenName(word.toLowerCase()))
      return [];
    const other = often.find(([name]) => !small.has(name.toLowerCase()) && isSlipOf(word, name));
    if (!other) return [];
    const why = `“${word}” here, “${other[0]}” elsewhere: find out which is right.`;
    return [{ ...at, why, related: other[1][0] }];
  });
}

/**
 * One letter more, less, other or two in each other's place, and not at the end, where words are inflected.
 */
function isSlipOf(word: string, name: string): boolean {
  // "Republican" and "Republicans" are one word.
  if (word.startsWith(name) || name.startsWith(word)) return false;
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > 1) return false;
  const end = -2;
  const swapped = word.length === name.length && [...word].sort().join('') === [...name].sort().join('');
  const inflected = word.length < LONG_NAME && word.slice(end) !== name.slice(end);
  return !inflected && (swapped || distance(word, name) === 1);
}

/** Same given name and a surname one or two letters off, or the other way round. */
function sameButFor(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/’/g, "'");
  if (plain(one) === plain(other)) return false;
  const a = plain(one).split(' ');
  const b = plain(other).split(' ');
  const [firstA, firstB, lastA, lastB] = [a[0]!, b[0]!, a[a.length - 1]!, b[b.length - 1]!];
  const near = (x: string, y: string): boolean =>
    x !== y &&
    x.length > 3 &&
    y.length > 3 &&
    x[0] === y[0] &&
    Math.abs(x.length - y.length) <= 2 &&
    distance(x, y) <= (Math.min(x.length, y.length) > 6 ? 2 : 1);
  return (firstA === firstB && near(lastA, lastB)) || (lastA === lastB && near(firstA, firstB));
}
