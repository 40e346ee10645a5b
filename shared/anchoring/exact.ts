/** The first steps of a comparison: what stands word for word in both drafts, in place and moved. */

import type { Links } from './links';
import { alignSequences, type Gap } from './sequence';
import { Vocabulary, type Units } from './units';

// A sentence that moved alone has to be recognisable by itself: long, or with a name or a figure in it. "He
// declined to comment" could be anybody's; such a sentence moves with its neighbours, or is lost and a person
// looks.
const TELLS_BY_LENGTH = 55;
const TELLS_BY_NAME = 20;
const NAME_OR_FIGURE = /\d|\P{L}\p{Lu}/u;

/** Links the sentences of paragraphs that are the same and in the same order. */
export function linkSameParagraphs(
  links: Links,
  oldParagraphs: Units,
  newParagraphs: Units,
  idCount: number,
): void {
  const oldFirst = firstSentences(links.old.paragraphs, oldParagraphs.ids.length);
  const newFirst = firstSentences(links.fresh.paragraphs, newParagraphs.ids.length);
  alignSequences(oldParagraphs.ids, newParagraphs.ids, idCount, (p, q) => {
    const length = oldFirst[p + 1]! - oldFirst[p]!;
    for (let k = 0; k < length; k++) links.same(oldFirst[p]! + k, newFirst[q]! + k);
  });
}

/** Links the same sentences, in order, inside the gaps the paragraphs left. */
export function linkSameSentences(links: Links, idCount: number): void {
  alignSequences(
    links.old.ids,
    links.fresh.ids,
    idCount,
    (i, j) => links.same(i, j),
    undefined,
    gapsBetween(links),
  );
}

/**
 * Pairs of sentences, in order inside the gaps, with the same letters and figures: only points, case or space
 * differ.
 */
export function sameLetters(links: Links, oldText: string, newText: string): [number, number][] {
  const letters = new Vocabulary();
  const oldKeys = letterKeys(oldText, links.old, links.oldTo, letters, 'old');
  const newKeys = letterKeys(newText, links.fresh, links.newTo, letters, 'new');
  const pairs: [number, number][] = [];
  alignSequences(oldKeys, newKeys, letters.size, (i, j) => pairs.push([i, j]), undefined, gapsBetween(links));
  return pairs;
}

/**
 * Links sentences that stand once in each draft, and have no partner yet, wherever they went; then their
 * neighbours, as far as both drafts go on with the same words, which carries repeated sentences along inside
 * a moved block.
 */
export function linkMovedSentences(links: Links, oldText: string, idCount: number): void {
  const { old, fresh, oldTo, newTo } = links;
  const inOld = countIds(old.ids, idCount);
  const inNew = countIds(fresh.ids, idCount);
  const place = new Map<number, number>();
  for (let j = 0; j < newTo.length; j++)
    if (newTo[j] === -1 && inNew[fresh.ids[j]!] === 1) place.set(fresh.ids[j]!, j);
  const moved: number[] = [];
  for (let i = 0; i < oldTo.length; i++) {
    const id = old.ids[i]!;
    if (oldTo[i] !== -1 || inOld[id] !== 1) continue;
    const j = place.get(id);
    if (j === undefined || !isTelling(oldText.slice(old.starts[i], old.ends[i]))) continue;
    links.same(i, j);
    moved.push(i);
  }
  for (const start of moved) {
    for (const step of [-1, 1]) {
      let i = start + step;
      let j = oldTo[start]! + step;
      while (oldTo[i] === -1 && newTo[j] === -1 && old.ids[i] === fresh.ids[j]) {
        links.same(i, j);
        i += step;
        j += step;
      }
    }
  }
}

function isTelling(sentence: string): boolean {
  if (sentence.length >= TELLS_BY_LENGTH) return true;
  // The first word has a capital in any case; an opening quotation mark may stand before it.
  return sentence.length >= TELLS_BY_NAME && NAME_OR_FIGURE.test(sentence.replace(/^\P{L}*\p{L}/u, ''));
}

/** The unlinked stretches between links that are all in order. */
function gapsBetween(links: Links): Gap[] {
  const { oldTo, newTo } = links;
  const gaps: Gap[] = [];
  let aFrom = 0;
  let bFrom = 0;
  for (let i = 0; i <= oldTo.length; i++) {
    const j = i < oldTo.length ? oldTo[i]! : newTo.length;
    if (j === -1) continue;
    if (i > aFrom && j > bFrom) gaps.push({ aFrom, aTo: i, bFrom, bTo: j });
    aFrom = i + 1;
    bFrom = j + 1;
  }
  return gaps;
}

function firstSentences(paragraphOf: number[], count: number): Int32Array {
  const first = new Int32Array(count + 1).fill(paragraphOf.length);
  for (let s = paragraphOf.length - 1; s >= 0; s--) first[paragraphOf[s]!] = s;
  return first;
}

export function countIds(ids: number[], idCount: number): Int32Array {
  const counts = new Int32Array(idCount);
  for (const id of ids) counts[id]!++;
  return counts;
}

function letterKeys(
  text: string,
  units: Units,
  partner: Int32Array,
  letters: Vocabulary,
  side: string,
): Int32Array {
  const keys = new Int32Array(partner.length);
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] !== -1) continue;
    const key = lettersOf(text.slice(units.starts[i]!, units.ends[i]!).toLowerCase());
    // A sentence of nothing but points equals no other.
    keys[i] = letters.idOf(key === '' ? `${side} ${i}` : key);
  }
  return keys;
}

/** Asking for Unicode's properties costs three times as much, and most sentences have nothing but ASCII. */
const lettersOf = (words: string): string =>
  words.replace(/[\u0080-\uffff]/.test(words) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '');
