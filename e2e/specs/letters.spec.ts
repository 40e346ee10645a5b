import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, root, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { put } from '../fixtures/shelf';

/*
 * Letters that no font of the machine has. Which those are differs from one machine to the next: these two
 * have no meaning in Unicode, so that no font has them anywhere; the Greek and the accented ones every
 * machine has.
 */
const [NONE, NOR] = ['\u0378', '\u{50000}'];
const TEXT = `The sign on the pier\nIt read ${NONE}${NOR} and then Ωμέγα, naïve, ½ and an ${NONE} again.\nBy noon the fog had closed in.`;
const SAYS = '2 letters have no font on this machine (other signs)';

test('in the preview and in what is exported: code points, a list, and a notice in the window', async ({
  app,
  page,
  library,
  home,
}) => {
  await put(library, { slug: 'SIGN', headline: 'The sign on the pier', text: TEXT });
  await page.reload();
  await page.locator('[data-key]').filter({ hasText: 'SIGN' }).click();
  await page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('status').filter({ hasText: SAYS })).toContainText('install a font');
  const report = page.frameLocator('iframe[title^="The report"]');
  await expect(report.locator('#p2')).toHaveText(
    'It read [U+0378 U+50000] and then Ωμέγα, naïve, ½ and an [U+0378] again.',
  );
  await expect(report.getByText('2 letters have no font on the machine that made this report')).toBeVisible();
  await expect(report.locator('#letters tbody tr')).toHaveText([/^U\+0378\s*other signs\s*¶ 2/, /^U\+50000/]);

  for (const [label, kept] of [
    ['Web page', true],
    ['PDF', false],
  ] as const) {
    const [file = ''] = await exportReport(app, page, home, label);
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText(`The report for the editor was saved as ${file}`);
    await expect(notices).toContainText(SAYS);
    if (kept) expect(await readFile(file, 'utf8')).toContain(`${NONE}${NOR} [U+0378 U+50000]`);
    else expect((await stat(file)).size).toBeGreaterThan(1_000);
  }
});

test('a report without such letters says nothing of them', async ({ page, library }) => {
  await put(library, { slug: 'LAMP', text: 'The lamp\nIt cost € 5 in Ærø, “naïve” as that is, and Ωμέγα.' });
  await page.reload();
  await page.locator('[data-key]').filter({ hasText: 'LAMP' }).click();
  await page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe[title^="The report"]').locator('#p2')).toContainText('Ωμέγα');
  await expect(page.getByText('no font')).toHaveCount(0);
});

test('printed from a terminal: the PDF comes, and the terminal says what it could not draw', async ({
  library,
  home,
}) => {
  const article = await put(library, { slug: 'SIGN', text: TEXT });
  const file = path.join(home, 'report.pdf');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'build/stet.mjs'), 'report', article, '--library', library, '--out', file],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr.trim()).toContain(SAYS);
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});
