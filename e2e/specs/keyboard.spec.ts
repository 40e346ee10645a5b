import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { choose, marks, saved } from '../fixtures/story';

/* What has the keyboard is what is meant: a key never acts on something that is not shown as its object. */

const FILLER = Array.from(
  { length: 60 },
  (_, at) => `In week ${at + 1} the surveyors walked the northern wall and wrote down what they saw.`,
).join('\n');
const FEE = 'The town paid 3,400 pounds for the survey.';
const TEXT = `The wall that moved\n${FEE}\n“It has moved by a hand since spring,” said Orla Brandt, who keeps the gate.\n${FILLER}\nThe wall was built in 1874.`;

let log: string;

test.beforeEach(async ({ library }) => {
  const id = await put(library, {
    headline: 'The wall that moved',
    text: TEXT,
    marks: [
      mark(TEXT, FEE, { kind: 'claim', status: 'checking' }),
      mark(TEXT, 'The wall was built in 1874.', { kind: 'claim' }),
    ],
  });
  log = path.join(library, 'articles', id, 'events.jsonl');
});

const events = async (): Promise<number> => (await readFile(log, 'utf8')).trimEnd().split('\n').length;
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const pressed = (page: Page) => panel(page).getByRole('button', { name: 'Checking', exact: true });
const said = (page: Page) => page.getByRole('region', { name: 'Notices' });
const manuscript = (page: Page) => page.getByRole('textbox', { name: 'Manuscript' });
const firstRead = (page: Page) => page.getByRole('listbox', { name: /^First read/ });

async function open(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: 'The wall that moved' }).dblclick();
  await expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');
  await marks(page).first().click();
  await expect(pressed(page)).toHaveAttribute('aria-pressed', 'true');
}

async function menu(page: Page, name: string, entry: RegExp): Promise<void> {
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page
    .getByRole('menuitem', { name: entry })
    .or(page.getByRole('menuitemcheckbox', { name: entry }))
    .click();
}

/** Places that have objects of their own, and how the keyboard comes there. */
const PLACES: [string, string, (page: Page) => Promise<void>][] = [
  [
    'the first read',
    'the first read has',
    async (page) => {
      await page.keyboard.press('r');
      await expect(firstRead(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'the people',
    'the list of people has',
    async (page) => {
      await page.keyboard.press('p');
      await page.getByRole('button', { name: 'Add Orla Brandt' }).focus();
    },
  ],
  [
    'a paper',
    'the papers have',
    async (page) => {
      await menu(page, 'Help', /papers/i);
      await page.getByRole('region', { name: 'Papers of the sample story' }).getByRole('tabpanel').focus();
    },
  ],
  [
    'the tabs',
    'the row of tabs has',
    async (page) => page.getByRole('tab', { name: /The wall that moved/ }).focus(),
  ],
  ['the menu bar', 'the menu bar has', async (page) => page.keyboard.press('F10')],
  [
    'the head of a group',
    'the head of a group has',
    async (page) => {
      await page.getByRole('button', { name: 'Order and groups' }).click();
      await page.getByRole('menuitemradio', { name: 'Group by status' }).click();
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
    },
  ],
  [
    'the report',
    'the report has',
    async (page) => {
      await page.keyboard.press('Control+p');
      await expect(page.getByRole('button', { name: 'Export…' })).toBeFocused();
    },
  ],
];

for (const [name, has, go] of PLACES) {
  test(`keys about a mark decide nothing from ${name}, and say so`, async ({ page }) => {
    await open(page);
    await saved(page);
    await go(page);
    const before = await events();
    for (const key of ['4', '6', 'm', 'h', 'd', 'Shift+X', 'c']) await page.keyboard.press(key);
    await expect(said(page)).toContainText(`Nothing was changed: ${has} the keyboard`);
    await saved(page);
    expect(await events()).toBe(before);
    // From where there is more to leave than a mark.
    if (name === 'the menu bar' || name === 'the report') await page.keyboard.press('Escape');
    await expect(pressed(page)).toHaveAttribute('aria-pressed', 'true');
  });
}

test('a new draft under review, and the library, decide nothing about a mark either', async ({
  app,
  page,
  home,
}) => {
  await open(page);
  await choose(app, home, `${TEXT}\nIt stood for 150 years.`, 'wall-2.txt');
  const before = await events();
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('button', { name: 'Keep as draft 2' })).toBeFocused();
  await page.keyboard.press('4');
  await expect(said(page)).toContainText('the comparison of drafts has the keyboard');
  await page.keyboard.press('Escape');
  await expect(manuscript(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('grid').or(page.getByRole('table')).first().focus();
  await page.keyboard.press('4');
  expect(await events()).toBe(before);
});

test('in the manuscript, the list and the panel the same keys are about the mark in hand', async ({
  page,
}) => {
  await open(page);
  for (const [key, status, place] of [
    ['4', 'Verified', () => manuscript(page).focus()],
    ['6', 'Wrong', () => page.getByRole('region', { name: 'Marks' }).getByRole('listbox').focus()],
    ['7', 'Disputed', () => panel(page).getByRole('button', { name: 'Wrong' }).focus()],
  ] as const) {
    await place();
    await page.keyboard.press(key);
    await expect(panel(page).getByRole('button', { name: status })).toHaveAttribute('aria-pressed', 'true');
  }
});

test('a mark whose words were scrolled away is shown first, and decided by the next press', async ({
  page,
}) => {
  await open(page);
  await manuscript(page).focus();
  await page.locator('.cm-scroller').hover();
  await page.mouse.wheel(0, 6000);
  await expect(page.getByText('The wall was built in 1874.').first()).toBeInViewport();
  const before = await events();
  await page.keyboard.press('4');
  await expect(said(page)).toContainText('out of sight');
  await expect(manuscript(page).getByText(FEE).first()).toBeInViewport();
  expect(await events()).toBe(before);
  await page.keyboard.press('4');
  await expect(panel(page).getByRole('button', { name: 'Verified' })).toHaveAttribute('aria-pressed', 'true');
});

test('a menu means what was meant before it: greyed out from the first read, done from the list of marks', async ({
  page,
}) => {
  await open(page);
  const verified = page.getByRole('menuitemradio', { name: /^Verified/ });
  await page.keyboard.press('r');
  await expect(firstRead(page)).toBeFocused();
  await page.keyboard.press('F10');
  await page.getByRole('menuitem', { name: 'Status', exact: true }).click();
  await expect(verified).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(verified).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(firstRead(page)).toBeFocused();
  await page.keyboard.press('Shift+R');
  await page.getByRole('menuitem', { name: 'Status', exact: true }).click();
  await verified.click();
  await expect(panel(page).getByRole('button', { name: 'Verified' })).toHaveAttribute('aria-pressed', 'true');
});

test('a second press that comes when the first has opened the article is not for what lies there', async ({
  page,
}) => {
  const row = page.getByRole('row').filter({ hasText: 'The wall that moved' });
  const { x, y, height } = (await row.getByText('The wall that moved').boundingBox())!;
  const place = [x + 10, y + height / 2] as const;
  await page.mouse.move(...place);
  await page.mouse.down();
  await page.mouse.up();
  await expect(manuscript(page)).toBeFocused();
  const isText = ([left, top]: typeof place) =>
    !!document.elementFromPoint(left, top)?.closest('.cm-content');
  expect(await page.evaluate(isText, place), 'A press on the text itself would show nothing').toBe(false);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(manuscript(page)).toBeFocused();

  // The next press is a first one again.
  await marks(page).first().click();
  await expect(pressed(page)).toHaveAttribute('aria-pressed', 'true');
});

test('a field gone to as soon as a dialog is there keeps the keyboard, and Tab goes round in the dialog', async ({
  page,
}) => {
  await open(page);
  // Keys that were pressed while the dialog came up are heard before anything that waits for its turn.
  await page.evaluate(() =>
    new MutationObserver((_, observer) => {
      const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Slug');
      if (!label) return;
      observer.disconnect();
      label.control?.focus();
    }).observe(document.body, { childList: true, subtree: true }),
  );
  await page.keyboard.press('Control+d');
  const dialog = page.getByRole('dialog', { name: 'Article details' });
  const slug = dialog.getByRole('textbox', { name: 'Slug' });
  await slug.waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  await expect(slug).toBeFocused();
  await dialog.getByRole('button', { name: 'Save details' }).focus();
  await page.keyboard.press('Tab');
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await expect(dialog.getByRole('button', { name: 'Save details' })).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Save details' })).toBeFocused();
  await slug.fill('WALL');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
});
