import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { drag, marks, openStory, saved } from '../fixtures/story';

/* What a mark is set to, by the leader key and a letter, and by its name in the palette. */

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const chosen = (page: Page, group: string) => panel(page).getByRole('radiogroup', { name: group });

test('risk, copy and kind by two keys, facets and assignee by three, all of it to be taken back', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  const menu = page.getByRole('menu', { name: 'Set on “forty passengers”' });

  await page.keyboard.press('i');
  await expect(
    menu.getByRole('group', { name: 'Risk' }).getByRole('menuitemradio', { name: 'Routine' }),
  ).toBeFocused();
  await expect(menu.getByRole('menuitemradio', { name: 'Routine' })).toBeChecked();
  await expect(menu.getByRole('menuitemradio', { name: 'Legal' })).toHaveAttribute('aria-keyshortcuts', 'L');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();

  for (const [letter, group, value] of [
    ['l', 'Risk', 'Legal'],
    ['d', 'Resolution', 'Softened'],
    ['q', 'Kind', 'Quote'],
  ] as const) {
    await page.keyboard.press('i');
    await page.keyboard.press(letter);
    await expect(chosen(page, group).getByRole('radio', { name: value })).toBeChecked();
  }
  for (const key of ['i', 't', 's']) await page.keyboard.press(key);
  await expect(panel(page).getByRole('button', { name: /^Facets/ })).toContainText('Superlative');
  for (const key of ['i', 'g', '1']) await page.keyboard.press(key);
  await expect(panel(page).getByRole('combobox', { name: 'Assigned' })).toHaveValue('Ada Checker');

  // Arrows go through the menu too, and Enter chooses.
  await page.keyboard.press('i');
  await expect(menu).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chosen(page, 'Risk').getByRole('radio', { name: 'Sensitive' })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(chosen(page, 'Risk').getByRole('radio', { name: 'Legal' })).toBeChecked();
  await saved(page);
});

test('the palette finds a value by its name, says its keys, and sets it', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  const search = page.getByRole('textbox', { name: 'Command or article' });
  for (const [typed, found, keys] of [
    ['legal', 'Risk: legal', 'I L'],
    ['superlative', 'Facet: superlative', 'I T S'],
    ['stet', 'Resolution: stet', 'I S'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await search.fill(typed);
    const line = page
      .getByRole('dialog')
      .getByRole('option', { name: found })
      .or(page.getByRole('dialog').getByRole('button', { name: found }));
    await expect(line).toContainText(keys);
    await line.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(chosen(page, 'Risk').getByRole('radio', { name: 'Legal' })).toBeChecked();
  await expect(chosen(page, 'Resolution').getByRole('radio', { name: 'Stet' })).toBeChecked();
  await page.keyboard.press('Control+k');
  await search.fill('to ada');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('combobox', { name: 'Assigned' })).toHaveValue('Ada Checker');
  await saved(page);
});

test('a letter of the menu is changed in the settings, the leader first', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'Keys' }).click();
  await dialog.getByRole('textbox', { name: 'Find a command or key' }).fill('legal');
  await dialog.getByRole('button', { name: 'Change the key of Risk: legal' }).click();
  await page.keyboard.press('i');
  await page.keyboard.press('z');
  await expect(dialog.locator('kbd')).toHaveText('I Z');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await page.keyboard.press('i');
  await page.keyboard.press('z');
  await expect(chosen(page, 'Risk').getByRole('radio', { name: 'Legal' })).toBeChecked();
});
