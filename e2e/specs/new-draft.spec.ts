import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { put } from '../fixtures/checked';
import { exportReport } from '../fixtures/exports';
import { choose, drag, marks, openStory, PARAGRAPHS, saved, seek, STORY } from '../fixtures/story';

/* The text changes after it was checked: a revised draft arrives. */

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const REVISED = [
  PARAGRAPHS[0],
  PARAGRAPHS[1],
  PARAGRAPHS[2]!.replace('forty passengers', 'fifty passengers'),
  PARAGRAPHS[4],
  'She was towed in on Tuesday.',
].join('\n\n');

/** The story with three checked marks: one whose words will change, one that stays, one that will be cut. */
async function checked(app: Parameters<typeof openStory>[0], page: Page, home: string): Promise<void> {
  await openStory(app, page, home);
  for (const [words, kind] of [
    ['forty passengers', 'c'],
    ['nobody on either shore', 'c'],
    ['said Ines Marlow', 'a'],
  ] as const) {
    await drag(page, words);
    await page.keyboard.press(kind);
    await page.keyboard.press('4');
  }
  await expect(marks(page)).toHaveCount(3);
  await saved(page);
}

test('check, import the new draft, see what became of every mark, confirm one, and the report shows the rest', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await checked(app, page, home);
  await choose(app, home, REVISED, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');

  const outcomes = page.getByRole('region', { name: 'What becomes of the marks' });
  await expect(outcomes.getByRole('region', { name: /^Changed, 1 mark/ })).toContainText(
    '→ fifty passengers',
  );
  await expect(outcomes.getByRole('region', { name: /^Kept, 1 mark/ })).toContainText(
    'nobody on either shore',
  );
  await expect(outcomes.getByRole('region', { name: /^Lost, 1 mark/ })).toContainText('said Ines Marlow');
  const compared = page.getByRole('region', { name: 'The drafts compared' });
  await expect(compared.locator('ins').filter({ hasText: 'fifty' })).toBeVisible();
  await page.getByText('Side by side').click();
  await expect(compared.locator('del').filter({ hasText: 'forty' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();

  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('fifty passengers');
  await expect(page.getByRole('button', { name: 'Draft 2', exact: true })).toBeVisible();
  await marks(page).filter({ hasText: 'fifty passengers' }).click();
  await expect(panel(page)).toContainText('It was set on: “forty passengers”');
  await page.keyboard.press('h');
  await expect(panel(page).getByText('It was set on')).toHaveCount(0);
  await expect(panel(page)).toContainText('on draft 2');

  const lost = page.getByRole('option').filter({ hasText: /said Ines Marlow/ });
  await expect(lost).toContainText('Lost');
  await saved(page);

  await page.keyboard.press('Control+p');
  const [out] = await exportReport(app, page, home, 'Web page');
  const report = await readFile(out!, 'utf8');
  for (const said of ['said Ines Marlow', 'fifty passengers']) expect(report).toContain(said);
});

/**
 * Another draft: one name is gone, one attribution may be either of two, and one claim is made in other
 * words.
 */
const REWRITTEN = [
  PARAGRAPHS[0],
  PARAGRAPHS[1],
  'The ferry left the quay at nine on Monday morning with fifty passengers aboard.',
  'The coastguard was rung at ten, said Ines Marlow in a letter to the harbour.',
  'There was no answer for an hour, said Ines Marlow when she was asked again.',
  'She was towed in on Tuesday, and no soul ashore had known where to look.',
].join('\n\n');

test('the whole story: check, import the new draft, confirm, put lost marks back, close one as cut, and the report shows what changed', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await openStory(app, page, home);
  for (const [words, kind] of [
    ['forty passengers', 'c'],
    ['Tomas Wren', 'c'],
    ['said Ines Marlow', 'a'],
    ['nobody on either shore', 'c'],
  ] as const) {
    await seek(page, words);
    await page.keyboard.press(kind);
    await expect(panel(page).locator('blockquote')).toHaveText(words);
    await page.keyboard.press('4');
  }
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(4);
  await choose(app, home, REWRITTEN, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await expect(
    page
      .getByRole('region', { name: 'What becomes of the marks' })
      .getByRole('region', { name: /^Lost, 3 marks/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();

  const row = (words: string) => marks(page).filter({ hasText: words });
  const words = panel(page).locator('blockquote');
  const bar = page.getByRole('region', { name: 'Coverage and readiness' });
  await expect(row('Lost')).toHaveCount(3);
  await expect(bar).toContainText('Marks decided0 of 4');

  // The words changed, and it still holds.
  await row('fifty passengers').click();
  await page.keyboard.press('h');
  await expect(panel(page)).toContainText('on draft 2');
  await expect(bar).toContainText('Marks decided1 of 4');

  // It may be either of two: each is read where it stands, and the second is it.
  await row('said Ines Marlow').click();
  await expect(panel(page).getByRole('button', { name: /^Put back on “said Ines Marlow”/ })).toHaveCount(2);
  const selected = () => page.evaluate(() => getSelection()!.anchorNode!.textContent!.slice(0, 12));
  await page.keyboard.press('o');
  await expect(panel(page).locator('[aria-current="true"]')).toHaveCount(1);
  const first = await selected();
  await page.keyboard.press('o');
  await expect.poll(selected).not.toBe(first);
  await page.keyboard.press('w');
  await expect(row('said Ines Marlow')).not.toContainText('Lost');
  await expect(words).toHaveText('said Ines Marlow');
  // They stand in another sentence than was checked, and a person says that it holds there too.
  await expect(row('said Ines Marlow')).toContainText('Surroundings changed');
  await page.keyboard.press('h');
  await expect(row('said Ines Marlow')).not.toContainText('Surroundings changed');

  // It is said in other words now: these are selected by hand.
  await row('nobody on either shore').click();
  await seek(page, 'no soul ashore');
  await page.keyboard.press('w');
  await expect(row('no soul ashore')).toContainText('Re-check');
  await expect(words).toHaveText('no soul ashore');

  // The name went on purpose: nobody has to decide about it any more.
  await row('Tomas Wren').click();
  await page.keyboard.press('Shift+w');
  await expect(row('Tomas Wren')).toContainText('Cut');
  await expect(bar).toContainText('Marks decided3 of 4');
  await saved(page);

  await page.keyboard.press('Control+p');
  const [out] = await exportReport(app, page, home, 'Web page');
  const report = await readFile(out!, 'utf8');
  const changed = /id="changed"[\s\S]*?<\/section>/.exec(report)?.[0] ?? '';
  for (const said of ['nobody on either shore', 'no soul ashore', 'Tomas Wren', 'were cut on purpose'])
    expect(changed).toContain(said);
  // What was confirmed holds on the new words, and what stands again on its own words never changed.
  for (const said of ['fifty passengers', 'said Ines Marlow']) expect(changed).not.toContain(said);
  expect(report).toContain('3 of 4 marks decided');
});

test('cancelled, the article is as it was; kept, it is taken back in one step', async ({
  app,
  page,
  home,
}) => {
  await checked(app, page, home);
  await choose(app, home, REVISED, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('button', { name: 'Keep as draft 2' })).toBeEnabled();
  // Keys for marks rest while drafts are looked at.
  await page.keyboard.press('6');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).not.toContainText('fifty');
  await expect(marks(page).filter({ hasText: 'Verified' })).toHaveCount(3);

  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('fifty');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).not.toContainText('fifty');
  await expect(page.getByRole('button', { name: 'Draft 1', exact: true })).toBeVisible();
});

test('the same words are not kept, and another article is asked about', async ({ app, page, home }) => {
  await checked(app, page, home);
  await choose(app, home, STORY.replaceAll('\n', '\r\n'), 'same.txt');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByText(/very words of draft 1\. Nothing was kept/)).toBeVisible();

  await choose(
    app,
    home,
    'Budget passed\n\nThe council met on Tuesday and voted on the budget for roads and schools.\n\nIt was the third attempt since the summer, and nobody but the mayor spoke against it at all.',
    'other.txt',
  );
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByText(/looks like another article/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep as draft 2' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(marks(page)).toHaveCount(3);
});

test('any two drafts are compared, an old one is read, and taken up again as the next', async ({
  app,
  page,
  home,
}) => {
  await checked(app, page, home);
  await choose(app, home, REVISED, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await page.getByRole('button', { name: 'Draft 2', exact: true }).click();
  const drafts = page.getByRole('dialog');
  await expect(drafts.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
  await drafts.getByRole('button', { name: 'Compare with draft 1' }).click();
  await expect(page.getByRole('region', { name: 'Changed since check' })).toContainText('fifty passengers');
  await page.getByRole('button', { name: 'Back to the article' }).click();

  await page.keyboard.press('Control+Shift+d');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Revert to this draft/ })
    .click();
  await page.getByRole('button', { name: 'Keep as draft 3' }).click();
  await expect(page.getByRole('button', { name: 'Draft 3', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('with forty passengers');
});

test('a review that comes up while a menu is open closes the menu, and has the keyboard', async ({
  stet,
  library,
  home,
}) => {
  await put(library, { headline: PARAGRAPHS[0]!, text: PARAGRAPHS.join('\n'), marks: [] });
  const { app, page } = await stet.open();
  const file = path.join(home, 'ferry-2.txt');
  await writeFile(file, REVISED);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        Object.assign(globalThis, { choose: () => resolve({ canceled: false, filePaths: [chosen] }) });
      });
  }, file);
  await page.getByRole('row').filter({ hasText: PARAGRAPHS[0]! }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('tab', { name: PARAGRAPHS[0]! }).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expect
    .poll(() =>
      app.evaluate(() => {
        const { choose } = globalThis as unknown as { choose?: () => void };
        choose?.();
        return choose !== undefined;
      }),
    )
    .toBe(true);
  await expect(page.getByRole('button', { name: 'Keep as draft 2' })).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
});
