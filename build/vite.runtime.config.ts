// Builds the stand-in for Electron into dist/runtime: the executable `electron` and the script
// find-browser.cjs.
import fs from 'node:fs';
import path from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';

const folder = path.join(import.meta.dirname, 'runtime');
const outDir = path.resolve(import.meta.dirname, '../dist/runtime');
const SUFFIX = '?injected';

// What runs inside the page is TypeScript too: bundled on its own into one script, and imported as text.
function injectedScripts(): Plugin {
  return {
    name: 'injected-scripts',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith(SUFFIX) || importer === undefined) return undefined;
      return path.resolve(path.dirname(importer), id.slice(0, -SUFFIX.length)) + SUFFIX;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return undefined;
      const result = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          minify: false,
          target: 'chrome120',
          lib: {
            entry: id.slice(0, -SUFFIX.length),
            formats: ['iife'],
            name: 'standIn',
            fileName: 'injected',
          },
        },
      });
      const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
      const code = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

// `require('electron')`, `npx electron .` and Playwright all start a file of this name.
function executable(): Plugin {
  return {
    name: 'executable',
    closeBundle() {
      const file = path.join(outDir, 'electron');
      if (!fs.existsSync(file)) return;
      fs.chmodSync(file, 0o755);
      // The folder's scripts are CommonJS whatever package they may come to lie in.
      fs.writeFileSync(path.join(outDir, 'package.json'), '{ "type": "commonjs" }\n');
      // Windows starts no file by its first line; a command shell (Playwright uses one) finds this instead.
      fs.writeFileSync(path.join(outDir, 'electron.cmd'), '@node "%~dp0electron" %*\r\n');
    },
  };
}

export default defineConfig({
  root: folder,
  plugins: [injectedScripts(), executable()],
  build: {
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    ssr: true,
    rolldownOptions: {
      input: {
        electron: path.join(folder, 'launcher.ts'),
        'find-browser': path.join(folder, 'find-browser.ts'),
      },
      output: {
        format: 'cjs',
        entryFileNames: ({ name }) => (name === 'electron' ? 'electron' : `${name}.cjs`),
        chunkFileNames: '[name].cjs',
        banner: ({ name }) => (name === 'electron' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
