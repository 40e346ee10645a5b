// What `npm run check-electron` asks of Electron, asked of the stand-in: it lacks one thing, and has the
// rest.
import path from 'node:path';
import { expect, run, test } from './fixture/app';

const probe = path.resolve(__dirname, '../check-electron/probe');

test('the probe seeks in a sound, leaves dialogs to a person, and names what is missing', async ({
  userData,
}) => {
  const { code, output } = await run(['--no-sandbox', probe, `--user-data-dir=${userData}`], {
    STET_CHECK_HAND: '0',
  }).ended;
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const rows = lines.map((line) => JSON.parse(line) as { name: string; result: string });
  expect(code).toBe(0);
  expect(Object.fromEntries(rows.map(({ name, result }) => [name, result]))).toEqual({
    versions: 'passed',
    'safe storage': 'failed',
    'sound with seeking': 'passed',
    'a message box': 'not run',
    'saving by dialog': 'not run',
    'opening by dialog': 'not run',
  });
  expect(output).toContain('safeStorage is not supported');
});
