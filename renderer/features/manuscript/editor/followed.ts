import { StateEffect, StateField, type StateEffectType } from '@codemirror/state';
import type { TextRange } from '../types';

const NONE: readonly TextRange[] = [];

interface Followed {
  /** Replaces the ranges: in text order, apart. */
  set: StateEffectType<readonly TextRange[]>;
  field: StateField<readonly TextRange[]>;
}

/**
 * Ranges that are given from outside and move with the words until they are given anew; one whose words are
 * gone goes too.
 */
export function followedRanges(): Followed {
  const set = StateEffect.define<readonly TextRange[]>();
  const field = StateField.define<readonly TextRange[]>({
    create: () => NONE,
    update(ranges, { effects, changes, docChanged }) {
      for (const effect of effects) if (effect.is(set)) return effect.value;
      if (!docChanged || ranges.length === 0) return ranges;
      return ranges
        .map(({ start, end }) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) }))
        .filter(({ start, end }) => start < end);
    },
  });
  return { set, field };
}

/** Where the selected mark's fact stands again; nothing where no mark is selected. */
export const { set: setAgain, field: againField } = followedRanges();

/** What nobody has looked at, to be told apart faintly; nothing when that is not wanted. */
export const { set: setUnseen, field: unseenField } = followedRanges();
