// Builds and runs the program that is killed: dist/recovery.cjs from recovery.ts.
import { spawn } from 'node:child_process';
import { builtProgram } from '../program.mjs';

/** Builds it and answers its path. */
export const buildProgram = () => builtProgram('build/recovery/recovery.ts');

/**
 * A writer at work on `library`: `lines()` are what it has said, `errors()` what it complained of, `ended`
 * a promise of its end, when every line has been read. `onLine` hears each line as it comes. `death`: where
 * it is to kill itself.
 * @param {string} program
 * @param {string} library
 * @param {number} seed
 * @param {{ onLine?: () => void, death?: import('./dying.ts').Death }} [options]
 */
export function startWriter(program, library, seed, { onLine = () => {}, death } = {}) {
  const last = death === undefined ? [] : [JSON.stringify(death)];
  const child = spawn(process.execPath, [program, library, String(seed), ...last], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    onLine();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  // A line without its end was being written; what it would say was acknowledged all the same, and so it
  // must not count against the library, only not be looked for.
  const lines = () =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
  return { child, lines, errors: () => errors, ended };
}
