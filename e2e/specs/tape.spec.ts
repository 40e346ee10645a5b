import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { drag, openStory } from '../fixtures/story';

/* A checker compares what the draft has somebody say with the tape. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const beside = (page: Page) => pane(page).getByRole('region', { name: 'Beside the tape' });

async function quote(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('q');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote').first(),
  ).toHaveText(words);
}

async function attach(app: ElectronApplication, page: Page, home: string, files: Record<string, string>) {
  const chosen = Object.keys(files).map((name) => path.join(home, name));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(home, name), text);
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, chosen);
  await page.keyboard.press('Control+Shift+U');
  await expect(pane(page).getByRole('tab')).toHaveCount(chosen.length + 1);
}

const TAPE = `1
00:00:03,000 --> 00:00:07,000
Tomas Wren: We counted forty aboard, and we counted them twice.

2
00:12:40,000 --> 00:12:46,000
Ines Marlow: We heard her horn, um, four times and then nothing at all, but I cannot be sure.
`;

test('a quote mark is compared with its tape: what it is, who says it when, and word by word', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await quote(page, 'We heard her horn three times and then nothing at all');
  await attach(app, page, home, { 'lighthouse.srt': TAPE });
  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  const heard = beside(page).getByRole('option');
  await expect(beside(page).getByRole('status')).toContainText('Altered');
  for (const words of ['lighthouse.srt', '00:12:40', 'Ines Marlow speaks', 'goes on with “but”'])
    await expect(heard).toContainText(words);
  await expect(heard.locator('del').first()).toHaveText('um');
  await expect(heard.locator('ins')).toHaveText('three');
});
