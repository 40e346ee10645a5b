import { extendedValue, headerWords } from './words';

/*
 * A mail is a tree: headers, and a body that may have parts with headers of their own (RFC 2045, 2046). What
 * a mail claims is not trusted: how deep it goes, how many parts it has and how long its headers are is
 * bounded.
 */

export interface Entity {
  headers: ReadonlyMap<string, string>;
  /** "text/plain"; in lower case. */
  type: string;
  parameters: ReadonlyMap<string, string>;
  /** As it stands in the mail, a code unit for each byte. */
  body: string;
}

/** In bytes: headers go no further. */
const LONGEST_HEAD = 256 * 1024;
const BLANK_LINE = /\r?\n\r?\n|\r\r/;

/** Reads the headers of a mail, or of a part of one. `type`: what it is where it does not say. */
export function entityOf(source: string, type = 'text/plain'): Entity {
  const headless = /^\r?\n/.exec(source);
  const head = source.slice(0, LONGEST_HEAD);
  const ends = headless ? null : BLANK_LINE.exec(head);
  const headers = headless ? new Map<string, string>() : headersOf(ends ? head.slice(0, ends.index) : head);
  if (!headless && headers.size === 0) return { headers, type, parameters: new Map(), body: source };
  const body = headless
    ? source.slice(headless[0].length)
    : source.slice(ends ? ends.index + ends[0].length : head.length);
  const [said, parameters] = valueOf(headers.get('content-type') ?? type);
  return { headers, type: /^[\w.+-]+\/[\w.+-]+$/.test(said) ? said : type, parameters, body };
}

/** The first of each name, in lower case; a line that begins with a blank goes on. */
function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n|\r/)) {
    const [, name, value] = /^([!-9;-~]{1,80})[ \t]*:(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (!headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}

const PARAMETER = /;\s*([\w!#$&+.^`|~-]+)(\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;
const MOST_PARAMETERS = 100;

/** "attachment; filename=x": what comes first in lower case, and the parameters by their names. */
export function valueOf(header: string): [string, Map<string, string>] {
  const parameters = new Map<string, string>();
  const pieces = new Map<string, { extended: boolean; text: string }>();
  let left = MOST_PARAMETERS;
  for (const [, name = '', part, star, quoted, bare = ''] of header.matchAll(PARAMETER)) {
    if (left-- === 0) break;
    const key = name.toLowerCase();
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/gs, '$1');
    const before = pieces.get(key);
    const extended = star !== undefined || before?.extended === true;
    if (part !== undefined || star !== undefined)
      pieces.set(key, { extended, text: (before?.text ?? '') + value });
    else if (!parameters.has(key)) parameters.set(key, headerWords(value));
  }
  for (const [key, { extended, text }] of pieces)
    parameters.set(key, extended ? extendedValue(text) : headerWords(text));
  return [header.split(';', 1)[0]!.trim().toLowerCase(), parameters];
}

/** The parts of a body between its boundaries; of one whose end is missing, up to the end. */
export function* partsOf({ type, parameters, body }: Entity): Generator<Entity> {
  const boundary = parameters.get('boundary');
  if (boundary === undefined || boundary === '') return;
  const line = `--${boundary}`;
  const of = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  let from = -1;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    const before = body.charCodeAt(at - 1);
    if (at > 0 && before !== 0x0a && before !== 0x0d) continue;
    const isLast = body.startsWith('--', at + line.length);
    const rest = isLast
      ? null
      : /^[ \t]*(?:\r?\n|$)/.exec(body.slice(at + line.length, at + line.length + 100));
    if (!isLast && !rest) continue;
    if (from >= 0) yield entityOf(body.slice(from, at).replace(/\r?\n$/, ''), of);
    if (isLast) return;
    from = at + line.length + rest![0].length;
  }
  if (from >= 0) yield entityOf(body.slice(from), of);
}
