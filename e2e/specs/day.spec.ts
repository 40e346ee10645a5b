import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, launch, test } from '../fixtures/app';
import { exportReport, useFolder } from '../fixtures/exports';
import { choose, drag, FURNITURE, marks, openStory, PARAGRAPHS, saved, STORY } from '../fixtures/story';

/* The three jobs of a checker: launch, annotate, hand over a report. By mouse, then by keyboard alone. */

test('by mouse: import, mark, decide, note, report', async ({ app, page, home }) => {
  await choose(app, home, [...PARAGRAPHS, ...FURNITURE].join('\n\n'));
  await page
    .getByRole('button', { name: /Open a file/ })
    .first()
    .click();

  const review = page.getByRole('dialog');
  await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue(PARAGRAPHS[0]!);
  await expect(review.getByRole('textbox', { name: 'Standfirst' })).toHaveValue(PARAGRAPHS[1]!);
  for (const line of new Set(FURNITURE)) await expect(review.getByText(line).first()).toBeVisible();
  await review.getByLabel('Slug').fill('ferry-fog');
  await review.getByRole('button', { name: 'Import', exact: true }).click();

  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toContainText('The ferry left the quay');
  await expect(manuscript).not.toContainText('Top Stories');

  await drag(page, 'forty passengers aboard');
  await page
    .getByRole('toolbar', { name: 'Mark the selection' })
    .getByRole('button', { name: 'Claim' })
    .click();
  await expect(marks(page)).toHaveCount(1);
  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  await expect(panel).toContainText('forty passengers aboard');
  await panel.getByRole('button', { name: 'Wrong' }).click();
  await panel.getByRole('textbox', { name: /correction/i }).fill('forty-one passengers aboard');
  await panel.getByRole('textbox', { name: 'New note' }).fill('The harbour log says 41.');
  await panel.getByRole('button', { name: 'Add note' }).click();
  await expect(panel.getByText('The harbour log says 41.')).toBeVisible();
  await expect(panel.getByText('Ada Checker').first()).toBeVisible();

  await drag(page, '"We heard her horn three times and then nothing at all,”');
  await page
    .getByRole('toolbar', { name: 'Mark the selection' })
    .getByRole('button', { name: 'Quote' })
    .click();
  await expect(marks(page)).toHaveCount(2);
  await saved(page);

  await page.getByRole('button', { name: 'Report' }).click();
  const shown = page.frameLocator('iframe[title^="The report"]');
  await expect(shown.getByText('forty-one passengers aboard').first()).toBeVisible();
  const [out] = await exportReport(app, page, home, 'Web page');
  const report = await readFile(out!, 'utf8');
  for (const said of [
    'forty passengers aboard',
    'forty-one passengers aboard',
    'The harbour log says 41.',
    'ferry-fog',
    'Ada Checker',
  ])
    expect(report).toContain(said);

  const [pdf] = await exportReport(app, page, home, 'PDF');
  expect((await readFile(pdf!)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await stat(pdf!)).size).toBeGreaterThan(5_000);
});

test('by keyboard alone: import, mark, decide, note, report', async ({ app, page, home }) => {
  const keys = page.keyboard;
  await choose(app, home, STORY);
  await keys.press('Control+o');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await keys.press('Enter');

  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toBeFocused();
  await keys.press('Control+Home');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.press('Home');
  for (let word = 0; word < 3; word++) await keys.press('Control+Shift+ArrowRight');
  await keys.press('c');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page).first()).toContainText('Claim');
  await keys.press('4');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).getByRole('button', { name: 'Verified' }),
  ).toHaveAttribute('aria-pressed', 'true');

  await keys.press('n');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  // Letters that are shortcuts elsewhere are letters here.
  await keys.type('jkcqa 123 confirmed by phone');
  await keys.press('Control+Enter');
  await expect(
    page.getByRole('region', { name: 'Notes' }).getByText('jkcqa 123 confirmed by phone'),
  ).toBeVisible();
  await keys.press('Escape');
  await saved(page);

  await useFolder(app, home);
  await keys.press('Control+p');
  await expect(page.getByRole('heading', { name: 'Report' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Web page' })).toBeFocused();
  await keys.press('Space');
  await keys.press('Control+Enter');
  const notice = page.getByText(/^The report for the editor was saved in 2 formats in/);
  await expect(notice).toBeVisible({ timeout: 30_000 });
  const out = (await readdir(home)).find((name) => name.endsWith('.html'))!;
  expect(await readFile(path.join(home, out), 'utf8')).toContain('jkcqa 123 confirmed by phone');
});

test('J and K go through the marks in text order, nested and overlapping ones too', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  for (const [words, key] of [
    ['said Ines Marlow, who keeps the light', 'a'],
    ['The ferry left the quay at nine on Monday morning with forty passengers', 'c'],
    ['Monday morning with forty passengers aboard', 'c'],
    ['forty', 'c'],
  ] as const) {
    await drag(page, words);
    await page.keyboard.press(key);
  }
  await expect(marks(page)).toHaveCount(4);
  const panel = page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote');
  const order = [
    'The ferry left the quay at nine on Monday morning with forty passengers',
    'Monday morning with forty passengers aboard',
    'forty',
    'said Ines Marlow, who keeps the light',
  ];
  // From wherever the last mark left us, K to the first.
  for (let i = 0; i < 5; i++) await page.keyboard.press('k');
  await expect(panel).toHaveText(order[0]!);
  for (const words of order.slice(1)) {
    await page.keyboard.press('j');
    await expect(panel).toHaveText(words);
  }
  await page.keyboard.press('k');
  await expect(panel).toHaveText('forty');
});

test('a quote links to its attribution, and both say so', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'said Ines Marlow');
  await page.keyboard.press('a');
  await drag(page, '"We heard her horn three times and then nothing at all,”');
  await page.keyboard.press('q');
  await expect(marks(page)).toHaveCount(2);
  await page.keyboard.press('l');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).getByRole('combobox', { name: 'Attribution' }),
  ).toHaveValue('said Ines Marlow');
});

test('all nine statuses by their keys, and undo', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  const status = (name: string) =>
    page
      .getByRole('region', { name: 'Mark', exact: true })
      .getByRole('button', { name, exact: false })
      .and(page.locator('[aria-pressed="true"]'));
  const names = [
    'To check',
    'Checking',
    'Query out',
    'Verified',
    'Needs fix',
    'Wrong',
    'Disputed',
    'Cannot verify',
    'Opinion',
  ];
  for (const [at, name] of names.entries()) {
    await page.keyboard.press(String(at + 1));
    await expect(status(name)).toBeVisible();
  }
  await page.keyboard.press('Control+z');
  await expect(status('Cannot verify')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(1);
});

test('what was saved is there after the app is closed and opened again', async ({ home }) => {
  let app = await launch(home);
  let page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await page.keyboard.press('6');
  await saved(page);
  await app.close();

  app = await launch(home);
  page = await app.firstWindow();
  await page.getByText(PARAGRAPHS[0]!).first().click();
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page).first()).toContainText(/wrong/i);
  await app.close();
});

test('paste brings a story in', async ({ page }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('textbox').first().fill(STORY);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /continue|next|read/i })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The ferry left the quay');
});

test('a file dropped on the window comes in', async ({ page }) => {
  const drop = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }));
      return data;
    },
    `# ${PARAGRAPHS[0]}\n\n${PARAGRAPHS.slice(2).join('\n\n')}`,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: drop });
  const review = page.getByRole('dialog');
  await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue(PARAGRAPHS[0]!);
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('The ferry left the quay');
});

test('details of the article are kept', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Desk').fill('Metro');
  await dialog.getByLabel('Editor').fill('R. Okafor');
  await dialog.getByLabel('Deadline').fill('2026-12-01');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await expect(page.getByText('Metro')).toBeVisible();
});
