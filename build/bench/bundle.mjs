import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds build/bench/<name>.bench.ts into dist/bench/<name>/ and answers what it exports by default, which
 * the caller knows.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
export async function bundled(name) {
  const { build } = await import('vite');
  const outDir = path.join(root, 'dist/bench', name);
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { bench: path.join(import.meta.dirname, `${name}.bench.ts`) },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  return (await import(pathToFileURL(path.join(outDir, 'bench.mjs')).href)).default;
}
