import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expect, launch, test as base } from '../fixtures/app';
import { damage, dayFrom, fillDrawer, put } from '../fixtures/shelf';

/*
 * A checker's morning at the drawer: many articles, two of them pressing, one damaged; by mouse, and by
 * keyboard alone.
 */

interface Drawer {
  tide: string;
  quarry: string;
  damaged: string;
}

/** An app over a drawer of forty stories and a few that the specs know by name. */
const test = base.extend<{ drawer: Drawer }>({
  drawer: [
    async ({ library }, use) => {
      const ids = await fillDrawer(library, 40);
      const tide = await put(library, {
        slug: 'TIDE',
        headline: 'What the tide leaves',
        desk: 'Features',
        checker: 'Ada Checker',
        deadline: dayFrom(-2),
        marks: [
          { status: 'verified' },
          { status: 'to-check', risk: 'legal', note: 'Rang the harbour office about the pelicans.' },
        ],
      });
      const quarry = await put(library, {
        slug: 'QUARRY',
        headline: 'The quarry that moved',
        desk: 'News',
        checker: 'Ada Checker',
        deadline: dayFrom(0),
        marks: [{ status: 'wrong' }],
      });
      await damage(library, ids[0]!);
      await use({ tide, quarry, damaged: ids[0]! });
    },
    { auto: true },
  ],
});

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Articles' });
const trash = (page: Page): Locator => page.getByRole('grid', { name: 'Trash' });
const line = (page: Page, name: string): Locator =>
  page.locator('[data-key]').filter({ has: page.locator(`strong:text-is("${name}")`) });
const shelf = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Shelf' }).getByText(name, { exact: true }).click();
const chips = (page: Page): Locator =>
  page.getByRole('list', { name: 'Filters in force' }).getByRole('listitem');
/** The names in view, from the top. */
const names = (page: Page): Promise<string[]> => page.locator('[data-key] strong').allTextContents();
const search = (page: Page): Locator => page.getByRole('searchbox');

test('by mouse: what is pressing, filters kept under a name, order, columns', async ({ page, stet }) => {
  await expect(page.getByText(/^\d+ articles$/)).toBeVisible();
  await expect(line(page, 'TIDE').getByText('Overdue')).toBeVisible();
  await expect(line(page, 'QUARRY').getByText('Due today')).toBeVisible();

  await page.getByRole('button', { name: /^Filter/ }).click();
  const choices = page.getByRole('dialog', { name: /^Filter/ });
  await choices.getByRole('button', { name: /^Overdue/ }).click();
  await choices.getByRole('button', { name: /^Due today/ }).click();
  await choices.getByLabel('Checker').first().click();
  await page.getByRole('option', { name: /Ada Checker/ }).click();
  await expect(chips(page)).toHaveText([/Overdue, Due today/, /Checker: Ada Checker/]);
  // Escape closes the list of names, and not the filters with it.
  await page.keyboard.press('Escape');
  await choices.getByRole('button', { name: /Save this filter/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('My pressing ones');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'My pressing ones' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const pressing = await names(page);
  expect(pressing).toContain('TIDE');

  await chips(page).nth(1).getByRole('button').click();
  await expect(chips(page)).toHaveCount(1);
  await chips(page).getByRole('button').click();
  await expect(chips(page)).toHaveCount(0);
  await page.getByRole('columnheader', { name: 'Deadline' }).click();
  await expect(page.getByRole('columnheader', { name: 'Deadline' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('columnheader', { name: 'High risk' }).click();
  await expect(page.getByRole('columnheader', { name: 'High risk' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Words' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Editor' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Words' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Editor' })).toBeVisible();

  // It all comes back.
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('button', { name: 'My pressing ones', exact: true }).click();
  await expect(chips(page)).toHaveCount(2);
  await stet.leave();
  const { page: back } = await stet.open();
  await expect(chips(back)).toHaveText([/Overdue, Due today/, /Checker: Ada Checker/]);
  await expect(back.getByRole('columnheader', { name: 'Editor' })).toBeVisible();
  expect(await names(back)).toEqual(pressing);
  await back.getByRole('button', { name: 'My pressing ones' }).click();
  await back.getByRole('button', { name: 'Rename My pressing ones' }).click();
  await back.getByLabel('New name for My pressing ones').fill('Today');
  await back.keyboard.press('Enter');
  await back.getByRole('button', { name: 'Remove Today' }).click();
  await expect(back.getByText('No filters saved yet')).toBeVisible();
  await back.getByRole('button', { name: 'Undo' }).click();
  await expect(back.getByRole('button', { name: 'Today', exact: true }).first()).toBeVisible();
});

test('search answers while typing, says why, and opens where the words are', async ({ page }) => {
  await search(page).fill('pelic');
  await expect(page.getByText(/1 of \d+ articles/).first()).toBeVisible();
  const place = line(page, 'TIDE').locator('[data-place]');
  await expect(place.first().locator('mark')).toHaveText('pelicans');
  await place.first().click();
  await expect(page.getByRole('region', { name: 'Mark', exact: true })).toContainText(
    'Rang the harbour office about the pelicans.',
  );
  await page.keyboard.press('Control+Shift+L');
  await expect(search(page)).toHaveValue('pelic');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await search(page).fill('pelcians');
  const forgiven = page.getByText('Nothing found for “pelcians”; showing “pelicans”.');
  await expect(forgiven.first()).toBeVisible();
  // Whoever cannot see it hears it.
  await expect(page.locator('[aria-live="polite"]').locator(forgiven)).toHaveCount(1);
  await search(page).fill('no such words anywhere');
  await expect(page.getByRole('heading', { name: 'No article fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(line(page, 'TIDE')).toBeVisible();
});

test('by keyboard alone: find, select, duplicate, archive, throw away, undo, put back, empty', async ({
  page,
  library,
}) => {
  const keys = page.keyboard;
  await expect(grid(page)).toBeFocused();
  await keys.press('/');
  await expect(search(page)).toBeFocused();
  await keys.type('tide leaves');
  await expect(page.getByText(/1 of \d+ articles/).first()).toBeVisible();
  await keys.press('ArrowDown');
  await expect(grid(page)).toBeFocused();

  // To the places that were found and back; a letter of a shortcut is no shortcut in the field, and is one
  // here.
  await keys.press('ArrowRight');
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', /-0$/);
  await keys.press('ArrowLeft');
  await keys.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
  await expect(line(page, 'TIDE (copy)')).toBeVisible();
  await keys.press('Control+f');
  await keys.press('Escape');
  await expect(search(page)).toHaveValue('');
  await keys.press('Escape');

  // Columns are sorted from the first line up.
  await grid(page).focus();
  await keys.press('Home');
  await keys.press('ArrowUp');
  await keys.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Article' })).toHaveAttribute('aria-sort', 'ascending');
  await keys.press('ArrowDown');

  // Both stories of the tide into the archive.
  await keys.press('/');
  await keys.type('"tide leaves"');
  await expect(page.getByText(/2 of \d+ articles/).first()).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Home');
  await keys.press('Space');
  await keys.press('Shift+ArrowDown');
  await expect(page.getByText('2 articles selected')).toBeVisible();
  await keys.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
  await expect(page.getByText('2 articles were archived.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No article fits' })).toBeVisible();
  await keys.press('Control+k');
  await keys.type('show the archive');
  await keys.press('Enter');
  await expect(line(page, 'TIDE')).toBeVisible();
  await grid(page).focus();
  await keys.press('Control+a');
  await keys.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Take out of the archive' }).press('Enter');
  await expect(page.getByText('2 articles were taken out of the archive.')).toBeVisible();
  await keys.press('Control+k');
  await keys.type('show the articles');
  await keys.press('Enter');
  await expect(line(page, 'TIDE (copy)')).toBeVisible();

  // Away with the copy; back; away again.
  await expect(grid(page)).toBeFocused();
  await keys.press('End');
  const articles = async () => (await readdir(path.join(library, 'articles'))).length;
  const before = await articles();
  await keys.press('Delete');
  await expect(page.getByText(/was moved to the trash/)).toBeVisible();
  expect(await articles()).toBe(before - 1);
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(page.getByText(/was put back into the library/)).toBeVisible();
  await expect(page.getByText(/2 of \d+ articles/).first()).toBeVisible();
  await grid(page).focus();
  await keys.press('Delete');
  await expect(page.getByText(/1 of \d+ articles/).first()).toBeVisible();

  await keys.press('Control+k');
  await keys.type('show the trash');
  await keys.press('Enter');
  await expect(trash(page)).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText('This article is in the trash. Put it back to open it.')).toBeVisible();
  await keys.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await keys.press('Enter');
  await expect(trash(page)).toBeFocused();
  await expect(trash(page).getByRole('row')).toHaveCount(2);
  await keys.press('Delete');
  await page.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  expect(await readdir(path.join(library, 'trash'))).toEqual([]);
  expect(await articles()).toBe(before - 1);
});

test('with the pointer: Ctrl and Shift select, the toolbar acts, an open article leaves with its tab', async ({
  page,
  drawer,
}) => {
  await search(page).fill('quarry');
  await expect(page.getByText(/\d of \d+ articles/).first()).toBeVisible();
  await line(page, 'QUARRY').click();
  await expect(page.getByRole('tab', { name: 'QUARRY' })).toBeVisible();
  await page.getByRole('tab', { name: 'Library' }).click();

  await search(page).fill('');
  await page.getByRole('columnheader', { name: 'Article' }).click();
  const rows = page.locator('[data-key]');
  await rows.nth(0).click({ modifiers: ['Control'] });
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 articles selected')).toBeVisible();
  await rows.nth(1).click({ modifiers: ['Control'] });
  await expect(page.getByText('3 articles selected')).toBeVisible();
  await page.getByRole('button', { name: 'Select none' }).click();
  // Filtering away what is selected lets go of it.
  await rows.nth(0).click({ modifiers: ['Control'] });
  await search(page).fill('quarry');
  await expect(page.getByText(/selected/)).toHaveCount(0);
  await line(page, 'QUARRY').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(page.getByText('“QUARRY” was moved to the trash.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'QUARRY' })).toHaveCount(0);
  await shelf(page, 'Trash');
  await line(page, 'QUARRY').locator('[role="gridcell"]').first().click();
  await page
    .getByRole('toolbar', { name: 'The selected articles' })
    .getByRole('button', { name: 'Put back from the trash' })
    .click();
  await shelf(page, 'Articles');
  await expect(page.locator(`#line-${drawer.quarry}`)).toBeVisible();
});

test('a damaged article holds up no other: it is named, shown, thrown away and given back', async ({
  page,
  app,
  drawer,
}) => {
  const shown = await app.evaluate(({ shell }) => {
    const seen: string[] = [];
    shell.showItemInFolder = (folder) => void seen.push(folder);
    Object.assign(globalThis, { seen });
    return seen.length;
  });
  expect(shown).toBe(0);
  const strip = page.getByRole('region', { name: 'Articles that could not be read' });
  await strip.getByRole('button', { name: /1 article could not be read/ }).click();
  await expect(strip.getByText(drawer.damaged)).toBeVisible();
  await strip.getByRole('button', { name: 'Show its folder' }).click();
  await expect(page.getByText(/The article’s folder is/)).toBeVisible();
  expect(await app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    expect.stringContaining(drawer.damaged),
  ]);
  await strip.getByRole('button', { name: 'Move to trash' }).click();
  await expect(strip).toHaveCount(0);
  await shelf(page, 'Trash');
  await expect(line(page, 'A damaged article')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await shelf(page, 'Articles');
  await expect(strip).toBeVisible();
  await line(page, 'TIDE').click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The bridge over the sound');
});

/** Has every move of a file take so long, as on a drive in a network. */
const slowDrive = (app: ElectronApplication, wait: number) =>
  app.evaluate((_electron, ms) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { rename } = files;
    files.rename = async (from, to) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await rename(from, to);
    };
  }, wait);

test('hundreds of articles thrown away on a slow drive: how far it is, stopped, and what was moved comes back', async ({
  home,
  library,
}) => {
  for (let at = 0; at < 200; at++) await put(library, { slug: `STORY ${at}`, text: 'It opened in 1893.' });
  const app = await launch(home);
  const page = await app.firstWindow();
  await expect(page.getByText('237 articles', { exact: true })).toBeVisible({ timeout: 30_000 });
  await slowDrive(app, 60);
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const bar = page.getByRole('progressbar', { name: 'Moving to the trash' });
  await expect(bar).toHaveAttribute('aria-valuetext', /^[\d,]+ of 237$/);
  await page.getByRole('button', { name: 'Stop moving to the trash' }).click();
  await expect(
    page.getByText(
      /^[\d,]+ articles were moved to the trash\. You stopped it: [\d,]+ articles are as before\.$/,
    ),
  ).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Select none' }).click();
  // Putting back takes as long as throwing away did.
  await expect(page.getByText('237 articles', { exact: true })).toBeVisible({ timeout: 60_000 });
  await app.close();
});
