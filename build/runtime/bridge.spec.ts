// contextBridge, ipcRenderer, ipcMain and isolation, as an app sees them.
import { expect, test as testInNewApp, testInOneApp as test } from './fixture/app';

test('values of every kind cross in both directions', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const kinds = await window.fixture.kinds();
    const back = (await window.fixture.echo({
      date: new Date(7),
      bytes: new Uint8Array([9]),
      map: new Map([[1, { a: new Set(['x']) }]]),
      list: [undefined, null, -0],
    })) as Record<string, unknown>;
    const list = back['list'] as unknown[];
    const inner = (back['map'] as Map<number, { a: Set<string> }>).get(1);
    return [
      (kinds['date'] as Date).getTime(),
      [...(kinds['bytes'] as Uint8Array)],
      (kinds['map'] as Map<string, number>).get('a'),
      'nothing' in kinds && kinds['nothing'] === undefined,
      Number.isNaN(kinds['nan']),
      (back['date'] as Date).getTime(),
      (back['bytes'] as Uint8Array)[0],
      inner?.a.has('x'),
      list[0] === undefined,
      list[1],
      Object.is(list[2], -0),
    ];
  });
  expect(seen).toEqual([5, [1, 2, 255], 1, true, true, 7, 9, true, true, null, true]);
});

test('a long text crosses whole, with characters of every width', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const text = 'Zoë — “naïve” 𝒜😀 \ud800 "\\\n\u0000'.repeat(40_000);
    return (await window.fixture.echo(text)) === text;
  });
  expect(same).toBe(true);
});

test('errors cross with Electron’s words', async ({ page }) => {
  const messages = await page.evaluate(() =>
    Promise.all(
      [window.fixture.fail(), window.fixture.unknown()].map((call) =>
        (call as Promise<unknown>).catch(String),
      ),
    ),
  );
  expect(messages).toEqual([
    "Error: Error invoking remote method 'fail': TypeError: deliberate",
    "Error: Error invoking remote method 'nobody listens': Error: No handler registered for 'nobody listens'",
  ]);
});

test('what cannot be cloned is refused, not dropped', async ({ page }) => {
  const messages = await page.evaluate(() => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    return Promise.all(
      [Promise.resolve().then(() => window.fixture.echo(() => 1)), window.fixture.echo(circle)].map((call) =>
        call.then(() => 'taken', String),
      ),
    );
  });
  for (const message of messages) expect(message).toContain('An object could not be cloned');
});

test('functions and callbacks cross; what they throw crosses too', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const later = await new Promise<{ later: boolean }>((resolve) => window.fixture.callLater(resolve));
    let thrown = '';
    try {
      window.fixture.throwing();
    } catch (error) {
      thrown = String(error);
    }
    return [window.fixture.add(1, 2), later, thrown, window.fixture.nested.list[1].two];
  });
  expect(seen).toEqual([3, { later: true }, 'Error: out of range', 2]);
});

test('main answers a message, and an unsubscribed listener hears nothing more', async ({ page }) => {
  const told = await page.evaluate(async () => {
    const heard: string[] = [];
    const stop = window.fixture.onTold((text) => heard.push(text));
    window.fixture.tell('one');
    await window.fixture.echo('a round trip');
    stop();
    window.fixture.tell('two');
    await window.fixture.echo('another');
    return heard;
  });
  expect(told).toEqual(['one from fixture://app/index.html']);
});

test('the page sees the bridge, frozen, and nothing behind it', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'ipcRenderer',
      '__standInSend',
      '__standInReceive',
      'electron',
    ];
    return {
      leaked: names.filter((name) => name in window),
      frozen: [window.fixture, window.fixture.nested, window.fixture.nested.list].map(Object.isFrozen),
      platform: window.fixture.platform,
    };
  });
  expect(seen).toEqual({ leaked: [], frozen: [true, true, true], platform: process.platform });
});

test('changing the page’s own built-ins does not reach into the preload', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const stolen: unknown[] = [];
    const push = Array.prototype.push;
    Array.prototype.push = function (...items: unknown[]) {
      for (const item of items) if (typeof item === 'function') stolen[stolen.length] = item;
      return push.apply(this, items);
    };
    JSON.stringify = () => 'stolen';
    const answer = await window.fixture.echo('safe');
    return [answer, stolen.length];
  });
  expect(seen).toEqual(['safe', 0]);
});

test('the preload does not run in a frame within the page', async ({ page }) => {
  const inside = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'plain.html';
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    return {
      text: frame.contentDocument?.body.textContent.trim(),
      bridge: frame.contentWindow !== null && 'fixture' in frame.contentWindow,
    };
  });
  expect(inside).toEqual({ text: 'plain', bridge: false });
});

testInNewApp.describe('an app that does not ask who speaks', () => {
  testInNewApp.use({ without: 'sender' });
  testInNewApp('hears a foreign page, as it would in Electron', async ({ app, page }) => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>foreign</h1>'),
    );
    await page.getByRole('heading', { name: 'foreign' }).waitFor();
    expect(await page.evaluate(() => window.fixture.echo('heard'))).toBe('heard');
  });
});

test('the sender is told apart: a foreign page in the window has another origin', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>foreign</h1>'),
  );
  await page.getByRole('heading', { name: 'foreign' }).waitFor();
  expect(await page.evaluate(() => window.fixture.echo('heard').catch(String))).toContain('refused: null');
});
