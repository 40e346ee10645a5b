import { StateEffect, StateField } from '@codemirror/state';
import { withPartners } from './marks';

/** Which marks show at full strength, and why. */
export interface Attention {
  selected: string | null;
  hovered: string | null;
  /** The selected mark and its partners. */
  selectedSet: ReadonlySet<string>;
  /** The hovered mark and its partners. */
  hoveredSet: ReadonlySet<string>;
}

export const setSelected = StateEffect.define<string | null>();
export const setHovered = StateEffect.define<string | null>();

const NOBODY: ReadonlySet<string> = new Set();

export const attentionField = StateField.define<Attention>({
  create: () => ({ selected: null, hovered: null, selectedSet: NOBODY, hoveredSet: NOBODY }),
  update(attention, { state, effects }) {
    let next = attention;
    for (const effect of effects) {
      if (effect.is(setSelected))
        next = { ...next, selected: effect.value, selectedSet: withPartners(state, effect.value) };
      if (effect.is(setHovered))
        next = { ...next, hovered: effect.value, hoveredSet: withPartners(state, effect.value) };
    }
    return next;
  },
});
