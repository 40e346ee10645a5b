import { writeSync } from 'node:fs';
import { dying, type Death } from './dying';
import type { Said } from './said';
import { work } from './work';

// dist/recovery.cjs: the program that is killed.
//
//   node recovery.cjs LIBRARY SEED [DEATH]  works without end; what it asks for and is answered are lines on
//                                           stdout. DEATH: where it kills itself, as JSON

const [library, seed, death] = process.argv.slice(2);
if (!library) throw new Error('Say which library.');
void begin(library, Number(seed), death === undefined ? null : (JSON.parse(death) as Death));

async function begin(directory: string, from: number, at: Death | null): Promise<void> {
  // Straight to the pipe: what Node still held in memory would die with the process.
  const print = writeSync;
  const hear = at && (await dying(at));
  const say = (said: Said) => {
    print(1, `${JSON.stringify(said)}\n`);
    hear?.(said);
  };
  await work(directory, { seed: from, say, only: at?.action });
}
