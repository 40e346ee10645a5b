import path from 'node:path';
import { readdir, writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { drop } from '../fixtures/papers';
import { drag, openStory } from '../fixtures/story';

/* A checker brings the papers behind a story to the desk, and finds them there again. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
/** Those of the papers themselves, by the endings of their files; others stand before them. */
const tabs = (page: Page) =>
  pane(page)
    .getByRole('tab')
    .filter({ hasText: /\.\w+$/ });
const words = (page: Page) => pane(page).getByRole('textbox', { name: 'Words of the paper' });

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });

/** Puts files into the folder of the test, and has the next open dialog choose them. */
async function choosePapers(
  app: ElectronApplication,
  home: string,
  files: Record<string, string>,
): Promise<void> {
  const chosen = Object.keys(files).map((name) => path.join(home, name));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(home, name), text);
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, chosen);
}

test('by keyboard: papers are attached, looked through, and there again when the article is opened again', async ({
  app,
  page,
  home,
  library,
}) => {
  await openStory(app, page, home);
  await choosePapers(app, home, {
    'harbour log.txt': 'Monday: the ferry departed with 40 passengers.',
    'fares.csv': 'day,passengers\nMonday,40\nTuesday,38\n',
  });
  await page.keyboard.press('Control+Shift+U');
  await expect(tabs(page)).toHaveText(['harbour log.txt', 'fares.csv']);
  await expect(pane(page).getByRole('gridcell', { name: 'Tuesday' })).toBeVisible();
  await pane(page).getByRole('tab', { name: 'harbour log.txt' }).click();
  await expect(words(page)).toContainText('departed with 40 passengers');

  const [article] = await readdir(path.join(library, 'articles'));
  // The story as it came, the two papers, and what was read of them.
  expect(await readdir(path.join(library, 'articles', article!, 'files'))).toHaveLength(5);

  await page.keyboard.press('F4');
  await expect(pane(page)).toHaveCount(0);
  await page.keyboard.press('Shift+F4');
  await expect(words(page)).toContainText('departed with 40 passengers');
});

test('a file dropped on a mark begins its evidence; removing asks', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(panel(page).locator('blockquote').first()).toHaveText('forty passengers');
  await drop(panel(page), { 'harbour log.txt': 'Monday: the ferry departed with 40 passengers.' });
  await expect(tabs(page)).toHaveText(['harbour log.txt']);
  await expect(panel(page).getByLabel('Source', { exact: true })).toHaveValue('harbour log');
  await page.keyboard.press('Control+Enter');
  const evidence = panel(page).getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('button', { name: 'harbour log.txt', exact: true })).toBeVisible();

  // The same once more, and another file of the same name, on the pane itself.
  await drop(pane(page), { 'copy.txt': 'Monday: the ferry departed with 40 passengers.' });
  await expect(page.getByText('copy.txt is here already, as harbour log.txt.')).toBeVisible();
  await drop(pane(page), { 'harbour log.txt': 'Tuesday: nobody aboard.' });
  await expect(tabs(page)).toHaveText(['harbour log.txt', 'harbour log.txt']);

  await tabs(page).first().click();
  await pane(page).getByRole('button', { name: 'Remove the paper harbour log.txt' }).click();
  const question = page.getByRole('dialog', { name: 'Remove harbour log.txt?' });
  await expect(question).toContainText('1 piece of evidence stands in it.');
  await question.getByRole('button', { name: 'Leave it' }).click();
});
