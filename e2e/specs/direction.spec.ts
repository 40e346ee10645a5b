import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark as on, put } from '../fixtures/checked';

/* A paragraph runs the way of its own language, in the manuscript, in the lists and in the report. */

const STORM = 'لم يبق أحد على الجزيرة بعد العاصفة.';
const TEXT = [
  'The lamp on the island',
  `“${STORM}” said Ines Marlow, 52, who had 3 boats.`,
  'قالت الحارسة للصحيفة إن القبطان كتب “Nobody came.” ثم غادر الجزيرة.',
  'By noon the fog had closed in.',
].join('\n');

const lineOf = (page: Page, words: string) =>
  page.getByRole('textbox', { name: 'Manuscript' }).locator('.cm-line').filter({ hasText: words });
const wayOf = (each: Locator) => each.evaluate((element) => getComputedStyle(element).direction);

/** Where a piece of text in the element stands, as left and right edge. */
const edgesOf = (each: Locator, piece: string) =>
  each.evaluate((element, words) => {
    const range = element.ownerDocument.createRange();
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words);
      if (at === -1) continue;
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }
    throw new Error(`“${words}” is not in one piece of ${element.textContent}`);
  }, piece);

/** The English paragraph as it should be read: the quotation at the left, its full stop at its own end. */
async function readsRight(paragraph: Locator): Promise<void> {
  expect(await wayOf(paragraph)).toBe('ltr');
  const [stop, quotation, said, name] = await Promise.all(
    ['العاصفة.', 'لم', 'said', 'Ines'].map((words) => edgesOf(paragraph, words)),
  );
  expect(stop!.left).toBeLessThan(quotation!.left);
  expect(quotation!.right).toBeLessThanOrEqual(said!.left + 1);
  expect(said!.right).toBeLessThan(name!.left);
}

test('in the manuscript, the lists and the report', async ({ library, stet }) => {
  await put(library, {
    slug: 'LAMP',
    headline: `“${STORM}”, the keeper says`,
    text: TEXT,
    marks: [
      on(TEXT, `“${STORM}” said Ines Marlow`, { kind: 'claim', status: 'verified', note: STORM }),
      on(TEXT, 'قالت الحارسة للصحيفة', { kind: 'attribution' }),
      on(TEXT, 'had 3 boats', { kind: 'claim' }),
    ],
  });
  const { page } = await stet.open();
  const row = page.locator('[data-key]').filter({ hasText: 'LAMP' });
  expect(await wayOf(row.getByText('the keeper says'))).toBe('ltr');
  await row.click();

  await readsRight(lineOf(page, 'said Ines Marlow'));
  const arabic = lineOf(page, 'قالت الحارسة');
  expect(await wayOf(arabic)).toBe('rtl');
  expect(await arabic.locator('[dir="ltr"]').textContent()).toBe('Nobody came.');
  for (const words of ['The lamp on', 'By noon']) expect(await wayOf(lineOf(page, words))).toBe('ltr');

  const option = (words: string) =>
    page.getByRole('option').filter({ hasText: words }).locator('[class*=words]');
  expect(await wayOf(option('said Ines'))).toBe('ltr');
  expect(await wayOf(option('قالت الحارسة'))).toBe('rtl');
  await page.getByRole('option').filter({ hasText: 'said Ines' }).click();
  expect(await wayOf(page.getByRole('region', { name: 'Notes' }).getByText(STORM))).toBe('rtl');

  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe[title^="The report"]');
  const paragraph = report.locator('#p2');
  await expect(paragraph).toContainText('said Ines Marlow');
  await readsRight(paragraph);
  expect(await wayOf(report.locator('#p3'))).toBe('rtl');
  expect(await wayOf(report.locator('h1'))).toBe('ltr');
});

test('while it is typed: a quotation at the beginning, then what is said of it', async ({
  library,
  stet,
}) => {
  await put(library, { slug: 'LAMP', text: TEXT, marks: [] });
  const { page } = await stet.open();
  await page.locator('[data-key]').filter({ hasText: 'LAMP' }).click();
  await lineOf(page, 'By noon').waitFor();
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(`“${STORM}”`);
  const line = page.getByRole('textbox', { name: 'Manuscript' }).locator('.cm-line').last();
  await expect.poll(() => wayOf(line)).toBe('rtl');
  await page.keyboard.insertText(' said nobody, who was not there, of boats.');
  await expect.poll(() => wayOf(line)).toBe('ltr');
  // The cursor goes on where the words do: at the right.
  const { right } = await edgesOf(line, 'boats.');
  const caret = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().left);
  expect(Math.abs(caret - right)).toBeLessThan(3);
});

test('what was seen before, the question before it is copied, the tab and the palette', async ({
  stet,
  library,
}) => {
  const BEFORE = 'غرقت أربعة عشر سفينة كبيرة في مرفأ المدينة القديمة، 14 سفينة.';
  const NOW = BEFORE.replace('14', '15');
  const TITLE = 'ماذا بقي من المرفأ';
  await put(library, {
    headline: 'سفن المرفأ',
    text: BEFORE,
    sources: [{ name: 'log', title: 'دفتر المرفأ', kind: 'record' }],
    marks: [
      on(BEFORE, BEFORE, {
        kind: 'claim',
        status: 'verified',
        evidence: { source: 'log', excerpt: STORM },
        note: STORM,
      }),
    ],
  });
  await put(library, { headline: TITLE, text: `${NOW}\n${STORM}`, marks: [on(NOW, NOW, { kind: 'claim' })] });
  const { page } = await stet.open();
  await page.getByRole('row').filter({ hasText: TITLE }).dblclick();
  expect(await wayOf(page.getByRole('tab', { name: TITLE }).getByText(TITLE))).toBe('rtl');
  await page.getByRole('region', { name: 'Marks' }).getByRole('option').first().click();
  const seen = page
    .getByRole('region', { name: 'Mark', exact: true })
    .getByRole('region', { name: 'Seen before' });
  await expect(seen).toContainText('14');
  for (const words of ['سفن المرفأ', 'دفتر المرفأ'])
    expect(await wayOf(seen.getByText(words, { exact: true }))).toBe('rtl');
  for (const words of await seen.getByText(STORM).all()) expect(await wayOf(words)).toBe('rtl');
  expect(await wayOf(seen.locator('blockquote'))).toBe('rtl');
  await page.keyboard.press('y');
  const asked = page.getByRole('dialog');
  for (const words of await asked.locator('blockquote').all()) expect(await wayOf(words)).toBe('rtl');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  const line = (words: string) => asked.locator('[data-action]').filter({ hasText: words });
  expect(await wayOf(line('Settings'))).toBe('ltr');
  await page.keyboard.type(TITLE);
  expect(await wayOf(line(TITLE))).toBe('rtl');
  await page.keyboard.press('Escape');
});
