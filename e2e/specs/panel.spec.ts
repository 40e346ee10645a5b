import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { choose, marks, saved } from '../fixtures/story';

/*
 * The panel of the mark in hand: everything where it was for the mark before, and what it asks at its foot.
 */

const HEADLINE = 'The pier at Sallow Bay';
const TEXT = [
  HEADLINE,
  'The pier was opened in 1931 by the mayor, Ada Thorn, and closed in 1987 after a storm took its far end.',
  'Repairs cost two million pounds, the council said.',
].join('\n');
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });

async function opened(page: Page): Promise<void> {
  await page.getByText(HEADLINE).first().click();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(3);
}

/** How far down the four things used for every mark stand. */
const places = async (page: Page): Promise<number[]> => {
  const tops = async (thing: Locator) => (await thing.boundingBox())!.y;
  return [
    await tops(panel(page).getByRole('button', { name: 'To check' })),
    await tops(panel(page).getByRole('radiogroup', { name: 'Resolution' })),
    await tops(panel(page).getByRole('textbox', { name: 'Correction' })),
    await tops(panel(page).getByRole('region', { name: 'Evidence' })),
    await tops(panel(page).getByRole('region', { name: 'Notes' })),
    await tops(panel(page).getByRole('radiogroup', { name: 'Kind' })),
  ];
};

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: HEADLINE,
    text: TEXT,
    formats: [{ type: 'heading', level: 1, start: 0, end: HEADLINE.length }],
    marks: [
      mark(TEXT, 'opened in 1931', { kind: 'claim', status: 'wrong' }),
      mark(TEXT, 'closed in 1987 after a storm took its far end', { kind: 'claim', status: 'verified' }),
      mark(TEXT, 'Repairs cost two million pounds', { kind: 'quote' }),
    ],
  });
});

test('status, resolution, evidence and notes come first, and stand at one place for every mark', async ({
  page,
}) => {
  await opened(page);
  await marks(page).first().click();
  const first = await places(page);
  expect(first).toEqual(first.toSorted((a, b) => a - b));
  // One lacks sources and says so, one is a quote with more to choose, one has a correction that waits.
  for (const at of [1, 2]) {
    await marks(page).nth(at).click();
    expect(await places(page)).toEqual(first);
  }
  await marks(page).first().click();
  await page.keyboard.press('e');
  await page.keyboard.type('opened in 1932');
  await expect(panel(page).getByRole('button', { name: /^Apply to the text/ })).toBeVisible();
  expect(await places(page)).toEqual(first);
});

test('where the new draft took a correction the panel says so, shows the word, and fixes it with one key', async ({
  app,
  page,
  home,
}) => {
  await opened(page);
  await marks(page).first().click();
  await page.keyboard.press('e');
  await page.keyboard.type('opened in 1932');
  await page.keyboard.press('Escape');
  await choose(app, home, TEXT.replace('1931', '1932').replaceAll('\n', '\n\n'), 'pier-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await marks(page).first().click();
  const asks = panel(page).getByRole('note').filter({ hasText: 'Re-check' });
  await expect(asks).toContainText('The text took the correction.');
  await expect(asks.locator('del')).toHaveText('1931');
  await expect(asks.locator('ins')).toHaveText('1932');
  await asks.getByRole('button', { name: /^Fixed/ }).press('Shift+E');
  await expect(panel(page).getByRole('radio', { name: 'Fixed' })).toBeChecked();
  await expect(marks(page).first()).not.toContainText('Re-check');
  await saved(page);
});
