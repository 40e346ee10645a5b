import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { holding } from '../fixtures/bytes';
import { expect, launch, makeHome, test } from '../fixtures/app';
import { marks, openStory, PARAGRAPHS, saved, saveTo } from '../fixtures/story';

/* What a story is about, and who told it, stays in the library: nothing else on this machine gets to know. */

test('headline and source of a story are in its library and nowhere else when the app has ended', async () => {
  const [headline, source] = [`Quill${randomUUID().slice(0, 8)}`, `Harbour${randomUUID().slice(0, 8)}`];
  const home = await makeHome();
  try {
    const app = await launch(home);
    const page = await app.firstWindow();
    await openStory(app, page, home, [headline, ...PARAGRAPHS.slice(1)].join('\n\n'));
    await page.waitForTimeout(2000);
    await saveTo(app, path.join(home, 'out.pdf'));
    const id = await page.evaluate(async () => (await window.stet['library.list']({ since: 0 })).articles![0]!.id);
    await page.evaluate((article) => window.stet['report.preview']({ article }), id);
    await page.evaluate((article) => window.stet['report.export']({ article, format: 'pdf' }), id);
    await marks(page).count();
    await page.keyboard.press('Control+a');
    await page.evaluate(() => { const t=document.createElement('textarea'); t.name='x'; document.body.append(t); const i=document.createElement('input'); i.name='email'; document.body.append(i) });
    await page.locator('textarea[name=x]').fill(source);
    await page.locator('input[name=email]').fill(source);
    await page.waitForTimeout(3000);
    await app.close();
    console.log(home, await holding(home, [headline, source]));
  } finally {
    //await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
