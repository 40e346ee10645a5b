import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations, violationsInBothThemes } from '../fixtures/axe';
import { attachPapers } from '../fixtures/papers';
import { mark, put } from '../fixtures/checked';
import { marks, PARAGRAPHS } from '../fixtures/story';
import { silence } from '../fixtures/silence';
import { attachTape, heard, lastSeek, noteSeeks, TAPE, TRANSCRIPT } from '../fixtures/tape';

/* A checker listens, with the hands on the keyboard and the eyes on the draft. */

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const player = (page: Page) => pane(page).getByRole('region', { name: 'Recording', exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Mark', exact: true });
const evidence = (page: Page) => panel(page).getByRole('region', { name: 'Evidence' });
const tab = (page: Page, name: string) => pane(page).getByRole('tab', { name, exact: true });
const spoken = (page: Page) => pane(page).locator('.stet-paper-turn');

const QUOTE = 'We heard her horn three times and then nothing at all';
/** In which whole second the turns of the tape begin: fixtures/tape/harbour.vtt. */
const TURNS = { counted: 4, horn: 13, end: 20 };

const TEXT = PARAGRAPHS.join('\n');

test.beforeEach(async ({ library }) => {
  await put(library, { headline: 'The ferry', text: TEXT, marks: [mark(TEXT, QUOTE, { kind: 'quote' })] });
});

/** Opens the story, with the quotation in hand. */
async function opened(page: Page): Promise<void> {
  await page.getByText('The ferry').first().click();
  await page.keyboard.press('Enter');
  await marks(page).first().click();
}

const isPaused = (page: Page) => heard(page).then(({ paused }) => paused);

/** Goes to a second, without a key. */
async function putAt(page: Page, second: number): Promise<void> {
  await page
    .locator('audio')
    .evaluate((audio: HTMLAudioElement, to) => void (audio.currentTime = to), second + 0.4);
  await expect.poll(() => lastSeek(page)).toBe(second);
}

test('by keyboard: tape and transcript linked, a quotation heard from its second, looped, slower, its minute noted', async ({
  app,
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await opened(page);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await attachTape(app, page, home);
  await expect(tab(page, TAPE)).toBeVisible();

  await tab(page, TRANSCRIPT).focus();
  await page.keyboard.press('Enter');
  const proposed = pane(page).getByRole('group', { name: 'Proposed recording' });
  await expect(proposed).toContainText(`Is it ${TAPE}? It is called the same, and is as long.`);
  await proposed.getByRole('button', { name: 'Link them' }).focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('combobox', { name: 'Recording' })).toHaveValue(/./);
  await expect(player(page)).toContainText('00:00:24');
  await noteSeeks(page);

  // A quotation, its passage, and what was said there.
  await page.keyboard.press('Shift+C');
  const row = pane(page).getByRole('region', { name: 'All quotes' }).getByRole('button', { name: /horn/ });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const passage = pane(page).getByRole('region', { name: 'Beside the tape' }).getByRole('option');
  await expect(passage).toBeFocused();
  await expect(passage).toContainText('00:00:13');
  await page.keyboard.press('Tab');
  const here = pane(page).getByRole('button', { name: /Play from here/ });
  await here.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isPaused(page)).toBe(false);
  expect(await lastSeek(page)).toBe(TURNS.horn);
  await page.keyboard.press('F2');
  await expect.poll(() => isPaused(page)).toBe(true);

  // From the manuscript, which stays where it is; the transcript follows.
  await tab(page, TRANSCRIPT).click();
  await expect(spoken(page)).toContainText('We heard her horn');
  await manuscript.focus();
  const scroller = page.locator('[data-pane="manuscript"] .cm-scroller');
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  await putAt(page, 1);
  await page.keyboard.press('Shift+F2');
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect.poll(() => lastSeek(page)).toBe(TURNS.horn);
  await page.keyboard.press('F2');
  await expect.poll(() => isPaused(page)).toBe(true);
  await putAt(page, TURNS.horn + 4);
  for (const [key, second] of [
    ['[', TURNS.horn],
    ['Shift+F1', TURNS.horn + 3],
    ['F1', TURNS.horn],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => lastSeek(page)).toBe(second);
  }
  await page.keyboard.press('-');
  await expect(player(page).getByRole('group', { name: 'Speed' })).toHaveText('0.9×');
  expect((await heard(page)).rate).toBe(0.9);
  await page.keyboard.press('=');
  await expect(player(page).getByRole('group', { name: 'Speed' })).toHaveText('1×');

  await page.keyboard.press('Shift+H');
  const loop = player(page).getByRole('button', { name: /Loop/ });
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
  // Played to its end it begins again.
  await putAt(page, TURNS.end);
  await page.keyboard.press('F2');
  await expect.poll(() => lastSeek(page)).toBe(TURNS.horn);
  await page.keyboard.press('Shift+H');
  await expect(loop).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('F2');
  await expect.poll(() => isPaused(page)).toBe(true);
  await putAt(page, TURNS.horn + 1);
  await page.keyboard.press(']');
  await expect(spoken(page)).toContainText('Thank you.');
  await page.keyboard.press('[');
  await expect(spoken(page)).toContainText('We heard her horn');
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
  expect(await violationsInBothThemes(page)).toEqual([]);

  // The minute, by one key; taken back by one more, and noted again.
  await page.keyboard.press('Shift+M');
  await expect(evidence(page)).toContainText('harbour, 00:00:13');
  await expect(page.getByText(/00:00:13 of harbour\.ogg is noted on/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(evidence(page)).not.toContainText('00:00:13');
  await page.keyboard.press('Control+Shift+Z');
  await expect(evidence(page)).toContainText('Context');
  await evidence(page).getByRole('button', { name: 'Fill in what it says' }).focus();
  await page.keyboard.press('Enter');
  const change = evidence(page).getByRole('group', { name: /^Evidence from/ });
  await change.getByLabel('Excerpt').fill('four times');
  await page.keyboard.press('Control+Enter');
  await expect(evidence(page).locator('blockquote')).toHaveText('four times');
  await evidence(page).getByRole('button', { name: 'Play from 00:00:13' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isPaused(page)).toBe(false);
  await page.keyboard.press('F2');

  await page.keyboard.press('Control+p');
  const report = page.frameLocator('iframe[title^="The report"]');
  await expect(report.getByText('00:00:13', { exact: false }).first()).toBeVisible();
});

test('a click on who speaks plays from there, and whoever scrolls away is not pulled back', async ({
  app,
  page,
  home,
}) => {
  await opened(page);
  await attachTape(app, page, home);
  await tab(page, TRANSCRIPT).click();
  await pane(page).getByRole('combobox', { name: 'Recording' }).selectOption(TAPE);
  await expect(player(page)).toContainText('00:00:24');
  await noteSeeks(page);
  const head = pane(page).locator('.stet-paper-head').filter({ hasText: 'We counted' });
  await expect(head).toHaveAttribute('data-head', 'Ines Marlow · 00:00:04');
  await head.click({ position: { x: 60, y: 12 } });
  await expect.poll(() => isPaused(page)).toBe(false);
  expect(await lastSeek(page)).toBe(TURNS.counted);
  await player(page).getByRole('button', { name: 'Pause' }).click();

  // By keys in the words.
  await pane(page).getByRole('textbox', { name: 'Words of the paper' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect.poll(() => lastSeek(page)).toBe(TURNS.end);
  await player(page).getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => lastSeek(page)).toBe(0);

  // It is unlinked by a person, and that can be taken back.
  await pane(page).getByRole('combobox', { name: 'Recording' }).selectOption('Not linked');
  await expect(page.getByText(`${TRANSCRIPT} has no recording here.`)).toBeVisible();
  await expect(pane(page).getByRole('group', { name: 'Proposed recording' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(pane(page).getByRole('combobox', { name: 'Recording' })).not.toHaveValue('');
});

test('twelve hours are sought in, and what is no recording says what to do', async ({ app, page, home }) => {
  await opened(page);
  await writeFile(path.join(home, 'hearing.flac'), silence(12 * 3600));
  await writeFile(path.join(home, 'broken.mp3'), 'ID3 and nothing that can be heard');
  await attachPapers(app, page, home, ['broken.mp3', 'hearing.flac']);
  await tab(page, 'hearing.flac').click();
  await expect(player(page)).toContainText('12:00:00');
  await player(page).getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('F1');
  await expect(player(page).locator('[data-second]')).toHaveText('11:59:57');
  await page.keyboard.press('F2');
  await expect.poll(async () => (await heard(page)).at).toBeGreaterThan(12 * 3600 - 2);

  await tab(page, 'broken.mp3').click();
  await expect(pane(page).getByText('The recording cannot be played here', { exact: false })).toContainText(
    'The file is kept as it came.',
  );
  await expect(pane(page).getByRole('button', { name: 'Save a copy…' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
