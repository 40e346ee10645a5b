/** Who and what the draft names, each with the ways it is written there. */

import type { Reading, Span } from '../reading/types';
import { addresses, dialled, telephones } from '../text/contacts';
import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import { overlaps } from '../text/ranges';
import { spotsIn } from './spots';
import type { Entity, EntityKind, Spelling, Spot, TextName } from './types';

const { honorifics, articles } = language.names;
const { plainTitle } = language.rules.names;

/** So many places of one spelling are told. */
export const MOST_SPOTS = 12;

/** Names as they come, each under the key of what it names. */
export class Names {
  readonly all = new Map<string, Entity>();

  /** Adds a place where something is written so; `name`: what it is called, where it is new. */
  add(key: string, kind: EntityKind, words: string, spot: Spot, name = words): Spelling {
    let entity = this.all.get(key);
    if (!entity) this.all.set(key, (entity = { kind, name, spellings: [] }));
    return addSpelling(entity, words, spot);
  }
}

export function addSpelling(entity: Entity, words: string, spot: Spot): Spelling {
  let spelling = entity.spellings.find((one) => one.words === words);
  if (!spelling) entity.spellings.push((spelling = { words, draft: 0, papers: 0, offices: [], spots: [] }));
  if (spot.in === 'paper') spelling.papers++;
  else spelling.draft++;
  if (spelling.spots.length < MOST_SPOTS) spelling.spots.push(spot);
  return spelling;
}

/** Notes that somebody is called so beside a name. */
export function addOffice(spelling: Spelling, words: string, where: TextName['in']): void {
  let office = spelling.offices.find((one) => one.words === words);
  if (!office) spelling.offices.push((office = { words, draft: 0, papers: 0 }));
  if (where === 'paper') office.papers++;
  else office.draft++;
}

/** All that the draft names. */
export function namesOf(reading: Reading): Names {
  const { text, people, titles, facts } = reading;
  const names = new Names();
  const spotOf = spotsIn(text);
  for (const { id, name, mentions } of people) {
    const spellings = mentions.map((mention) => {
      const words = bare(text.slice(mention.start, mention.end));
      return { mention, spelling: names.add(`person ${id}`, 'person', words, spotOf(mention), name) };
    });
    for (const title of titles.filter(({ person }) => person === id)) {
      const nearest = spellings.reduce<(typeof spellings)[number] | null>(
        (best, one) => (!best || apart(one.mention, title) < apart(best.mention, title) ? one : best),
        null,
      );
      const words = text.slice(title.start, title.end);
      if (nearest && !plainTitle.test(words)) addOffice(nearest.spelling, words, 'draft');
    }
  }
  const contacts = [...contactsIn(text)];
  const named = [...people.flatMap(({ mentions }) => mentions), ...contacts];
  for (const { kind, ...range } of facts) {
    if (kind !== 'organisation' && kind !== 'place' && kind !== 'name') continue;
    if (named.some((one) => overlaps(one, range))) continue;
    const words = withoutArticle(text.slice(range.start, range.end));
    if (kind === 'name' && isCapitalAlone(text, range, words)) continue;
    names.add(`name ${foldLetters(words)}`, kind === 'name' ? 'other' : kind, words, spotOf(range));
  }
  for (const { kind, key, ...range } of contacts)
    names.add(key, kind, text.slice(range.start, range.end), spotOf(range));
  return names;
}

/** One word whose capital may be the sentence's, and that stands nowhere else with one. */
function isCapitalAlone(text: string, { start }: Span, words: string): boolean {
  if (words.includes(' ') || !/(?:^|[\n.!?:“"‘]\s*)$/u.test(text.slice(Math.max(0, start - 3), start)))
    return false;
  return text.indexOf(words) === text.lastIndexOf(words);
}

export interface Contact extends Span {
  kind: 'address' | 'telephone';
  key: string;
}

/** The addresses and telephone numbers of a text. */
export const contactsIn = (text: string): Contact[] => [
  ...telephones(text).map((range): Contact => ({
    ...range,
    kind: 'telephone',
    key: `tel ${dialled(text.slice(range.start, range.end))}`,
  })),
  ...addresses(text).map((range): Contact => ({
    ...range,
    kind: 'address',
    key: `at ${foldLetters(text.slice(range.start, range.end))}`,
  })),
];

const apart = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** A name without "Mr" before it and "'s" behind. */
export function bare(name: string): string {
  const words = name.replace(/['’]s?$/u, '').split(/\s+/);
  while (words.length > 1 && honorifics.has(words[0]!.replace(/\.$/, '').toLowerCase())) words.shift();
  return words.join(' ');
}

function withoutArticle(name: string): string {
  const [first = '', ...rest] = bare(name).split(' ');
  return rest.length > 0 && articles.has(first.toLowerCase()) ? rest.join(' ') : bare(name);
}
