// Closing a window by hand, which a page of the DevTools protocol plays (`Page.close` asks the page first, as
// the window's cross does). Only a page that somebody has touched is asked.
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from './fixture/app';

const byHand = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  // The page may be gone before it can answer.
  await session.send('Page.close').catch(() => {});
};

/** Touches the page, and leaves what the browser asks to the stand-in, for Playwright would say yes. */
const touched = async (page: Page): Promise<void> => {
  page.on('dialog', () => {});
  await page.getByRole('heading', { name: 'Fixture' }).click();
};

const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: number }).asked);

// With the page, for its window: an app that has just begun has none, and nobody would call anything off.
test.beforeEach(async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  await app.evaluate(({ BrowserWindow }) => {
    const counted = globalThis as unknown as { asked: number };
    counted.asked = 0;
    BrowserWindow.getAllWindows()[0]!.on('close', (event) => {
      counted.asked += 1;
      if (counted.asked === 1) event.preventDefault();
    });
  });
});

test('it can be called off, with the page as it was, and asked for again', async ({ app, page }) => {
  await touched(page);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await byHand(page);
  await expect.poll(() => asked(app)).toBe(1);
  expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
  // A browser that is still taking back the wish before does not hear the next: a hand clicks once more.
  await expect(async () => {
    await byHand(page).catch(() => {});
    expect(await Promise.race([ended, new Promise((late) => setTimeout(late, 2000))])).toBe(0);
  }).toPass();
});

test('it can be called off while the page is still loading', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]!.loadURL('fixture://app/loading.html');
  });
  await expect(page).toHaveTitle('Page that goes on loading');
  await touched(page);
  await byHand(page);
  await expect.poll(() => asked(app)).toBe(1);
  await expect(page).toHaveTitle('Page that goes on loading');
});

test('a reload, whoever asks for it, is not taken for it', async ({ app, page }) => {
  await touched(page);
  await page.evaluate(() => {
    document.title = 'of before';
  });
  await page.reload();
  await touched(page);
  await page.evaluate(() => location.reload());
  await expect(page).toHaveTitle('Fixture page');
  await touched(page);
  await page.evaluate(() => {
    document.title = 'of before';
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect(page).toHaveTitle('Fixture page');
  await touched(page);
  expect(await asked(app)).toBe(0);
  await byHand(page);
  await expect.poll(() => asked(app)).toBe(1);
});

test('a page that nobody has touched goes at once, and its app with it', async ({ app, page }) => {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  // To look for something in a page is to touch it, for Playwright; a new document is as good as new.
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.reload();
    await loaded;
  });
  await byHand(page);
  expect(await ended).toBe(0);
});
