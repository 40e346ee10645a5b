import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { alertsUnder, NOTHING_ASKED, type Alert, type Held, type Mark } from '@shared/domain';

/*
 * What the desk asks of a mark besides what the mark itself tells, so that its signs in the manuscript are
 * those of the list.
 */

export type Rules = Held;

export const setRules = StateEffect.define<Rules>();

export const NO_RULES: Rules = { sourced: NOTHING_ASKED };

export const rulesField = StateField.define<Rules>({
  create: () => NO_RULES,
  update: (rules, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setRules) ? effect.value : now), rules),
});

/** The alerts of a mark, as everywhere else. */
export const alertsHere = (state: EditorState, mark: Mark): Alert[] =>
  alertsUnder(mark, state.field(rulesField));
