import { nameIndex, peopleNamedIn, sameName } from '../domain/people/names';
import { language } from '../text/languages';
import type { Voice } from '../vocabulary';
import type { DraftSpeaker } from '../domain';

/**
 * Whether the voice on a tape is whom the draft lets speak. Unknown is no fault: the tape or the draft does
 * not say who speaks. `name`: as the tape or a person calls the voice; empty where nobody does.
 */
export function voiceOf(name: string, { names, words }: DraftSpeaker): Voice {
  const label = asName(name);
  if (label === '' || isUnnamed(label) || isInitials(name.trim())) return 'unknown';
  const known = names.filter((each) => !isUnnamed(each));
  if (known.some((each) => sameName(label, each))) return 'right';
  if (words !== '' && peopleNamedIn(words, '', nameIndex([{ id: '', name: label, title: '' }])).size > 0)
    return 'right';
  return known.length > 0 || namesSomebody(words) ? 'another' : 'unknown';
}

/** "ANN ROE (chair)", "Roe, Ann": as a name is written. */
function asName(label: string): string {
  const bare = label.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim();
  const turned = /^([^,]+),\s*(\p{Lu}[\p{L}.'’ -]*)$/u.exec(bare);
  const name = turned ? `${turned[2]} ${turned[1]}` : bare;
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;

/** Whether an attribution has a name in it, and not only "the mayor said" or "She said". */
const namesSomebody = (words: string): boolean =>
  [...words.matchAll(CAPITALISED)].some(([word]) => !isNoName(word.toLowerCase()));

const { articles, honorifics, particles, roles } = language.names;

const NAME = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*)`;
/** Names one behind the other, as they are written: "Ann van Roe". */
export const RUN = new RegExp(`${NAME}(?: (?:(?:${[...particles].join('|')}) )*${NAME})*`, 'gu');

/** A run of capitals without the offices and articles before it; null where nothing is left of it. */
export function asPersonName(run: string): string | null {
  const words = run.replace(/['’]s$/u, '').split(' ');
  const first = words.findIndex((word) => !isNoName(word.toLowerCase().replace(/\.$/u, '')));
  return first === -1 ? null : words.slice(first).join(' ');
}

/** An office, an article or a pronoun: what may stand with a capital and names nobody. */
export const isNoName = (word: string): boolean => isOffice(word) || language.tape.unnamed.test(word);
/** An office or what stands before a name: "mayor", "the", "Dr". */
export const isOffice = (word: string): boolean =>
  articles.has(word) || honorifics.has(word) || roles.has(word);

/** "GP", "J.F.K.": who that is, a person knows. */
const isInitials = (name: string): boolean =>
  /^(?:\p{Lu}\.?){1,2}$|^(?:(?![AEIOUY])\p{Lu}\.?){1,4}$/u.test(name);

/** "Speaker 2", "The Mayor": what somebody is called who is not named. */
const isUnnamed = (label: string): boolean =>
  language.tape.unnamed.test(label) || label.split(/\s+/u).every((word) => isNoName(word.toLowerCase()));
