import { inQuotes } from '../../text/in-quotes';
import type { OriginReason } from './types';

/** Why two sources may go back to one origin, in a sentence; `one` and `other` are their titles. */
export function toldOrigin(why: OriginReason, one: string, other: string): string {
  if (why.is === 'credited') return `Both carry the line of ${why.agency}, and tell of the same thing.`;
  const { common, of } = why;
  const share = common === of ? 'All' : `${Math.floor((100 * common) / of)} %`;
  return `${share} of the longer sentences of ${inQuotes(one)} (${common} of ${of}) stand in ${inQuotes(other)} as well.`;
}
