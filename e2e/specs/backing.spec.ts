import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { choose, saved } from '../fixtures/story';

/* What stands behind each mark, gone through by keyboard. */

const STORY = `# The ferry that was late

The ferry left the quay at nine.[^1] She carried forty passengers [harbour log 1931, p. 14].

The harbour was full of ice.[^3] I saw her come in at noon.[^2]

[^1]: [Quay register](https://example.org/register), p. 3
[^2]: own observation
[^3]: see notes
`;

const list = (page: Page) => page.getByRole('tree', { name: /^Backing, 4 marks/ });
const lines = (page: Page) => list(page).locator('[aria-level="2"]');
const head = (page: Page, name: string) =>
  list(page).getByRole('treeitem', { name: new RegExp(`^${name}, `) });

test('the list of backing, by keyboard: along its groups, confirmed by one key, and to the manuscript', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, STORY, 'ferry.md');
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog', { name: 'Import article' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('forty passengers');

  await page.keyboard.press('Shift+V');
  await expect(list(page)).toBeFocused();
  await expect(head(page, 'Backing')).toHaveAccessibleName(/^Backing, 2 marks/);
  await expect(head(page, 'No backing')).toHaveAccessibleName(
    /^No backing, 0 marks\. Of every mark something/,
  );
  await expect(head(page, 'Too vague')).toHaveAccessibleName(/^Too vague, 1 mark/);
  await expect(head(page, 'On author')).toHaveAccessibleName(/^On author, 1 mark/);
  await expect(lines(page).nth(0)).toContainText('1The ferry left the quay at nine');
  await expect(lines(page).nth(0)).toContainText('Quay register, p. 3');
  await expect(lines(page).nth(1)).toContainText('harbour log 1931, p. 14');
  await expect(lines(page).nth(2)).toContainText('see notes');
  await expect(lines(page).nth(3)).toContainText('own observation');
  await expect(page.getByRole('region', { name: 'Coverage and readiness' })).toContainText('On author1');
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(lines(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(lines(page).nth(0)).toContainText('To confirm');
  await page.keyboard.press('v');
  await saved(page);
  await expect(lines(page).nth(0)).not.toContainText('To confirm');
  await expect(lines(page).nth(1)).toContainText('To confirm');

  // A head folds, a group without marks is passed over, and what only the author saw nobody can confirm.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(head(page, 'Backing')).toHaveAttribute('aria-expanded', 'false');
  await expect(lines(page)).toHaveCount(2);
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
  await expect(lines(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('v');
  await expect(
    page.getByText('Nothing was changed: no mark that this could be done to is selected.'),
  ).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Mark', exact: true })).toContainText('I saw her come in');
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').getByText('1 mark stands on the author’s own word')).toBeVisible();
});
