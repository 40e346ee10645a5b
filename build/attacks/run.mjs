// npm run attack -- NAME [COUNT …]: runs one of the attacks here, a file each with a default export
// `async (args) => exit code`, and prints what it found.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const [name, ...args] = process.argv.slice(2);
if (!name || !existsSync(path.join(import.meta.dirname, `${name}.mjs`))) {
  const names = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs');
  console.error(`Say which attack: ${names.map((file) => path.basename(file, '.mjs')).sort().join(', ')}.`);
  process.exit(1);
}
const { default: attack } = await import(`./${name}.mjs`);
process.exitCode = await attack(args);
