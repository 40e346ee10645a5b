import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { marks, saved } from '../fixtures/story';

/*
 * Words that were checked in an earlier article come again in a new one: the decision is shown, its evidence
 * copied, nothing decided.
 */

const COST = 'The council spent £14 million on the new pier.';
const QUOTE = '“It leaks in every storm we have had since then,”';
const BEFORE = `The pier that leaks\n${COST}\n${QUOTE} said Ines Marlow, who keeps the light.`;

/** The same claim with another number, and the same quotation in another style of quotation marks. */
const COST_NOW = 'The council spent £15 million on the new pier.';
const QUOTE_NOW = '"It leaks in every storm we have had since then,"';
const NOW = `What became of the pier\n${COST_NOW}\n${QUOTE_NOW} Ines Marlow said.`;

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const seen = (page: Page) => panel(page).getByRole('region', { name: 'Seen before' });

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: 'The pier that leaks',
    text: BEFORE,
    archived: true,
    sources: [
      { name: 'minutes', title: 'Minutes of the harbour board', kind: 'record' },
      { name: 'tape', title: 'Tape of Ines Marlow', kind: 'recording' },
    ],
    marks: [
      mark(BEFORE, COST, {
        kind: 'claim',
        status: 'verified',
        evidence: { source: 'minutes', locator: 'p. 4' },
      }),
      mark(BEFORE, QUOTE, {
        kind: 'quote',
        status: 'verified',
        evidence: { source: 'tape', locator: '12:40', excerpt: 'It leaks in every storm.' },
        note: 'Listened to it twice.',
      }),
    ],
  });
  await put(library, {
    headline: 'What became of the pier',
    text: NOW,
    marks: [mark(NOW, COST_NOW, { kind: 'claim' }), mark(NOW, QUOTE_NOW, { kind: 'quote' })],
  });
});

const UNMARKED = {
  headline: 'A walk to the pier',
  text: `A walk to the pier\n${QUOTE_NOW} Ines Marlow said.\n${COST_NOW}`,
  marks: [],
};
const lines = (page: Page) => page.getByRole('listbox', { name: /^First read/ }).getByRole('option');
const offers = (page: Page) => lines(page).filter({ hasText: 'Seen before' });

async function openNew(page: Page): Promise<void> {
  await page.getByText('What became of the pier').first().click();
  await expect(marks(page)).toHaveCount(2);
  for (const row of await marks(page).all()) await expect(row).toContainText('Seen before');
}

test('what was seen before has no serious fault for a screen reader or a weak eye', async ({
  stet,
  library,
}) => {
  await put(library, UNMARKED);
  const { page } = await stet.open();
  await openNew(page);
  await marks(page).first().click();
  await expect(seen(page)).toContainText('Not the same claim');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('y');
  await expect(page.getByRole('dialog')).toContainText('Not the same claim');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+l');
  await page.getByText('A walk to the pier').first().click();
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('r');
  await offers(page).first().click();
  await expect(offers(page)).toHaveCount(2);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('an earlier decision is offered with what differs; its evidence is copied by keyboard and taken back in one step', async ({
  page,
}) => {
  await openNew(page);
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('j');
  await expect(seen(page)).toContainText('Verified in “The pier that leaks”');
  await expect(seen(page)).toContainText('by Hester Wray, 5 Mar 2026');
  await expect(seen(page)).toContainText('Not the same claim. Differs: £14 million → £15 million');

  await page.keyboard.press('j');
  await expect(seen(page)).toContainText('The same words.');
  await expect(seen(page)).toContainText('Supports: Tape of Ines Marlow, 12:40');
  await expect(seen(page)).toContainText('Listened to it twice.');
  await page.keyboard.press('y');
  await expect(seen(page).getByRole('button', { name: 'Evidence copied' })).toBeDisabled();
  await saved(page);
  // Whatever it was there: here nobody has decided yet.
  await expect(marks(page).nth(1)).toContainText('To check');
  await expect(panel(page).getByRole('button', { name: /^To check/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.keyboard.press('Control+z');
  await expect(seen(page).getByRole('button', { name: /^Copy the evidence/ })).toBeEnabled();
  await expect(marks(page)).toHaveCount(2);
});

test('for words that differ it asks first: Enter leaves the evidence there, Tab copies it', async ({
  page,
}) => {
  await openNew(page);
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('j');
  await expect(seen(page)).toContainText('£14 million → £15 million (number)');
  const question = page.getByRole('dialog', { name: 'Copy evidence for other words?' });
  await page.keyboard.press('y');
  await expect(question).toContainText('Not the same claim. Differs: £14 million → £15 million (number)');
  await expect(question.getByRole('button', { name: 'Leave it there' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(seen(page).getByRole('button', { name: /^Copy the evidence/ })).toBeEnabled();

  await page.keyboard.press('y');
  await expect(question.getByRole('button', { name: 'Leave it there' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(seen(page).getByRole('button', { name: 'Evidence copied' })).toBeDisabled();
  await expect(marks(page).first()).toContainText('To check');
  await saved(page);
});

test('a source that is not on the record is shown in no other article, nor what rests on it', async ({
  stet,
  library,
}) => {
  const [secret, text] = ['Deep Harbour', 'The pier was paid for twice, and nobody asked why.'];
  await put(library, {
    headline: 'Who paid',
    text,
    sources: [{ name: 'voice', title: secret, kind: 'interview', terms: 'confidential' }],
    marks: [
      mark(text, text, {
        kind: 'claim',
        status: 'verified',
        note: `Rang ${secret}.`,
        evidence: { source: 'voice', locator: `${secret}, 4 May`, excerpt: `${secret} said so.` },
      }),
    ],
  });
  await put(library, { headline: 'Paid twice', text, marks: [mark(text, text, { kind: 'claim' })] });
  const { page } = await stet.open();
  await page.getByText('Paid twice').first().click();
  await marks(page).first().click();
  await expect(seen(page)).toContainText('The same words.');
  await expect(seen(page)).toContainText('Supports: a source that is not on the record Confidential');
  expect(await page.locator('body').innerText()).not.toContain(secret);
  // Not to the page either.
  const nobodys = '00000000-0000-7000-8000-000000000000';
  const asked = [nobodys, text] as const;
  const answer = await page.evaluate(
    ([article, words]) => window.stet['seen.before']({ article, words: [words] }),
    asked,
  );
  expect(answer.found).toHaveLength(1);
  expect(JSON.stringify(answer)).not.toContain(secret);
});

test('the earlier article opens at its mark, and a decision taken back there is offered no more', async ({
  page,
}) => {
  await openNew(page);
  await marks(page).nth(1).click();
  await expect(seen(page)).toContainText('The same words.');
  await page.keyboard.press('Shift+Y');
  await expect(panel(page).locator('blockquote').first()).toHaveText(QUOTE);
  await page.keyboard.press('1');
  await expect(marks(page).nth(1)).toContainText('To check');
  await saved(page);
  await page.getByRole('tab', { name: /What became/ }).click();
  await expect(marks(page).nth(1)).not.toContainText('Seen before');
  await expect(marks(page).nth(0)).toContainText('Seen before');
  await expect(seen(page)).toHaveCount(0);
});

test('words that carry no mark are offered in the first read: Enter marks them with the evidence in one step, X puts them away', async ({
  stet,
  library,
}) => {
  await put(library, UNMARKED);
  const { page } = await stet.open();
  await page.getByText('A walk to the pier').first().click();
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('r');
  await expect(offers(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Quotes/ }).click();
  await page.getByRole('button', { name: /^Claims/ }).click();
  await page.getByRole('button', { name: /^Flags/ }).click();
  await expect(lines(page)).toHaveCount(2);
  await expect(lines(page).first()).toContainText('The same words. In “The pier that leaks”');
  await expect(lines(page).last()).toContainText('Not the same claim: £14 million → £15 million');

  await lines(page).first().click();
  await page.getByRole('listbox', { name: /^First read/ }).focus();
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole('tab', { name: /^Marks/ }).click();
  await expect(marks(page).filter({ hasText: 'It leaks' })).toContainText('To check');
  await marks(page).filter({ hasText: 'It leaks' }).click();
  await expect(seen(page).getByRole('button', { name: 'Evidence copied' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(0);

  await page.keyboard.press('r');
  await expect(lines(page)).toHaveCount(2);
  await lines(page).first().click();
  await page.getByRole('listbox', { name: /^First read/ }).focus();
  await page.keyboard.press('x');
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page).first()).toContainText('Not the same claim');
  await saved(page);
});
