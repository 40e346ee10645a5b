/** Many statements, to be asked which of them are like another one. */

import { identityOf, likeness, saysEnough, statementOf } from './statement';
import type { Units } from './units';
import { Wording } from './wording';

/** One that is like what was asked for: the `place`th of its group. */
export interface Like {
  group: string;
  place: number;
  /** 1: by all signs the same words; whoever has both at hand makes sure with `saysTheSame`. */
  likeness: number;
  at: number;
}

export interface Given {
  words: string;
  /** When it was made: of two that are as like, the later comes first. */
  at: number;
}

/** Less alike than this, two statements are two statements. */
export const LEAST_ALIKE = 0.6;
/** Only the very same words are this much alike. */
const MOST_ALIKE = 0.99;

interface Kept {
  group: string;
  place: number;
  at: number;
  identity: number;
  units: Units;
  gone: boolean;
}

/**
 * Statements by the words they are made of. What two must share to be alike cannot all be common words, so only those
 * that have one of the rarer ones are held against what is asked for: none is missed, and few are looked at.
 */
export class Statements {
  readonly wording = new Wording();
  #kept: Kept[] = [];
  readonly #groups = new Map<string, Kept[]>();
  readonly #byIdentity = new Map<number, number[]>();
  readonly #byWord = new Map<number, number[]>();
  #gone = 0;

  get size(): number {
    return this.#kept.length - this.#gone;
  }

  /** Takes these for all of the group's. */
  put(group: string, statements: readonly Given[]): void {
    this.remove(group);
    const kept = statements.flatMap(({ words, at }, place): Kept[] => {
      const statement = statementOf(words);
      if (!saysEnough(statement)) return [];
      const { ids } = this.wording.read(statement.line, 0, statement.line.length);
      return [{ group, place, at, identity: hashOf(identityOf(words)), units: { starts: [], ends: [], ids }, gone: false }];
    });
    if (kept.length > 0) this.#groups.set(group, kept);
    for (const each of kept) this.#add(each);
  }

  remove(group: string): void {
    for (const each of this.#groups.get(group) ?? []) {
      each.gone = true;
      this.#gone += 1;
    }
    this.#groups.delete(group);
    if (this.#gone > 1000 && 2 * this.#gone > this.#kept.length) this.#tidy();
  }

  /** The most alike first, then the latest; none of the group `not`. */
  find(words: string, { not, most }: { not?: string; most: number }): Like[] {
    const statement = statementOf(words);
    if (!saysEnough(statement)) return [];
    const found = new Map<number, number>();
    for (const index of this.#byIdentity.get(hashOf(identityOf(words))) ?? []) found.set(index, 1);
    const asked = this.wording.cut(statement.line, 0, statement.line.length);
    for (const index of this.#near(asked)) {
      if (!found.has(index)) found.set(index, Math.min(MOST_ALIKE, this.#likeness(asked, this.#kept[index]!.units)));
    }
    const alike: Like[] = [];
    for (const [index, score] of found) {
      const { group, place, at, gone } = this.#kept[index]!;
      if (score >= LEAST_ALIKE && !gone && group !== not) alike.push({ group, place, at, likeness: score });
    }
    return alike.sort((a, b) => b.likeness - a.likeness || b.at - a.at).slice(0, most);
  }

  #likeness(asked: Units, kept: Units): number {
    // What they share counts for at least as much as what of it stands in order.
    return this.wording.similarity(asked, kept) < LEAST_ALIKE ? 0 : likeness(this.wording, asked, kept);
  }

  /** All that may be alike: those that have one of so many of the rarest words that what is left would not be enough. */
  #near(asked: Units): Set<number> {
    const { wording } = this;
    const words = [...new Set(asked.ids)].map((id) => ({ id, having: this.#byWord.get(id) ?? [] }));
    words.sort((a, b) => a.having.length - b.having.length);
    const enough = (LEAST_ALIKE / (2 - LEAST_ALIKE)) * wording.total(asked);
    const times = new Map<number, number>();
    for (const id of asked.ids) times.set(id, (times.get(id) ?? 0) + 1);
    let left = wording.total(asked);
    const near = new Set<number>();
    for (const { id, having } of words) {
      if (left < enough) break;
      for (const index of having) near.add(index);
      left -= wording.weight(id) * times.get(id)!;
    }
    return near;
  }

  #add(kept: Kept): void {
    const index = this.#kept.push(kept) - 1;
    push(this.#byIdentity, kept.identity, index);
    for (const id of new Set(kept.units.ids)) push(this.#byWord, id, index);
  }

  #tidy(): void {
    const left = this.#kept.filter(({ gone }) => !gone);
    this.#kept = [];
    this.#gone = 0;
    this.#byIdentity.clear();
    this.#byWord.clear();
    for (const each of left) this.#add(each);
  }
}

function push(lists: Map<number, number[]>, key: number, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/** FNV-1a: a number for a string. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
