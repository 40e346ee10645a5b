import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { exportDialog, useFolder } from '../fixtures/exports';
import { violations } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { marks } from '../fixtures/story';

/*
 * Begun and not sent: it is not lost by going on, it is shown wherever one looks for what is left, and it is
 * asked about at the end.
 */

const COST = 'The chapel roof cost 900 pounds.';
const AGE = 'It is 140 years old.';
const TEXT = `The roof over the chapel\n${COST}\n${AGE}\n“The slates were never counted,” said Orla Brandt.`;

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: 'The roof over the chapel',
    text: TEXT,
    marks: [mark(TEXT, COST, { kind: 'claim', status: 'verified' }), mark(TEXT, AGE, { kind: 'claim' })],
  });
  await put(library, { headline: 'Another story', text: 'Another story\nIt rained.', marks: [] });
});

const open = async (page: Page) => {
  await page.getByRole('row').filter({ hasText: 'The roof over the chapel' }).dblclick();
  await marks(page).first().click();
};
const note = (page: Page) => page.getByRole('textbox', { name: 'New note' });
const source = (page: Page) => page.getByRole('combobox', { name: 'Source', exact: true });
const signed = (page: Page) => marks(page).filter({ hasText: 'Typed, not sent' });
const question = (page: Page) => page.getByRole('dialog', { name: 'Typed and not sent' });

test('a note and a form are there again when one comes back, are signed in the list, and can be filtered for', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the sexton');
  await expect(page.getByText('Not sent yet. Ctrl+↵ adds it.')).toBeVisible();
  await expect(note(page)).toHaveAccessibleDescription(/Not sent yet/);
  await expect(signed(page)).toHaveCount(1);

  await marks(page).nth(1).click();
  await expect(note(page)).toHaveValue('');
  await page.keyboard.press('s');
  await page.keyboard.type('Parish book');
  await expect(signed(page)).toHaveCount(2);

  await marks(page).first().click();
  await expect(note(page)).toHaveValue('Ask the sexton');
  await page.getByRole('button', { name: /^Filter by status/ }).click();
  await page.getByRole('button', { name: 'Typed, not sent' }).click();
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(2);
  await note(page).press('Control+Enter');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toContainText(AGE);
  await page.keyboard.press('Escape');
  await marks(page).first().click();
  await expect(source(page)).toHaveValue('Parish book');
  expect(await violations(page)).toEqual([]);
});

test('it blocks sign-off, and leads to the field', async ({ page }) => {
  await open(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the sexton');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Name of somebody to add' }).fill('Orla Brandt');
  await expect(page.getByText('Not sent yet. ↵ adds them.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  const list = page.getByRole('dialog', { name: /sign-off/ });
  await list.getByRole('button', { name: /1 note and 1 person are typed and not sent/ }).click();
  await expect(note(page)).toBeFocused();
  await note(page).press('Control+Enter');
  await expect(note(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await list.getByRole('button', { name: /1 person is typed and not sent/ }).click();
  await expect(page.getByRole('textbox', { name: 'Name of somebody to add' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Orla Brandt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(list).not.toContainText('not sent');
});

test('it is asked about before the report is exported and before the article is closed', async ({
  app,
  page,
  home,
}) => {
  await useFolder(app, home);
  await open(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the sexton');
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(question(page)).toContainText('1 note is typed and not sent:');
  await expect(question(page)).toContainText('Ask the sexton');
  expect(await violations(page)).toEqual([]);
  await question(page).getByRole('button', { name: 'Export anyway' }).click();
  await exportDialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText(/The report for the editor was saved as/)).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('Control+w');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /The roof/ })).toBeVisible();

  await page.keyboard.press('Control+w');
  await question(page).getByRole('button', { name: 'Go to it' }).click();
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toHaveValue('Ask the sexton');

  await page.keyboard.press('Control+w');
  await question(page).getByRole('button', { name: 'Close anyway' }).click();
  await expect(page.getByRole('tab', { name: /The roof/ })).toHaveCount(0);
  await open(page);
  await expect(note(page)).toHaveValue('Ask the sexton');
});

test('it is there when the library is opened again', async ({ stet }) => {
  let { page } = await stet.open();
  await open(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the sexton');
  await marks(page).nth(1).click();
  await page.keyboard.press('s');
  await page.keyboard.type('Parish book');
  await expect(signed(page)).toHaveCount(2);
  await page.waitForTimeout(900);
  await stet.leave();

  ({ page } = await stet.open());
  await expect(signed(page)).toHaveCount(2);
  await expect(source(page)).toHaveValue('Parish book');
  await marks(page).first().click();
  await expect(note(page)).toHaveValue('Ask the sexton');
});

const story = (page: Page) => page.getByRole('textbox', { name: 'Story' });
const whole = (page: Page) => page.getByRole('textbox', { name: 'The whole story as it reads now' });

test('the words of a new article outlive Escape, the review and the closing of the library, until they are kept or discarded', async ({
  stet,
}) => {
  let { page } = await stet.open();
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+n');
  await page.keyboard.type('The sluice\nIt was opened twice.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await expect(story(page)).toHaveValue('The sluice\nIt was opened twice.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Import article' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(900);
  await stet.leave();

  ({ page } = await stet.open());
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+n');
  await expect(story(page)).toHaveValue('The sluice\nIt was opened twice.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Import article' }).getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(story(page)).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Discard' })).toBeDisabled();
});

test('a draft and details begun are asked about, block sign-off, and are there again; what is pasted keeps its raised figures', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('Control+Shift+n');
  await whole(page).evaluate((field: HTMLTextAreaElement) => {
    const data = new DataTransfer();
    data.setData('text/html', '<p>The roof over the chapel</p><p>It covers 14<sup>2</sup> feet.</p>');
    data.setData('text/plain', 'It covers 142 feet.');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(whole(page)).toHaveValue(/14² feet/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+d');
  await page.getByRole('textbox', { name: 'Slug' }).fill('ROOF');
  await page.getByRole('textbox', { name: 'Deadline' }).fill('31/31/2026');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('ROOF');
  await expect(page.getByRole('textbox', { name: 'Deadline' })).toHaveValue('31/31/2026');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+w');
  await expect(question(page)).toContainText(
    '1 new draft and 1 change of the details are typed and not sent',
  );
  await question(page).getByRole('button', { name: 'Go to the first' }).click();
  await expect(whole(page)).toHaveValue(/14² feet/);
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.keyboard.press('b');
  await page
    .getByRole('dialog', { name: /sign-off/ })
    .getByRole('button', { name: /1 change of the details is typed and not sent/ })
    .click();
  await page
    .getByRole('dialog', { name: 'Article details' })
    .getByRole('button', { name: 'Discard' })
    .click();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('');
  await page.getByRole('textbox', { name: 'Slug' }).fill('ROOF');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: /sign-off/ })).not.toContainText('not sent');
});

test('a date of a person that cannot be read is there when they are opened again, and blocks sign-off', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Name of somebody to add' }).fill('Orla Brandt');
  await page.keyboard.press('Enter');
  const name = page.locator('[data-person]').first();
  await name.click();
  const asked = page.getByRole('textbox', { name: 'Asked for comment' });
  await asked.fill('soonish');
  await name.click();
  await expect(asked).toHaveCount(0);
  await page.keyboard.press('b');
  await page
    .getByRole('dialog', { name: /sign-off/ })
    .getByRole('button', { name: /1 date is typed and not sent/ })
    .click();
  await expect(asked).toHaveValue('soonish');
  await expect(page.getByRole('list', { name: 'People' }).getByRole('alert')).toBeVisible();
  await asked.fill('3 May 2026');
  await page.keyboard.press('Tab');
  await expect(asked).toHaveValue('3 May 2026');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: /sign-off/ })).not.toContainText('not sent');
});
