import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { comment, from, p, r, to, wordFile } from '../../electron/services/documents/testing/docx-fixtures';
import { choose, saved, seek } from '../fixtures/story';

/* What was read, looked at before it is kept; and what of a story is no body. */

const STORY = [
  '# The bridge that was never opened',
  '*A town paid for a crossing, and got a car park.*',
  'The bridge over the Sill was finished in **the spring of 2019**, and [not one car](https://example.org/count) has crossed it since.',
  '## What it cost',
  'The railing on the northern side, photographed in March.',
  'It cost the town fourteen million, said Anders Lund, who kept the books for nine years.',
].join('\n\n');

const review = (page: Page) => page.getByRole('dialog', { name: 'Import article' });
const text = (page: Page) => review(page).getByRole('region', { name: 'Text', exact: true });

test('a story is seen as it will look, and one Enter keeps it', async ({ app, page, home }) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, STORY, 'bridge.md');
  await page.keyboard.press('Control+o');
  await expect(
    text(page).getByRole('heading', { name: 'The bridge that was never opened', level: 1 }),
  ).toBeVisible();
  await expect(text(page).getByText('Standfirst', { exact: true })).toBeVisible();
  await expect(text(page).getByText('the spring of 2019')).toHaveCSS('font-weight', '700');
  // An address is text here: nothing can be followed before anything is kept.
  await expect(text(page).getByText('not one car')).toHaveCSS('text-decoration-line', 'underline');
  await expect(text(page).getByRole('link')).toHaveCount(0);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('fourteen million');
});

test('a part is named by keyboard, and the report knows it', async ({ app, page, home }) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, STORY, 'bridge.md');
  await page.keyboard.press('Control+o');
  await expect(text(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await seek(page, 'northern side');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/command/i).fill('set as caption');
  // What is typed is looked for a moment after.
  await expect(page.getByText('Set as caption').first()).toBeVisible();
  await expect(page.getByText('Set as sidebar')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await saved(page);
  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe');
  await expect(report.getByRole('row', { name: /^Caption 1 0 0 0/ })).toBeVisible();
  await expect(report.locator('#text .part')).toHaveText(['Headline', 'Standfirst', 'Caption']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone|^Took back|Set as caption/).first()).toBeVisible();
});

const CHANGED = wordFile({
  body: [
    p(r('The bridge that was never opened'), '<w:pStyle w:val="Heading1"/>'),
    p(
      `${r('It was to carry ')}<w:ins w:id="1" w:author="Tom Ashdown">${r('nine')}</w:ins>` +
        `<w:del w:id="2" w:author="Tom Ashdown"><w:r><w:delText>ninety</w:delText></w:r></w:del>${r(' thousand cars a day, said the engineer.')}`,
    ),
  ].join(''),
});

test('tracked changes of a Word document are seen, read the other way, and kept as chosen', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, CHANGED, 'bridge.docx');
  await page.keyboard.press('Control+o');
  await expect(review(page).getByRole('heading', { name: '2 tracked changes' })).toBeVisible();
  await expect(text(page).locator('ins')).toHaveText('nine');
  await expect(text(page).locator('del')).toHaveText('ninety');
  await review(page).getByRole('radio', { name: 'Accepted' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(text(page).locator('del')).toHaveText('ninety');
  await review(page).getByLabel('Show them in the text').press('Space');
  await expect(text(page)).toContainText('It was to carry ninety thousand cars');
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('carry ninety thousand cars');
});

const BACKED = wordFile({
  body:
    p(r('The bridge that was never opened'), '<w:pStyle w:val="Heading1"/>') +
    p(
      `${r('The bridge took ')}${from(1)}${r('nine years to build')}${to(1)}${r(', and ')}` +
        `${from(2)}${r('nobody was told')}${to(2)}${r('.')}`,
    ),
  comments:
    comment(1, 'Tom Ashdown', 'Town ledger, p. 14, https://example.org/ledger') +
    comment(2, 'Tom Ashdown', 'Who says so?'),
});

test('what the author names backs its words, verifies nothing, and is confirmed by one key', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, BACKED, 'bridge.docx');
  await page.keyboard.press('Control+o');
  const written = review(page).getByRole('listbox', { name: '2 comments' });
  await expect(written.getByRole('option').nth(0)).toContainText('Backing');
  await expect(written.getByRole('option').nth(1)).toContainText('Note');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(review(page)).toHaveCount(0);
  await page.getByRole('option', { name: /nine years to build/ }).click();
  const evidence = page.getByRole('listitem').filter({ hasText: 'nobody has confirmed it' });
  await expect(evidence).toHaveCount(1);
  await page.keyboard.press('v');
  await expect(evidence).toHaveCount(0);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(evidence).toHaveCount(1);
  const found = evidence.getByRole('textbox', { name: /^Where you found it/ });
  await expect(found).toHaveValue(/14/);
  await found.fill('p. 16');
  await found.press('Enter');
  await expect(page.getByText(', p. 16')).toBeVisible();
  await expect(evidence).toHaveCount(0);
});
