import { writeSync } from 'node:fs';
import { missing, type Acknowledged } from './check';
import { work } from './work';

// dist/recovery.cjs: the program that is killed, and the one that looks what is left.
//
//   node recovery.cjs work LIBRARY SEED   changes articles without end; each acknowledged change is a line on stdout
//   node recovery.cjs check LIBRARY       reads such lines from stdin and prints what it found as one line of JSON

const [verb, library, seed = '1'] = process.argv.slice(2);
if (!library) throw new Error('Say which library.');

if (verb === 'work') {
  // Straight to the pipe: what Node still held in memory would die with the process.
  void work(library, Number(seed), (change) => void writeSync(1, `${JSON.stringify(change)}\n`));
} else {
  let text = '';
  process.stdin.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => {
    const lines = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Acknowledged);
    void missing(library, lines).then((found) => console.log(JSON.stringify(found)));
  });
}
