import path from 'node:path';
import { readdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect, launch, test } from '../fixtures/app';
import { drag, marks, openStory, PARAGRAPHS, saved, STORY } from '../fixtures/story';

/*
 * Editing the text: the marks follow, what changed asks to be looked at again, and everything can be undone.
 */

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Mark', exact: true });
const paper = (page: Page): Locator => page.getByRole('textbox', { name: 'Manuscript' });
/** The third paragraph of the story, which most of this happens in. */
const FERRY = PARAGRAPHS[2]!;
const lineOf = (page: Page, words: string): Locator =>
  paper(page).locator('.cm-line').filter({ hasText: words });

async function mark(page: Page, words: string, keys: string): Promise<void> {
  await drag(page, words);
  for (const key of keys) await page.keyboard.press(key);
  await expect(panel(page).locator('blockquote')).toHaveText(words);
}

test('while checking letters act, while editing they type', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await expect(paper(page)).toHaveAttribute('aria-readonly', 'true');

  const edit = page.getByRole('button', { name: 'Edit', exact: true });
  await edit.click();
  await expect(edit).toHaveAttribute('aria-pressed', 'true');
  await expect(paper(page)).toBeFocused();
  await expect(paper(page)).toHaveAttribute('aria-readonly', 'false');
  await page.keyboard.type('cqa 1');
  await expect(paper(page)).toContainText('cqa 1forty passengers');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(edit).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('x');
  await expect(paper(page)).toContainText('cqa 1forty passengers');
  await saved(page);
});

test('by keyboard alone: a year changed under a verified mark asks for a re-check, and H says it still holds', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  const keys = page.keyboard;
  await keys.press('Control+f');
  await keys.type('forty');
  // A person reads the count before going on; the search waits a moment for the next letter.
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await keys.press('Enter');
  await keys.press('Escape');
  await keys.press('c');
  await keys.press('4');
  await expect(marks(page).first()).toContainText('Verified');
  await keys.press('Control+e');
  for (let at = 0; at < 5; at++) await keys.press('Delete');
  await keys.type('fifty');
  await keys.press('Escape');
  await expect(marks(page).first()).toContainText('Re-check');
  await expect(panel(page)).toContainText('It was set on: “forty”');
  await expect(panel(page).locator('blockquote')).toHaveText('fifty');
  await keys.press('h');
  await expect(marks(page).first()).not.toContainText('Re-check');
  await saved(page);
});

test('words taken away make their mark lost, which is listed and put back on others', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers', 'c4');
  await page.keyboard.press('Control+e');
  await drag(page, 'forty passengers');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(marks(page).first()).toContainText('Lost');
  await expect(panel(page)).toContainText('They stood in paragraph 3');
  await drag(page, 'the harbour master');
  await page.keyboard.press('w');
  await expect(panel(page).locator('blockquote')).toHaveText('the harbour master');
  await expect(marks(page).first()).not.toContainText('Lost');
  await page.keyboard.press('Control+z');
  await expect(marks(page).first()).toContainText('Lost');
  await panel(page).getByRole('button', { name: 'Close as cut' }).click();
  await expect(panel(page)).toContainText('Closed as cut');
  for (let at = 0; at < 2; at++) await page.keyboard.press('Control+z');
  await expect(paper(page)).toContainText(FERRY);
  await expect(marks(page).first()).toContainText('Verified');
});

test('a suggested correction goes into the text with one key, and comes out again', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers', 'c6');
  await page.keyboard.press('e');
  await page.keyboard.type('forty-one passengers');
  await page.keyboard.press('Control+Enter');
  await expect(paper(page)).toContainText('with forty-one passengers aboard');
  await expect(panel(page).getByRole('radio', { name: 'Fixed' })).toBeChecked();
  await expect(marks(page).first()).not.toContainText('Re-check');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(paper(page)).toContainText(FERRY);
  await page.keyboard.press('Shift+E');
  await expect(paper(page)).toContainText('with forty-one passengers aboard');
});

test('formatting is shown, kept, and undone', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await drag(page, 'forty passengers');
  await page.keyboard.press('Control+b');
  await expect(paper(page).locator('.stet-bold')).toHaveText('forty passengers');
  await expect(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+Shift+k');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('A link begins with https://');
  await dialog.getByLabel('Address').fill('example.org/quay');
  await page.keyboard.press('Enter');
  await expect(paper(page).locator('.stet-link')).toHaveAttribute('title', 'https://example.org/quay');
  await page.getByRole('button', { name: 'Heading 2' }).click();
  await expect(lineOf(page, 'forty passengers')).toHaveAttribute('aria-level', '2');
  await saved(page);
  await page.reload();
  await expect(paper(page).locator('.stet-bold').first()).toHaveText('forty passengers');
  await expect(lineOf(page, 'forty passengers')).toHaveAttribute('aria-level', '2');
});

test('a hostile page pasted is words, with its bold and its link and nothing else', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paper(page).evaluate((content) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p onclick="window.hacked=1">Safe <b>bold</b> <a href="javascript:window.hacked=1">click</a> <a href="https://example.org/a">there</a><img src=x onerror="window.hacked=1"><script>window.hacked=1</script></p><iframe src="https://example.org"></iframe><h2>Head</h2>',
    );
    data.setData('text/plain', 'plain');
    content.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(lineOf(page, 'Safe bold')).toHaveText('Safe bold click there');
  await expect(paper(page).locator('.stet-bold')).toHaveText('bold');
  await expect(paper(page).locator('.stet-link')).toHaveText('there');
  await expect(lineOf(page, 'Head').last()).toHaveAttribute('aria-level', '2');
  expect(await paper(page).locator('img, iframe, script, a, [onclick]').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

/** What a copy or a cut puts on the clipboard. */
const taken = (page: Page, type: 'copy' | 'cut'): Promise<{ plain: string; html: string }> =>
  paper(page).evaluate((content, name) => {
    const data = new DataTransfer();
    content.dispatchEvent(new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }));
    return { plain: data.getData('text/plain'), html: data.getData('text/html') };
  }, type);

test('words are copied in either mode, cut only while editing, and keep their look on the way', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  expect(await taken(page, 'copy')).toEqual({ plain: 'forty passengers', html: '' });
  expect((await taken(page, 'cut')).plain).toBe('forty passengers');
  await expect(paper(page)).toContainText(FERRY);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+i');
  const { plain, html } = await taken(page, 'cut');
  expect(plain).toBe('forty passengers');
  await expect(paper(page)).not.toContainText('forty passengers');
  await page.keyboard.press('Control+End');
  await paper(page).evaluate((content, words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    content.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
  await expect(lineOf(page, 'By noon').locator('.stet-italic')).toHaveText('forty passengers');
});

test('a paragraph typed from right to left runs from right to left', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('المعبّارة لم تصل');
  const line = lineOf(page, 'المعبّارة');
  await expect(line).toHaveText('المعبّارة لم تصل');
  expect(await line.evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
  await saved(page);
});

test('the report has what was typed the moment before', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' She sank.');
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe[title^="The report"]').getByText('She sank.').first()).toBeVisible();
});

test('everything is undone to the beginning and done again to the end, marks and text in one line', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers', 'c4');
  await page.keyboard.press('Control+e');
  await drag(page, 'Monday');
  await page.keyboard.type('Tuesday');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' She was never seen again.');
  // Typed and not sent yet: the first thing that is taken back.
  await page.keyboard.press('Control+z');
  await expect(paper(page)).not.toContainText('never seen');
  for (let at = 0; at < 3; at++) await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(0);
  await expect(paper(page)).toContainText(FERRY);
  for (let at = 0; at < 4; at++) await page.keyboard.press('Control+Shift+z');
  await expect(paper(page)).toContainText('nine on Tuesday morning');
  await expect(paper(page)).toContainText('She was never seen again.');
  await expect(marks(page).first()).toContainText('Verified');
  await saved(page);
});

test('a word put together by an input method comes in whole', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  const client = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', '日本'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.waitForTimeout(900);
  await client.send('Input.insertText', { text: '日本' });
  await page.keyboard.type('!');
  await saved(page);
  await expect(lineOf(page, 'By noon')).toHaveText(`${PARAGRAPHS[4]!}日本!`);
});

test('killed while somebody types, no more than the last half second is gone', async ({ home }) => {
  const library = path.join(home, 'library');
  let app = await launch(home);
  let page = await app.firstWindow();
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' First things first.');
  await saved(page);
  await page.keyboard.type(' Second things second.', { delay: 60 });
  await page.waitForTimeout(700);
  await page.keyboard.type(' lost');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;

  app = await launch(home);
  page = await app.firstWindow();
  await expect(paper(page)).toContainText('her engine still ran. First things first. Second things second.');
  expect(await readdir(path.join(library, 'articles'))).toHaveLength(1);
  await expect(paper(page)).toContainText(STORY.split('\n')[0]!);
  await app.close();
});

test('what grows against a verified mark asks for a re-check; a quotation mark does not', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers', 'c4');
  const keys = page.keyboard;
  const quoted = panel(page).locator('blockquote');
  const row = marks(page).first();
  await keys.press('Control+e');
  await drag(page, 'forty passengers');
  await keys.press('ArrowLeft');
  await keys.type('“');
  await expect(paper(page)).toContainText('“forty passengers');
  await expect(row).not.toContainText('Re-check');
  await keys.type('1.');
  await expect(row).toContainText('Re-check');
  await expect(quoted).toHaveText('1.forty passengers');
  await expect(panel(page)).toContainText('It was set on: “forty passengers”');
  for (let at = 0; at < 2; at++) await keys.press('Backspace');
  await expect(row).not.toContainText('Re-check');
  await expect(quoted).toHaveText('forty passengers');

  await drag(page, 'forty passengers');
  await keys.press('ArrowRight');
  await keys.type('.');
  await expect(row).not.toContainText('Re-check');
  await keys.type('5');
  await expect(row).toContainText('Re-check');
  await expect(quoted).toHaveText('forty passengers.5');
  await keys.press('Escape');
  await keys.press('h');
  await expect(row).not.toContainText('Re-check');
  await saved(page);
});
