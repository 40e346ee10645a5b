import { DESCRIPTION } from './weights';
import {
  BODIES,
  FILLING_DESCRIPTIONS,
  HIS_OR_HER,
  POINTING,
  TITLE_LINKS,
} from '../../text/languages/en/speech';
import type { Person } from '../types';
import { ORGANISATION_NOUNS } from '../../text/languages/en/places';
import { ANYBODY, FEMALE_NOUNS, MALE_NOUNS, sameRole } from '../../text/languages/en/synonyms';
import { DOCUMENTS, ROLES } from '../../text/languages/en/titles';
import type { Body } from '../people/bodies';
import type { Mention, People } from '../people/people';
import { firstEndingAfter } from '../../text/ranges';
import { isWord, type Token } from '../text/tokens';

// Whoever was named further back than this is not "the striker" any more.
const RECENT = 600;
// In a list of hundreds "the chairman" is nobody in particular, and asking all of them for each description
// would be quadratic.
const MOST_PEOPLE = 200;

/**
 * "the coach", "her lawyer", "the 54-year-old": the person the article has described in these words, before
 * or after. The noun must fit what is said about the person; words before it decide between two, and who was
 * named last.
 */
export function describedPerson(people: People, phrase: readonly Token[], at: number): Person | null {
  const what = definite(phrase);
  if (!what || people.people.length === 0 || people.people.length > MOST_PEOPLE) return null;
  const { head, others } = what;
  const years = /^(\d{1,3})-year-old$/.exec(head)?.[1];
  if (years !== undefined)
    return (
      people.people.find((person) => people.about.get(person)?.age === Number(years)) ??
      lastNamed(people, at, () => true)
    );
  // "the report" is nobody, though its author be "co-author of the report".
  if ((ORGANISATION_NOUNS.has(head) || DOCUMENTS.has(head)) && !ROLES.has(head)) return null;
  let best: Person | null = null;
  let most = 0;
  let known = false;
  for (const person of people.people) {
    const words = people.about.get(person)?.words;
    if (!words || !fitsNoun(person, head)) continue;
    const exact = words.has(head);
    if (!exact && ![...words].some((word) => sameRole(word, head))) continue;
    let score: number = exact ? DESCRIPTION.sameNoun : DESCRIPTION.likeNoun;
    for (const word of others) score += words.has(word) ? DESCRIPTION.word : DESCRIPTION.strangeWord;
    score += closeness(people, person, at);
    if (score > most) [best, most, known] = [person, score, exact];
  }
  // "the striker" is whoever was just named before it is somebody called a player.
  if (best && !known && ANYBODY.has(head))
    return lastNamed(people, at, (person) => fitsNoun(person, head)) ?? best;
  if (best) return best;
  if (RELATIONS.has(head) && HIS_OR_HER.has(phrase[0]!.lower))
    return relative(people, at, phrase[0]!.lower === 'her' ? 'f' : 'm');
  const fallback = ANYBODY.has(head) ? lastNamed(people, at, (person) => fitsNoun(person, head)) : null;
  return fallback;
}

const RELATIONS = new Set(
  'sister brother wife husband mother father son daughter twin widow widower cousin uncle aunt nephew niece grandson granddaughter'.split(
    ' ',
  ),
);

/** "her sister": of the people with her surname, the only other one. */
function relative(people: People, at: number, owner: Person['gender']): Person | null {
  const whose = lastNamed(people, at, (person) => person.gender === owner);
  const surname = whose?.name.split(' ').pop();
  const family = people.people.filter(
    (person) => person !== whose && person.name.includes(' ') && person.name.split(' ').pop() === surname,
  );
  return family.length === 1 ? family[0]! : null;
}

/**
 * "the firm", "the council": the body whose name or description has the noun; a firm or group may be
 * whichever was named last.
 */
export function describedBody(people: People, phrase: readonly Token[], at: number): Body | null {
  const what = definite(phrase);
  if (!what || !ORGANISATION_NOUNS.has(what.head) || people.bodies.length > MOST_PEOPLE) return null;
  const proper = phrase.filter(({ capital }, i) => capital && i > 0).map(({ lower }) => lower);
  let best: Body | null = null;
  let most = 0;
  for (const body of people.bodies) {
    const place = lastBefore(body.places, at);
    if (place < 0) continue;
    const exact = body.about.words.has(what.head);
    const fits = exact || [...body.about.words].some((word) => sameRole(word, what.head));
    const generic = BODIES.has(what.head) && at - place < RECENT;
    if (!fits && !generic) continue;
    // "the Scottish government" is no other government.
    if (proper.some((word) => !body.about.words.has(word) && !body.name.toLowerCase().includes(word)))
      continue;
    let score =
      (exact ? DESCRIPTION.bodySameNoun : fits ? DESCRIPTION.bodyLikeNoun : DESCRIPTION.bodyNear) +
      nearness(at - place);
    for (const word of what.others)
      score += body.about.words.has(word) ? DESCRIPTION.word : DESCRIPTION.strangeWord;
    if (score > most) [best, most] = [body, score];
  }
  return best;
}

/**
 * The noun of "the former coach", "her lawyer", "Tunisia's coach", and the words before it; null for "a
 * coach", a plural or a name.
 */
function definite(phrase: readonly Token[]): { head: string; others: string[] } | null {
  const first = phrase[0];
  if (!first) return null;
  let end = phrase.length;
  for (let i = 1; i < phrase.length; i++) {
    if (TITLE_LINKS.has(phrase[i]!.lower)) {
      end = i;
      break;
    }
  }
  const head = phrase[end - 1]!;
  const owned = phrase.some((token, i) => i < end && /^['’]s?$/.test(token.lower));
  if (!POINTING.has(first.lower) && !owned) return null;
  // "the Norvane said" is a name; "Prime Minister" and "the Home Secretary" are offices.
  if (head.capital && !ROLES.has(head.lower) && !ORGANISATION_NOUNS.has(head.lower)) return null;
  if (/s$/.test(head.lower) && !/(?:ss|business|boss)$/.test(head.lower)) return null;
  const others = phrase
    .filter((token, i) => i !== end - 1 && isWord(token) && !FILLING_DESCRIPTIONS.has(token.lower))
    .map((token) => token.lower);
  return { head: head.lower, others };
}

function fitsNoun(person: Person, head: string): boolean {
  if (FEMALE_NOUNS.has(head)) return person.gender !== 'm';
  if (MALE_NOUNS.has(head)) return person.gender !== 'f';
  return true;
}

/** 0 to 1: how near before `at` the person was named. */
function closeness(people: People, person: Person, at: number): number {
  const place = lastBefore(
    person.mentions.map((mention) => mention.start),
    at,
  );
  return place < 0 ? 0 : nearness(at - place);
}

const nearness = (characters: number): number => 1 - Math.min(1, characters / DESCRIPTION.nearness);

function lastBefore(places: readonly number[], at: number): number {
  for (let i = places.length - 1; i >= 0; i--) if (places[i]! < at) return places[i]!;
  return -1;
}

function lastNamed(people: People, at: number, fits: (person: Person) => boolean): Person | null {
  for (let i = firstEndingAfter(people.mentions, at) - 1; i >= 0; i--) {
    const mention: Mention = people.mentions[i]!;
    if (at - mention.start > RECENT) return null;
    if (fits(mention.person)) return mention.person;
  }
  return null;
}
