import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { drag, marks } from '../fixtures/story';

/*
 * What a hand finds on the paper itself: the menu of a mark, the signs beside a row, the bar at a selection.
 */

const HEADLINE = 'The pier at Sallow Bay';
const TEXT = [
  HEADLINE,
  'In 1931 one, two, three, four, five and six boats lay there, said Ada Thorn.',
  'Repairs cost two million pounds, the council said.',
].join('\n');
const FIRST = ['one', 'two', 'three', 'four', 'five', 'six'];

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: HEADLINE,
    text: TEXT,
    formats: [{ type: 'heading', level: 1, start: 0, end: HEADLINE.length }],
    marks: [
      ...FIRST.map((words, at) =>
        mark(TEXT, words, {
          kind: 'claim',
          ...(at === 4 ? { status: 'wrong' } : at === 5 ? { status: 'needs-fix' } : {}),
        }),
      ),
      mark(TEXT, 'Repairs cost two million pounds', { kind: 'claim' }),
    ],
  });
});

async function opened(page: Page): Promise<void> {
  await page.getByText(HEADLINE).first().click();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(7);
}

/** The middle of words in the manuscript, in the window. */
const middleOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.cm-content')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, top, bottom };
    }
    throw new Error(`“${wanted}” is not on the screen.`);
  }, words);

test('a mark in the text has the menu it has in the list, by the right button, by key, and beside its row', async ({
  page,
}) => {
  await opened(page);
  const menu = page.getByRole('menu').first();
  const entries = async (): Promise<string[]> => {
    await expect(menu).toBeVisible();
    const found = await menu.getByRole('menuitem').allTextContents();
    await page.keyboard.press('Escape');
    return found;
  };
  await marks(page).last().click({ button: 'right' });
  const ofList = await entries();
  expect(ofList.length).toBeGreaterThan(8);

  const { x, y } = await middleOf(page, 'two million');
  await page.mouse.click(x, y, { button: 'right' });
  expect(await entries()).toEqual(expect.arrayContaining(ofList));
  await page.keyboard.press('Shift+F10');
  expect(await entries()).toEqual(expect.arrayContaining(ofList));

  const sign = page.locator('.stet-margin [data-mark]').last();
  await sign.click({ button: 'right' });
  await menu.getByText('Status').click();
  await page.getByRole('menuitemradio', { name: /^Disputed/ }).click();
  await expect(marks(page).last()).toContainText('Disputed');
});

test('a right click on another mark takes that one in hand, and beside marks it offers to mark', async ({
  page,
}) => {
  await opened(page);
  await marks(page).last().click();
  const three = await middleOf(page, 'three');
  await page.mouse.click(three.x, three.y, { button: 'right' });
  await expect(marks(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  const name = await middleOf(page, 'council');
  await page.mouse.click(name.x, name.y, { button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Mark sentence as claim/ })).toBeVisible();
});

test('what is wrong is never behind the number of those that are left over', async ({ page }) => {
  await opened(page);
  const row = page.locator('.stet-margin').first();
  await expect(row).toContainText('✕');
  await expect(row).toContainText('✎');
  await expect(row.locator('.stet-margin-rest')).toHaveText('+3');
});

test('verified marks fade to their tick in the margin by a switch, and what is wrong keeps its colour', async ({
  page,
}) => {
  await opened(page);
  await marks(page).last().click();
  await page.keyboard.press('4');
  await marks(page).first().click();
  const tints = () =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('stet-tint-')));
  await expect.poll(tints).toContain('stet-tint-verified-0');
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Fade verified marks' }).click();
  await expect.poll(tints).not.toContain('stet-tint-verified-0');
  expect(await tints()).toContain('stet-tint-wrong-0');
  await expect(page.locator('.stet-margin .stet-status-verified')).toHaveText('✓');
});

test('the bar at a selection covers no headline', async ({ page }) => {
  await opened(page);
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
  for (const words of ['pier', 'In 1931']) {
    await drag(page, words);
    await expect(bar).toBeVisible();
    const box = (await bar.boundingBox())!;
    const headline = await middleOf(page, HEADLINE);
    expect(box.y >= headline.bottom || box.y + box.height <= headline.top, words).toBe(true);
  }
});
