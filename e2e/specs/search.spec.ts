import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchReply } from '@shared/contract';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { drag, marks, openStory } from '../fixtures/story';

/*
 * The search of the whole library, asked as the page asks it: the words of articles, of marks and of notes,
 * at every key.
 */

const ask = (page: Page, query: string): Promise<SearchReply> =>
  page.evaluate((asked) => window.stet['library.search']({ query: asked, limit: 10 }), query);

/** The answer once the library has been read. */
async function answerOf(page: Page, query: string): Promise<SearchReply> {
  let reply = await ask(page, query);
  await expect(async () => {
    reply = await ask(page, query);
    expect(reply.ready).toBe(true);
  }).toPass();
  return reply;
}

const OTHER =
  'A bridge for the estuary\n\nThe council voted on Tuesday to build a bridge, said the mayor, Ditte Krag.';

test('articles, marks and notes are found as they are now, and again when the library is opened again', async ({
  app,
  page,
  home,
  library,
  stet,
}) => {
  await openStory(app, page, home);
  await drag(page, 'northern point');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  await page.keyboard.type('Rang the lighthouse: she is right.');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await ask(page, 'lightho')).hits[0]?.places[0])
    .toMatchObject({
      where: 'note',
      excerpt: 'Rang the lighthouse: she is right.',
      highlights: [{ start: 9, end: 19 }],
    });
  await page.keyboard.press('Control+Shift+l');
  await openStory(app, page, home, OTHER);
  expect(await answerOf(page, 'the')).toMatchObject({ count: 2, indexed: 2, total: 2 });
  expect(await answerOf(page, 'mayor kra')).toMatchObject({ count: 1 });
  expect(await answerOf(page, '“voted on')).toMatchObject({ count: 1 });
  expect(await answerOf(page, '"on voted')).toMatchObject({ count: 0 });
  await stet.leave();

  // One article can be read no more; the others are found all the same.
  const [first] = (await readdir(path.join(library, 'articles'))).sort() as [string];
  await writeFile(path.join(library, 'articles', first, 'events.jsonl'), 'noise\n');
  await rm(path.join(library, 'articles', first, 'article.json'), { force: true });
  const { page: window } = await stet.open();
  await window.getByRole('main').waitFor();
  // At a start the search answers from what it knew at the end before, until it has looked at the disk.
  await expect
    .poll(() => answerOf(window, 'the'))
    .toMatchObject({ ready: true, count: 1, indexed: 1, total: 2 });
  expect((await answerOf(window, 'krag')).hits[0]!.places[0]!.excerpt).toContain('Ditte Krag');
});
