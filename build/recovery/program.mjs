// Builds and runs the program that is killed: dist/recovery.cjs from recovery.ts.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds it and answers its path. */
export async function buildProgram() {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'; // a hint about the names of configuration files
  const { build } = await import('vite');
  const configFile = path.join(root, 'build/vite.worker.config.ts');
  await build({ configFile, mode: 'build/recovery/recovery.ts' });
  return path.join(root, 'dist/recovery.cjs');
}

/**
 * A writer at work on `library`: `lines()` are what it has said, `errors()` what it complained of, `ended`
 * a promise of its end, when every line has been read. `onLine` hears each line as it comes. `death`: where
 * it is to kill itself.
 */
export function startWriter(program, library, seed, { onLine = () => {}, death } = {}) {
  const last = death === undefined ? [] : [JSON.stringify(death)];
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [program, library, String(seed), ...last], { stdio });
  let text = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    onLine();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  // A line without its end was being written; what it would say was acknowledged all the same, and so it
  // must not count against the library, only not be looked for.
  const lines = () => text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean);
  return { child, lines, errors: () => errors, ended };
}
