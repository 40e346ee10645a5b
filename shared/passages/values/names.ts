/** The names of a text, by their capitals: people, bodies and places alike. */

import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';

const { honorifics, roles, particles, female, male, heads } = language.names;
const { weekdayOf, monthOf } = language.calendar;

export interface Named extends Range {
  /** Its words in lower case, without titles before it. */
  words: string[];
  /** What stood before it and is none of it: "Mr", "Councillor". */
  titles: string[];
  /** Somebody, as far as the words tell. */
  isPerson: boolean;
}

const PART = /\p{Lu}[\p{L}\p{M}’'-]*\.?|\p{Ll}[\p{L}’'-]*/gu;

/**
 * Runs of words with capitals. A capital that may be the sentence's makes no name by itself, unless
 * `isLoose`: where names are looked for that are written nearly alike.
 */
export function namesIn(text: string, isLoose = false): Named[] {
  const found: Named[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const named = nameOf(text, run, isLoose);
    if (named) found.push(named);
    run = [];
  };
  for (const token of tokensOf(text)) {
    const last = run.at(-1);
    if (last && !isJoint(text.slice(last.end, token.start), run, token)) close();
    if (token.capital || (run.length > 0 && particles.has(token.lower))) run.push(token);
    else close();
  }
  close();
  return found;
}

/** "Baker's Hill" is one name; "Acme's Jane Roe" is two. */
function isJoint(between: string, run: readonly Token[], { lower }: Token): boolean {
  if (/^(?: |-|\u00a0)$/.test(between)) return true;
  return (
    /^['’]s $/.test(between) &&
    run.length === 1 &&
    !female.has(lower) &&
    !male.has(lower) &&
    !roles.has(lower)
  );
}

interface Token extends Range {
  lower: string;
  capital: boolean;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(PART)].flatMap(({ 0: written, index }) => {
    const bare = /['’]s$/u.test(written) ? written.slice(0, -2) : written;
    const isInitial = /^\p{Lu}\.$/u.test(bare);
    const word =
      bare.endsWith('.') && !isInitial && !honorifics.has(bare.slice(0, -1).toLowerCase())
        ? bare.slice(0, -1)
        : bare;
    const lower = word.replace(/\.$/, '').toLowerCase();
    const isName = !weekdayOf.has(lower) && !monthOf.has(lower);
    const token = { start: index, end: index + word.length, lower, capital: /^\p{Lu}/u.test(word) && isName };
    return word === '' || /\p{N}/u.test(text[index - 1] ?? '') ? [] : [token];
  });
}

function nameOf(text: string, run: readonly Token[], isLoose: boolean): Named | null {
  let [from, to] = [0, run.length];
  const isLead = ({ lower }: Token): boolean => language.functionWords.has(lower) && lower.length > 1;
  while (from < to && (isLead(run[from]!) || heads.test(`${text.slice(run[from]!.start, run[from]!.end)} `)))
    from++;
  const titles: string[] = [];
  while (to - from > 1 && (honorifics.has(run[from]!.lower) || roles.has(run[from]!.lower)))
    titles.push(run[from++]!.lower);
  while (to > from && (!run[to - 1]!.capital || isLead(run[to - 1]!))) to--;
  const kept = run.slice(from, to);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.every(({ lower }) => lower.length < 2)) return null;
  if (kept.length === 1 && titles.length === 0 && !isLoose && isPlain(text, first)) return null;
  const isPerson =
    titles.some((title) => honorifics.has(title)) ||
    (kept.length > 1 && (female.has(first.lower) || male.has(first.lower)));
  return { start: first.start, end: last.end, words: kept.map(({ lower }) => lower), titles, isPerson };
}

/** One word with a capital that proves nothing: at the head of a sentence, or a title alone. */
function isPlain(text: string, { start, lower }: Token): boolean {
  if (honorifics.has(lower) || roles.has(lower) || lower.length < 3) return true;
  const isHead = /(?:^|[.!?:|\n]["'”’)]*\s*|["“‘•–-]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
  return isHead && !language.names.places.has(lower);
}

/** The last of its words. */
export const surname = ({ words }: Named): string => words.at(-1)!;
