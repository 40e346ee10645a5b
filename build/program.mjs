// Programs of the project's own sources that are no bundle of the app: what harnesses and attacks start
// beside them.
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Builds the program whose source that is, by its path from the root of the project, into dist/. Answers
 * where it is.
 * @param {string} source
 * @returns {Promise<string>}
 */
export async function builtProgram(source) {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'; // a hint about the names of configuration files
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'build/vite.worker.config.ts'), mode: source, logLevel: 'warn' });
  return path.join(root, 'dist', `${path.basename(source, '.ts')}.cjs`);
}
