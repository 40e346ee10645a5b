/** Places a person may want to look at for a mark that found none of its own. */

import type { Alignment } from './align';
import { withGrown } from './grown';
import { Nearness } from './nearness';
import type { Place } from './place';
import { firstAbove, overlaps } from '../text/ranges';
import type { Units } from './units';
import { MOST_PLACES, VeryWords } from './very-words';

export interface Candidate {
  /** Offsets into the new draft, `[start, end)`. */
  start: number;
  end: number;
  /** 0 to 1: the words themselves count for more, what stands around them for less. */
  score: number;
}

/** A candidate before it is chosen. */
interface Found extends Candidate {
  /** A copy of the mark's whole sentence that no other sentence of the old draft claims. */
  isFreeCopy?: boolean;
}

/** Two sentences word by word. */
interface Pair {
  a: Units;
  b: Units;
  partner: Int32Array;
  similarity: number;
}

const WORDS = 0.6;
const AROUND = 0.4;
// A place that no other words of the old draft claim is the likelier; so is one near where the neighbours
// went.
const UNCLAIMED = 0.1;
const NEARNESS = 0.1;
// Its own sentence still stands: the likeliest place even when none of the words do.
const OWN_PLACE = 0.75;
// A text without full stops is one sentence; aligning that again for each lost mark would take minutes.
const LONGEST_SENTENCE = 3000;
const CONTEXT = 40;
// How many sentences off a part may be that was cut off.
const CUT_OFF = 3;
// Copies nobody claims are shown up to so many times as many as other places: nothing tells them apart but a
// person's eye, and the right one must not be the ninth.
const FREE_COPIES = 2;

/** Finds candidates for many marks with one pass over the new draft. */
export class CandidateFinder {
  private readonly veryWords: VeryWords | null = null;
  /** By the number of a sentence: the new sentences that are the same. */
  private readonly copiesOf = new Map<number, number[]>();
  private readonly nearness: Nearness;
  /** By the numbers of an old and a new sentence. */
  private readonly pairs = new Map<number, Pair>();
  /** The words of a sentence, which is held against several. */
  private readonly oldWords = new Map<number, Units>();
  private readonly newWords = new Map<number, Units>();

  constructor(
    private readonly alignment: Alignment,
    marks: readonly { start: number; end: number }[],
    private readonly most: number,
  ) {
    this.nearness = new Nearness(alignment.links);
    if (marks.length === 0) return;
    const { oldText, newText, wording } = alignment;
    const words = alignment.newWords ?? wording.read(newText, 0, newText.length);
    this.veryWords = new VeryWords(oldText, newText, words, wording, marks);
    const { ids } = alignment.newSentences;
    for (let j = 0; j < ids.length; j++) {
      const copies = this.copiesOf.get(ids[j]!);
      if (!copies) this.copiesOf.set(ids[j]!, [j]);
      else if (copies.length < MOST_PLACES) copies.push(j);
    }
  }

  /** The best candidates, best first; `place` is where the mark would have gone had it been sure. */
  find(mark: { start: number; end: number }, place: Place | null): Candidate[] {
    const own =
      place && place.start < place.end
        ? [{ start: place.start, end: place.end, score: OWN_PLACE + (1 - OWN_PLACE) * place.share }]
        : [];
    const likely: Found[] = [...own, ...this.suspectPlaces(mark, place === null)].sort(byScore);
    const others: Found[] = [...this.copyPlaces(mark), ...this.exactPlaces(mark), ...likely].sort(byScore);
    const kept: Candidate[] = [];
    // A word that stands in a dozen other sentences must not crowd out the sentences its own may have become.
    for (const candidate of [...likely.slice(0, this.most / 2), ...others]) {
      if (kept.length >= (candidate.isFreeCopy ? FREE_COPIES * this.most : this.most)) continue;
      if (kept.some((other) => overlaps(candidate, other))) continue;
      // What has grown against the words there is shown as well: a person has to see that it says "1.5
      // million".
      const { start, end } = withGrown(this.alignment.oldText, mark, this.alignment.newText, candidate);
      kept.push({ start, end, score: Math.round(Math.min(1, candidate.score) * 1000) / 1000 });
    }
    return kept.sort(byScore);
  }

  /** The very words elsewhere, with whatever capitals. */
  private exactPlaces(mark: { start: number; end: number }): Candidate[] {
    const { start, end } = mark;
    const { oldSentences, newSentences } = this.alignment;
    const i = firstAbove(oldSentences.ends, start);
    return (this.veryWords?.startsOf(mark) ?? []).map((from) => {
      const score = this.scoreOf(start, end, from, i, firstAbove(newSentences.ends, from));
      return { start: from, end: from + end - start, score };
    });
  }

  /** The same place in copies of its sentence: for marks too slight to be looked up by themselves. */
  private copyPlaces({ start, end }: { start: number; end: number }): Found[] {
    const { oldSentences, newSentences } = this.alignment;
    const i = firstAbove(oldSentences.ends, start);
    const sentence = oldSentences.starts[i];
    if (sentence === undefined || start < sentence || end > oldSentences.ends[i]!) return [];
    return (this.copiesOf.get(oldSentences.ids[i]!) ?? []).map((j) => {
      const from = newSentences.starts[j]!;
      const score = this.scoreOf(sentence, oldSentences.ends[i]!, from, i, j);
      return {
        start: from + start - sentence,
        end: from + end - sentence,
        score,
        isFreeCopy: this.freedomOf(i, j) > 0,
      };
    });
  }

  /**
   * The same words, from sentence `i` to `j`: by what stands around them, whether they are some other words'
   * already, and how far they would have gone.
   */
  private scoreOf(start: number, end: number, newStart: number, i: number, j: number): number {
    const { oldText, newText } = this.alignment;
    const newEnd = newStart + end - start;
    const around = sameBefore(oldText, start, newText, newStart) + sameAfter(oldText, end, newText, newEnd);
    const place = UNCLAIMED * this.freedomOf(i, j) + NEARNESS * this.nearness.of(i, j);
    return WORDS + place + ((AROUND - UNCLAIMED - NEARNESS) * around) / (2 * CONTEXT);
  }

  /**
   * How free new sentence `j` is for old `i`: 0 where another surely became it, a half where one may have.
   */
  private freedomOf(i: number, j: number): number {
    const { newTo, unsure } = this.alignment.links;
    const claimant = newTo[j] ?? -1;
    if (claimant === -1 || (claimant === i && unsure[i] === 1)) return 1;
    return unsure[claimant] === 1 ? 0.5 : 0;
  }

  /**
   * What sentence `i` may have become. Where nothing in what it became stands for the mark (`nowhere`), the
   * mark may stand in another part of that, or in a part that was cut off and set apart.
   */
  private likelyOf(i: number, nowhere: boolean): Set<number> {
    const { links } = this.alignment;
    const likely = new Set([...(links.suspects.get(i) ?? []), ...(links.besideCopies.get(i) ?? [])]);
    const group = nowhere ? links.groups[links.groupOf[i]!] : undefined;
    if (!group) return likely;
    const to = Math.min(links.newTo.length, group.newTo + CUT_OFF);
    for (let j = Math.max(0, group.newFrom - CUT_OFF); j < to; j++) {
      if (links.newTo[j] === -1 || (j >= group.newFrom && j < group.newTo)) likely.add(j);
    }
    return likely;
  }

  /** Inside the sentences that its own sentence may have become. */
  private suspectPlaces(mark: { start: number; end: number }, nowhere: boolean): Candidate[] {
    const { start, end } = mark;
    const { oldSentences, newSentences, wording } = this.alignment;
    const found: Candidate[] = [];
    for (
      let i = firstAbove(oldSentences.ends, start);
      i < oldSentences.starts.length && oldSentences.starts[i]! < end;
      i++
    ) {
      if (oldSentences.ends[i]! - oldSentences.starts[i]! > LONGEST_SENTENCE) continue;
      for (const j of this.likelyOf(i, nowhere)) {
        // Copies word for word are ranked by what stands around them, as exact places.
        if (
          oldSentences.ids[i] === newSentences.ids[j] ||
          newSentences.ends[j]! - newSentences.starts[j]! > LONGEST_SENTENCE
        )
          continue;
        const { a, b, partner, similarity } = this.sideBySide(i, j);
        const place = throughWords(a, b, partner, start, end);
        let standing = 0;
        let all = 0;
        for (let k = 0; k < partner.length; k++) {
          if (a.ends[k]! <= start || a.starts[k]! >= end) continue;
          all += wording.weight(a.ids[k]!);
          if (partner[k] !== -1) standing += wording.weight(a.ids[k]!);
        }
        found.push({ ...place, score: (WORDS * standing) / (all || 1) + AROUND * similarity });
      }
    }
    return found;
  }

  /** The words of old sentence `i` and new `j`, and which went where. Where one mark is lost, others are. */
  private sideBySide(i: number, j: number): Pair {
    const { oldText, newText, oldSentences, newSentences, wording } = this.alignment;
    const key = i * newSentences.ids.length + j;
    const known = this.pairs.get(key);
    if (known) return known;
    const cut = (cuts: Map<number, Units>, k: number, text: string, { starts, ends }: Units): Units => {
      const words = cuts.get(k) ?? wording.cut(text, starts[k]!, ends[k]!);
      cuts.set(k, words);
      return words;
    };
    const a = cut(this.oldWords, i, oldText, oldSentences);
    const b = cut(this.newWords, j, newText, newSentences);
    const pair = { a, b, partner: wording.align(a, b), similarity: wording.similarity(a, b) };
    this.pairs.set(key, pair);
    return pair;
  }
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.start - b.start;

/**
 * The words of `b` that stand for the words of `a` in `[start, end)`: their partners, or what was put in
 * their stead.
 */
function throughWords(
  a: Units,
  b: Units,
  partner: Int32Array,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = a.ends.findIndex((to) => to > start);
  const last = a.starts.findLastIndex((from) => from < end);
  const from = stead(partner, first, b.ids.length, 'first');
  const to = stead(partner, last, b.ids.length, 'last');
  const [low, high] = from <= to ? [from, to] : [0, b.ids.length - 1];
  return { start: b.starts[low]!, end: b.ends[high]! };
}

/**
 * The first, or last, word that stands for word `k`: its partner; else, where as many were put in as taken
 * out, one for one; else all of them.
 */
function stead(partner: Int32Array, k: number, width: number, side: 'first' | 'last'): number {
  if (partner[k] !== -1) return partner[k] ?? 0;
  let from = k;
  while (from > 0 && partner[from - 1] === -1) from--;
  let to = k + 1;
  while (to < partner.length && partner[to] === -1) to++;
  // At either end another sentence may have been joined on: no more words than were there.
  const newTo =
    to < partner.length
      ? partner[to]!
      : from > 0
        ? Math.min(width, partner[from - 1]! + 1 + to - from)
        : width;
  const newFrom =
    from > 0 ? partner[from - 1]! + 1 : to < partner.length ? Math.max(0, newTo - to + from) : 0;
  if (newTo - newFrom === to - from) return newFrom + k - from;
  // Where nothing was put in, the next word inwards.
  return side === 'first' ? newFrom : newTo - 1;
}

function sameBefore(a: string, i: number, b: string, j: number): number {
  let same = 0;
  while (same < CONTEXT && same < i && same < j && a.charCodeAt(i - same - 1) === b.charCodeAt(j - same - 1))
    same++;
  return same;
}

function sameAfter(a: string, i: number, b: string, j: number): number {
  let same = 0;
  while (
    same < CONTEXT &&
    i + same < a.length &&
    j + same < b.length &&
    a.charCodeAt(i + same) === b.charCodeAt(j + same)
  )
    same++;
  return same;
}
