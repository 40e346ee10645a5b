// Every screen of the app and the way to it, for build/screenshots.mjs. A screen starts where the one before
// it ended.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './runtime-choice.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {Record<string, (page: Page) => Promise<unknown>>} Screens how one comes to each, by name */

export const STORY =
  'A bridge too low\n\nThe council bought two buses that do not fit under it.\n\nBy Ida Brandt\n\nThe buses stand in a yard behind the depot, and nobody at the council will say who measured the arch before the order was signed in March.\n\nTop Stories\n\nTop Stories';
const REVISED = readFileSync(path.join(root, 'shared/sample/draft-2.md'), 'utf8').replace(
  /^#+ |^\*|\*$/gm,
  '',
);

/** @param {Page} page */
const dialog = (page) => page.getByRole('dialog');
/** @param {Page} page */
const manuscript = (page) => page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
/** @param {Page} page */
const marks = (page) =>
  page.getByRole('listbox', { name: /^Marks/ }).or(page.getByRole('tree', { name: /^Marks/ }));
/** A notice goes by itself, and by the Escape that closed what was over it. @param {Page} page */
async function noNotice(page) {
  const notice = page.getByRole('button', { name: 'Dismiss' });
  if (await notice.isVisible()) await notice.click();
}
/**
 * @param {Page} page
 * @param {string} name
 */
const line = (page, name) => page.locator('[data-key]').filter({ hasText: name });
/**
 * @param {Page} page
 * @param {string} name
 */
const shelf = (page, name) =>
  page.getByRole('radiogroup', { name: 'Shelf' }).getByText(name, { exact: true }).click();
/** @param {Page} page */
async function close(page) {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/**
 * What somebody new sees, in a library with nothing in it.
 * @type {Screens}
 */
export const FIRST = {
  welcome: (page) => page.getByRole('heading', { name: 'Welcome to Stet' }).waitFor(),
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

/**
 * A library that somebody has emptied.
 * @type {Screens}
 */
export const EMPTY = {
  'library-empty': (page) => page.getByRole('heading', { name: 'No articles yet' }).waitFor(),
};

/** @type {Screens} */
const LIBRARY = {
  library: (page) => page.getByText('Fifteen weeks').first().waitFor(),
  'library-filter': async (page) => {
    await page.keyboard.press('Control+Shift+f');
    await page.getByRole('button', { name: /^Overdue/ }).click();
  },
  'library-save-filter': async (page) => {
    await page.getByRole('button', { name: 'Save this filter…' }).click();
    await page.getByRole('dialog', { name: /Save/ }).waitFor();
  },
  'library-search': async (page) => {
    await close(page);
    await page.getByRole('list', { name: 'Filters in force' }).getByRole('button').click();
    await page.keyboard.press('/');
    await page.keyboard.type('lead');
    await page.locator('[data-place]').first().waitFor();
  },
  'library-none': async (page) => {
    await page.keyboard.type('xyzzy');
    await page.getByText('No article fits').waitFor();
  },
  'library-selected': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
  },
  'library-menu': async (page) => {
    await page.keyboard.press('Escape');
    await line(page, 'budget').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
  },
  archive: async (page) => {
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText(/was archived/).waitFor();
    await shelf(page, 'Archive');
    await noNotice(page);
  },
  trash: async (page) => {
    await shelf(page, 'Articles');
    await line(page, 'tide-wardens').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await page.getByText(/was moved to the trash/).waitFor();
    await shelf(page, 'Trash');
  },
  'trash-empty': async (page) => {
    await page.getByRole('button', { name: 'Empty trash…' }).click();
    await dialog(page).waitFor();
  },
  paste: async (page) => {
    await close(page);
    await noNotice(page);
    await shelf(page, 'Articles');
    await page.keyboard.press('Control+n');
    await dialog(page).waitFor();
  },
  import: async (page) => {
    await dialog(page).getByRole('textbox').first().fill(STORY);
    await page.keyboard.press('Control+Enter');
    await dialog(page).getByLabel('Headline').first().waitFor();
  },
};

/** @type {Screens} */
const ARTICLE = {
  article: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByText('Fifteen weeks').first().click();
    await manuscript(page);
    await page.getByRole('status', { name: 'First read' }).getByText('Read', { exact: true }).waitFor();
    for (let i = 0; i < 9; i++) await page.keyboard.press('j');
  },
  'mark-history': async (page) => {
    await page
      .getByRole('region', { name: 'Mark', exact: true })
      .getByRole('button', { name: 'History' })
      .click();
    await page
      .getByRole('region', { name: 'Mark', exact: true })
      .getByRole('button', { name: 'Facets' })
      .click();
    await page
      .getByRole('region', { name: 'Mark', exact: true })
      .getByRole('list')
      .last()
      .scrollIntoViewIfNeeded();
  },
  'mark-menu': async (page) => {
    await marks(page).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
  },
  'marks-filter': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F');
    await page.getByRole('button', { name: /^Filter by status/ }).click();
    await page
      .getByRole('dialog', { name: 'Filter' })
      .getByRole('button', { name: /^Verified/ })
      .click();
    await page
      .getByRole('dialog', { name: 'Filter' })
      .getByRole('button', { name: /^Claim/ })
      .click();
  },
  'marks-grouped': async (page) => {
    await close(page);
    await page.getByRole('button', { name: 'Order and groups' }).click();
    await page.getByRole('menuitemradio', { name: /Group by risk/ }).click();
  },
  'marks-many': async (page) => {
    await page.keyboard.press('0');
    await marks(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('group', { name: /marks selected/ }).waitFor();
  },
  people: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Name of somebody to add' }).fill('Maren Holt');
    await page.keyboard.press('Enter');
    await page.locator('[data-person]').first().click();
  },
  'first-read': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /First read/ }).click();
    await page.getByRole('listbox', { name: /^First read/ }).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  },
  menu: async (page) => {
    await page.keyboard.press('Shift+R');
    await page.getByRole('menuitem', { name: 'Status', exact: true }).click();
  },
  'menu-file': async (page) => {
    await page.getByRole('menuitem', { name: 'File', exact: true }).hover();
  },
  find: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Manuscript' }).focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('water');
  },
  editing: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    await page.getByRole('toolbar', { name: 'Formatting' }).waitFor();
  },
  details: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+d');
    await dialog(page).waitFor();
  },
  tabs: async (page) => {
    await close(page);
    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('menu').waitFor();
  },
  ticks: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.getByRole('region', { name: 'Facts to tick off' }).getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Enter');
  },
  blockers: async (page) => {
    await page.keyboard.press('Shift+U');
    await page.keyboard.press('b');
    await dialog(page).waitFor();
  },
};

/** @type {Screens} */
const DRAFTS = {
  revision: async (page) => {
    await close(page);
    await page.keyboard.press('Control+Shift+n');
    await dialog(page).getByRole('textbox').fill(REVISED);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'The drafts compared' }).waitFor();
  },
  drafts: async (page) => {
    await page.getByRole('button', { name: 'Keep as draft 2' }).click();
    await manuscript(page);
    await page.keyboard.press('Control+Shift+d');
    await dialog(page).waitFor();
  },
  compare: async (page) => {
    await dialog(page).getByRole('button', { name: 'Compare with draft 1' }).click();
    await page.getByRole('region', { name: 'The drafts compared' }).waitFor();
  },
  lost: async (page) => {
    await page.getByRole('button', { name: 'Back to the article' }).click();
    await page
      .getByRole('group', { name: 'Show only' })
      .getByRole('button', { name: /^Attention/ })
      .click();
    await marks(page).focus();
    await page.keyboard.press('Home');
  },
};

/** @type {Screens} */
const REST = {
  shortcuts: async (page) => {
    await page.keyboard.press('0');
    await page.keyboard.press('?');
    await dialog(page).waitFor();
  },
  palette: async (page) => {
    await close(page);
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
  },
  ...Object.fromEntries(
    ['You', 'Look', 'Keys', 'Desk rules', 'Reading', 'Backups', 'Files'].map((part) => [
      `settings-${part.toLowerCase().replace(' ', '-')}`,
      async (/** @type {Page} */ page) => {
        if (part === 'You') {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+,');
        }
        await page.getByRole('tab', { name: part, exact: true }).click();
      },
    ]),
  ),
  ...Object.fromEntries(
    ['Log file…', 'About Stet'].map((command) => [
      command.split(' ', 1).join().toLowerCase(),
      async (/** @type {Page} */ page) => {
        await close(page);
        await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
        await page.getByRole('menuitem', { name: command }).click();
        await dialog(page).waitFor();
      },
    ]),
  ),
  report: async (page) => {
    await close(page);
    await page.keyboard.press('Control+p');
    await page.getByTitle(/^The report/).waitFor();
  },
};

/**
 * The screens of every day, over a library with the sample story half checked in it.
 * @type {Screens}
 */
export const SCREENS = { ...LIBRARY, ...ARTICLE, ...DRAFTS, ...REST };
