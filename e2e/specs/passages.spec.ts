import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { drop } from '../fixtures/papers';
import { marks } from '../fixtures/story';

/*
 * A checker asks the papers: what they say of every mark, value by value, until nothing that differs is left.
 */

const TEXT = [
  'The ferry',
  'The ferry left the quay on Monday with forty passengers aboard.',
  'Her fare is 12 crowns, the company says.',
  'She carried 78 people in two days.',
].join('\n');
const CLAIMS = ['with forty passengers aboard', 'Her fare is 12 crowns', 'She carried 78 people in two days'];
const PAPERS = {
  'log.txt': 'Monday. The ferry left the quay at nine.\nShe had fourteen passengers aboard.',
  'tariff.txt': 'The fare of the ferry is 15 crowns, by order of the company.',
  'counts.csv': 'Day,People carried\nMonday,40\nTuesday,38\n',
  'berths.html': '<h1>The quay</h1><p>A list of the berths of the quay. Berth two is kept free.</p>',
  'tape.mp3': 'ID3\u0004 there are no words in a tape',
};

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const tab = (page: Page, name: string) => pane(page).getByRole('tab', { name, exact: true });
const group = (page: Page, name: string) => pane(page).getByRole('region', { name, exact: true });
const passages = (page: Page) =>
  pane(page).getByRole('listbox', { name: 'Passages for this mark' }).getByRole('option');
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const evidence = (page: Page) => panel(page).getByRole('region', { name: 'Evidence' });

test.beforeEach(({ library }) =>
  put(library, {
    headline: 'The ferry',
    text: TEXT,
    marks: CLAIMS.map((words) => mark(TEXT, words, { kind: 'claim' })),
  }),
);

test('five papers are dropped; by keyboard what differs comes to nothing, and a cell to evidence; a file that changes is told', async ({
  page,
  library,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.getByText('The ferry').first().click();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(CLAIMS.length);
  await page.keyboard.press('F4');
  await drop(pane(page), PAPERS);
  for (const name of Object.keys(PAPERS)) await expect(tab(page, name)).toBeVisible();

  await tab(page, 'Passages').click();
  await pane(page).getByRole('button', { name: 'Look through all papers' }).press('Enter');
  const differing = group(page, 'Differs').getByRole('button');
  await expect(differing).toHaveText([/passengers.*forty \/ fourteen/, /fare.*12 \/ 15/]);
  await expect(group(page, 'Nothing found').getByRole('button')).toHaveCount(1);
  await expect(group(page, 'All marks')).toContainText('no words of it were read: tape.mp3');

  // One after the other: the passage is taken as evidence, and a person decides.
  const one = async (differs: string, where: string) => {
    await differing.first().press('Enter');
    await expect(passages(page).first()).toContainText(differs);
    await passages(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'contradicts' })).toBeFocused();
    await page.keyboard.press('Enter');
    for (const words of ['Contradicts', where]) await expect(evidence(page)).toContainText(words);
    await expect(passages(page).first()).toBeFocused();
  };
  await one('forty differs: fourteen', 'log, paragraph 2');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(tab(page, 'log.txt')).toHaveAttribute('aria-selected', 'true');
  await expect(pane(page).locator('.stet-paper-lit')).toHaveText('She had fourteen passengers aboard.');
  await tab(page, 'Passages').click();
  await passages(page).first().focus();
  await page.keyboard.press('6');
  await expect(differing).toHaveCount(1);
  await one('12 differs: 15', 'tariff, paragraph 1');
  await page.keyboard.press('6');
  await expect(group(page, 'All marks')).toContainText('Nothing that differs is left to decide.');
  await expect(group(page, 'Decided').getByRole('button')).toHaveCount(2);

  // Cells are evidence as words are.
  await marks(page).nth(2).click();
  await tab(page, 'counts.csv').click();
  await pane(page).getByRole('grid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await page.keyboard.press('s');
  await expect(page.getByRole('group', { name: 'New evidence' }).getByLabel('Page or place')).toHaveValue(
    'B2:B3',
  );
  await page.keyboard.press('Control+Enter');
  await expect(evidence(page)).toContainText('counts, B2:B3');

  // Opened again all is there; and of a file that was changed behind Stet’s back it is told what rests on it.
  const [article] = await readdir(path.join(library, 'articles'));
  const files = path.join(library, 'articles', article!, 'files');
  for (const name of await readdir(files))
    if ((await readFile(path.join(files, name), 'utf8')) === PAPERS['log.txt'])
      await writeFile(path.join(files, name), PAPERS['log.txt'].replace('fourteen', 'forty'));
  await page.keyboard.press('Control+w');
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+Shift+T');
  await marks(page).nth(2).click();
  await expect(evidence(page)).toContainText('counts, B2:B3');
  await tab(page, 'log.txt').click();
  await expect(pane(page).getByRole('alert')).toContainText(/log\.txt.* is not as it came/);
  await expect(pane(page).getByRole('alert')).toContainText('1 piece of evidence for 1 mark stands in it');
});
