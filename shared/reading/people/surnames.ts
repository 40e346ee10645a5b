import { language } from '../../text/languages';
import type { Person } from '../types';

const { surnameHeads } = language.names;

/** "Van der Berg", "De Silva", "St John": several words that may be one surname. */
export const isSurnameOnly = (words: readonly string[]): boolean =>
  words.length > 1 && words.length < 5 && surnameHeads.has(words[0]!.toLowerCase().replace('.', ''));

/** Of those with the same last word, the one whose name ends in all of these words after another. */
export function bearerOfAll(people: readonly Person[] | undefined, words: readonly string[]): Person | null {
  const surname = ` ${words.join(' ').toLowerCase()}`;
  return people?.find(({ name }) => name.toLowerCase().endsWith(surname)) ?? null;
}
