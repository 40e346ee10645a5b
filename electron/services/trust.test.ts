import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';
import { TrustedLibraries } from './trust';

const home = temporaryFolder();
const at = (...names: string[]) => path.join(home(), ...names);
const library = () => at('library');
/** The list of the person who does the work here, and that of another. */
let mine: TrustedLibraries;
let others: TrustedLibraries;
beforeEach(() => {
  mine = new TrustedLibraries(at('profile'));
  others = new TrustedLibraries(at('elsewhere', 'profile'));
});

const opened: Library[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Opens a library as the window and the terminal do. */
async function open(folder = library(), trusted = mine): Promise<Library> {
  const made = await openLibrary(folder, { untrusted: await trusted.whyNot(folder), dailyBackup: false });
  if (made.trouble === null) await trusted.remember(folder);
  opened.push(made);
  return made;
}

/** A library with one article, closed again. */
async function begun(folder = library(), trusted = mine): Promise<void> {
  const made = await open(folder, trusted);
  expect(await made.create(createArticle())).toMatchObject({ ok: true });
  await made.close();
}

describe('this person’s own', () => {
  test.each<[string, () => Promise<string>]>([
    ['a folder that is not there', async () => at('new')],
    [
      'an empty one',
      async () => {
        await mkdir(at('new'));
        return at('new');
      },
    ],
    [
      'one with settings and nothing else',
      async () => {
        await mkdir(at('new'));
        await writeFile(at('new', 'settings.json'), '{}');
        return at('new');
      },
    ],
    [
      'one that lies where they began it',
      async () => {
        await begun();
        return library();
      },
    ],
    [
      'one they moved',
      async () => {
        await begun();
        await rename(library(), at('moved'));
        return at('moved');
      },
    ],
    [
      'a copy of theirs',
      async () => {
        await begun();
        await cp(library(), at('copy'), { recursive: true });
        return at('copy');
      },
    ],
    [
      'one of an earlier Stet in the usual place',
      async () => {
        await begun(at('profile', 'library'));
        await rm(at('profile', 'library', 'library.json'));
        await rm(at('profile', 'trusted-libraries'), { recursive: true });
        return at('profile', 'library');
      },
    ],
  ])('%s', async (_, make) => {
    const folder = await make();
    expect(await mine.whyNot(folder)).toBeNull();
    expect((await open(folder)).trouble).toBeNull();
  });

  test('what cannot be noted anywhere is theirs all the same where it lies', async () => {
    await writeFile(at('profile'), 'a file in the way of the list');
    await begun();
    await begun();
    const answer = await mine.trust(library());
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('could not be kept') });
  });

  test('many that begin libraries and one at once get in each other’s way nowhere', async () => {
    const folders = Array.from({ length: 12 }, (_, n) => at(`library-${n % 4}`));
    await Promise.all(folders.map((folder) => open(folder)));
    await Promise.all(opened.splice(0).map((each) => each.close()));
    for (const folder of folders) expect(await mine.whyNot(folder)).toBeNull();
  });
});

describe('from elsewhere', () => {
  test.each<[string, () => Promise<string>]>([
    [
      'a copy of another’s',
      async () => {
        await begun(library(), others);
        await cp(library(), at('copy'), { recursive: true });
        return at('copy');
      },
    ],
    [
      'one that says nothing of itself',
      async () => {
        await begun(library(), others);
        await rm(path.join(library(), 'library.json'));
        return library();
      },
    ],
    [
      'one that says what another says of itself',
      async () => {
        await begun(library(), others);
        await begun(at('theirs'), others);
        await cp(path.join(library(), 'library.json'), at('theirs', 'library.json'));
        return at('theirs');
      },
    ],
    [
      'one without articles, which could be sent ahead of another',
      async () => {
        await (await open(library(), others)).close();
        await cp(library(), at('copy'), { recursive: true });
        return at('copy');
      },
    ],
    [
      'one whose identity is a path',
      async () => {
        await begun();
        const identity = path.join(library(), 'library.json');
        const said = JSON.parse(await readFile(identity, 'utf8')) as object;
        await writeFile(identity, JSON.stringify({ ...said, id: '../../profile/settings' }));
        return library();
      },
    ],
    [
      'one whose identity never ends',
      async () => {
        await begun();
        await rm(path.join(library(), 'library.json'));
        await symlink('/dev/zero', path.join(library(), 'library.json'));
        return library();
      },
    ],
  ])('%s is read, and changed only once it is trusted', async (_, make) => {
    const folder = await make();
    const made = await open(folder);
    expect(made.trouble).toMatch(/comes from elsewhere.*until you trust it/);
    const { articles } = await made.list();
    const refused = { ok: false, message: expect.stringContaining('until you trust it') };
    expect(await made.create(createArticle())).toMatchObject(refused);
    expect(await readdir(path.join(folder, 'articles'))).toHaveLength(articles.length);
    const entry = await lstat(path.join(folder, 'library.json')).catch(() => null);
    expect((await mine.trust(folder)).ok).toBe(!entry?.isSymbolicLink());
    if (entry?.isSymbolicLink()) return;
    expect((await open(folder)).trouble).toBeNull();
  });

  test('not one byte of it is changed, whatever was left undone in it', async () => {
    await begun(library(), others);
    await cp(library(), at('copy'), { recursive: true });
    const [id] = await readdir(at('copy', 'articles'));
    await writeFile(at('copy', 'articles', id!, 'article.json'), '{ damaged');
    await writeFile(at('copy', '.settings.json.x.stet-tmp'), 'left');
    await mkdir(at('copy', 'articles', '.new-left'));
    await writeFile(at('copy', 'settings.json'), 'damaged');
    const before = await everything(at('copy'));
    const made = await open(at('copy'));
    expect(await made.list()).toMatchObject({ articles: [{ id }], trouble: null });
    const looked = { readOnly: expect.stringContaining('elsewhere') };
    expect(await made.open(id!)).toMatchObject({ ok: true, opened: looked });
    const refused = [
      await made.trash.put([id!]),
      await made.trash.empty([id!]),
      await made.trash.restore([id!]),
      await made.backups.take('asked'),
      await made.backups.daily(),
      await made.restore('2026-11-20T08-00-00Z-asked'),
      await made.duplicate(id!, { id: createArticle().id, at: '2026-11-20T08:00:00Z', by: 'Eve' }),
    ];
    for (const answer of refused)
      expect(JSON.stringify(answer)).toMatch(/comes from elsewhere.*until you trust it/);
    await made.close();
    expect(await everything(at('copy'))).toEqual(before);
  });
});

const root = process.getuid?.() === 0;

test.runIf(root)('what belongs to another user is theirs until it is trusted', async () => {
  await begun();
  await chown(library(), 4711, 4711);
  expect(await mine.whyNot(library())).toMatch(/belongs to another user.*until you trust it/);
  await mine.trust(library());
  expect(await mine.whyNot(library())).toBeNull();
  await chown(path.join(library(), 'articles'), 4712, 4712);
  expect(await mine.whyNot(library())).toMatch(/belongs to another user/);
});

test('the list is for its user alone, a file for each, and to delete one takes the trust back', async () => {
  await begun();
  await cp(library(), at('copy'), { recursive: true });
  const [name] = await readdir(at('profile', 'trusted-libraries'));
  for (const place of ['.', 'trusted-libraries', `trusted-libraries/${name}`])
    expect((await lstat(at('profile', place))).mode & 0o077).toBe(0);
  await writeFile(at('profile', 'trusted-libraries', name!), 'damaged');
  expect(await mine.whyNot(at('copy'))).toBeNull();
  await rm(at('profile', 'trusted-libraries', name!));
  expect(await mine.whyNot(at('copy'))).toMatch(/elsewhere/);
});

describe.skipIf(process.platform === 'win32')('a library that others can read', () => {
  beforeEach(async () => {
    await begun();
    await writeFile(at('own.txt'), 'my own', { mode: 0o644 });
    await symlink(at('own.txt'), path.join(library(), 'link'));
    for (const name of await readdir(library(), { recursive: true })) {
      const place = path.join(library(), name);
      const found = await lstat(place);
      if (!found.isSymbolicLink()) await chmod(place, found.isDirectory() ? 0o755 : 0o644);
    }
    await chmod(library(), 0o755);
  });

  test('is said until it is answered; told in the terminal, it is still asked in the window', async () => {
    expect(await mine.isOpen(library())).toBe(true);
    await mine.settleOpen(library(), 'told');
    expect(await mine.isOpen(library())).toBe(true);
    expect(await mine.isOpen(library(), ['told', 'left'])).toBe(false);
    await mine.settleOpen(library(), 'left');
    expect(await mine.isOpen(library())).toBe(false);
    expect((await open()).trouble).toBeNull();
    expect(await mine.isOpen(library())).toBe(false);
  });

  test('closed, nothing in it is open and nothing outside touched; opened again, it is said again', async () => {
    await mine.settleOpen(library(), 'left');
    expect(await mine.settleOpen(library(), 'close')).toEqual({ ok: true });
    const open = (await everything(library())).filter((entry) => !/ (40700|100600|120777) /.test(entry));
    expect(open).toEqual([]);
    expect((await lstat(at('own.txt'))).mode & 0o777).toBe(0o644);
    expect(await mine.isOpen(library())).toBe(false);
    await chmod(library(), 0o750);
    expect(await mine.isOpen(library())).toBe(true);
  });

  test('begun in an empty folder it is private; one with other things in it keeps its mode', async () => {
    for (const [name, mode] of [
      ['empty', 0o700],
      ['used', 0o755],
    ] as const) {
      await mkdir(at(name));
      await chmod(at(name), 0o755);
      if (name === 'used') await writeFile(at(name, 'thesis.txt'), 'my own');
      await begun(at(name));
      expect((await lstat(at(name))).mode & 0o777).toBe(mode);
    }
  });
});

/** Every entry below a folder and itself: its mode, its time, its content. */
async function everything(folder: string): Promise<string[]> {
  const names = ['.', ...(await readdir(folder, { recursive: true }))].sort();
  return Promise.all(
    names.map(async (name) => {
      const place = path.join(folder, name);
      const found = await lstat(place);
      const content = found.isFile() ? await readFile(place, 'utf8') : '';
      return `${name} ${found.mode.toString(8)} ${found.mtimeMs} ${content}`;
    }),
  );
}
