import { firstAbove, type Range } from '../text/ranges';
import { onOneLine, wordsOf, type Unit } from './cut/unit';
import { cut } from './cut/cut';
import { KeyNumbers } from './keys';
import { PostingsMaker, type Postings } from './postings';
import type { Paper } from './types';
import { Units } from './units';

/** A unit of one of the papers. */
export interface Place {
  paper: Paper;
  unit: Unit;
  /** Where the pages of the paper begin. */
  pages: readonly number[];
}

/** A paper, cut and indexed. */
export interface IndexedPaper {
  paper: Paper;
  units: Units;
  /** How many keys each unit has of its own. */
  lengths: Uint32Array;
  postings: Postings;
  /** Where its pages begin. */
  pages: readonly number[];
}

/** Papers, cut and indexed: what marks are asked of. Their units are counted through, paper by paper. */
export interface Desk {
  papers: readonly IndexedPaper[];
  /** The number of the first unit of each paper. */
  from: readonly number[];
  /** How many units there are. */
  size: number;
  /** How long each unit is beside the mean. */
  long: Float64Array;
  /** Keys by their numbers. */
  keys: ReadonlyMap<string, number>;
  /** How many units have a key, as far as it was asked for. */
  counted: Map<string, number>;
}

/** The paper that a unit is of: its place among the papers. */
export const paperAt = ({ from }: Desk, at: number): number => firstAbove(from, at) - 1;

export function placeAt(desk: Desk, at: number): Place {
  const nth = paperAt(desk, at);
  const { paper, units, pages } = desk.papers[nth]!;
  return { paper, unit: units.at(at - desk.from[nth]!), pages };
}

/** How many units have a key. */
export function countOf({ papers, keys, counted }: Desk, key: string): number {
  const known = counted.get(key);
  if (known !== undefined) return known;
  const number = keys.get(key);
  const count =
    number === undefined ? 0 : papers.reduce((sum, { postings }) => sum + postings.count(number), 0);
  counted.set(key, count);
  return count;
}

/** So many stretches are remembered. */
const REMEMBERED = 64;

/** After so many units an indexing pauses. */
const PAUSE = 256;

/** Papers that come and go, each indexed once. */
export class Shelf {
  readonly #papers = new Map<string, IndexedPaper>();
  readonly #keys = new KeyNumbers();
  #desk: Desk | null = null;

  /** Takes a paper up, in place of one of the same name. */
  add(paper: Paper): void {
    const steps = this.adding(paper);
    while (!steps.next().done);
  }

  /** The same bit by bit, so that in between something else can be done; it is there when it is done. */
  *adding(paper: Paper): Generator<void, void> {
    const cuts = cut(paper);
    const lengths = new Uint32Array(cuts.length);
    const made = new PostingsMaker();
    const keysAt = this.#reader(paper);
    let head = '';
    let headKeys: readonly number[] = [];
    for (const [at, unit] of cuts.entries()) {
      if (at % PAUSE === PAUSE - 1) yield;
      if (unit.head !== head) headKeys = this.#keys.in((head = unit.head));
      made.beside(headKeys, unit.grid !== undefined);
      for (const range of unit.beside) made.beside(keysAt(range), false);
      const own = unit.grid || unit.parts ? this.#keys.in(wordsOf(paper, unit)) : keysAt(unit);
      made.own(own);
      made.end(at);
      lengths[at] = own.length;
    }
    const pages = paper.apparatus.places.filter(({ kind }) => kind === 'page').map(({ start }) => start);
    const indexed = { paper, units: new Units(cuts), lengths, postings: made.made(), pages };
    this.#papers.set(paper.name, indexed);
    this.#desk = null;
  }

  remove(name: string): void {
    if (this.#papers.delete(name)) this.#desk = null;
  }

  /** What lies here now. The order papers came in makes no difference: they are taken by their names. */
  desk(): Desk {
    return (this.#desk ??= deskFrom(
      [...this.#papers.values()].sort((a, b) => (a.paper.name < b.paper.name ? -1 : 1)),
      this.#keys.all,
    ));
  }

  /** Reads stretches of a paper. What stands beside a unit is the next one, and was read a moment ago. */
  #reader({ text }: Paper): (range: Range) => readonly number[] {
    const known = new Map<number, { end: number; keys: readonly number[] }>();
    return ({ start, end }) => {
      const last = known.get(start);
      if (last?.end === end) return last.keys;
      const keys = this.#keys.in(onOneLine(text.slice(start, end)));
      if (known.size === REMEMBERED) known.clear();
      known.set(start, { end, keys });
      return keys;
    };
  }
}

const LENGTH = 0.4;

function deskFrom(papers: readonly IndexedPaper[], keys: ReadonlyMap<string, number>): Desk {
  const from: number[] = [];
  let [size, words] = [0, 0];
  for (const { lengths } of papers) {
    from.push(size);
    size += lengths.length;
    words += lengths.reduce((sum, length) => sum + length, 0);
  }
  const mean = words / Math.max(1, size);
  const long = new Float64Array(size);
  let at = 0;
  for (const { lengths } of papers)
    for (const length of lengths) long[at++] = 1 - LENGTH + (LENGTH * length) / mean;
  return { papers, from, size, long, keys, counted: new Map() };
}

/** Indexes papers. */
export function deskOf(papers: readonly Paper[]): Desk {
  const shelf = new Shelf();
  for (const paper of papers) shelf.add(paper);
  return shelf.desk();
}
