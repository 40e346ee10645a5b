import { grammar, language } from '../../text/languages';
import type { Token } from '../text/tokens';

/* Where a name begins and ends, and whether its last word lets it be somebody's. */

const { naming, nouns, persons } = grammar;

/** "al-Haddad": a surname, though it begins small. */
export const isJoinedName = ({ text, capital }: Token): boolean =>
  !capital && text.includes('-') && JOINED.test(text);

const JOINED = new RegExp(`^${language.names.prefix}\\p{Lu}`, 'u');

export const isCapitals = ({ text }: Token): boolean => /^\p{Lu}[\p{Lu}’'-]+$/u.test(text);

export const isGivenName = (lower: string): boolean =>
  naming.femaleNames.has(lower) || naming.maleNames.has(lower);

/** A last word of bodies, places, events and works that nobody is called by. */
export const endsAsThing = (last: string): boolean => persons.thingEnds.has(last);

/** "Dear", "Norwegian-born", and at the head of a sentence "Apparently" and "Hosting". */
function isNoPart(tokens: readonly Token[], at: number): boolean {
  const { lower, text, pos } = tokens[at]!;
  if (persons.greetings.has(lower) || persons.modifier.test(text)) return true;
  const opens = at === 0 || /^[.!?:]$/.test(tokens[at - 1]!.text);
  return opens && /^(?:ADV|VERB)$/.test(pos) && persons.openers.test(lower) && !naming.femaleNames.has(lower);
}

/**
 * Where the name begins in a run of capitals: behind a greeting ("Dear Jane"), and behind what a ministry is
 * for ("minister of Health Jane Roe").
 */
export function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (to - at > 1 && isNoPart(tokens, at)) at++;
  const before = tokens[at - 1]?.lower ?? '';
  const held = naming.descriptionLinks.has(before);
  if (held && nouns.roles.has(tokens[at - 2]?.lower ?? '') && persons.portfolios.has(tokens[at]!.lower))
    while (to - at > 2 && persons.portfolios.has(tokens[at]!.lower)) at++;
  return at === to || naming.particles.has(tokens[at]!.lower) ? from : at;
}

/** "somebody named Col Roe": a rank in short is a given name there. */
export const isCalled = (tokens: readonly Token[], i: number): boolean =>
  naming.called.has(tokens[i - 1]?.lower ?? '') &&
  tokens[i + 1]?.text !== '.' &&
  persons.ranks.has(tokens[i]!.lower) &&
  !naming.plainAddress.has(tokens[i]!.lower);

/** "A.E." */
export const isInitials = ({ text }: Token): boolean => /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(text);
