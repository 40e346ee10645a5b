import type { Range } from '../text/ranges';
import { matchQuote } from '../tape/match';
import { tapeOf } from '../tape/tape';
import type { Unit } from './cut/unit';
import { paperAt, type Desk } from './desk';

/** So many units from the one where a quotation begins it may reach into. */
const REACH = 4;
/** From so many words on a quotation can be from nowhere else. */
const LONG = 4;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** How much of a mark's quotations begins in a unit, 0 to 1, and the stretch of the paper it reaches over. */
export function quotedAt(
  desk: Desk,
  at: number,
  quotations: readonly string[],
): ({ share: number } & Range) | null {
  const nth = paperAt(desk, at);
  const { paper, units } = desk.papers[nth]!;
  const first = at - desk.from[nth]!;
  const unit = units.at(first);
  const behind: Unit[] = [];
  for (let each = first; each < Math.min(first + REACH, units.length); each++)
    if (units.at(each).form === unit.form) behind.push(units.at(each));
  const words = paper.text.slice(unit.start, behind.at(-1)!.end);
  const tape = tapeOf(words);
  let [share, end] = [0, unit.end];
  for (const quotation of quotations) {
    const match = matchQuote(tape, quotation);
    if (!match.found || unit.start + match.start >= unit.end) continue;
    // A word or two stand anywhere; a sentence does not.
    share += (match.score * Math.min(1, wordsIn(quotation) / LONG)) / quotations.length;
    const last = behind.find((each) => each.end >= unit.start + match.end);
    end = Math.max(end, last?.end ?? unit.end);
  }
  return share === 0 ? null : { share, start: unit.start, end };
}
