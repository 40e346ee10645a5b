import { language } from '../../text/languages';
import { numberWord, type Quantity } from '../../text/numbers';
import type { Sentence } from '../text/document';
import { words, type Context, type Found } from './rule';

const {
  whole,
  place,
  lastPart,
  listed,
  sumBefore,
  ofThese,
  theRest,
  fate,
  half,
  undecided,
  single,
  items,
  others,
} = language.rules.sums;
const say = language.rules.arithmetic;
const { compared } = language.rules.checks;

/** What a sentence counts and what the two before it counted, with the last of these. */
interface Counted {
  context: Context;
  sentence: Sentence;
  own: readonly Quantity[];
  before: readonly Quantity[];
  /** What the one before that counted. */
  earlier: readonly Quantity[];
  last: Sentence | undefined;
}

/** Parts that do not make their whole, in the ways that a list or a second sentence gives them. */
export function sumOf(counted: Counted): Found | null {
  const { own, before } = counted;
  return (
    listWithTotal(counted) ??
    inTwoPlaces(counted) ??
    itemByItem(counted) ??
    (own.length > 0 && before.length > 0 ? fromBefore(counted) : null) ??
    answers(counted)
  );
}

const told = ({ context }: Counted, parts: readonly Quantity[]): string =>
  parts.map((part) => words(context, part).trim()).join(' and ');

const sum = (parts: readonly Quantity[]): number => parts.reduce((all, { value }) => all + value, 0);

/** Counts that add up exactly; amounts may be rounded. */
const makes = (parts: readonly Quantity[], all: Quantity): boolean =>
  Math.abs(sum(parts) - all.value) <= (all.kind === 'number' && all.value < 1000 ? 0 : all.value * 0.006);

function wrong(counted: Counted, parts: readonly Quantity[], all: Quantity): Found {
  const inside = [...parts, all].filter(({ start }) => start >= counted.sentence.start);
  const { start, end } = all;
  return {
    start: Math.min(...inside.map((one) => one.start)),
    end: Math.max(...inside.map((one) => one.end)),
    why: `${told(counted, parts)} make ${show(sum(parts))}, not ${words(counted.context, all).trim()}.`,
    ...(start < counted.sentence.start && { related: { start, end } }),
  };
}

/** "for £1,200, £2,500 and £3,500, a total of £7,200": the run of figures right before the total. */
function listWithTotal(counted: Counted): Found | null {
  const { own, context } = counted;
  const { text } = context.doc;
  const at = own.findIndex(({ start }) => sumBefore.test(text.slice(Math.max(0, start - 30), start)));
  const total = own[at];
  if (!total) return null;
  let from = at - 1;
  while (from > 0 && listed.test(text.slice(own[from - 1]!.end, own[from]!.start))) from--;
  const parts = own.slice(Math.max(0, from), at);
  const alike = parts.every(({ kind }) => kind === total.kind);
  return parts.length > 1 && alike && !makes(parts, total) ? wrong(counted, parts, total) : null;
}

/** "There were eleven goals in the tie, eight in the first half and five in the second". */
function inTwoPlaces(counted: Counted): Found | null {
  const { own, context } = counted;
  const { text } = context.doc;
  for (let i = 0; i + 2 < own.length; i++) {
    const [all, one, two] = [own[i]!, own[i + 1]!, own[i + 2]!];
    if (![all, one, two].every(isCount) || goesOn(text, two, own[i + 3])) continue;
    if (!whole.test(text.slice(all.end, one.start)) || !lastPart.test(text.slice(one.end, two.start)))
      continue;
    if (i > 0 && say.listed.test(text.slice(own[i - 1]!.end, all.start))) continue;
    if (!samePlace(text, all, one, two) && !isBare(text, all, one, two)) continue;
    if (!makes([one, two], all) && sum([one, two]) < all.value * 2) return wrong(counted, [one, two], all);
  }
  return null;
}

/** A third part stands right behind the second. */
const goesOn = (text: string, { end }: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined && lastPart.test(text.slice(end, next.start));

const isCount = ({ kind, value }: Quantity): boolean => kind === 'number' && Number.isInteger(value);

/**
 * "eleven goals, eight in … and five in …"; in "42 for Roe, 18 for Doe and 16 for Low" the first is a part.
 */
function samePlace(text: string, all: Quantity, one: Quantity, two: Quantity): boolean {
  const [first, second] = [one, two].map(({ end }) => place.exec(text.slice(end, end + 40))?.[1]);
  if (first === undefined || first !== second || all.unit === '' || say.noUnit.test(all.unit)) return false;
  const its = place.exec(text.slice(all.end, all.end + 40));
  return its?.[1] !== first || !/\p{Lu}$/u.test(its[0]);
}

/** "the jury of eleven, six women and seven men": a whole that names nothing. */
const isBare = (text: string, all: Quantity, one: Quantity, two: Quantity): boolean =>
  /^, $/.test(text.slice(all.end, one.start)) &&
  say.ofWhole.test(text.slice(Math.max(0, all.start - 12), all.start)) &&
  say.partAndPart.test(text.slice(one.end, two.start));

/**
 * "Six structures: two bridges, three tunnels, a ford and a viaduct": every item counts, "a ford" for one.
 */
function itemByItem(counted: Counted): Found | null {
  const { own, context, sentence } = counted;
  const { text } = context.doc;
  const [all, ...rest] = own;
  const colon = sentence.start + words(context, sentence).indexOf(': ');
  if (!all || !isCount(all) || all.end > colon) return null;
  const parts = rest.filter(({ start }) => start > colon);
  if (parts.length !== rest.length || parts.length === 0 || !parts.every(isCount)) return null;
  const list = text
    .slice(colon + 2, sentence.end)
    .replace(/[.!?]$/, '')
    .split(items);
  const singles = list.filter((item) => single.test(item)).length;
  const begun = list.filter((item) => /^\d/.test(item) || numberWord(firstWord(item)) !== undefined).length;
  if (singles === 0 || singles + begun !== list.length || begun !== parts.length) return null;
  const is = sum(parts) + singles;
  if (is === all.value) return null;
  return {
    start: all.start,
    end: parts[parts.length - 1]!.end,
    why: `The list makes ${show(is)}, not ${words(context, all).trim()}.`,
  };
}

const firstWord = (item: string): string => /^[\p{L}-]+/u.exec(item)?.[0].toLowerCase() ?? '';

/** Of what the sentence before counted. */
function fromBefore(counted: Counted): Found | null {
  return restOf(counted) ?? ofThem(counted) ?? halfOf(counted) ?? sameFate(counted);
}

/** "Of 40 clocks 26 had stopped. The remaining 24 were wrong." */
function restOf(counted: Counted): Found | null {
  const { own, before, earlier, context, sentence } = counted;
  // The whole in the sentence before, or in the one before that.
  const [all, part] = before.length === 1 ? [...earlier, ...before] : before;
  const [left] = own;
  if (
    (before.length === 1 ? earlier.length !== 1 : before.length !== 2) ||
    !left ||
    !theRest.test(context.doc.text.slice(sentence.start, left.start))
  )
    return null;
  if (![all!, part!, left].every(isCount) || all!.value <= part!.value) return null;
  if (compared.test(between(context, all!, part!))) return null;
  return makes([part!, left], all!) ? null : wrong(counted, [part!, left], all!);
}

/** "5,000 jobs. Of these, 3,100 are in Lille and another 2,900 in Ghent": more than all of them. */
function ofThem(counted: Counted): Found | null {
  const { own, before, context, sentence } = counted;
  const [all] = before;
  if (before.length !== 1 || own.length !== 2 || ![all!, ...own].every(isCount)) return null;
  if (!ofThese.test(words(context, sentence)) || !/\band \p{L}* ?$/u.test(between(context, own[0]!, own[1]!)))
    return null;
  return sum(own) > all!.value ? wrong(counted, own, all!) : null;
}

const between = ({ doc: { text } }: Context, one: Quantity, two: Quantity): string =>
  text.slice(one.end, two.start);

/** "14 clubs. Half of them, six, will …" */
function halfOf({ context, sentence, before }: Counted): Found | null {
  const [all] = before;
  const found = half.exec(words(context, sentence));
  if (before.length !== 1 || !found || !isCount(all!)) return null;
  const written = found[1]!;
  const value = /^\d/.test(written) ? Number(written) : numberWord(written.toLowerCase());
  if (value === undefined || value * 2 === all!.value) return null;
  return {
    start: sentence.start,
    end: sentence.start + found[0].trimEnd().length,
    why: `Half of ${words(context, all!).trim()} is ${show(all!.value / 2)}, not ${written}.`,
    related: { start: all!.start, end: all!.end },
  };
}

/** "Eleven people were hurt … Seven were hurt in the bus and six in the van." */
function sameFate(counted: Counted): Found | null {
  const { own, before, context, sentence, last } = counted;
  const [all] = before;
  const [one, two] = own;
  if (before.length !== 1 || own.length !== 2 || !last || ![all!, one!, two!].every(isCount)) return null;
  const { text } = context.doc;
  const verb = fate.exec(text.slice(one!.end, one!.end + 40))?.[1];
  const was = fate.exec(text.slice(all!.end, all!.end + 40))?.[1];
  if (verb === undefined || verb !== was || others.test(words(context, sentence))) return null;
  if (!/ and $/.test(between(context, one!, two!)) || !samePlaceOf(text, one!, two!)) return null;
  return makes([one!, two!], all!) ? null : wrong(counted, [one!, two!], all!);
}

/** "hurt in the bus and four in the van". */
function samePlaceOf(text: string, one: Quantity, two: Quantity): boolean {
  const behind = place.exec(text.slice(two.end, two.end + 40))?.[1];
  return (
    behind !== undefined && new RegExp(` ${behind} (?:the )?\\p{L}`, 'u').test(text.slice(one.end, two.start))
  );
}

/**
 * So many points rounding may make; with more than so many, or so many answers, they are of several
 * questions.
 */
const ROUNDED = 2;
const MOST_OFF = 25;
const MOST_ANSWERS = 5;

/** Of one question, with those who did not know: all together make a hundred. */
function answers(counted: Counted): Found | null {
  const { own, context, sentence } = counted;
  const parts = own.filter(({ kind, points }) => kind === 'percent' && !points);
  const last = parts[parts.length - 1];
  if (
    parts.length < 3 ||
    parts.length > MOST_ANSWERS ||
    !last ||
    !undecided.test(context.doc.text.slice(last.end, sentence.end))
  )
    return null;
  const off = Math.abs(sum(parts) - 100);
  if (off <= ROUNDED || off > MOST_OFF) return null;
  return {
    start: parts[0]!.start,
    end: last.end,
    why: `${told(counted, parts)} make ${show(sum(parts))}, not 100 per cent.`,
  };
}

const show = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en-GB');
