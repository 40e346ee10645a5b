import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { choose, drag, marks, STORY } from '../fixtures/story';

/* The first morning: nobody has said a name, and there is nothing in the library. */

test('somebody new says their name, takes the tour on the sample story, and finds the first error', async ({
  home,
  library,
  stet,
}) => {
  await rm(path.join(library, 'settings.json'));
  const { app, page } = await stet.open();
  await expect(page.getByRole('heading', { name: 'Welcome to Stet' })).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Ines Foss');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveValue('Ines Foss');
  await page.getByRole('button', { name: /Learn on a sample story/ }).click();

  const tour = page.getByRole('region', { name: 'Mark what somebody has to stand behind' });
  await expect(tour).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText(
    'Fifteen weeks at Harbour Road',
  );
  await drag(page, 'Wednesday 14 October 2025');
  await page.keyboard.press('c');
  await expect(tour.getByText('Done')).toBeVisible();
  await tour.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('5');
  await expect(page.getByRole('region', { name: 'Say whether it holds' }).getByText('Done')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Mark', exact: true })).toContainText('Set by Ines Foss');

  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  const papers = page.getByRole('region', { name: 'Papers of the sample story' });
  await expect(papers.getByRole('tabpanel')).toContainText('28 micrograms per litre');
  await papers.getByRole('tab', { name: /Transcript/ }).click();
  await expect(papers.getByRole('tabpanel')).toContainText('RECORDING 1');
  await papers.getByRole('button', { name: 'Put the papers away' }).click();
  await expect(papers).toHaveCount(0);

  for (let step = 4; step < 7; step++) await page.getByRole('button', { name: 'Next' }).click();
  const end = page.getByRole('region', { name: 'Everything has a key' });
  await expect(end).toContainText('You have found 1 of 14 errors.');
  await expect(end.getByRole('listitem')).toHaveCount(1);
  await expect(end.getByRole('listitem')).toContainText('Wednesday 14 October 2025');
  await end.getByRole('button', { name: 'Show the others' }).click();
  await expect(end.getByRole('listitem')).toHaveCount(14);
  // Out of sight with another article, there again with its own, and closed by Escape.
  await choose(app, home, STORY);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The ferry left the quay');
  await expect(end).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Tab');
  await expect(end).toBeVisible();
  await end.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/ of 7$/)).toHaveCount(0);
});

test('a pasted story stays where it is when somebody clicks beside the dialog', async ({ page }) => {
  await page
    .getByRole('button', { name: /^Paste/ })
    .first()
    .click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Story' });
  await page.mouse.click(8, 300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Paste/ })
    .first()
    .click();
  await field.fill(STORY);
  await page.mouse.click(8, 300);
  await expect(field).toHaveValue(STORY);
});

test('the welcome comes once; the tour and the story can be called again, and the story is not made twice', async ({
  library,
  stet,
}) => {
  await rm(path.join(library, 'settings.json'));
  let { page } = await stet.open();
  await page.getByRole('button', { name: /Learn on a sample story/ }).click();
  for (let step = 1; step < 7; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await stet.leave();

  ({ page } = await stet.open());
  await page.getByRole('main').waitFor();
  await expect(page.getByRole('heading', { name: 'Welcome to Stet' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: /Take the tour/ }).click();
  await expect(page.getByText('1 of 7')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByRole('row')).toHaveCount(2);
});
