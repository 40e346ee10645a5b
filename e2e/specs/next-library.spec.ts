import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { choose, openStory, PARAGRAPHS } from '../fixtures/story';

/* One app goes from test to test (fixtures/shared-app.ts), and nothing of one is in the next. */

test('of one library nothing is in the next, also where the page of the one will not be quiet', async ({
  home,
  library,
  stet,
}) => {
  const { app, page } = await stet.open();
  await openStory(app, page, home);
  await page.evaluate(() => window.stet['settings.set']({ theme: 'dark', person: 'Ines Foss' }));
  await page.evaluate(() => {
    setInterval(() => void window.stet['settings.set']({ person: 'Nobody' }).catch(() => {}), 1);
  });
  await stet.leave();
  // The page is there until the next library is opened, and asks in vain.
  const refused = await page.evaluate(() =>
    window.stet['library.list']({ since: 0 }).then(String, ({ message }) => String(message)),
  );
  expect(refused).toContain('no library is open');

  await rename(library, path.join(home, 'the one before'));
  await mkdir(library, { mode: 0o700 });
  const settings = path.join(library, 'settings.json');
  await writeFile(settings, JSON.stringify({ person: 'Ada Checker', welcomed: true }));
  const next = await stet.open();
  await expect(next.page.getByRole('main')).toBeVisible();
  await expect(next.page.getByText(PARAGRAPHS[0]!)).toHaveCount(0);
  expect(await next.page.evaluate(() => window.stet['settings.get']())).toMatchObject({
    person: 'Ada Checker',
    theme: 'system',
  });
  expect(await next.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system');
  await openStory(next.app, next.page, home, `The second story\n\n${PARAGRAPHS[2]}`);
  expect(await readFile(settings, 'utf8')).not.toContain('Nobody');
});

test('what a test replaces in the main process is there again for the next', async ({ home, stet }) => {
  const { app } = await stet.open();
  await choose(app, home, 'A story');
  await app.evaluate(({ shell, BrowserWindow }) => {
    shell.openExternal = async () => {};
    BrowserWindow.getAllWindows()[0]!.setBackgroundColor = () => {};
    Object.assign(globalThis, { seen: ['something'] });
  });
  const words = () =>
    app.evaluate(({ dialog, shell, BrowserWindow }) => [
      dialog.showOpenDialog.toString().includes('chosen'),
      shell.openExternal.toString().replace(/\s/gu, ''),
      BrowserWindow.getAllWindows()[0]!.setBackgroundColor.toString().replace(/\s/gu, ''),
      'seen' in globalThis,
    ]);
  expect(await words()).toEqual([true, 'async()=>{}', '()=>{}', true]);
  await stet.leave();
  const after = await words();
  expect([after[0], after[3]]).toEqual([false, false]);
  expect(after[1]).not.toBe('async()=>{}');
  expect(after[2]).not.toBe('()=>{}');
});
