import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { bearingOf, type Verdict } from './bearing';
import type { MarkSide, PassageSide } from './sides';

const { amongMost } = language.searching;

/**
 * The most of its kind where the passage has it only as one of several: "one of the oldest". That a passage
 * has the same word bears out nothing: it may be the most of something else.
 */
export function judgeMost(mark: MarkSide, range: Range, passage: PassageSide): Verdict {
  const word = /\p{L}+$/u.exec(mark.paragraph.text.slice(range.start, range.end))?.[0].toLowerCase();
  const among = amongMost.exec(passage.text);
  if (!among || among.groups!['word']!.toLowerCase() !== word || bearingOf(mark, passage).sum < 1)
    return null;
  return { bears: 'differs', says: { start: among.index, end: among.index + among[0].length } };
}
