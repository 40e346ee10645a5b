// Pictures of every screen in both themes and two sizes, from the running app over the sample story:
//
//   npm run screenshots            into out/screenshots/ (outside git), and build/readme.png for the README
//   npm run screenshots -- --only readme
//
// They are for looking at; nothing compares them.
import { readFileSync } from 'node:fs';
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

/** What somebody new sees, in a library with nothing in it. Each screen starts where the one before it ended. */
const FIRST = {
  welcome: async (page) => page.getByRole('heading', { name: 'Welcome to Stet' }).waitFor(),
  tour: async (page) => {
    await page.getByRole('button', { name: /Learn on a sample story/ }).click();
    await manuscript(page);
    await page.getByText('1 of 7').waitFor();
  },
  papers: async (page) => {
    for (let step = 1; step < 4; step++) await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('region', { name: 'Papers of the sample story' }).waitFor();
  },
};

/** The screens of every day, over a library with the sample story half checked in it. */
const SCREENS = {
  library: async (page) => page.getByText('Fifteen weeks').first().waitFor(),
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
    await manuscript(page);
    await page.getByRole('status', { name: 'First read' }).getByText('Read', { exact: true }).waitFor();
    for (let i = 0; i < 9; i++) await page.keyboard.press('j');
  },
  'first-read': async (page) => {
    await page.keyboard.press('r');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  },
  menu: async (page) => {
    await page.keyboard.press('Shift+R');
    await page.getByRole('menuitem', { name: 'Status', exact: true }).click();
  },
  details: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+d');
    await page.getByRole('dialog').waitFor();
  },
  drafts: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+d');
    await page.getByRole('dialog').waitFor();
  },
  revision: async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: /New draft from text/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(REVISED);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'The drafts compared' }).waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('Escape');
    await manuscript(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  palette: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  },
  ...Object.fromEntries(['You', 'Look', 'Keys', 'Desk rules', 'Reading', 'Backups', 'Files'].map((part) => [`settings-${part.toLowerCase().replace(' ', '-')}`, async (page) => {
    if (part === 'You') {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+,');
    }
    await page.getByRole('tab', { name: part, exact: true }).click();
  }])),
  ticks: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await page.getByRole('region', { name: 'Facts to tick off' }).getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Enter');
  },
  blockers: async (page) => {
    await page.keyboard.press('Shift+U');
    await page.keyboard.press('b');
    await page.getByRole('dialog').waitFor();
  },
  report: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await page.getByTitle(/^The report/).waitFor();
  },
};

const manuscript = (page) => page.getByRole('textbox', { name: 'Manuscript' }).waitFor();

const STORY = 'A bridge too low\n\nThe council bought two buses that do not fit under it.\n\nBy Ida Brandt\n\nThe buses stand in a yard behind the depot, and nobody at the council will say who measured the arch before the order was signed in March.\n\nTop Stories\n\nTop Stories';
const REVISED = readFileSync(path.join(root, 'shared/sample/draft-2.md'), 'utf8').replace(/^#+ |^\*|\*$/gm, '');

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
    const file = path.join(home, 'bridge.txt');
    await writeFile(file, STORY);
    for (const [slug, desk, deadline] of [['bridge-buses', 'News', '2026-01-12'], ['tide-wardens', 'Features', '2031-03-02'], ['budget', 'News', '']]) {
      runTerminal('screenshots', ['import', file, '--library', library, '--slug', slug, '--desk', desk, ...(deadline ? ['--deadline', deadline] : []), '--checker', 'Ilse Maier']);
    }
    for (const theme of THEMES) {
      for (const [width, height] of SIZES) {
        if (only === 'readme' && (theme !== 'light' || width !== 1280)) continue;
        const look = { theme, window: { x: 0, y: 0, width, height, maximized: false } };
        if (!only) await pictures({ home, library: path.join(home, `first-${theme}-${width}`), settings: look, screens: FIRST, only });
        await pictures({ home, library, settings: { ...look, person: 'Ada Checker', welcomed: true }, screens: SCREENS, only });
      }
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  console.log(only === 'readme' ? path.join(root, 'build/readme.png') : folder);
});

async function pictures({ home, library, settings, screens, only }) {
  const { theme, window: { width, height } } = settings;
  await mkdir(library, { recursive: true });
  await writeFile(path.join(library, 'settings.json'), JSON.stringify(settings));
  const app = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${path.join(home, 'profile')}`, root, `--library=${library}`],
    cwd: root,
    env: { ...process.env },
  });
  try {
    const page = await app.firstWindow();
    await page.setViewportSize({ width, height });
    for (const [name, reach] of Object.entries(screens)) {
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
