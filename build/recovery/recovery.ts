import { readFileSync, writeSync } from 'node:fs';
import { dying, type Death } from './dying';
import { Ledger } from './ledger';
import { Looker } from './look';
import type { Said } from './said';
import { work } from './work';

// dist/recovery.cjs: the program that is killed, and the one that looks what is left.
//
//   node recovery.cjs work LIBRARY SEED [DEATH]  works without end; what it asks for and is answered are lines on stdout.
//                                                DEATH: where it kills itself, as JSON
//   node recovery.cjs check LIBRARY              reads such lines from stdin and prints what is wrong as one line of JSON

const [verb, library, seed = '1', death] = process.argv.slice(2);
if (!library) throw new Error('Say which library.');

if (verb === 'work') {
  void begin(library, Number(seed), death === undefined ? null : (JSON.parse(death) as Death));
} else {
  const ledger = new Ledger();
  for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) ledger.hear(JSON.parse(line) as Said);
  void new Looker(library).look().then((found) => {
    console.log(JSON.stringify({ problems: ledger.compare(found), notices: found.notices, ...ledger.size }));
  });
}

async function begin(directory: string, from: number, at: Death | null): Promise<void> {
  // Straight to the pipe: what Node still held in memory would die with the process.
  const print = writeSync;
  const hear = at && (await dying(at));
  const say = (said: Said) => {
    print(1, `${JSON.stringify(said)}\n`);
    hear?.(said);
  };
  await work(directory, { seed: from, say, only: at?.deed });
}
