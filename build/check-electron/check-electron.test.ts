// What is said of a check on Electron, and which tests it runs. (The probe is tried by
// build/runtime/probe.spec.ts.)
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { standInAlone } from './stand-in-alone';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What an expression over the check's own functions comes to. */
const ask = (file: string, expression: string): unknown => {
  const from = `const m = await import('./build/check-electron/${file}.mjs');`;
  const code = `${from} console.log(JSON.stringify(${expression}))`;
  const options = { cwd: root, encoding: 'utf8' as const };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], options));
};

interface Step {
  run?: string;
  with?: { path?: string };
}

const row = (name: string, result: string, note = '') => ({ name, result, note });

test('the table is one that an issue takes, and names nobody’s home', () => {
  const wrong = row('a | bar', 'failed', 'not in /home/ada/out\nbut elsewhere');
  const rows = [row('a start', 'passed'), wrong, row('a box', 'not run')];
  expect(ask('table', `m.table(['Stet'], ${JSON.stringify(rows)}, '/home/ada')`)).toBe(
    '- Stet\n\n| what | result | note |\n|---|---|---|\n| a start | ✓ passed |  |\n' +
      '| a \\| bar | ✕ failed | not in ~/out but elsewhere |\n| a box | – not run |  |\n',
  );
  expect(ask('table', `m.verdict(${JSON.stringify(rows)})`)).toEqual({
    passed: false,
    line: '1 passed, 1 failed, 1 not run',
  });
});

test.each([
  [{}, 'not yet run on Linux, macOS or Windows'],
  [
    { linux: { electron: '45.4.1', on: '2031-05-01' } },
    'last passed on Linux (Electron 45.4.1, 2031-05-01); not yet run on macOS or Windows',
  ],
])('what may be said of %j', (record, words) => {
  expect(ask('table', `m.standing(${JSON.stringify(record)})`)).toBe(words);
});

test('the README and the badge say what is on record, and no more', () => {
  const words = ask('table', `m.standing(${read('build/check-electron/passed.json')})`) as string;
  expect(read('README.md')).toContain(`On Electron itself (\`npm run check-electron\`): ${words}.`);
  expect(read('README.md')).toContain('build/check-electron/badge.svg');
  expect(read('build/check-electron/badge.svg')).toContain(`<title>on Electron: ${words}</title>`);
});

test('each test that is left out on Electron is there, so that the list cannot rot', () => {
  const specs = readdirSync(path.join(root, 'build/runtime')).filter((name) => name.endsWith('.spec.ts'));
  const titlesOf = (file: string) =>
    [...read(`build/runtime/${file}`).matchAll(/\btest\w*\('([^']+)'/g)].map(([, title]) => title!);
  const titles = specs.flatMap(titlesOf);
  for (const left of standInAlone) {
    expect(
      titles.filter((title) => left.test(title)),
      String(left),
    ).toHaveLength(1);
  }
  expect(titles.length - standInAlone.length).toBeGreaterThan(30);
});

test('the specs that the sheet rests on are run, each by its title', () => {
  const { files, count } = ask('named', 'm.namedTests()') as { files: string[]; count: number };
  const all = files.map((file) => read(`e2e/specs/${file}`)).join('');
  const titles = ask('named', 'm.namedTests().titles.source') as string;
  const found = [...all.matchAll(/\btest\((['"`])(.+?)\1/g)].filter(([, , title]) =>
    new RegExp(titles).test(title!),
  );
  expect(count).toBeGreaterThan(5);
  expect(found).toHaveLength(count);
  const sheet = '| a | b | c | d | desk.spec.ts: goes (on)<br>life.spec.ts: else<br>by hand: look |\n';
  expect(ask('named', `m.namedTests(${JSON.stringify(sheet)}).titles.source`)).toBe('(goes \\(on\\))$');
});

test.each([
  ['newest', '46.0.1'],
  ['oldest', '44.9.0'],
])('the %s Electron that is supported', (which, version) => {
  const older = { '46-x-y': '46.0.1', '45-x-y': '45.4.1', '44-x-y': '44.9.0' };
  const tags = { latest: '46.0.1', beta: '47.0.0-beta.1', ...older };
  expect(ask('supported', `m.supported('${which}', ${JSON.stringify(tags)})`)).toBe(version);
});

test('the workflow runs it on three systems with three Electrons, and keeps its table', () => {
  const workflow = parse(read('.github/workflows/electron.yml')) as {
    jobs: { check: { strategy: { matrix: Record<string, string[]> }; steps: Step[] } };
  };
  const { strategy, steps } = workflow.jobs.check;
  expect(strategy.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    electron: ['oldest', 'shipped', 'newest'],
  });
  expect(steps.map((step) => step.run)).toContain('npm run check-electron');
  expect(steps.at(-1)?.with?.path).toBe('test-results');
});
