import { grammar, language } from '../../text/languages';
import { endsAsThing, isGivenName } from './edges';

const { naming, nouns, persons } = grammar;
const { common } = language.names;

export type Kind = 'person' | 'organisation' | 'place' | 'unknown';

/** What a name is by its own words; `titled` where a title stands before it, whose words `title` has. */
export function kindOf(words: readonly string[], titled: boolean, title: string): Kind {
  // "RAV4 Prime", "Mrs T"
  if (/\d/.test(words.join('')) || (words.length === 1 && words[0]!.length === 1)) return 'unknown';
  const lower = words.map((word) => word.toLowerCase());
  const last = lower[lower.length - 1] ?? '';
  const first = lower[0] ?? '';
  if (words.length > 1 && endsAsThing(last))
    return nouns.inNamesOfBodies.has(last) ? 'organisation' : 'unknown';
  if (
    !titled &&
    words.length > 1 &&
    nouns.inNamesOfBodies.has(last) &&
    !(isGivenName(first) && words.length < 4)
  )
    return 'organisation';
  if (naming.honorifics.has(last) || (nouns.roles.has(last) && !(words.length > 1 && isGivenName(first))))
    return 'unknown';
  // "Council of Economic Advisers"
  if (!titled && words.length > 1 && nouns.roles.has(last.replace(/s$/, '')) && !isGivenName(first))
    return 'unknown';
  // "Chief Whip"
  if (titled && words.length === 1 && nouns.offices.has(last) && !common.has(last)) return 'unknown';
  if (!titled && naming.demonyms.has(last)) return 'unknown';
  const organisation = lower.some((word) => nouns.inNamesOfBodies.has(word));
  // "General Election", "General Motors", "Crown Court"
  if (titled && words.length === 1 && naming.noSurnames.has(last)) return 'organisation';
  // "President Heath North America"
  if (titled && words.length > 1 && naming.places.has(last) && !isGivenName(first)) return 'unknown';
  if (titled && (!organisation || naming.beforeName.test(title))) return 'person';
  if (organisation && !(isGivenName(first) && words.length === 2 && !nouns.inNamesOfBodies.has(first)))
    return 'organisation';
  if (lower.every((word) => naming.places.has(word)) || naming.places.has(words.join(' ').toLowerCase()))
    return 'place';
  if (words.length > 1 && naming.places.has(last)) return 'place';
  if (isGivenName(first) && words.length > 1 && words.length < 5) return 'person';
  if (isFamilyFirst(words) || isInitialled(words)) return 'person';
  if (lower.slice(1, -1).some((word) => naming.personalParticles.has(word))) return 'person';
  if (words.length === 1 && words[0]!.length > 1 && words[0] === words[0]!.toUpperCase())
    return 'organisation';
  return 'unknown';
}

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word) && word.includes('.');

/** "W. H. Roe", "W. Henry Roe": initials before one word. */
const isInitialled = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length < 5 &&
  words.slice(0, -1).every((word, i) => isInitial(word) || (i === 1 && isGivenName(word.toLowerCase()))) &&
  isInitial(words[0]!) &&
  /^\p{Lu}['’\p{L}-]*\p{Ll}/u.test(words.at(-1)!);

/** "Kim Min-woo", "Lee Cheuk-yan": the surname first, and the given name of two parts behind it. */
const isFamilyFirst = (words: readonly string[]): boolean =>
  (words.length === 2 || words.length === 3) &&
  persons.familyFirst.has(words[0]!.toLowerCase()) &&
  words.slice(1).some((word) => /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(word));
