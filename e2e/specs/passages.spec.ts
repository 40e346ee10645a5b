import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { attachPapers } from '../fixtures/papers';
import { drag, openStory } from '../fixtures/story';

/* A checker asks the papers: what they say of a mark, value by value, and of every mark. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const passages = (page: Page) =>
  pane(page).getByRole('listbox', { name: 'Passages for this mark' }).getByRole('option');
const evidence = (page: Page) =>
  page.getByRole('region', { name: 'Mark', exact: true }).getByRole('region', { name: 'Evidence' });

async function mark(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('c');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote').first(),
  ).toHaveText(words);
}

async function attach(app: ElectronApplication, page: Page, home: string, files: Record<string, string>) {
  const attached = await attachPapers(app, page, home, files);
  await expect(
    pane(page)
      .getByRole('tab')
      .filter({ hasText: /\.\w+$/ }),
  ).toHaveCount(attached);
}

test('by keyboard: what differs is found, taken as evidence against the mark, and opened at its place', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers aboard');
  await mark(page, 'heard her horn three times');
  await attach(app, page, home, {
    'log.txt': 'Monday. The ferry left the quay at nine.\nShe had fourteen passengers aboard.',
    'notes.txt': 'A list of the berths of the quay.\nBerth two is kept free.',
  });
  const tab = pane(page).getByRole('tab', { name: 'Passages' });
  await tab.click();
  await pane(page).getByRole('button', { name: 'Look through all papers' }).press('Enter');
  const row = pane(page).getByRole('region', { name: 'Differs' }).getByRole('button');
  await expect(row).toContainText('forty passengers aboard');
  await expect(pane(page).getByRole('region', { name: 'Nothing found' }).getByRole('button')).toHaveCount(1);

  await row.press('Enter');
  await expect(passages(page).first()).toContainText('fourteen passengers');
  await expect(passages(page).first()).toContainText('forty differs: fourteen');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await passages(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'contradicts' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const words of ['Contradicts', 'log, paragraph 2', 'She had fourteen passengers aboard.'])
    await expect(evidence(page)).toContainText(words);
  await expect(passages(page).first()).toBeFocused();

  await page.keyboard.press('Space');
  await expect(pane(page).getByRole('tab', { name: 'log.txt' })).toHaveAttribute('aria-selected', 'true');
});
