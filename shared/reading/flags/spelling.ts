import { language } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { Person, Span } from '../types';
import { isGivenName } from '../people/edges';
import { distance } from '../people/people';
import type { Token } from '../text/tokens';
import { bodyStart, firstMention, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { inflections, addressed, ageBehind } = language.rules.spelling;

const MOST_COMPARED = 300;

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
          why: `${inQuotes(mention.words.join(' '))} here, ${inQuotes(mention.person.name)} elsewhere: find out which is right.`,
          related: mention.person.mentions[0]!,
        });
    }
    const full = inFull(context);
    full.forEach((one, i) => {
      for (const other of full.slice(i + 1)) {
        if (!sameButFor(one, other)) continue;
        const mention = firstMention(context, other.person);
        if (mention) out.push(twoWays(mention, other.person.name, one.person.name, one.person.mentions[0]!));
      }
    });
    const places = placesOf(context);
    return [
      ...out,
      ...oftenOtherwise(context, places),
      ...bareSlips(context, places, full),
      ...phraseSlips(context),
    ];
  },
};

/** Somebody named in full, with the parts of the name as they stand and as they are compared. */
interface Full {
  person: Person;
  surname: string;
  given: string;
  first: string;
  last: string;
  plain: string;
}

function inFull({ people }: Context): Full[] {
  return people.people
    .filter(({ name }) => name.includes(' '))
    .slice(0, MOST_COMPARED)
    .map((person) => {
      const plain = person.name.toLowerCase().replace(/’/g, "'");
      const [words, parts] = [plain.split(' '), person.name.split(' ')];
      const [first, last] = [words[0]!, words[words.length - 1]!];
      return { person, given: parts[0]!, surname: parts[parts.length - 1]!, first, last, plain };
    });
}

const LEAST_LETTERS = 6;
const OFTEN = 2;

/**
 * The names of one word in the body, each with its places, and every word that also stands in small letters.
 */
interface Places {
  names: ReadonlyMap<string, Span[]>;
  small: ReadonlySet<string>;
}

function placesOf(context: Context): Places {
  const { doc } = context;
  const body = bodyStart(context);
  const small = new Set<string>();
  const names = new Map<string, Span[]>();
  for (const { text, lower, capital, start, end } of doc.tokens) {
    if (text.length < SHORTEST) continue;
    if (!capital) small.add(lower);
    else if (start >= body && /^\p{Lu}\p{Ll}+$/u.test(text)) {
      const known = names.get(text);
      if (known) known.push({ start, end });
      else names.set(text, [{ start, end }]);
    }
  }
  return { names, small };
}

const twoWays = (at: Span, words: string, other: string, related: Span): Found => ({
  start: at.start,
  end: at.end,
  why: `${inQuotes(words)} here, ${inQuotes(other)} elsewhere: find out which is right.`,
  related: { start: related.start, end: related.end },
});

/**
 * A name of anything that stands once, one letter away from one that stands again and again: "Harow" beside
 * "Harrow".
 */
function oftenOtherwise(context: Context, { names, small }: Places): Found[] {
  const people = new Set(
    context.people.people.flatMap(({ name }) => (name.includes(' ') ? name.split(' ') : [])),
  );
  const long = [...names].filter(([word]) => word.length >= LEAST_LETTERS);
  const often = long.filter(([, at]) => at.length >= OFTEN).slice(0, MOST_COMPARED);
  return long.flatMap(([word, [at, again]]): Found[] => {
    if (again || !at || small.has(word.toLowerCase()) || people.has(word) || isGivenName(word.toLowerCase()))
      return [];
    // "Capitol Hill" is a name of its own beside a Capito.
    if (/^ \p{Lu}/u.test(context.doc.text.slice(at.end, at.end + 2))) return [];
    const other = often.find(([name]) => !small.has(name.toLowerCase()) && isSlipOf(word, name));
    return other ? [twoWays(at, word, other[0], other[1][0]!)] : [];
  });
}

const SHORTEST = 4;

/**
 * A bare name that nobody introduces, one slip away from somebody who is named in full: "Ballantine’s last
 * book" beside "Una Ballantyne".
 */
function bareSlips(context: Context, { names, small }: Places, full: readonly Full[]): Found[] {
  const { doc, people } = context;
  const known = new Set(people.people.flatMap(({ name }) => (name.includes(' ') ? name.split(' ') : [])));
  const misspelt = new Set(people.mentions.filter((one) => one.misspelt).map(({ end }) => end));
  return [...names].flatMap(([word, [at, again]]): Found[] => {
    if (again || !at || known.has(word) || small.has(word.toLowerCase()) || misspelt.has(at.end)) return [];
    const isGiven = isGivenName(word.toLowerCase());
    const near = full.filter(
      ({ surname, given }) => isSlipOf(word, surname) || (!isGiven && isSlipOf(word, given)),
    );
    const [one] = near;
    if (near.length !== 1 || !one || !standsForSomebody(doc.tokens, at)) return [];
    const name = isSlipOf(word, one.surname) ? one.surname : one.given;
    return [twoWays(at, word, name, one.person.mentions[0]!)];
  });
}

/** Bare, and as people stand: behind "Mr", before a verb, an age or what is theirs. */
function standsForSomebody(tokens: readonly Token[], { start, end }: Span): boolean {
  const at = firstEndingAfter(tokens, start);
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const titled = before !== undefined && addressed.has(before.lower.replace('.', ''));
  if (next?.capital || (before?.capital && !titled && before.end + 1 === start)) return false;
  if (titled) return true;
  if (next?.pos === 'PART' || next?.pos === 'VERB' || next?.pos === 'AUX') return next.start <= end + 1;
  return next?.text === ',' && after !== undefined && ageBehind.test(after.text);
}

const MOST_FIRSTS = 60;

/** "Castelford Pharma" beside "Castleford Pharma": the words around the slip are the same. */
function phraseSlips(context: Context): Found[] {
  const { doc } = context;
  const body = bodyStart(context);
  const byNext = new Map<string, Map<string, Span[]>>();
  for (let i = 1; i < doc.tokens.length; i++) {
    const [one, next] = [doc.tokens[i - 1]!, doc.tokens[i]!];
    if (!next.capital || !one.capital || one.text.length < LEAST_LETTERS || next.text.length < 3) continue;
    if (one.start < body || next.start !== one.end + 1 || !/^\p{Lu}\p{Ll}+$/u.test(one.text)) continue;
    const firsts = byNext.get(next.text) ?? new Map<string, Span[]>();
    byNext.set(next.text, firsts);
    const known = firsts.get(one.text);
    if (known) known.push({ start: one.start, end: next.end });
    else firsts.set(one.text, [{ start: one.start, end: next.end }]);
  }
  const named = new Set(context.people.people.map(({ name }) => name));
  return [...byNext].flatMap(([next, firsts]): Found[] => {
    // What stands before so many names is a title, or the first word of many bodies.
    if (firsts.size < 2 || firsts.size > MOST_FIRSTS) return [];
    const all = [...firsts];
    return all.flatMap(([word, [at, again]]): Found[] => {
      if (!at || again || named.has(`${word} ${next}`)) return [];
      const other = all.find(([name, [first]]) => first!.start < at.start && isSlipOf(word, name));
      return other ? [twoWays(at, `${word} ${next}`, `${other[0]} ${next}`, other[1][0]!)] : [];
    });
  });
}

/**
 * One letter more, less or other, or two in each other's place, where the end is not what inflects a name:
 * "Republican" and "Republicans", "Syria" and "Syrian" are no slips.
 */
function isSlipOf(word: string, name: string): boolean {
  if (word[0] !== name[0] || word === name || Math.abs(word.length - name.length) > 1) return false;
  if (Math.min(word.length, name.length) < SHORTEST) return false;
  let same = 0;
  while (word[same] === name[same]) same++;
  const [tail, other] = [word.slice(same), name.slice(same)];
  if (inflections.has(tail) && inflections.has(other)) return false;
  if (tail[0] === other[1] && tail[1] === other[0] && tail.slice(2) === other.slice(2)) return true;
  return distance(word, name) === 1;
}

/** Same given name and a surname one or two letters off, or the other way round. */
function sameButFor(one: Full, other: Full): boolean {
  if (one.first === other.first) return one.plain !== other.plain && isNear(one.last, other.last);
  return one.last === other.last && isNear(one.first, other.first);
}

const isNear = (x: string, y: string): boolean =>
  x !== y &&
  x.length > 3 &&
  y.length > 3 &&
  x[0] === y[0] &&
  Math.abs(x.length - y.length) <= 2 &&
  distance(x, y) <= (Math.min(x.length, y.length) > 6 ? 2 : 1);
