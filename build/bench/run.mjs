// npm run bench -- [name …] [--quick]: runs the benches one after the other and prints their tables. A bench
// is a file here with a default export `async ({ print }) => …`; its numbers are of this machine, this hour.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { node24 } from '../node24.mjs';
import { noOnesProfile, scratch } from '../scratch.mjs';

const BENCHES = [
  'startup',
  'day',
  'library',
  'tabs',
  'saving',
  'manuscript',
  'opening',
  'reading',
  'speakers',
  'background',
  'anchoring',
  'surroundings',
  'backups',
  'longlives',
  'documents',
  'quotes',
  'export',
  'passages',
];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const switches = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const unknown = names.find((name) => !BENCHES.includes(name));
if (unknown) {
  console.error(`There is no bench '${unknown}'. The benches are: ${BENCHES.join(', ')}.`);
  process.exit(1);
}

// Each in a process of its own: none inherits another's heap or its compiled code.
const env = { ...process.env, ...noOnesProfile(scratch('bench')) };
let failed = 0;
for (const name of names.length ? names : BENCHES) {
  const file = path.join(import.meta.dirname, `${name}.mjs`);
  if (!existsSync(file)) continue;
  console.log(`\n== ${name} ==`);
  if (spawnSync(node24(), [file, ...switches], { stdio: 'inherit', env }).status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
