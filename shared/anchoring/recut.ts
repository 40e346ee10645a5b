/**
 * Sentences that were cut otherwise: one into three or more, several into one, or where a full stop moved.
 */

import type { Links, SentenceGroup } from './links';
import type { Words } from './plan';

// A piece belongs to the sentence beside it when so much of it stands there in words that are nobody else's.
const SHARE = 0.5;
// A full stop has moved when no less than this stands on its other side: a few telling words.
const LEAST_OVER = 1.5;
/** More pieces than this are no sentence any more. */
const MOST_PIECES = 8;

/**
 * Joins to each pair of edited sentences what stands unlinked beside it, in either draft, and has its words
 * from the other draft's side; then neighbouring pairs of which one has words of the other. Whoever looks
 * like a rival of a sentence and is a piece of it was none.
 */
export function linkRecut(links: Links, words: Words): void {
  for (let index = 0; index < links.groups.length; index++) {
    for (let pieces = 0; pieces < MOST_PIECES && growOnce(links, words, index); pieces++);
  }
  for (let index = 0; index < links.groups.length; index++) joinNext(links, words, index);
}

function growOnce(links: Links, words: Words, index: number): boolean {
  const group = links.groups[index]!;
  const { oldFrom, oldTo, newFrom, newTo } = group;
  if (links.groupOf[oldFrom] !== index) return false;
  const isAlone = [
    links.newTo[newFrom - 1],
    links.newTo[newTo],
    links.oldTo[oldFrom - 1],
    links.oldTo[oldTo],
  ].every((partner) => partner !== -1);
  if (isAlone) return false;
  const [olds, news] = idsOf(words, group);
  const isPiece = (ids: number[] | undefined, from: number[]): boolean =>
    ids !== undefined && weigh(words, common(ids, from)) >= SHARE * Math.max(1e-9, weigh(words, ids));
  const freeOld = rest(olds, news);
  const freeNew = rest(news, olds);
  const isNew = (j: number): boolean => links.newTo[j] === -1 && isPiece(words.fresh.get(j)?.ids, freeOld);
  const isOld = (i: number): boolean => links.oldTo[i] === -1 && isPiece(words.old.get(i)?.ids, freeNew);
  const grown = isNew(newTo)
    ? { ...group, newTo: newTo + 1 }
    : isNew(newFrom - 1)
      ? { ...group, newFrom: newFrom - 1 }
      : isOld(oldTo)
        ? { ...group, oldTo: oldTo + 1 }
        : isOld(oldFrom - 1)
          ? { ...group, oldFrom: oldFrom - 1 }
          : null;
  if (!grown) return false;
  links.regroup(index, { ...grown, similarity: similarityOf(words, grown) });
  return true;
}

function joinNext(links: Links, words: Words, index: number): void {
  const group = links.groups[index]!;
  if (links.groupOf[group.oldFrom] !== index) return;
  const next = links.groupOf[group.oldTo] ?? -1;
  const after = links.groups[next];
  if (!after || after.oldFrom !== group.oldTo || after.newFrom !== group.newTo) return;
  const [olds, news] = idsOf(words, group);
  const [oldsAfter, newsAfter] = idsOf(words, after);
  const forward = common(rest(olds, news), rest(newsAfter, oldsAfter));
  const back = common(rest(oldsAfter, newsAfter), rest(news, olds));
  if (Math.max(weigh(words, forward), weigh(words, back)) < LEAST_OVER) return;
  const joined = { oldFrom: group.oldFrom, oldTo: after.oldTo, newFrom: group.newFrom, newTo: after.newTo };
  if (joined.oldTo - joined.oldFrom > MOST_PIECES || joined.newTo - joined.newFrom > MOST_PIECES) return;
  links.regroup(index, { ...joined, similarity: similarityOf(words, joined) });
}

type Sides = Omit<SentenceGroup, 'similarity'>;

function idsOf({ old, fresh }: Words, { oldFrom, oldTo, newFrom, newTo }: Sides): [number[], number[]] {
  const ids = (units: Words['old'], from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, k) => units.get(from + k)!.ids).flat();
  return [ids(old, oldFrom, oldTo), ids(fresh, newFrom, newTo)];
}

function similarityOf(words: Words, sides: Sides): number {
  const [olds, news] = idsOf(words, sides);
  return (2 * weigh(words, common(olds, news))) / (weigh(words, olds) + weigh(words, news) || 1);
}

const weigh = ({ wording }: Words, ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + wording.weight(id), 0);

/** The words of `a` that `b` has too, counting repeats; and those it has not. */
const common = (a: readonly number[], b: readonly number[]): number[] => parted(a, b, true);
const rest = (a: readonly number[], b: readonly number[]): number[] => parted(a, b, false);

function parted(a: readonly number[], b: readonly number[], shared: boolean): number[] {
  const left = new Map<number, number>();
  for (const id of b) left.set(id, (left.get(id) ?? 0) + 1);
  return a.filter((id) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count > 0 === shared;
  });
}
