import { kept } from '../../electron/storage/retention';
import type { FoundArticle } from './look';
import type { Asked, Head, Listed } from './said';

/** An article in one place: its last saved change, and the files attached to it. */
export interface Copy extends Head {
  attached: string[];
}

/** What is known of an article: only what the library has answered. */
export interface Account {
  secrets: Set<string>;
  /** As it stands in the library; null where it is not there. */
  library: Copy | null;
  /** By its name in the trash. */
  trash: Map<string, Copy>;
  /** What restoring has replaced: it has to be in set-aside. */
  replaced: Head[];
  /** Deleted for good: out of all but the backups, or out of those too. */
  deleted: 'but for backups' | 'everywhere' | null;
  /** Its removal from the backups was begun: what is left of it there is nobody's. */
  purging: boolean;
  /** Some of its changes were deleted for good: only backups know them, and rightly say so. */
  partly: boolean;
}

export interface KnownBackup extends Listed {
  /** The articles that were in the library when it was asked for, as they were saved by then. */
  articles: Map<string, Head>;
}

export const accountOf = (secrets: Iterable<string>): Account => ({
  secrets: new Set(secrets),
  library: null,
  trash: new Map(),
  replaced: [],
  deleted: null,
  partly: false,
  purging: false,
});

/** The hash it was left with. */
export const lastOf = (one: FoundArticle | undefined): string | undefined => one?.hashes.at(-1 - one.added);

/** When it may have been taken: what is restored is backed up first, some time after it was asked for. */
const momentsOf = ({ action, now }: Extract<Asked, { now: string }>): Date[] =>
  Array.from(
    { length: action === 'restore' ? 20 : 1 },
    (_, second) => new Date(Date.parse(now) + second * 1000),
  );

/** Whether one of these places has that state, or has gone on from it. */
export const has = (places: readonly FoundArticle[], { changes, hash }: Head): boolean =>
  places.some(({ hashes }) => hashes[changes - 1] === hash);

export const copyOf = (one: FoundArticle): Copy => ({ ...headOf(one), attached: one.attached });

export const headOf = ({ hashes }: FoundArticle): Head => ({ changes: hashes.length, hash: hashes.at(-1)! });

/** The names of the backups that are gone, though the rule keeps them whenever `taking` has pruned. */
export function lostBackups(
  known: Iterable<Listed>,
  taking: readonly Extract<Asked, { now: string }>[],
  present: readonly Listed[],
): string[] {
  const there = new Set(present.map(({ name }) => name));
  const all = new Map(
    [...known, ...present].map(({ name, at, made }) => [name, { name, at: new Date(at), made }]),
  );
  const keeping = taking.flatMap(momentsOf).map((now) => new Set(kept([...all.values()], now)));
  return [...all.values()].flatMap((one) =>
    !there.has(one.name) && keeping.every((keepers) => keepers.has(one)) ? [one.name] : [],
  );
}
