import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyInPlace, newId, type Article, type Command } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { ArticleFile } from './article-file';
import { GENESIS, lineOf } from './event-log';
import { DurableJson } from './json-file';
import { filesIn } from './layout';
import { loadArticle } from './load';
import { writeSnapshot } from './snapshot';
import { temporaryFolder } from './testing';
import { verifyLog } from './verify';

/*
 * What comes of an article whose files are damaged: every state of its log against every state of its
 * snapshot. The article has six changes: its creation and five headlines, so that `headline` says which
 * change one stands at.
 */

const CHANGES = 6;
const folder = temporaryFolder();

const create = createArticle();
const commands: Command[] = [
  create,
  ...Array.from({ length: CHANGES - 1 }, (_, at) =>
    sign({ type: 'details.set', set: { headline: `after ${at + 2}` } }),
  ),
];
const { lines, hashes } = chain(commands);

function chain(all: readonly unknown[]): { lines: string[]; hashes: string[] } {
  const made = { lines: [] as string[], hashes: [] as string[] };
  for (const [at, command] of all.entries()) {
    const { line, hash } = lineOf(at + 1, made.hashes[at - 1] ?? GENESIS, JSON.stringify(command));
    made.lines.push(line);
    made.hashes.push(hash);
  }
  return made;
}

function articleAfter(count: number): Article {
  let article: Article | null = null;
  for (const command of commands.slice(0, count)) {
    const outcome = applyInPlace(article, JSON.parse(JSON.stringify(command)) as Command);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ article } = outcome);
  }
  return article!;
}

const files = () => filesIn(path.join(folder(), create.article));

const bad = (line: string) => line.replace('"command"', '"commando"');
/** The log with the line of change `n` (from 1) made something else. */
const withLine = (n: number, change: (line: string) => string) =>
  lines.map((line, at) => (at === n - 1 ? change(line) : line)).join('');

const LOGS = {
  sound: lines.join(''),
  'torn at the end': `${lines.join('')}{"seq":7,"prev":"${hashes[5]}","comm`,
  'torn inside change 6': lines.join('').slice(0, -30),
  'without its last line break': lines.join('').slice(0, -1),
  'another byte for its last line break': `${lines.join('').slice(0, -1)}\x0b`,
  'last line unreadable': withLine(6, bad),
  'last two lines unreadable': lines.slice(0, 4).join('') + lines.slice(4).map(bad).join(''),
  'line 2 unreadable': withLine(2, bad),
  'line 5 unreadable': withLine(5, bad),
  'line 5 missing': withLine(5, () => ''),
  'line 1 unreadable': withLine(1, bad),
  'shortened to 2': lines.slice(0, 2).join(''),
  'all noise': '\0'.repeat(500),
  empty: '',
  missing: null,
  'an unknown kind at 5': chain([
    ...commands.slice(0, 4),
    { ...commands[4], type: 'mark.weigh' },
    commands[5],
  ]).lines.join(''),
} as const;

const SNAPSHOTS = {
  none: async () => {},
  'at 3': () => snapshotAt(3),
  'at 6': () => snapshotAt(6),
  'not JSON': () => writeFile(files().snapshot, '{"schema":'),
  empty: () => writeFile(files().snapshot, ''),
  'a byte changed, at 6': async () => {
    await snapshotAt(6);
    await writeFile(
      files().snapshot,
      (await readFile(files().snapshot, 'utf8')).replace('after 6', 'after S'),
    );
  },
  'of another history': async () =>
    void (await writeSnapshot(files().snapshot, {
      seq: 3,
      hash: 'f'.repeat(64),
      changedAt: create.at,
      article: articleAfter(3),
    })),
  'of a newer Stet': () => newerSnapshot({ ...articleAfter(4), schema: 99, invented: true }),
  'of a Stet nobody understands': () => newerSnapshot({ schema: 99, id: create.article }),
} as const;

async function snapshotAt(seq: number): Promise<void> {
  await writeSnapshot(files().snapshot, {
    seq,
    hash: hashes[seq - 1]!,
    changedAt: create.at,
    article: articleAfter(seq),
  });
}
const newerSnapshot = (article: object) =>
  new DurableJson(files().snapshot, true).write({
    schema: 99,
    seq: 4,
    hash: hashes[3]!,
    changedAt: create.at,
    article,
  });

async function lay(log: keyof typeof LOGS, snapshot: keyof typeof SNAPSHOTS): Promise<void> {
  await mkdir(files().folder, { recursive: true });
  if (LOGS[log] !== null) await writeFile(files().log, LOGS[log]);
  await SNAPSHOTS[snapshot]();
}

/**
 * What to expect: the change the article stands at; what may be done with it; what is said; what is moved
 * aside.
 */
type Expected = [
  at: number | string,
  may: 'write' | 'look',
  says: RegExp | null,
  aside?: 'article.json' | 'events.jsonl' | 'both',
];

const CASES: [keyof typeof LOGS, keyof typeof SNAPSHOTS, ...Expected][] = [
  ['sound', 'none', 6, 'write', null],
  ['sound', 'at 3', 6, 'write', null],
  ['sound', 'at 6', 6, 'write', null],
  ['sound', 'not JSON', 6, 'write', /snapshot .* damaged.*nothing was lost/, 'article.json'],
  ['sound', 'empty', 6, 'write', /snapshot .* damaged/, 'article.json'],
  ['sound', 'a byte changed, at 6', 6, 'write', /snapshot .* damaged/, 'article.json'],
  ['sound', 'of another history', 6, 'write', /one of the two was altered/, 'article.json'],
  ['sound', 'of a newer Stet', 4, 'look', /newer Stet/],
  ['sound', 'of a Stet nobody understands', 6, 'look', /newer Stet/],

  ['torn at the end', 'none', 6, 'write', /cut off while it was being written/, 'events.jsonl'],
  ['torn at the end', 'at 6', 6, 'write', /cut off/, 'events.jsonl'],
  ['torn at the end', 'not JSON', 6, 'write', /damaged/, 'both'],
  ['torn inside change 6', 'at 3', 5, 'write', /cut off/, 'events.jsonl'],
  ['torn inside change 6', 'at 6', 6, 'write', /gap/, 'events.jsonl'],
  ['without its last line break', 'none', 6, 'write', null],
  ['without its last line break', 'at 3', 6, 'write', null],
  ['another byte for its last line break', 'none', 6, 'write', /another byte .* No change is missing/],
  [
    'last line unreadable',
    'at 3',
    5,
    'write',
    /last line .* not as written, though saved: change 6\. .*backup/,
    'events.jsonl',
  ],
  ['last two lines unreadable', 'none', 4, 'write', /last 2 lines/, 'events.jsonl'],
  ['last two lines unreadable', 'at 6', 6, 'write', /gap/, 'events.jsonl'],

  ['line 2 unreadable', 'none', 1, 'look', /damaged after change 1/],
  ['line 2 unreadable', 'at 3', 6, 'write', /complete up to change 6/],
  ['line 2 unreadable', 'at 6', 6, 'write', /complete up to change 6/],
  ['line 2 unreadable', 'not JSON', 1, 'look', /damaged after change 1/],
  ['line 2 unreadable', 'a byte changed, at 6', 'after S', 'look', /not exactly as Stet wrote it/],
  ['line 5 unreadable', 'none', 4, 'look', /damaged after change 4/],
  ['line 5 unreadable', 'at 3', 4, 'look', /damaged after change 4/],
  ['line 5 unreadable', 'at 6', 6, 'write', /gap/],
  ['line 5 missing', 'at 3', 4, 'look', /damaged after change 4/],
  ['line 5 missing', 'at 6', 6, 'write', /gap/],
  ['line 1 unreadable', 'at 3', 6, 'write', /complete up to change 6/],
  ['line 1 unreadable', 'of another history', 3, 'look', /damaged after change 3/],

  ['shortened to 2', 'none', 2, 'write', null],
  ['shortened to 2', 'at 3', 3, 'write', /gap/],
  ['shortened to 2', 'a byte changed, at 6', 'after S', 'look', /not exactly as Stet wrote it/],
  ['all noise', 'at 6', 6, 'write', /gap/, 'events.jsonl'],
  ['empty', 'at 6', 6, 'write', /gap/],
  ['missing', 'at 6', 6, 'write', /gap/],
  ['missing', 'of a newer Stet', 4, 'look', /newer Stet/],

  ['an unknown kind at 5', 'none', 4, 'look', /Change 5 .* does not know/],
  ['an unknown kind at 5', 'at 3', 4, 'look', /Change 5 .* does not know/],
];

const NOTHING: [keyof typeof LOGS, keyof typeof SNAPSHOTS, RegExp][] = [
  ['missing', 'none', /Neither the snapshot nor the history/],
  ['empty', 'none', /Neither the snapshot nor the history/],
  ['missing', 'not JSON', /Neither/],
  ['line 1 unreadable', 'none', /Neither/],
  ['line 1 unreadable', 'not JSON', /Neither/],
  ['all noise', 'none', /Neither/],
  ['missing', 'of a Stet nobody understands', /Neither/],
];

const contents = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(files().folder)).map(async (name) => [
        name,
        await readFile(path.join(files().folder, name), 'latin1'),
      ]),
    ),
  );

describe.each(CASES)('log: %s; snapshot: %s', (log, snapshot, at, may, says, aside) => {
  const headline = typeof at === 'number' && at > 1 ? `after ${at}` : typeof at === 'string' ? at : '';

  test('looking changes nothing on disk', async () => {
    await lay(log, snapshot);
    const before = await contents();
    const result = await loadArticle(files(), { repair: false });
    expect(result).toMatchObject({ ok: true, loaded: { article: { details: { headline } } } });
    expect(await contents()).toEqual(before);
  });

  test('opening to work: the article, what is said, what is moved aside', async () => {
    await lay(log, snapshot);
    const before = await contents();
    const result = await loadArticle(files(), { repair: true });
    if (!result.ok) throw new Error(result.message);
    const { loaded } = result;
    expect(loaded.article.details.headline).toBe(headline);
    if (typeof at === 'number') expect(loaded.seq).toBe(at);
    expect(loaded.readOnly !== null).toBe(may === 'look');
    const said = loaded.notices.map(({ message }) => message).join(' ');
    if (says) expect(said).toMatch(says);
    else expect(said).toBe('');

    const moved = Object.keys(await contents())
      .filter((name) => /\.(damaged|altered|cut)-\d{4}-/.test(name))
      .map((name) => name.replace(/\.(damaged|altered|cut)-.*/, ''));
    expect(moved.sort()).toEqual(aside === 'both' ? ['article.json', 'events.jsonl'] : aside ? [aside] : []);
    // Not a byte is gone: what was cut or set aside is in a file of its own.
    const bytes = (all: Record<string, string>) =>
      Object.values(all)
        .join('')
        .replaceAll(/[\n\x0b]/g, '').length;
    expect(bytes(await contents())).toBe(bytes(before));
  });
});

const TO_WRITE = CASES.filter(([, , , may]) => may === 'write');
test.each(TO_WRITE)(
  'log: %s; snapshot: %s: work goes on from change %s, and is there next time',
  async (log, snapshot, at) => {
    await lay(log, snapshot);
    for (const next of ['first', 'second']) {
      const result = await loadArticle(files(), { repair: true });
      if (!result.ok) throw new Error(result.message);
      expect(result.loaded.readOnly).toBeNull();
      const file = new ArticleFile(files(), result.loaded);
      await file.append([JSON.stringify(sign({ type: 'details.set', set: { slug: next } }))]);
      await file.close();
      expect(await loadArticle(files(), { repair: false })).toMatchObject({
        ok: true,
        loaded: {
          seq: result.loaded.seq + 1,
          readOnly: null,
          article: { details: { headline: `after ${at}`, slug: next } },
        },
      });
    }
  },
);

test.each(NOTHING)(
  'log: %s; snapshot: %s: nothing can be shown, and nothing is touched',
  async (log, snapshot, says) => {
    await lay(log, snapshot);
    const before = await contents();
    const result = await loadArticle(files(), { repair: true });
    expect(result).toEqual({ ok: false, message: expect.stringMatching(says) });
    expect(await contents()).toEqual(before);
  },
);

test('every case is in the table once', () => {
  const rows = [...CASES, ...NOTHING].map(([log, snapshot]) => `${log} / ${snapshot}`);
  expect(new Set(rows).size).toBe(rows.length);
});

test('a folder that holds another article is not opened under its name', async () => {
  await lay('sound', 'none');
  const other = filesIn(path.join(folder(), newId()));
  await mkdir(other.folder);
  await writeFile(other.log, LOGS.sound);
  expect(await loadArticle(other, { repair: true })).toEqual({
    ok: false,
    message: expect.stringContaining(create.article),
  });
  await rm(other.folder, { recursive: true });
});

test('a second file set aside in the same second does not replace the first', async () => {
  for (let round = 0; round < 3; round += 1) {
    await lay('sound', 'not JSON');
    await loadArticle(files(), { repair: true });
  }
  expect(
    (await readdir(files().folder)).filter((name) => name.startsWith('article.json.damaged-')),
  ).toHaveLength(3);
});

describe('a saved change whose line was damaged', () => {
  const flipped = withLine(6, (line) => line.replace('after 6', 'after S'));
  const said = async (repair: boolean): Promise<string> => {
    const result = await loadArticle(files(), { repair });
    return result.ok ? result.loaded.notices.map(({ message }) => message).join(' ') : result.message;
  };

  test('is named, to who looks and to who works', async () => {
    await mkdir(files().folder, { recursive: true });
    await writeFile(files().log, flipped);
    for (const repair of [false, true]) {
      expect(await said(repair)).toMatch(
        /not as written, though saved: change 6, “Edit details”, by .+ at \d{4}-\d\d-\d\d/,
      );
    }
  });

  test('is named also where it is no change any more that Stet knows', async () => {
    await mkdir(files().folder, { recursive: true });
    await writeFile(
      files().log,
      withLine(6, (line) => line.replace('"headline":"after 6"', '"headline":6')),
    );
    expect(await said(false)).toMatch(/change 6, “Edit details”, by /);
  });

  test('is still told at every later opening and by verifying, until what was left of it is moved away', async () => {
    await mkdir(files().folder, { recursive: true });
    await writeFile(files().log, flipped);
    await said(true);
    const [kept] = (await readdir(files().folder)).filter((name) => name.includes('.damaged-'));
    expect(await readFile(path.join(files().folder, kept!), 'utf8')).toBe(
      flipped.slice(lines.slice(0, 5).join('').length),
    );
    for (const repair of [true, false]) expect(await said(repair)).toContain(kept);
    expect((await verifyLog(files())).problems).toEqual([expect.stringContaining(kept!)]);
    await rm(path.join(files().folder, kept!));
    expect(await said(true)).toBe('');
    expect((await verifyLog(files())).problems).toEqual([]);
  });

  test('whichever bit of it flips, it is told', async () => {
    await mkdir(files().folder, { recursive: true });
    const sound = Buffer.from(LOGS.sound);
    const from = Buffer.from(lines.slice(0, 5).join('')).length;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: sound.length - 2 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const bytes = Buffer.from(sound);
          bytes[at]! ^= 1 << bit;
          await writeFile(files().log, bytes);
          expect(await said(false)).toMatch(/though saved/);
          expect((await verifyLog(files())).problems[0]).toMatch(/though it was saved/);
        },
      ),
    );
  });
});
