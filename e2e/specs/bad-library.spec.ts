import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, launch, makeHome, test } from '../fixtures/app';
import { damage, fillDrawer, put } from '../fixtures/shelf';

/*
 * Libraries in a bad place or a bad state: the app opens, says what is wrong in a sentence, and everything
 * else works.
 */

const trouble = (page: Page) => page.getByRole('alert');
const line = (page: Page, name: string) =>
  page.locator('[data-key]').filter({ has: page.locator(`strong:text-is("${name}")`) });

/** Opens an article that can only be looked at. */
async function looksAt(page: Page, name: string): Promise<void> {
  await line(page, name).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The bridge over the sound');
}

test('something in the way of the articles: it is said, and a story is refused in a sentence', async ({
  library,
  stet,
}) => {
  await writeFile(path.join(library, 'articles'), 'a file');
  const { page } = await stet.open();
  await expect(trouble(page).first()).toContainText('The library can only be looked at.');
  await page.keyboard.press('Control+n');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill('A headline\n\nThe bridge opened in 1893, said nobody at all.');
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('can only be looked at');
});

test('a library that another Stet holds: who holds it is named, the articles can be read and not changed', async () => {
  const home = await makeHome();
  await put(path.join(home, 'library'), { slug: 'TIDE', headline: 'What the tide leaves' });
  const first = await launch(home);
  await (await first.firstWindow()).getByRole('main').waitFor();
  const second = await launch(home, [`--user-data-dir=${path.join(home, 'other')}`]);
  const page = await second.firstWindow();
  await expect(trouble(page).first()).toContainText('The library is in use by Stet');
  await line(page, 'TIDE').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Move to trash' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await looksAt(page, 'TIDE');
  await second.close();
  await first.close();
  await rm(home, { recursive: true, force: true });
});

test('a folder that vanishes and comes back: it is said, nothing is made up, and then it is all there', async ({
  page,
  library,
  home,
}) => {
  await put(library, { slug: 'TIDE', headline: 'What the tide leaves' });
  await page.reload();
  await expect(line(page, 'TIDE')).toBeVisible();
  await rename(library, path.join(home, 'away'));
  await page.reload();
  await expect(trouble(page).first()).toContainText('The folder of the library is not there any more.');
  await rename(path.join(home, 'away'), library);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble(page)).toHaveCount(0);
  await looksAt(page, 'TIDE');
});

for (const [name, prepare, says] of [
  ['read-only', ['mount', ['-o', 'remount,ro']], /can only be looked at.*cannot be written/],
  ['full', ['fill', []], /can only be looked at.*no room left/],
] as const) {
  test(`a ${name} disk: it is said, and the articles can be read`, async () => {
    const home = await makeHome();
    const library = path.join(home, 'disk', 'library');
    await mkdir(path.dirname(library));
    const mounted =
      process.platform === 'linux' &&
      process.getuid?.() === 0 &&
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path.dirname(library)]).status === 0;
    test.skip(
      !mounted,
      'A disk of two megabytes can only be made by root on Linux, where mounting is allowed.',
    );
    try {
      await put(library, { slug: 'TIDE', headline: 'What the tide leaves' });
      if (prepare[0] === 'mount')
        expect(spawnSync('mount', [...prepare[1], path.dirname(library)]).status).toBe(0);
      else spawnSync('dd', ['if=/dev/zero', `of=${path.join(home, 'disk', 'filler')}`, 'bs=64k', 'count=64']);
      if (prepare[0] === 'fill')
        spawnSync('dd', [
          'if=/dev/zero',
          `of=${path.join(home, 'disk', 'filler-2')}`,
          'bs=512',
          'count=4096',
        ]);
      const app = await launch(home, [`--library=${library}`]);
      const page = await app.firstWindow();
      await expect(trouble(page).first()).toContainText(says);
      await looksAt(page, 'TIDE');
      await app.close();
    } finally {
      spawnSync('umount', ['-l', path.dirname(library)]);
      await rm(home, { recursive: true, force: true });
    }
  });
}

test('thousands of articles of which three are damaged: those are named, the others are listed, found and opened', async ({
  library,
  stet,
}) => {
  const ids = await fillDrawer(library, 2000);
  for (const id of [ids[3]!, ids[1000]!, ids[1501]!]) await damage(library, id);
  await put(library, { slug: 'TIDE', headline: 'What the tide leaves' });
  const { page } = await stet.open();
  await expect(page.getByRole('button', { name: /3 articles could not be read/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/^1,79\d articles$/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('tide leaves');
  await looksAt(page, 'TIDE');
});

test('a decision that is gone from the disk, and a copy of another machine: said at each opening', async ({
  library,
  stet,
}) => {
  const marks = [{ status: 'verified', note: 'The archive has the bill.' }];
  const id = await put(library, { slug: 'TIDE', headline: 'What the tide leaves', marks });
  const opened = async (look: (page: Page) => Promise<void>) => {
    await look((await stet.open()).page);
    await stet.leave();
  };
  // Listed once, it is known how far its history goes.
  await opened((page) => expect(line(page, 'TIDE')).toBeVisible());
  const log = path.join(library, 'articles', id, 'events.jsonl');
  const whole = await readFile(log, 'utf8');
  await writeFile(log, whole.split('\n').slice(0, 2).join('\n') + '\n');
  await writeFile(path.join(path.dirname(log), 'events (conflicted copy).jsonl'), whole);
  for (const time of ['the first', 'the second']) {
    await opened(async (page) => {
      // The second time its tab is open from the first.
      if (time === 'the first') await looksAt(page, 'TIDE');
      const notices = page.getByRole('region', { name: 'Notices' });
      await expect(notices).toContainText('was saved once and is not in its history any more');
      await expect(notices).toContainText('events (conflicted copy).jsonl');
    });
  }
});
