import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations, violationsInBothThemes } from '../fixtures/axe';
import { attachPapers } from '../fixtures/papers';
import { choose, drag, openStory, STORY } from '../fixtures/story';

/* What becomes of a quotation after it was said: in another language, in another draft, in another mouth. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const beside = (page: Page) => pane(page).getByRole('region', { name: 'Beside the tape' });
const report = (page: Page) => page.frameLocator('iframe[title^="The report"]');

async function quote(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('q');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote').first(),
  ).toHaveText(words);
}

const HEARD = 'We heard her horn three times and then nothing at all';
const TAPE = `1
00:00:03,000 --> 00:00:07,000
Ines Marlow: We heard her horn three times and then nothing at all.

2
00:12:40,000 --> 00:12:46,000
Ines Marlow: Hun fløytet fire ganger, og så ble det stille.
`;

test('a translated quotation: the original, selected in the paper by a key, is compared with the tape', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await openStory(app, page, home, STORY.replace(HEARD, 'She blew three times, and then it was quiet'));
  await quote(page, 'She blew three times, and then it was quiet');
  await attachPapers(app, page, home, { 'lighthouse.srt': TAPE });
  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  await expect(beside(page).getByRole('status')).toContainText('Not found');

  await pane(page).getByRole('tab', { name: 'lighthouse.srt' }).click();
  const words = pane(page).getByText('Hun fløytet fire ganger');
  await words.click({ clickCount: 3 });
  await page.keyboard.press('Shift+B');
  const dialog = page.getByRole('dialog', { name: 'A quotation in translation' });
  const original = dialog.getByRole('textbox', { name: 'The original words' });
  await expect(original).toBeFocused();
  await expect(original).toHaveValue(/Hun fløytet fire ganger, og så ble det stille/);
  await original.fill('Hun fløytet tre ganger, og så ble det stille');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Norwegian');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Eva Sund');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  await expect(beside(page).getByRole('status')).toContainText('The original: altered');
  const side = beside(page).getByRole('region', { name: 'Original' });
  await expect(side).toContainText('Norwegian');
  await expect(side.locator('ins')).toHaveText('tre');
  await expect(side.locator('del')).toHaveText('fire');
  const other = beside(page).getByRole('region', { name: 'Translation' });
  await expect(other).toContainText('by Eva Sund');
  await expect(other).toContainText('She blew three times');
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.keyboard.press('Control+p');
  await expect(report(page).getByText('in the original:')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(beside(page).getByRole('status')).toContainText('Not found');
});

test('a new draft: what drifted is listed before it is kept, afterwards by a key, and in the report', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await openStory(app, page, home);
  await quote(page, HEARD);
  await quote(page, 'who had counted them twice');
  await attachPapers(app, page, home, { 'lighthouse.srt': TAPE });
  await expect(pane(page).getByRole('tab')).toHaveCount(3);
  const next = STORY.replace('three times', 'four times')
    .replace('said Ines Marlow, who keeps', 'said Tomas Wren, who keeps')
    .replace(', who had counted them twice', '');
  await choose(app, home, next, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  const drifted = page.getByRole('region', { name: 'Quotations that drifted' });
  const rows = drifted.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(page.getByText('2 quotations drifted.')).toBeVisible();
  const [first, last] = [rows.first(), rows.last()];
  for (const words of ['Another speaker, Words changed', 'Ines Marlow → Tomas Wren'])
    await expect(first).toContainText(words);
  await expect(first).toContainText('On the tape: verbatim before, altered, another speaks now');
  await expect(first.locator('del')).toHaveText('three');
  await expect(first.locator('ins')).toHaveText('four');
  await expect(last).toContainText('Gone');
  expect(await violationsInBothThemes(page)).toEqual([]);
  const told = await rows.allInnerTexts();
  await page.getByRole('button', { name: 'Keep as draft 2' }).press('Enter');

  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('four times');
  await page.keyboard.press('Shift+G');
  await expect(rows.first().getByRole('button')).toBeFocused();
  await expect(rows).toHaveText(
    told.map((each) => each.replace(/\s+/g, ' ')),
    { useInnerText: true },
  );
  await page.keyboard.press('Escape');
  await pane(page).getByRole('tab', { name: 'Passages' }).click();
  await expect(
    pane(page).getByRole('region', { name: 'Quotations that drifted' }).getByRole('listitem'),
  ).toHaveCount(2);
  await page.keyboard.press('Control+p');
  await expect(report(page).getByRole('heading', { name: /Quotations that drifted/ })).toBeVisible();
  await expect(report(page).getByText('Another speaker, Words changed')).toBeVisible();
});

test('a list of quotations that is old is made anew by itself', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await quote(page, HEARD);
  await attachPapers(app, page, home, { 'lighthouse.srt': TAPE.replace('horn three', 'horn, um, three') });
  await expect(pane(page).getByRole('tab')).toHaveCount(3);
  await page.keyboard.press('Shift+C');
  const rows = pane(page).getByRole('region', { name: 'All quotes' }).getByRole('listitem');
  await expect(rows).toHaveText([/Cleaned/]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Quotations' }).click();
  await page.getByRole('checkbox', { name: 'Leave out fillers' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveText([/Altered/]);
});
