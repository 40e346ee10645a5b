import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { LONG_HEADLINE, longStory, markdownOf, putLongStory, secondDraft } from '../fixtures/long-story';
import { choose, saved, seek } from '../fixtures/story';

/*
 * What is true of a short story is tried on a long one: 4,000 words, 300 marks in every state, and a second
 * draft.
 */

const STORY = longStory();

/** A verified figure with its speaker behind it, and what stands around it nowhere else. */
const PASSENGERS = STORY.marks.find(
  ({ status, start, end }) => status === 'verified' && /^\d+ passengers$/.test(STORY.text.slice(start, end)),
)!;
const FIGURE = STORY.text.slice(PASSENGERS.start, PASSENGERS.end);
const BEFORE = STORY.text.slice(PASSENGERS.start - 40, PASSENGERS.start);
const PRICE = /charged (\d,\d{3}) crowns/.exec(STORY.text)![1]!;

const bar = (page: Page) => page.getByRole('region', { name: 'Coverage and readiness' });
const said = (page: Page) => page.getByRole('region', { name: 'Notices' });
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const list = (page: Page) => page.getByRole('region', { name: 'Marks' });

/** A figure of the bar at the foot, as a number. */
async function figure(page: Page, label: string): Promise<number> {
  const [, number] = new RegExp(`${label}([\\d,]+)`).exec((await bar(page).textContent())!)!;
  return Number(number!.replace(',', ''));
}
const alerts = (page: Page) => figure(page, 'Attention');
const decided = (page: Page) => figure(page, 'Marks decided');

test.beforeEach(async ({ page, library }) => {
  await putLongStory(library, STORY);
  await page.reload();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText(LONG_HEADLINE).first().dblclick();
  await expect(bar(page)).toContainText('of 300');
});

test('words grow against a verified figure, and its speaker denies: each is counted and listed', async ({
  page,
}) => {
  const before = await alerts(page);
  const keys = page.keyboard;
  await seek(page, BEFORE);
  await keys.press('Control+e');
  await keys.press('ArrowRight');
  await keys.type('1.');
  await expect.poll(() => alerts(page)).toBe(before + 1);
  for (let at = 0; at < 2; at++) await keys.press('Backspace');
  await expect.poll(() => alerts(page)).toBe(before);
  await keys.press('Escape');

  await seek(page, `${BEFORE}${FIGURE} aboard, said`);
  await keys.press('Control+e');
  await keys.press('ArrowRight');
  for (let at = 0; at < 4; at++) await keys.press('Backspace');
  await keys.type('denied');
  await expect.poll(() => alerts(page)).toBeGreaterThan(before);
  await list(page)
    .getByRole('button', { name: /^Filter by status/ })
    .click();
  await page.getByRole('button', { name: 'Surroundings changed' }).click();
  await keys.press('Escape');
  await expect(list(page).getByRole('option').filter({ hasText: FIGURE }).first()).toContainText(
    'Surroundings changed',
  );
  await keys.press('Escape');
  await saved(page);
});

test('a digit in the first read decides none of three hundred marks, and all at once are asked about', async ({
  page,
}) => {
  await expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');
  const [open, changed] = [await decided(page), await alerts(page)];
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('4');
  await expect(said(page)).toContainText('first read');
  expect(await decided(page)).toBe(open);

  await page.keyboard.press('Shift+R');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('4');
  const question = page.getByRole('dialog', { name: /^Set \d+ marks to verified\?$/ });
  const asked = Number(/\d+/.exec((await question.getByRole('heading').textContent())!)![0]);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(`Set ${asked} marks to verified, in bulk.`);
  // What is lost stays open: nobody can say that words hold that are not there.
  expect(asked - (await decided(page))).toBe(await alerts(page));
  await said(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => decided(page)).toBe(open);
  expect(await alerts(page)).toBe(changed);
  await saved(page);
});

test('a whole figure is taken by a double click', async ({ page }) => {
  await seek(page, PRICE);
  const box = await page.evaluate(() => {
    const { left, top, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { left, top, width, height };
  });
  // The second digit behind the comma: somewhere inside.
  await page.mouse.dblclick(box.left + box.width * 0.6, box.top + box.height / 2);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(PRICE);
});

test('a note begun outlives the second draft, and what the report says is what the bar counts', async ({
  app,
  page,
  home,
}) => {
  test.slow();
  await list(page).getByRole('option').nth(3).click();
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the yard');
  await page.keyboard.press('Escape');
  const before = await alerts(page);
  await choose(app, home, markdownOf(secondDraft(STORY)), 'ferry-2.md');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: /^Keep as draft/ }).click();
  await expect.poll(() => alerts(page)).toBeGreaterThan(before);
  await expect(panel(page).getByRole('textbox', { name: 'New note' })).toHaveValue('Ask the yard');
  await expect(list(page).getByRole('option').filter({ hasText: 'Typed, not sent' })).toHaveCount(1);
  await saved(page);

  const now = await decided(page);
  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe');
  await expect(report.getByText(`${now} of 300 marks decided.`)).toBeVisible();
  await expect(report.getByRole('heading', { level: 1 })).toContainText(LONG_HEADLINE);
});
