import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { LONG_HEADLINE, longStory, putLongStory } from '../fixtures/long-story';
import { choose, marks, openStory, PARAGRAPHS, saved, STORY } from '../fixtures/story';

/*
 * Going through an article until nothing is left to look at; ticking facts with the pencil; the strip at the
 * edge.
 */

const bar = (page: Page) => page.getByRole('region', { name: 'Coverage and readiness' });
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const selection = (page: Page) => page.evaluate(() => String(getSelection()));
const facts = (page: Page) => page.getByRole('region', { name: 'Facts to tick off' }).getByRole('checkbox');

async function open(app: Parameters<typeof openStory>[0], page: Page, home: string, text = STORY) {
  await page.getByRole('main').waitFor();
  await choose(app, home, text);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await page.keyboard.press('Control+Home');
}

test('by keyboard alone: from the first sentence to an article that is ready for sign-off', async ({
  app,
  page,
  home,
}) => {
  const keys = page.keyboard;
  await open(app, page, home);
  await expect(bar(page)).toContainText('0 of 5');
  await expect(bar(page).getByRole('button')).toHaveText('○1 thing blocks sign-off');

  await keys.press('.');
  await expect.poll(() => selection(page)).toBe(PARAGRAPHS[0]);
  // Nothing to check in headline and standfirst, ticked off faster than the disk.
  await keys.press('x');
  await keys.press('x');
  await expect.poll(() => selection(page)).toBe(PARAGRAPHS[2]);
  await expect(bar(page)).toContainText('2 of 5');

  await keys.press('c');
  await keys.press('4');
  await expect(marks(page)).toHaveCount(1);
  await keys.press('.');
  await expect.poll(() => selection(page)).toBe(PARAGRAPHS[3]);
  await keys.press('c');
  await keys.press('3');
  await expect(marks(page)).toHaveCount(2);
  await keys.press('.');
  await expect.poll(() => selection(page)).toBe(PARAGRAPHS[4]);
  await keys.press('x');
  await expect(bar(page)).toContainText('5 of 5');
  await expect(bar(page)).toContainText('1 of 2');
  // Nothing is left but the mark with its query out: that is where the last tick led.
  await expect(panel(page).locator('blockquote')).toHaveText(PARAGRAPHS[3]!);

  await keys.press('Escape');
  await keys.press('b');
  const list = page.getByRole('dialog');
  await expect(list.getByRole('button', { name: '1 mark is not decided' })).toBeFocused();
  await expect(list.getByRole('button', { name: '1 query is out' })).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(panel(page).locator('blockquote')).toHaveText(PARAGRAPHS[3]!);
  await keys.press('4');
  await expect(bar(page).getByRole('button')).toHaveText('✓Ready for sign-off');
  await expect(bar(page).getByRole('status')).toHaveText('Ready for sign-off.');
  await keys.press('.');
  await expect(page.getByText('Nothing is left to check')).toBeVisible();

  await keys.press('Control+z');
  await expect(bar(page).getByRole('button')).toHaveText('○2 things block sign-off');
  await keys.press('Control+Shift+z');
  await expect(bar(page).getByRole('button')).toHaveText('✓Ready for sign-off');

  // Something to check after all.
  await keys.press('Control+Home');
  await keys.press('Shift+X');
  await expect(bar(page)).toContainText('4 of 5');
  await keys.press('Control+z');
  await expect(bar(page)).toContainText('5 of 5');
  await saved(page);
});

test('a paragraph at a time, backwards too, and undo', async ({ app, page, home }) => {
  const keys = page.keyboard;
  await open(app, page, home, 'The ferry came back. Nobody was hurt. It was late.\n\nIt rained.');
  await expect(bar(page)).toContainText('0 of 4');
  await keys.press('Shift+P');
  await expect(bar(page)).toContainText('3 of 4');
  await expect.poll(() => selection(page)).toBe('It rained.');
  await keys.press('Control+z');
  await expect(bar(page)).toContainText('0 of 4');
  await keys.press(',');
  await expect.poll(() => selection(page)).toBe('It was late.');
});

test('the magazine way: each fact of a mark is ticked by itself', async ({ app, page, home }) => {
  const keys = page.keyboard;
  await open(app, page, home);
  for (let i = 0; i < 3; i++) await keys.press('.');
  await expect.poll(() => selection(page)).toBe(PARAGRAPHS[2]);
  await keys.press('c');
  await expect(marks(page)).toHaveCount(1);

  await keys.press('t');
  await expect(facts(page).filter({ hasText: 'Tomas Wren' })).toBeVisible();
  const count = await facts(page).count();
  expect(count).toBeGreaterThan(2);
  // What the text says is still what it said.
  await expect(panel(page).locator('blockquote')).toContainText('aboard, said the');
  await keys.press('f');
  await expect(facts(page).first()).toBeFocused();
  await keys.press(' ');
  await expect(facts(page).first()).toBeChecked();
  await expect(panel(page)).toContainText(`1 of ${count} ticked.`);
  await expect(marks(page).first()).toContainText(`1/${count}`);
  await expect(page.locator('.stet-fact-ticked')).toHaveCount(1);
  await keys.press('ArrowRight');
  for (let i = 1; i < count; i++) await keys.press('Enter');
  await expect(panel(page)).toContainText(`All ${count} ticked. Press 4 to set verified.`);
  await expect(panel(page).getByRole('button', { name: 'To check' })).toHaveAttribute('aria-pressed', 'true');

  await keys.press('Control+z');
  await expect(panel(page)).toContainText(`${count - 1} of ${count} ticked.`);
  await keys.press('Control+Shift+z');
  await keys.press('4');
  await expect(panel(page).getByRole('button', { name: 'Verified' })).toHaveAttribute('aria-pressed', 'true');

  // A word Stet knows nothing of, by hand.
  await keys.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await keys.press('ArrowRight');
  await keys.press('Control+ArrowRight');
  await keys.press('Control+Shift+ArrowRight');
  const word = (await selection(page)).trim();
  await keys.press('Shift+T');
  await expect(facts(page).filter({ hasText: word })).toBeChecked();
  await expect(panel(page)).toContainText(`All ${count + 1} ticked.`);

  await keys.press('t');
  await expect(facts(page)).toHaveCount(0);
  await expect(page.locator('.stet-fact')).toHaveCount(0);
});

test('the strip jumps on a click', async ({ app, page, home }) => {
  const long = Array.from(
    { length: 60 },
    (_, at) =>
      `Paragraph ${at + 1} says nothing new about the ferry, and it says so in as many words as it takes to fill more than a line of the page.`,
  );
  await open(app, page, home, long.join('\n\n'));
  const strip = page.getByRole('img', {
    name: /^The article at a glance: 60 sentences nobody has looked at/,
  });
  const { height } = (await strip.boundingBox())!;
  await strip.click({ position: { x: 4, y: height * 0.8 } });
  await expect(page.getByText('Paragraph 1 says', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  // The cursor is there too: the next thing to check is not the first one.
  await page.keyboard.press('.');
  await expect.poll(() => selection(page)).toMatch(/^Paragraph [3-6]\d says/);
});

test('the desk’s rules decide what is ready', async ({ app, page, home }) => {
  await open(app, page, home);
  await page.keyboard.press('b');
  await expect(
    page.getByRole('dialog').getByRole('button', { name: '5 sentences have neither a mark nor a tick' }),
  ).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('slider', { name: /share of sentences/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button')).toHaveText('✓Ready for sign-off');
});

test('no serious fault for a screen reader or a weak eye', async ({ app, page, home }) => {
  await page.evaluate(() => window.stet['settings.set']({ showUnseen: true }));
  await page.reload();
  await open(app, page, home);
  for (let i = 0; i < 3; i++) await page.keyboard.press('.');
  await page.keyboard.press('c');
  await page.keyboard.press('t');
  await expect(facts(page).filter({ hasText: 'Tomas Wren' })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press(' ');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('b');
  await page.getByRole('dialog').waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('what the desk asks evidence for is signed alike in margin, list, bar and library', async ({
  page,
  library,
}) => {
  const text = 'The depot that flooded\nThe depot flooded twice in 1974, and 14 buses were lost.';
  await put(library, {
    headline: 'The depot that flooded',
    text,
    marks: [
      mark(text, 'twice in 1974', { kind: 'claim', status: 'verified' }),
      mark(text, '14 buses', { kind: 'claim' }),
    ],
  });
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'The depot that flooded' }).dblclick();
  const signs = page.locator('.stet-margin .stet-shape');
  await expect(signs.first()).toHaveText('✓');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Desk rules' }).click();
  const routine = page.getByRole('radiogroup', { name: 'Routine' });
  await routine.getByRole('radio', { name: 'Not asked' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(routine.getByRole('radio', { name: '2' })).toBeChecked();
  await page.getByRole('button', { name: 'Close' }).click();

  await expect(signs.first()).toHaveText('✓!');
  await expect(signs.first()).toHaveAttribute('title', 'Claim, verified, unsourced');
  await expect(marks(page).first()).toContainText('Unsourced: needs 2 sources, has none');
  await expect(bar(page)).toContainText('Attention1');
  await page.keyboard.press('Control+Shift+l');
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: 'The depot that flooded' })
      .getByTitle(/^1 unsourced/),
  ).toBeVisible();
});

test('every kind of alert of an article is in sight in a narrow window', async ({ page, library }) => {
  await putLongStory(library, longStory());
  await page.evaluate(async () => {
    const { rules } = await window.stet['settings.get']();
    const sourced = { ...rules.sourced, routine: { sources: 1 } };
    await window.stet['settings.set']({ rules: { ...rules, sourced } });
  });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.reload();
  const signs = page.getByRole('row').filter({ hasText: LONG_HEADLINE }).locator('[data-sign]');
  await expect(signs).toHaveCount(3);
  for (const sign of await signs.all()) {
    expect(
      await sign.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const cell = element.closest('[role="gridcell"]')!.getBoundingClientRect();
        return left >= cell.left && right <= cell.right && top >= cell.top && bottom <= cell.bottom;
      }),
    ).toBe(true);
  }
});
