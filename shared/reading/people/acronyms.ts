import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import type { NameRun } from './runs';

const { endings, naming } = grammar;

// A name is seldom longer; the bound keeps the walk short.
const LONGEST = 12;

/**
 * "IPCC" -> "Intergovernmental Panel on Climate Change", for every short form that stands in brackets behind
 * its long one, and the initials of every name.
 */
export function acronyms({ tokens, text }: Document, runs: readonly NameRun[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens[i]!.text !== '(' || tokens[i + 2]!.text !== ')' || !naming.acronym.test(tokens[i + 1]!.text))
      continue;
    const short = tokens[i + 1]!.text;
    const from = spelledOut(tokens, i, short);
    if (from >= 0 && !out.has(short)) out.set(short, text.slice(tokens[from]!.start, tokens[i - 1]!.end));
  }
  // "WHO" is the World Health Organisation, brackets or none.
  for (const { start, end, words } of runs) {
    const initials = words.length > 1 && words.length < 8 ? words.map((word) => word[0]).join('') : '';
    if (initials && !out.has(initials)) out.set(initials, text.slice(start, end));
  }
  return out;
}

/**
 * Where the words begin, left of `end`, whose first letters are those of `short`; small words need give none.
 * -1 where they do not spell it.
 */
function spelledOut(tokens: readonly Token[], end: number, short: string): number {
  const letters = [...short.toUpperCase().replace(/[^\p{Lu}]/gu, '')];
  let left = letters.length;
  for (let i = end - 1; i >= Math.max(0, end - LONGEST) && left > 0; i--) {
    const token = tokens[i]!;
    if (!/^[\p{L}\p{N}]/u.test(token.text)) {
      if (token.text !== '-' && !/^['’]/.test(token.text)) return -1;
      continue;
    }
    if (token.text[0]!.toUpperCase() === letters[left - 1]) left--;
    else if (!naming.skippedInitials.has(token.lower) && !endings.owner.test(token.lower)) return -1;
    if (left === 0) return i;
  }
  return -1;
}

// Bodies that share a first word beyond these are a list, and looking through it for each would be quadratic.
const MOST_ALIKE = 20;

/** The longer names of bodies by their first word, in order of place. */
export function longNames(runs: readonly NameRun[]): ReadonlyMap<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { kind, words } of runs) {
    if (kind !== 'organisation' || words.length < 2 || words.length > 7) continue;
    const alike = out.get(words[0]!) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(words.join(' '));
    out.set(words[0]!, alike);
  }
  return out;
}

/** "Hill" of "Hill Pharma": the first longer name of a body that begins with it. */
export function longerName(text: string, names: ReadonlyMap<string, readonly string[]>): string | null {
  const own = text.replace(naming.leadingThe, '');
  return names.get(own.split(/\s/)[0]!)?.find((name) => name.startsWith(`${own} `)) ?? null;
}
