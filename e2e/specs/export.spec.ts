import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { exportDialog, useFolder } from '../fixtures/exports';

/* The report goes out as files: for whom, in which formats, where to. */

const TEXT = 'The roof\nThe roof was mended in 1961. Nobody knows who paid the £400 that it cost.';

test('several formats by keyboard alone, and nothing over what is there without a word', async ({
  app,
  page,
  home,
  library,
}) => {
  test.slow();
  await put(library, {
    slug: 'ROOF',
    text: TEXT,
    marks: [mark(TEXT, '1961', { kind: 'claim', note: 'A word for the desk alone' })],
  });
  await page.reload();
  await page.locator('[data-key]').filter({ hasText: 'ROOF' }).click();
  await page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
  const folder = path.join(home, 'out');
  await mkdir(folder);
  await useFolder(app, folder);

  await page.keyboard.press('Control+Shift+E');
  const dialog = exportDialog(page);
  await expect(dialog.getByRole('checkbox', { name: 'Web page' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  // PDF is chosen at first; the web page, CSV and Markdown come to it.
  for (const label of ['Web page', 'CSV', 'Markdown']) {
    await dialog.getByRole('checkbox', { name: label }).focus();
    await page.keyboard.press('Space');
  }
  await dialog.getByRole('radio', { name: 'Author' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByText(/^without risk, notes/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  const names = (await readdir(folder)).sort();
  expect(names).toEqual(
    ['csv', 'html', 'md', 'pdf'].map((ending) => `ROOF - fact-check for the author, draft 1.${ending}`),
  );
  for (const name of names) {
    const file = path.join(folder, name);
    expect((await readFile(file, 'latin1')).includes('A word for the desk alone'), name).toBe(false);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  }

  const html = path.join(folder, names[1]!);
  await writeFile(html, 'mine');
  await page.keyboard.press('Control+Shift+E');
  await expect(dialog.getByRole('radio', { name: 'Author' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('4 files of these names are there already');
  expect(await readFile(html, 'utf8')).toBe('mine');
  await expect(dialog.getByRole('button', { name: 'Keep both' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  expect(await readFile(html, 'utf8')).toBe('mine');
  expect(await readdir(folder)).toHaveLength(8);
});
