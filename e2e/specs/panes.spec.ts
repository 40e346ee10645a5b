import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { clipped } from '../fixtures/clipped';
import { LONG_HEADLINE, longStory, putLongStory } from '../fixtures/long-story';

/* How the desk is divided: by hand, by keyboard, and what a small window makes of it. */

const STORY = longStory({ words: 2_000, marks: 150 });

const list = (page: Page): Locator => page.locator('[data-pane="list"]');
const panel = (page: Page): Locator => page.locator('[data-pane="panel"]');
const rows = (page: Page): Locator => page.getByRole('listbox', { name: /^Marks/ });
const manuscript = (page: Page): Locator => page.getByRole('textbox', { name: 'Manuscript' });
const divider = (page: Page, name: string): Locator => page.getByRole('separator', { name });
const width = async (of: Locator): Promise<number> => Math.round((await of.boundingBox())!.width);

/** Opens the long story in a window of this size. */
async function open(page: Page, library: string, size: { width: number; height: number }): Promise<void> {
  await putLongStory(library, STORY);
  await page.setViewportSize(size);
  await page.reload();
  await page.getByText(LONG_HEADLINE).first().dblclick();
  await expect(manuscript(page)).toBeFocused();
  await expect(rows(page).getByRole('option').first()).toBeVisible();
}

/** The paragraph at the top of the paper, and how far from it that is; a row more or less is no jump. */
const atTop = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { left, top } = document.querySelector('.cm-scroller')!.getBoundingClientRect();
    const content = document.querySelector('.cm-content')!.getBoundingClientRect();
    const place = document.caretPositionFromPoint(Math.max(left, content.left) + 140, top + 4);
    return place?.offsetNode.parentElement?.closest('.cm-line')?.textContent ?? '';
  });

/** How many rows are whole in what the list shows. */
const wholeRows = (page: Page): Promise<number> =>
  rows(page).evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    return [...box.querySelectorAll('[role="option"]')].filter((row) => {
      const its = row.getBoundingClientRect();
      return its.top >= top - 1 && its.bottom <= bottom + 1;
    }).length;
  });

test('a pane is hidden by its key and comes back as it was, the paper stays, and compact text has 20 lines', async ({
  page,
  library,
}) => {
  await open(page, library, { width: 1280, height: 800 });
  await rows(page).evaluate((box) => box.scrollTo({ top: 2_000 }));
  await page.locator('.cm-scroller').evaluate((paper) => paper.scrollTo({ top: 3_000 }));
  await expect.poll(() => atTop(page)).not.toBe('');
  const top = await atTop(page);

  await page.keyboard.press('F7');
  await page.keyboard.press('F9');
  await expect(list(page)).toBeHidden();
  await expect(panel(page)).toBeHidden();
  await expect.poll(() => atTop(page)).toBe(top);
  await page.keyboard.press('F8');
  await expect(page.locator('.stet-margin').first()).toBeHidden();
  await page.keyboard.press('F8');

  await page.keyboard.press('F7');
  await page.keyboard.press('F9');
  await expect(list(page)).toBeVisible();
  await expect(panel(page)).toBeVisible();
  expect(await rows(page).evaluate(({ scrollTop }) => scrollTop)).toBe(2_000);
  await expect.poll(() => atTop(page)).toBe(top);

  // Where the keyboard is asked into a pane that is hidden, it is there to take it.
  await page.keyboard.press('F9');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await page.keyboard.press('Shift+R');
  await expect(rows(page)).toBeFocused();
  await page.keyboard.press('F7');
  await expect(manuscript(page)).toBeFocused();

  // Compact text: twenty lines of body under a frame of 90 pixels.
  await page.keyboard.press('Shift+F9');
  const body = page.locator('.cm-line:not([class*="stet-"])').last();
  const look = () =>
    body.evaluate((line) => {
      const { fontSize, lineHeight } = getComputedStyle(line);
      const { top, height } = document.querySelector('.cm-scroller')!.getBoundingClientRect();
      return { size: parseFloat(fontSize), lines: height / parseFloat(lineHeight), top };
    });
  await expect.poll(async () => (await look()).size).toBe(15);
  const compact = await look();
  expect(compact.lines).toBeGreaterThanOrEqual(20);
  expect(compact.top).toBeLessThanOrEqual(90);
});

test('a divider is dragged, moved by arrows and kept for windows of its size', async ({ page, library }) => {
  await open(page, library, { width: 1280, height: 800 });
  const before = await width(list(page));
  const { x, y, height } = (await divider(page, 'Width of the list').boundingBox())!;
  await page.mouse.move(x, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 61, y + 20, { steps: 4 });
  await page.mouse.up();
  expect(await width(list(page))).toBe(before + 61);

  const handle = divider(page, 'Width of the panel');
  await handle.focus();
  const wide = Number(await handle.getAttribute('aria-valuenow'));
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', String(wide - 48));
  await expect.poll(() => width(panel(page))).toBe(wide - 48);
  await page.keyboard.press('Enter');
  await expect(handle).toHaveAttribute('aria-valuetext', 'Hidden');
  await expect(panel(page)).toBeHidden();

  // Another size of window has its own, and this one is as it was left.
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(panel(page)).toBeVisible();
  await page.reload();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(panel(page)).toBeHidden();
  await expect.poll(() => width(list(page))).toBe(before + 61);
  await handle.press('Enter');
  await expect(handle).toHaveAttribute('aria-valuenow', String(wide - 48));

  // Far below what can be read, a pane goes to the edge, and is drawn out of it again.
  const edge = (await divider(page, 'Width of the list').boundingBox())!;
  await page.mouse.move(edge.x, edge.y + 200);
  await page.mouse.down();
  await page.mouse.move(30, edge.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect(list(page)).toBeHidden();
  await page.mouse.move(2, edge.y + 200);
  await page.mouse.down();
  await page.mouse.move(300, edge.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect(list(page)).toBeVisible();
});

test('a small window has eight rows of the list, and nothing in it is cut off', async ({ page, library }) => {
  await open(page, library, { width: 1024, height: 700 });
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(8);
  await page.keyboard.press('j');
  const wider = () =>
    page
      .locator('[data-pane]')
      .evaluateAll((panes) =>
        panes.flatMap((pane) =>
          [pane, ...pane.querySelectorAll('*')]
            .filter(
              (each) =>
                each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
            )
            .map((each) => each.className),
        ),
      );
  expect(await wider()).toEqual([]);
  expect(await violationsInBothThemes(page)).toEqual([]);

  // Half of it: a window of twice its size, at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(divider(page, 'Height of the list and panel')).toBeVisible();
  for (const pane of [list(page), panel(page), manuscript(page)]) await expect(pane).toBeInViewport();
});

test('from 80 to 200 % and in the narrowest panes no word is cut off, and nothing lies over another', async ({
  page,
  library,
}) => {
  await open(page, library, { width: 1280, height: 800 });
  await page.keyboard.press('j');
  const look = async (said: string) =>
    expect(async () => expect(await clipped(page), said).toEqual([])).toPass({ timeout: 5_000 });
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
    [1920, 1080],
  ] as const)
    for (const zoom of [80, 125, 150, 200]) {
      // What a window holds at a zoom is what one of so many pixels holds.
      await page.setViewportSize({
        width: Math.round((width * 100) / zoom),
        height: Math.round((height * 100) / zoom),
      });
      await look(`${width} by ${height} at ${zoom} %`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of ['Width of the list', 'Width of the panel']) {
    await divider(page, name).focus();
    await page.keyboard.press('Home');
  }
  for (const tab of ['First read', 'People', 'Backing', 'Marks']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
    await look(`${tab}, as narrow as can be`);
  }
  await panel(page).getByRole('button', { name: 'History' }).scrollIntoViewIfNeeded();
  await look('the end of the panel, as narrow as can be');
});

test('a notice lies over neither text nor papers and goes by Escape; a selection takes nothing of the frame along', async ({
  page,
  library,
}) => {
  await open(page, library, { width: 1280, height: 800 });
  await page.keyboard.press('F4');
  const papers = page.locator('[data-pane="papers"]');
  await expect(papers).toBeVisible();
  await manuscript(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Delete');
  const notice = page.getByRole('region', { name: 'Notices' }).getByRole('status');
  await expect(notice).toContainText('Removed');
  const { y } = (await notice.boundingBox())!;
  for (const pane of [manuscript(page).locator('xpath=ancestor::section'), papers]) {
    const box = (await pane.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(box.y + box.height);
  }
  await page.keyboard.press('Escape');
  await expect(notice).toBeHidden();

  await page.keyboard.press('F4');
  await page.keyboard.press('j');
  const words = panel(page).locator('blockquote').first();
  const from = (await words.boundingBox())!;
  const to = (await panel(page).getByText('Notes', { exact: true }).boundingBox())!;
  await page.mouse.move(from.x + 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width, to.y + to.height, { steps: 5 });
  await page.mouse.up();
  const taken = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(taken).toContain((await words.textContent())!.slice(1));
  expect(taken).not.toMatch(/Verified|Resolution|Softened|Evidence/u);
});
