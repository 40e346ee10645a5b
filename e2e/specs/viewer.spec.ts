import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { HOSTILE, pdfOf } from '../../renderer/dev/pdf-fixtures';
import { expect, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { marks, saveTo } from '../fixtures/story';

/* Papers of every kind beside the draft: looked at, selected in, put against a mark, found again. */

const TEXT = 'The weir at Holm\nForty men built it in 1893, and it cost 4,000 crowns, the parish says.';
const LINES = [
  ['The weir at Holm', 'Forty men built it in 1893, and an-', 'other eleven in the year after.'],
  ['It cost 4,000 crowns, of which the parish', 'paid a third of the whole sum.'],
];
const CSV = 'Year,Boats\n1893,12\n1894,500\n';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" onload="parent.ran = 1"><script>parent.ran = 2</script>' +
  '<image href="https://evil.example/x.png" width="9" height="9"/><foreignObject width="9" height="9">' +
  '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject><circle r="9"/></svg>';

/** A tone that is longer than one answer of the app to a range. */
function tone(seconds: number): Buffer {
  const rate = 16_000;
  const bytes = Buffer.alloc(44 + seconds * rate, 128);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(seconds * rate, 40);
  return bytes;
}

const pane = (page: Page) => page.getByRole('region', { name: 'Papers', exact: true });
const show = (page: Page, name: string) => pane(page).getByRole('tab', { name, exact: true }).click();
const form = (page: Page) => page.getByRole('group', { name: 'New evidence' });

async function attach(
  app: ElectronApplication,
  page: Page,
  home: string,
  files: Record<string, string | Uint8Array>,
): Promise<void> {
  for (const [name, bytes] of Object.entries(files))
    await writeFile(path.join(home, name), typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    },
    Object.keys(files).map((name) => path.join(home, name)),
  );
  await page.keyboard.press('Control+Shift+U');
  for (const name of Object.keys(files))
    await expect(pane(page).getByRole('tab', { name, exact: true })).toBeVisible();
}

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: 'The weir',
    text: TEXT,
    marks: [mark(TEXT, 'Forty men built it in 1893', { kind: 'claim' })],
  });
});

async function opened(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByText('The weir').first().click();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(1);
  await marks(page).first().click();
  return asked;
}

test('words on a page and cells of a sheet become evidence by S, and lead back to their places', async ({
  app,
  page,
  home,
}) => {
  // Here the papers lie beside the manuscript, and no notice over them.
  await page.setViewportSize({ width: 2100, height: 900 });
  await opened(page);
  await attach(app, page, home, { 'weir.pdf': pdfOf(LINES), 'boats.csv': CSV });

  await pane(page).getByRole('grid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await page.keyboard.press('s');
  await expect(form(page).getByLabel('Page or place')).toHaveValue('B2:B3');
  await expect(form(page).getByLabel('Excerpt')).toHaveValue('12\n500');
  await page.keyboard.press('Control+Enter');

  await show(page, 'weir.pdf');
  const line = pane(page).getByText('Forty men built it in 1893, and an-');
  const next = pane(page).getByText('other eleven in the year after.');
  await next.scrollIntoViewIfNeeded();
  const [from, to] = [await line.boundingBox(), await next.boundingBox()];
  await page.mouse.move(from!.x + 1, from!.y + from!.height / 2);
  await page.mouse.down();
  await page.mouse.move(to!.x + to!.width - 1, to!.y + to!.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('s');
  await expect(form(page).getByLabel('Page or place')).toHaveValue('page 1');
  await expect(form(page).getByLabel('Excerpt')).toHaveValue(
    /^Forty men built it in 1893, and another eleven in the year after\.?$/,
  );
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toHaveCount(0);

  // The paper opens where the evidence is, and the manuscript stays where it was.
  const manuscript = page.locator('[data-pane="manuscript"] .cm-scroller');
  const before = await manuscript.evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole('button', { name: 'boats.csv' }).click();
  await expect(pane(page).getByRole('gridcell', { name: '500', exact: true })).toHaveClass(/lit/);
  await page.getByRole('button', { name: 'weir.pdf' }).click();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('stet-paper-lit') ?? [])].map(String).join('')))
    .toContain('an-');
  expect(await manuscript.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
});

test('a paper is looked through by keyboard, as pages and as words', async ({ app, page, home }) => {
  await opened(page);
  await attach(app, page, home, { 'weir.pdf': pdfOf(LINES) });
  const pages = pane(page).getByRole('group', { name: 'Pages of the paper' });
  await expect(pane(page).getByText('It cost 4,000 crowns', { exact: false })).toBeAttached();
  await pages.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ANOTHER');
  await expect(pane(page).getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');

  await pane(page).getByText('Words', { exact: true }).click();
  const words = pane(page).getByRole('textbox', { name: 'Words of the paper' });
  await expect(words).toContainText('another eleven');
  await words.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('s');
  await expect(form(page).getByLabel('Excerpt')).toHaveValue('The weir at Holm');
  expect(await violations(page)).toEqual([]);
});

test('nothing of a hostile paper runs and nothing is asked for outside; what is none can still be saved', async ({
  app,
  page,
  home,
}) => {
  const asked = await opened(page);
  await attach(app, page, home, {
    'hostile.pdf': pdfOf([['Read me']], HOSTILE),
    'map.svg': SVG,
    'page.html':
      '<script>window.ran = 3</script><img src="https://evil.example/y.png"><p>Words of a page.</p>',
    'broken.pdf': '%PDF-1.7\nThis is none.',
    'tape.wav': tone(600),
  });
  await show(page, 'hostile.pdf');
  await expect(pane(page).getByText('Read me')).toBeVisible();
  await expect(pane(page).locator('a')).toHaveCount(0);
  await show(page, 'map.svg');
  await expect(pane(page).getByRole('img')).toBeVisible();
  await show(page, 'page.html');
  await expect(pane(page).getByRole('textbox', { name: 'Words of the paper' })).toContainText(
    'Words of a page.',
  );

  await show(page, 'tape.wav');
  const heard = await pane(page)
    .locator('audio')
    .evaluate(async (audio: HTMLAudioElement) => {
      audio.currentTime = 555;
      await new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
      return [Math.round(audio.duration), audio.currentTime];
    });
  expect(heard).toEqual([600, 555]);

  await show(page, 'broken.pdf');
  const copy = path.join(home, 'copy.pdf');
  await saveTo(app, copy);
  // By keyboard: notices of what was attached may lie over it.
  await pane(page).getByRole('button', { name: 'Save a copy…' }).press('Enter');
  await expect(page.getByText('A copy was saved as')).toBeVisible();
  expect(await readFile(copy, 'latin1')).toBe('%PDF-1.7\nThis is none.');
  expect(await violations(page)).toEqual([]);

  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  const outside = /^(?:https:\/\/app\.stet\.invalid\/|stet:\/\/app\/|data:|blob:)/;
  expect(asked.filter((url) => !outside.test(url))).toEqual([]);
});
