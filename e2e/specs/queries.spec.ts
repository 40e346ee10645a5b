import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { drag, openStory, saved } from '../fixtures/story';

/* A question to the author: asked once, on record, answered at a sitting, decided with a reason. */

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const section = (page: Page) => panel(page).getByRole('region', { name: 'Queries' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Queries' });
const query = (page: Page, number: number) => dialog(page).getByRole('article', { name: `Query ${number}` });

async function mark(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('c');
  await expect(panel(page).locator('blockquote').first()).toHaveText(words);
}

/** `Shift+I`, and the question has the keyboard at once. */
async function ask(page: Page, question: string): Promise<void> {
  await page.keyboard.press('Shift+I');
  await page.keyboard.type(question);
}

test('by keyboard: written down, noticed when asked again, asked, answered in one sitting, decided', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers');
  await ask(page, 'Who counted the passengers?');
  await page.keyboard.press('Control+Enter');
  await expect(section(page).getByRole('listitem')).toContainText('Author · ▹Not asked');

  await ask(page, 'Who counted the passengers, then?');
  await expect(section(page).getByRole('status')).toHaveText('Query 1 asks this already.');
  await section(page).getByRole('button', { name: 'Cancel' }).click();

  await mark(page, 'Monday morning');
  await ask(page, 'Was it Monday?');
  await page.keyboard.press('Control+Enter');
  await expect(section(page).getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Shift+J');
  await expect(dialog(page)).toContainText('2 not asked');
  await dialog(page).getByLabel('How they are asked').fill('by mail');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('2 waiting for an answer');
  await expect(query(page, 1)).toContainText('by mail');

  expect(await violationsInBothThemes(page)).toEqual([]);

  // One after the other, without the mouse.
  await dialog(page).getByLabel('Answer to query 1').fill('The harbour master.');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Answer to query 2')).toBeFocused();
  await page.keyboard.type('It was Tuesday.');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('2 to decide');

  // No answer sets a status; one press does.
  await expect(query(page, 2).getByRole('button', { name: /Monday morning/ })).toContainText('To check');
  await query(page, 2).getByRole('button', { name: 'Set its marks to query out' }).click();
  await expect(query(page, 2).getByRole('button', { name: /Monday morning/ })).toContainText('Query out');

  await query(page, 2).getByLabel('Why').fill('The author asks for Tuesday.');
  await page.keyboard.press('Enter');
  await expect(query(page, 2)).toContainText('Stet: The author asks for Tuesday.');
  await expect(dialog(page)).toContainText('1 to decide · 1 decided');

  await query(page, 1)
    .getByRole('button', { name: /forty passengers/ })
    .click();
  await expect(panel(page).locator('blockquote').first()).toHaveText('forty passengers');
  await expect(section(page)).toContainText('The harbour master.');
  await saved(page);
});
