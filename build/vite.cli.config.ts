import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node';

/** The terminal: dist/cli.cjs. */
export default defineConfig(nodeBundle('cli', 'electron/cli/main.ts'));
