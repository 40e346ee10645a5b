import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { marks, openStory, saved } from '../fixtures/story';

/* What a selection takes, what a double click takes, and what is found: words as a reader takes them. */

const LINE = 'It cost £1.5m, and 3,500 people of O’Brien’s yard left at 10.30am in the U.S. on Monday.';
const PEOPLE =
  'The owner, Zoe\u0301 Roe, met the govern\u00admentʼs \ufb01nance chief, Ines Mu\u0308ller, and José Poe.';
const STORY = `Ferry lost in fog\n\n${LINE}\n\n${PEOPLE}`;

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

/** As it is on the screen: accents composed, a dot for the soft hyphen. */
const seen = (words: string): string => words.normalize('NFC').replace(/\u00ad/g, '·');

/** The middle of the first character of `words` where they stand on the screen. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.cm-content')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error(`“${words}” is not on the screen`);
  return place;
}

/** Puts the cursor before `words`, by mouse, and selects `length` characters by keyboard. */
async function select(page: Page, words: string, length: number): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(async () => {
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x - 1, y, { delay: 20 });
    for (let at = 0; at < length; at++) await page.keyboard.press('Shift+ArrowRight');
    expect(await selected(page)).toBe(words.slice(0, length));
  }).toPass({ timeout: 30_000, intervals: [800] });
}

test('a double click takes a whole figure or name, and three take the paragraph', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, STORY);
  for (const [on, whole] of [
    ['1.5m', '£1.5m'],
    ['500 people', '3,500'],
    ['Brien', 'O’Brien’s'],
    ['30am', '10.30am'],
    ['S. on', 'U.S.'],
  ] as const) {
    await expect(async () => {
      const { x, y } = await placeOf(page, on);
      await page.mouse.dblclick(x, y);
      expect(await selected(page)).toBe(whole);
    }, on).toPass({ timeout: 30_000, intervals: [800] });
  }
  await expect(async () => {
    const { x, y } = await placeOf(page, 'yard');
    await page.mouse.click(x, y, { clickCount: 3 });
    expect((await selected(page)).trim()).toBe(LINE);
  }).toPass({ timeout: 30_000, intervals: [800] });
});

test('half a word selected marks the whole one; with Alt its exact letters', async ({ app, page, home }) => {
  await openStory(app, page, home, STORY);
  await select(page, 'ost £1.5m', 'ost £1'.length);
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page).first()).toContainText('cost £1.5m');
  await select(page, 'eople of O’Brien', 'eople of O’Br'.length);
  await page.keyboard.press('q');
  await expect(marks(page)).toHaveCount(2);
  await expect(marks(page).nth(1)).toContainText('people of O’Brien’s');
  await select(page, 'onday', 3);
  await page.keyboard.press('Alt+a');
  await expect(marks(page)).toHaveCount(3);
  await saved(page);
  const words = page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote').first();
  await expect(words).toHaveText('ond');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Mark as claim, exact letters');
  await expect(sheet).toContainText('Alt+C');
});

test('the find bar finds what the library’s search finds, and selects it whole', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, STORY);
  const field = page.getByRole('textbox', { name: 'Find', exact: true });
  for (const [query, found] of [
    ['Zo\u00e9', 'Zoe\u0301'],
    ['Zoe\u0301 roe', 'Zoe\u0301 Roe'],
    ['M\u00fcller', 'Mu\u0308ller'],
    ["government's", 'govern\u00admentʼs'],
    ['finance', '\ufb01nance'],
    ['Jose', 'José'],
    ["o'brien's", 'O’Brien’s'],
  ] as const) {
    await page.keyboard.press('Control+f');
    await field.fill(query);
    await expect(page.getByRole('search').getByRole('status'), query).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await expect.poll(async () => seen(await selected(page)), query).toBe(seen(found));
  }
});
