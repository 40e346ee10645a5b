import { readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Notice } from '@shared/contract';
import { apply, newId, textHash, type CommandBody, type Draft } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { ArticleFile, makeArticle } from '../storage/article-file';
import { articleFiles, layoutOf } from '../storage/layout';
import { loadArticle } from '../storage/load';
import { SmallDisk, systemError, temporaryFolder } from '../storage/testing';
import { StorageError } from '../storage/trouble';
import { ArticleSession } from './article-session';

const folder = temporaryFolder();
let close = async () => {};
afterEach(() => close());

/** A session on a new article whose log lies on a disk that can be spoilt. */
async function sessionOn(disk: SmallDisk, check: () => Promise<void> = async () => {}) {
  const create = createArticle();
  const files = articleFiles(layoutOf(folder()), create.article);
  const made = await makeArticle(files, [create]);
  const outcome = apply(null, create);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const changes: number[] = [];
  const notices: Notice[] = [];
  const session = new ArticleSession(
    { article: outcome.article, seq: 1, hash: made.hash, changedAt: create.at },
    new ArticleFile(files, made, disk.open),
    {
      readOnly: null,
      check,
      changed: ({ seq }) => void changes.push(seq),
      notice: (notice) => void notices.push(notice),
    },
  );
  close = () => session.close();
  return { session, files, changes, notices };
}
const mark = () => sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } });

describe.each([
  [
    'full at once',
    (disk: SmallDisk) => {
      disk.room = 0;
    },
    /no room left/,
  ],
  [
    'full in the middle of a line',
    (disk: SmallDisk) => {
      disk.room = 100;
    },
    /no room left/,
  ],
  [
    'failing to sync',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'EIO';
    },
    /reported an error \(EIO\)/,
  ],
  [
    'over a quota',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'EDQUOT';
    },
    /your share of it is used up/,
  ],
  [
    'a stick that was pulled',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'ENODEV';
    },
    /not there any more.*plug its disk in/,
  ],
  [
    'on a server that is gone',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'ENOTCONN';
    },
    /connect to its server/,
  ],
  [
    'one of too many files that are open',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'EMFILE';
    },
    /Too many files are open/,
  ],
  [
    'made read-only',
    (disk: SmallDisk) => {
      disk.fail.datasync = 'EROFS';
    },
    /cannot be written/,
  ],
] as const)('a disk that is %s', (_, spoil, says) => {
  test('nothing changes, in memory or on disk, the answer says why, and later changes are saved', async () => {
    const disk = new SmallDisk();
    const { session, files, changes } = await sessionOn(disk);
    await session.apply(mark());
    const before = { state: session.state, log: await readFile(files.log) };
    spoil(disk);
    const failed = await session.apply(mark());
    expect(failed).toMatchObject({ ok: false, reason: 'not-saved', message: expect.stringMatching(says) });
    expect(!failed.ok && failed.message).toMatch(
      /^The change was not saved; the article is as it was before\./,
    );
    expect(session.state).toEqual(before.state);
    expect(session.state.article).toBe(before.state.article);
    expect(changes).toEqual([2]);
    disk.room = Infinity;
    expect(await session.apply(mark())).toMatchObject({ ok: true, seq: 3 });
    await session.close();
    const log = await readFile(files.log);
    expect(log.subarray(0, before.log.length)).toEqual(before.log);
    expect(await loadArticle(files, { repair: false })).toMatchObject({
      ok: true,
      loaded: { seq: 3, notices: [], article: session.state.article },
    });
  });

  test('of changes sent together none is saved, and none is half saved', async () => {
    const disk = new SmallDisk();
    const { session, files } = await sessionOn(disk);
    spoil(disk);
    const replies = await Promise.all([mark(), mark(), mark()].map((each) => session.apply(each)));
    expect(replies.map((reply) => reply.ok)).toEqual([false, false, false]);
    disk.room = Infinity;
    expect(await session.apply(mark())).toMatchObject({ ok: true, seq: 2 });
    expect(await loadArticle(files, { repair: false })).toMatchObject({
      ok: true,
      loaded: { seq: 2, notices: [] },
    });
  });
});

test('nothing is written once the right to write is gone', async () => {
  let allowed = true;
  const { session, files } = await sessionOn(new SmallDisk(), async () => {
    if (!allowed) throw systemError('EROFS');
  });
  await session.apply(mark());
  allowed = false;
  const before = await readFile(files.log);
  expect(await session.apply(mark())).toMatchObject({ ok: false, reason: 'not-saved' });
  expect(await readFile(files.log)).toEqual(before);
});

test('where the library is lost while a change is written, it may be there, and nothing follows on it', async () => {
  let asked = 0;
  const { session, files } = await sessionOn(new SmallDisk(), async () => {
    if ((asked += 1) === 2) throw new StorageError('lock-lost');
  });
  const refused = await session.apply(mark());
  expect(refused).toMatchObject({
    ok: false,
    reason: 'not-saved',
    message: expect.stringMatching(/may be found .* taken over/),
  });
  const after = await readFile(files.log);
  expect(await session.apply(mark())).toEqual(refused);
  expect(await Promise.all([session.apply(mark()), session.apply(mark())])).toEqual([refused, refused]);
  await session.close();
  expect(await readFile(files.log)).toEqual(after);
});

test.each<[string, (log: string, size: number) => Promise<void>]>([
  ['cut', (log, size) => truncate(log, size)],
  ['taken away', (log) => rm(log)],
  [
    'replaced by an earlier one',
    async (log, size) => {
      await writeFile(`${log}.earlier`, (await readFile(log)).subarray(0, size));
      await rename(`${log}.earlier`, log);
    },
  ],
])(
  'of a history that is %s while it is open nothing acknowledged is lost: a snapshot keeps it at once',
  async (_, change) => {
    const { session, files } = await sessionOn(new SmallDisk());
    await session.apply(mark());
    const { size } = await stat(files.log);
    await session.apply(mark());
    await change(files.log, size);
    const refused = await session.apply(mark());
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringMatching(/not saved.*changed the history/),
    });
    expect(await session.apply(mark())).toEqual(refused);
    // As after a kill: nothing was closed.
    const found = await loadArticle(files, { repair: false });
    expect(found).toMatchObject({
      ok: true,
      loaded: { seq: 3, readOnly: null, article: session.state.article },
    });
    expect(found.ok && found.loaded.notices).toHaveLength(1);
  },
);

test('a snapshot that cannot be written is told, and costs no change', async () => {
  let allowed = true;
  const { session, files, notices } = await sessionOn(new SmallDisk(), async () => {
    if (!allowed) throw systemError('ENOSPC');
  });
  await session.apply(mark());
  allowed = false;
  await session.flush();
  expect(notices).toEqual([{ level: 'warning', message: expect.stringContaining('Every change is saved') }]);
  expect(await loadArticle(files, { repair: false })).toMatchObject({ ok: true, loaded: { seq: 2 } });
});

test('an article that may only be looked at refuses with its own reason', async () => {
  const {
    session: { state },
    files,
  } = await sessionOn(new SmallDisk());
  const looking = new ArticleSession(
    state,
    new ArticleFile(files, {
      ...state,
      logBytes: 0,
      logTail: '',
      snapshot: null,
      closed: { count: 0, seq: 0 },
    }),
    {
      readOnly: 'Because.',
      check: async () => {},
      changed: () => {},
      notice: () => {},
    },
  );
  expect(await looking.apply(mark())).toEqual({ ok: false, reason: 'read-only', message: 'Because.' });
});

describe('a change that breaks something', () => {
  test.each<[string, CommandBody]>([
    [
      'a name that every object has',
      { type: 'suggestion.dismiss', suggestions: ['__proto__'], dismissed: true },
    ],
    ['an undoing that leaves no draft', { type: 'restore', undoes: newId(), label: '', drafts: [] }],
    [
      'an undoing whose draft has other words than its hash',
      { type: 'restore', undoes: newId(), label: '', drafts: [draftWith({ text: 'Other words.' })] },
    ],
    [
      'an undoing whose draft has another number',
      { type: 'restore', undoes: newId(), label: '', drafts: [draftWith({ number: 7 })] },
    ],
  ])('%s is refused in a sentence, and the next one is carried out', async (_, body) => {
    const { session } = await sessionOn(new SmallDisk());
    const { article } = session.state;
    const refused = await session.apply(sign(body));
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringMatching(/[Nn]othing was changed|left out/),
    });
    expect(session.state.article).toBe(article);
    expect(await session.apply(mark())).toMatchObject({ ok: true, seq: 2 });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number too large for JSON', { ...mark(), id: 1n }],
    [
      'what contains itself',
      (() => {
        const round: Record<string, unknown> = { ...mark() };
        return Object.assign(round, { mark: round });
      })(),
    ],
    [
      'what answers with an error',
      {
        toJSON: () => {
          throw new Error('not for you');
        },
      },
    ],
    ['a name that every object has', { ...mark(), type: 'constructor' }],
  ])('what is no command at all (%s) is refused, and those sent with it are carried out', async (_, sent) => {
    const { session } = await sessionOn(new SmallDisk());
    const answers = await Promise.all(
      [mark(), sent as ReturnType<typeof mark>, mark()].map((each) => session.apply(each)),
    );
    expect(answers).toMatchObject([
      { ok: true, seq: 2 },
      { ok: false, message: expect.stringContaining('nothing was changed') },
      { ok: true, seq: 3 },
    ]);
  });

  test('who is told of a change and fails at it holds up neither the next change nor the closing', async () => {
    const create = createArticle();
    const files = articleFiles(layoutOf(folder()), create.article);
    const made = await makeArticle(files, [create]);
    const outcome = apply(null, create);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const session = new ArticleSession(
      { article: outcome.article, seq: 1, hash: made.hash, changedAt: create.at },
      new ArticleFile(files, made),
      {
        readOnly: null,
        check: async () => {},
        notice: () => {},
        changed: () => {
          throw new Error('nobody there');
        },
      },
    );
    expect(await session.apply(mark())).toMatchObject({ ok: true, seq: 2 });
    expect(await session.apply(mark())).toMatchObject({ ok: true, seq: 3 });
    await session.close();
    expect(await loadArticle(files, { repair: false })).toMatchObject({ ok: true, loaded: { seq: 3 } });
  });
});

function draftWith(other: Partial<Draft>): Draft {
  const { text } = createArticle();
  return {
    number: 1,
    text,
    sha256: textHash(text),
    formats: [],
    createdAt: '2026-11-22T10:00:00.000Z',
    createdBy: 'Ada',
    origin: 'paste',
    parts: [],
    edited: false,
    ...other,
  };
}
