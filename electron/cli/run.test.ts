import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isId, newId, STATUSES } from '@shared/domain';
import { sign } from '@shared/domain/testing';
import { openLibrary } from '../services/library';
import { runTerminal } from './run';
import { root } from './testing';
import { VERBS } from './verbs';

const TEXT = 'The bridge of 1890\n\nThe bridge was built in 1890 by 😀 two sisters.\n\nIt has stood since.';
const ABSENT = '01890000-0000-7000-8000-000000000000';

let folder: string;
let library: string;
let article: string;
let length: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-terminal-'));
  library = path.join(folder, 'library');
  await writeFile(path.join(folder, 'story.txt'), TEXT);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stet(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await runTerminal(argv, {
    cwd: folder,
    app: { folder: root, version: '9.9.9', runtime: null },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out: out.trim(), err: err.trim() };
}
const here = (...argv: string[]) =>
  stet(...argv, '--library', library, '--user-data-dir', path.join(folder, 'profile'));
const shown = async () =>
  JSON.parse((await here('show', article, '--json')).out) as {
    article: { id: string; changes: number; details: { headline: string } };
    draft: { number: number; text: string; sha256: string };
    marks: {
      id: string;
      start: number;
      end: number;
      exact: string;
      status: string;
      notes: { text: string; by: string }[];
    }[];
  };

beforeEach(async () => {
  if (article) return;
  article = (await here('import', 'story.txt')).out;
  length = (await shown()).draft.text.length;
});

describe('the main job', () => {
  test('import prints the id and nothing else; show, mark, note, status and verify-log work on it', async () => {
    expect(isId(article)).toBe(true);
    const start = (await shown()).draft.text.indexOf('two sisters');
    const mark = (
      await here('mark', article, '--kind', 'claim', '--start', String(start), '--end', String(start + 11))
    ).out;
    expect(isId(mark)).toBe(true);
    expect(isId((await here('note', article, mark, 'Three, says the archive.', '--by', 'Ada')).out)).toBe(
      true,
    );
    expect(await here('status', article, mark, 'Needs fix')).toEqual({ code: 0, out: '', err: '' });
    const { draft, marks } = await shown();
    expect(draft).toMatchObject({ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(marks.find(({ id }) => id === mark)).toMatchObject({
      start,
      end: start + 11,
      exact: 'two sisters',
      status: 'needs-fix',
      notes: [{ text: 'Three, says the archive.', by: 'Ada' }],
    });
    expect((await here('verify-log', article)).out).toContain('4 changes');
    expect((await here('list')).out).toContain(article);
  });

  test('a mark may start at 0', async () => {
    expect((await here('mark', article, '--kind', 'claim', '--start', '0', '--end', '3')).code).toBe(0);
  });

  test('the report is written once, and never over a file unless told so', async () => {
    const file = path.join(folder, 'report.html');
    expect(await here('report', article, '--format', 'html', '--out', file)).toMatchObject({ code: 0 });
    await writeFile(file, 'mine');
    expect(await here('report', article, '--out', 'report.html')).toMatchObject({
      code: 1,
      err: expect.stringContaining('left alone'),
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await here('report', article, '--out', 'report.html', '--overwrite')).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toContain('two sisters');
  });

  test('show says in the terminal what the report says on its first page', async () => {
    await here('report', article, '--out', 'said.html', '--overwrite');
    const lead = /<p class="lead">(.*?)<\/p>/s
      .exec(await readFile(path.join(folder, 'said.html'), 'utf8'))![1]!
      .replace(/<\/?b>/g, '');
    const { out } = await here('show', article);
    expect(lead).toMatch(/of \d+ marks decided\. Decided: .* still open: /);
    expect(out).toContain(lead);
    expect(out).toMatch(/Of \d+ sentences \d+ (?:is|are) marked, \d+ looked at, \d+ decided\./);
  });

  test('the report shows evidence, and names no source that is not on the record', async () => {
    const { id } = (await shown()).marks[0]!;
    const [open, secret] = [newId(), newId()];
    const put = (source: string) => ({
      id: newId(),
      mark: id,
      source,
      locator: `Zq7 locator ${source}`,
      excerpt: `Zq7 excerpt ${source}`,
      bears: 'supports' as const,
    });
    const writing = await openLibrary(library);
    await writing.apply(
      article,
      sign({
        type: 'evidence.add',
        evidence: [put(open), put(secret)],
        sources: [
          { id: open, title: 'Town minutes', kind: 'record', terms: 'on-the-record', where: 'Town hall' },
          { id: secret, title: 'Zq7 title', kind: 'picture', terms: 'confidential', where: 'Zq7 where' },
        ],
      }),
    );
    await writing.close();
    await here('report', article, '--out', 'sourced.html', '--overwrite');
    const report = await readFile(path.join(folder, 'sourced.html'), 'utf8');
    for (const words of ['Town minutes', 'Town hall', `Zq7 excerpt ${open}`, 'Source 2 (confidential)'])
      expect(report).toContain(words);
    for (const hidden of ['Zq7 title', 'Zq7 where', 'Picture', secret]) expect(report).not.toContain(hidden);
  });

  test('the report holds the article against the rules of the desk whose library it is', async () => {
    const says = async () => {
      await here('report', article, '--out', 'ruled.html', '--overwrite');
      return /(?:\d+ things? blocks?|Ready for) sign-off/.exec(
        await readFile(path.join(folder, 'ruled.html'), 'utf8'),
      )?.[0];
    };
    expect(await says()).toMatch(/block/);
    const settings = path.join(library, 'settings.json');
    await writeFile(
      settings,
      JSON.stringify({
        rules: {
          decided: false,
          verified: 'off',
          queries: false,
          lost: false,
          problems: false,
          attributed: false,
          coverage: 0,
        },
      }),
    );
    expect(await says()).toBe('Ready for sign-off');
    await rm(settings);
  });

  test('looking works while another process writes the library, changing does not', async () => {
    const window = await openLibrary(library, { holder: 'Stet' });
    try {
      for (const argv of [['list'], ['show', article], ['verify-log', article]])
        expect(await here(...argv)).toMatchObject({ code: 0 });
      expect(await here('mark', article, '--kind', 'claim', '--start', '0', '--end', '3')).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(`in use by Stet (process ${process.pid}`),
      });
    } finally {
      await window.close();
    }
  });

  test('commands started together wait for each other', async () => {
    const results = await Promise.all(
      [0, 1, 2, 3].map((at) =>
        here('mark', article, '--kind', 'claim', '--start', String(at), '--end', String(at + 4)),
      ),
    );
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const ids = (await shown()).marks.map(({ id }) => id);
    for (const { out } of results) expect(ids).toContain(out);
  });
});

describe('what cannot be done is said in a line, and changes nothing', () => {
  const mark =
    (start: string | number, end: string | number, kind = 'claim') =>
    () =>
      here('mark', article, '--kind', kind, '--start', String(start), '--end', String(end));
  const cases: [string, () => ReturnType<typeof stet>, number, string][] = [
    ['a mark beyond the end', () => mark(0, length + 1)(), 1, `cannot end at`],
    ['a reversed mark', mark(5, 2), 1, 'before it starts'],
    ['an empty mark', mark(5, 5), 1, 'needs words'],
    ['a mark before the text', mark(-1, 5), 1, 'before the text'],
    [
      'a mark inside a character',
      async () => {
        const at = (await shown()).draft.text.indexOf('😀');
        return mark(at + 1, at + 4)();
      },
      1,
      'inside a character',
    ],
    ['half an offset', mark('2.5', 9), 2, 'takes a whole number'],
    ['an unknown kind', mark(0, 3, 'rumour'), 2, 'claim, quote or attribution'],
    ['an unknown article', () => here('show', ABSENT), 1, 'no article'],
    ['an id that is a path', () => here('show', '../../etc/passwd'), 1, 'no article'],
    ['an unknown mark', () => here('status', article, ABSENT, 'verified'), 1, 'no mark'],
    ['an unknown status', () => here('status', article, ABSENT, 'true'), 2, STATUSES[0]],
    ['a note without words', () => here('note', article, ABSENT, '  '), 2, 'no words'],
    ['a verification of nothing', () => here('verify-log', ABSENT), 1, 'no article'],
    ['a file that is not there', () => here('import', 'nothing.txt'), 1, 'could not be read'],
    ['a library that is not there', () => stet('list', '--library', 'nowhere'), 1, 'no library'],
    ['an unknown verb', () => stet('sing'), 2, 'no verb'],
    ['no verb', () => stet('--library', 'x'), 2, 'what to do'],
    ['an unknown option', () => here('list', '--loud'), 2, '--loud'],
    ['a word too few', () => here('note', article), 2, 'MARK and TEXT are missing'],
    ['a word too many', () => here('show', article, 'please'), 2, 'please'],
    ['a report nowhere', () => here('report', article, '--out', 'no/folder/r.html'), 1, 'no folder'],
    ['a report in no known format', () => here('report', article, '--out', 'r.doc'), 2, 'it is html, pdf'],
    ['a PDF without a browser', () => here('report', article, '--out', 'r.pdf'), 1, 'Chromium'],
    [
      'a date that can be two',
      () => here('import', 'story.txt', '--deadline', '3/4/2031'),
      2,
      'more than one day',
    ],
    ['a date that is none', () => here('import', 'story.txt', '--deadline', 'tomorrow'), 2, '--deadline'],
  ];
  test.each(cases)('%s', async (_, run, code, words) => {
    const before = JSON.stringify(await shown());
    const result = await run();
    expect(result).toMatchObject({ code, out: '', err: expect.stringContaining(words) });
    expect(result.err.split('\n')).toHaveLength(1);
    expect(JSON.stringify(await shown())).toBe(before);
  });
});

describe('help', () => {
  test('names every verb', async () => {
    const { code, out } = await stet('--help');
    expect(code).toBe(0);
    for (const { name } of VERBS) expect(out).toContain(`  ${name}`);
  });
  test.each(VERBS.map(({ name }) => name))('%s --help', async (name) => {
    const { code, out, err } = await stet(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: stet ${name}`);
    expect(out).toContain('--library DIR');
  });
});

test('page furniture is shown and left out, or kept on demand', async () => {
  await writeFile(path.join(folder, 'page.txt'), `Top Stories\n\nTop Stories\n\n${TEXT}\n\nTop Stories\n`);
  const without = await here('import', 'page.txt');
  expect(without.err).toContain('Left out: “Top Stories”');
  const textOf = async (id: string) =>
    (JSON.parse((await here('show', id, '--json')).out) as { draft: { text: string } }).draft.text;
  expect(await textOf(without.out)).not.toContain('Top Stories');
  const kept = await here('import', 'page.txt', '--keep-furniture');
  expect(await textOf(kept.out)).toContain('Top Stories');
});

test('what a file does not bring along is said, and a date in figures that mean one day is taken', async () => {
  await writeFile(
    path.join(folder, 'noted.md'),
    '# Boats\n\nSome 40[^1] came in ~~May~~ June.\n\n[^1]: His book\n',
  );
  const { out, err } = await here('import', 'noted.md', '--deadline', '12/15/2031');
  expect(err).toContain('Left out: 1 deleted word.');
  expect(err).toContain('Taken in: 1 piece of the author’s backing');
  const { article: kept } = JSON.parse((await here('show', out, '--json')).out) as {
    article: { details: { deadline: string } };
  };
  expect(kept.details.deadline).toBe('2031-12-15');
});

test('verify-log notices a history that was rewritten', async () => {
  const id = (await here('import', 'story.txt')).out;
  for (const at of [0, 4])
    await here('mark', id, '--kind', 'claim', '--start', String(at), '--end', String(at + 3));
  const log = path.join(library, 'articles', id, 'events.jsonl');
  const written = await readFile(log, 'utf8');
  expect((await here('verify-log', id)).code).toBe(0);
  await writeFile(log, written.replace('"kind":"claim"', '"kind":"quote"'));
  expect(await here('verify-log', id)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Line 2 is not as it was written'),
  });
  await writeFile(
    log,
    written
      .split('\n')
      .filter((_, line) => line !== 1)
      .join('\n'),
  );
  expect(await here('verify-log', id)).toMatchObject({
    code: 1,
    err: expect.stringContaining('does not follow on the line before'),
  });
});

test('what an article says cannot steer the terminal', async () => {
  await writeFile(
    path.join(folder, 'hostile.md'),
    '# \u001b[31mRed\u202Eder\n\nSome words follow here, and more of them.\n',
  );
  const id = (await here('import', 'hostile.md')).out;
  for (const argv of [['list'], ['show', id]])
    expect((await here(...argv)).out).not.toMatch(/[\u001b\u202E]/);
});

test('the report has the hash that verify-log prints, so that it can be compared later', async () => {
  const file = path.join(folder, 'with-its-hash.html');
  expect(await here('report', article, '--out', file)).toMatchObject({ code: 0 });
  const { out } = await here('verify-log', article);
  const [, changes, hash] = /^(\d+) changes.*hash is ([0-9a-f]{64})$/.exec(out)!;
  expect(await readFile(file, 'utf8')).toContain(
    `Hash of the last of its ${changes} changes: <span class="hash">${hash}</span>`,
  );
});

describe('what is refused', () => {
  test('a library without a name', async () => {
    for (const name of ['', '  ']) {
      expect(await stet('list', '--library', name)).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining('names no folder'),
      });
    }
  });

  test('a report over what the library keeps, with --overwrite too', async () => {
    for (const place of [
      `articles/${article}/events.jsonl`,
      `articles/${article}/new.html`,
      'settings.json',
      'report.html',
    ]) {
      const file = path.join(library, place);
      const before = await readFile(file, 'utf8').catch(() => null);
      expect(await here('report', article, '--out', file, '--format', 'html', '--overwrite')).toMatchObject({
        code: 1,
        err: expect.stringContaining('inside the library'),
      });
      expect(await readFile(file, 'utf8').catch(() => null)).toBe(before);
    }
  });

  test.each(process.platform === 'win32' ? [] : ['/dev/zero', '/dev/urandom'])(
    'a text that never ends: %s',
    async (device) => {
      for (const verb of ['import', 'read']) {
        expect(await here(verb, device)).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringMatching(/Stet takes files up to 100 MB/),
        });
      }
    },
  );
});
