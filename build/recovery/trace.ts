import fs from 'node:fs';
import { watchDisk, type Step } from './disk';
import type { Said } from './said';

/** One thing after the other, as it happened: a step on the disk begins, it has ended, something was said. */
export type Entry =
  | { type: 'begins'; id: number; step: Step }
  /** `mtime`: the time the file has now, where the step gave it one. `content`: of a file that was copied. */
  | { type: 'ends'; id: number; mtime: number; content: Buffer | null }
  | { type: 'said'; said: Said };

/**
 * Has `work` done and writes down every step it takes on the disk below `root`, and everything it says
 * meanwhile. Steps that failed are left out.
 */
export async function traced(
  root: string,
  work: (say: (said: Said) => void) => Promise<void>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let id = 0;
  const stop = await watchDisk((step) => {
    const file = 'opened' in step ? step.opened.path : step.path;
    if (!file.startsWith(root)) return undefined;
    const own = (id += 1);
    entries.push({
      type: 'begins',
      id: own,
      step: step.call === 'write' ? { ...step, bytes: Buffer.from(step.bytes) } : step,
    });
    return () => {
      const to = 'to' in step ? step.to : file;
      if (step.call === 'write' || step.call === 'copy') roundTime(to);
      const content = step.call === 'copy' ? fs.readFileSync(to) : null;
      entries.push({ type: 'ends', id: own, mtime: timeOf(to), content });
    };
  });
  try {
    await work((said) => void entries.push({ type: 'said', said }));
  } finally {
    stop();
  }
  const ended = new Set(entries.flatMap((entry) => (entry.type === 'ends' ? [entry.id] : [])));
  return entries.filter((entry) => entry.type !== 'begins' || ended.has(entry.id));
}

/** As it is before anybody watches it. */
const { utimesSync } = fs;

/** To a time that can be given to a copy exactly: caches go by it. */
function roundTime(file: string): void {
  const now = Math.round(Date.now() * 1.024) / 1024;
  try {
    utimesSync(file, now, now);
  } catch {
    // It has been moved meanwhile.
  }
}

const timeOf = (file: string): number =>
  (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) / 1000;
