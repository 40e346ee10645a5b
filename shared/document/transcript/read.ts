import { trimmed, linesOf } from './lines';
import { timesIn, turnsOfCaptions } from './captions';
import { turnsOfColumns } from './columns';
import { turnsOfJson } from './json';
import { turnsOfPlain } from './labelled';
import { turnsFromStamp, turnsOfStamped } from './stamped';
import type { Turn } from './transcript';

/**
 * The turns of a text that is a transcript by the times in it; null where there are none. Names with colons
 * prove nothing: a form is full of them. What a file's name promises is not asked.
 */
export function transcriptIn(source: string): Turn[] | null {
  if (/^\uFEFF?\s*[[{]\s*["{[]/u.test(source)) {
    const turns = turnsOfJson(source);
    if (turns) return turns;
  }
  const lines = linesOf(source);
  const captions = lines.some((line) => {
    const words = trimmed(source, line);
    return words !== null && timesIn(source.slice(words.start, words.end).replace(/^\uFEFF/u, '')) !== null;
  });
  if (captions) return turnsOfCaptions(source, lines);
  return turnsOfColumns(source, lines) ?? turnsOfStamped(source, lines);
}

/**
 * The same of a text that somebody says is one: then names with colons are who speaks, and a text without
 * times and names is one voice.
 */
export function spokenAnyway(source: string): Turn[] {
  const lines = linesOf(source);
  return transcriptIn(source) ?? turnsFromStamp(source, lines) ?? turnsOfPlain(source, lines);
}
