import { StateEffect, StateField } from '@codemirror/state';
import type { TextRange } from '../types';

/** Replaces the stretches nobody has looked at: in text order, apart. */
export const setUnseen = StateEffect.define<readonly TextRange[]>();

const NONE: readonly TextRange[] = [];

/** What nobody has looked at, to be told apart faintly; nothing when that is not wanted. */
export const unseenField = StateField.define<readonly TextRange[]>({
  create: () => NONE,
  update(ranges, { effects, changes, docChanged }) {
    for (const effect of effects) if (effect.is(setUnseen)) return effect.value;
    if (!docChanged || ranges.length === 0) return ranges;
    return ranges.map(({ start, end }) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) })).filter(({ start, end }) => start < end);
  },
});
