import { existsSync } from 'node:fs';
import { chmod, cp, lstat, readdir, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { articleFiles, layoutOf } from '../../../electron/storage/layout';
import { BYTES, LINES } from './bytes';
import type { Good } from './good';
import { INSTEAD } from './instead';
import type { Random } from './random';

/** What was done to a library, and what may be the worse for it. */
export interface Damage {
  what: string;
  /** The articles that may be affected. All others are as they were, and nothing is said of them. */
  touches: string[];
  /**
   * Something is not a file or folder of Stet's that it may read, or lies elsewhere: what can be read is
   * less.
   */
  structural?: boolean;
  /** It concerns the library as a whole: what is said of it may be said anywhere. */
  general?: boolean;
  /** Milliseconds by which the clock is off while the library is open. */
  clock?: number;
}

/** Where it is done: a library of our own, and a folder beside it that is none of Stet's business. */
export interface Scene {
  library: string;
  outside: string;
  good: Good;
  random: Random;
}

type Attack = (scene: Scene) => Promise<Damage>;

const YEAR_MS = 365 * 86_400_000;

const filesOf = ({ library }: Scene, id: string) => articleFiles(layoutOf(library), id);
/** Of what there is of an article: one that was put back from a backup has no snapshot. */
const partsOf = <Part extends 'log' | 'snapshot' | 'folder' | 'files'>(
  scene: Scene,
  id: string,
  parts: readonly Part[],
): Part[] => parts.filter((part) => existsSync(filesOf(scene, id)[part]));
const anArticle = ({ good, random }: Scene): string => random.pick(good.truths).id;
/** Now and then what rots keeps its time, and now and then something wrote it. */
async function timed(scene: Scene, file: string, work: () => Promise<string>): Promise<string> {
  const { atime, mtime } = await lstat(file);
  const what = await work();
  if (scene.random.below(2) === 0) return what;
  await utimes(file, atime, mtime).catch(() => {});
  return `${what}, its time unchanged`;
}

/** The log or, less often, the snapshot of an article. */
function target(scene: Scene): { id: string; file: string } {
  const id = anArticle(scene);
  const { log, snapshot } = filesOf(scene, id);
  return { id, file: scene.random.below(3) === 0 && existsSync(snapshot) ? snapshot : log };
}

const bytes: Attack = async (scene) => {
  const { id, file } = target(scene);
  const [name, work] = scene.random.pick(BYTES);
  const what = await timed(scene, file, async () => `${name} ${await work(file, scene.random)}`);
  return { what: `${what} in ${path.basename(file)}`, touches: [id] };
};

const lines: Attack = async (scene) => {
  const id = anArticle(scene);
  const { log } = filesOf(scene, id);
  const [name, work] = scene.random.pick(LINES);
  return {
    what: await timed(scene, log, async () => `${name} ${await work(log, scene.random)}`),
    touches: [id],
  };
};

/** Bytes of anything else in the library: settings, caches, backups, the trash, what was set aside. */
const elsewhere: Attack = async (scene) => {
  const all = await readdir(scene.library, { recursive: true, withFileTypes: true });
  const files = all.filter(
    (entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(scene.library, 'articles')),
  );
  const entry = scene.random.pick(files);
  const file = path.join(entry.parentPath, entry.name);
  const [name, work] = scene.random.pick(BYTES);
  const what = await timed(scene, file, async () => `${name} ${await work(file, scene.random)}`);
  return { what: `${what} in ${path.relative(scene.library, file)}`, touches: [], general: true };
};

const missing: Attack = async (scene) => {
  const id = anArticle(scene);
  const { folder, log, snapshot } = filesOf(scene, id);
  const [what, gone] = scene.random.pick<[string, string[]]>([
    ['the log', [log]],
    ['the snapshot', [snapshot]],
    ['the log and the snapshot', [log, snapshot]],
    ['the folder', [folder]],
  ]);
  for (const each of gone) await rm(each, { recursive: true, force: true });
  return { what: `${what} is missing`, touches: [id], structural: what === 'the folder' };
};

const generallyMissing: Attack = async (scene) => {
  const name = scene.random.pick(['settings.json', 'cache.sqlite', 'backups', 'trash', 'set-aside']);
  await rm(path.join(scene.library, name), { recursive: true });
  return { what: `${name} is missing`, touches: [], general: true };
};

const swapped: Attack = async (scene) => {
  const one = anArticle(scene);
  const other = scene.random.pick(scene.good.truths.filter(({ id }) => id !== one)).id;
  const there = partsOf(scene, other, partsOf(scene, one, ['log', 'snapshot', 'folder']));
  const part = scene.random.pick(there);
  const [a, b] = [filesOf(scene, one)[part], filesOf(scene, other)[part]];
  if (scene.random.below(2) === 0) {
    await rename(a, `${a}.swap`);
    await rename(b, a);
    await rename(`${a}.swap`, b);
    return { what: `the ${part}s of two articles changed places`, touches: [one, other], structural: true };
  }
  await rm(b, { recursive: true });
  await cp(a, b, { recursive: true, preserveTimestamps: true });
  return {
    what: `the ${part} of one article is in the place of another's`,
    touches: [other],
    structural: true,
  };
};

const instead: Attack = async (scene) => {
  const id = anArticle(scene);
  const files = filesOf(scene, id);
  const part = scene.random.pick(['log', 'snapshot', 'folder', 'files'] as const);
  const [what, lay] = scene.random.pick(INSTEAD);
  await rm(files[part], { recursive: true, force: true });
  await lay(files[part], scene.outside);
  return { what: `${what} in the place of the ${part}`, touches: [id], structural: true };
};

const generallyInstead: Attack = async (scene) => {
  const name = scene.random.pick([
    'settings.json',
    'cache.sqlite',
    'library.lock',
    'backups',
    'trash',
    'set-aside',
    'articles',
  ]);
  const [what, lay] = scene.random.pick(INSTEAD);
  await rm(path.join(scene.library, name), { recursive: true, force: true });
  await lay(path.join(scene.library, name), scene.outside);
  const touches = name === 'articles' ? scene.good.truths.map(({ id }) => id) : [];
  return { what: `${what} in the place of ${name}`, touches, structural: true, general: true };
};

const modes: Attack = async (scene) => {
  const id = anArticle(scene);
  const part = scene.random.pick(partsOf(scene, id, ['log', 'snapshot', 'folder']));
  const mode = scene.random.pick([0o000, 0o400, 0o500, 0o200]);
  await chmod(filesOf(scene, id)[part], mode);
  return { what: `mode ${mode.toString(8)} on the ${part}`, touches: [id], structural: true };
};

const generalModes: Attack = async (scene) => {
  const name = scene.random.pick(['', 'articles', 'backups', 'trash', 'settings.json', 'cache.sqlite']);
  const mode = scene.random.pick([0o000, 0o400, 0o500]);
  await chmod(path.join(scene.library, name), mode);
  const touches = ['', 'articles'].includes(name) ? scene.good.truths.map(({ id }) => id) : [];
  return {
    what: `mode ${mode.toString(8)} on ${name || 'the library'}`,
    touches,
    structural: true,
    general: true,
  };
};

const times: Attack = async (scene) => {
  const when = scene.random.pick([new Date(0), new Date(Date.now() + 30 * YEAR_MS), new Date(1)]);
  const id = anArticle(scene);
  const part = scene.random.pick(partsOf(scene, id, ['log', 'snapshot', 'folder']));
  await utimes(filesOf(scene, id)[part], when, when);
  return { what: `the ${part} is of ${when.toISOString()}`, touches: [] };
};

const clocks: Attack = async ({ random }) => {
  const clock = random.pick([-56, -3, 3, 20]) * YEAR_MS + random.below(86_400_000);
  return { what: `the clock is off by ${Math.round(clock / 86_400_000)} days`, touches: [], clock };
};

/** Names as another system or another program would make them. */
const names: Attack = async (scene) => {
  const id = anArticle(scene);
  const { folder, log, snapshot } = filesOf(scene, id);
  const [what, from, to] = scene.random.pick<[string, string, string]>([
    ['the folder in capitals', folder, path.join(path.dirname(folder), id.toUpperCase())],
    ['the folder called a copy', folder, `${folder} (copy)`],
    ['the log in capitals', log, path.join(folder, 'EVENTS.JSONL')],
    ['the snapshot in capitals', snapshot, path.join(folder, 'Article.JSON')],
    ['the log called a conflict', log, path.join(folder, 'events (conflicted copy 2026-11-29).jsonl')],
    ['the log not downloaded', log, path.join(folder, '.events.jsonl.icloud')],
  ]);
  // One that was put back from a backup has no snapshot.
  if (existsSync(from)) await rename(from, to);
  return { what, touches: [id], structural: from === folder };
};

/** What lies beside, and is neither read nor deleted. */
const beside: Attack = async (scene) => {
  const id = anArticle(scene);
  const { folder, log, snapshot } = filesOf(scene, id);
  const [from, to] = scene.random.pick<[string, string]>([
    [log, 'events (conflicted copy 2026-11-29).jsonl'],
    [log, 'events.sync-conflict-20261129-101500-ABCDEFG.jsonl'],
    [snapshot, 'article-LAPTOP.json'],
    [snapshot, 'article 2.json'],
    [log, '~syncthing~events.jsonl.tmp'],
    [log, 'events.jsonl~'],
    [log, '.events.jsonl.0f.stet-tmp'],
  ]);
  await cp(existsSync(from) ? from : log, path.join(folder, to));
  return { what: `${to} beside`, touches: [id] };
};

const twice: Attack = async (scene) => {
  const id = anArticle(scene);
  const { folder } = filesOf(scene, id);
  const to = scene.random.pick(['01890000-0000-7000-8000-000000000000', `${id} 2`, `.new-${id}`, `${id}.2`]);
  await cp(folder, path.join(path.dirname(folder), to), { recursive: true, preserveTimestamps: true });
  return {
    what: `a second folder with the article, called ${to.replace(id, 'ID')}`,
    touches: [],
    general: true,
  };
};

/** Two articles damaged at once, or one in two ways. */
const both: Attack = async (scene) => {
  const [first, second] = [await lines(scene), await bytes(scene)];
  return {
    what: `${first.what}; ${second.what}`,
    touches: [...new Set([...first.touches, ...second.touches])],
  };
};

/** Every kind there is; those that come most often in life come most often here. */
export const ATTACKS: readonly [name: string, Attack][] = [
  ['bytes', bytes],
  ['bytes', bytes],
  ['bytes', bytes],
  ['bytes', bytes],
  ['lines', lines],
  ['lines', lines],
  ['lines', lines],
  ['elsewhere', elsewhere],
  ['elsewhere', elsewhere],
  ['missing', missing],
  ['missing in general', generallyMissing],
  ['swapped', swapped],
  ['instead', instead],
  ['instead', instead],
  ['instead in general', generallyInstead],
  ['modes', modes],
  ['modes in general', generalModes],
  ['times', times],
  ['clocks', clocks],
  ['names', names],
  ['beside', beside],
  ['twice', twice],
  ['both', both],
];
