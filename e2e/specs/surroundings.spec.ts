import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { choose, drag, marks, openStory, PARAGRAPHS, saved } from '../fixtures/story';

/* The words of a mark stand, and their sentence comes to say something else of them. */

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'Coverage and readiness' });
const signs = (page: Page) => page.locator('.stet-margin .stet-shape');

/** The story with one phrase of its third paragraph verified. */
async function checked(app: Parameters<typeof openStory>[0], page: Page, home: string): Promise<void> {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await page.keyboard.press('4');
  await expect(marks(page).first()).toContainText('Verified');
  await expect(bar(page)).toContainText('Marks decided1 of 1');
  await saved(page);
}

/** Types `words` over those selected, as an editor would, and goes back to checking. */
async function type(page: Page, over: string, words: string): Promise<void> {
  await page.keyboard.press('Control+e');
  await drag(page, over);
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}

test('another verb of saying beside a verified mark is signed, listed, counted and shown; H says it still holds, and undo brings it back', async ({
  app,
  page,
  home,
}) => {
  await checked(app, page, home);
  await type(page, 'said the harbour', 'denied the harbour');

  const row = marks(page).first();
  await expect(row).toContainText('Surroundings changed');
  await expect(row).toContainText('forty passengers');
  await expect(signs(page).first()).toHaveText('✓⇄');
  await expect(signs(page).first()).toHaveAttribute('title', 'Claim, verified, surroundings changed');
  await expect(bar(page)).toContainText('Marks decided0 of 1');
  await expect(bar(page)).toContainText('Attention1');

  await page.keyboard.press('Control+Shift+l');
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: PARAGRAPHS[0]! })
      .getByTitle(/^1 surroundings changed/),
  ).toHaveText('⇄1 Surroundings changed');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('button', { name: /^Attention/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: PARAGRAPHS[0]! }).dblclick();

  await row.click();
  const note = panel(page).getByRole('note');
  await expect(note).toContainText('“said” became “denied” (verb of saying)');
  await expect(note.locator('del')).toHaveText(/^said\s*$/);
  await expect(note.locator('ins')).toHaveText(/^denied\s*$/);

  await page.keyboard.press('h');
  await expect(row).not.toContainText('Surroundings changed');
  await expect(bar(page)).toContainText('Marks decided1 of 1');
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Surroundings changed');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('said the harbour');
  await expect(row).not.toContainText('Surroundings changed');
  await expect(bar(page)).toContainText('Marks decided1 of 1');
  await saved(page);
});

test('a copy edit beside it asks for nothing, and typing back takes the alert away', async ({
  app,
  page,
  home,
}) => {
  await checked(app, page, home);
  await type(page, 'aboard, said', 'on board, said');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('on board, said');
  await saved(page);
  await expect(marks(page).first()).not.toContainText('Surroundings changed');

  await type(page, 'Monday', 'Tuesday');
  await expect(marks(page).first()).toContainText('Surroundings changed');
  await type(page, 'Tuesday', 'Monday');
  await expect(marks(page).first()).not.toContainText('Surroundings changed');
});

test('a new draft with a “not” is shown before it is kept, found by the filter afterwards, and in the report', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await checked(app, page, home);
  const revised = PARAGRAPHS.map((paragraph) =>
    paragraph.replace('The ferry left', 'The ferry had not left'),
  ).join('\n\n');
  await choose(app, home, revised, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');

  await expect(page.getByText('The surroundings of 1 mark changed.')).toBeVisible();
  const group = page
    .getByRole('region', { name: 'What becomes of the marks' })
    .getByRole('region', { name: /^Surroundings changed, 1 mark/ });
  await expect(group).toContainText('forty passengers');
  await expect(group).toContainText('“not” came in');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();

  await expect(marks(page).first()).toContainText('Surroundings changed');
  await saved(page);

  await page.getByRole('button', { name: 'Filter by status, risk, people and more' }).click();
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Re-check' }).click();
  await expect(marks(page)).toHaveCount(0);
  await filter.getByRole('button', { name: 'Re-check' }).click();
  await filter.getByRole('button', { name: 'Surroundings changed' }).click();
  await filter.getByRole('button', { name: 'Close' }).click();
  await expect(marks(page)).toHaveCount(1);

  await page.keyboard.press('Control+p');
  const [out] = await exportReport(app, page, home, 'Web page');
  const report = await readFile(out!, 'utf8');
  for (const said of ['Surroundings changed', '“not” came in', '<ins>had not</ins> left'])
    expect(report).toContain(said);
});

test('the desk says how much it takes', async ({ app, page, home }) => {
  await checked(app, page, home);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Reading' }).click();
  const rule = page.getByRole('radiogroup', { name: 'Changes around a mark that ask for another look' });
  await expect(rule.getByRole('radio', { name: 'What could be checked' })).toBeChecked();
  await rule.getByRole('radio', { name: 'Nothing' }).check();
  await page.keyboard.press('Escape');
  await type(page, 'said the harbour', 'denied the harbour');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('denied the harbour');
  await saved(page);
  await expect(marks(page).first()).not.toContainText('Surroundings changed');
});
