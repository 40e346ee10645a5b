import type { Article, CommandBody, KeptFile } from '../domain';

/*
 * Sidecars: files that others made of a paper and that lie beside it: a timestamp (.ots, .tsr), a captured
 * page (.wacz). Stet reads them without the network, so each says what it could not check.
 */

export const SIDECAR_ENDINGS = ['ots', 'tsr', 'wacz'] as const;
export type SidecarEnding = (typeof SIDECAR_ENDINGS)[number];

/**
 * Whether a sidecar is of the paper it lies beside: `paper`: it has that paper's hash; `another`: another's;
 * `untold`: it does not say, or cannot be read.
 */
export type SidecarOf = 'paper' | 'another' | 'untold';

export interface SidecarCheck {
  of: SidecarOf;
  /** What it says, in a sentence; nothing of it is believed before `unchecked` was checked. */
  said: string;
  /** What was not checked, in a sentence; empty where there is nothing left to check. */
  unchecked: string;
}

/** A sidecar that is none, in a sentence's end: "is cut off". */
export interface Unreadable {
  ok: false;
  why: string;
}
export const unreadable = (why: string): Unreadable => ({ ok: false, why });

/** What kind of sidecar a file is by its name; null where it is none. */
export function sidecarEnding(name: string): SidecarEnding | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return name.includes('.') ? (SIDECAR_ENDINGS.find((each) => each === ending) ?? null) : null;
}

/**
 * Which of some names a sidecar belongs to: the paper's name with the sidecar's ending behind it, or in the
 * place of its own. Null where there is none, or more than one that is called so.
 */
export function paperOf(sidecar: string, papers: readonly string[]): string | null {
  const stem = sidecar.slice(0, sidecar.lastIndexOf('.')).toLowerCase();
  const whole = papers.filter((name) => name.toLowerCase() === stem);
  const found = whole.length > 0 ? whole : papers.filter((name) => stemOf(name).toLowerCase() === stem);
  return found.length === 1 ? found[0]! : null;
}

const stemOf = (name: string): string => (name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name);

/** The command that puts a kept file beside the paper it is of, by its name; null where it is of none. */
export function besideItsPaper(
  { papers }: Pick<Article, 'papers'>,
  file: KeptFile,
): Extract<CommandBody, { type: 'paper.sidecar' }> | null {
  if (sidecarEnding(file.name) === null) return null;
  const all = Object.values(papers);
  const name = paperOf(
    file.name,
    all.map((paper) => paper.file.name),
  );
  const paper = all.find((each) => each.file.name === name);
  return paper ? { type: 'paper.sidecar', paper: paper.id, file } : null;
}

/** Files that came together, the sidecars last: a paper has to be there before what lies beside it. */
export const papersFirst = <T>(files: readonly T[], nameOf: (file: T) => string): T[] =>
  files.toSorted((a, b) => Number(isSidecar(nameOf(a))) - Number(isSidecar(nameOf(b))));
const isSidecar = (name: string): boolean => sidecarEnding(name) !== null;

/** Hash functions that timestamps are made with, by the names that Node and OpenSSL have for them. */
export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512' | 'ripemd160';

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
