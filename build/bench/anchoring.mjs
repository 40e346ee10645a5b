// Bench of anchoring: builds anchoring.bench.ts and runs it.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/anchoring.mjs
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'dist/bench/anchoring');

/** Prints the tables of shared/anchoring/README.md with `print`. */
export default async function bench({ print = console.log } = {}) {
  const { build } = await import('vite');
  await build({
    configFile: false, root, publicDir: false, logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true, target: 'node20', outDir: built, emptyOutDir: true, minify: false,
      rolldownOptions: { input: { bench: path.join(import.meta.dirname, 'anchoring.bench.ts') }, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  const { default: run } = await import(pathToFileURL(path.join(built, 'bench.mjs')).href);
  await run({ print });
}

if (import.meta.filename === process.argv[1]) await bench();
