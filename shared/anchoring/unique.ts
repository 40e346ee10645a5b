/*
 * Whether words stand in a text once. Asked for every mark of a long text that means reading it all for each:
 * fifty thousand marks in five million characters take minutes. Whoever goes on asking about the same text
 * gets an index of it: for every place, where the same stretch of code units stood last before it, found by a
 * hash of the stretch.
 */

/** Code units of a stretch: as much as an anchor has before its words, so that most stand in few places. */
const STRETCH = 32;

/** So often it is cheaper to read the text than to make an index of it. */
const FEW = 4;
/** A shorter text is read faster than looked up. */
const SHORT = 20_000;

/** A stretch that stands in so few places is not worth looking for one in fewer. */
const RARE = 4;

interface Index {
  /** By hash: the last place with a stretch of that hash, or -1. */
  last: Int32Array;
  /** By hash: in how many places there is one of that hash. */
  many: Int32Array;
  /** By place: the one before it with a stretch of the same hash, or -1. */
  before: Int32Array;
}

/** The text asked about last, how often, and its index once it is worth one. */
let recent: { text: string; asked: number; index: Index | null } = { text: '', asked: 0, index: null };

/** Whether `words`, which stand in `text`, stand there only once. Overlapping themselves counts as twice. */
export function isUnique(text: string, words: string): boolean {
  if (text.length < SHORT || words.length < STRETCH) return isUniqueByReading(text, words);
  if (recent.text !== text) recent = { text, asked: 0, index: null };
  recent.asked += 1;
  if (recent.asked <= FEW) return isUniqueByReading(text, words);
  return isUniqueBy((recent.index ??= indexOf(text)), text, words);
}

function isUniqueByReading(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) === -1;
}

function isUniqueBy(index: Index, text: string, words: string): boolean {
  const { slot, offset } = rarestIn(words, index);
  let found = 0;
  for (let at = index.last[slot]!; at !== -1; at = index.before[at]!) {
    if (at >= offset && text.startsWith(words, at - offset) && (found += 1) > 1) return false;
  }
  return true;
}

/**
 * The stretch of `words` that stands in the fewest places, and how far into them it begins. A book that says
 * the same on every page has its first words everywhere, and each of these places would be looked at.
 */
function rarestIn(words: string, { many }: Index): { slot: number; offset: number } {
  let hash = hashAt(words, 0);
  let rarest = { slot: slotOf(hash), offset: 0 };
  for (let at = 0; many[rarest.slot]! > RARE && at + STRETCH < words.length; at += 1) {
    hash = hashAfter(hash, words, at);
    const slot = slotOf(hash);
    if (many[slot]! < many[rarest.slot]!) rarest = { slot, offset: at + 1 };
  }
  return rarest;
}

function indexOf(text: string): Index {
  const last = new Int32Array(SLOTS).fill(-1);
  const many = new Int32Array(SLOTS);
  const before = new Int32Array(text.length);
  let hash = hashAt(text, 0);
  for (let at = 0; ; at += 1) {
    const slot = slotOf(hash);
    before[at] = last[slot]!;
    last[slot] = at;
    many[slot]! += 1;
    if (at + STRETCH >= text.length) return { last, many, before };
    hash = hashAfter(hash, text, at);
  }
}

/* A polynomial in BASE, modulo 2 ** 32. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: STRETCH - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

function hashAt(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + STRETCH; at += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The hash of the stretch behind the one at `at`, whose own is `hash`: a letter leaves, one comes. */
const hashAfter = (hash: number, text: string, at: number): number =>
  (Math.imul(hash - Math.imul(text.charCodeAt(at), LEAVING), BASE) + text.charCodeAt(at + STRETCH)) | 0;

const SLOT_BITS = 20;
const SLOTS = 2 ** SLOT_BITS;
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS);
