import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { asciiScripts } from './in-ascii';
import { alias, root } from './vite.node';

/**
 * What pdfjs unpacks scanned pages with (JBIG2 and JPEG 2000). It asks for them by their names, in a folder.
 */
const pdfDecoders: Plugin = {
  name: 'pdf-decoders',
  generateBundle() {
    for (const name of ['jbig2', 'openjpeg']) {
      const file = `${name}_nowasm_fallback.js`;
      const source = readFileSync(path.join(root, 'node_modules/pdfjs-dist/wasm', file));
      this.emitFile({ type: 'asset', fileName: `pdf/${file}`, source });
    }
  },
};

/**
 * The page: dist/renderer/, served over stet:// under a strict content security policy. The policy knows
 * neither inline script nor data: URLs, hence no module-preload polyfill (an inline script) and no inlined
 * assets.
 */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  resolve: { alias },
  // What is built to be looked into keeps its lines as they were written.
  plugins: [react(), pdfDecoders, ...(process.env.STET_SOURCE_MAPS ? [] : [asciiScripts])],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    // Electron's Chromium is far newer; the stand-in may meet an installed browser that is a year or two old.
    target: 'chrome120',
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    // What is built to be looked into (build/dev.mjs) is wanted soon.
    minify: !process.env.STET_SOURCE_MAPS,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All of it with the first part of the page: what is read later must not change how things look.
    cssCodeSplit: false,
    // The size warning is about downloads; these files are read from disk.
    chunkSizeWarningLimit: 8_000,
  },
});
