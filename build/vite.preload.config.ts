import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { CALLS, EVENTS } from '../shared/contract/contract';
import { alias, root } from './vite.node';

/**
 * A sandboxed preload may require nothing but Electron: not a file beside it, not Node. Electron would say so
 * only when the window opens, so the build says it here.
 */
const onlyElectron: Plugin = {
  name: 'stet:preload-requires-only-electron',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const foreign = [...file.imports, ...file.dynamicImports].filter((id) => id !== 'electron');
      if (foreign.length > 0)
        this.error(`the sandboxed preload may only import electron, not ${foreign.join(', ')}`);
    }
  },
};

/** The bridge: one file, dist/preload.cjs, with browser versions of what it imports. */
export default defineConfig({
  root,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias },
  plugins: [onlyElectron],
  define: {
    CALL_NAMES: JSON.stringify(Object.keys(CALLS)),
    EVENT_NAMES: JSON.stringify(Object.keys(EVENTS)),
  },
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: path.join(root, 'electron/preload.ts'),
    target: 'chrome120',
    outDir: path.join(root, 'dist'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: ['electron', /^electron\//, /^node:/],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
