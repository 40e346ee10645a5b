import path from 'node:path';
import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node';

/**
 * One worker of the main process; `mode` is its source file (build/bundles.mjs finds them and builds each by
 * itself): electron/services/search.worker.ts -> dist/search.worker.cjs, started with new
 * Worker(path.join(__dirname, …)).
 */
export default defineConfig(({ mode: entry }) => nodeBundle(path.basename(entry, '.ts'), entry));
