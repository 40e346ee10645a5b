import path from 'node:path';
import { attack } from './attack';
import { goodLibrary } from './good';

// dist/damaged.cjs FOLDER SEED COUNT WORKER WORKERS: every so many-th of COUNT damaged libraries; each
// result is a message.

/** Ms within which every step has to end, by itself or with an answer. */
const LIMIT = 2_000;

async function main([folder, seed, count, worker, workers]: string[]): Promise<void> {
  const own = path.join(folder!, worker!);
  const good = await goodLibrary(path.join(own, 'good'));
  for (let number = Number(worker) + 1; number <= Number(count); number += Number(workers)) {
    const scene = path.join(own, String(number));
    const result = await attack(good, scene, Number(seed) * 1_000_000 + number, { limit: LIMIT }).catch(
      (error: Error) => ({
        kind: 'the harness',
        damage: { what: '' },
        faults: [error.stack ?? String(error)],
        slowest: { what: '', ms: 0 },
      }),
    );
    process.send?.({ number, ...result });
  }
  process.disconnect?.();
}

void main(process.argv.slice(2));
