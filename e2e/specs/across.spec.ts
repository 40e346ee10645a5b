import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';
import { openStory } from '../fixtures/story';

/* A checker looks across the piece: what of it does not fit, where it stands, and a query of it. */

const STORY = [
  'The pier that was paid for twice',
  'The pier opened on Monday 3 June 2019. Two years later the town painted it.',
  'It cost the town £180,000 to paint the pier, said the harbour master, Tomas Wren.',
].join('\n\n');

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
const list = (page: Page, name: string) => pane(page).getByRole('listbox', { name });

async function attach(app: ElectronApplication, page: Page, home: string, name: string, text: string) {
  const file = path.join(home, name);
  await writeFile(file, text);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.keyboard.press('Control+Shift+U');
  await expect(pane(page).getByRole('tab', { name })).toBeVisible();
}

test('by keyboard: the timeline, a contradiction, both of its places, and a query of it', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, STORY);
  await attach(app, page, home, 'minutes.txt', 'Of the year.\nTo paint the pier cost the town £108,000.');

  await page.keyboard.press('Shift+O');
  const timeline = list(page, 'Timeline');
  await expect(timeline).toBeFocused();
  await expect(timeline.getByRole('option')).toHaveText([
    /^3 June 2019/,
    /^June 2021Two years after 3 June 2019/,
  ]);
  await expect(pane(page).getByRole('img', { name: /^2 dates from 2019 to 2021/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toBe('Two years later');

  await pane(page).getByRole('tab', { name: 'Timeline' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const odd = list(page, 'Quantities').getByRole('option').first();
  for (const words of [
    '£180,000 / £108,000',
    '40 per cent less',
    'Draft, paragraph 3',
    'minutes.txt, paragraph 2',
  ])
    await expect(odd).toContainText(words);
  expect(await violations(page)).toEqual([]);

  await list(page, 'Quantities').focus();
  await page.keyboard.press('3');
  await expect(odd).toContainText('Query out');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('region', { name: 'Mark', exact: true });
  await expect.poll(() => selected(page)).toBe('£180,000');
  await page.keyboard.press('j');
  await expect(mark).toContainText('A paper says it otherwise');

  await list(page, 'Quantities').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(pane(page).getByRole('tab', { name: 'minutes.txt' })).toHaveAttribute('aria-selected', 'true');
  await expect(pane(page).getByRole('tabpanel')).toContainText('£108,000');
});
