import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { marks, saved } from '../fixtures/story';

/*
 * Commands of the native menu, which only macOS draws, pass the gate that the page's own keys pass. What the
 * menu tells the page is told here by main, on every system.
 */

const FEE = 'The town paid 3,400 pounds for the survey.';
const TEXT = `The wall that moved\n${FEE}`;
let log: string;

test.beforeEach(async ({ library, page }) => {
  const marked = [mark(TEXT, FEE, { kind: 'claim' })];
  const id = await put(library, { headline: 'The wall that moved', text: TEXT, marks: marked });
  log = path.join(library, 'articles', id, 'events.jsonl');
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'The wall that moved' }).dblclick();
  await marks(page).first().click();
  await page.keyboard.press('4');
  await expect(status(page)).toHaveAttribute('aria-pressed', 'true');
  await saved(page);
});

const events = async (): Promise<number> => (await readFile(log, 'utf8')).trimEnd().split('\n').length;
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const status = (page: Page) => panel(page).getByRole('button', { name: 'Verified', exact: true });
const choose = (app: ElectronApplication, command: string, key = false): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, chosen) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('stet:app.command', chosen),
    { command, key },
  );

test('undo takes back what was typed in the field that has the keyboard, and else in the article', async ({
  app,
  page,
}) => {
  const before = await events();
  const note = page.getByRole('textbox', { name: 'New note' });
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.insertText('asked the clerk');
  for (const key of [true, false]) {
    await choose(app, 'edit.undo', key);
    await expect(note).toHaveValue('');
    await choose(app, 'edit.redo', key);
    await expect(note).toHaveValue('asked the clerk');
  }
  // Where the page draws the menu bar, that one passes the gate too.
  if (process.platform !== 'darwin') {
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Undo(?!:)/ }).click();
    await expect(note).toHaveValue('');
  }
  await expect(status(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await events()).toBe(before);

  await page.keyboard.press('Escape');
  await choose(app, 'edit.undo', true);
  await expect(status(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a field’s own key does nothing else, and a dialog is all that is meant while it is open', async ({
  app,
  page,
}) => {
  const before = await events();
  await page.keyboard.press('n');
  await choose(app, 'article.details', true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(app, 'article.details');
  await expect(page.getByRole('dialog')).toBeVisible();
  await choose(app, 'mark.status.wrong');
  await expect(
    page.getByText('Nothing was done: a dialog is open. Close it, and choose again.'),
  ).toBeVisible();
  expect(await events()).toBe(before);
});
