import { FORMATS, formatNamed } from '@shared/document/formats';
import type { Fetched } from '@shared/domain';

/*
 * What came from an address, as a file would have it: a name whose ending says what the site says it is, and
 * text in the encoding that the site says. The bytes themselves are looked at by whoever reads them.
 */

export interface Named {
  name: string;
  bytes: Uint8Array;
}

/** Null where it is no document by what the site says: a picture, a film, a sound. */
export function documentOf(bytes: Uint8Array, { final, type }: Fetched): Named | null {
  const mime = mimeOf(type);
  if (/^(?:image|video|audio|font)\//.test(mime)) return null;
  return { name: fileNameOf({ final, type }), bytes: isText(mime) ? asSaid(bytes, type) : bytes };
}

/** What a file of what came would be called. */
export function fileNameOf({ final, type }: Pick<Fetched, 'final' | 'type'>): string {
  const url = new URL(final);
  const last = decoded(url.pathname.split('/').at(-1) ?? '');
  const name = last.replace(/\.[^.\s]{1,12}$/u, '').trim() || url.hostname;
  return `${name}${endingOf(mimeOf(type), last)}`;
}

const mimeOf = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const isText = (mime: string): boolean => mime.startsWith('text/') || mime === 'application/xhtml+xml';

/** What a site says goes before what the address looks like; where it says nothing of use, that is left. */
function endingOf(mime: string, last: string): string {
  const own = formatNamed(last, FORMATS);
  // Servers call every file of text that they do not know plain.
  if (mime === 'text/plain')
    return own && own.mime !== 'text/html' && isText(own.mime) ? endingIn(last) : '.txt';
  if (isText(mime) && mime.includes('html')) return '.html';
  const said = FORMATS.find((format) => format.mime === mime);
  return said ? `.${said.extensions[0]}` : endingIn(last);
}

const endingIn = (last: string): string => /\.[^.\s]{1,12}$/u.exec(last)?.[0] ?? '';

/**
 * Text in the encoding that the site says it is in, with the mark of UTF-8, which goes before all that the
 * text says itself. As it came where it has such a mark of its own, the site says none, or one that it is
 * not.
 */
function asSaid(bytes: Uint8Array, type: string): Uint8Array {
  const label = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
  const marked = [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].some((mark) => mark.every((byte, at) => bytes[at] === byte));
  if (label === undefined || marked) return bytes;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return new TextEncoder().encode(`\ufeff${text}`);
  } catch {
    return bytes;
  }
}
