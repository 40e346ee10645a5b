import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, launch, test } from '../fixtures/app';
import { put } from '../fixtures/checked';

/* The window itself: how it comes on the screen, and how the app ends with it. */

test('where a hidden window is never painted, it is shown all the same, and the library is listed', async ({
  home,
}) => {
  const app = await launch(home, [], { STET_RUNTIME_HIDDEN_NEVER_PAINTS: '1' });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(visible).toBe(true);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await app.close();
});

/**
 * Ways in which the app is told to end. Two of them come from the system alone, which is played here; what
 * the window's cross does is the stand-in's own (build/runtime/closing.spec.ts).
 */
const ENDS: [string, (app: ElectronApplication) => Promise<void>][] = [
  [
    'quit twice',
    (app) =>
      app.evaluate(({ app }) => {
        app.quit();
        app.quit();
      }),
  ],
  [
    'the window is closed',
    (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  [
    'the system shuts down',
    (app) =>
      app.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown', { preventDefault: () => {} })),
  ],
  [
    'Windows ends the session',
    (app) =>
      app.evaluate(({ BrowserWindow }) => {
        const event = { reasons: ['logoff'], preventDefault: () => {} };
        BrowserWindow.getAllWindows()[0]?.emit('query-session-end', event);
        BrowserWindow.getAllWindows()[0]?.emit('session-end', event);
      }),
  ],
];

test('however the app is told to end, the letters typed last are kept, in order', async ({
  home,
  library,
}) => {
  const id = await put(library, { headline: 'The wall', text: 'The wall\nIt stood.', marks: [] });
  for (const [way, end] of ENDS) {
    const app = await launch(home);
    const page = await app.firstWindow();
    if (way === 'quit twice') await page.getByRole('row').filter({ hasText: 'The wall' }).dblclick();
    await page.getByRole('textbox', { name: 'Manuscript' }).focus();
    await page.keyboard.press('Control+e');
    await page.keyboard.press('Control+End');
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await page.keyboard.insertText(` Then ${way}.`);
    await end(app);
    expect(await ended, way).toBe(0);
    expect(await readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8')).toContain(
      `Then ${way}.`,
    );
    expect(await readFile(path.join(home, 'profile', 'logs', 'stet.log'), 'utf8')).not.toContain('leaving,');
  }
});

test('a second start while the app leaves, its window gone already, does not trouble it', async ({
  home,
}) => {
  const app = await launch(home);
  await (await app.firstWindow()).getByRole('main').waitFor();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ app, BrowserWindow }) => {
    const another = () => app.emit('second-instance', {}, [], '', null);
    BrowserWindow.getAllWindows()[0]?.once('closed', () => setImmediate(another));
    app.quit();
  });
  expect(await ended).toBe(0);
});

test('an exception that nobody caught ends the app in order, says so, and keeps the letters typed last', async ({
  home,
  library,
}) => {
  const id = await put(library, { headline: 'The wall', text: 'The wall\nIt stood.', marks: [] });
  const app = await launch(home);
  const page = await app.firstWindow();
  await page.getByRole('row').filter({ hasText: 'The wall' }).dblclick();
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('Control+e');
  let said = '';
  app.process().stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page.keyboard.insertText('Typed last. ');
  await app.evaluate(({ dialog }) => {
    // Electron's box would wait for a hand.
    dialog.showErrorBox = (title, content) => console.error(`${title}: ${content}`);
    setTimeout(() => {
      throw new Error('the roof fell in');
    });
  });
  expect(await ended).toBe(1);
  expect(said).toContain('Stet had to close: Something failed inside Stet');
  expect(await readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8')).toContain('Typed last.');
  expect(await readFile(path.join(home, 'profile', 'logs', 'stet.log'), 'utf8')).toContain(
    'the roof fell in',
  );
});

test('it turns dark and light with the system while it is open, and the paper behind the page with it', async ({
  app,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    const told = globalThis as unknown as { paper: string };
    BrowserWindow.getAllWindows()[0]!.setBackgroundColor = (colour) => (told.paper = colour);
  });
  const paper = () => app.evaluate(() => (globalThis as unknown as { paper: string }).paper);
  const looksDark = () =>
    page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]) < 128);
  for (const theme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
    }, theme);
    await expect.poll(looksDark).toBe(theme === 'dark');
    expect(await paper()).toBe(theme === 'dark' ? '#1b1c1e' : '#f4f3f0');
  }
});

/** What a browser keeps in its profile, as a later one may have left it: nothing that this one can read. */
const OF_A_LATER_BROWSER: Record<string, string> = {
  'Last Version': '999.0.0.0',
  'Local State': '{"browser":{"later":[',
  Preferences: '{"later":{"schema":999}}',
  'Web Data': 'SQLite format 4\0',
  Cookies: 'SQLite format 4\0',
  'Network/Cookies': 'SQLite format 4\0',
  'Local Storage/leveldb/CURRENT': 'MANIFEST-999999\n',
  'Session Storage/CURRENT': 'MANIFEST-999999\n',
};

test('a profile that a later browser has left keeps nobody from their library', async ({ home, library }) => {
  await put(library, { headline: 'The wall', text: 'The wall\nIt stood.', marks: [] });
  // Electron's own is the whole folder; the stand-in's browser has one in it, with a person's in that.
  for (const folder of ['.', 'stand-in-profile', 'stand-in-profile/Default'])
    for (const [name, content] of Object.entries(OF_A_LATER_BROWSER)) {
      const file = path.join(home, 'profile', folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  const app = await launch(home);
  const page = await app.firstWindow();
  await expect(page.getByRole('row').filter({ hasText: 'The wall' })).toBeVisible();
  await app.close();
});
