/** From linked sentences to the stretches of text that are the same in both drafts. */

import type { Links } from './links';
import type { Words } from './plan';
import { isSpace } from '../text/characters';
import type { Units } from './units';

/** `oldText.slice(oldStart, oldEnd) === newText.slice(newStart, newEnd)`, unless `recased`. */
export interface Segment {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
  /** Index of the group of edited sentences it is part of, or -1 where whole sentences are the same. */
  group: number;
  /** It stands elsewhere among the other sentences than before. */
  moved: boolean;
  /** Only its capitals, or its apostrophes, are others: then the two slices are not equal, but as long. */
  recased?: boolean;
}

/** Old offsets `[starts[i], ends[i])`, in order and disjoint. */
export interface Zones {
  starts: number[];
  ends: number[];
}

export interface Standing {
  /** Words that are the same in both drafts, letter by letter. */
  segments: Segment[];
  /** These and the recased ones: all words that stand. */
  standing: Segment[];
  unsure: Zones;
}

/** All segments and unsure zones, by old place. */
export function segmentsOf(
  oldText: string,
  newText: string,
  links: Links,
  words: Words,
  inOrder: Uint8Array,
): Standing {
  const segments: Segment[] = [];
  const recased: Segment[] = [];
  const unsure: Zones = { starts: [], ends: [] };
  const { old, fresh } = links;
  for (let i = 0; i < links.oldTo.length; i++) {
    const j = links.oldTo[i]!;
    if (j === -1) continue;
    const moved = inOrder[i] === 0;
    const group = links.groupOf[i]!;
    if (links.unsure[i] === 1)
      addZone(unsure, old.starts[i]!, old.ends[i]!, i > 0 && links.unsure[i - 1] === 1);
    if (group === -1) {
      const segment = {
        oldStart: old.starts[i]!,
        oldEnd: old.ends[i]!,
        newStart: fresh.starts[j]!,
        newEnd: fresh.ends[j]!,
        group,
        moved,
      };
      addSegment(segments, segment, oldText, newText);
      continue;
    }
    const { oldFrom, oldTo, newFrom, newTo } = links.groups[group]!;
    const a = wordsIn(words.old, oldFrom, oldTo);
    const b = wordsIn(words.fresh, newFrom, newTo);
    const partner = words.wording.align(a, b);
    partner.forEach((to, k) => {
      if (to === -1) return;
      const [oldStart, oldEnd, newStart, newEnd] = [a.starts[k]!, a.ends[k]!, b.starts[to]!, b.ends[to]!];
      const word = { oldStart, oldEnd, newStart, newEnd, group, moved };
      if (isSameWord(oldText, newText, word)) addSegment(segments, word, oldText, newText);
      else if (oldEnd - oldStart === newEnd - newStart) {
        addSegment(recased, { ...word, recased: true }, oldText, newText);
      }
    });
    if (links.unsure[oldFrom] === 0) addSlides(unsure, a, b, partner);
    for (let k = i + 1; k < oldTo; k++)
      if (links.unsure[k] === 1) addZone(unsure, old.starts[k]!, old.ends[k]!, links.unsure[k - 1] === 1);
    i = oldTo - 1;
  }
  if (recased.length === 0) return { segments, standing: segments, unsure };
  const standing = [...segments, ...recased].sort((a, b) => a.oldStart - b.oldStart);
  return { segments, standing, unsure };
}

function isSameWord(oldText: string, newText: string, segment: Omit<Segment, 'recased'>): boolean {
  const { oldStart, oldEnd, newStart, newEnd } = segment;
  if (oldEnd - oldStart !== newEnd - newStart) return false;
  for (let k = oldEnd - oldStart - 1; k >= 0; k--) {
    if (oldText.charCodeAt(oldStart + k) !== newText.charCodeAt(newStart + k)) return false;
  }
  return true;
}

/** Grows the last segment where the new one follows on it in both drafts over the same white space. */
function addSegment(segments: Segment[], next: Segment, oldText: string, newText: string): void {
  const last = segments[segments.length - 1];
  if (last && last.group === next.group && last.moved === next.moved) {
    const gap = next.oldStart - last.oldEnd;
    if (
      next.newStart - last.newEnd === gap &&
      (gap === 0 || isSameBlank(oldText, newText, last.oldEnd, last.newEnd, gap))
    ) {
      last.oldEnd = next.oldEnd;
      last.newEnd = next.newEnd;
      return;
    }
  }
  segments.push(next);
}

function isSameBlank(
  oldText: string,
  newText: string,
  oldAt: number,
  newAt: number,
  length: number,
): boolean {
  for (let k = 0; k < length; k++) {
    const code = oldText.charCodeAt(oldAt + k);
    if (code !== newText.charCodeAt(newAt + k) || !isSpace(code)) return false;
  }
  return true;
}

/**
 * Where words were only taken out, and the words left standing begin or end like those taken out, the cut may
 * have been made further left or right ("the very [very] good" or "the [very] very good"): nobody can say
 * which copy stayed.
 */
function addSlides(unsure: Zones, a: Units, b: Units, partner: Int32Array): void {
  for (let from = 0; from < partner.length; from++) {
    if (partner[from] !== -1) continue;
    let to = from;
    while (to < partner.length && partner[to] === -1) to++;
    const before = from === 0 ? -1 : partner[from - 1]!;
    const after = to === partner.length ? b.ids.length : partner[to]!;
    if (after === before + 1) {
      let left = 0;
      while (
        from - left > 0 &&
        to - left - 1 >= from &&
        a.ids[from - left - 1] === a.ids[to - left - 1] &&
        isRunOn(partner, from - left - 1, left === 0)
      )
        left++;
      let right = 0;
      while (
        to + right < partner.length &&
        from + right < to &&
        a.ids[from + right] === a.ids[to + right] &&
        isRunOn(partner, to + right, right === 0)
      )
        right++;
      if (left + right > 0) addZone(unsure, a.starts[from - left]!, a.ends[to + right - 1]!, false);
    } else addRivals(unsure, a, partner, from, to);
    from = to - 1;
  }
}

/**
 * Where words were put in the stead of others, and the word left standing beside them is also one of those
 * replaced, either may be the one that stands ("the roof of the [old] dock" became "a costly the dock"): what
 * lies between was replaced, or cut.
 */
function addRivals(unsure: Zones, a: Units, partner: Int32Array, from: number, to: number): void {
  if (from > 0) {
    const rival = a.ids.lastIndexOf(a.ids[from - 1]!, to - 1);
    if (rival >= from && (rival === to - 1 || isAlone(partner, from - 1)))
      addZone(unsure, a.starts[from - 1]!, a.ends[rival]!, false);
  }
  if (to < partner.length) {
    const rival = a.ids.indexOf(a.ids[to]!, from);
    if (rival < to && (rival === from || isAlone(partner, to)))
      addZone(unsure, a.starts[rival]!, a.ends[to]!, false);
  }
}

/** Neither neighbour of word `k` went with it. */
function isAlone(partner: Int32Array, k: number): boolean {
  return (
    (k === 0 || partner[k - 1] !== partner[k]! - 1) &&
    (k + 1 === partner.length || partner[k + 1] !== partner[k]! + 1)
  );
}

/** Word `k` is matched, and so is the word next to it on the way to the cut, without a break. */
function isRunOn(partner: Int32Array, k: number, first: boolean): boolean {
  return (
    partner[k] !== -1 &&
    (first ||
      Math.abs(partner[k]! - (partner[k + 1] ?? -9)) === 1 ||
      Math.abs(partner[k]! - (partner[k - 1] ?? -9)) === 1)
  );
}

function addZone({ starts, ends }: Zones, start: number, end: number, joins: boolean): void {
  const last = ends.length - 1;
  if (last >= 0 && (joins || start < ends[last]!)) ends[last] = Math.max(ends[last]!, end);
  else {
    starts.push(start);
    ends.push(end);
  }
}

function wordsIn(words: Map<number, Units>, from: number, to: number): Units {
  const first = words.get(from)!;
  if (to === from + 1) return first;
  const all: Units = { starts: [], ends: [], ids: [] };
  for (let i = from; i < to; i++) {
    const { starts, ends, ids } = words.get(i)!;
    all.starts.push(...starts);
    all.ends.push(...ends);
    all.ids.push(...ids);
  }
  return all;
}
