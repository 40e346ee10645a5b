import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newId, NO_DETAILS, type Article } from '@shared/domain';
import { verifyHistory } from '../../../electron/services/history';
import { openLibrary, type Applied, type Library } from '../../../electron/services/library';
import { signed } from '../libraries/good';
import { onDisk } from './mounted';

// dist/failing.cjs FOLDER: the scenes of `npm run attack -- disks`, in a folder of their own.

/** What a scene found wrong; and what was said in it, to be read. */
interface Scene {
  said: string[];
  wrong: string[];
}

/** What was acknowledged: by article, the notes that must be there. */
type Acknowledged = Map<string, string[]>;

const open = (directory: string) => openLibrary(directory, { dailyBackup: false });

async function story(library: Library, kept: Acknowledged): Promise<string | null> {
  const { id, at, by } = signed({ type: 'details.set', set: {} });
  const article = newId();
  const text = 'The ferry was founded in 1904. '.repeat(300);
  const made = await library.create({
    type: 'article.create',
    id,
    at,
    by,
    article,
    details: { ...NO_DETAILS },
    text,
    formats: [],
    origin: 'disks',
  });
  if (!made.ok) return made.message;
  kept.set(article, []);
  const mark = await library.apply(
    article,
    signed({ type: 'mark.add', mark: { id: article, kind: 'claim', start: 0, end: 9 } }),
  );
  return mark.ok ? null : mark.message;
}

/** Adds a note to the first article; answers the sentence where it was not saved. */
async function work(library: Library, kept: Acknowledged, text: string): Promise<string | null> {
  const [article, notes] = [...kept][0]!;
  const applied: Applied = await library.apply(
    article,
    signed({ type: 'note.add', mark: article, note: newId(), text }),
  );
  if (applied.ok) notes.push(text);
  return applied.ok ? null : applied.message;
}

const notesOf = (article: Article, id: string): string[] =>
  article.marks[id]?.notes.map(({ text }) => text) ?? [];

/** What of the acknowledged is not there, or not in order. */
async function missing(directory: string, kept: Acknowledged): Promise<string[]> {
  const library = await open(directory);
  const wrong: string[] = [];
  for (const [id, notes] of kept) {
    const result = await library.open(id);
    const there = result.ok ? notesOf(result.opened.article, id) : [];
    wrong.push(
      ...notes.filter((note) => !there.includes(note)).map((note) => `“${note.slice(0, 20)}” is gone`),
    );
    if (result.ok)
      wrong.push(
        ...there
          .filter((note) => !notes.includes(note))
          .map((note) => `“${note.slice(0, 20)}” was refused and is there`),
      );
    const history = await verifyHistory(directory, id);
    wrong.push(...(history.ok ? history.problems : [history.message]));
  }
  await library.close();
  return wrong;
}

/**
 * A sentence for a person: what happened, what was kept, what to do; and no code of the system where we
 * know better.
 */
const isSentence = (said: string | null): said is string =>
  said !== null && /^[A-Z“].*\. .*\.$/s.test(said) && !said.includes('undefined');

class Play implements Scene {
  readonly said: string[] = [];
  readonly wrong: string[] = [];

  /** It could not be done, and that was said. */
  refused(what: string, said: string | null, like: RegExp): void {
    if (isSentence(said) && like.test(said)) this.said.push(said);
    else this.wrong.push(`${what}: ${said ?? 'it was done'}`);
  }

  done(what: string, said: string | null): void {
    if (said !== null) this.wrong.push(`${what}: ${said}`);
  }
}

async function fill(folder: string, most: number, size: number): Promise<void> {
  for (let number = 0; number < most; number += 1) {
    const full = await writeFile(path.join(folder, `filler-${number}`), Buffer.alloc(size)).then(
      () => false,
      () => true,
    );
    if (full) return;
  }
}

const free = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) if (name.startsWith('filler-')) await rm(path.join(folder, name));
};

async function noMoreFiles(folder: string, play: Play): Promise<void> {
  await onDisk(folder, 'size=16m,nr_inodes=60', async () => {
    const { directory, kept, library } = await begun(folder, play);
    await fill(folder, 100, 0);
    play.refused('a second article', await story(library, kept), /no room left/);
    play.done('a change, which needs no file', await work(library, kept, 'a change'));
    const backup = await library.backups.take('asked');
    play.refused('a backup', backup?.ok ? null : (backup?.message ?? ''), /no room left/);
    await library.close();
    const again = await open(directory);
    if (again.trouble !== null)
      play.refused('opening', again.trouble, /can only be looked at.*no room left/s);
    play.done('looking', (await again.list()).trouble);
    await again.close();
    await free(folder);
    play.wrong.push(...(await missing(directory, kept)));
  });
}

/** A library on the disk, with one article in it, and what was acknowledged of it. */
async function begun(folder: string, play: Play) {
  const [directory, kept] = [path.join(folder, 'library'), new Map<string, string[]>()];
  const library = await open(directory);
  play.done('the first article', await story(library, kept));
  return { directory, kept, library };
}

async function full(folder: string, play: Play): Promise<void> {
  await onDisk(folder, 'size=1m', async () => {
    const { directory, kept, library } = await begun(folder, play);
    await fill(folder, 1000, 4096);
    let refusal: string | null = null;
    for (let tries = 0; refusal === null && tries < 50; tries += 1)
      refusal = await work(library, kept, `${tries} ${'long '.repeat(500)}`);
    play.refused('a change', refusal, /no room left/);
    await free(folder);
    play.done('the next change', await work(library, kept, 'there is room again'));
    await library.close();
    play.wrong.push(...(await missing(directory, kept)));
  });
}

async function readOnly(folder: string, play: Play): Promise<void> {
  await onDisk(folder, 'size=8m', async (disk) => {
    const { directory, kept, library } = await begun(folder, play);
    play.done('a change', await work(library, kept, 'before'));
    await library.close();
    disk.remount('ro');
    const looking = await open(directory);
    play.refused('opening', looking.trouble, /can only be looked at.*cannot be written/s);
    play.refused('a change', await work(looking, kept, 'after'), /cannot be written/);
    play.done('the list', (await looking.list()).trouble);
    await looking.close();
    play.wrong.push(...(await missing(directory, kept)));
    disk.remount('rw');
    const again = await open(directory);
    play.done('opening again', again.trouble);
    play.done('a change again', await work(again, kept, 'and after that'));
    await again.close();
    play.wrong.push(...(await missing(directory, kept)));
  });
}

async function unplugged(folder: string, play: Play): Promise<void> {
  await onDisk(folder, 'size=8m', async (disk) => {
    const { directory, kept, library } = await begun(folder, play);
    play.done('a change', await work(library, kept, 'plugged in'));
    disk.pull();
    play.refused('a change', await work(library, kept, 'unplugged'), /not there any more/);
    play.refused('a second article', await story(library, new Map()), /not there any more/);
    play.refused('the list', (await library.list()).trouble, /not there any more/);
    disk.plugIn();
    play.done('a change when it is back', await work(library, kept, 'back again'));
    disk.pull();
    await library.close();
    if ((await readdir(folder)).length > 0) play.wrong.push('something was written where the disk had been');
    disk.plugIn();
    play.wrong.push(...(await missing(directory, kept)));
  });
}

async function longNames(folder: string, play: Play): Promise<void> {
  const directory = path.join(folder, 'é'.normalize('NFD').repeat(85), 'x'.repeat(255), 'library');
  await mkdir(path.dirname(directory), { recursive: true });
  const kept: Acknowledged = new Map();
  const library = await open(directory);
  play.done(
    'names of 255 bytes',
    library.trouble ?? (await story(library, kept)) ?? (await work(library, kept, 'a change')),
  );
  await library.close();
  play.wrong.push(...(await missing(directory, kept)));
  const deep = path.join(folder, ...Array.from({ length: 1000 }, () => 'folder'));
  play.refused('a thousand folders deep', (await open(deep)).trouble, /longer than this system takes/);
  play.refused(
    'a name of 256 bytes',
    (await open(path.join(folder, 'x'.repeat(256)))).trouble,
    /longer than this system takes/,
  );
}

/**
 * An article from elsewhere with a thousand folders in it: no path leads to the last of them, and yet it
 * can be deleted.
 */
async function deepInside(folder: string, play: Play): Promise<void> {
  const directory = path.join(folder, 'library');
  const kept: Acknowledged = new Map();
  const library = await open(directory);
  play.done('the first article', await story(library, kept));
  play.done('a second', await story(library, kept));
  const id = [...kept.keys()][1]!;
  const home = process.cwd();
  process.chdir(library.folderOf(id));
  for (let depth = 0; depth < 1000; depth += 1) {
    await mkdir('folder');
    process.chdir('folder');
  }
  process.chdir(home);
  const backup = await library.backups.take('asked');
  play.done('a backup', backup?.ok ? null : (backup?.message ?? 'stopped'));
  const { moved } = await library.trash.put([id]);
  const { refused } = await library.trash.empty(moved.map(({ name }) => name));
  play.done('deleting it for good', refused[0]?.message ?? null);
  kept.delete(id);
  await library.close();
  play.wrong.push(...(await missing(directory, kept)));
}

/** What a deletion left that nobody may delete is no reason not to open a library. */
async function leftBehind(folder: string, play: Play): Promise<void> {
  const directory = path.join(folder, 'library');
  const kept: Acknowledged = new Map();
  const library = await open(directory);
  play.done('the first article', await story(library, kept));
  await library.close();
  const left = path.join(directory, 'articles', '.new-left', 'inside');
  await mkdir(left, { recursive: true });
  await writeFile(path.join(left, 'file'), '');
  await chmod(left, 0o500);
  const again = await open(directory);
  play.done('opening', again.trouble);
  await again.close();
  await chmod(left, 0o700).catch(() => {});
  play.wrong.push(...(await missing(directory, kept)));
}

const SCENES: [string, (folder: string, play: Play) => Promise<void>][] = [
  ['no more files fit on it', noMoreFiles],
  ['it is full', full],
  ['it is read-only', readOnly],
  ['it is unplugged', unplugged],
  ['names and paths as long as they get', longNames],
  ['a thousand folders in an article', deepInside],
  ['what cannot be cleared away', leftBehind],
];

async function main(folder: string): Promise<void> {
  let failed = 0;
  for (const [number, [name, scene]] of SCENES.entries()) {
    const play = new Play();
    const own = path.join(folder, String(number));
    await mkdir(own);
    await scene(own, play).catch((error: Error) => play.wrong.push(error.stack ?? String(error)));
    if (play.wrong.length > 0) failed += 1;
    console.log(`${play.wrong.length > 0 ? 'FAILED' : 'held'}: ${name}`);
    for (const wrong of play.wrong) console.log(`  ! ${wrong}`);
    for (const said of new Set(play.said)) console.log(`  said: ${said}`);
  }
  console.log(
    failed > 0
      ? `${failed} of ${SCENES.length} failed`
      : `${SCENES.length} disks: a right answer or a sentence each, nothing acknowledged missing`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv[2]!);
