import type { Range } from '../../text/ranges';
import { matchesOf } from '../../text/matches';
import type { Piece, Turn } from './transcript';

/** The lines of a file, without their ends; whatever the ends are. */
export const linesOf = (source: string): Range[] =>
  [...matchesOf(source, /[^\r\n]*(?:\r\n|[\r\n]|$)/u)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.replace(/[\r\n]+$/u, '').length,
  }));

/** What a line of a file says, without the blanks around it; null where that is nothing. */
export function trimmed(source: string, { start, end }: Range): Range | null {
  const line = source.slice(start, end);
  const bare = line.trim();
  if (bare === '') return null;
  const from = start + line.indexOf(bare);
  return { start: from, end: from + bare.length };
}

/** Puts words after those of a turn, on a line of their own in the file. */
export function append(turn: Turn, pieces: readonly Piece[]): void {
  if (pieces.length === 0) return;
  const last = turn.pieces.at(-1);
  if (last) turn.pieces.push({ text: ' ', start: last.end, end: pieces[0]!.start });
  turn.pieces.push(...pieces);
}
