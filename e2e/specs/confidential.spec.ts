import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { filesWith } from '../../build/byte-search';
import { expect, launch, makeHome, test } from '../fixtures/app';
import { useFolder } from '../fixtures/exports';
import { drag, openStory, PARAGRAPHS, saved } from '../fixtures/story';

/* What a story is about, and who told it, stays in its library; deleted for good, it is nowhere. */

test('headline, source and typed words are in the library and nowhere else, and deleted for good they are not there either', async () => {
  const secrets = ['Quill', 'Harbour', 'Whisper'].map((word) => `${word}${randomUUID().slice(0, 8)}`);
  const [headline, source, typed] = secrets as [string, string, string];
  const home = await makeHome();
  const elsewhere = async () =>
    (await filesWith(home, secrets)).filter((file) => !file.startsWith('library'));
  // What the person has put there.
  const theirs = [
    'ferry.txt',
    ...['csv', 'html', 'json', 'pdf'].map(
      (ending) => `${headline} - fact-check for the archive, draft 1.${ending}`,
    ),
  ].sort();
  try {
    const app = await launch(home);
    const page = await app.firstWindow();
    await openStory(app, page, home, [headline, ...PARAGRAPHS.slice(1)].join('\n\n'));
    const id = await page.evaluate(
      async () => (await window.stet['library.list']({ since: 0 })).articles![0]!.id,
    );
    await drag(page, 'forty passengers');
    await page.keyboard.press('c');
    const evidence = page
      .getByRole('region', { name: 'Mark', exact: true })
      .getByRole('region', { name: 'Evidence' });
    await page.keyboard.press('s');
    const named = evidence.getByRole('combobox', { name: 'Source', exact: true });
    await expect(named).toBeFocused();
    await page.keyboard.type(source);
    await expect(named).toHaveValue(source);
    const terms = evidence.getByRole('combobox', { name: 'Terms' });
    await terms.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Confidential' }).click();
    await expect(terms).toHaveValue(/Confidential/);
    await page.keyboard.press('Control+Enter');
    await expect(evidence.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('textbox', { name: 'New note' }).fill(typed);
    await saved(page);

    await useFolder(app, home);
    await page.evaluate(() => window.stet['report.folder']());
    const { outcome } = await page.evaluate(
      (article) =>
        window.stet['report.export']({
          article,
          formats: ['html', 'pdf', 'csv', 'json'],
          version: { audience: 'archive', leftOut: [] },
          ifThere: 'ask',
        }),
      id,
    );
    expect(outcome).toBe('done');
    const { path: preview } = await page.evaluate(
      (article) => window.stet['report.preview']({ article }),
      id,
    );
    const statusOf = (address: string) =>
      page.evaluate(async (asked) => (await fetch(asked)).status, address);
    expect(await statusOf(preview)).toBe(200);
    await page.evaluate((article) => window.stet['article.close']({ article }), id);
    expect(await statusOf(preview)).toBe(404);
    expect(await elsewhere()).toEqual(theirs);
    await expect.poll(() => filesWith(path.join(home, 'library'), [typed])).toContain('settings.json');

    await page.evaluate(async (article) => {
      await window.stet['backups.take']();
      await window.stet['article.trash']({ articles: [article] });
      await window.stet['trash.empty']({ names: [article], backups: true });
    }, id);
    await expect.poll(() => filesWith(path.join(home, 'library'), secrets)).toEqual([]);
    // A browser may write down more as it ends.
    await app.close();
    expect(await filesWith(home, secrets)).toEqual(theirs);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
