import { addressOf, shortenedAddress } from '../../domain/model/formats';
import { leave, type LeftOut } from '../left-out';

/**
 * The address of a link as it is kept; null where it leads nowhere outside, or is of a kind that no text
 * needs. Word keeps blanks in an address; a browser writes them so.
 */
export function keptAddress(href: string | null, leftOut: LeftOut): string | null {
  const address = href?.trim().replace(/\s/g, '%20') ?? null;
  if (address === null) return null;
  const short = shortenedAddress(address);
  if (short !== null) leave(leftOut, 'addressEnds');
  return short ?? addressOf(address);
}
