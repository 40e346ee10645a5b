import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** Who did not want a suggestion or a flag of the first read, and when. */
export const Dismissed = z.object({ at: z.iso.datetime(), by: z.string() });
export type Dismissed = z.infer<typeof Dismissed>;

/**
 * What may be the name of a suggestion. It becomes the name of a property, so what every object has
 * (`__proto__`, `constructor`) may not.
 */
export const SuggestionKey = z
  .string()
  .min(1)
  .max(100)
  .refine((key) => !(key in {}), 'not the name of a suggestion');

/**
 * The name a suggestion or flag is dismissed by: what it is (`quote`, `claim`, `flag weekday`) and its words,
 * white space and style of quotation marks apart. The same words suggested again, here or in the next draft,
 * have the same name.
 */
export function suggestionKey(what: string, words: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[‘’‚‛“”„‟«»‹›"'`´′″]/g, '"');
  return `${what} ${bytesToHex(sha256(utf8ToBytes(plain))).slice(0, 24)}`;
}
