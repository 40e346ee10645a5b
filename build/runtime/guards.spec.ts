// Navigation, windows, permissions and requests: each guard of the fixture app holds, and each that is left
// out is missed.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { expect, test as base, testInOneApp, type MainGlobals } from './fixture/app';

const test = base.extend<{ elsewhere: { url: string; visits: string[] } }>({
  elsewhere: async ({}, use) => {
    const visits: string[] = [];
    const server = http.createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits });
    server.closeAllConnections();
    server.close();
  },
});

const goTo = (page: Page, url: string) =>
  page.evaluate((to) => {
    location.href = to;
  }, url);
const visited = (visits: string[]) => visits.filter((url) => url !== '/favicon.ico');

test('links, scripts, forms and redirects do not leave the app', async ({ page, elsewhere }) => {
  const home = page.url();
  await page.evaluate((url) => {
    document.querySelector<HTMLAnchorElement>('#away')!.href = url;
  }, `${elsewhere.url}/link`);
  await page.click('#away');
  await goTo(page, `${elsewhere.url}/script`);
  await goTo(page, 'away');
  await page.evaluate((url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  }, `${elsewhere.url}/form`);
  expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
  expect(page.url()).toBe(home);
  expect(visited(elsewhere.visits)).toEqual([]);
});

test('a guard hears of a mailto: link, with its address', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const heard = globalThis as unknown as { heard: string[] };
    heard.heard = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', ({ url }) => {
      heard.heard.push(url);
    });
  });
  await goTo(page, 'mailto:desk@example.com');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
    .toEqual(['mailto:desk@example.com']);
});

testInOneApp('the app’s own reload, and a test’s, are nobody’s business', async ({ app, page }) => {
  await page.reload();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload());
  await expect.poll(() => page.evaluate(() => window.fixture.echo('back')).catch(() => '')).toBe('back');
});

test('window.open answers null, links to new windows are asked about, and none opens', async ({
  app,
  page,
  elsewhere,
}) => {
  const answers = await page.evaluate(
    (url) =>
      [window.open(`${url}/open`), window.open(''), window.open(`${url}/noopener`, '_blank', 'noopener')].map(
        (opened) => opened === null,
      ),
    elsewhere.url,
  );
  expect(answers).toEqual([true, true, true]);
  await page.evaluate((url) => {
    document.querySelector<HTMLAnchorElement>('#new')!.href = `${url}/blank`;
    document.querySelector<HTMLAnchorElement>('#away')!.href = `${url}/tab`;
  }, elsewhere.url);
  await page.click('#new');
  await page.click('#away', { modifiers: ['Control'] });
  const opened = () => app.evaluate(() => (globalThis as unknown as MainGlobals).opened);
  await expect
    .poll(opened)
    .toEqual(
      ['open', '', 'noopener', 'blank', 'tab'].map((name) =>
        name ? `${elsewhere.url}/${name}` : 'about:blank',
      ),
    );
  await expect.poll(() => app.windows().length).toBe(1);
  expect(visited(elsewhere.visits)).toEqual([]);
});

testInOneApp('permissions are denied', async ({ page }) => {
  expect(
    await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'camera', 'notifications'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    ),
  ).toEqual(['denied', 'denied', 'denied']);
});

test('one permission handler alone is told apart from both', async ({ app, page }) => {
  const state = () =>
    page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  await app.evaluate(({ session }) => session.defaultSession.setPermissionCheckHandler(null));
  await expect.poll(state).toBe('prompt');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler(() => false);
    session.defaultSession.setPermissionRequestHandler(null);
  });
  await expect.poll(state).toBe('prompt');
});

testInOneApp('the page’s policy forbids inline scripts and eval', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    let evaluated = false;
    // In a later turn: while a debugger's own evaluation runs, the browser allows eval.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    try {
      evaluated = Boolean(new Function('return true')());
    } catch {
      // refused, as it should be
    }
    return [
      (window as unknown as { inlineRan?: boolean }).inlineRan ?? false,
      evaluated,
      (window as unknown as { pageScriptRan?: boolean }).pageScriptRan,
    ];
  });
  expect(ran).toEqual([false, false, true]);
});

test('a request listener can cancel, and a foreign page is then not reached', async ({
  app,
  page,
  elsewhere,
}) => {
  await app.evaluate(({ session }) =>
    session.defaultSession.webRequest.onBeforeRequest(
      { urls: ['http://127.0.0.1:*/*'] },
      (_details, answer) => answer({ cancel: true }),
    ),
  );
  expect(await page.evaluate(() => fetch('plain.html').then((response) => response.status))).toBe(200);
  const failure = await app.evaluate(({ BrowserWindow }, url) => {
    return BrowserWindow.getAllWindows()[0]
      ?.loadURL(url)
      .then(
        () => 'loaded',
        (error: Error) => error.message,
      );
  }, elsewhere.url);
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(elsewhere.visits).toEqual([]);
});

test('will-frame-navigate guards frames', async ({ app, page, elsewhere }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    }),
  );
  await page.evaluate((url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  }, `${elsewhere.url}/frame`);
  await page.waitForTimeout(300);
  expect(visited(elsewhere.visits)).toEqual([]);
});

test.describe('an app without guards', () => {
  test.use({ without: 'navigation,windows,permissions,csp' });

  test('is led away by a link', async ({ page, elsewhere }) => {
    await goTo(page, `${elsewhere.url}/script`);
    await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
    expect(visited(elsewhere.visits)).toEqual(['/script']);
  });

  test('gets a second window, with the preload in it', async ({ app, page, elsewhere }) => {
    const second = app.waitForEvent('window');
    expect(await page.evaluate((url) => window.open(url) !== null, `${elsewhere.url}/open`)).toBe(true);
    await (await second).getByRole('heading', { name: 'Elsewhere' }).waitFor();
    expect(await (await second).evaluate(() => 'fixture' in window)).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
  });

  test('grants permissions and shows foreign frames', async ({ page, elsewhere }) => {
    expect(
      await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
    ).toBe('granted');
    await page.evaluate((url) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    }, `${elsewhere.url}/frame`);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Elsewhere' }).waitFor();
    expect(await page.frames()[1]?.evaluate(() => 'fixture' in window)).toBe(false);
  });

  test('runs inline scripts and eval', async ({ page }) => {
    expect(await page.evaluate(() => new Function('return 7')() as number)).toBe(7);
  });
});
