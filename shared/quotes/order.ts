import type { Verdict } from '../vocabulary';
import type { HeardQuote } from './heard';

/** The order in which a person looks at quotations: what is wrong first, what is the very same last. */
const ORDER = ['altered', 'not found', 'cleaned', 'verbatim'] as const satisfies readonly Verdict[];

/** Where a quotation comes in a list of all of them, from 0: altered and wrong speaker first. */
export const placeOf = ({ verdict, voice }: Pick<HeardQuote, 'verdict' | 'voice'>): number =>
  voice === 'another' ? ORDER.indexOf('altered') : ORDER.indexOf(verdict);
