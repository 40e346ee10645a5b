import path from 'node:path';

/**
 * The app's own folder: what the terminal starts from there is built before the tests are
 * (build/vitest.config.ts).
 */
export const root = path.resolve(import.meta.dirname, '../..');
