import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { openStory } from '../fixtures/story';

/* The ledger of sources asks which of them go back to one origin. */

const RELEASE = [
  'Orrin Ferries will close its night crossing to Skell on the last day of October.',
  'The company carried eleven thousand passengers on the route in the past twelve months.',
  'Forty crew will be offered posts on the day boats, and nobody will be dismissed before the spring.',
  'The council of Skell will discuss a subsidy at its meeting on the second of the month.',
];
const PAPERS = {
  'release.txt': RELEASE.join('\n'),
  'islander.txt': ['It is the end of an age for the island.', ...RELEASE.slice(0, 3)].join('\n'),
  'notebook.txt':
    'The skipper said that the last boat would leave with the band on its deck and flags flying.',
};

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sources' });
const proposed = (page: Page) =>
  dialog(page).getByRole('listbox', { name: 'Perhaps of one origin' }).getByRole('option');

test('by keyboard: two sources with the same sentences are made one origin, or said to be two, and it is remembered', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  const chosen = Object.keys(PAPERS).map((name) => path.join(home, name));
  for (const [name, text] of Object.entries(PAPERS)) await writeFile(path.join(home, name), text);
  await app.evaluate(({ dialog: asked }, filePaths) => {
    asked.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, chosen);
  await page.keyboard.press('Control+Shift+U');
  const papers = page.getByRole('region', { name: 'Papers', exact: true });
  await expect(papers.getByRole('tab').filter({ hasText: /\.txt$/ })).toHaveCount(3);

  await page.keyboard.press('Shift+S');
  await expect(proposed(page)).toHaveCount(1);
  await expect(proposed(page)).toContainText(
    '75 % of the longer sentences of “release” (3 of 4) stand in “islander” as well.',
  );
  expect(await violationsInBothThemes(page)).toEqual([]);
  await proposed(page).focus();
  await page.keyboard.press('Enter');
  await expect(proposed(page)).toHaveCount(0);
  const islander = dialog(page).getByRole('group', { name: 'islander' });
  await expect(islander.getByLabel('Of one origin with')).toHaveValue('release');
  await expect(page.getByText('count as one source from now on.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(islander.getByLabel('Of one origin with')).toHaveValue('Its own origin');

  await proposed(page).focus();
  await page.keyboard.press('Delete');
  await expect(proposed(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+w');
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+Shift+T');
  await expect(papers).toBeVisible();
  await page.keyboard.press('Shift+S');
  await expect(islander.getByLabel('Of one origin with')).toHaveValue('Its own origin');
  await expect(proposed(page)).toHaveCount(0);
});
