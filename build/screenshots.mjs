// Pictures of every screen from the running app over the sample story: in both themes and three sizes, with
// the colours a system forces, and at 200 % zoom.
//
//   npm run screenshots                             into out/screenshots/ (outside git), and build/readme.png
//   npm run screenshots -- --only readme            the README's picture alone
//   npm run screenshots -- --look zoom --out DIR    one look (dark-1920, forced, zoom …), elsewhere
//
// They are for looking at; nothing compares them. What is on each and how one comes there: build/screens.mjs.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { noOnesProfile, scratch } from './scratch.mjs';
import { EMPTY, FIRST, SCREENS, STORY } from './screens.mjs';
import { runTerminal } from './terminal.mjs';
import { asError, run, Trouble } from './trouble.mjs';

/** @typedef {{ name: string, theme: string, width: number, height: number, forcedColors?: 'active' }} Look */

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** @type {Look[]} */
const LOOKS = [
  ...['light', 'dark'].flatMap((theme) =>
    SIZES.map((size) => ({ name: `${theme}-${size.width}`, theme, ...size })),
  ),
  { name: 'forced', theme: 'light', width: 1280, height: 800, forcedColors: 'active' },
  // What a window of 1280 by 800 holds when everything in it is twice as large.
  { name: 'zoom', theme: 'light', width: 640, height: 400 },
];

await run(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, look: { type: 'string' }, out: { type: 'string' } },
  });
  const readme = values.only === 'readme';
  const looks = readme ? LOOKS.slice(0, 1) : LOOKS.filter(({ name }) => !values.look || name === values.look);
  if (looks.length === 0)
    throw new Trouble(
      `There is no look '${values.look}'. The looks are: ${LOOKS.map(({ name }) => name).join(', ')}.`,
    );
  const runtime = chooseRuntime({ headless: true });
  if (!runtime) throw new Trouble('There is nothing here to run Stet on. Run: npm start');
  // Playwright itself asks the `electron` package what to start, so the choice must be in our own
  // environment.
  Object.assign(process.env, runtime.env, { STET_HEADLESS: '1' });
  const folder = path.resolve(values.out ?? path.join(root, 'out/screenshots'));
  await mkdir(folder, { recursive: true });
  const home = scratch('pictures');
  Object.assign(process.env, noOnesProfile(home));
  try {
    const library = await stocked(home);
    for (const look of looks) {
      /** @param {string} name @param {object} settings @param {import('./screens.mjs').Screens} screens */
      const pictures = (name, settings, screens) => {
        const own = path.join(home, `${name}-${look.name}`);
        return taken({ home, library: own, settings, screens, look, folder: readme ? null : folder });
      };
      if (!readme) {
        await pictures('first', {}, FIRST);
        await pictures('empty', { person: 'Ada Checker', welcomed: true }, EMPTY);
      }
      await cp(library, path.join(home, `daily-${look.name}`), { recursive: true });
      await pictures('daily', { person: 'Ada Checker', welcomed: true }, SCREENS);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  console.log(readme ? path.join(root, 'build/readme.png') : folder);
});

/**
 * A library with the sample story half checked, and three others.
 * @param {string} home
 */
async function stocked(home) {
  const library = path.join(home, 'library');
  // As the window of the pictures has it, so that copies of the library are known there.
  const own = ['--library', library, '--user-data-dir', path.join(home, 'profile')];
  /** @param {string[]} args */
  const terminal = (...args) => runTerminal('screenshots', [...args, ...own]);
  if (terminal('demo', '--out', path.join(home, 'report')) !== 0)
    throw new Trouble('The sample story could not be made.');
  const file = path.join(home, 'bridge.txt');
  await writeFile(file, STORY);
  for (const { slug, desk, deadline } of [
    { slug: 'bridge-buses', desk: 'News', deadline: '2026-01-12' },
    { slug: 'tide-wardens', desk: 'Features', deadline: '2031-03-02' },
    { slug: 'budget', desk: 'News', deadline: '' },
  ]) {
    const due = deadline ? ['--deadline', deadline] : [];
    terminal('import', file, '--slug', slug, '--desk', desk, ...due, '--checker', 'Ilse Maier');
  }
  return library;
}

/**
 * Goes from screen to screen, and takes each; without a folder, the README's picture alone.
 * @param {{
 *   home: string, library: string, settings: object, screens: import('./screens.mjs').Screens, look: Look,
 *   folder: string | null,
 * }} what
 */
async function taken({
  home,
  library,
  settings,
  screens,
  look: { name: look, theme, width, height, forcedColors },
  folder,
}) {
  await mkdir(library, { recursive: true });
  await writeFile(
    path.join(library, 'settings.json'),
    JSON.stringify({ ...settings, theme, window: { x: 0, y: 0, width, height, maximized: false } }),
  );
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${path.join(home, 'profile')}`,
      root,
      `--library=${library}`,
    ],
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width, height });
    if (forcedColors) await page.emulateMedia({ forcedColors });
    for (const [name, reach] of Object.entries(screens)) {
      try {
        await reach(page);
      } catch (error) {
        throw new Trouble(`The screen '${name}' (${look}) could not be reached: ${asError(error).message}`);
      }
      // Fonts, and what fades in.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      if (folder) await page.screenshot({ path: path.join(folder, `${name}-${look}.png`) });
      if (name === 'article' && look === 'light-1280') {
        await page.screenshot({ path: path.join(root, 'build/readme.png') });
        if (!folder) return;
      }
    }
  } finally {
    await app.close();
  }
}
