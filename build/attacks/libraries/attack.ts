import { chmod, cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleFiles, layoutOf } from '../../../electron/storage/layout';
import { ATTACKS, type Damage } from './damage';
import type { Good } from './good';
import { faultsIn } from './judge';
import { atTheTerminal, inTheWindow, type Patience } from './look';
import { randomFrom } from './random';

export interface Attacked {
  kind: string;
  damage: Damage;
  faults: string[];
  slowest: { what: string; ms: number };
}

/**
 * Damages a copy of a library in a way that `seed` decides, opens it in the window and in the terminal, and
 * judges what is said and what is left. `folder` is for that one attack, and is removed.
 */
export async function attack(
  good: Good,
  folder: string,
  seed: number,
  patience: Patience,
): Promise<Attacked> {
  const [library, outside, reports] = ['library', 'outside', 'reports'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await mkdir(path.join(outside, 'folder'), { recursive: true });
  await mkdir(reports);
  for (const name of ['thesis.txt', path.join('folder', 'key')])
    await writeFile(path.join(outside, name), 'the only copy\n');
  await cp(good.directory, library, { recursive: true, preserveTimestamps: true });
  const random = randomFrom(seed);
  const [kind, attacking] = random.pick(ATTACKS);
  const damage = await attacking({ library, outside, good, random });

  const there = await contentOf(library);
  const strangers = await contentOf(outside);
  const certain = new Map<string, number | null>();
  const shortened = new Set<string>();
  for (const { id, lines } of good.truths) {
    const { log } = articleFiles(layoutOf(library), id);
    const left = linesOf(there.get(path.relative(library, log)) ?? Buffer.alloc(0));
    certain.set(id, damage.structural ? null : lines.findIndex((line, at) => latin1(line) !== left[at]));
    if (certain.get(id) === -1) certain.set(id, lines.length);
    if (!isWithin(lines.map(latin1), left) && !damage.structural) shortened.add(id);
  }

  const ids = good.truths.map(({ id }) => id);
  const restore = shiftClock(damage.clock ?? 0);
  try {
    const before = await atTheTerminal(library, ids, reports, patience);
    const first = await inTheWindow(library, ids, 'Desk one', patience);
    const second = await inTheWindow(library, ids, 'Desk two', patience);
    const after = await atTheTerminal(library, ids, reports, patience);
    const faults = faultsIn({ damage, good, before, first, second, after, certain, shortened });
    faults.push(...goneFrom(there, await contentOf(library)));
    if (!sameContent(strangers, await contentOf(outside)))
      faults.push('something outside the library was changed');
    const slowest = [before, first, second, after]
      .map((seen) => seen.slowest)
      .sort((a, b) => b.ms - a.ms)[0]!;
    return { kind, damage, faults, slowest };
  } finally {
    restore();
    await writable(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The lines of a file. A last one whose break is another byte is still that line: only its break was damaged.
 */
function linesOf(bytes: Buffer): string[] {
  const lines = bytes.toString('latin1').split('\n');
  const last = lines.at(-1)!;
  return last === '' ? lines : [...lines, last.slice(0, -1)];
}

const latin1 = (line: string): string => Buffer.from(line).toString('latin1');

/** Whether all of `lines` are among `left`, in that order. */
function isWithin(lines: readonly string[], left: readonly string[]): boolean {
  let at = 0;
  for (const line of left) if (line === lines[at]) at += 1;
  return at === lines.length;
}

/** The content of every file in a folder that may be read; links are not followed, pipes not waited for. */
async function contentOf(folder: string): Promise<Map<string, Buffer>> {
  const content = new Map<string, Buffer>();
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) await walk(file);
      const bytes = entry.isFile() ? await readFile(file).catch(() => null) : null;
      if (bytes) content.set(path.relative(folder, file), bytes);
    }
  };
  await walk(folder);
  return content;
}

const sameContent = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): boolean =>
  a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes));

/** Made anew at any time, or of a write that never ended: nobody misses them. */
const PASSING = /^cache\.sqlite(-wal|-shm)?$|^library\.lock|\.stet-tmp$|(^|\/)\.new/;

/**
 * What was in the library's files and is nowhere in it any more. A sound snapshot and settings may be
 * written anew.
 */
function goneFrom(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): string[] {
  const whole = new Set([...after.values()].map((bytes) => bytes.toString('latin1')));
  const lines = new Set([...after.values()].flatMap(linesOf));
  return [...before].flatMap(([name, bytes]) => {
    const text = bytes.toString('latin1');
    if (PASSING.test(name) || whole.has(text)) return [];
    if (name.endsWith('article.json') && text.includes('"sha256": ') && after.has(name)) return [];
    const gone = text
      .split('\n')
      .filter((line) => line !== '' && !lines.has(line) && !lines.has(line.slice(0, -1)));
    return gone.length === 0
      ? []
      : [`${name}: ${gone.length} of its lines are nowhere in the library any more`];
  });
}

/** Sets the clock of this process, and not of the disk: those are two. Answers how it is set right. */
function shiftClock(by: number): () => void {
  const Real = globalThis.Date;
  if (by !== 0) {
    globalThis.Date = class extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [Real.now() + by] : given) as [number]));
      }

      static override now = () => Real.now() + by;
    } as DateConstructor;
  }
  return () => void (globalThis.Date = Real);
}

async function writable(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (!found.isDirectory()) return;
  await chmod(folder, 0o700);
  for (const name of await readdir(folder)) await writable(path.join(folder, name));
}
