import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { nodeBundle, root } from './vite.node';

/** The window's icon, for X11: no other system takes it from the window. */
const icon: Plugin = {
  name: 'icon',
  generateBundle() {
    const source = readFileSync(path.join(root, 'build/icons/256x256.png'));
    this.emitFile({ type: 'asset', fileName: 'icon.png', source });
  },
};

/** The main process: dist/main.cjs and the icon beside it. */
export default defineConfig({ ...nodeBundle('main', 'electron/main.ts'), plugins: [icon] });
