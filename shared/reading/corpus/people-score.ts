import type { Reading } from '../types';

/** Somebody whom an article names, as a person who read it wrote down. */
export interface Marked {
  name: string;
  /** The words of an office that are right, one or the other; empty where the article says none. */
  titles: string[];
  /** The same of the body somebody belongs to. */
  affiliations: string[];
  /** Whether to call this a person can be argued: neither wanted nor wrong. */
  optional: boolean;
}

export interface PeopleScores {
  given: number;
  /** Of those given, people whom the article names. */
  right: number;
  wanted: number;
  found: number;
  /** Of those wanted, the ones of whom the article says an office or a body. */
  described: number;
  /** Of the described, the ones found with a right office or a right body, and neither wrong. */
  standing: number;
  /** People given an office or a body that the article does not say of them. */
  misdescribed: number;
  /** Two people taken for one. */
  merged: number;
}

export const nobody = (): PeopleScores => ({
  given: 0,
  right: 0,
  wanted: 0,
  found: 0,
  described: 0,
  standing: 0,
  misdescribed: 0,
  merged: 0,
});

/**
 * Reads who is named where. Behind "# article" a line for each: "Name | office / other office | body", "-"
 * for none, "?" in front of whom it can be argued.
 */
export function parsePeople(file: string): Map<string, Marked[]> {
  const out = new Map<string, Marked[]>();
  let here: Marked[] = [];
  for (const line of file.split('\n').map((one) => one.trim())) {
    if (line.startsWith('# ')) out.set(line.slice(2), (here = []));
    else if (line) {
      const [name, titles, affiliations] = line.replace(/^\? /, '').split(' | ');
      here.push({
        name: name!,
        titles: choices(titles),
        affiliations: choices(affiliations),
        optional: line.startsWith('? '),
      });
    }
  }
  return out;
}

const choices = (cell = '-'): string[] => (cell === '-' ? [] : cell.split(' / '));

/** Adds one article to the scores; answers what is wrong, a line for each. */
export function scorePeople(into: PeopleScores, marked: readonly Marked[], reading: Reading): string[] {
  const wrong: string[] = [];
  const bearers = new Map<Reading['people'][number], Marked[]>();
  for (const one of marked) {
    const person = reading.people.find((given) => isNamed(reading, given, one.name));
    if (!one.optional) into.wanted++;
    if (!person) {
      if (!one.optional) wrong.push(`missed: ${one.name}`);
      continue;
    }
    bearers.set(person, [...(bearers.get(person) ?? []), one]);
    if (one.optional) continue;
    into.found++;
    const title = verdict(person.title, one.titles);
    const affiliation = verdict(person.affiliation, one.affiliations);
    const said = `${one.name}: ${person.title ?? '-'} | ${person.affiliation ?? '-'}`;
    if (title < 0 || affiliation < 0) {
      into.misdescribed++;
      wrong.push(`misdescribed: ${said}`);
    } else if (title + affiliation > 0) into.standing++;
    else if (isDescribed(one)) wrong.push(`not described: ${said}`);
  }
  into.described += marked.filter((one) => !one.optional && isDescribed(one)).length;
  for (const person of reading.people) {
    const who = bearers.get(person) ?? [];
    if (who.every((one) => one.optional) && who.length > 0) continue;
    into.given++;
    if (who.length > 0) into.right++;
    else wrong.push(`nobody: ${person.name}`);
    if (who.length > 1) {
      into.merged++;
      wrong.push(`merged: ${who.map(({ name }) => name).join(', ')}`);
    }
  }
  return wrong;
}

const isDescribed = ({ titles, affiliations }: Marked): boolean => titles.length + affiliations.length > 0;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function isNamed({ text }: Reading, person: Reading['people'][number], name: string): boolean {
  const tail = wordsOf(name);
  return [person.name, ...person.mentions.map(({ start, end }) => text.slice(start, end))].some((form) => {
    const words = wordsOf(form);
    return tail.every((word, i) => words[words.length - tail.length + i] === word);
  });
}

/**
 * 1 where one of the right answers stands in what is given or the other way round, -1 where something else is
 * given, 0 where nothing is.
 */
function verdict(given: string | null, right: readonly string[]): -1 | 0 | 1 {
  if (!given) return 0;
  const words = wordsOf(given);
  const holds = (outer: readonly string[], inner: readonly string[]): boolean =>
    inner.every((word) => outer.includes(word));
  return right.some((one) => holds(words, wordsOf(one)) || holds(wordsOf(one), words)) ? 1 : -1;
}
