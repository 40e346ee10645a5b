/**
 * Every word that denies, refuses or leaves out, once: each line one denial, by the word it is compared by,
 * and where it is one.
 *
 * - anywhere: whatever it stands in or beside.
 * - inside: in a statement alone. Around one, "denied" is who says it and how (`sayings.ts`).
 * - around: beside a statement alone, which it turns as a whole: "it is false that …", "far from it". Copy
 *   that is not English is compared as well, and so the denials of other languages stand here.
 */
type Where = 'anywhere' | 'inside' | 'around';

export const LINES: readonly (readonly [key: string, where: Where, words: string])[] = [
  ['not', 'anywhere', 'not no none never nobody nothing nowhere cannot hardly scarcely barely'],
  ['not', 'around', 'no_longer no_one yet_to stopped_short stops_short'],
  ['neither', 'anywhere', 'neither nor'],
  ['without', 'anywhere', 'without lacks lack lacked'],
  ['without', 'around', 'lacking'],
  ['unable', 'anywhere', 'unable fail fails failed'],
  ['unable', 'around', 'failing failure'],
  ['except', 'around', 'except'],
  ['ruled_out', 'around', 'ruled_out rules_out rule_out ruling_out'],
  ['far_from', 'around', 'far_from'],
  ['false', 'around', 'false falsely untrue wrongly incorrectly mistakenly erroneously inaccurately'],
  ['deny', 'inside', 'deny denies denied denying'],
  ['refuse', 'inside', 'refuse refuses refused reject rejects rejected'],
  ['anti', 'inside', 'anti non'],
  ['nicht', 'around', 'nicht kein keine keinen keinem keiner keines nie niemals'],
  ['pas', 'around', 'pas jamais aucun aucune'],
  ['nunca', 'around', 'nunca ningún ninguna jamás'],
  ['não', 'around', 'não nenhum nenhuma'],
  ['niet', 'around', 'niet geen nooit'],
  ['не', 'around', 'не нет никогда'],
  ['ikke', 'around', 'ikke inte aldrig'],
  ['לא', 'around', 'לא'],
  ['لا', 'around', 'لا لم لن ليس ليست'],
  ['नहीं', 'around', 'नहीं'],
];

/** `_` stands for a blank inside a phrase. */
const apart = (words: string): string => words.replaceAll('_', ' ');

/** The words that deny where they stand in `where`, each with its key. */
const denying = (where: Where): [word: string, key: string][] =>
  LINES.filter(([, own]) => own === 'anywhere' || own === where).flatMap(([key, , words]) =>
    words.split(' ').map((word): [string, string] => [apart(word), apart(key)]),
  );

/** In a statement: a difference in them makes another one. */
export const DENIALS_INSIDE: ReadonlySet<string> = new Set(denying('inside').map(([word]) => word));

/** Around a statement: one denial is as good as another, "no evidence", "not any evidence". */
export const DENIALS_AROUND: ReadonlyMap<string, string> = new Map(denying('around'));
