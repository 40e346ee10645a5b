// The TypeScript of the project for scripts that are none: vite's module runner reads it as it is.
import path from 'node:path';
import { runnerImport } from 'vite';

export const root = path.resolve(import.meta.dirname, '../..');

/**
 * The exports of a source file, by its path from the root of the project. What they are, only the caller
 * knows.
 * @template T
 * @param {string} file
 * @returns {Promise<T>}
 */
export async function loadSource(file) {
  const alias = { '@shared': path.join(root, 'shared') };
  const { module } = await runnerImport(path.join(root, file), {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias },
  });
  return module;
}
