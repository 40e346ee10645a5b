import { paragraphs } from '../../text/paragraphs';
import { overlaps, type Range } from '../../text/ranges';
import { sentences } from '../../text/sentences';
import type { Paper } from '../types';
import { joined, type Unit } from './unit';

/** A line of so few words that ends with no full stop is a heading, or an entry of a list or a menu. */
const SHORT = 12;
const MENU = 3;
/** So much of what stands beside a sentence is told with it. */
const CLIPPED = 240;

/** The sentences of a paper's running text, tables left out. */
export function proseOf({ text, apparatus: { tables } }: Paper): Unit[] {
  const out: Unit[] = [];
  let heading = '';
  for (const line of paragraphs(text)) {
    if (tables.some((table) => overlaps(table, line))) continue;
    const words = text.slice(line.start, line.end);
    const quoted = /^\s*>/.test(words);
    const short = isShort(words);
    const inLine = joined(text, sentences(text, line));
    for (const [at, sentence] of inLine.entries()) {
      const beside = [inLine[at - 1], inLine[at + 1]].filter((other) => other !== undefined);
      out.push({
        ...sentence,
        form: 'sentence',
        head: heading,
        beside: beside.map(clipped),
        weak: quoted || (short && wordsIn(words) <= MENU && !/\d/.test(words)),
      });
    }
    if (short) heading = words;
  }
  return goneOn(text, out);
}

/** How many sentences further on a broken one may go on. */
const REACH = 12;
const BROKEN = 6;
/** A row of a table that is set with spaces: nothing goes on behind it, and it goes on with nothing. */
const ALIGNED = /\S {3,}\S/;

/**
 * Sentences that a column or a page breaks off, with what they go on with: a line of prose that ends without
 * a full stop, and the next one that begins in the middle of a sentence.
 */
function goneOn(text: string, units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  const taken = new Set<Unit>();
  for (const [at, unit] of units.entries()) {
    if (taken.has(unit)) continue;
    const isBroken = endsLine(text, unit.end) && isUnfinished(text.slice(unit.start, unit.end));
    const rest = isBroken
      ? units
          .slice(at + 1, at + REACH)
          .find((next) => beginsLine(text, next.start) && goesOn(text.slice(next.start, next.end)))
      : undefined;
    if (!rest) {
      out.push(unit);
      continue;
    }
    taken.add(rest);
    out.push({ ...unit, end: rest.end, parts: [unit, rest].map(({ start, end }) => ({ start, end })) });
  }
  return out;
}

const isUnfinished = (words: string): boolean =>
  /[\p{L}\p{N},]$/u.test(words.slice(-2)) && wordsIn(words) >= BROKEN && !ALIGNED.test(words);
const goesOn = (words: string): boolean => /^\p{Ll}/u.test(words) && !ALIGNED.test(words);
const endsLine = (text: string, at: number): boolean => at >= text.length || text[at] === '\n';
const beginsLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

const clipped = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + CLIPPED) });
const wordsIn = (line: string): number => line.split(/\s+/).length;
const isShort = (line: string): boolean =>
  !/[.!?…:;,]["”’)]?$/.test(line.slice(-2)) && wordsIn(line) <= SHORT;
