/**
 * A sentence of the draft held against what the other texts of the piece say of the same thing, value by
 * value.
 */

import { figuresOf, hasFigures } from '../passages/figures';
import { placeAt, type Desk } from '../passages/desk';
import { passageOf } from '../passages/passage';
import { aroundIn, bestOf, mostFor, queryOf, scoresOf } from '../passages/rank';
import { shareOf } from '../passages/share';
import { nearlySpelled } from '../passages/spelled';
import { locatorOf } from '../passages/told';
import type { AskedMark, Judged, MarkValue, Paper, Passage, ValueKind } from '../passages/types';
import { judged, valuesOf } from '../passages/values';
import { bearsOn } from '../passages/verdict';
import type { Range } from '../text/ranges';
import type { Spot, TextName } from './types';

/** What a text says in the place of a value of the draft. */
export interface Met {
  value: MarkValue;
  bears: 'agrees' | 'differs';
  /** What stands there, and why it agrees all the same or how it may have gone wrong. */
  says: string;
  why: string;
  /** How much of the sentence's words stand there too, 0 to 1. */
  share: number;
  spot: Spot;
}

/** What can be held against each other without anybody having said so. */
const KINDS: ReadonlySet<ValueKind> = new Set(['date', 'number', 'name', 'title', 'place']);
/** So many places of each desk are looked at. */
const LOOKED_AT = 8;

/** Texts that are asked about one sentence after the other; places are read once. */
export class Others {
  readonly #passages = new Map<number, Passage>();

  /**
   * `nameOf`: what text a paper of the desk is; `least`: how much of a sentence's words a place must have.
   */
  constructor(
    readonly desk: Desk,
    private readonly nameOf: (paper: string) => TextName,
    private readonly least: number,
  ) {}

  /** All that these texts say of the values of a mark, best places first; `not`: what is not looked at. */
  against(mark: AskedMark, not: (passage: Passage) => boolean = () => false): Met[] {
    const values = valuesOf(mark).filter(({ kind }) => KINDS.has(kind));
    if (values.length === 0 || this.desk.size === 0) return [];
    const words = mark.draft.slice(mark.start, mark.end);
    const query = queryOf(words, aroundIn(mark), nearlySpelled(this.desk, words));
    const scores = scoresOf(this.desk, query);
    const full = mostFor(this.desk, query);
    const best = bestOf(scores, LOOKED_AT);
    const weight = Math.max(1, (scores[best[0] ?? -1] ?? 0) / full);
    const figures = figuresOf(words);
    return best.flatMap((at) => {
      const passage = this.#passage(at);
      if (not(passage)) return [];
      const share = shareOf(this.desk, query, passage);
      if (share < this.least) return [];
      const said = judged(mark, values, passage);
      const score = scores[at]! / full + (weight * worthOf(said)) / values.length;
      const is = { passage, score, share, quoted: 0, figures: hasFigures(figures, passage), judged: said };
      if (!bearsOn(is)) return [];
      return said.flatMap((one) => this.#met(one, passage, share, at));
    });
  }

  #met({ value, bears, says = '', why = '' }: Judged, passage: Passage, share: number, at: number): Met[] {
    if (bears === 'absent') return [];
    const { paper } = placeAt(this.desk, at);
    const spot = {
      ...this.nameOf(paper.name),
      ...placeOf(paper, passage, says),
      locator: locatorOf(passage, paper),
      said: passage.text,
    };
    return [{ value, bears, says, why, share, spot }];
  }

  #passage(at: number): Passage {
    let passage = this.#passages.get(at);
    if (!passage) {
      if (this.#passages.size > MOST_KEPT) this.#passages.clear();
      this.#passages.set(at, (passage = passageOf(placeAt(this.desk, at))));
    }
    return passage;
  }
}

const MOST_KEPT = 4000;

/** What values count that agree, and that differ: as where passages are found for a mark. */
const worthOf = (said: readonly Judged[]): number =>
  said.reduce((sum, { bears }) => sum + (bears === 'agrees' ? 0.3 : bears === 'differs' ? 0.15 : 0), 0);

/** Where the words of a passage stand in its text, else the passage. */
export function placeOf({ text }: Paper, { start, end }: Passage, words: string): Range {
  const at = words === '' ? -1 : text.slice(start, end).indexOf(words);
  return at === -1 ? { start, end } : { start: start + at, end: start + at + words.length };
}
