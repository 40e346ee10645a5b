import type { Range } from '../../text/ranges';

/*
 * What was read out of a note is painted over, one sign for each of its characters, so that what is read next
 * does not read it again, and still finds everything at its place.
 */
export const MASKS = {
  address: '\ue000',
  email: '\ue001',
  telephone: '\ue002',
  place: '\ue003',
  day: '\ue004',
} as const;
export type Masked = keyof typeof MASKS;
export const ANY_MASK = /[\ue000-\ue004]+/gu;
/** Signs of that kind that somebody wrote; they mean nothing to anybody. */
export const withoutMasks = (text: string): string => text.replace(ANY_MASK, ' ');

export const masked = (text: string, { start, end }: Range, as: Masked): string =>
  text.slice(0, start) + MASKS[as].repeat(end - start) + text.slice(end);
