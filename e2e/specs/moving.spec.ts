import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { choose, drag, marks, openStory, PARAGRAPHS, saved, STORY } from '../fixtures/story';

/* Papers go from one article to another: taken over with evidence seen before, or moved. */

const LATER = STORY.replace(PARAGRAPHS[0]!, 'What became of the ferry');
const CLAIM = 'forty passengers aboard';

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const tabs = (page: Page) =>
  pane(page)
    .getByRole('tab')
    .filter({ hasText: /\.\w+$/ });
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });

test('evidence seen before brings its paper along, and a paper is moved to the article it belongs to', async ({
  app,
  page,
  home,
}) => {
  const claim = async () => {
    await drag(page, CLAIM);
    await page.keyboard.press('c');
    await expect(panel(page).locator('blockquote').first()).toHaveText(CLAIM);
  };
  await openStory(app, page, home);
  await claim();
  await choose(app, home, 'Monday: the ferry departed with 40 passengers aboard.', 'harbour log.txt');
  await page.keyboard.press('Control+Shift+U');
  await expect(tabs(page)).toHaveText(['harbour log.txt']);
  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  const passages = pane(page).getByRole('listbox', { name: 'Passages for this mark' }).getByRole('option');
  await passages.first().press('Enter');
  await expect(panel(page).getByRole('button', { name: 'harbour log.txt', exact: true })).toBeVisible();
  await marks(page).first().click();
  await page.keyboard.press('4');
  await saved(page);

  // Another story with the same words: the paper is offered with the evidence.
  await openStory(app, page, home, LATER);
  await claim();
  await expect(panel(page).getByRole('region', { name: 'Seen before' })).toContainText('Verified in');
  await page.keyboard.press('y');
  await page.getByRole('button', { name: 'Take them over' }).click();
  await expect(tabs(page)).toHaveText(['harbour log.txt']);
  await expect(panel(page).getByRole('button', { name: 'harbour log.txt', exact: true })).toBeVisible();

  await choose(app, home, 'day,passengers\nMonday,40\n', 'fares.csv');
  await page.keyboard.press('Control+Shift+U');
  await expect(tabs(page)).toHaveText(['harbour log.txt', 'fares.csv']);
  await pane(page)
    .getByRole('button', { name: 'Move the paper fares.csv to another article' })
    .press('Enter');
  const question = page.getByRole('dialog', { name: 'Move fares.csv' });
  await expect(question.getByLabel('To the article')).toBeFocused();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.type('Ferry lost');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(page.getByText('Moved fares.csv to “Ferry lost in fog found by a schoolboy”.')).toBeVisible();
  await expect(tabs(page)).toHaveText(['harbour log.txt']);
  await page.getByRole('tab', { name: /^Ferry lost/ }).click();
  await expect(tabs(page)).toHaveText(['harbour log.txt', 'fares.csv']);
  await tabs(page).last().click();
  await expect(pane(page).getByRole('gridcell', { name: 'Monday' })).toBeVisible();
});
