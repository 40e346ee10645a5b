import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { marks, openStory, saved, seek } from '../fixtures/story';

/* The same fact stands in several places: it is found, marked, joined, and decided once, by keyboard. */

const STORY =
  'The pier\n\nThe old pier opened in 1893, said Ines Marlow.\n\nA plaque says 1893 as well, and nobody doubts it.\n\nIn the book of the harbour it is 1893 too, and the stone says 1894.';

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const question = (page: Page) => page.getByRole('region', { name: 'Marks that share this decision' });
const group = (page: Page) => page.getByRole('region', { name: 'Marks that are the same fact' });
/** How many places are framed in the manuscript as the fact of the selected mark. */
const framed = (page: Page) => page.evaluate(() => CSS.highlights.get('stet-again')?.size ?? 0);

async function press(page: Page, name: RegExp): Promise<void> {
  const button = panel(page).getByRole('button', { name }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

test('one fact in three places is decided once, taken back in one step, and parted again', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(120_000);
  await openStory(app, page, home, STORY);
  await seek(page, '1893');
  await page.keyboard.press('c');
  await expect(panel(page).getByText('2 places', { exact: true })).toBeVisible();
  await expect.poll(() => framed(page)).toBe(2);

  // Marked from the list, each may join.
  await press(page, /^Mark this one too/);
  await expect(marks(page)).toHaveCount(2);
  await expect(question(page)).toContainText('It is the same fact');
  await page.keyboard.press('g');
  await expect(group(page)).toContainText('Shares a decision with 1 other');
  await press(page, /^Mark this one too/);
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('g');
  await expect(group(page)).toContainText('Shares a decision with 2 others');
  await expect(marks(page).filter({ hasText: 'Shared' })).toHaveCount(3);

  // Decided at once here, and the others in one step more.
  await page.keyboard.press('4');
  await expect(question(page)).toContainText('2 other marks share this fact. Set them to verified too?');
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(1);
  await expect(marks(page).filter({ hasText: 'Differ' })).toHaveCount(3);
  await page.keyboard.press('g');
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(3);
  await expect(question(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(3);

  // Left as they are: the mark stays in hand, and the list says that they differ.
  await page.keyboard.press('6');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(panel(page).locator('blockquote')).toHaveText('1893');
  await expect(group(page)).toContainText('They differ');

  // To another of them, and apart from them.
  await press(page, /^¶ 2/);
  await expect(marks(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+d');
  await expect(group(page)).toHaveCount(0);
  await expect(marks(page).filter({ hasText: 'Differ' })).toHaveCount(2);
  await expect(marks(page).filter({ hasText: 'Shared' })).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(group(page)).toContainText('Shares a decision with 2 others');

  await saved(page);
  await page.keyboard.press('Control+p');
  const [out] = await exportReport(app, page, home, 'Web page');
  expect(await readFile(out!, 'utf8')).toMatch(/Same fact as no\. .*decided differently there or here/);
});

test('marks of other words are joined by hand in the list, and named before they are decided alike', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, STORY);
  for (const words of ['opened in 1893', 'the stone says 1894']) {
    await seek(page, words);
    await page.keyboard.press('c');
    await expect(panel(page).locator('blockquote')).toHaveText(words);
  }
  await page.getByRole('listbox', { name: /^Marks/ }).focus();
  await page.keyboard.press('Home');
  await expect(panel(page).locator('blockquote')).toHaveText('opened in 1893');
  await page.keyboard.press('Control+a');
  await expect(panel(page).getByRole('heading', { name: '2 marks selected' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(marks(page).filter({ hasText: 'Shared' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(panel(page).locator('blockquote')).toHaveText('opened in 1893');
  // Its year in two other places, and the mark it shares with.
  await expect.poll(() => framed(page)).toBe(3);
  await page.keyboard.press('4');
  await expect(question(page)).toContainText('One reads otherwise: “the stone says 1894”.');
  // Whoever goes on has answered no.
  await page.keyboard.press('j');
  await expect(question(page)).toHaveCount(0);
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(1);
  await saved(page);
});
