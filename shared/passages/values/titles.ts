import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { Named } from './names';

const { roles, honorifics } = language.names;
const { postAt } = language.rules.offices;
const { officeOf, notOffice, offices, leads } = language.values;

/** What somebody is: an office with its words, "chief financial officer", "director of works". */
export interface Title extends Range {
  /** The noun itself, by its key. */
  head: string;
  /** All its words that tell, by their keys. */
  keys: ReadonlySet<string>;
}

const WORD = /\p{L}[\p{L}’'-]*/gu;
/** An office stands no further from the name it belongs to. */
const REACH = 60;
/** Before its noun an office has no more words. */
const LONGEST = 3;

/**
 * All offices that a text names beside a name; one that leads a body is the body: "chairs the budget panel".
 */
export function titlesIn(text: string, names: readonly Named[]): Title[] {
  const found: Title[] = [];
  for (const { groups, 0: all, index } of matchesOf(text, leads)) {
    const start = index + all.length - groups!['of']!.length;
    found.push(titleOf(text, { start, end: index + all.length }, groups!['of']!));
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    if (!isOffice(word) || !isBeside(names, { start: index, end })) continue;
    // "deputy director" is one office, read from its last noun.
    if (
      isOffice(/^ (\p{L}+)/u.exec(text.slice(end, end + 30))?.[1] ?? '') &&
      !/^ \p{Lu}/u.test(text.slice(end, end + 2))
    )
      continue;
    const behind = officeOf.exec(text.slice(end, end + 60))?.[1] ?? '';
    const range = { start: startOf(text, index), end: end + behind.length };
    if (isAddress(text, range, word)) continue;
    if (!found.some(({ start, end: last }) => start < range.end && range.start < last))
      found.push(titleOf(text, range, word));
  }
  return found;
}

/** "Mr Roe", "Councillor Roe": how somebody is addressed, and no office that excludes another. */
const isAddress = (text: string, { start, end }: Range, word: string): boolean =>
  /^ \p{Lu}/u.test(text.slice(end, end + 2)) &&
  honorifics.has(word.toLowerCase()) &&
  !postAt(text.slice(start, end));

const isOffice = (word: string): boolean => roles.has(word.toLowerCase()) || offices.has(word.toLowerCase());

const isBeside = (names: readonly Named[], { start, end }: Range): boolean =>
  names.some((name) => (name.end <= start ? start - name.end : name.start - end) <= REACH);

/** Goes back over the words before that belong to the office: adjectives, and nouns that tell which. */
function startOf(text: string, at: number): number {
  let start = at;
  for (let count = 0; count < LONGEST; count++) {
    const before = /(\p{L}[\p{L}’'-]*)[ -]$/u.exec(text.slice(Math.max(0, start - 30), start));
    if (!before || notOffice.has(before[1]!.toLowerCase()) || /['’]s$/.test(before[1]!)) break;
    if (/ed$/.test(before[1]!) || language.speaks(before[1]!.toLowerCase())) break;
    start -= before[0].length;
  }
  return start;
}

function titleOf(text: string, { start, end }: Range, head: string): Title {
  const words = [...text.slice(start, end).toLowerCase().matchAll(WORD)].map(([word]) => word);
  const telling = words.filter((word) => !language.functionWords.has(word));
  return { start, end, head: head.toLowerCase(), keys: new Set(telling) };
}

/** How many words of an office are in another; a short form counts: "tech" for "technician". */
export function sharedOffice(a: Title, b: Title): number {
  return [...a.keys].filter((word) => [...b.keys].some((other) => isShortFor(word, other))).length;
}

/** One word, or a short form of it on either side. */
export const isShortFor = (a: string | undefined, b: string): boolean =>
  a === b || (a !== undefined && Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a)));
