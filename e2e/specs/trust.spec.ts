import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, makeHome, test as base } from '../fixtures/app';
import { put } from '../fixtures/shelf';

/*
 * A library that somebody else has put together: it is read, and not a byte of it changed, until the person
 * trusts it.
 */

const test = base.extend({
  home: async ({}, use) => {
    const home = await makeHome();
    await put(path.join(home, 'library'), { slug: 'TIDE', headline: 'What the tide leaves' });
    await rm(path.join(home, 'library', 'library.json'));
    await use(home);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Every entry of the library, with what is in it, its mode and when it was changed. */
async function everything(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    ['.', ...names].sort().map(async (name) => {
      const place = path.join(folder, name);
      const { mode, mtimeMs, size } = await stat(place);
      const content = size > 0 && !(await stat(place)).isDirectory() ? await readFile(place) : '';
      return `${name} ${mode.toString(8)} ${mtimeMs} ${createHash('sha256').update(content).digest('hex')}`;
    }),
  );
}

const line = (page: Page) =>
  page.locator('[data-key]').filter({ has: page.locator('strong:text-is("TIDE")') });
const manuscript = (page: Page) => page.getByRole('textbox', { name: 'Manuscript' });

test('a library from elsewhere is read only until it is trusted, by keyboard, then worked in', async ({
  library,
  stet,
}) => {
  const before = await everything(library);
  let { page } = await stet.open();
  const said = page.getByRole('alert');
  await expect(said).toContainText('This library comes from elsewhere');
  await line(page).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Move to trash' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('tide');
  await line(page).click();
  await expect(manuscript(page)).toContainText('The bridge over the sound');
  await manuscript(page).press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('c');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('until you trust it');
  await stet.leave();
  // Also after it was searched, an article opened, the window moved and closed.
  expect(await everything(library)).toEqual(before);

  ({ page } = await stet.open());
  await expect(page.getByRole('alert')).toContainText('comes from elsewhere');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('trust this');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('tab', { name: /TIDE/ }).or(line(page)).first().click();
  await expect(manuscript(page)).toContainText('The bridge over the sound');
  await manuscript(page).press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('c');
  await expect(page.getByRole('option')).toHaveCount(1);
});

base('a library that others can read is said until it is answered, not again', async ({ library, stet }) => {
  await put(library, { slug: 'TIDE', headline: 'What the tide leaves' });
  const told = (page: Page) => page.getByRole('region', { name: 'Others can read this library' });
  const answer = async (words: string) => {
    await chmod(library, 0o755);
    const { page } = await stet.open();
    await told(page).getByRole('button', { name: words }).press('Enter');
    await expect(told(page)).toHaveCount(0);
    await page.reload();
    await expect(line(page)).toBeVisible();
    await expect(told(page)).toHaveCount(0);
    await stet.leave();
  };
  await answer('Make it private');
  const modes = (await everything(library)).map((entry) => entry.split(' ').slice(0, 2).join(' '));
  expect(modes.filter((entry) => !/ (40700|100600)$/.test(entry))).toEqual([]);
  await answer('Leave it open');
  expect((await stat(library)).mode & 0o777).toBe(0o755);
});
