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

/** The same story once more, with more written on it; `before`: words that were put in, and tracked. */
const again = (more: string, before = '') =>
  wordFile({
    body:
      p(r('The bridge that was never opened'), '<w:pStyle w:val="Heading1"/>') +
      p(
        `${r('The ')}${before}${from(3)}${r('bridge')}${to(3)}${r(' took ')}${from(1)}${r('nine years to build')}` +
          `${to(1)}${r(', and ')}${from(2)}${r('nobody was told')}${to(2)}${r('.')}`,
      ),
    comments:
      comment(1, 'Tom Ashdown', 'Town ledger, p. 14, https://example.org/ledger') +
      comment(2, 'Tom Ashdown', 'Who says so?') +
      comment(3, 'Tom Ashdown', more),
  });
const AGAIN = again('County minutes, p. 3');
const CHANGED_AGAIN = again('Day book, p. 9', `<w:ins w:id="9" w:author="Tom Ashdown">${r('slow ')}</w:ins>`);

test('a revised draft lists what is newly written on it, recognises the rest, and is kept by one Enter', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, BACKED, 'bridge.docx');
  await page.keyboard.press('Control+o');
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(review(page)).toHaveCount(0);
  await saved(page);
  await choose(app, home, AGAIN, 'bridge-2.docx');
  await page.keyboard.press('Control+Shift+o');
  // Not a word changed: what is new on them is taken in all the same.
  await expect(page.getByRole('heading', { name: 'New on draft 1, from bridge-2.docx' })).toBeVisible();
  await expect(
    page.getByText('2 comments and notes of an earlier draft are in the article already'),
  ).toBeVisible();
  const written = page.getByRole('listbox', { name: '1 comment' });
  await expect(written.getByRole('option')).toContainText('Backing');
  await written.focus();
  await expect(page.getByRole('region', { name: 'The drafts compared' }).locator('mark')).toHaveText(
    'bridge',
  );
  await page.keyboard.press('n');
  await expect(written.getByRole('option')).toContainText('Note');
  await page.keyboard.press('b');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take in what is new' }).press('Enter');
  await expect(page.getByRole('option', { name: /bridge/ }).first()).toBeVisible();
  await saved(page);

  await choose(app, home, CHANGED_AGAIN, 'bridge-3.docx');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('listbox', { name: '1 comment' })).toBeVisible();
  await page.getByLabel('Show them in the text').press('Space');
  await expect(page.getByRole('region', { name: 'Text', exact: true }).locator('ins')).toHaveText(/slow/);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep as draft 2' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Draft 2', exact: true })).toBeVisible();
});

test('what a paragraph is is changed by keyboard before anything is kept, and the report knows it', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, STORY, 'bridge.md');
  await page.keyboard.press('Control+o');
  const kind = (name: RegExp) => text(page).getByRole('button', { name });
  await kind(/^Headline: The bridge/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(kind(/^Standfirst: A town/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Standfirst' })).toBeChecked();
  // Escape closes the menu, and not the review.
  await page.keyboard.press('Escape');
  await expect(kind(/^Standfirst: A town/)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Body' }).press('Enter');
  await expect(kind(/^Body: A town/)).toBeFocused();
  await kind(/^Body: The railing/).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Caption' }).press('Enter');
  await expect(kind(/^Caption: The railing/)).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').locator('#text .part')).toHaveText(['Headline', 'Caption']);
});

test('a text in an encoding that was guessed wrongly is read in another one at once', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, Buffer.from('The caf\x8e\n\nIt burned, and nobody saw it.', 'latin1'), 'old.txt');
  await page.keyboard.press('Control+o');
  const encoding = review(page).getByRole('combobox', { name: 'Encoding of the file' });
  await expect(encoding).toHaveValue('Windows-1252');
  await encoding.click();
  await page.getByRole('option', { name: 'Macintosh' }).click();
  await expect(text(page)).toContainText('The café');
  await expect(review(page).getByRole('textbox', { name: 'Headline' })).toHaveValue('The café');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The café');
});

/** Sixty headings with five paragraphs each, and a comment on the last words. */
const LONG = wordFile({
  body: Array.from({ length: 60 }, (_, at) =>
    [
      p(r(`Chapter ${at + 1}`), '<w:pStyle w:val="Heading2"/>'),
      ...Array.from({ length: 5 }, (_, line) =>
        p(
          r(`In chapter ${at + 1}, line ${line + 1}, the bridge stood. `.repeat(1 + ((at + line) % 7))) +
            (at === 59 && line === 4 ? `${from(1)}${r('Nobody crossed it')}${to(1)}` : ''),
        ),
      ),
    ].join(''),
  ).join(''),
  comments: comment(1, 'Tom Ashdown', 'Town ledger, p. 14'),
});

test('a long text is all there: gone through by keyboard, by its headings, and where a comment stands', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, LONG, 'long.docx');
  await page.keyboard.press('Control+o');
  const kind = (name: RegExp) => text(page).getByRole('button', { name });
  const { keyboard } = page;
  await kind(/: Chapter 1$/).focus();
  await keyboard.press('h');
  await keyboard.press('h');
  await expect(kind(/: Chapter 3$/)).toBeFocused();
  await keyboard.press('Shift+H');
  await expect(kind(/: Chapter 2$/)).toBeFocused();
  await keyboard.press('End');
  const last = kind(/: In chapter 60, line 5/);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  // Not all of it is in the page at once.
  expect(await text(page).locator('[data-line]').count()).toBeLessThan(100);
  await keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Caption' }).press('Enter');
  await expect(kind(/^Caption: In chapter 60, line 5/)).toBeFocused();
  for (let at = 0; at < 30; at++) await keyboard.press('ArrowUp');
  await expect(kind(/: In chapter 55, line 5/)).toBeFocused();
  await expect(kind(/: In chapter 55, line 5/)).toBeInViewport();
  await keyboard.press('Home');
  await expect(kind(/: Chapter 1$/)).toBeFocused();
  await expect(kind(/: Chapter 1$/)).toBeInViewport();
  // The wheel goes where it is turned to, and the keyboard is still where it was.
  await text(page).hover();
  await page.mouse.wheel(0, 4_000);
  await expect(kind(/: Chapter 1$/)).not.toBeInViewport();
  await expect(kind(/: Chapter 1$/)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(kind(/: In chapter 1, line 1/)).toBeFocused();
  await review(page).getByRole('listbox', { name: '1 comment' }).focus();
  await expect(text(page).locator('[data-chosen="true"]')).toHaveText('Nobody crossed it');
  await expect(text(page).locator('[data-chosen="true"]')).toBeInViewport();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('what a paragraph of a revised draft is is changed by the same keys, and kept with it', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(app, home, STORY, 'bridge.md');
  await page.keyboard.press('Control+o');
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(review(page)).toHaveCount(0);
  await saved(page);
  await choose(app, home, `${STORY}\n\nIt was painted in May.`, 'bridge-2.md');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('radio', { name: 'Inline' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'As it will look' })).toBeChecked();
  const looks = page.getByRole('region', { name: 'Text', exact: true });
  const kind = (name: RegExp) => looks.getByRole('button', { name });
  await kind(/^Headline: The bridge/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Body' }).press('Enter');
  await expect(kind(/^Body: A town/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Caption' }).press('Enter');
  await expect(kind(/^Caption: It was painted/)).toBeFocused();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep as draft 2' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Draft 2', exact: true })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').locator('#text .part')).toHaveText(['Headline', 'Caption']);
});

test('an address the author wrote is pressed, in the review and on the mark, and opens only after asking', async ({
  app,
  page,
  home,
}) => {
  await app.evaluate(({ dialog }) => {
    const asked = ((globalThis as unknown as { asked: string[] }).asked = []) as string[];
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push((given.at(-1) as Electron.MessageBoxOptions).detail?.split('\n')[0] ?? '');
      return { response: 1, checkboxChecked: false };
    };
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await page.getByRole('main').waitFor();
  await choose(app, home, BACKED, 'bridge.docx');
  await page.keyboard.press('Control+o');
  await review(page).getByRole('listbox', { name: '2 comments' }).focus();
  await review(page).getByRole('button', { name: 'https://example.org/ledger' }).press('Enter');
  await expect.poll(asked).toEqual(['https://example.org/ledger']);
  await review(page).getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(review(page)).toHaveCount(0);
  await page.getByRole('option', { name: /nine years to build/ }).click();
  const wrote = page.getByRole('region', { name: 'What the author wrote' });
  await expect(wrote).toContainText('Tom Ashdown');
  await expect(wrote).toContainText('Town ledger, p. 14, https://example.org/ledger');
  await wrote.getByRole('button', { name: 'https://example.org/ledger' }).press('Enter');
  await expect.poll(asked).toHaveLength(2);
  expect(await violationsInBothThemes(page)).toEqual([]);
});
