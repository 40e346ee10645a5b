import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { entriesOf, nodeBundle, root } from './vite.node';

// A file named *.worker.ts anywhere under electron/ is bundled beside main.cjs under its own name:
// electron/services/search.worker.ts -> dist/search.worker.cjs, started with new Worker(path.join(__dirname, …)).
const workers = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => path.join('electron', file));

/** The main process and its workers: dist/main.cjs, dist/*.worker.cjs. */
export default defineConfig(nodeBundle('main', entriesOf('electron/main.ts', ...workers)));
