import { createCipheriv, createHash } from 'node:crypto';

/*
 * The standard lock of PDFs (7.6.3) with a key of its own, for tests: AES-256 as programs of today write it
 * (revision 6), and RC4 as older ones do. Strings stay as they are, by the identity filter; what a page draws
 * is locked.
 */

export interface LockOptions {
  by: 'aes-256' | 'rc4';
  /** Opens it; where it is empty the owner only forbids things. */
  user: string;
  owner: string;
}

export interface Lock {
  /** What the trailer says of it. */
  trailer: string;
  /** What is drawn, locked, of the object of that number. */
  locked: (content: Buffer, number: number) => Buffer;
}

const ID = Buffer.alloc(16, 7);
const FORBIDDEN = -3904;

export function lockOf({ by, user, owner }: LockOptions): Lock {
  const { entries, locked } = by === 'rc4' ? rc4Lock(user, owner) : aesLock(user, owner);
  const filters = `/CF << /StdCF << /CFM /${by === 'rc4' ? 'V2 /Length 16' : 'AESV3 /Length 32'} >> >>`;
  return {
    trailer:
      ` /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>] /Encrypt << /Filter /Standard ${filters}` +
      ` /StmF /StdCF /StrF /Identity /P ${FORBIDDEN} ${entries} >>`,
    locked,
  };
}

interface Locking {
  entries: string;
  locked: Lock['locked'];
}

/** Algorithms 2.B, 8, 9 and 10. */
function aesLock(user: string, owner: string): Locking {
  const key = Buffer.alloc(32, 0x5a);
  const salts = Buffer.from('validate-secret-');
  const own = (password: string, more: Buffer): [Buffer, Buffer] => {
    const words = Buffer.from(password);
    const check = Buffer.concat([hash(words, salts.subarray(0, 8), more), salts]);
    const secret = hash(words, salts.subarray(8), more);
    return [check, ciphered('aes-256-cbc', secret, Buffer.alloc(16), key)];
  };
  const [u, ue] = own(user, Buffer.alloc(0));
  const [o, oe] = own(owner, u);
  const rights = Buffer.from('0000FFFFTadbstet', 'latin1');
  rights.writeInt32LE(FORBIDDEN);
  rights.writeInt32LE(-1, 4);
  const perms = ciphered('aes-256-ecb', key, null, rights);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const iv = Buffer.alloc(16, 3);
  return {
    entries: `/V 5 /R 6 /Length 256 /U ${hex(u)} /UE ${hex(ue)} /O ${hex(o)} /OE ${hex(oe)} /Perms ${hex(perms)}`,
    locked: (content) => {
      const cipher = createCipheriv('aes-256-cbc', key, iv);
      return Buffer.concat([iv, cipher.update(content), cipher.final()]);
    },
  };
}

function ciphered(by: string, key: Buffer, iv: Buffer | null, content: Buffer): Buffer {
  const cipher = createCipheriv(by, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]);
}

/** Algorithm 2.B. */
function hash(password: Buffer, salt: Buffer, more: Buffer): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(more).digest();
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([password, key, more]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const mixed = ciphered('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32), repeated);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][rest]!).update(mixed).digest();
    last = mixed.at(-1)!;
  }
  return key.subarray(0, 32);
}

/** Algorithms 1, 2, 3 and 5, with 128 bits. */
function rc4Lock(user: string, owner: string): Locking {
  const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();
  const again = (bytes: Buffer) => Array.from({ length: 50 }).reduce<Buffer>((key) => md5(key), bytes);
  const twenty = (key: Buffer, content: Buffer) =>
    Array.from({ length: 20 }, (_, at) => at).reduce(
      (each, at) =>
        rc4(
          key.map((byte) => byte ^ at),
          each,
        ),
      content,
    );
  const o = twenty(again(md5(padded(owner || user))), padded(user));
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(FORBIDDEN);
  const key = again(md5(padded(user), o, rights, ID));
  const u = Buffer.concat([twenty(key, md5(PADDING, ID)), Buffer.alloc(16)]);
  return {
    entries: `/V 4 /R 4 /Length 128 /O <${o.toString('hex')}> /U <${u.toString('hex')}>`,
    locked: (content, number) =>
      rc4(md5(key, Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0])), content),
  };
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** Node's own is gone with OpenSSL 3. */
function rc4(key: Uint8Array, content: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    swap(at, other);
  }
  let from = 0;
  let to = 0;
  return content.map((byte) => {
    from = (from + 1) & 255;
    to = (to + state[from]!) & 255;
    swap(from, to);
    return byte ^ state[(state[from]! + state[to]!) & 255]!;
  }) as Buffer;
}
