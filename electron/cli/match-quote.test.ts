import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { terminalIn } from './testing';

/* A quotation is compared with a transcript in the terminal. */

const TAPE = `1
00:00:04,000 --> 00:00:09,500
Ann Roe: We did not, um, sell the old pier to anybody.

2
00:12:40,000 --> 00:12:45,000
Per Lund: I never saw the letter, but my clerk did.

3
00:20:00,000 --> 00:20:03,000
Ann Roe: Yes, of course.

4
00:21:00,000 --> 00:21:03,000
Per Lund: Yes, of course.
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-match-'));
  await writeFile(path.join(folder, 'tape.srt'), TAPE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function match(quote: string, ...more: string[]) {
  const argv = ['match-quote', '--quote', quote, '--transcript', 'tape.srt', '--json', ...more];
  const { code, out } = await terminalIn(folder, argv);
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown> & { diff: { cleaning?: string }[] };
}

test('is printed with place, time, speaker, verdict and what differs', async () => {
  const { diff, ...answer } = await match('We did not sell the old pier to anybody');
  const [start, end] = [TAPE.indexOf('We did'), TAPE.indexOf('anybody') + 'anybody'.length];
  expect(answer).toMatchObject({
    ...{ found: true, start, end, verdict: 'cleaned', timestamp: '00:00:04', speaker: 'Ann Roe' },
    text: 'We did not, um, sell the old pier to anybody',
  });
  expect(diff.flatMap(({ cleaning }) => cleaning ?? [])).toContain('filler');
});

test('is compared with who the draft says speaks, where that is given', async () => {
  expect(await match('Yes, of course.', '--speaker', 'Lund')).toMatchObject({
    ...{ speaker: 'Per Lund', timestamp: '00:21:00', voice: 'right' },
  });
  expect(await match('I never saw the letter', '--speaker', 'Ann Roe')).toMatchObject({ voice: 'another' });
  expect(await match('I never saw the letter')).not.toHaveProperty('voice');
});

test('that is not there is not found', async () => {
  expect(await match('The pier was sold to the county for a song')).toMatchObject({
    ...{ found: false, verdict: 'not found', start: null, text: null, timestamp: null, speaker: null },
  });
});

describe('line by line', () => {
  test('each line has its answer, and one that cannot be answered is named with its number', async () => {
    const transcript = path.join(folder, 'tape.srt');
    const lines = [
      { id: 'a', quote: 'I never saw the letter', transcript, speaker: 'Per Lund' },
      { id: 'b', transcript },
      { id: 'c', quote: 'I did see the letter, but my clerk did', transcript },
    ];
    await writeFile(path.join(folder, 'lines'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out, err } = await terminalIn(folder, ['match-quote', '--jsonl', 'lines']);
    const answers = out.trim().split('\n');
    expect(answers.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'a', verdict: 'verbatim', voice: 'right' },
      { id: 'c', verdict: 'altered' },
    ]);
    expect(err).toContain('2');
    expect(code).toBe(1);
  });
});
