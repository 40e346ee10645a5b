import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, launch, root, test } from '../fixtures/app';

/* Drafts that are opened with Stet from the desktop. */

/** A folder and a file as people name them. */
async function draft(home: string, name: string, headline: string): Promise<string> {
  const file = path.join(home, name);
  await writeFile(file, `${headline}\n\nThe ferry has run since 1911, the harbour office says.\n`);
  return file;
}

test.describe('as the app starts', () => {
  test.use({
    app: async ({ home }, use) => {
      const first = await draft(home, 'Fähre, 二 drafts.md', 'The ferry of 1911');
      const app = await launch(home, [first, await draft(home, 'second.txt', 'The second story')]);
      await use(app);
      await app.close();
    },
  });

  test('each is shown before it is kept, one after the other', async ({ page }) => {
    const review = page.getByRole('dialog', { name: 'Import article' });
    await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue('The ferry of 1911');
    await page.keyboard.press('Escape');
    await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue('The second story');
    await review.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(review).toBeHidden();
    await expect(page.getByText('The second story').first()).toBeVisible();
  });
});

test.describe('while it runs', () => {
  test.use({ ownApp: true });
  test('while the app is open: the second one hands its file over and leaves', async ({ page, home }) => {
    const file = await draft(home, 'later draft.md', 'A later story');
    // The package's only export, outside of Electron, is the path of its program.
    const electron = (await import('electron')).default as unknown as string;
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const same = [
      `--user-data-dir=${path.join(home, 'profile')}`,
      root,
      `--library=${path.join(home, 'library')}`,
    ];
    await expect(page.getByRole('main')).toBeVisible();
    const second = spawn(electron, [...sandbox, ...same, file], { stdio: 'ignore' });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    const review = page.getByRole('dialog', { name: 'Import article' });
    await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue('A later story');
  });
});

test('on macOS by an event, and one that is not there is said', async ({ app, page, home }) => {
  await app.evaluate(
    ({ app: electron }, gone) => electron.emit('open-file', { preventDefault() {} }, gone),
    path.join(home, 'gone.md'),
  );
  await expect(page.getByText(/gone\.md could not be read .*Nothing was imported/)).toBeVisible();
  const file = await draft(home, 'there.md', 'A story that is there');
  await app.evaluate(
    ({ app: electron }, there) => electron.emit('open-file', { preventDefault() {} }, there),
    file,
  );
  await expect(
    page.getByRole('dialog', { name: 'Import article' }).getByRole('textbox', { name: 'Headline' }),
  ).toHaveValue('A story that is there');
});
