import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const TESTS = ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'];

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/**
 * Tests that cannot share a process with others. Where one puts another module in a module's place, it may
 * have been loaded before, as itself; and the stand-in, as Electron, is ready once in its life.
 */
const apart = globSync(TESTS, { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.startsWith('build/') || textOf(file).includes('vi.mock('));

/**
 * All others share a process, and with it what they import, file after file: to load the same modules for
 * each anew took longer than to run them.
 */
export default defineConfig({
  root,
  resolve: { alias: { '@shared': path.join(root, 'shared') } },
  test: {
    globalSetup: path.join(root, 'build/readers-for-tests.mjs'),
    setupFiles: [path.join(root, 'build/laws.ts')],
    // Property tests and fsync-heavy storage tests are slow on a busy two-core machine; they are not slow
    // code.
    testTimeout: 30_000,
    // Vitest leaves a processor free, which of two is half.
    maxWorkers: os.availableParallelism(),
    // What a test hides from the others is theirs again.
    unstubGlobals: true,
    unstubEnvs: true,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'together', include: TESTS, exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
    ],
  },
});
