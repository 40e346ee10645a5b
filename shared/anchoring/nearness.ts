/** How near a place in the new draft is to where the neighbours of an old sentence went. */

import type { Links } from './links';

// So many sentences away a place is half as near.
const HALF = 8;

export class Nearness {
  /** For each old sentence: right behind where the sure one before it went, and right before the next one. */
  private readonly behind: Int32Array;
  private readonly before: Int32Array;

  /** Reads all neighbours once: there may be a mark in every sentence. */
  constructor(links: Links) {
    const { oldTo, newTo, unsure } = links;
    const isSure = (i: number): boolean => oldTo[i] !== -1 && unsure[i] === 0;
    this.behind = new Int32Array(oldTo.length);
    this.before = new Int32Array(oldTo.length);
    let at = 0;
    for (let i = 0; i < oldTo.length; i++) {
      this.behind[i] = at;
      if (isSure(i)) at = links.lastNewOf(i) + 1;
    }
    at = newTo.length - 1;
    for (let i = oldTo.length - 1; i >= 0; i--) {
      this.before[i] = at;
      if (isSure(i)) at = oldTo[i]! - 1;
    }
  }

  /** 1 where old sentence `i` would stand had it stayed with a neighbour; less, the further new `j` is. */
  of(i: number, j: number): number {
    const distance = Math.min(Math.abs(j - this.behind[i]!), Math.abs(j - this.before[i]!));
    return HALF / (HALF + distance);
  }
}
