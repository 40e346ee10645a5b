import { language } from '../text/languages';
import { firstWhere, type Range } from '../text/ranges';
import type { Tape } from './tape';
import type { Word, Words } from './columns';
import { inQuotes } from '../text/in-quotes';

/** So many words around a quotation are shown. */
const SHOWN = 25;
/** A denial so near to a quotation, in its sentence, may be about it. */
const NEAR = 4;

/** What was said around a quotation, and what about it a reader should know. */
export interface Context {
  before: string;
  after: string;
  /** Where the quotation is clipped so that its sense may be another: a sentence each. */
  warnings: string[];
}

/** What stands around a stretch of what was said, which begins and ends with a word. */
export function contextOf({ text, words }: Tape, { start, end }: Range): Context {
  const from = firstWhere(words.length, (at) => words.at(at)!.end > start);
  const to = firstWhere(words.length, (at) => words.at(at)!.start >= end);
  const first = words.at(Math.max(0, from - SHOWN))?.start ?? 0;
  const last = words.at(Math.min(words.length, to + SHOWN) - 1)?.end ?? end;
  return {
    before: text.slice(first, start).trim(),
    after: text.slice(end, Math.max(end, last)).trim(),
    warnings: [...warningBefore(words, from), ...warningsBehind(words, to)],
  };
}

function warningBefore(words: Words, from: number): string[] {
  const near: Word[] = [];
  for (let at = from; at > 0 && near.length < NEAR && words.at(at)?.before !== '.'; at--)
    near.unshift(words.at(at - 1)!);
  const denies = near.find(isDenying);
  return denies ? [`Right before it, in the same sentence, stands ${inQuotes(denies.written)}.`] : [];
}

function warningsBehind(words: Words, to: number): string[] {
  const next = words.at(to);
  if (!next) return [];
  if (language.tape.turning.has(next.key))
    return [
      next.before === '.'
        ? `What follows begins with ${inQuotes(next.written)}.`
        : `The sentence goes on with ${inQuotes(next.written)}.`,
    ];
  const near = Array.from({ length: NEAR }, (_, at) => words.at(to + at)).filter(
    (word) => word !== undefined,
  );
  const ends = near.findIndex(({ before }) => before === '.');
  const denies = (ends < 0 ? near : near.slice(0, ends)).find(isDenying);
  return denies ? [`The sentence goes on, and ${inQuotes(denies.written)} stands in it.`] : [];
}

const isDenying = ({ key }: Word): boolean => language.tape.denying.has(key);
