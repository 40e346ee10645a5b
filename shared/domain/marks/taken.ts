import { sameWords, type SameWords } from '../../anchoring/words';
import { alertsOf, type Mark } from '../model/mark';

/**
 * Whether the text has come to read as the mark's correction asks, by a new draft or by typing, and nobody
 * has said yet that it is fixed. `rules`: what the desk takes for the same words.
 */
export const tookCorrection = (mark: Mark, rules: SameWords): boolean =>
  !mark.lost &&
  mark.correction.trim() !== '' &&
  (mark.disposition !== 'fixed' || alertsOf(mark).includes('re-check')) &&
  sameWords(mark.correction.trim(), mark.anchor.exact, rules);
