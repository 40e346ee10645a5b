import path from 'node:path';
import type { UserConfig } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');
/** A module that is a bundle of its own, as it is imported. */
const PART = /\.part(?:\.ts)?$/;
export const alias = { '@shared': path.join(root, 'shared') };

/**
 * The settings that the main process, its workers and the terminal share: one CommonJS file with every
 * package in it.
 *
 * - CommonJS, because the stand-in answers `require('electron')`, and Node 20 has no such hook for ES
 *   modules.
 * - Every package is bundled (`noExternal`), so the packaged app carries no node_modules; only Electron and
 *   Node's own modules stay outside.
 * - One file, dynamic imports included: what they import still runs only when it is first needed, a file
 *   that is open in a running app cannot be half replaced, and the language model loads in half the time
 *   (0.15 s against 0.30 s).
 * - But a module called *.part.ts is a bundle of its own, loaded from beside when it is first needed: even
 *   what does not run costs time to load (what reads PDFs 55 ms, in each of three bundles).
 * - Not minified: a stack trace in a newsroom's log has to be readable.
 * - Several builds write to `dist`, so none of them may empty it.
 *
 * @param name the file's name in dist/, without `.cjs`
 * @param entry the source file, from the root of the repository
 */
export function nodeBundle(name: string, entry: string): UserConfig {
  return {
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(root, 'dist'),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { [name]: path.join(root, entry) },
        // Else V8 compiles at once what a dynamic import would run later, or never.
        optimization: { pifeForModuleWrappers: false },
        external: (id, importer) => /^electron(?:$|\/)/.test(id) || (importer !== undefined && PART.test(id)),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          codeSplitting: false,
          paths: (id) => (PART.test(id) ? `./${path.basename(id, '.ts')}.cjs` : id),
        },
      },
    },
  };
}
