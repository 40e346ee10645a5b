import { withGrown } from '../../anchoring/grown';
import type { Mark, Tick } from './mark';

/** A fact as a reading names it: where it stands in the draft, and its words. */
export interface FactIn {
  start: number;
  end: number;
  words: string;
}

/** One thing inside a mark to tick off with the pencil. */
export interface FactOfMark extends FactIn {
  /** Tells equal words in one mark apart, from 0: the name a tick knows it by, together with the words. */
  turn: number;
  /** Who ticked it, and when; null as long as nobody has. */
  tick: Tick | null;
}

/**
 * The facts of a mark in text order, and which are ticked: those that lie inside it, and words that a person
 * ticked by hand. A tick whose words are gone from the mark counts no more. A lost mark has none: its words
 * are not there to be ticked.
 */
export function factsOfMark(
  { anchor, lost, ticks }: Pick<Mark, 'anchor' | 'lost' | 'ticks'>,
  facts: readonly FactIn[],
): FactOfMark[] {
  if (lost) return [];
  const byName = new Map(ticks.map((tick) => [nameOf(tick), tick]));
  const found: FactOfMark[] = [];
  for (const { start, end, words } of facts) {
    // A fact of other words than the mark's is one of an older text.
    if (
      start < anchor.start ||
      end > anchor.end ||
      anchor.exact.slice(start - anchor.start, end - anchor.start) !== words
    )
      continue;
    const turn = turnAt(anchor.exact, words, start - anchor.start);
    const name = nameOf({ words, turn });
    found.push({ start, end, words, turn, tick: byName.get(name) ?? null });
    byName.delete(name);
  }
  for (const tick of byName.values()) {
    const at = placeOf(anchor.exact, tick.words, tick.turn);
    if (at !== -1)
      found.push({
        start: anchor.start + at,
        end: anchor.start + at + tick.words.length,
        words: tick.words,
        turn: tick.turn,
        tick,
      });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The mark, whose words were `before`, without the ticks of words that have grown since: "5 million" was
 * ticked off, and it says "1.5 million". Ticks whose words are gone stay, and count again if they come back.
 */
export function withoutGrownTicks(mark: Mark, before: string): Mark {
  const { exact } = mark.anchor;
  if (mark.ticks.length === 0 || exact === before) return mark;
  const standing = mark.ticks.filter(({ words, turn }) => {
    const [was, is] = [placeOf(before, words, turn), placeOf(exact, words, turn)];
    if (was === -1 || is === -1) return true;
    const at = (start: number) => ({ start, end: start + words.length });
    return !withGrown(before, at(was), exact, at(is)).changed;
  });
  return standing.length === mark.ticks.length ? mark : { ...mark, ticks: standing };
}

/** How many of `facts` wait for their tick. */
export const untickedIn = (facts: readonly FactOfMark[]): number =>
  facts.reduce((count, { tick }) => (tick ? count : count + 1), 0);

/** The name by which `[start, end)`, which lies inside the mark, is ticked. */
export function factAt(
  { anchor }: Pick<Mark, 'anchor'>,
  start: number,
  end: number,
): { words: string; turn: number } {
  const words = anchor.exact.slice(start - anchor.start, end - anchor.start);
  return { words, turn: turnAt(anchor.exact, words, start - anchor.start) };
}

/** How often `words` begins in `text` before `at`. */
function turnAt(text: string, words: string, at: number): number {
  let turn = 0;
  for (let found = text.indexOf(words); found !== -1 && found < at; found = text.indexOf(words, found + 1))
    turn++;
  return turn;
}

/** Where `words` begins for the time after `turn` others; -1 where it does not. */
function placeOf(text: string, words: string, turn: number): number {
  let at = text.indexOf(words);
  for (let left = turn; at !== -1 && left > 0; left--) at = text.indexOf(words, at + 1);
  return at;
}

const nameOf = ({ words, turn }: { words: string; turn: number }): string => `${turn} ${words}`;
