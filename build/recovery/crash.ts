import { mkdirSync, linkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Opened, Step } from './disk';
import type { Random } from './random';
import type { Entry } from './trace';

/*
 * What a disk may hold when everything ends at once, worked out from the steps that were taken. What was
 * synced is there. Of the rest:
 *
 * - `kill`: the system lives on, so everything is there; of the steps under way each may have been taken or
 *   not.
 * - `journal`: the power went, on a file system that keeps its entries (names, renames, removals) in order,
 *   as ext4, XFS, APFS and NTFS do: those from some moment on are missing, and syncing anything keeps all
 *   entries of before.
 * - `loose`: the power went, and each folder lost the end of its own entries, whatever the others did; only
 *   syncing the folder itself keeps them. A rename from folder to folder is there as a whole or not.
 *
 * Content that was not synced is there, not there, there as far as it goes, or with holes of zeros,
 * whatever became of the name. (After ALICE: Pillai and others, "All File Systems Are Not Created Equal",
 * OSDI 2014.)
 */

export type End = 'kill' | 'journal' | 'loose';

/** A file or a folder, by whatever names. */
interface Node {
  folder: boolean;
  contents: Content[];
  /** As a running process sees it. */
  entries: Map<string, Node>;
  size: number;
  mtime: number;
}
type Content = { durable: boolean; mtime: number } & ({ bytes: Buffer; at: number } | { length: number });

/** A change of the entries of folders. */
interface Move {
  folders: Node[];
  durable: boolean;
  node: Node | null;
  from: [folder: Node, name: string] | null;
  to: [folder: Node, name: string] | null;
}

export interface Left {
  folders: { path: string; mtime: number }[];
  /** `node`: the same for two names of one file. */
  files: { path: string; content: Buffer; mtime: number; node: object }[];
}

/** What is left of the folder `root` after the first `length` entries; it was empty before them. */
export function leftOf(
  root: string,
  entries: readonly Entry[],
  length: number,
  end: End,
  random: Random,
): Left {
  const disk = new Disk(root);
  const steps = new Map(
    entries.flatMap((entry) => (entry.type === 'begins' ? [[entry.id, entry.step] as const] : [])),
  );
  const ends = new Map(
    entries.flatMap((entry) => (entry.type === 'ends' ? [[entry.id, entry] as const] : [])),
  );
  const under = new Map<number, Step>();
  const waiting = new Map<number, { durable: boolean }[]>();
  for (const entry of entries.slice(0, length)) {
    if (entry.type === 'begins') {
      under.set(entry.id, entry.step);
      if (entry.step.call === 'sync') waiting.set(entry.id, disk.coveredBy(entry.step.opened, end));
    } else if (entry.type === 'ends') {
      under.delete(entry.id);
      for (const covered of waiting.get(entry.id) ?? []) covered.durable = true;
      disk.take(steps.get(entry.id)!, entry.mtime, entry.content);
    }
  }
  for (const [id, step] of under) {
    const { mtime, content } = ends.get(id)!;
    if (step.call !== 'sync' && random() < 0.5) disk.take(step, mtime, content);
  }
  return disk.left(end, random);
}

class Disk {
  readonly #root = nodeOf(true, 0);
  readonly #opened = new Map<Opened, Node>();
  readonly #moves: Move[] = [];

  constructor(private readonly root: string) {}

  /** What syncing it makes durable, of what was done so far. */
  coveredBy(opened: Opened, end: End): { durable: boolean }[] {
    const node = this.#opened.get(opened) ?? this.#at(opened.path);
    const moves = this.#moves.filter(({ folders }) => end === 'journal' || (node && folders.includes(node)));
    return [...(node?.contents ?? []), ...moves];
  }

  take(step: Step, mtime: number, content: Buffer | null): void {
    switch (step.call) {
      case 'open': {
        const found = this.#at(step.opened.path);
        const node = found ?? (step.made ? nodeOf(false, mtime) : undefined);
        if (!node) return;
        this.#opened.set(step.opened, node);
        if (!found) this.#add(step.opened.path, node);
        return;
      }
      case 'write':
        return this.#write(this.#opened.get(step.opened), step.bytes, step.at, mtime);
      case 'truncate':
        return this.#shorten(this.#opened.get(step.opened), step.length, mtime);
      case 'shorten':
        return this.#shorten(this.#at(step.path), step.length, mtime);
      case 'copy': {
        const node = nodeOf(false, mtime);
        this.#add(step.to, node);
        return this.#write(node, content!, 0, mtime);
      }
      case 'link':
        return this.#add(step.to, this.#at(step.path)!);
      case 'rename': {
        const node = this.#at(step.path);
        if (node) this.#move(node, this.#place(step.path), this.#place(step.to));
        return;
      }
      case 'mkdir':
        if (!this.#at(step.path)) this.#add(step.path, nodeOf(true, mtime));
        return;
      case 'rmdir':
      case 'remove':
        return this.#remove(step.path);
      case 'times': {
        const node = this.#at(step.path);
        if (node) node.mtime = mtime;
      }
    }
  }

  #place(file: string): [folder: Node, name: string] | null {
    const names = path.relative(this.root, file).split(path.sep);
    const name = names.pop()!;
    let folder: Node | undefined = this.#root;
    for (const each of names) folder = folder?.entries.get(each);
    return folder && name && name !== '..' ? [folder, name] : null;
  }

  #at(file: string): Node | undefined {
    if (file === this.root) return this.#root;
    const place = this.#place(file);
    return place?.[0].entries.get(place[1]);
  }

  #add(file: string, node: Node): void {
    this.#move(node, null, this.#place(file));
  }

  #move(node: Node | null, from: Move['from'], to: Move['to']): void {
    from?.[0].entries.delete(from[1]);
    if (node) to?.[0].entries.set(to[1], node);
    const folders = [from?.[0], to?.[0]].filter((each) => each !== undefined);
    this.#moves.push({ folders, durable: false, node, from, to });
  }

  #remove(file: string): void {
    const node = this.#at(file);
    if (!node) return;
    for (const name of [...node.entries.keys()]) this.#remove(path.join(file, name));
    this.#move(null, this.#place(file), null);
  }

  #write(node: Node | undefined, bytes: Buffer, at: number | null, mtime: number): void {
    if (!node) return;
    node.contents.push({ durable: false, mtime, bytes, at: at ?? node.size });
    node.size = Math.max(node.size, (at ?? node.size) + bytes.length);
  }

  #shorten(node: Node | undefined, length: number, mtime: number): void {
    if (!node) return;
    node.contents.push({ durable: false, mtime, length });
    node.size = length;
  }

  left(end: End, random: Random): Left {
    const entries = new Map<Node, Map<string, Node>>();
    const of = (folder: Node) => entries.get(folder) ?? entries.set(folder, new Map()).get(folder)!;
    for (const { node, from, to } of this.#kept(end, random)) {
      if (from) of(from[0]).delete(from[1]);
      if (to && node) of(to[0]).set(to[1], node);
    }
    const left: Left = { folders: [], files: [] };
    const contents = new Map<Node, { content: Buffer; mtime: number }>();
    const walk = (folder: Node, at: string): void => {
      for (const [name, node] of of(folder)) {
        const file = path.join(at, name);
        if (node.folder) {
          left.folders.push({ path: file, mtime: node.mtime });
          walk(node, file);
        } else {
          const found = contents.get(node) ?? contentOf(node, end, random);
          contents.set(node, found);
          left.files.push({ path: file, ...found, node });
        }
      }
    };
    walk(this.#root, '');
    return left;
  }

  #kept(end: End, random: Random): Move[] {
    if (end === 'kill') return this.#moves;
    if (end === 'journal') {
      const first = this.#moves.findLastIndex(({ durable }) => durable) + 1;
      return this.#moves.slice(0, first + random.below(this.#moves.length - first + 1));
    }
    // What comes before something durable in the same folder is durable, and so is what that rests on.
    const covered = new Set<Node>();
    for (const move of [...this.#moves].reverse()) {
      move.durable ||= move.folders.some((folder) => covered.has(folder));
      if (move.durable) for (const folder of move.folders) covered.add(folder);
    }
    const ended = new Set<Node>();
    const often = random();
    return this.#moves.filter(({ durable, folders }) => {
      if (durable) return true;
      const lost = folders.some((folder) => ended.has(folder)) || random() < often * 0.3;
      if (lost) for (const folder of folders) ended.add(folder);
      return !lost;
    });
  }
}

const nodeOf = (folder: boolean, mtime: number): Node => ({
  folder,
  contents: [],
  entries: new Map(),
  size: 0,
  mtime,
});

/** What becomes of content that was not synced. */
const WAYS = ['nothing', 'as far as', 'holes', 'all'] as const;

function contentOf({ contents, mtime }: Node, end: End, random: Random): { content: Buffer; mtime: number } {
  const way = end === 'kill' ? 'all' : random.pick(WAYS);
  const open = contents.filter(({ durable }) => !durable).length;
  const last = contents.length - open + random.below(open + 1);
  let content: Buffer = Buffer.alloc(0);
  let at = mtime;
  for (const [index, each] of contents.entries()) {
    const there = { nothing: false, 'as far as': index <= last, holes: random() < 0.5, all: true }[way];
    if (!each.durable && !there) continue;
    const torn = !each.durable && way === 'as far as' && index === last;
    if ('length' in each) content = content.subarray(0, each.length);
    else content = written(content, torn ? half(each.bytes, random) : each.bytes, each.at);
    at = each.mtime;
  }
  return { content, mtime: at };
}

const half = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, random.below(bytes.length));

function written(content: Buffer, bytes: Buffer, at: number): Buffer {
  const result = Buffer.alloc(Math.max(content.length, at + bytes.length));
  content.copy(result);
  bytes.copy(result, at);
  return result;
}

/** Lays what is left into an empty folder. */
export function laid(left: Left, folder: string): void {
  const known = new Map<object, string>();
  for (const { path: name } of left.folders) mkdirSync(path.join(folder, name));
  for (const { path: name, content, mtime, node } of left.files) {
    const file = path.join(folder, name);
    const first = known.get(node);
    if (first !== undefined) linkSync(first, file);
    else {
      writeFileSync(file, name.startsWith('library.lock') ? ofTheDead(content) : content);
      utimesSync(file, mtime, mtime);
      known.set(node, file);
    }
  }
  for (const { path: name, mtime } of [...left.folders].reverse())
    utimesSync(path.join(folder, name), mtime, mtime);
}

/** The lock names this very process, which in truth lives on. */
const ofTheDead = (lock: Buffer): string =>
  lock.toString('utf8').replace(/"pid":\d+/, `"pid":${2 ** 22 - 1}`);
