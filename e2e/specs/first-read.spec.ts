import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { choose, drag, marks, openStory, PARAGRAPHS, saved, STORY } from '../fixtures/story';

/*
 * Stet has read the draft already: what it suggests is accepted and dismissed by keyboard, and stays
 * dismissed.
 */

const list = (page: Page) => page.getByRole('listbox', { name: /^First read/ });
const lines = (page: Page) => list(page).getByRole('option');
const read = (page: Page) => expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');

test('by keyboard: one key accepts, one dismisses, and nothing gets a status by itself', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await read(page);
  await page.keyboard.press('r');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Home');
  const quote = lines(page).filter({ hasText: 'Quote, Ines Marlow' });
  await expect(quote.first()).toContainText('We heard her horn');
  for (let i = 0; i < 20 && !(await quote.first().getAttribute('aria-selected'))?.includes('true'); i++)
    await page.keyboard.press('ArrowDown');
  const before = await lines(page).count();
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(before - 1);
  const dismissed = await lines(page).and(page.locator('[aria-selected="true"]')).textContent();
  await page.keyboard.press('x');
  await expect(lines(page)).toHaveCount(before - 2);
  await saved(page);

  await page.keyboard.press('Shift+R');
  await expect(marks(page)).toHaveCount(2);
  await expect(marks(page).filter({ hasText: 'To check' })).toHaveCount(2);
  await expect(marks(page).filter({ hasText: 'We heard her horn' })).toContainText('Quote');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('r');
  await expect(lines(page)).toHaveCount(before - 1);
  await page.keyboard.press('Control+y');
  await expect(lines(page)).toHaveCount(before - 2);
  await expect(lines(page).filter({ hasText: (dismissed ?? '').slice(0, 40) })).toHaveCount(0);
});

test('accept all quotes, undone in one step', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await read(page);
  await page.getByRole('tab', { name: /First read/ }).click();
  await page.getByRole('button', { name: 'Accept all quotes' }).click();
  await expect(page.getByText(/suggestions were made marks|Marked as quote/).first()).toBeAttached();
  await page.getByRole('tab', { name: /^Marks/ }).click();
  await expect(marks(page).filter({ hasText: 'Quote' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(0);
});

test('what was dismissed stays dismissed, when the library is opened again and on the next draft', async ({
  home,
  stet,
}) => {
  test.setTimeout(120_000);
  let { app, page } = await stet.open();
  await openStory(app, page, home);
  await read(page);
  await page.keyboard.press('r');
  await page.keyboard.press('Home');
  const words = await lines(page).first().textContent();
  const before = await lines(page).count();
  await page.keyboard.press('x');
  await expect(lines(page)).toHaveCount(before - 1);
  await saved(page);
  await stet.leave();

  ({ app, page } = await stet.open());
  await page
    .getByRole('textbox', { name: 'Manuscript' })
    .or(page.getByText(PARAGRAPHS[0]!).first())
    .first()
    .click();
  await read(page);
  await page.keyboard.press('r');
  await expect(lines(page)).toHaveCount(before - 1);

  await choose(app, home, `${STORY}\n\n“She is safe,” said Tomas Wren on Tuesday.`, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('She is safe');
  await read(page);
  await page.keyboard.press('r');
  await expect(lines(page).filter({ hasText: 'She is safe' }).first()).toBeAttached();
  await page.keyboard.press('Home');
  await expect(lines(page).first()).not.toHaveText(words ?? '');
});

test('a hint names the key as it is set, and a French keyboard sets a status without Shift', async ({
  page,
  app,
  home,
}) => {
  const keys = { 'check.clear': ['Y'], 'go.leave': ['F9'] };
  await page.evaluate(
    (wanted) =>
      (window as unknown as { stet: Record<string, (i: unknown) => Promise<unknown>> }).stet['settings.set']!(
        { keys: wanted },
      ),
    keys,
  );
  await page.reload();
  await openStory(app, page, home);
  await read(page);
  await expect(page.getByText('Where there is nothing in it to check, Y ticks it off.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Home');
  const before = await lines(page).count();
  await expect(lines(page).first()).toContainText('Dismiss Y');
  await page.keyboard.press('x');
  await page.keyboard.press('y');
  await expect(lines(page)).toHaveCount(before - 1);

  await page.keyboard.press('Control+e');
  await expect(page.getByRole('button', { name: 'Done F9' })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toHaveCount(0);

  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(page.getByRole('region', { name: 'Mark', exact: true })).toBeVisible();
  await page.evaluate(() =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'è', code: 'Digit7', bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.getByRole('button', { name: 'Disputed' })).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: '"', code: 'Digit3', bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.getByRole('button', { name: 'Query out' })).toHaveAttribute('aria-pressed', 'true');
});

test('a flag becomes a query with one key and is then answered, and one step takes it back', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, 'The pier\n\nThe pier was built in 1893 [CHECK DATE], said Ines Marlow.');
  await read(page);
  await page.keyboard.press('r');
  const flag = lines(page).filter({ hasText: 'CHECK DATE' }).filter({ hasText: 'Query 3' });
  await page.keyboard.press('Home');
  await expect(flag).toHaveCount(1);
  await expect(lines(page).filter({ hasText: 'Dismiss' })).toHaveCount(1);
  await expect(list(page)).not.toContainText('%');
  const before = await lines(page).count();
  await page.keyboard.press('3');
  await expect(lines(page)).toHaveCount(before - 1);
  await saved(page);
  await page.keyboard.press('Shift+R');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toContainText('Query out');
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(0);
});

test('eight suggestions are seen at 800 pixels, and the threshold is remembered', async ({
  app,
  page,
  home,
}) => {
  const figures = Array.from(
    { length: 12 },
    (_, at) => `In 19${at + 10} the pier had ${at + 20} lamps, said Ines Marlow.`,
  );
  await openStory(app, page, home, `The pier\n\n${figures.join('\n\n')}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await read(page);
  await page.keyboard.press('r');
  const pane = (await list(page).boundingBox())!;
  const row = (await lines(page).first().boundingBox())!;
  expect(Math.floor(pane.height / row.height)).toBeGreaterThanOrEqual(8);
  const all = await lines(page).first().getAttribute('aria-setsize');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemradio', { name: 'The surest suggestions' }).click();
  await expect(page.getByText(/less sure suggestions? (?:is|are) left out/)).toBeVisible();
  await page.reload();
  await read(page);
  await page.keyboard.press('r');
  await expect(page.getByText(/less sure suggestions? (?:is|are) left out/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(lines(page).first()).toHaveAttribute('aria-setsize', all!);
});
