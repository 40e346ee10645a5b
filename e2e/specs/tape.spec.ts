import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations, violationsInBothThemes } from '../fixtures/axe';
import { attachPapers } from '../fixtures/papers';
import { drag, openStory } from '../fixtures/story';

/* A checker compares what the draft has somebody say with the tape. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const evidence = (page: Page) =>
  page.getByRole('region', { name: 'Mark', exact: true }).getByRole('region', { name: 'Evidence' });
const beside = (page: Page) => pane(page).getByRole('region', { name: 'Beside the tape' });

async function quote(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('q');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote').first(),
  ).toHaveText(words);
}

async function attach(app: ElectronApplication, page: Page, home: string, files: Record<string, string>) {
  const attached = await attachPapers(app, page, home, files);
  await expect(pane(page).getByRole('tab')).toHaveCount(attached + 2);
}

const TAPE = `1
00:00:03,000 --> 00:00:07,000
Voice 1: We counted forty aboard, and we counted them twice.

2
00:12:40,000 --> 00:12:46,000
Voice 2: We heard her horn, um, four times and then nothing at all, but I cannot be sure.
`;

test('by keyboard: from a tape to the report, what a quotation is, who says it when, and word by word', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await quote(page, 'We heard her horn three times and then nothing at all');
  await quote(page, 'who had counted them twice');
  await attach(app, page, home, { 'lighthouse.srt': TAPE });
  await page.keyboard.press('Shift+C');
  const rows = pane(page).getByRole('region', { name: 'All quotes' }).getByRole('listitem');
  await expect(rows).toHaveText([/Altered.*horn.*00:12:40/, /Not found.*counted them twice/]);

  const row = rows.first().getByRole('button');
  await expect(row).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const heard = beside(page).getByRole('option');
  await expect(heard).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heard).toBeFocused();
  await expect(beside(page).getByRole('status')).toContainText('Altered');
  for (const words of ['lighthouse.srt', '00:12:40', 'Voice 2 speaks', 'goes on with “but”'])
    await expect(heard).toContainText(words);
  await expect(heard.locator('del')).toHaveText(['um', 'four']);
  await expect(heard.locator('ins')).toHaveText('three');
  await expect(heard).not.toContainText('I cannot be sure');
  await page.keyboard.press('c');
  await expect(heard).toContainText('but I cannot be sure');
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Name Voice 2…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Voice 2 is' })).toBeFocused();
  await page.keyboard.type('Ines Marlow');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(heard).toContainText('Ines Marlow speaks');

  await heard.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'contradicts' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const words of ['Contradicts', 'lighthouse, 00:12:40', 'Altered, Ines Marlow speaks'])
    await expect(evidence(page)).toContainText(words);
  await expect(page.getByRole('region', { name: 'Mark', exact: true })).toContainText('To check');

  await heard.focus();
  await page.keyboard.press('Space');
  await expect(pane(page).getByRole('tab', { name: 'lighthouse.srt' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(pane(page).locator('[data-head^="Ines Marlow"]')).toBeVisible();

  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe[title^="The report"]');
  await expect(report.getByText('Beside the tape: altered, Ines Marlow speaks')).toBeVisible();
});

test('what an editor may do is the desk’s to say', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await quote(page, 'We heard her horn three times and then nothing at all');
  await attach(app, page, home, { 'lighthouse.srt': TAPE.replace('four', 'three') });
  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  await expect(beside(page).getByRole('status')).toContainText('Cleaned');
  await expect(beside(page).getByRole('option').locator('small')).toHaveText('filler');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Quotations' }).click();
  await page.getByRole('checkbox', { name: 'Leave out fillers' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(beside(page).getByRole('status')).toContainText('Altered');
});
