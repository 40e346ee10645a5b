import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { Random } from './random';

/** Changes a file, and says where. */
type Change = (file: string, random: Random) => Promise<string>;

const LONGEST = 400;

/** A change of the bytes from `at` on: `gone` of them make room for what `put` answers. */
const splice =
  (most: number, put: (gone: Buffer, random: Random) => Buffer): Change =>
  async (file, random) => {
    const bytes = await readFile(file);
    const at = random.below(bytes.length + 1);
    const gone = bytes.subarray(at, at + 1 + random.below(most));
    await writeFile(
      file,
      Buffer.concat([bytes.subarray(0, at), put(gone, random), bytes.subarray(at + gone.length)]),
    );
    return `at ${at} of ${bytes.length}`;
  };

const noise = (length: number, random: Random): Buffer =>
  Buffer.from(Array.from({ length }, () => random.below(256)));

/** The same at the very end, where it is most easily taken for a change that was being written. */
const atTheEnd =
  (change: (bytes: Buffer, length: number) => Buffer): Change =>
  async (file, random) => {
    const bytes = await readFile(file);
    const length = 1 + random.below(LONGEST);
    await writeFile(file, change(bytes, length));
    return `${length} of ${bytes.length} bytes`;
  };

export const BYTES: readonly [string, Change][] = [
  ['a bit flipped', splice(1, (gone, random) => Buffer.from([(gone[0] ?? 0) ^ (1 << random.below(8))]))],
  ['a byte changed', splice(1, (_, random) => noise(1, random))],
  ['bytes changed', splice(LONGEST, (gone, random) => noise(gone.length, random))],
  [
    'bytes inserted',
    splice(1, (gone, random) => Buffer.concat([gone, noise(1 + random.below(LONGEST), random)])),
  ],
  ['bytes deleted', splice(LONGEST, () => Buffer.alloc(0))],
  ['bytes zeroed', splice(4096, (gone) => Buffer.alloc(gone.length))],
  ['bytes doubled', splice(LONGEST, (gone) => Buffer.concat([gone, gone]))],
  ['cut short', splice(Infinity, () => Buffer.alloc(0))],
  ['its end cut', atTheEnd((bytes, length) => bytes.subarray(0, Math.max(0, bytes.length - length)))],
  [
    'its end zeroed',
    atTheEnd((bytes, length) =>
      Buffer.concat([
        bytes.subarray(0, Math.max(0, bytes.length - length)),
        Buffer.alloc(Math.min(length, bytes.length)),
      ]),
    ),
  ],
  ['NUL bytes added', atTheEnd((bytes, length) => Buffer.concat([bytes, Buffer.alloc(length)]))],
  [
    'noise added',
    async (file, random) => {
      await appendFile(file, noise(1 + random.below(LONGEST), random));
      return 'at the end';
    },
  ],
  [
    'emptied',
    async (file) => {
      await writeFile(file, '');
      return '';
    },
  ],
  [
    'a mark of UTF-8 put before it',
    async (file) => {
      await writeFile(file, Buffer.concat([Buffer.from('\uFEFF'), await readFile(file)]));
      return '';
    },
  ],
];

const relined =
  (change: (lines: string[], random: Random) => string[], end = '\n'): Change =>
  async (file, random) => {
    const lines = (await readFile(file, 'latin1')).split('\n').slice(0, -1);
    const changed = change([...lines], random);
    await writeFile(file, changed.map((line) => line + end).join(''), 'latin1');
    return `of ${lines.length} lines`;
  };

const taken = (lines: string[], random: Random): [string] =>
  lines.splice(random.below(lines.length), 1) as [string];
const put = (lines: string[], line: string, at: number): string[] => [
  ...lines.slice(0, at),
  line,
  ...lines.slice(at),
];

export const LINES: readonly [string, Change][] = [
  ['a line dropped', relined((lines, random) => (taken(lines, random), lines))],
  ['the last dropped', relined((lines, random) => lines.slice(0, -1 - random.below(3)))],
  ['the first dropped', relined((lines) => lines.slice(1))],
  ['all but a few dropped', relined((lines, random) => lines.slice(0, 1 + random.below(3)))],
  [
    'a line twice',
    relined((lines, random) => put(lines, random.pick(lines), random.below(lines.length + 1))),
  ],
  ['the last twice', relined((lines) => [...lines, lines.at(-1)!])],
  [
    'a line moved',
    relined((lines, random) => {
      const [line] = taken(lines, random);
      return put(lines, line, random.below(lines.length + 1));
    }),
  ],
  [
    'two lines joined',
    relined((lines, random) => {
      const at = random.below(lines.length);
      return [...lines.slice(0, at), lines.slice(at, at + 2).join(''), ...lines.slice(at + 2)];
    }),
  ],
  ['turned round', relined((lines) => lines.reverse())],
  ['everything twice', relined((lines) => [...lines, ...lines])],
  ['with line ends of Windows', relined((lines) => lines, '\r\n')],
  ['an empty line put in', relined((lines, random) => put(lines, '', random.below(lines.length + 1)))],
];
