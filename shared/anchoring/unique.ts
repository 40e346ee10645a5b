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

interface Index {
  /** By hash: the last place with a stretch of that hash, or -1. */
  last: Int32Array;
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

function isUniqueBy({ last, before }: Index, text: string, words: string): boolean {
  let found = 0;
  for (let at = last[slotOf(hashAt(words, 0))]!; at !== -1; at = before[at]!) {
    if (text.startsWith(words, at) && (found += 1) > 1) return false;
  }
  return true;
}

function indexOf(text: string): Index {
  const last = new Int32Array(SLOTS).fill(-1);
  const before = new Int32Array(text.length);
  let hash = hashAt(text, 0);
  for (let at = 0; ; at += 1) {
    const slot = slotOf(hash);
    before[at] = last[slot]!;
    last[slot] = at;
    if (at + STRETCH >= text.length) return { last, before };
    // The first letter leaves, the next one comes.
    hash =
      (Math.imul(hash - Math.imul(text.charCodeAt(at), LEAVING), BASE) + text.charCodeAt(at + STRETCH)) | 0;
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

const SLOT_BITS = 20;
const SLOTS = 2 ** SLOT_BITS;
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS);
