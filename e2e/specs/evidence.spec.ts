import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { drag, marks, openStory, saved } from '../fixtures/story';

/*
 * A checker with the papers on the desk: which source backs which fact, and what of it may be read by others.
 */

const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const evidence = (page: Page) => panel(page).getByRole('region', { name: 'Evidence' });
const items = (page: Page) => evidence(page).getByRole('listitem');
const source = (page: Page) => evidence(page).getByLabel('Source', { exact: true });

async function mark(page: Page, words: string): Promise<void> {
  await drag(page, words);
  await page.keyboard.press('c');
  await expect(panel(page).locator('blockquote').first()).toHaveText(words);
}

/** `S`, and the form has the keyboard at once: whoever types on must not give commands. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('s');
}

test('by keyboard: evidence with a new source, the source again, undo, and the report names no confidential one', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers');

  await begin(page);
  await page.keyboard.type('Harbour log');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Harbour office');
  await page.keyboard.press('Tab');
  await page.keyboard.type('page 31');
  await page.keyboard.press('Tab');
  await page.keyboard.type('departed with 40');
  await page.keyboard.press('Control+Enter');
  await expect(items(page)).toHaveCount(1);
  for (const words of [
    'Supports',
    'Harbour log, page 31',
    'Official record',
    'departed with 40',
    'Ada Checker',
  ])
    await expect(items(page)).toContainText(words);

  // The next mark: two letters and Enter are enough for a source that is known.
  await mark(page, 'heard her horn three times');
  await expect(items(page)).toHaveCount(0);
  await begin(page);
  await page.keyboard.type('Ha');
  await expect(page.getByRole('option', { name: 'Harbour log' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(source(page)).toHaveValue('Harbour log');
  await expect(evidence(page).getByLabel('Where it is found')).toHaveValue('Harbour office');
  await page.keyboard.press('Control+Enter');
  await expect(items(page)).toContainText('Harbour log');

  // Evidence with a source of its own is one step, there and back.
  await begin(page);
  await page.keyboard.type('Quentin Zorn');
  await evidence(page).getByRole('combobox', { name: 'Terms' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'On the record' })).toBeVisible();
  // The list is there a moment before it knows which of them it is at: an arrow in that moment goes to the
  // first.
  const terms = evidence(page).getByRole('combobox', { name: 'Terms' });
  for (const name of ['Background', 'Not for attribution', 'Off the record', 'Confidential']) {
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      const option = page.getByRole('option', { name });
      await expect(option).toHaveAttribute('data-combobox-selected', 'true', { timeout: 2_000 });
    }).toPass();
  }
  await page.keyboard.press('Enter');
  await expect(terms).toHaveValue('Confidential');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zorn’s flat');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zorn, minute 7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zorn counted four');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(items(page)).toHaveCount(2);
  for (const words of ['Contradicts', 'Quentin Zorn', 'Confidential: not named in the report'])
    await expect(items(page).last()).toContainText(words);
  await page.keyboard.press('Control+z');
  await expect(items(page)).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(items(page)).toHaveCount(2);
  await panel(page).getByRole('button', { name: 'History' }).click();
  await expect(
    panel(page).getByText('Did again: added evidence: “Quentin Zorn”, Zorn, minute 7 (contradicts)'),
  ).toBeVisible();
  await saved(page);

  await page.keyboard.press('Control+p');
  const shown = page.frameLocator('iframe[title^="The report"]');
  await expect(shown.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(shown.getByText('Source 2 (confidential)').first()).toBeVisible();
  const [file] = await exportReport(app, page, home, 'Web page');
  const report = await readFile(file!, 'utf8');
  for (const words of ['Harbour log', 'Harbour office', 'page 31', 'departed with 40'])
    expect(report).toContain(words);
  expect(report).not.toContain('Zorn');
  expect(await page.evaluate(async () => (await window.stet['log.read']()).text)).not.toContain('Zorn');
});

test('one source against marks chosen together, changed and removed with a way back', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await mark(page, 'forty passengers');
  await mark(page, 'heard her horn three times');
  await page.getByRole('listbox', { name: /^Marks/ }).focus();
  await page.keyboard.press('Control+a');
  await expect(panel(page).getByRole('heading', { name: '2 marks selected' })).toBeVisible();
  await begin(page);
  await page.keyboard.type('Coastguard report');
  await page.keyboard.press('Control+Enter');
  await expect(source(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('heading', { name: '2 marks selected' })).toBeHidden();

  for (const at of [0, 1]) {
    await marks(page).nth(at).click();
    await expect(items(page)).toContainText('Coastguard report');
  }
  await items(page).getByRole('button', { name: 'Change the evidence from Coastguard report' }).click();
  await expect(source(page)).toHaveValue('Coastguard report');
  await evidence(page).getByLabel('Page or place').fill('section 4');
  await page.keyboard.press('Control+Enter');
  await expect(items(page)).toContainText('Coastguard report, section 4');
  await items(page).getByRole('button', { name: 'Remove the evidence from Coastguard report' }).click();
  await expect(items(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(items(page)).toContainText('Coastguard report, section 4');

  // What a source is, is set right once for all that rests on it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Sources' });
  await expect(dialog.getByText('Evidence for 2 marks')).toBeVisible();
  await dialog.getByLabel('Title').fill('Report of the coastguard');
  await dialog.getByRole('button', { name: /forty passengers/ }).click();
  await expect(dialog).toBeHidden();
  await expect(panel(page).locator('blockquote').first()).toHaveText('forty passengers');
  await expect(items(page)).toContainText('Report of the coastguard');
  await saved(page);
});

test('the address of a source is opened from the mark and from the list of sources, each after asking', async ({
  app,
  page,
  home,
}) => {
  await app.evaluate(({ dialog, shell }) => {
    const seen = ((globalThis as unknown as { seen: string[] }).seen = []) as string[];
    dialog.showMessageBox = async (...given: unknown[]) => {
      seen.push((given.at(-1) as Electron.MessageBoxOptions).detail ?? '');
      return { response: 1, checkboxChecked: false };
    };
    shell.openExternal = async (url: string) => void seen.push(`opened ${url}`);
  });
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  await openStory(app, page, home);
  await mark(page, 'forty passengers');
  await begin(page);
  await page.keyboard.type('Harbour log');
  await evidence(page).getByLabel('Where it is found').fill('https://harbour.example.org/log?day=1');
  await page.keyboard.press('Control+Enter');
  const address = items(page).getByRole('button', { name: 'https://harbour.example.org/log?day=1' });
  await address.press('Enter');
  const question = expect.stringMatching(/^https:\/\/harbour\.example\.org\/log\?day=1\n/);
  await expect.poll(seen).toEqual([question]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sources…');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open the address of Harbour log…' }).press('Enter');
  await expect.poll(seen).toEqual([question, question]);
});
