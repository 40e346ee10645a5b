import { derIn, inside, TAG, type Der } from './der';
import { toHex, unreadable, type HashName, type Unreadable } from './sidecar';

/*
 * Timestamp responses (RFC 3161) and the tokens in them (RFC 5652): which hash was stamped, and when. The
 * signature is not looked at: whose it is only a list of authorities could say, and Stet has none.
 */

export interface TsrReading {
  ok: true;
  algorithm: HashName;
  digest: string;
  /** When it says it was stamped, as ISO. */
  at: string;
}

const SIGNED_DATA = '2a864886f70d010702';
const TIMESTAMP = '2a864886f70d0109100104';
const HASHES: Readonly<Record<string, [HashName, number]>> = {
  '2b0e03021a': ['sha1', 20],
  '608648016503040201': ['sha256', 32],
  '608648016503040202': ['sha384', 48],
  '608648016503040203': ['sha512', 64],
};

/** Reads a response or a bare token; what is cut off or other than that is said. Never throws. */
export function readTsr(bytes: Uint8Array): TsrReading | Unreadable {
  const [outer, ...more] = derIn(bytes) ?? [];
  const parts = more.length === 0 ? inside(outer, TAG.sequence) : null;
  if (!parts) return unreadable('is no timestamp, or is cut off');
  const refused = refusal(parts[0]);
  if (refused) return refused;
  const token = parts[0]?.tag === TAG.oid ? parts : inside(parts[1], TAG.sequence);
  const info = token && infoIn(token);
  if (!info) return unreadable('has no timestamp in it that Stet can read');
  const [, , imprint, , time] = info;
  const [algorithm, digest] = inside(imprint, TAG.sequence) ?? [];
  const hash = HASHES[oidOf(inside(algorithm, TAG.sequence)?.[0])];
  if (!hash || digest?.tag !== TAG.octets) return unreadable('is of a hash that Stet does not know');
  if (digest.content.length !== hash[1]) return unreadable('has a hash of the wrong length');
  const at = time?.tag === TAG.time ? timeOf(time) : null;
  if (at === null) return unreadable('has a time that is none');
  return { ok: true, algorithm: hash[0], digest: toHex(digest.content), at };
}

/** A response begins with a status; 0 and 1 say that there is a stamp. */
function refusal(first: Der | undefined): Unreadable | null {
  const status = inside(first, TAG.sequence)?.[0];
  if (first?.tag === TAG.oid) return null;
  if (status?.tag !== TAG.integer) return unreadable('is no timestamp');
  const granted = status.content.length === 1 && status.content[0]! <= 1;
  return granted ? null : unreadable('says that the authority has refused to stamp');
}

/** TSTInfo, out of the content that was signed. */
function infoIn([type, content]: readonly Der[]): Der[] | null {
  if (oidOf(type) !== SIGNED_DATA) return null;
  const signed = inside(inside(content, TAG.context0)?.[0], TAG.sequence);
  const [kind, wrapped] = inside(signed?.[2], TAG.sequence) ?? [];
  if (oidOf(kind) !== TIMESTAMP) return null;
  const octets = inside(wrapped, TAG.context0)?.[0];
  return octets?.tag === TAG.octets ? inside(derIn(octets.content)?.[0], TAG.sequence) : null;
}

const oidOf = (der: Der | undefined): string => (der?.tag === TAG.oid ? toHex(der.content) : '');

/** GeneralizedTime as RFC 3161 has it: seconds, perhaps fractions, and always UTC. */
function timeOf({ content }: Der): string | null {
  const text = String.fromCharCode(...content.subarray(0, 40));
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,20})?Z$/.exec(text);
  if (!found || content.length > 40) return null;
  const [, year, month, day, hour, minute, second] = found as unknown as string[];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
