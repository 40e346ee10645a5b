import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { marks, saved } from '../fixtures/story';

/* Notes and evidence beside their lines, as review balloons, where the window is wide. */

const HEADLINE = 'The lamp of Sallow Bay';
const CLAIMS = ['lit in 1850', 'burned for nine days', 'seen from Fell Point'];
const NOTE =
  'Asked the harbour office, which has the log of the lamp from its first night on; the page is bound in upside down, and they send a picture of it by Monday.';
const CROWD = Array.from({ length: 24 }, (_, n) => `post ${n + 1}`);
const TEXT = [
  HEADLINE,
  `The lamp was ${CLAIMS[0]}, and in the winter of 1862 it ${CLAIMS[1]} without anybody going up to it, and was ${CLAIMS[2]}. The men who built it had come from the other side of the sound in two boats, and only one of these went back.`,
  `The keeper counted ${CROWD.join(', ')} and no more.`,
  'Nobody has counted them since, and the tower is locked.',
].join('\n');

test.beforeEach(async ({ library }) => {
  const evidence = { source: 'log', locator: 'page 31', excerpt: 'the lamp was lit on the third of May' };
  await put(library, {
    headline: HEADLINE,
    text: TEXT,
    formats: [{ type: 'heading', level: 1, start: 0, end: HEADLINE.length }],
    sources: [{ name: 'log', title: 'Harbour log', kind: 'record' }],
    marks: [
      mark(TEXT, CLAIMS[0]!, {
        kind: 'claim',
        status: 'verified',
        evidence,
        note: NOTE,
      }),
      mark(TEXT, CLAIMS[1]!, { kind: 'claim', evidence: { ...evidence, bears: 'contradicts' } }),
      mark(TEXT, CLAIMS[2]!, { kind: 'claim' }),
      ...CROWD.map((words) => mark(TEXT, words, { kind: 'claim' as const, evidence })),
    ],
  });
});

const balloons = (page: Page) => page.locator('.stet-balloon');

async function opened(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByText(HEADLINE).first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
}

/** Where balloons are, where the lines to them begin, and where the rows of words are. */
const geometry = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (element: Element | Range) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const words = [...document.querySelectorAll('.cm-line')].map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return boxOf(range);
    });
    return {
      words,
      paper: boxOf(document.querySelector('.cm-scroller')!),
      balloons: [...document.querySelectorAll('.stet-balloon')].map((each) => ({
        ...boxOf(each),
        joined: each.querySelector('line')?.getBoundingClientRect().left ?? null,
      })),
    };
  });

test('stand beside their lines, joined to them and never over each other or the text', async ({ page }) => {
  await opened(page);
  const first = balloons(page).filter({ hasText: 'Harbour log, page 31' }).first();
  await expect(first).toContainText('Asked the harbour office');
  await expect(balloons(page).filter({ hasText: /^and \d+ more$/u })).toBeVisible();
  const seen = await geometry(page);
  expect(seen.balloons.length).toBeGreaterThan(3);
  seen.balloons.forEach((balloon, at) => {
    expect(balloon.right).toBeLessThanOrEqual(seen.paper.right);
    for (const words of seen.words) expect(words.right).toBeLessThanOrEqual(balloon.left);
    const before = seen.balloons[at - 1];
    if (before) expect(balloon.top).toBeGreaterThanOrEqual(before.bottom);
    if (balloon.joined !== null) expect(balloon.joined).toBeLessThan(balloon.left);
  });

  await balloons(page).nth(1).click();
  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  await expect(panel.locator('blockquote').first()).toHaveText(CLAIMS[1]!);
  await expect(balloons(page).nth(1)).toHaveClass(/stet-strong/u);
});

test('has two or three lines of its own, and says all where one rests on it and of the mark in hand', async ({
  page,
}) => {
  await opened(page);
  const first = balloons(page).first();
  await expect(first).toContainText('by Monday.');
  const height = async () => Math.round((await first.boundingBox())!.height);
  const cut = () =>
    first
      .locator('.stet-balloon-item')
      .evaluateAll((items) => items.some((item) => item.scrollHeight > item.clientHeight + 1));
  const short = await height();
  expect(short).toBeGreaterThan(50);
  expect(await cut()).toBe(true);
  await first.hover();
  await expect.poll(cut).toBe(false);
  await page.mouse.move(5, 5);
  await expect.poll(cut).toBe(true);
  await marks(page).first().click();
  await page.mouse.move(5, 5);
  await expect.poll(cut).toBe(false);
  expect(await height()).toBeGreaterThan(short);
  const { balloons: all } = await geometry(page);
  all.forEach(({ top }, at) => at > 0 && expect(top).toBeGreaterThanOrEqual(all[at - 1]!.bottom));
});

test('the room for them is dragged and moved by arrows, and is there again', async ({ page }) => {
  await opened(page);
  const divider = page.getByRole('separator', { name: 'Width of the notes and evidence beside the text' });
  const width = async () => Math.round((await balloons(page).first().boundingBox())?.width ?? 0);
  await expect(balloons(page).first()).toBeVisible();
  const before = await width();
  const { x, y } = (await divider.boundingBox())!;
  await page.mouse.move(x, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 310, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before - 60);
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(before - 44);
  await page.keyboard.press('Enter');
  await expect(balloons(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(width).toBe(before - 44);
  await page.reload();
  await expect.poll(width).toBe(before - 44);
});

test('no word moves when one comes; they are hidden and come back, and a small window has none', async ({
  page,
}) => {
  await opened(page);
  await expect(balloons(page).first()).toBeVisible();
  const { words } = await geometry(page);
  await marks(page).nth(2).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  await page.keyboard.type('They ring back on Monday.');
  await page.keyboard.press('Control+Enter');
  await expect(balloons(page).filter({ hasText: 'They ring back on Monday.' })).toBeVisible();
  const count = await balloons(page).count();
  await saved(page);
  expect((await geometry(page)).words).toEqual(words);

  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('Shift+F8');
  await expect(balloons(page)).toHaveCount(0);
  await page.keyboard.press('Shift+F8');
  await expect(balloons(page)).toHaveCount(count);
  expect((await geometry(page)).words).toEqual(words);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(balloons(page)).toHaveCount(0);
});
