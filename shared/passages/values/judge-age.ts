import { language } from '../../text/languages';
import type { Passage } from '../types';
import type { Amount } from './amounts';
import type { Verdict } from './bearing';
import { namesIn, surname, type Named } from './names';
import type { MarkSide, PassageSide } from './sides';

const { beforeAge, behindAge } = language.values;

/** "Ada Roe, 67,": whose age it is; undefined where it is no age. */
function ownerOf({ paragraph: { text, names } }: MarkSide, claim: Amount): Named | undefined {
  if (!claim.bare || claim.value > 120 || !/^[,.;]|^$/.test(text.slice(claim.end, claim.end + 1)))
    return undefined;
  return names.find(({ end }) => text.slice(end, claim.start) === ', ');
}

/** "Ada Roe, 67,": what a paper counts of her is not what she is old. */
export const isAge = (mark: MarkSide, claim: Amount): boolean => ownerOf(mark, claim) !== undefined;

/** An age behind a name, beside what the same person says or is said to be. */
export function judgeAge(mark: MarkSide, claim: Amount, passage: PassageSide, asked: Passage): Verdict {
  const owner = ownerOf(mark, claim);
  if (!owner || !isOf(owner, passage, asked.speaker ?? '')) return null;
  const told = passage.amounts.find(
    ({ start, end }) =>
      beforeAge.test(passage.text.slice(Math.max(0, start - 16), start)) ||
      behindAge.test(passage.text.slice(end, end + 12)),
  );
  return told ? { bears: told.value === claim.value ? 'agrees' : 'differs', says: told } : null;
}

/** Who speaks, by name or by initials, or is named. */
function isOf(owner: Named, { names }: PassageSide, speaker: string): boolean {
  const initials = owner.words.map((word) => word[0]).join('');
  return (
    speaker.toLowerCase() === initials ||
    [...names, ...namesIn(`: ${speaker}`)].some((name) => surname(name) === surname(owner))
  );
}
