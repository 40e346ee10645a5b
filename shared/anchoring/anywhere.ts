/** Edited sentences whose place says nothing any more: found by their most telling words, anywhere. */

import { BESIDE, WORTH_A_LOOK } from './edited';
import type { Links } from './links';
import type { Words } from './plan';

/** How alike a sentence must be to its old self where its place does not speak for it. */
const ANYWHERE = 0.66;
// Two candidates nearer to each other than this are lookalikes.
const CLEARLY_BETTER = 0.15;
// How far a neighbour may be, in sentences, to speak for a place.
const NEIGHBOURHOOD = 3;
// Looked up by so many of its most telling words; a word in more sentences than this tells too little.
const TELLING_WORDS = 8;
const COMMONEST_WORD = 60;
// So many are worth a look beside copies word for word.
const BESIDE_COPIES = 4;

/**
 * Links what is left to the sentence most like it, anywhere, where no other is nearly as like, seen from both
 * sides, and where its neighbour went with it. A single sentence that was both moved and edited cannot be
 * told from a lookalike of one that was deleted, so it stays unlinked: a suspect for a person to look at.
 */
export function linkEditedAnywhere(links: Links, words: Words): void {
  const { wording } = words;
  const olds = links.oldRuns().flatMap(({ from, to }) => range(from, to));
  const news = links.newRuns().flatMap(({ from, to }) => range(from, to));
  if (olds.length === 0 || news.length === 0) return;
  const postings = new Map<number, number[]>();
  for (const j of news) {
    for (const id of new Set(words.fresh.get(j)!.ids)) {
      const list = postings.get(id);
      if (!list) postings.set(id, [j]);
      else if (list.length <= COMMONEST_WORD) list.push(j);
    }
  }
  const bestOfOld = new Map<number, Rivals>();
  const bestOfNew = new Map<number, Rivals>();
  for (const i of olds) {
    const unit = words.old.get(i)!;
    const telling = [...new Set(unit.ids)].filter(
      (id) => (postings.get(id)?.length ?? Infinity) <= COMMONEST_WORD,
    );
    telling.sort((a, b) => wording.weight(b) - wording.weight(a) || a - b);
    const candidates = new Set(telling.slice(0, TELLING_WORDS).flatMap((id) => postings.get(id)!));
    const rewritten: { j: number; similarity: number }[] = [];
    let isCopied = false;
    for (const j of candidates) {
      const similarity = wording.similarity(unit, words.fresh.get(j)!);
      if (similarity < WORTH_A_LOOK) continue;
      compete(bestOfOld, i, j, similarity);
      compete(bestOfNew, j, i, similarity);
      if (links.old.ids[i] === links.fresh.ids[j]) isCopied = true;
      else if (similarity >= BESIDE) rewritten.push({ j, similarity });
    }
    if (isCopied) {
      rewritten.sort((a, b) => b.similarity - a.similarity || a.j - b.j);
      links.besideCopies.set(
        i,
        rewritten.slice(0, BESIDE_COPIES).map(({ j }) => j),
      );
    }
  }
  const likely = new Map<number, number>();
  for (const [i, { best, score, second, next }] of bestOfOld) {
    links.suspect(i, best);
    if (second !== -1) links.suspect(i, second);
    const rival = bestOfNew.get(best)!;
    if (score < ANYWHERE || rival.best !== i) continue;
    if (score - next < CLEARLY_BETTER || score - rival.next < CLEARLY_BETTER) continue;
    likely.set(i, best);
  }
  const backwards = new Map([...likely].map(([i, j]) => [j, i]));
  const newOf = (i: number): number => likely.get(i) ?? links.oldTo[i] ?? -1;
  const oldOf = (j: number): number => backwards.get(j) ?? links.newTo[j] ?? -1;
  const supported = [...likely].filter(([i, j]) =>
    [-1, 1].some((step) => {
      const neighbour = nearest(i, step, newOf);
      const there = nearest(j, step, oldOf);
      return (
        neighbour !== null && there !== null && (newOf(neighbour) === there || oldOf(there) === neighbour)
      );
    }),
  );
  for (const [i, j] of supported) {
    links.group({ oldFrom: i, oldTo: i + 1, newFrom: j, newTo: j + 1, similarity: bestOfOld.get(i)!.score });
  }
}

/** The next sentence in a direction that has a partner, over a few that were deleted or put in. */
function nearest(at: number, step: number, partnerOf: (at: number) => number): number | null {
  for (let k = 1; k <= NEIGHBOURHOOD; k++)
    if (at + k * step >= 0 && partnerOf(at + k * step) !== -1) return at + k * step;
  return null;
}

interface Rivals {
  best: number;
  score: number;
  second: number;
  next: number;
}

function compete(table: Map<number, Rivals>, key: number, other: number, score: number): void {
  const held = table.get(key);
  if (!held) table.set(key, { best: other, score, second: -1, next: 0 });
  else if (score > held.score) table.set(key, { best: other, score, second: held.best, next: held.score });
  else if (score > held.next) table.set(key, { ...held, second: other, next: score });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
