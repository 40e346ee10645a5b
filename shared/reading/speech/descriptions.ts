import { grammar } from '../../text/languages';
import { DESCRIPTION } from './weights';
import type { Person } from '../types';
import type { Body } from '../people/bodies';
import type { Mention, People } from '../people/people';
import { firstEndingAfter } from '../../text/ranges';
import { isWord, type Token } from '../text/tokens';

const { endings, markers, nouns, speech } = grammar;

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
  const years = endings.ageInYears.exec(head)?.[1];
  if (years !== undefined)
    return (
      people.people.find((person) => people.about.get(person)?.age === Number(years)) ??
      lastNamed(people, at, () => true)
    );
  // "the report" is nobody, though its author be "co-author of the report".
  if ((nouns.bodies.has(head) || nouns.documents.has(head)) && !nouns.roles.has(head)) return null;
  let best: Person | null = null;
  let most = 0;
  let known = false;
  for (const person of people.people) {
    const words = people.about.get(person)?.words;
    if (!words || !fitsNoun(person, head)) continue;
    const exact = words.has(head);
    if (!exact && ![...words].some((word) => nouns.sameRole(word, head))) continue;
    let score: number = exact ? DESCRIPTION.sameNoun : DESCRIPTION.likeNoun;
    for (const word of others) score += words.has(word) ? DESCRIPTION.word : DESCRIPTION.strangeWord;
    score += closeness(people, person, at);
    if (score > most) [best, most, known] = [person, score, exact];
  }
  // "the striker" is whoever was just named before it is somebody called a player.
  if (best && !known && nouns.anybody.has(head))
    return lastNamed(people, at, (person) => fitsNoun(person, head)) ?? best;
  if (best) return best;
  if (nouns.relations.has(head) && speech.hisOrHer.has(phrase[0]!.lower))
    return relative(people, at, phrase[0]!.lower === markers.ownerOrObject ? 'f' : 'm');
  const fallback = nouns.anybody.has(head) ? lastNamed(people, at, (person) => fitsNoun(person, head)) : null;
  return fallback;
}

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
  if (!what || !nouns.bodies.has(what.head) || people.bodies.length > MOST_PEOPLE) return null;
  const proper = phrase.filter(({ capital }, i) => capital && i > 0).map(({ lower }) => lower);
  let best: Body | null = null;
  let most = 0;
  for (const body of people.bodies) {
    const place = lastBefore(body.places, at);
    if (place < 0) continue;
    const exact = body.about.words.has(what.head);
    const fits = exact || [...body.about.words].some((word) => nouns.sameRole(word, what.head));
    const generic = speech.bodies.has(what.head) && at - place < RECENT;
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
    if (speech.titleLinks.has(phrase[i]!.lower)) {
      end = i;
      break;
    }
  }
  const head = phrase[end - 1]!;
  const owned = phrase.some((token, i) => i < end && endings.possessive.test(token.lower));
  if (!speech.pointing.has(first.lower) && !owned) return null;
  // "the Norvane said" is a name; "Prime Minister" and "the Home Secretary" are offices.
  if (head.capital && !nouns.roles.has(head.lower) && !nouns.bodies.has(head.lower)) return null;
  if (endings.plural.test(head.lower) && !endings.noPlural.test(head.lower)) return null;
  const others = phrase
    .filter((token, i) => i !== end - 1 && isWord(token) && !speech.fillingDescriptions.has(token.lower))
    .map((token) => token.lower);
  return { head: head.lower, others };
}

function fitsNoun(person: Person, head: string): boolean {
  if (nouns.female.has(head)) return person.gender !== 'm';
  if (nouns.male.has(head)) return person.gender !== 'f';
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
