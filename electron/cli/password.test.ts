import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesAt, pdfOf } from '../services/documents/testing/pdf-fixtures';
import { askHidden } from './password';
import { terminalIn } from './testing';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'stet-password-'));
  const pages = [{ words: linesAt(60, 700, ['The quay was opened in the spring.']) }];
  const lock = { by: 'aes-256', user: 'quay 7', owner: 'printer' } as const;
  await writeFile(path.join(home, 'quay.pdf'), pdfOf(pages, { lock }));
  await writeFile(path.join(home, 'right'), 'quay 7\nand more\n');
  await writeFile(path.join(home, 'wrong'), 'quay 8\r\n');
  await writeFile(path.join(home, 'empty'), '\n');
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('a PDF is opened with the password in a file', async () => {
  const said = await terminalIn(home, ['text', 'quay.pdf', '--password-file', 'right']);
  expect(said).toMatchObject({ code: 0, out: 'The quay was opened in the spring.' });
});

test.each([
  [[], 'quay.pdf is protected by a password: name a file that holds it by --password-file.'],
  [['--password-file', 'wrong'], 'The password in wrong does not open quay.pdf.'],
  [['--password-file', 'empty'], 'empty has no password on its first line.'],
])('with %j it is refused in a sentence', async (words, why) => {
  const { code, out, err } = await terminalIn(home, ['text', 'quay.pdf', ...words]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(why);
  expect(err).toMatch(/Nothing was imported\.$/);
  expect(err).not.toContain('quay 8');
});

test('what is typed at a terminal is not shown, and can be left', async () => {
  const asked = async (typed: string) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const answer = askHidden('Password of quay.pdf: ', input, output);
    input.write(typed);
    return [await answer, output.read()?.toString()];
  };
  const shown = 'Password of quay.pdf: \n';
  expect(await asked('quax\u007fy 7\r')).toEqual(['quay 7', shown]);
  expect(await asked('quay\u0003')).toEqual([null, shown]);
  expect(await asked('\u0004')).toEqual([null, shown]);
});

test('papers that ask for a password are read with it', async () => {
  const run = (...argv: string[]) => terminalIn(home, argv);
  await writeFile(path.join(home, 'draft.txt'), 'The quay was opened in the spring.');
  const { out: article } = await run('import', 'draft.txt');
  await run('mark', article, '--kind', 'claim', '--start', '0', '--end', '33');
  const attached = (...more: string[]) => run('attach', article, 'quay.pdf', ...more);
  const asked = async (...more: string[]) => (await run('passages', article, ...more)).out;

  expect((await attached('--password-file', 'wrong')).err).toContain('The password in wrong does not open');
  expect(await asked('--password-file', 'right')).toContain('quay.pdf, page 1: The quay was opened');
});
