import path from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { applyInPlace, newId, type Article, type Command } from '@shared/domain';
import { createArticle, SAMPLE_TEXT, sign } from '@shared/domain/testing';
import { GENESIS, lineOf } from './event-log';
import { filesIn } from './layout';
import { writeSnapshot } from './snapshot';
import { temporaryFolder } from './testing';
import { verifyLog } from './verify';

/* A library that an earlier Stet wrote: its history and its snapshot know less than those of today. */

const folder = temporaryFolder();

const create = createArticle();
const start = SAMPLE_TEXT.indexOf('bridge');
const mark = (at: number) => ({
  id: newId(),
  kind: 'claim' as const,
  start: start + at,
  end: start + at + 1,
  facets: [],
  risk: 'routine' as const,
  people: [],
});
const marks = [mark(0), mark(1)];
const commands: Command[] = [
  create,
  sign({ type: 'suggestion.accept', people: [], marks }),
  sign({ type: 'mark.status', marks: [marks[0]!.id], status: 'verified' }),
];

function today(): Article {
  let article: Article | null = null;
  for (const command of commands) {
    const outcome = applyInPlace(article, structuredClone(command));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ article } = outcome);
  }
  return article!;
}

/** What is wrong with a snapshot of all changes that holds `article`. */
async function problemsWith(article: Article): Promise<string[]> {
  const files = filesIn(path.join(folder(), create.article));
  await mkdir(path.dirname(files.log), { recursive: true });
  let hash = GENESIS;
  const lines = commands.map((command, at) => {
    const line = lineOf(at + 1, hash, JSON.stringify(command));
    ({ hash } = line);
    return line.line;
  });
  await writeFile(files.log, lines.join(''));
  await writeSnapshot(files.snapshot, { seq: commands.length, hash, changedAt: create.at, article });
  return (await verifyLog(files)).problems;
}

test('what an earlier Stet did not note of acts in bulk is no damage', async () => {
  const now = today();
  expect(now.marks[marks[1]!.id]!.bulk).toBe(true);
  for (const each of Object.values(now.marks)) delete each.bulk;
  expect(await problemsWith(now)).toEqual([]);
});

test('what the history does not make is', async () => {
  const now = today();
  expect(await problemsWith(now)).toEqual([]);
  now.marks[marks[0]!.id]!.bulk = true;
  expect(await problemsWith(now)).toEqual(['The snapshot is not what the first 3 changes make.']);
});
