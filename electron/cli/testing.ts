import path from 'node:path';
import { runTerminal } from './run';

/**
 * The app's own folder: what the terminal starts from there is built before the tests are
 * (build/vitest.config.ts).
 */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * Runs the terminal in `folder`, with a library and a profile there unless the words name others: its code,
 * and what it said.
 */
export async function terminalIn(folder: string, argv: readonly string[]) {
  const own = (option: string, name: string): string[] =>
    argv.includes(option) ? [] : [option, path.join(folder, name)];
  const said = { out: '', err: '' };
  const code = await runTerminal(
    [...argv, ...own('--library', 'library'), ...own('--user-data-dir', 'profile')],
    {
      cwd: folder,
      app: { folder: root, version: '9.9.9', runtime: null },
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
  );
  return { code, out: said.out.trim(), err: said.err.trim() };
}
