import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, launch, launchAtHome, makeHome, root, test as base } from '../fixtures/app';
import { put } from '../fixtures/shelf';

/*
 * What runs beside a Stet that is open, in its usual profile and library: the terminal, its printer, the
 * demo, `npm start` as `npm test` tries it. Each has a profile of its own, and the person's is left alone.
 * Only on Linux can the usual place be another one than that of whoever runs the tests.
 */

interface Person {
  home: string;
  /** What makes the folders here the usual ones. */
  env: Record<string, string>;
  profile: string;
  library: string;
  temporary: string;
  /** Their Stet, once it is open. */
  stet?: ElectronApplication;
}

const test = base.extend<{ person: Person }>({
  person: async ({}, use) => {
    const home = await makeHome();
    const at = (...parts: string[]) => path.join(home, ...parts);
    await mkdir(at('tmp'));
    const person: Person = {
      home,
      profile: at('config', 'Stet'),
      library: at('config', 'Stet', 'library'),
      temporary: at('tmp'),
      env: { HOME: home, XDG_CONFIG_HOME: at('config'), TMPDIR: at('tmp') },
    };
    await use(person);
    await person.stet?.close();
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
});

/** Runs a script of the project as that person would in a terminal. */
function begin(script: string, args: string[], { env }: Person): ChildProcess {
  // What the test runner wants of colours is its own; Node says on stderr where the two contradict each
  // other.
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...mine } = process.env;
  return spawn(process.execPath, [path.join(root, 'build', script), ...args], {
    cwd: root,
    env: { ...mine, ...env },
    detached: true,
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: said.out.trim(), err: said.err.trim() };
}

const isPdf = async (file: string) => (await readFile(file)).subarray(0, 5).toString() === '%PDF-';
const left = ({ temporary }: Person) =>
  readdir(temporary).then((names) => names.filter((name) => name.startsWith('stet-')));

/** Every file of a folder, by its path, with its size. */
async function filesOf(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => [name, await stat(path.join(folder, name))] as const),
  );
  return Object.fromEntries(
    files.filter(([, there]) => there.isFile()).map(([name, { size }]) => [name, size]),
  );
}

/** The person's Stet, open on an article, which counts how often another start knocks. */
async function openFor(
  person: Person,
): Promise<{ app: ElectronApplication; article: string; knocks: () => Promise<number> }> {
  await mkdir(person.library, { recursive: true });
  await writeFile(
    path.join(person.library, 'settings.json'),
    JSON.stringify({ person: 'Ada Checker', welcomed: true }),
  );
  const article = await put(person.library, {
    slug: 'TIDE',
    headline: 'What the tide leaves',
    marks: [{ status: 'verified' }],
  });
  const app = await launchAtHome(person.env);
  person.stet = app;
  await (await app.firstWindow()).getByRole('main').waitFor();
  await app.evaluate(({ app }) => {
    const counted = globalThis as { knocks?: number };
    app.on('second-instance', () => {
      counted.knocks = (counted.knocks ?? 0) + 1;
    });
  });
  return { app, article, knocks: () => app.evaluate(() => (globalThis as { knocks?: number }).knocks ?? 0) };
}

if (process.platform === 'linux') {
  test('beside an open Stet the terminal prints, the demo does its work, and npm start opens another', async ({
    person,
  }) => {
    test.slow();
    const { app, article, knocks } = await openFor(person);
    const articles = await filesOf(path.join(person.library, 'articles'));

    const report = path.join(person.home, 'report.pdf');
    expect(await ended(begin('stet.mjs', ['report', article, '--out', report], person))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await isPdf(report)).toBe(true);

    // Asked to print by hand, the app takes a profile of its own too, and says in its own words what went
    // wrong.
    const asked = [`--print-report=${path.join(person.home, 'none.json')}`, `--print-pdf=${report}`];
    const printed = await ended(begin('start.mjs', asked, person));
    expect(printed.code).toBe(1);
    expect(printed.err).toMatch(/^The PDF could not be printed: ENOENT/m);
    expect(await left(person)).toEqual([]);

    const demo = await ended(begin('demo.mjs', [], person));
    expect(demo).toMatchObject({ code: 0, out: expect.stringMatching(/report\.html\n.*report\.pdf$/) });
    const [html, pdf] = demo.out.split('\n');
    expect(await isPdf(pdf!)).toBe(true);
    expect(await readFile(html!, 'utf8')).toContain('<h1');
    // What the person asked for is theirs to remove; nothing else stays.
    expect(await left(person)).toEqual([path.basename(path.dirname(pdf!))]);
    await rm(path.dirname(pdf!), { recursive: true });

    expect(await ended(begin('smoke.mjs', [], person))).toMatchObject({
      code: 0,
      out: expect.stringContaining('npm start opened the app, and it stayed.'),
    });
    expect(await left(person)).toEqual([]);

    expect(await knocks()).toBe(0);
    expect(await filesOf(path.join(person.library, 'articles'))).toEqual(articles);
    const page = await app.firstWindow();
    await page.locator('[data-key]').filter({ hasText: 'TIDE' }).click();
    await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText(
      'The bridge over the sound',
    );
  });

  test('with no Stet open, none of them makes a profile or a library for the person', async ({ person }) => {
    test.slow();
    for (const script of ['demo.mjs', 'smoke.mjs'])
      expect(await ended(begin(script, [], person))).toMatchObject({ code: 0 });
    expect(await filesOf(person.profile)).toEqual({});
    expect(await stat(person.profile).catch(() => null)).toBeNull();
  });

  test('a verb that writes says who has the library, and one that reads does its work', async ({
    person,
  }) => {
    const { article } = await openFor(person);
    const wrote = await ended(
      begin('stet.mjs', ['import', path.join(root, 'shared/sample/draft-2.md')], person),
    );
    expect(wrote).toMatchObject({ code: 1, out: '', err: expect.stringContaining('in use by Stet') });
    expect(wrote.err.split('\n')).toHaveLength(1);
    expect(await ended(begin('stet.mjs', ['show', article], person))).toMatchObject({
      code: 0,
      out: expect.stringContaining('What the tide leaves'),
    });
  });

  test('a print that is broken off leaves nothing behind', async ({ person }) => {
    const library = path.join(person.home, 'library');
    const article = await put(library, { slug: 'TIDE' });
    const report = path.join(person.home, 'report.pdf');
    const child = begin('stet.mjs', ['report', article, '--out', report, '--library', library], person);
    const end = ended(child);
    const profile = async () => {
      const [name] = (await left(person)).filter((each) => each.startsWith('stet-print-'));
      return name ? (await readdir(path.join(person.temporary, name))).includes('profile') : false;
    };
    await expect.poll(profile, { intervals: [10] }).toBe(true);
    process.kill(-child.pid!, 'SIGINT');
    expect((await end).code).not.toBe(0);
    await expect.poll(() => left(person)).toEqual([]);
    expect(await stat(report).catch(() => null)).toBeNull();
  });
}

base.describe('in the profile of an open app', () => {
  base.use({ ownApp: true });
  base(
    'a second start with another library says that it was not opened, and the first stays as it is',
    async ({ app, page, home }) => {
      const other = path.join(home, 'other');
      // Not awaited: a second instance hands over and leaves before Playwright could take hold of it.
      await launch(home, [`--library=${other}`]).catch(() => null);
      const notices = page.getByRole('region', { name: 'Notices' });
      await expect(notices).toContainText(`${other} was not opened`);
      await expect(notices).toContainText(path.join(home, 'library'));
      expect(await stat(other).catch(() => null)).toBeNull();
      expect(app.windows()).toHaveLength(1);
    },
  );
});
