import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import type { Mark } from '@shared/domain';
import { alertsHere } from './rules';

/*
 * What is verified and asks for nothing may fade: its words are plain again, and the tick in the margin says
 * that they were checked. So what is still open, or wrong, stands out.
 */

export const setFaded = StateEffect.define<boolean>();

/** Whether verified marks fade. */
export const fadedField = StateField.define<boolean>({
  create: () => false,
  update: (faded, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setFaded) ? effect.value : now), faded),
});

/** Whether the words of a mark are to look like any others. */
export const fades = (state: EditorState, mark: Mark): boolean =>
  mark.status === 'verified' && state.field(fadedField) && alertsHere(state, mark).length === 0;
