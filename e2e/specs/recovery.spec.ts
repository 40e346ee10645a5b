import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, launch, test } from '../fixtures/app';
import { drag, marks, openStory, saved, STORY } from '../fixtures/story';

/*
 * What a crash, a torn line and a damaged file leave behind. The writer alone is killed far oftener in the
 * unit tests.
 */

const ROUNDS = 6;

type Reply = { ok: boolean };
interface Acknowledged {
  acknowledged: string[];
}

/** Makes marks as fast as they are acknowledged, and keeps the ids of those that were. */
function hammer(page: Page, article: string): Promise<void> {
  return page.evaluate((id) => {
    const w = window as unknown as Acknowledged & { stet: Record<string, (i: unknown) => Promise<Reply>> };
    w.acknowledged = [];
    let n = 0;
    const uuid = () =>
      `0192f0c0-${Math.floor(Math.random() * 65536)
        .toString(16)
        .padStart(4, '0')}-7000-8000-${(Date.now() * 1000 + n++).toString(16).padStart(12, '0').slice(-12)}`;
    const next = async (): Promise<void> => {
      const mark = uuid();
      const at = n % 40;
      const reply = await w.stet['article.apply']!({
        article: id,
        command: {
          type: 'mark.add',
          id: uuid(),
          at: new Date().toISOString(),
          by: 'Ada',
          mark: { id: mark, kind: 'claim', start: at, end: at + 5 },
        },
      });
      if (reply.ok) w.acknowledged.push(mark);
      return next();
    };
    for (let i = 0; i < 4; i++) void next().catch(() => {});
  }, article);
}

const onlyArticle = async (library: string): Promise<string> =>
  (await readdir(path.join(library, 'articles')))[0]!;

test('killed again and again while it writes, the app has every acknowledged change afterwards', async ({
  home,
}) => {
  test.setTimeout(240_000);
  const library = path.join(home, 'library');
  const acknowledged = new Set<string>();

  for (let round = 0; round < ROUNDS; round++) {
    const app = await launch(home);
    const page = await app.firstWindow();
    await page.getByRole('main').waitFor();
    if (round === 0) await openStory(app, page, home);
    const article = await onlyArticle(library);
    const there = await page.evaluate(async (id) => {
      const reply = await (
        window as unknown as {
          stet: Record<
            string,
            (
              i: unknown,
            ) => Promise<{ ok: boolean; opened: { readOnly: string | null; article: { marks: object } } }>
          >;
        }
      ).stet['article.open']!({ article: id });
      return reply.ok
        ? { readOnly: reply.opened.readOnly, marks: Object.keys(reply.opened.article.marks) }
        : null;
    }, article);
    expect(there?.readOnly).toBeNull();
    expect([...acknowledged].filter((mark) => !there!.marks.includes(mark))).toEqual([]);

    await hammer(page, article);
    await page.waitForTimeout(200 + Math.random() * 900);
    for (const mark of await page.evaluate(() => (window as unknown as Acknowledged).acknowledged))
      acknowledged.add(mark);
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
});

test('a torn last line is cut, and said', async ({ home, library, stet }) => {
  let { app, page } = await stet.open();
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);
  await stet.leave();
  const log = path.join(library, 'articles', await onlyArticle(library), 'events.jsonl');
  await appendFile(log, '{"seq":3,"prev":"half a li');

  ({ app, page } = await stet.open());
  await page.getByText(STORY.split('\n')[0]!).first().click();
  await expect(marks(page)).toHaveCount(1);
  await stet.leave();
  expect(await readFile(log, 'utf8')).not.toContain('half a li');
});

test('a damaged snapshot is set aside, and the article is there all the same', async ({
  home,
  library,
  stet,
}) => {
  let { app, page } = await stet.open();
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);
  await stet.leave();
  const folder = path.join(library, 'articles', await onlyArticle(library));
  await writeFile(path.join(folder, 'article.json'), '{"schema":1,"article":{"id":');

  ({ app, page } = await stet.open());
  await page.getByText(STORY.split('\n')[0]!).first().click();
  await expect(marks(page)).toHaveCount(1);
  await expect(page.getByText(/set aside/i).first()).toBeVisible();
  await stet.leave();
  const kept = await readdir(library, { recursive: true });
  expect(kept.some((file) => /article\.json/.test(file) && /damaged|aside/.test(file))).toBe(true);
});

test('a page that is loaded anew has everything in it', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload());
  await page.getByRole('main').waitFor();
  await page.getByText(STORY.split('\n')[0]!).first().click();
  await expect(marks(page)).toHaveCount(1);
});
