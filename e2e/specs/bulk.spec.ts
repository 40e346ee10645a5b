import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { choose, marks, openStory, saved } from '../fixtures/story';

/*
 * What is done to many at once asks first, says what it did, and counts for what it is: the bar, the history
 * and the report.
 */

const SPEAKERS = ['Ines Marlow', 'Tomas Wren', 'Hester Wray', 'Ruth Okafor', 'Paul Denby'];
const QUOTES = 24;
const STORY = [
  'The piers that nobody counted',
  ...Array.from(
    { length: QUOTES },
    (_, at) =>
      `“Pier ${at + 2} was closed in ${1901 + at},” said ${SPEAKERS[at % SPEAKERS.length]!}, who keeps the harbour’s books. The gate has been shut since that winter, and the planks were sold.`,
  ),
].join('\n\n');

const bar = (page: Page) => page.getByRole('region', { name: 'Coverage and readiness' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const read = (page: Page) => expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');
const figure = async (page: Page, label: string): Promise<string> =>
  (await bar(page).textContent())!.split(label)[1]!.match(/^[\d,]+ of [\d,]+/)![0];
const report = (page: Page) => page.frameLocator('iframe');

test('accept all asks with the right numbers, makes no sentence looked at, and is taken back from its notice', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home, STORY);
  await read(page);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Accept all quotes' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Accept \d+ suggestions\?$/ });
  await expect(dialog).toContainText(
    'They count as looked at once somebody does something to a mark by itself.',
  );
  expect(await violations(page)).toEqual([]);
  const accepted = Number(/\d+/.exec((await dialog.getByRole('heading').textContent())!)![0]);
  const yes = dialog.getByRole('button', { name: /^Make \d+ marks$/ });
  await expect(yes).toBeFocused();
  const made = Number(/\d+/.exec((await yes.textContent())!)![0]);
  expect(made).toBeGreaterThan(accepted);

  // Left first: nothing is done, and the keyboard is where it was.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await figure(page, 'Marks decided')).toBe('0 of 0');
  await expect(page.getByRole('button', { name: 'Accept all quotes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(yes).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(notices(page)).toContainText(`${accepted} suggestions were made marks, ${made} in all: `);
  expect(await figure(page, 'Marks decided')).toBe(`0 of ${made}`);
  expect(await figure(page, 'Sentences looked at')).toMatch(/^0 of /);
  await expect(bar(page)).toContainText(new RegExp(`Sentences looked at0 of \\d+${QUOTES} marked0 decided`));
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page)).toContainText('Marks decided0 of 0');
  await page.keyboard.press('Control+y');
  await expect(bar(page)).toContainText(`Marks decided0 of ${made}`);
  await saved(page);
});

test('select all and a status: asked, counted, in the history and in the report; one by one it is a look', async ({
  page,
  library,
}) => {
  const text = Array.from({ length: 30 }, (_, at) => `Pier ${at + 2} opened late.`).join(' ');
  await put(library, {
    slug: 'PIERS',
    text,
    marks: Array.from({ length: 30 }, (_, at) => mark(text, `Pier ${at + 2} opened`, { kind: 'claim' })),
  });
  await page.reload();
  await page.getByText('PIERS').dblclick();
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('Shift+R');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('4');
  const dialog = page.getByRole('dialog', { name: 'Set 30 marks to verified?' });
  await expect(dialog).toContainText('Now: 30 to check.');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('Marks decided0 of 30');
  await page.keyboard.press('4');
  await expect(dialog.getByRole('button', { name: 'Set 30 marks to verified' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText('Set 30 marks to verified, in bulk.');
  await expect(bar(page)).toContainText('Marks decided30 of 30');

  await page.keyboard.press('Escape');
  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  await expect(panel).toContainText('Its status was set in bulk, on 30 marks.');
  await panel.getByRole('button', { name: 'History' }).click();
  await expect(panel).toContainText('Set to verified in bulk (30 marks)');

  await page.keyboard.press('Control+p');
  await expect(report(page).getByText('30 marks were set to verified in bulk by')).toBeVisible();
  await expect(
    report(page).getByText('30 of 30 verified marks have no evidence that supports them:'),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /^Back to the (?:manuscript|article)/ })
    .or(page.getByRole('button', { name: 'Manuscript' }))
    .first()
    .click();
  await page.keyboard.press('h');
  await expect(panel).not.toContainText('Its status was set in bulk');
});

test('the report has the headline of the draft it is made from, and so have tab, window and list', async ({
  app,
  page,
  home,
}) => {
  await openStory(
    app,
    page,
    home,
    'Ferry lost in fog\n\nThe ferry left the quay at nine on Monday morning with forty passengers aboard, and nobody has seen her since.',
  );
  await expect(page).toHaveTitle(/^Ferry lost in fog/);
  await choose(
    app,
    home,
    'Ferry found in fog\n\nThe ferry left the quay at nine on Monday morning with forty passengers aboard, and nobody has seen her since then.',
    'ferry-2.txt',
  );
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page).toHaveTitle(/^Ferry found in fog/);
  await expect(page.getByRole('tab', { name: /Ferry found in fog/ })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(report(page).getByRole('heading', { level: 1 })).toHaveText('Ferry found in fog');
  await expect(report(page).getByText('Ferry lost in fog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle(/^Ferry lost in fog/);
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByRole('grid').getByText('Ferry lost in fog')).toBeVisible();
});
