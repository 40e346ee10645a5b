import type { Spelled } from '../language';
import { LARGE, NUMBER_WORDS, ONES, PARTS, RANKS, TENS } from './numbers';

const oneOf = (words: Iterable<string>): string => [...words].join('|');
const [large, parts] = [oneOf(LARGE.keys()), oneOf([...PARTS.keys()].filter((part) => part !== 'half'))];
const SCALE = `(?:hundred|${large}|dozen)(?![\\p{L}\\p{N}])`;

/** What a number that is spelled out begins with, as the source of a regular expression without Unicode. */
export const SPELLED_FIRST =
  `${oneOf(NUMBER_WORDS.keys())}|half(?=[ -])|` +
  `an?(?=[ -](?:half|${parts}|${oneOf(NUMBER_WORDS.keys())})\\b)`;

const WORD = /(?:\p{L}+)(?![\p{L}\p{N}])/uy;
const sticky = (source: string): RegExp => new RegExp(source, 'iuy');

const HALF_OF = sticky(`(?:half[ -](?:an?[ -])?|an? half[ -])(?=${SCALE})`);
const PART_OF = sticky(`(?<many>${oneOf(['an?', ...ONES])})[ -](?<part>${parts})s? of an? (?=${SCALE})`);
const ARTICLE = sticky(`an?[ -](?=${SCALE})`);
/** Behind a count: "two and a half", but "killed two and a third" speaks of a third person. */
const AND_PART = sticky(
  `[ -]and[ -](?:(?<some>an?)[ -](?<half>half|quarter)|(?<many>${oneOf(ONES)})[ -](?<part>half|${parts}))s?(?![\\p{L}\\p{N}])`,
);
/** A fraction by itself: "two-thirds", "a third of", "by a third". */
const FRACTION = sticky(
  `(?<many>an?|${oneOf(ONES)})(?<joint>[ -])(?<part>half|${parts})(?<plural>s)?(?![\\p{L}\\p{N}])`,
);
const HALF = sticky(`half(?= (?:of|the|its|their|his|her|our|my|your|all|that|those|these|this) )`);
const NOT_HALF =
  /(?:first|second|other|latter|former|better|top|bottom|back|front|opening|final|last|each) $/i;
/** Behind one of these "a third" and "a quarter" are shares of something; elsewhere a third man follows. */
const MEASURING =
  /(?<!\p{L})(?:by|about|around|roughly|nearly|almost|than|over|under|some|only|just|least|most|up|down|cut|fell|rose|grew|dropped|lost|exactly|worth|costs?) $/iu;
const SHARE_OF =
  /^ (?:of(?! (?:growth|decline|recession))|more|less|fewer|higher|lower|smaller|larger|bigger|off|as many|as much)(?!\p{L})/u;
/** "Three quarters" of a year are no share of it. */
const PERIODS = /(?<!\p{L})(?:first|last|past|previous|next|for|consecutive|straight|successive) $/iu;
const RANK_BEHIND = sticky(`(?:-|[ -]and[ -])(?:${oneOf(RANKS)})(?!\\p{L})(?!-)`);
/** "twenty two-year-olds" are twenty. */
const OF_AN_AGE = sticky(`-\\p{L}+`);

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/**
 * The number that is spelled out at `from` of `text`: "two hundred and fifty", "half a million", "two and a
 * half", "two-thirds". Null where none stands there, or where the words rank instead of counting.
 */
export function spelledAt(text: string, from: number): Spelled | null {
  const read = multipleOf(text, from) ?? fractionAt(text, from) ?? countAt(text, from);
  return read && at(RANK_BEHIND, text, read.end) ? null : read;
}

/** What follows a figure in words: "2 *and a half*". */
export function partAt(text: string, from: number): Spelled | null {
  const part = at(AND_PART, text, from);
  return part && { end: from + part[0].length, value: shareOf(part), scale: 1 };
}

/** "half a million", "a quarter of a million", "a dozen". */
function multipleOf(text: string, from: number): Spelled | null {
  const half = at(HALF_OF, text, from);
  const part = half ? null : at(PART_OF, text, from);
  const found = half ?? part ?? at(ARTICLE, text, from);
  if (!found) return null;
  const scale = scaleAt(text, from + found[0].length)!;
  if (half || part) return { ...scale, value: scale.value * (half ? 0.5 : shareOf(part!)) };
  return withRest(text, scale.scale === 100 ? groupFrom(text, scale.end, 100) : scale, scale.scale);
}

const shareOf = ({ groups }: RegExpExecArray): number => {
  const part = PARTS.get((groups!['half'] ?? groups!['part']!).toLowerCase())!;
  return (NUMBER_WORDS.get(groups!['many']?.toLowerCase() ?? '') ?? 1) / part;
};

function fractionAt(text: string, from: number): Spelled | null {
  const [before, half] = [text.slice(Math.max(0, from - 14), from), at(HALF, text, from)];
  if (half) return NOT_HALF.test(before) ? null : { end: from + 4, value: 0.5, scale: 1 };
  const found = at(FRACTION, text, from);
  if (!found) return null;
  const { many, joint, plural, part } = found.groups!;
  const end = from + found[0].length;
  const single = /^(?:an?|one)$/i.test(many!);
  if (single === (plural !== undefined)) return null;
  const isShare = single
    ? (joint === '-' && many!.length > 2) ||
      (MEASURING.test(before) && !/^ \p{L}/u.test(text.slice(end, end + 2))) ||
      SHARE_OF.test(text.slice(end, end + 16)) ||
      (/^half$/i.test(part!) && !/ and $/.test(before) && !/^ \p{L}/u.test(text.slice(end, end + 2)))
    : joint === '-' || !/^quarter$/i.test(part!) || (/^three$/i.test(many!) && !PERIODS.test(before));
  return isShare ? { end, value: shareOf(found), scale: 1 } : null;
}

function countAt(text: string, from: number): Spelled | null {
  const first = wordAt(text, from);
  if (!first) return null;
  if (first.value >= 1e3 || first.word === 'hundred' || first.word === 'dozen') {
    const scale = scaleAt(text, from);
    return (
      scale && withRest(text, scale.scale === 100 ? groupFrom(text, scale.end, 100) : scale, scale.scale)
    );
  }
  const group = groupAt(text, from)!;
  const part = partAt(text, group.end);
  const small = part ? { ...part, value: group.value + part.value } : group;
  const scale = /^[ -]/.test(text.slice(small.end, small.end + 1)) ? scaleAt(text, small.end + 1) : null;
  // "one hundred" was read with its group: what multiplies it comes behind it.
  if (!scale || scale.scale === 100) return small;
  return withRest(text, { ...scale, value: small.value * scale.value }, scale.scale);
}

/** What follows a scale: "two million *five hundred thousand and six*", "a million *and a half*". */
function withRest(text: string, read: Spelled, scale: number): Spelled {
  const part = scale > 100 ? partAt(text, read.end) : null;
  if (part) return { end: part.end, value: read.value + part.value * scale, scale };
  if (scale < 1e3) {
    const larger = /^[ -]/.test(text.slice(read.end, read.end + 1)) ? scaleAt(text, read.end + 1) : null;
    return larger && larger.scale >= 1e3
      ? withRest(text, { ...larger, value: read.value * larger.value }, larger.scale)
      : read;
  }
  const joint = /^(?:, and |, | and |[ -])/.exec(text.slice(read.end, read.end + 6))?.[0];
  const group = joint && groupAt(text, read.end + joint.length);
  if (!group || group.value === 0) return read;
  const next = /^[ -]/.test(text.slice(group.end, group.end + 1)) ? scaleAt(text, group.end + 1) : null;
  if (next && next.scale !== 12) {
    if (next.value >= scale || group.value * next.value >= scale) return read;
    return withRest(
      text,
      { end: next.end, value: read.value + group.value * next.value, scale: next.scale },
      next.scale,
    );
  }
  // "one million, two" is a list.
  const listed = joint.startsWith(',') && group.value < 100;
  return listed || group.value >= scale ? read : { ...group, value: read.value + group.value, scale };
}

interface Word {
  word: string;
  value: number;
  end: number;
}

function wordAt(text: string, from: number): Word | null {
  const word = at(WORD, text, from)?.[0].toLowerCase();
  const value = word === undefined ? undefined : NUMBER_WORDS.get(word);
  return value === undefined ? null : { word: word!, value, end: from + word!.length };
}

/** The scale at a place, with what multiplies it in turn: "hundred thousand", "lakh crore". */
function scaleAt(text: string, from: number): Spelled | null {
  const word = wordAt(text, from);
  if (!word || !(word.value >= 1e3 || /^(?:hundred|dozen)$/.test(word.word))) return null;
  const own = { end: word.end, value: word.value, scale: word.value };
  const next = word.value >= 1e3 && text[word.end] === ' ' ? scaleAt(text, word.end + 1) : null;
  return next && next.scale > word.value
    ? { end: next.end, value: word.value * next.value, scale: next.scale }
    : own;
}

const TENS_VALUES: ReadonlySet<number> = new Set(TENS.map((_, at) => (at + 2) * 10));

/** Under a hundred: "seven", "seventeen", "seventy-seven". */
function smallAt(text: string, from: number): Spelled | null {
  const word = wordAt(text, from);
  if (!word || word.value >= 100 || word.word === 'dozen') return null;
  const own = { end: word.end, value: word.value, scale: 1 };
  if (!TENS_VALUES.has(word.value) || !/[ -]/.test(text[word.end] ?? '')) return own;
  const one = wordAt(text, word.end + 1);
  if (!one || one.value < 1 || one.value > 9) return own;
  const ageOfOthers = text[word.end] === ' ' && at(OF_AN_AGE, text, one.end);
  return ageOfOthers ? own : { end: one.end, value: word.value + one.value, scale: 1 };
}

/** Under a thousand, or hundreds up to "ninety-nine hundred". */
function groupAt(text: string, from: number): Spelled | null {
  const small = smallAt(text, from);
  const hundred = small && /[ -]/.test(text[small.end] ?? '') ? wordAt(text, small.end + 1) : null;
  return hundred?.word === 'hundred' ? groupFrom(text, hundred.end, small!.value * 100) : small;
}

/** Hundreds with what follows them: "two hundred *and fifty*". */
function groupFrom(text: string, end: number, hundreds: number): Spelled {
  const joint = /^(?:[ -]and[ -]|[ -])/.exec(text.slice(end, end + 5))?.[0];
  const tail = joint ? smallAt(text, end + joint.length) : null;
  const whole = { end, value: hundreds, scale: 100 };
  if (!tail || tail.value === 0) return whole;
  // "two hundred and three hundred", "two hundred two-year-olds"
  const another = /[ -]/.test(text[tail.end] ?? '') && wordAt(text, tail.end + 1)?.word === 'hundred';
  const aged = joint === ' ' && at(OF_AN_AGE, text, tail.end);
  return another || aged ? whole : { end: tail.end, value: hundreds + tail.value, scale: 1 };
}
