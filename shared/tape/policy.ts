import type { Cleaning } from './differences';

/**
 * What a desk decides about; what an editor marked in the words is open to every reader and always allowed.
 */
export const DESK_CLEANINGS = [
  'filler',
  'false start',
  'repetition',
  'leading',
  'contraction',
  'numeral',
  'spelling',
  'capitals',
  'punctuation',
  'grammar',
] as const satisfies readonly Cleaning[];
export type DeskCleaning = (typeof DESK_CLEANINGS)[number];

/**
 * What a desk lets an editor do to spoken words without saying so. Numbers, names and denials are in no such
 * list: none is ever nearly right.
 */
export type TapePolicy = Record<DeskCleaning, boolean>;

/** As most desks do it: what was said is made readable, and its grammar is left to who said it. */
export const DEFAULT_POLICY: TapePolicy = {
  filler: true,
  'false start': true,
  repetition: true,
  leading: true,
  contraction: true,
  numeral: true,
  spelling: true,
  capitals: true,
  punctuation: true,
  grammar: false,
};

/** What a desk allows, as the comparison asks. */
export const allowedBy = (policy: TapePolicy): ReadonlySet<Cleaning> =>
  new Set<Cleaning>(['marked', ...DESK_CLEANINGS.filter((each) => policy[each])]);
