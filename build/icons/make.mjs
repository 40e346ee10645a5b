// Draws the app's icons from stet.svg: node build/node24.mjs build/icons/make.mjs (after any change to the
// drawing)
//
// A browser does the drawing, so no image program is needed; ICO and ICNS are both plain containers of PNG
// pictures and are put together here. The results are committed: packaging needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';

const here = import.meta.dirname;
const svg = readFileSync(path.join(here, 'stet.svg'), 'utf8');
/** @type {typeof import('../runtime/browser-finder.ts')} */
const { findBrowser } = createRequire(import.meta.url)('../../dist/runtime/find-browser.cjs');

/**
 * The drawing as a PNG of `size` by `size` pixels.
 * @param {import('playwright').Page} page
 * @param {number} size
 */
async function draw(page, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/**
 * Windows: a directory of 16-byte entries, then the pictures. A size of 0 means 256.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS: chunks named after their size; a name for each density the system asks for. */
const ICNS_TYPES = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

/** @param {(size: number) => Buffer} pngOf */
function icns(pngOf) {
  const chunks = Object.entries(ICNS_TYPES).map(([type, size]) => {
    const png = pngOf(size);
    const head = Buffer.alloc(8);
    head.write(type, 0, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'ascii');
  head.writeUInt32BE(
    chunks.reduce((sum, chunk) => sum + chunk.length, 8),
    4,
  );
  return Buffer.concat([head, ...chunks]);
}

const found = findBrowser(true);
if (!found) throw new Error('No browser was found to draw with.');
const browser = await chromium.launch({
  executablePath: found.executable,
  env: { ...process.env, ...found.env },
});
const page = await browser.newPage();
/** @type {Map<number, Buffer>} */
const pictures = new Map();
/** @param {number} size */
function picture(size) {
  const png = pictures.get(size);
  if (!png) throw new Error(`There is no picture of ${size} pixels.`);
  return png;
}
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) pictures.set(size, await draw(page, size));
await browser.close();

// Linux takes a folder of sizes, named as electron-builder expects them.
for (const [size, png] of pictures) writeFileSync(path.join(here, `${size}x${size}.png`), png);
writeFileSync(
  path.join(here, 'icon.ico'),
  ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: picture(size) }))),
);
writeFileSync(path.join(here, 'icon.icns'), icns(picture));
