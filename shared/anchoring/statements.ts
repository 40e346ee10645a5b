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

/** Less alike than this, two statements are two statements. */
const LEAST_ALIKE = 0.6;
/** Only the very same words are this much alike. */
const MOST_ALIKE = 0.99;
/** A word that more than one in so many have helps nobody to find anything. */
const COMMON = 4;

/** What of a statement's words is kept: it can be cut once and put many times. */
export interface Cut {
  line: string;
  identity: number;
}

/** Null where the words say too little to be met again. */
export function cutOf(words: string): Cut | null {
  const statement = statementOf(words);
  return saysEnough(statement) ? { line: statement.line, identity: hashOf(identityOf(words)) } : null;
}

/** Where the words stood is not kept: only which they are. */
const NOWHERE: number[] = [];

interface Kept {
  group: string;
  place: number;
  at: number;
  identity: number;
  units: Units;
  gone: boolean;
}

/** Statements by the words they are made of, most of it numbers: there are a hundred thousand of them. */
export class Statements {
  readonly wording = new Wording();
  #kept: Kept[] = [];
  readonly #groups = new Map<string, Kept[]>();
  readonly #byIdentity = new Map<number, number[]>();
  readonly #byWord = new Map<number, number[]>();
  #gone = 0;
  /** What each shares with the words asked for, as far as was counted; all zero between two questions. */
  #shared = new Float32Array(0);

  /** Takes these for all of the group's. `at`: of two that are as like, the later comes first. */
  put(group: string, statements: readonly ((Cut & { at: number }) | null)[]): void {
    this.remove(group);
    const kept = statements.flatMap((cut, place): Kept[] => {
      if (!cut) return [];
      const { ids } = this.wording.read(cut.line, 0, cut.line.length);
      return [
        {
          group,
          place,
          at: cut.at,
          identity: cut.identity,
          units: { starts: NOWHERE, ends: NOWHERE, ids },
          gone: false,
        },
      ];
    });
    if (kept.length > 0) this.#groups.set(group, kept);
    for (const each of kept) this.#add(each);
  }

  remove(group: string): void {
    for (const each of this.#groups.get(group) ?? []) {
      each.gone = true;
      this.wording.unread(each.units);
      this.#gone += 1;
    }
    this.#groups.delete(group);
    if (this.#gone > 1000 && 2 * this.#gone > this.#kept.length) this.#tidy();
  }

  /** The most alike first, then the latest; none of the group `not`. */
  find(words: string, { not, most }: { not: string; most: number }): Like[] {
    const cut = cutOf(words);
    if (!cut) return [];
    const found = new Map((this.#byIdentity.get(cut.identity) ?? []).map((index) => [index, 1]));
    const asked = this.wording.cut(cut.line, 0, cut.line.length);
    for (const index of this.#near(asked)) {
      if (!found.has(index))
        found.set(index, Math.min(MOST_ALIKE, this.#likeness(asked, this.#kept[index]!.units)));
    }
    const alike: Like[] = [];
    for (const [index, score] of found) {
      const { group, place, at, gone } = this.#kept[index]!;
      if (score >= LEAST_ALIKE && !gone && group !== not) alike.push({ group, place, at, likeness: score });
    }
    return alike.sort((a, b) => b.likeness - a.likeness || b.at - a.at).slice(0, most);
  }

  #likeness(asked: Units, kept: Units): number {
    // What stands in order in both is never more than what is in both.
    return this.wording.similarity(asked, kept) < LEAST_ALIKE ? 0 : likeness(this.wording, asked, kept);
  }

  /**
   * All that may be alike: of the weight of what is asked for they must share so much that without the common
   * words, which are not looked at, some is left to be found. None that is alike is missed, and few that are
   * not are held against it.
   */
  #near(asked: Units): number[] {
    const { wording } = this;
    if (this.#shared.length < this.#kept.length) this.#shared = new Float32Array(2 * this.#kept.length);
    const shared = this.#shared;
    const enough = (LEAST_ALIKE / (2 - LEAST_ALIKE)) * wording.total(asked);
    const words = [...timesIn(asked.ids)].map(([id, times]) => ({
      having: this.#byWord.get(id) ?? [],
      weight: wording.weight(id) * times,
    }));
    words.sort((a, b) => a.having.length - b.having.length);
    let left = words.reduce((sum, { weight }) => sum + weight, 0);
    const touched: number[] = [];
    for (const { having, weight } of words) {
      if (left < enough && having.length * COMMON > this.#kept.length) break;
      // Once what is left is not enough by itself, no other can come in that has none of the words before.
      const open = left >= enough;
      for (const index of having) {
        if (shared[index] === 0) {
          if (!open) continue;
          touched.push(index);
        }
        shared[index]! += weight;
      }
      left -= weight;
    }
    const near = touched.filter((index) => shared[index]! >= enough - left - ROUNDING);
    for (const index of touched) shared[index] = 0;
    return near;
  }

  #add(kept: Kept): void {
    const index = this.#kept.push(kept) - 1;
    push(this.#byIdentity, kept.identity, index);
    for (const id of timesIn(kept.units.ids).keys()) push(this.#byWord, id, index);
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

/** Of adding up in single precision. */
const ROUNDING = 1e-3;

function timesIn(ids: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
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
