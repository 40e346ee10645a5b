import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node';

/** The main process: dist/main.cjs. */
export default defineConfig(nodeBundle('main', 'electron/main.ts'));
