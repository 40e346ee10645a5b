import { toHex, unreadable, type HashName, type Unreadable } from './sidecar';

/*
 * OpenTimestamps proofs, as github.com/opentimestamps/python-opentimestamps writes them: a magic, a version,
 * the hash of the file, and a tree of operations whose leaves are attestations. The operations are read and
 * not carried out: without the block chain their result proves nothing.
 */

/** Where a proof says that the hash is committed. */
export type Attested =
  { in: 'bitcoin' | 'litecoin'; block: number } | { in: 'calendar'; address: string } | { in: 'unknown' };

export interface OtsReading {
  ok: true;
  algorithm: HashName;
  digest: string;
  attested: Attested[];
}

const MAGIC = '004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294';
const HASHES: Readonly<Record<number, [HashName, number]>> = {
  0x02: ['sha1', 20],
  0x03: ['ripemd160', 20],
  0x08: ['sha256', 32],
};
/** Operations without an argument: hashes (also Keccak), reverse, hexlify; and those with one. */
const BARE = new Set([0x02, 0x03, 0x08, 0x67, 0xf2, 0xf3]);
const WITH_ARGUMENT = new Set([0xf0, 0xf1]);
const BRANCH = 0xff;
const ATTESTATION = 0x00;
const BITCOIN = '0588960d73d71901';
const LITECOIN = '06869a0d73d71b45';
const CALENDAR = '83dfe30d2ef90c8e';

/** What the reference implementation takes at most: of an argument, of an attestation, of its address. */
const MOST_ARGUMENT = 4096;
const MOST_PAYLOAD = 8192;
/** A proof has some hundred operations; who sends a million wants to keep somebody busy. */
const MOST_STEPS = 100_000;

/** Reads a proof; what is cut off, longer or other than that is said. Never throws. */
export function readOts(bytes: Uint8Array): OtsReading | Unreadable {
  if (toHex(bytes.subarray(0, MAGIC.length / 2)) !== MAGIC) return unreadable('is no OpenTimestamps proof');
  const read = new Reader(bytes, MAGIC.length / 2);
  try {
    if (read.number() !== 1)
      return unreadable('is an OpenTimestamps proof of a version that Stet does not know');
    const hash = HASHES[read.byte()];
    if (!hash) return unreadable('is of a hash that Stet does not know');
    const [algorithm, length] = hash;
    const digest = toHex(read.bytes(length));
    const attested = attestedIn(read);
    return read.atEnd ? { ok: true, algorithm, digest, attested } : unreadable('has more in it than a proof');
  } catch (error) {
    if (error instanceof Odd) return unreadable(error.message);
    throw error;
  }
}

/**
 * The leaves of the tree. A node is operations and attestations, all but the last with a mark before them;
 * counting the nodes that have yet to be read takes no stack, however deep they are.
 */
function attestedIn(read: Reader): Attested[] {
  const attested: Attested[] = [];
  let steps = 0;
  for (let left = 1; left > 0;) {
    if ((steps += 1) > MOST_STEPS) throw new Odd('has far more in it than a proof');
    let tag = read.byte();
    if (tag === BRANCH) {
      left += 1;
      tag = read.byte();
    }
    if (tag === ATTESTATION) {
      attested.push(attestation(read));
      left -= 1;
    } else if (WITH_ARGUMENT.has(tag)) read.long(MOST_ARGUMENT);
    else if (!BARE.has(tag)) throw new Odd('has an operation that Stet does not know');
  }
  return attested;
}

function attestation(read: Reader): Attested {
  const tag = toHex(read.bytes(8));
  const payload = new Reader(read.long(MOST_PAYLOAD), 0);
  if (tag === BITCOIN) return { in: 'bitcoin', block: payload.number() };
  if (tag === LITECOIN) return { in: 'litecoin', block: payload.number() };
  if (tag !== CALENDAR) return { in: 'unknown' };
  const address = new TextDecoder().decode(payload.long(MOST_PAYLOAD));
  // The only letters that the reference implementation takes in one.
  if (!/^[A-Za-z0-9._/:-]{1,1000}$/.test(address)) throw new Odd('names a calendar that is no address');
  return { in: 'calendar', address };
}

class Odd extends Error {}

class Reader {
  constructor(
    private readonly all: Uint8Array,
    private at: number,
  ) {}

  get atEnd(): boolean {
    return this.at === this.all.length;
  }

  byte(): number {
    const byte = this.all[this.at];
    if (byte === undefined) throw new Odd('is cut off');
    this.at += 1;
    return byte;
  }

  bytes(length: number): Uint8Array {
    if (this.at + length > this.all.length) throw new Odd('is cut off');
    return this.all.subarray(this.at, (this.at += length));
  }

  /** A number in groups of seven bits, the lowest first. */
  number(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 49; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new Odd('has a number in it that is no number');
  }

  long(most: number): Uint8Array {
    const length = this.number();
    if (length > most) throw new Odd('has a part that is longer than any');
    return this.bytes(length);
  }
}
