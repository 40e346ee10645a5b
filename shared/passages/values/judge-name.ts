/** A name of a mark beside the names of a passage: another spelling, another first name, another place. */

import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { Passage } from '../types';
import { bearingOf, type Verdict } from './bearing';
import { distance } from '../../reading/people/same';
import { namesIn, surname, type Named } from './names';
import type { MarkSide, PassageSide } from './sides';
import { sharedOffice, titlesIn } from './titles';

const { compass, locative } = language.values;

/** Judges a name; the passage's speaker is one of its names. */
export function judgeName(
  mark: MarkSide,
  claim: Named,
  passage: PassageSide,
  { speaker = '', text }: Passage,
): Verdict {
  const spoken = namesIn(speaker).map((name) => ({ ...name, start: 0, end: 0 }));
  const names = [...passage.names, ...spoken];
  const same = names.find((name) => isSame(claim, name)) ?? lettersOf(claim, text);
  if (same) return { bears: 'agrees', says: same.end > 0 ? same : speaker };
  const spelled = spelling(claim, text);
  if (spelled) return spelled;
  const other = names.find((name) => isSlip(mark, claim, name, passage));
  return other ? { bears: 'differs', says: other.end > 0 ? other : speaker } : null;
}

/** Why a name agrees or differs for certain. */
export const SPELLED_OUT = 'spelled out';

/** How somebody spells the name letter by letter: no other spelling of the draft goes before that. */
function spelling(claim: Named, text: string): Verdict {
  const own = surname(claim);
  const says = language.values.spelledOut(text).find(({ word }) => word[0] === own[0] && isNear(word, own));
  if (!says) return null;
  return { bears: plain(own) === says.word ? 'agrees' : 'differs', says, why: SPELLED_OUT };
}

/** All words alike, or the surname alone where one side gives no more. */
function isSame({ words: a }: Named, { words: b }: Named): boolean {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  if (less.length === more.length) return less.every((word, at) => isWord(word, more[at]!));
  const isTail = less.every((word, at) => isWord(word, more[more.length - less.length + at]!));
  return isTail || less.every((word, at) => isWord(word, more[at]!)) || isWithin(less, more);
}

/** An initial stands for its name. */
const isWord = (a: string, b: string): boolean =>
  a === b || plain(a) === plain(b) || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

const plain = (word: string): string => word.normalize('NFKD').replace(/[\p{M}'’.-]/gu, '');

const isWithin = (less: readonly string[], more: readonly string[]): boolean =>
  less.length > 1 && less.every((word) => more.includes(word));

/** A name that stands there without capitals, or all in capitals, or cut by a hyphen. */
function lettersOf({ words }: Named, text: string): Range | null {
  const key = words.join(' ');
  if (key.length < 4) return null;
  const at = text.toLowerCase().indexOf(key);
  // A single word without its capital is another word.
  if (words.length === 1 && !/\p{Lu}/u.test(text[at] ?? '')) return null;
  const isWhole = at !== -1 && !/\p{L}/u.test((text[at - 1] ?? '') + (text[at + key.length] ?? ''));
  return isWhole ? { start: at, end: at + key.length } : null;
}

/** One person or body written in two ways: all words alike but one, and that nearly, or the first name. */
function isSlip(mark: MarkSide, claim: Named, name: Named, passage: PassageSide): boolean {
  if (isElsewhere(mark, name) || claim.words.length !== name.words.length) return false;
  const differing = claim.words.flatMap((word, at) => (isWord(word, name.words[at]!) ? [] : [at]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined) return false;
  const [a, b] = [claim.words[at]!, name.words[at]!];
  const near = isNear(a, b);
  if (claim.words.length === 1) return near && a.length > 5;
  if (near) return true;
  // "Thomas" for "Tobias": the same office, or the same told of both, says that it is one person.
  if (at !== 0 || claim.words.length !== 2 || isThing(claim)) return false;
  const isOne = isOneOffice(mark, claim, name, passage);
  return isOne || (a[0] === b[0] && a[1] === b[1]) || bearingOf(mark, passage).sum >= SAME_TOLD;
}

/** What the mark and the passage must share, besides the surname, for one person to be meant. */
const SAME_TOLD = 2.5;

/** Whoever the draft names as well is somebody else. */
const isElsewhere = ({ draft }: MarkSide, { words }: Named): boolean => draft.includes(words.join(' '));

function isNear(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  const far = Math.min(one.length, two.length) > 5 ? 2 : 1;
  return Math.min(one.length, two.length) > 2 && distance(one, two) <= far;
}

const isThing = ({ words }: Named): boolean => words.some((word) => language.names.places.has(word));

function isOneOffice(mark: MarkSide, claim: Named, name: Named, passage: PassageSide): boolean {
  const here = titlesIn(mark.paragraph.text, [claim]);
  const there = titlesIn(passage.text, [name]);
  return here.some((title) => there.some((other) => sharedOffice(title, other) > 0));
}

/** A place where the passage has another: the side of a compass, or a name behind "in" and "at". */
export function judgePlace(mark: MarkSide, claim: Range, passage: PassageSide, asked: Passage): Verdict {
  const { text } = mark.paragraph;
  const side = compass.get(text.slice(claim.start, claim.end).toLowerCase());
  if (side) return judgeSide(mark, { ...claim, side }, passage);
  const named = mark.paragraph.names.find(({ start }) => start === claim.start);
  if (!named) return null;
  const same = judgeName(mark, named, passage, asked);
  if (same) return same;
  const { sum, cover } = bearingOf(mark, passage);
  if (sum < 1.5 || cover < 0.5) return null;
  const other = passage.names.filter(
    (name) => isPlaceAt(passage.text, name) && !isElsewhere(mark, name) && surname(name) !== surname(named),
  );
  return other.length > 0 ? { bears: 'differs', says: other.at(-1)! } : null;
}

const isPlaceAt = (text: string, { start, isPerson }: Named): boolean =>
  !isPerson &&
  (locative.test(text.slice(Math.max(0, start - 16), start)) || /\p{L}, $/u.test(text.slice(0, start)));

interface OnSide extends Range {
  side: string;
}

/** "the west bank" beside "the eastern bank": the same noun behind, on another side. */
function judgeSide(mark: MarkSide, claim: OnSide, passage: PassageSide): Verdict {
  const noun = nounBehind(mark.paragraph.words, claim);
  const sides = passage.words.flatMap((word) => {
    const side = compass.get(passage.text.slice(word.start, word.end).toLowerCase());
    return side && noun !== null && nounBehind(passage.words, word) === noun ? [{ ...word, side }] : [];
  });
  const same = sides.find(({ side }) => side === claim.side);
  if (same) return { bears: 'agrees', says: same };
  return sides[0] && bearingOf(mark, passage).sum >= 2 ? { bears: 'differs', says: sides[0] } : null;
}

const nounBehind = (words: MarkSide['paragraph']['words'], { end }: Range): string | null => {
  const next = words.find(({ start }) => start >= end);
  return next && !next.idle && next.start - end <= 1 ? next.key : null;
};
