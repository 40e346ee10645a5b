import { DIRECTION_MARKS, TURNS, ZERO_WIDTH } from '../text/characters';
import { isPublic } from './special';
import SPECIAL_NAMES from './special-names.json';

/** An address that may be asked for, once the person has agreed. */
export interface WebAddress {
  /** Whole, as it will be asked for: what was typed, in the one way that programs write it. */
  href: string;
  /** The site, in the letters that are really asked for (`xn--…`), without a port. */
  host: string;
  /** Null where it is the usual one. */
  port: number | null;
  /** Whether others on the way can neither read nor change what comes. */
  secure: boolean;
  /** Whether the site has letters beyond English ones, which may look like those of another. */
  disguised: boolean;
}

export type JudgedAddress = { ok: true; address: WebAddress } | { ok: false; message: string };

/** In UTF-16 code units; longer ones are refused by many servers, and no person can look one through. */
export const LONGEST_ADDRESS = 2000;

const UNSEEN = new RegExp(`[\\s\\p{Cc}\\\\${DIRECTION_MARKS}${TURNS}${ZERO_WIDTH}]`, 'u');
/** A scheme, and not a host before its port. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;

/**
 * What an address that somebody typed, or a site named, leads to: one of a server on the internet, or why it
 * is not asked for, in a sentence. Where `base` is given it may be relative to that. Where the name leads is
 * only known once it is looked up: see isPublic.
 */
export function judgeAddress(given: string, base?: string): JudgedAddress {
  const typed = given.trim();
  if (typed === '') return refused('There is no address.');
  if (typed.length > LONGEST_ADDRESS)
    return refused(`The address is longer than ${LONGEST_ADDRESS.toLocaleString('en-GB')} characters.`);
  if (UNSEEN.test(typed))
    return refused('The address has a space, a backslash or a character that is not seen in it.');
  const url = parsed(typed, base);
  if (!url) return refused('This is no address that Stet can read.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused('Stet fetches only addresses that begin with http:// or https://.');
  if (url.username || url.password)
    return refused('The address has a name or password in it (before “@”), which can pass for another site.');
  const host = url.hostname.replace(/\.$/, '');
  const why = whyNotHost(host);
  if (why !== null) return refused(why);
  // A name with a dot at its end is the same name; a part of the page is nothing that the site is asked for.
  url.hostname = host;
  url.hash = '';
  const port = url.port === '' ? null : Number(url.port);
  if (port !== null && port < 1024 && port !== 80 && port !== 443)
    return refused(`The address names port ${port}, where no pages are.`);
  if (url.href.length > LONGEST_ADDRESS)
    return refused(
      `Written out, the address is longer than ${LONGEST_ADDRESS.toLocaleString('en-GB')} characters.`,
    );
  const secure = url.protocol === 'https:';
  return { ok: true, address: { href: url.href, host, port, secure, disguised: /(?:^|\.)xn--/.test(host) } };
}

const refused = (message: string): JudgedAddress => ({ ok: false, message });

function parsed(typed: string, base: string | undefined): URL | null {
  const whole = base !== undefined || SCHEME.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(whole, base) ? new URL(whole, base) : null;
}

/**
 * Names that lead nowhere outside, or that a name server must not even be asked for (RFC 6761, 6762, 7686 …).
 */
const INSIDE = new Set(SPECIAL_NAMES);

/** Why nothing is asked of the host, or null. */
function whyNotHost(host: string): string | null {
  if (host.startsWith('[') || /^[\d.]+$/.test(host))
    return isPublic(host.replace(/^\[|\]$/g, '')) ? null : NOT_OUTSIDE;
  const labels = host.split('.');
  if (labels.length < 2 || INSIDE.has(labels.at(-1)!)) return NOT_OUTSIDE;
  if (host.length > 253 || labels.some((label) => label === '' || label.length > 63))
    return 'The name of the site is none that a site can have.';
  return null;
}

/** Said of a name too that leads to such an address. */
export const NOT_OUTSIDE =
  'The address leads to this computer, to a machine of its own network or to nobody. Stet fetches from sites on the ' +
  'internet only.';

/** Whether both are asked at the same place: what is agreed to for one holds for the other. */
export const isSameSite = (a: WebAddress, b: WebAddress): boolean => a.host === b.host && a.port === b.port;
