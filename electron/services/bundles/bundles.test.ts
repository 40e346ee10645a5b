import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newId, NO_DETAILS, type Command, type CommandBody } from '@shared/domain';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary, type Library } from '../library';

const AT = '2030-03-25T14:05:00.000Z';
const SECRET = 'Dana Quillfeather';
const TEXT = 'The ferry left at nine with forty passengers. She is the oldest boat on the river.';

let folder: string;
let here: Library;
let there: Library;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bundle-'));
  here = await openLibrary(path.join(folder, 'here'), { dailyBackup: false });
  there = await openLibrary(path.join(folder, 'there'), { dailyBackup: false });
});
afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const signature = () => ({ id: newId(), at: AT, by: 'Ann Roe' });
const made = { at: AT, by: 'Ann Roe', version: '0.1.0' };
const file = (name = 'ferry.stet') => path.join(folder, name);

async function does(library: Library, article: string, body: CommandBody) {
  const done = await library.apply(article, { ...body, ...signature() } as Command);
  if (!done.ok) throw new Error(done.message);
}

/** An article with marks, notes, a confidential source whose name is everywhere it may be, and two papers. */
async function story() {
  const article = newId();
  const draft = {
    details: { ...NO_DETAILS, headline: 'The ferry', editor: SECRET },
    text: TEXT,
    formats: [],
    origin: `${SECRET}.txt`,
  };
  const created = await here.create({ type: 'article.create', article, ...draft, ...signature() });
  if (!created.ok) throw new Error(created.message);
  const [open, closed, mark] = [newId(), newId(), newId()];
  const source = { kind: 'record', where: '', contact: `Ring ${SECRET}` } as const;
  await does(here, article, {
    type: 'source.add',
    source: { ...source, id: open, title: 'Harbour log', terms: 'on-the-record', notes: `From ${SECRET}` },
  });
  await does(here, article, {
    type: 'source.add',
    source: { ...source, id: closed, title: SECRET, terms: 'confidential' },
  });
  await does(here, article, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 27, end: 43 } });
  await does(here, article, { type: 'mark.status', marks: [mark], status: 'verified' });
  await does(here, article, {
    type: 'note.add',
    mark,
    note: newId(),
    text: `${SECRET} says so.`,
  } as CommandBody);
  for (const [at, of] of [open, closed].entries()) {
    const bytes = new TextEncoder().encode(`Paper ${at}${at === 1 ? ` by ${SECRET}` : ''}`);
    const kept = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      name: `paper ${at}.txt`,
    };
    const put = await here.originals.keep(article, kept, [bytes]);
    if (!put.ok) throw new Error(put.message);
    const paper = { id: newId(), source: of, file: kept, kind: 'text' };
    await does(here, article, {
      type: 'paper.add',
      paper,
      sources: [],
      evidence: [
        {
          id: newId(),
          mark,
          source: of,
          locator: '',
          excerpt: at === 1 ? SECRET : 'forty',
          bears: 'supports',
        },
      ],
    } as unknown as CommandBody);
  }
  return article;
}

const opened = async (library: Library, id: string) => {
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  return found.opened.article;
};
const save = (article: string, kind: 'full' | 'clean' = 'full', name?: string) =>
  here.bundles.save(article, file(name), { kind, made });
const bring = (name?: string, apart = false) =>
  there.bundles.bring(file(name), { signature: signature(), apart });
const left = (library: string) =>
  readdirSync(path.join(folder, library, 'articles')).filter((name) => name.startsWith('.'));

/** The bundle with its parts changed. */
function forged(change: (parts: Record<string, Uint8Array>) => Zippable): void {
  writeFileSync(file('forged.stet'), zipSync(change(unzipSync(readFileSync(file())))));
}
const head = (parts: Record<string, Uint8Array>, set: (head: Record<string, unknown>) => void) => {
  const said = JSON.parse(new TextDecoder().decode(parts['bundle.json'])) as Record<string, unknown>;
  set(said);
  return { ...parts, 'bundle.json': strToU8(JSON.stringify(said)) };
};

test('a full bundle is the very article elsewhere, its history and its papers to the byte; twice is noticed', async () => {
  const article = await story();
  expect(await save(article)).toEqual({ ok: true, said: [] });
  const brought = await bring();
  expect(brought).toMatchObject({
    ok: true,
    article,
    outcome: 'new',
    said: [expect.stringContaining('Its history holds: 8 changes')],
  });
  expect(await opened(there, article)).toEqual(await opened(here, article));
  await Promise.all([here.close(article), there.close(article)]);
  const bytesOf = (library: string) => {
    const of = path.join(folder, library, 'articles', article);
    const names = [
      'events.jsonl',
      ...readdirSync(path.join(of, 'files'))
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .map((name) => `files/${name}`),
    ];
    return names.map((name) => [name, readFileSync(path.join(of, name)).toString('hex')]);
  };
  expect(bytesOf('there')).toEqual(bytesOf('here'));
  expect(await bring()).toMatchObject({ ok: true, outcome: 'same' });
  expect(left('there')).toEqual([]);
});

test('an article that is here and differs is said, and kept apart where somebody wants it', async () => {
  const article = await story();
  await save(article);
  await bring();
  await does(there, article, { type: 'details.set', set: { headline: 'Otherwise' } });
  expect(await bring()).toMatchObject({
    ok: false,
    differs: true,
    message: expect.stringContaining('1 changes more here'),
  });
  const apart = await bring(undefined, true);
  expect(apart).toMatchObject({ ok: true, outcome: 'apart' });
  if (apart.ok) {
    expect((await opened(there, apart.article)).details.headline).toBe('The ferry (copy)');
    expect((await there.list()).articles).toHaveLength(2);
    expect(readdirSync(path.join(folder, 'there', 'articles', apart.article, 'files'))).toHaveLength(2);
  }
  expect(left('there')).toEqual([]);
});

test('a clean bundle has nothing confidential in any byte, and no history', async () => {
  const article = await story();
  expect(await save(article, 'clean')).toMatchObject({ ok: true });
  const parts = unzipSync(readFileSync(file()));
  expect(
    Object.keys(parts)
      .sort()
      .map((name) => name.slice(0, 12)),
  ).toEqual(['article.json', 'bundle.json', expect.stringMatching(/^files\//)]);
  for (const bytes of [readFileSync(file()), ...Object.values(parts)])
    for (const word of SECRET.split(' ')) expect(Buffer.from(bytes).includes(word)).toBe(false);
  expect(await bring()).toMatchObject({ ok: true, outcome: 'new' });
  const clean = await opened(there, article);
  expect([
    clean.drafts[0]!.text,
    Object.values(clean.marks)[0]!.status,
    Object.keys(clean.papers).length,
  ]).toEqual([TEXT, 'verified', 1]);
  expect(await bring()).toMatchObject({ ok: true, outcome: 'same' });
});

test('what is damaged, forged, newer or no bundle is refused, and nothing is left of it', async () => {
  const article = await story();
  await save(article);
  const whole = readFileSync(file());
  const refusals: [string, () => void, string][] = [
    ['cut off', () => writeFileSync(file('forged.stet'), whole.subarray(0, whole.length - 40)), 'cut off'],
    ['no zip', () => writeFileSync(file('forged.stet'), 'hello'), 'no bundle'],
    [
      'another zip',
      () => writeFileSync(file('forged.stet'), zipSync({ 'a.txt': strToU8('a') })),
      'no bundle of Stet’s',
    ],
    [
      'a line of the log altered',
      () =>
        forged((parts) => {
          const log = new TextDecoder().decode(parts['history.jsonl']).replace('verified', 'disputed');
          const bytes = strToU8(log);
          return head({ ...parts, 'history.jsonl': bytes }, (said) => {
            const entry = (said.entries as { name: string; bytes: number; sha256: string }[]).find(
              ({ name }) => name === 'history.jsonl',
            )!;
            Object.assign(entry, {
              bytes: bytes.length,
              sha256: createHash('sha256').update(bytes).digest('hex'),
            });
          });
        }),
      'history is not as it was written',
    ],
    [
      'a hash',
      () =>
        forged((parts) => ({
          ...parts,
          'history.jsonl': strToU8(
            new TextDecoder().decode(parts['history.jsonl']).replace('verified', 'disputed'),
          ),
        })),
      'altered or damaged',
    ],
    [
      'a file missing',
      () =>
        forged((parts) => {
          const gone = Object.keys(parts).find((name) => name.startsWith('files/'))!;
          const { [gone]: _, ...rest } = parts;
          return head(rest, (said) => {
            said.entries = (said.entries as { name: string }[]).filter(({ name }) => name !== gone);
          });
        }),
      'files that its history names are not in it',
    ],
    ['a way out', () => forged((parts) => ({ ...parts, '../out.txt': strToU8('x') })), 'leads elsewhere'],
    [
      'a listed way out',
      () =>
        forged((parts) =>
          head({ ...parts, 'files/x': strToU8('x') }, (said) => {
            (said.entries as unknown[]).push({ name: '../../x', bytes: 1, sha256: 'a'.repeat(64) });
          }),
        ),
      'not as Stet writes it',
    ],
    ['something besides', () => forged((parts) => ({ ...parts, 'run.sh': strToU8('x') })), 'does not list'],
    [
      'a bomb',
      () =>
        forged((parts) =>
          head({ ...parts, 'article.json': new Uint8Array(50_000_000) }, (said) => {
            (said.entries as unknown[]).push({ name: 'article.json', bytes: 10, sha256: 'a'.repeat(64) });
          }),
        ),
      'not as long as it says',
    ],
    [
      'another’s history',
      () =>
        forged((parts) =>
          head(parts, (said) => {
            said.article = { id: newId(), headline: '' };
          }),
        ),
      'another article’s',
    ],
    [
      'a newer format',
      () =>
        forged((parts) =>
          head(parts, (said) => {
            said.format = 2;
          }),
        ),
      'newer Stet',
    ],
  ];
  for (const [, make, why] of refusals) {
    make();
    expect(await bring('forged.stet')).toMatchObject({ ok: false, message: expect.stringContaining(why) });
    expect([readdirSync(path.join(folder, 'there', 'articles')), (await there.list()).articles]).toEqual([
      [],
      [],
    ]);
  }
});

test('what is there already is not written over, and a place that is gone is said', async () => {
  const article = await story();
  writeFileSync(file(), 'mine');
  expect(await save(article)).toMatchObject({ ok: false, message: expect.stringContaining('left alone') });
  expect(readFileSync(file(), 'utf8')).toBe('mine');
  expect(
    await here.bundles.save(article, path.join(folder, 'gone', 'a.stet'), { kind: 'full', made }),
  ).toMatchObject({ ok: false });
  mkdirSync(path.join(folder, 'out'));
  const stop = AbortSignal.abort();
  expect(
    await here.bundles.save(article, path.join(folder, 'out', 'a.stet'), { kind: 'full', made, stop }),
  ).toMatchObject({ ok: false, message: expect.stringContaining('stopped') });
  expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
});
