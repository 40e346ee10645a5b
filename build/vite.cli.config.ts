import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { nodeBundle, root } from './vite.node';

const demo = path.join(root, 'electron/cli/demo.ts');

/** The terminal: dist/cli.cjs, and dist/demo.cjs where the demo is a program of its own. */
export default defineConfig(
  nodeBundle('cli', {
    cli: path.join(root, 'electron/cli/main.ts'),
    ...(existsSync(demo) ? { demo } : {}),
  }),
);
