import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { terminalIn } from './testing';

const DRAFT = 'The pier is 640 metres long. It was painted in nine days.';
const MARKS = {
  published: '2025-03-14',
  marks: [
    { id: 'length', kind: 'claim', start: 0, end: 27, text: DRAFT.slice(0, 27) },
    { id: 'paint', kind: 'claim', start: 29, end: 57 },
  ],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-passages-'));
  await mkdir(path.join(folder, 'papers'));
  await writeFile(path.join(folder, 'draft.txt'), DRAFT);
  await writeFile(path.join(folder, 'marks.json'), JSON.stringify(MARKS));
  await writeFile(path.join(folder, 'papers', 'piers.csv'), 'pier,metres\nNorth,212\nLong,640\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const passages = (...more: string[]) =>
  terminalIn(folder, ['passages', 'draft.txt', '--papers', 'papers', '--marks', 'marks.json', ...more]);

test('passages for each mark are printed as JSON, with their cells and what they say of values', async () => {
  const { code, out } = await passages('--json');
  expect(code).toBe(0);
  const { marks } = JSON.parse(out) as { marks: Record<string, { passages: object[]; verdict: string }> };
  expect(marks['length']!.passages[0]).toMatchObject({ paper: 'piers.csv', text: 'Long | 640', cell: 'B3' });
  expect([marks['length']!.verdict, marks['paint']!.verdict]).toEqual(['supported', 'nothing']);
});

test('a paper that cannot be read is named, and the others are asked', async () => {
  await writeFile(path.join(folder, 'papers', 'broken.pdf'), '%PDF-1.7 and nothing');
  const { code, out, err } = await passages();
  expect(code).toBe(0);
  expect(out).toContain('piers.csv, B3: Long | 640');
  expect(err).toContain('broken.pdf could not be read');
});

test.each([
  ['marks outside the draft', { ...MARKS, marks: [{ id: 'far', kind: 'claim', start: 50, end: 90 }] }],
  ['a list that is none', { marks: 'all' }],
])('%s are refused', async (_, marks) => {
  await writeFile(path.join(folder, 'marks.json'), JSON.stringify(marks));
  const { code, err } = await passages();
  expect(code).not.toBe(0);
  expect(err).toContain('nothing was looked for');
});

describe('the papers of an article', () => {
  const run = async (...argv: string[]) => terminalIn(folder, argv);
  const told = async (...argv: string[]) => {
    const { out } = await run('passages', ...argv, '--json');
    return (JSON.parse(out) as { marks: Record<string, { passages: object[]; verdict: string }> }).marks;
  };

  test('are asked about all its marks, or those that are named', async () => {
    const { out: id } = await run('import', 'draft.txt');
    const marks: string[] = [];
    for (const [start, end] of [
      [0, 27],
      [29, 56],
    ])
      marks.push((await run('mark', id, '--kind', 'claim', '--start', `${start}`, '--end', `${end}`)).out);
    const { out: paper } = await run('attach', id, 'papers/piers.csv');
    const all = await told(id);
    expect(Object.keys(all)).toEqual(marks);
    const { verdict, passages: found } = all[marks[0]!]!;
    expect(verdict).toBe('supported');
    expect(found[0]).toMatchObject({ paper, file: 'piers.csv', text: 'Long | 640', cell: 'B3' });
    expect(Object.keys(await told(id, marks[1]!))).toEqual([marks[1]]);
    expect((await run('passages', id)).out).toContain('piers.csv, B3: Long | 640');
    expect((await run('passages', id, 'nothing')).err).toContain('nothing was looked for');
  });
});
