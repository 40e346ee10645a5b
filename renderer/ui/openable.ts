import { addressesIn } from '@shared/document/backing/address';
import { emailsIn } from '@shared/document/backing/places';
import { overlaps, type Range } from '@shared/text/ranges';

/** What the main process opens, once the person has agreed: shell/addresses.ts says what it may be. */
const CAN_OPEN = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Whether words are an address by themselves, that can be opened outside Stet. */
export const canOpen = (words: string): boolean => CAN_OPEN.test(words.trim());

/** Words of a text that name an address, and the address. */
export interface Openable extends Range {
  url: string;
}

/**
 * The addresses of pages and of people in running words, in order, as they can be opened outside Stet; where
 * a link leads that says only that it leads on is what it leads to.
 */
export function openablesIn(text: string): Openable[] {
  const pages = addressesIn(text).map(({ start, end, address }) => ({ start, end, url: address }));
  const people = emailsIn(text).map(({ start, end, is }) => ({ start, end, url: `mailto:${is}` }));
  return [...pages, ...people.filter((one) => !pages.some((page) => overlaps(page, one)))]
    .filter(({ url }) => canOpen(url))
    .sort((a, b) => a.start - b.start);
}
