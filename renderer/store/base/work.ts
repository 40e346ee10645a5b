import { newId } from '@shared/domain';
import { create } from 'zustand';
import { notify } from './notices';

/*
 * Long work on many articles at once. It is done part by part, so that everything else has its turn in
 * between, it shows how far it is, and whoever asked for it can stop it: what is done by then is done, and
 * the rest is as it was.
 */

export interface Work {
  id: string;
  /** What is being done: “Moving to the trash”. */
  words: string;
  done: number;
  /** 0 where nobody can say how much there is. */
  of: number;
  stopped: boolean;
  /** Stops it at once, with nothing done; without it the part that is being done comes to its end. */
  cancel?: () => void;
}

export const useWork = create<{ under: Work[] }>(() => ({ under: [] }));

const change = (id: string, to: Partial<Work>): void =>
  useWork.setState(({ under }) => ({
    under: under.map((work) => (work.id === id ? { ...work, ...to } : work)),
  }));

/**
 * Long work, of which there is one at a time: a second press of the key would do it to the same articles
 * again. Says so where there is some.
 */
export function isBusy(): boolean {
  const long = useWork.getState().under.find(({ of, cancel }) => of > LONG && cancel === undefined);
  if (long)
    notify(
      'info',
      `Stet is still at it: ${long.words.toLowerCase()}, ${long.done.toLocaleString('en-GB')} of ${long.of.toLocaleString('en-GB')}. Wait for it, or stop it.`,
    );
  return long !== undefined;
}

const LONG = 40;

/** Stops one, or all that is under way, after the part that is being done; or at once, where that can be. */
export function stopWork(id?: string): void {
  for (const work of useWork.getState().under) {
    if (work.stopped || (id !== undefined && work.id !== id)) continue;
    change(work.id, { stopped: true });
    work.cancel?.();
  }
}

/** Shows how far something is that the main process does, by an id of its own; null: it is at its end. */
export function showWork(
  id: string,
  words: string,
  far: Pick<Work, 'done' | 'of'> | null,
  cancel: () => void,
): void {
  useWork.setState(({ under }) => {
    const others = under.filter((work) => work.id !== id);
    if (!far) return { under: others };
    const stopped = under.find((work) => work.id === id)?.stopped ?? false;
    return { under: [...others, { id, words, ...far, stopped, cancel }] };
  });
}

/** Shows work that is done elsewhere until the function it answers is called. */
export function underWay(words: string, cancel: () => void): () => void {
  const id = newId();
  useWork.setState(({ under }) => ({
    under: [...under, { id, words, done: 0, of: 0, stopped: false, cancel }],
  }));
  return () => useWork.setState(({ under }) => ({ under: under.filter((work) => work.id !== id) }));
}

/**
 * Does `each` with `items`, at most `size` at a time; answers how many were not begun because it was stopped.
 * Where a part throws, all ends.
 */
export async function inParts<T>(
  words: string,
  items: readonly T[],
  size: number,
  each: (part: readonly T[]) => Promise<void>,
): Promise<number> {
  const id = newId();
  useWork.setState(({ under }) => ({
    under: [...under, { id, words, done: 0, of: items.length, stopped: false }],
  }));
  try {
    for (let at = 0; at < items.length; at += size) {
      if (useWork.getState().under.find((work) => work.id === id)?.stopped) return items.length - at;
      await each(items.slice(at, at + size));
      change(id, { done: Math.min(items.length, at + size) });
    }
    return 0;
  } finally {
    useWork.setState(({ under }) => ({ under: under.filter((work) => work.id !== id) }));
  }
}
