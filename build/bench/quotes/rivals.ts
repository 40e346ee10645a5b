/** The searches Stet's is measured against, each used the way its own users would for this. */

import search from 'approx-string-match';
import type { Range } from '../anchoring/rivals';

export interface Finder {
  name: string;
  /** Of so many quotations it looks for every one; the rest would take hours. */
  every: number;
  /**
   * Makes the transcript ready and answers what looks for one quotation in it; null where it is not there.
   */
  prepare: (text: string) => (quote: string) => Range | null;
}

/** The whole text, with up to four letters of ten wrong. */
const approximately: Finder = {
  name: 'approx-string-match',
  every: 10,
  prepare: (text) => {
    const lower = text.toLowerCase();
    return (quote) => {
      const found = search(lower, quote.toLowerCase(), Math.floor(quote.length * 0.4));
      return found.length === 0 ? null : found.reduce((a, b) => (b.errors < a.errors ? b : a));
    };
  },
};

/** Pieces of a transcript as these libraries search them: lists of short texts. Each half over the next. */
function piecesOf(text: string, words: number): { texts: string[]; ranges: Range[] } {
  const all = [...text.matchAll(/\S+/g)];
  const ranges: Range[] = [];
  for (let at = 0; at < all.length; at += words / 2) {
    const last = all[Math.min(at + words, all.length) - 1]!;
    ranges.push({ start: all[at]!.index, end: last.index + last[0].length });
  }
  return { ranges, texts: ranges.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')) };
}

/** As long as the longest quotation, so that each lies whole in one. */
const PIECE = 120;

/** What is used of fuse.js 7. */
type Fuse = new (
  texts: readonly string[],
  options: { threshold: number; ignoreLocation: boolean; includeScore: boolean },
) => { search: (words: string, options: { limit: number }) => { refIndex: number }[] };

/** What is used of uFuzzy 1. */
type MicroFuzzy = new (options: { interIns: number }) => {
  search: (
    texts: readonly string[],
    words: string,
    outOfOrder: number,
  ) => [number[] | null, { idx: number[] } | null, number[] | null];
};

const withFuse = (Fuse: Fuse): Finder => ({
  name: 'fuse.js',
  every: 700,
  prepare: (text) => {
    const { texts, ranges } = piecesOf(text, PIECE);
    const fuse = new Fuse(texts, { threshold: 0.4, ignoreLocation: true, includeScore: true });
    return (quote) => {
      const [best] = fuse.search(quote, { limit: 1 });
      return best ? ranges[best.refIndex]! : null;
    };
  },
});

const withMicroFuzzy = (MicroFuzzy: MicroFuzzy): Finder => ({
  name: 'uFuzzy',
  every: 10,
  prepare: (text) => {
    const { texts, ranges } = piecesOf(text, PIECE);
    const fuzzy = new MicroFuzzy({ interIns: 3 });
    return (quote) => {
      const [found, info, order] = fuzzy.search(texts, quote, 0);
      const first = order?.[0];
      const best = info && first !== undefined ? info.idx[first] : found?.[0];
      return best === undefined ? null : ranges[best]!;
    };
  },
});

/** A package that is measured where it is installed, and is no part of the project. */
const installed = (name: string): Promise<unknown> =>
  import(/* @vite-ignore */ name).then(
    (loaded: { default: unknown }) => loaded.default,
    () => null,
  );

/** Those there are here, and the names of those that are not. */
export async function rivals(): Promise<{ finders: Finder[]; absent: string[] }> {
  const [Fuse, MicroFuzzy] = [await installed('fuse.js'), await installed('@leeoniya/ufuzzy')];
  return {
    finders: [
      approximately,
      ...(MicroFuzzy ? [withMicroFuzzy(MicroFuzzy as MicroFuzzy)] : []),
      ...(Fuse ? [withFuse(Fuse as Fuse)] : []),
    ],
    absent: [...(MicroFuzzy ? [] : ['uFuzzy (@leeoniya/ufuzzy)']), ...(Fuse ? [] : ['fuse.js'])],
  };
}
