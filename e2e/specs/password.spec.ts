import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { choose, openStory } from '../fixtures/story';
import { linesAt, pdfOf } from '../../electron/services/documents/testing/pdf-fixtures';

/* A PDF that asks for a password: it is asked for in the window, tried, and kept nowhere. */

const PASSWORD = 'lighthouse-of-1893';
const LOCKED = pdfOf(
  [{ words: linesAt(60, 700, ['The quay was opened in the spring,', 'said the mayor of the town.']) }],
  { lock: { by: 'aes-256', user: PASSWORD, owner: 'printer' } },
);

test('a PDF with a password is opened with it, which is kept nowhere', async ({ app, page, home }) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, LOCKED, 'quay.pdf');
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: 'A password is needed' });
  const field = dialog.getByLabel('Password of quay.pdf');
  await expect(field).toBeFocused();
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+o');
  await expect(field).toBeFocused();
  await page.keyboard.type('lighthouse');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('not the password of this file');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  const review = page.getByRole('dialog', { name: 'Import article' });
  await expect(review).toContainText('The quay was opened in the spring');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('said the mayor');
  for (const file of await filesIn(home))
    expect(await readFile(file, 'latin1'), file).not.toContain(PASSWORD);
});

test('a draft that asks for a password comes in the same way', async ({ app, page, home }) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, 'The quay was opened in the winter, said the mayor of the town.');
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('winter');
  await choose(app, home, LOCKED, 'second.pdf');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new draft from a file');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password of second.pdf')).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('spring').first()).toBeVisible();
});

test('a paper that asks for a password is opened in its place, and its words are found', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await choose(app, home, LOCKED, 'quay.pdf');
  await page.keyboard.press('Control+Shift+U');
  const pane = page.getByRole('region', { name: 'Papers', exact: true });
  const field = pane.getByLabel('Password of quay.pdf');
  await expect(field).toBeVisible();
  await expect(pane).toContainText('its words were not read. It is kept as it came.');
  expect(await violationsInBothThemes(page)).toEqual([]);

  await field.focus();
  await page.keyboard.type('lighthouse');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('alert')).toContainText('not the password of this file');
  await expect(field).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(
    pane
      .getByRole('img', { name: /page 1/i })
      .or(pane.locator('canvas'))
      .first(),
  ).toBeVisible();
  await pane.getByRole('radiogroup', { name: 'Shown as' }).getByText('Words').click();
  await expect(pane.getByRole('textbox', { name: 'Words of the paper' })).toContainText('said the mayor');

  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByPlaceholder('Search articles, marks, notes, people').fill('mayor of the town');
  await expect(page.getByRole('row').filter({ hasText: 'quay.pdf' })).toContainText('mayor of the town');
  for (const file of await filesIn(home))
    expect(await readFile(file, 'latin1'), file).not.toContain(PASSWORD);
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
