// The browser that manuscripts are measured in, and the page in it. Used by the benches manuscript and
// opening.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/bench/manuscript');
const ORIGIN = 'http://bench.localhost';

export async function launched() {
  const { chromium } = await import('playwright');
  return chromium.launch({ executablePath: browserPath(), args: browserArguments() });
}

/**
 * A fresh page with a contender that has the article in memory. `warm`: it has drawn another one before.
 * @param {import('playwright').Browser} browser
 * @param {string} contender
 * @param {number} words
 * @param {number} marks
 * @param {boolean} warm
 */
export async function prepared(browser, contender, words, marks, warm) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(`${ORIGIN}/**`, serve);
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(
    ({ name, length, count, warmed }) => window.bench.prepare(name, length, count, warmed),
    {
      name: contender,
      length: words,
      count: marks,
      warmed: warm,
    },
  );
  return page;
}

/**
 * Isolated from other origins, which the browser wants before it measures memory.
 * @param {import('playwright').Route} route
 */
async function serve(route) {
  const file = path.join(built, new URL(route.request().url()).pathname);
  /** @type {Record<string, string>} */
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.woff2': 'font/woff2',
  };
  const type = types[path.extname(file)];
  if (!type) return route.fulfill({ status: 404 });
  return route.fulfill({
    body: readFileSync(file),
    contentType: type,
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  });
}

function browserArguments() {
  // Root cannot have Chromium's sandbox; anybody else keeps it.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return ['--enable-blink-features=ForceEagerMeasureMemory', ...asRoot];
}

function browserPath() {
  if (process.env.STET_CHROMIUM) return process.env.STET_CHROMIUM;
  /** @type {typeof import('../../runtime/browser-finder.ts')} */
  const { findBrowser } = createRequire(import.meta.url)(path.join(root, 'dist/runtime/find-browser.cjs'));
  const found = findBrowser(true);
  if (!found)
    throw new Error(
      'No Chromium, Chrome or Edge was found to measure in. Install one, or name it in STET_CHROMIUM.',
    );
  return found.executable;
}

/** Builds the page that all contenders are measured in. */
export async function buildPage() {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: 'chrome120',
      outDir: built,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8_000,
    },
  });
}
