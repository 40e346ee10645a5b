import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { faultsOf, isSealed } from '../../electron/services/proof/testing';
import { expect, test } from '../fixtures/app';
import { openStory, saveTo } from '../fixtures/story';
import { PAPER, TSR, TSR_AT } from '../../shared/proof/testing';

test('by keyboard: an article is sealed, its record saved and found whole without Stet, and the key handed on', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  const run = async (command: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    const palette = page.getByRole('dialog', { name: 'All commands and articles' });
    await expect(palette.getByRole('button', { name: command })).toBeVisible();
    await page.keyboard.press('Enter');
  };
  const notices = page.getByRole('region', { name: 'Notices' });
  await run('Seal the record');
  await expect(notices).toContainText(/Sealed up to change \d+, with the desk’s key [0-9a-f]{16}…/);

  const record = path.join(home, 'record');
  await saveTo(app, record);
  await run('Save the record as a folder');
  await expect(notices).toContainText(`The record was saved with its seal as ${record}.`);
  expect(faultsOf(record)).toEqual([]);
  expect(isSealed(record)).toBe(true);
  // What is there is never written over.
  const before = await readdir(record, { recursive: true });
  await run('Save the record as a folder');
  await expect(notices).toContainText('which Stet does not replace');
  expect(await readdir(record, { recursive: true })).toEqual(before);

  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Files' }).focus();
  await page.keyboard.press('Enter');
  const key = page.getByRole('region', { name: 'Desk key' });
  await expect(key).toContainText(/[0-9a-f]{64}/);
  await saveTo(app, path.join(home, 'public.pem'));
  await key.getByRole('button', { name: 'Save public key…' }).focus();
  await page.keyboard.press('Enter');
  await expect(notices).toContainText('The public key was saved as');
});

test('a timestamp that comes with its paper lies beside it, and the report says what was not checked', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  const [stamp, paper] = ['wall.txt.tsr', 'wall.txt'].map((name) => path.join(home, name)) as [
    string,
    string,
  ];
  await writeFile(paper, PAPER);
  await writeFile(stamp, TSR);
  // The timestamp is named first: it waits for its paper.
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    },
    [stamp, paper],
  );
  await page.keyboard.press('Control+Shift+U');
  const beside = page.getByRole('list', { name: 'Beside wall.txt' });
  await expect(beside).toContainText(`A timestamp says ${TSR_AT}, for just this paper`);
  const tabs = page.getByRole('tablist', { name: 'Papers' }).getByRole('tab');
  await expect(tabs.filter({ hasText: /\.\w+$/ })).toHaveText(['wall.txt']);
  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe').getByRole('region', { name: 'Timestamps and captured pages' });
  await expect(report).toContainText('Not checked: who signed it');
});
