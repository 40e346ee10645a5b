/** How alike two stretches of words are, and which word went where. */

import { alignSequences } from './sequence';
import { eachWord, FoldedVocabulary, isWordCode, wordsOf, type Units } from './units';

// Beyond this many cells the word table is not worth its time; unique words cut the stretch into smaller ones
// first.
const LARGEST_TABLE = 40_000;
// A run of words that stay together beats the same words picked from here and there.
const TOGETHER = 0.25;
// Below this weight a single matched word between two rewritten stretches is chance ("the", "of", a comma).
const CHANCE = 0.35;

/**
 * Weighs words by what they tell: long and rare words much, short and common ones little, punctuation next to
 * nothing. Rarity is counted over everything given to `read`. Capitals make no other word: a heading in
 * sentence case is the heading.
 */
export class Wording {
  private readonly vocabulary = new FoldedVocabulary();
  private readonly seen: number[] = [];
  private words = 0;
  private weights = new Float64Array(0);
  /**
   * When each weight was worked out: another word read makes all of them others, without going through them.
   */
  private weighed = new Int32Array(0);
  private now = 1;
  private counts = new Int32Array(0);

  /** Cuts a stretch into words and counts them for rarity. */
  read(text: string, start: number, end: number): Units {
    const words = this.cut(text, start, end);
    for (const id of words.ids) this.seen[id] = (this.seen[id] ?? 0) + 1;
    this.words += words.ids.length;
    this.now++;
    return words;
  }

  /** As if these had never been read. */
  unread(words: Units): void {
    for (const id of words.ids) this.seen[id]! -= 1;
    this.words -= words.ids.length;
    this.now++;
  }

  /** The number of a word, or -1 when it was never read. */
  idOf(word: string): number {
    return this.vocabulary.find(word);
  }

  /** Cuts a stretch into words without counting them. */
  cut(text: string, start: number, end: number): Units {
    return wordsOf(text, start, end, this.vocabulary);
  }

  weight(id: number): number {
    if (this.weighed[id] === this.now) return this.weights[id]!;
    if (id >= this.weights.length) this.makeRoom();
    this.weighed[id] = this.now;
    return (this.weights[id] = plainWeight(this.vocabulary.words[id]!) * this.rarity(id));
  }

  total(words: Units): number {
    let sum = 0;
    for (const id of words.ids) sum += this.weight(id);
    return sum;
  }

  /** Weight of the words that both have, counting repeats. */
  shared(a: Units, b: Units): number {
    if (this.counts.length < this.vocabulary.size) this.counts = new Int32Array(this.vocabulary.size * 2);
    const { counts } = this;
    let sum = 0;
    for (const id of a.ids) counts[id]!++;
    for (const id of b.ids) {
      if (counts[id]! <= 0) continue;
      counts[id]!--;
      sum += this.weight(id);
    }
    for (const id of a.ids) counts[id] = 0;
    return sum;
  }

  /** 0 (nothing in common) to 1 (the same words): twice the shared weight over the weight of both. */
  similarity(a: Units, b: Units): number {
    const both = this.total(a) + this.total(b);
    return both === 0 ? 0 : (2 * this.shared(a, b)) / both;
  }

  /** For each word of `a` the index of the word of `b` it is, in order on both sides, or -1. */
  align(a: Units, b: Units): Int32Array {
    const partner = new Int32Array(a.ids.length).fill(-1);
    alignSequences(
      a.ids,
      b.ids,
      this.vocabulary.size,
      (i, j) => (partner[i] = j),
      (gap) => {
        const height = gap.aTo - gap.aFrom;
        const width = gap.bTo - gap.bFrom;
        if (height * width > LARGEST_TABLE) return;
        this.alignTable(a.ids, b.ids, gap.aFrom, gap.bFrom, height, width, partner);
      },
    );
    dropChanceMatches(partner, b.ids.length, (i) => this.weight(a.ids[i]!));
    return partner;
  }

  /** Heaviest common subsequence by dynamic programming, with a bonus where neighbours stay neighbours. */
  private alignTable(
    a: number[],
    b: number[],
    aFrom: number,
    bFrom: number,
    height: number,
    width: number,
    partner: Int32Array,
  ): void {
    const row = width + 1;
    const best = new Float64Array((height + 1) * row);
    const ending = new Float64Array((height + 1) * row);
    for (let i = 1; i <= height; i++) {
      for (let j = 1; j <= width; j++) {
        const at = i * row + j;
        let score = Math.max(best[at - row]!, best[at - 1]!);
        if (a[aFrom + i - 1] === b[bFrom + j - 1]) {
          const diagonal = at - row - 1;
          const together = ending[diagonal]! > 0 ? ending[diagonal]! + TOGETHER : 0;
          ending[at] = Math.max(best[diagonal]!, together) + this.weight(a[aFrom + i - 1]!) + 1e-6;
          score = Math.max(score, ending[at]!);
        }
        best[at] = score;
      }
    }
    let i = height;
    let j = width;
    let inRun = false;
    while (i > 0 && j > 0) {
      const at = i * row + j;
      if (ending[at]! > 0 && (inRun || ending[at]! >= best[at]!)) {
        partner[aFrom + i - 1] = bFrom + j - 1;
        const diagonal = at - row - 1;
        inRun = ending[diagonal]! > 0 && ending[diagonal]! + TOGETHER >= best[diagonal]!;
        i--;
        j--;
      } else if (best[at - row]! >= best[at - 1]!) i--;
      else j--;
    }
  }

  private makeRoom(): void {
    const [weights, weighed] = [this.weights, this.weighed];
    this.weights = new Float64Array(this.vocabulary.size * 2);
    this.weighed = new Int32Array(this.vocabulary.size * 2);
    this.weights.set(weights);
    this.weighed.set(weighed);
  }

  private rarity(id: number): number {
    const among = this.words + 1;
    return Math.log2(1 + among / (this.seen[id] || 1)) / Math.log2(1 + among);
  }
}

/** Weight of a word by its looks alone: figures and long words 1, shorter ones less, punctuation 0.05. */
export function plainWeight(word: string): number {
  if (!isWordCode(word.charCodeAt(0))) return 0.05;
  if (word.length > 5 || /\d/.test(word)) return 1;
  return word.length > 3 ? 0.6 : 0.3;
}

/** Sum of `plainWeight` over the words of `text.slice(start, end)`. */
export function plainWeightOf(text: string, start: number, end: number): number {
  let sum = 0;
  eachWord(text, start, end, (from, to) => {
    sum += plainWeight(text.slice(from, to));
  });
  return sum;
}

/** Lets go of a lone light match that has rewritten words on both of its sides, in both texts. */
function dropChanceMatches(partner: Int32Array, width: number, weight: (i: number) => number): void {
  let before = -1;
  let ahead = 0;
  for (let i = 0; i < partner.length; i++) {
    const j = partner[i]!;
    if (j === -1) continue;
    const isInside = j > 0 && j + 1 < width && i > 0 && i + 1 < partner.length;
    if (isInside && partner[i - 1] === -1 && partner[i + 1] === -1 && weight(i) < CHANCE) {
      ahead = Math.max(ahead, i + 1);
      while (ahead < partner.length && partner[ahead] === -1) ahead++;
      const after = ahead < partner.length ? partner[ahead]! : width;
      if (before < j - 1 && after > j + 1) {
        partner[i] = -1;
        continue;
      }
    }
    before = j;
  }
}
