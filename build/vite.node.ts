import path from 'node:path';
import type { UserConfig } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');
export const alias = { '@shared': path.join(root, 'shared') };

/**
 * The settings that the main process and the terminal share: CommonJS with every package in it.
 *
 * - CommonJS, because the stand-in answers `require('electron')`, and Node 20 has no such hook for ES modules.
 * - Every package is bundled (`noExternal`), so the packaged app carries no node_modules; only Electron and Node's own
 *   modules stay outside.
 * - A dynamic `import()` becomes a file under dist/chunks/<name>/ and is read when it is first needed: that is how the
 *   language model stays out of the start-up.
 * - Not minified: a stack trace in a newsroom's log has to be readable.
 * - Several builds write to `dist`, so none of them may empty it.
 */
export function nodeBundle(name: string, entries: Record<string, string>): UserConfig {
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
        input: entries,
        external: ['electron', /^electron\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: `chunks/${name}/[name]-[hash].cjs` },
      },
    },
  };
}

/** Turns paths inside the repository into entries named after the file: electron/main.ts -> main. */
export function entriesOf(...files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [path.basename(file).replace(/\.ts$/, ''), path.join(root, file)]));
}
