/** Verbs of a text with what denies them: what "did not" makes another statement of. */

import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { wordsOf, type Word } from './words';

const { auxiliary, denies, past, pasts, stem } = language.values;
const { inside: denials } = language.denials;
const { irregular } = language.rules.denying;

/** A verb, or what is said of it, with the words that help it. */
export interface Verb extends Range {
  key: string;
  denied: boolean;
}

/** So many words before a verb a denial may stand: "have not yet been fully traced". */
const BEFORE = 4;

/** The verbs of a stretch of text that can be told, and the words in it that deny by themselves. */
export function verbsIn(text: string, { start, end }: Range): Verb[] {
  const words = wordsOf(text.slice(start, end)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
  const found: Verb[] = [];
  for (const [at, word] of words.entries()) {
    const lower = text.slice(word.start, word.end).toLowerCase();
    if (!isVerb(lower, words, at, text)) continue;
    const from = firstOf(words, at, text);
    const group = words.slice(from, at + 1);
    found.push({
      start: group[0]!.start,
      end: word.end,
      key: stem(lower),
      denied: group.some((one) => isDenial(text, one)),
    });
  }
  const alone = words.filter(
    (word) => isDenial(text, word) && !found.some((verb) => verb.start <= word.start && word.end <= verb.end),
  );
  return [
    ...found,
    ...alone.map(({ start: at, end: to, key }) => ({ start: at, end: to, key, denied: true })),
  ];
}

export function isDenial(text: string, { start, end }: Range): boolean {
  const lower = text.slice(start, end).toLowerCase().replaceAll('’', "'");
  return denials.has(lower) || denies.test(lower);
}

function isVerb(lower: string, words: readonly Word[], at: number, text: string): boolean {
  if (
    language.functionWords.has(lower) ||
    denials.has(lower) ||
    /^\p{Lu}/u.test(text.slice(words[at]!.start))
  )
    return false;
  if (!/^\p{L}/u.test(lower)) return false;
  if (irregular.has(lower) || (past.test(lower) && lower.length > 4)) return true;
  return pasts.has(lower) || isPresent(lower, words, at, text) || firstOf(words, at, text) < at;
}

/** "The survey covers the north": a word with an s, behind a noun or a name and before a small word. */
function isPresent(lower: string, words: readonly Word[], at: number, text: string): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!before || !next || !/[^su]s$/.test(lower) || lower.length < 4) return false;
  const isSmall = (word: Word): boolean =>
    language.functionWords.has(text.slice(word.start, word.end).toLowerCase());
  const last = text.slice(before.start, before.end).toLowerCase();
  const isVerbBefore = pasts.has(last) || past.test(last) || irregular.has(last);
  return (
    isSmall(next) &&
    !isSmall(before) &&
    !isVerbBefore &&
    !/[^\s]/.test(text.slice(before.end, words[at]!.start))
  );
}

/** The first word of the group: helping verbs, denials and adverbs before it. */
function firstOf(words: readonly Word[], at: number, text: string): number {
  let first = at;
  for (let back = at - 1; back >= Math.max(0, at - BEFORE); back--) {
    const lower = text.slice(words[back]!.start, words[back]!.end).toLowerCase().replaceAll('’', "'");
    const between = text.slice(words[back]!.end, words[back + 1]!.start);
    if (/[^\s]/.test(between)) break;
    if (auxiliary.has(lower) || denies.test(lower) || denials.has(lower)) first = back;
    else if (!/ly$/.test(lower)) break;
  }
  return first;
}
