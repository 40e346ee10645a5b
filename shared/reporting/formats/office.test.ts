import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPTIONS } from '../fixtures';
import { longArticle } from '../long-fixtures';
import { reportModel } from '../model';
import { WRITERS } from './writers';

/*
 * Another office program opens what is handed on, and makes pages and rows of it. It takes seconds to start,
 * which nothing but itself can stand in for: hence all files in one call.
 */

const installed = spawnSync('soffice', ['--version']).status === 0;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(!installed)(
  'LibreOffice opens the Word file and the workbook (skipped where soffice is not installed)',
  { timeout: 240_000 },
  async () => {
    const model = reportModel(longArticle(300, 12), OPTIONS);
    const help = { missing: { letters: [], kept: true }, fontFaces: async () => '' };
    for (const key of ['docx', 'xlsx'] as const)
      await writeFile(path.join(folder, `report.${key}`), await (await WRITERS[key]())(model, help));
    const convert = (...args: string[]) =>
      spawnSync(
        'soffice',
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...args, '--outdir', folder],
        { cwd: folder, encoding: 'utf8' },
      );
    const { stdout } = convert('--convert-to', 'pdf', 'report.docx');
    expect(stdout).toContain('report.pdf');
    expect((await stat(path.join(folder, 'report.pdf'))).size).toBeGreaterThan(5_000);
    convert('--convert-to', 'csv', 'report.xlsx');
    const csv = await readFile(path.join(folder, 'report.csv'), 'utf8');
    expect(csv.split('\n')[0]).toContain('No.,Paragraph,Words');
    expect(csv).toContain(model.ledger[0]!.words.slice(0, 20));
  },
);
