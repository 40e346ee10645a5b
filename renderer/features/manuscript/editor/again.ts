import { StateEffect, StateField } from '@codemirror/state';
import type { TextRange } from '../types';

/** Replaces the places where the fact of the selected mark stands again: in text order, apart. */
export const setAgain = StateEffect.define<readonly TextRange[]>();

const NONE: readonly TextRange[] = [];

/** Where the selected mark's fact stands again; nothing where no mark is selected. */
export const againField = StateField.define<readonly TextRange[]>({
  create: () => NONE,
  update(ranges, { effects, changes, docChanged }) {
    for (const effect of effects) if (effect.is(setAgain)) return effect.value;
    if (!docChanged || ranges.length === 0) return ranges;
    return ranges.map(({ start, end }) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) })).filter(({ start, end }) => start < end);
  },
});
