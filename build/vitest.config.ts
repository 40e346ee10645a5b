import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  resolve: { alias: { '@shared': path.join(root, 'shared') } },
  test: {
    // The scripts that build are plain JavaScript, and so are their tests.
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}', 'build/**/*.test.mjs'],
    globalSetup: path.join(root, 'build/readers-for-tests.mjs'),
    setupFiles: [path.join(root, 'build/laws.ts')],
    // Property tests and fsync-heavy storage tests are slow on a busy two-core machine; they are not slow code.
    testTimeout: 30_000,
    reporters: ['default'],
  },
});
