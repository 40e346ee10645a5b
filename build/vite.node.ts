import path from 'node:path';
import type { UserConfig } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');
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
        external: ['electron', /^electron\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}
