import type { Speaker, Quote, Span } from '../types';
import type { Gold, GoldQuote } from './notation';

/** Right, wanted and given, added up over articles; `f1` is their harmonic mean in per cent. */
export interface Tally {
  right: number;
  gold: number;
  given: number;
}

export interface Scores {
  /** Direct and partial quotations, half or more of the union shared. */
  direct: Tally;
  /** The stretches given word for word, with the right speaker. */
  attributed: Tally;
  /** Of those found, the ones whose speaker is resolved to the full name. */
  resolved: Tally;
  /** Reported and mixed content. */
  reported: Tally;
  /** Of what is reported by a verb of saying, what was found. */
  recall: Tally;
}

export const nothing = (): Scores => ({ direct: tally(), attributed: tally(), resolved: tally(), reported: tally(), recall: tally() });
const tally = (): Tally => ({ right: 0, gold: 0, given: 0 });

export function f1({ right, gold, given }: Tally): number {
  return gold + given === 0 ? 100 : (200 * right) / (gold + given);
}
export const share = ({ right, gold }: Tally): number => (gold === 0 ? 100 : (100 * right) / gold);

/**
 * Adds one article to the scores. Spans are compared without marks, blanks and punctuation at their edges,
 * paragraph by paragraph.
 */
export function score(into: Scores, { text, quotes: gold, ignore }: Gold, quotes: readonly Quote[]): void {
  const counted = (span: Span): boolean => /\w/.test(text.slice(span.start, span.end)) && !ignore.some((other) => shared(span, other) >= (span.end - span.start) / 2);
  const wanted = verbatim(text, gold.map((quote) => ({ ...quote, spans: quote.type === 'direct' ? [quote] : quote.quoted }))).filter(([span]) => counted(span));
  const given = verbatim(text, quotes.map((quote) => ({ ...quote, spans: quote.quoted }))).filter(([span]) => counted(span));
  const pairs = match(wanted.map(first), given.map(first));
  const attributed = pairs.filter(([i, j]) => agrees(wanted[i]![1].speaker, given[j]![1]));
  add(into.attributed, attributed.length, wanted.filter(([, quote]) => quote.speaker).length, given.filter(([, quote]) => quote.speaker).length);
  const named = pairs.filter(([i]) => wanted[i]![1].speaker?.resolved);
  const right = named.filter(([i, j]) => meets(keys(wanted[i]![1].speaker!.resolved!), keys(nameOf(given[j]![1].speaker))));
  add(into.resolved, right.length, named.length, named.length);

  const direct = wanted.filter(([, quote]) => quote.type === 'direct').map(first);
  const mixed = wanted.filter(([, quote]) => quote.type === 'mixed').map(first);
  const apart = given.map(first).filter((span) => !mixed.some((other) => overlap(span, other) >= 0.5));
  add(into.direct, match(direct, apart).length, direct.length, apart.length);

  const reported = gold.filter((quote) => quote.type !== 'direct').map((quote) => [trim(text, quote), quote] as const).filter(([span]) => counted(span));
  const heard = quotes.filter(({ kind }) => kind === 'indirect' || kind === 'mixed').map((quote) => trim(text, quote)).filter(counted);
  const found = match(reported.map(first), heard);
  add(into.reported, found.length, reported.length, heard.length);
  const said = new Set(found.map(([i]) => i));
  add(into.recall, reported.filter(([, quote], i) => quote.speech && said.has(i)).length, reported.filter(([, quote]) => quote.speech).length, 0);
}

const first = <T>([one]: readonly [T, ...unknown[]]): T => one;

function add(into: Tally, right: number, gold: number, given: number): void {
  into.right += right;
  into.gold += gold;
  into.given += given;
}

const EDGE = /["“”„‟«»'‘’‛`\s,.;:!?…—–\-[\]()]/;

export function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from]!)) from++;
  while (to > from && EDGE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/**
 * The stretches given word for word, cut at paragraph ends; one that belongs to two rows is counted once,
 * with a speaker if either has one.
 */
export function verbatim<T extends { spans: readonly Span[]; speaker: object | null }>(text: string, quotes: readonly T[]): [Span, T][] {
  const out = new Map<string, [Span, T]>();
  for (const quote of quotes) {
    for (const { start, end } of quote.spans) {
      for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
        const span = trim(text, { start: start + line.index, end: start + line.index + line[0].length });
        const key = `${span.start}-${span.end}`;
        if (span.end > span.start && !(out.get(key)?.[1].speaker)) out.set(key, [span, quote]);
      }
    }
  }
  return [...out.values()];
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const overlap = (a: Span, b: Span): number => shared(a, b) / Math.max(1, a.end - a.start + b.end - b.start - shared(a, b));

/** Pairs spans one to one, best overlap first, half or more shared. */
export function match(gold: readonly Span[], given: readonly Span[]): [number, number][] {
  const all = gold.flatMap((a, i) => given.map((b, j) => [overlap(a, b), i, j] as const)).filter(([value]) => value >= 0.5);
  all.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const [taken, used] = [new Set<number>(), new Set<number>()];
  const out: [number, number][] = [];
  for (const [, i, j] of all) {
    if (taken.has(i) || used.has(j)) continue;
    taken.add(i);
    used.add(j);
    out.push([i, j]);
  }
  return out;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|him|her|them|us|me|his|who|himself|herself)$/i;
const nameOf = (speaker: Speaker | null): string => speaker?.resolved ?? speaker?.text ?? '';
const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/**
 * The words either of which stands for this speaker: the last word of each part before its preposition, or of
 * a name after it.
 */
function keys(name: string): Set<string> {
  const out = new Set<string>();
  const plain = name.replace(/\([^)]*\)?/g, ' ').replace(/['’]s\b/g, '').split(',')[0]!;
  for (const part of plain.split(/\s(?:and|&|or)\s/)) {
    const head = part.split(/\s(?:of|for|from|in|at|on|with|who|that|which|to|by|near|whose|as|during|about|against)\s/)[0]!;
    for (const words of [head.trim().split(/\s+/), part.trim().split(/\s+/)]) {
      const word = words[words.length - 1]!.replace(/[^\p{L}\p{N}'’-]/gu, '').toLowerCase();
      if (word) out.add(word);
      if (!/^\p{Lu}/u.test(words[words.length - 1]!)) break;
    }
  }
  return out;
}

/**
 * The same place, the same head, or the full name in place of the mention. A pronoun must be the very one, or
 * the right name.
 */
export function agrees(gold: GoldQuote['speaker'], { speaker, cue }: Quote): boolean {
  if (!gold || !speaker) return false;
  // A quotation that took its speaker over has no words of its own for it.
  const text = cue ? speaker.text : nameOf(speaker);
  if (gold.text.toLowerCase() === text.toLowerCase()) return true;
  if (gold.resolved && !PRONOUN.test(text) && meets(keys(gold.resolved), keys(text))) return true;
  if (PRONOUN.test(gold.text)) return [speaker, speaker.via ?? speaker].some((span) => shared(span, gold) > 0);
  return meets(keys(gold.text), keys(text));
}
