// npm run attack -- NAME [arguments]: attacks a library, or what it reads, in a way that must not succeed. An attack is a
// file here with a default export `async (...arguments) => whether everything held`; it prints what it found.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Trouble, run } from '../trouble.mjs';

const [name = '', ...rest] = process.argv.slice(2);

await run(async () => {
  const file = path.join(import.meta.dirname, `${name}.mjs`);
  if (!/^[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
    throw new Trouble(`There is no attack '${name}'. The attacks are the files of build/attacks, by their names.`);
  }
  const { default: attack } = await import(file);
  return (await attack(...rest)) ? 0 : 1;
});
