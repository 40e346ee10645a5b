import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { put } from '../fixtures/checked';
import { marks, saved } from '../fixtures/story';

/* The list of marks as one reads it, and the keys that go through it. */

const TEXT = [
  'The lamp of Skerrow',
  'The lamp was lit in 1893. Nobody on the island had asked for it.',
  'A plaque by the door says 1893 as well, in letters of brass.',
  'The keeper, Ines Marlow, says it burned for ninety years.',
  'No ship was lost in all that time.',
].join('\n');
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const MARKS = [
  { ...at('1893'), kind: 'claim' as const, status: 'verified' },
  { ...at('1893', TEXT.indexOf('plaque')), kind: 'claim' as const, status: 'query-out' },
  { ...at('ninety years'), kind: 'claim' as const },
  { ...at('No ship was lost'), kind: 'claim' as const },
];

async function open(page: Page, library: string): Promise<void> {
  await put(library, { text: TEXT, headline: 'The lamp of Skerrow', marks: MARKS });
  await page.reload();
  await page.getByText('The lamp of Skerrow').first().dblclick();
  await expect(marks(page)).toHaveCount(MARKS.length);
}

test('a row has its words in their sentence, and what nothing has is folded away', async ({
  page,
  library,
}) => {
  await open(page, library);
  await expect(marks(page).nth(0)).toContainText('The lamp was lit in 1893.');
  await expect(marks(page).nth(1)).toContainText('by the door says 1893 as well');
  await expect(marks(page).nth(1).locator('strong')).toHaveText('1893');
  const only = page.getByRole('group', { name: 'Show only' });
  await expect(only.getByRole('button')).toHaveText([/^Needs me 2$/, /^Open 3$/]);
  const head = page.getByRole('region', { name: 'Marks' }).locator('header');
  await expect(head.getByTitle('2 to check')).toBeVisible();
  await expect(head.getByTitle('0 wrong')).toHaveCount(0);
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.keyboard.press('Shift+N');
  await expect(only.getByRole('button', { name: 'Needs me' })).toHaveAttribute('aria-pressed', 'true');
  await expect(marks(page)).toHaveCount(2);
  await page.keyboard.press('Shift+N');
  await expect(marks(page)).toHaveCount(MARKS.length);
  await saved(page);
});

test('four keys go to what is next: a mark to decide, what needs attention, a query, a sentence without a mark', async ({
  page,
  library,
}) => {
  await open(page, library);
  const words = page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote');
  const said = page.getByRole('region', { name: 'Marks' }).locator('header');
  await expect(said).toContainText('U skips 1 waiting');
  await page.keyboard.press('Control+Home');
  for (const expected of ['ninety years', 'No ship was lost', 'ninety years']) {
    await page.keyboard.press('u');
    await expect(words).toHaveText(expected);
  }
  await page.keyboard.press('Shift+Q');
  await expect(words).toHaveText('1893');
  await expect(page.getByRole('option', { selected: true })).toContainText('by the door');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('z');
  expect(await page.evaluate(() => String(getSelection()))).toBe('The lamp of Skerrow');
  await page.keyboard.press('z');
  expect(await page.evaluate(() => String(getSelection()))).toBe('Nobody on the island had asked for it.');
});
