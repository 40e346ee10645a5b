/*
 * What a line’s ends say of the sentence it is in, in any language.
 */

/** What ends a sentence, with the quotes and brackets that close after it. */
const STOP = /[.!?…。！？؟]["'”’»)\]」』]*$/u;
export const isStopped = (text: string): boolean => STOP.test(text);
export const startsSmall = (text: string): boolean => /^["'“‘«(]?\p{Ll}/u.test(text);
export const isCut = (text: string): boolean => /\p{L}[-‐\u00ad]$/u.test(text);
