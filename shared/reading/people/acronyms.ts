import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import type { NameRun } from './runs';

// A name is seldom longer; the bound keeps the walk short.
const LONGEST = 12;
const SMALL = /^(?:of|on|for|and|the|in|to|against|de|la|du|des|with|at)$/;

/** "IPCC" -> "Intergovernmental Panel on Climate Change", for every short form that stands in brackets behind its long one. */
export function acronyms({ tokens, text }: Document): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens[i]!.text !== '(' || tokens[i + 2]!.text !== ')' || !/^\p{Lu}[\p{Lu}\p{Ll}&]*\p{Lu}s?$/u.test(tokens[i + 1]!.text)) continue;
    const short = tokens[i + 1]!.text;
    const from = spelledOut(tokens, i, short);
    if (from >= 0 && !out.has(short)) out.set(short, text.slice(tokens[from]!.start, tokens[i - 1]!.end));
  }
  return out;
}

/** Where the words begin, left of `end`, whose first letters are those of `short`; small words need give none. -1 where they do not spell it. */
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
    else if (!SMALL.test(token.lower) && !/^['’]s$/.test(token.lower)) return -1;
    if (left === 0) return i;
  }
  return -1;
}

/** "Hill" of "Hill Pharma": the first longer name of a body that begins with it. */
export function longerName(text: string, runs: readonly NameRun[]): string | null {
  const own = text.replace(/^the\s/i, '').split(/\s+/);
  const longer = runs.find(({ kind, words }) => kind === 'organisation' && words.length > own.length && words.length < 8 && own.every((word, i) => words[i] === word));
  return longer?.words.join(' ') ?? null;
}
