// Pictures of every screen in both themes and two sizes, from the running app over the sample story:
//
//   npm run screenshots            into out/screenshots/ (outside git), and build/readme.png for the README
//   npm run screenshots -- --only readme
//
// They are for looking at; nothing compares them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { runTerminal } from './terminal.mjs';
import { run, Trouble } from './trouble.mjs';

const SIZES = [[1280, 800], [1920, 1080]];
const THEMES = ['light', 'dark'];
const folder = path.join(root, 'out/screenshots');

/** The screens in the order they are reached; each starts where the one before it ended. */
const SCREENS = {
  library: async (page) => page.getByRole('heading', { name: 'Library' }).waitFor(),
  paste: async (page) => {
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog').waitFor();
  },
  import: async (page) => {
    await page.getByRole('dialog').getByRole('textbox').first().fill(STORY);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByLabel('Headline').waitFor();
  },
  article: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByText('Fifteen weeks').first().click();
    await page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
    for (let i = 0; i < 9; i++) await page.keyboard.press('j');
  },
  menu: async (page) => page.getByRole('menuitem', { name: 'Status', exact: true }).click(),
  details: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+d');
    await page.getByRole('dialog').waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  palette: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  },
  settings: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').waitFor();
  },
  report: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await page.getByTitle(/^The report/).waitFor();
  },
};

const STORY = 'A bridge too low\n\nThe council bought two buses that do not fit under it.\n\nBy Ida Brandt\n\nThe buses stand in a yard behind the depot, and nobody at the council will say who measured the arch before the order was signed in March.\n\nTop Stories\n\nTop Stories';

await run(async () => {
  const runtime = await chooseRuntime({ headless: true });
  if (!runtime) throw new Trouble('There is nothing here to run Stet on. Run: npm start');
  // Playwright itself asks the `electron` package what to start, so the choice must be in our own environment.
  Object.assign(process.env, runtime.env, { STET_HEADLESS: '1' });
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
  await mkdir(folder, { recursive: true });
  const home = await mkdtemp(path.join(os.tmpdir(), 'stet-pictures-'));
  try {
    const library = path.join(home, 'library');
    if (runTerminal('screenshots', ['demo', '--library', library, '--out', path.join(home, 'report')]) !== 0) throw new Trouble('The sample story could not be made.');
    for (const theme of THEMES) {
      for (const [width, height] of SIZES) {
        if (only === 'readme' && (theme !== 'light' || width !== 1280)) continue;
        await picture({ home, library, theme, width, height, only });
      }
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  console.log(only === 'readme' ? path.join(root, 'build/readme.png') : folder);
});

async function picture({ home, library, theme, width, height, only }) {
  await writeFile(path.join(library, 'settings.json'), JSON.stringify({
    person: 'Ada Checker', welcomed: true, theme, window: { x: 0, y: 0, width, height, maximized: false },
  }));
  const app = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${path.join(home, 'profile')}`, root, `--library=${library}`],
    cwd: root,
    env: { ...process.env },
  });
  try {
    const page = await app.firstWindow();
    await page.setViewportSize({ width, height });
    for (const [name, reach] of Object.entries(SCREENS)) {
      await reach(page);
      // Fonts, and what fades in.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      if (!only) await page.screenshot({ path: path.join(folder, `${name}-${theme}-${width}.png`) });
      if (name === 'article' && theme === 'light' && width === 1280) await page.screenshot({ path: path.join(root, 'build/readme.png') });
    }
  } finally {
    await app.close();
  }
}
