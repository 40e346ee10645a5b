import type { Range } from '../../text/ranges';
import type { SourceKind } from '../../vocabulary';
import { secondsIn } from './clock';
import { kindOfAddress, redirected } from './hosts';

/** An address on the web as somebody wrote it, and what it says of itself. */
export interface Address extends Range {
  /** As it can be opened: with its scheme, without a search engine's redirect. */
  address: string;
  /** What a link was shown as, where it was written so. */
  label: string;
  kind: SourceKind;
  page?: string;
  minute?: string;
}

/*
 * Addresses stand in running words: a full stop, bracket or quotation mark behind one is the sentence's, and
 * a bracket within it only where it was opened there.
 */
const LABELLED = /\[([^\]\n]{1,300})\]\(<?(https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\)/giu;
const WITH_SCHEME = /\bhttps?:\/\/[^\s<>"“”«»\u00ad\u200b]+/giu;
const WITH_WWW = /(?<![\p{L}\p{N}@/.-])www\d?\.[\p{L}\p{N}-]+\.[^\s<>"“”«»]+/giu;
const DOI = /(?<![\p{L}\p{N}/.])(?:doi:?\s*)?(10\.\d{4,9}\/[^\s<>"“”«»]+)/giu;
const BARE = new RegExp(
  '(?<![\\p{L}\\p{N}@/._-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(\\p{L}{2,})(?::\\d{2,5})?' +
    '(/[^\\s<>"“”«»]*)?(?![\\p{L}\\p{N}@])',
  'giu',
);
/** Endings under which a name without a path is an address and no slip of the keyboard: "end.Then". */
const ENDINGS: ReadonlySet<string> = new Set([
  'com',
  'org',
  'net',
  'gov',
  'edu',
  'int',
  'mil',
  'info',
  'uk',
  'eu',
]);

/** Every address in `text`, in order; none overlaps another. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  const take = (start: number, end: number, written: string, label = '') => {
    if (!found.some((each) => start < each.end && each.start < end))
      found.push({ start, end, label, ...toldBy(written) });
  };
  for (const { 0: all, 1: label, 2: address, index } of text.matchAll(LABELLED))
    take(index, index + all.length, address!, label);
  for (const { 0: all, index } of text.matchAll(WITH_SCHEME)) {
    const address = withoutSentence(all);
    take(index, index + address.length, address);
  }
  for (const { 0: all, index } of text.matchAll(WITH_WWW)) {
    const address = withoutSentence(all);
    take(index, index + address.length, `https://${address}`);
  }
  for (const { 0: all, 1: name, index } of text.matchAll(DOI)) {
    const doi = withoutSentence(name!);
    take(index, index + all.length - (name!.length - doi.length), `https://doi.org/${doi}`);
  }
  for (const { 0: all, 1: ending, 2: path, index } of text.matchAll(BARE)) {
    if (!path && !ENDINGS.has(ending!.toLowerCase())) continue;
    const address = withoutSentence(all);
    take(index, index + address.length, `https://${address}`);
  }
  return found.sort((a, b) => a.start - b.start);
}

function withoutSentence(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address.charAt(end - 1);
    const opened = PAIRS.get(last);
    if (opened ? count(address.slice(0, end), last) > count(address.slice(0, end), opened) : ENDS.has(last))
      end--;
    else return address.slice(0, end);
  }
}

const ENDS: ReadonlySet<string> = new Set([...'.,;:!?…\'"’”»>*_']);
const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** What an address says: where it leads behind a redirect, what kind of thing is there, and where in it. */
function toldBy(written: string): Omit<Address, keyof Range | 'label'> {
  const url = parsed(written);
  if (!url) return { address: written, kind: 'web-page' };
  const led = redirected(url);
  if (led) return toldBy(led);
  const page = /[#&]page=(\d+)/.exec(url.hash)?.[1];
  const minute = /(?:^|[?&#])(?:t|start)=((?:\d+h)?(?:\d+m)?\d*s?)(?=$|&)/.exec(url.search || url.hash)?.[1];
  return {
    address: written,
    kind: kindOfAddress(url),
    ...(page ? { page } : {}),
    ...(minute ? { minute: secondsIn(minute) } : {}),
  };
}

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** What an address is called that nobody gave a title: its host. */
export const hostOf = (address: string): string =>
  parsed(address)?.hostname.replace(/^www\d?\./, '') ?? address;

/** The same for the same page: scheme, "www." and a last slash do not tell addresses apart. */
export function sameAddress(address: string): string {
  const url = parsed(address);
  if (!url) return address;
  const place = `${url.hostname.replace(/^www\d?\./, '')}${url.pathname.replace(/\/+$/, '')}`;
  // Where in it is the evidence's business.
  const query = [...url.searchParams].filter(([name]) => !OF_NO_PAGE.has(name) && !name.startsWith('utm_'));
  return `${place}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
}

/** What a query says of where in a page, or of who sent it. */
const OF_NO_PAGE: ReadonlySet<string> = new Set(['t', 'start', 'usg', 'ust', 'sa', 'ved']);
