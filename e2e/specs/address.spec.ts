import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';
import { saveTo } from '../fixtures/story';

/*
 * A page of the internet, as the app sees it: the name is looked up to a public address, and the wire from
 * there ends at a server of this computer. The app is the one that is shipped, with all it refuses.
 */
test.use({ ownApp: true });

let server: http.Server;
let port = 0;
let asked: string[] = [];
let story = '';

test.beforeEach(async () => {
  asked = [];
  story = '# The quay\n\nIt opened in 1893, the mayor said.\n';
  server = http.createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/old') return void response.writeHead(301, { location: '/story.md' }).end();
    response.writeHead(200, { 'content-type': 'text/markdown; charset=utf-8' });
    response.end(story);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers what the app asks before it fetches; the wire of the machine ends here. */
const prepare = (app: ElectronApplication, response: number) =>
  app.evaluate(({ dialog }, answer) => {
    const seen = globalThis as { question?: string; wired?: true };
    dialog.showMessageBox = async (...given: unknown[]) => {
      seen.question = JSON.stringify(given.at(-1));
      return { response: answer, checkboxChecked: false };
    };
    if (seen.wired) return;
    seen.wired = true;
    const dns = process.getBuiltinModule('node:dns/promises');
    const net = process.getBuiltinModule('node:net');
    const public4 = [{ address: '93.184.216.34', family: 4 }];
    dns.lookup = (async () => public4) as unknown as typeof dns.lookup;
    type Wire = { lookup?: (host: string, how: object, done: (e: Error | null) => void) => void };
    type Connect = (this: object, ...given: unknown[]) => unknown;
    const prototype = net.Socket.prototype as unknown as { connect: Connect };
    const { connect } = prototype;
    prototype.connect = function (...given) {
      const first = given[0];
      const wire = (Array.isArray(first) ? first[0] : first) as Wire & object;
      const { lookup } = wire;
      if (lookup)
        Object.assign(wire, {
          lookup: (host: string, how: { all?: boolean }, done: (...found: unknown[]) => void) =>
            lookup(host, how, (error) => {
              if (error) done(error);
              else if (how.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
              else done(null, '127.0.0.1', 4);
            }),
        });
      return connect.apply(this, given);
    };
  }, response);
const question = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as { question?: string }).question ?? '');

/** Lets the settings ask, without going through the dialog. */
const allow = (page: Page) => page.evaluate(() => window.stet['settings.set']({ addresses: 'ask' }));

test('an article comes from an address where that is allowed, after it was asked about', async ({
  app,
  page,
}) => {
  await prepare(app, 1);
  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  const command = page.getByRole('menuitem', { name: /New article from an address/ });
  await expect(command).toContainText('off in Settings, Web addresses');
  await expect(command).toHaveAttribute('data-disabled', /.*/);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Web addresses' }).click();
  await page.getByText('After asking', { exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('from an address');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New article from an address' });
  const field = dialog.getByRole('textbox', { name: 'Address' });
  await expect(field).toBeFocused();
  await page.keyboard.type('http://127.0.0.1/secret');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('leads to this computer');

  await field.fill(`http://news.example.org:${port}/old`);
  await expect(dialog.getByText('news.example.org', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => question(app)).toContain(`news.example.org:${port}/old`);
  await expect(dialog).toBeVisible();
  expect(asked).toEqual([]);

  await prepare(app, 0);
  await field.focus();
  await page.keyboard.press('Enter');
  const review = page.getByRole('dialog', { name: 'Import article' });
  await expect(review).toContainText(`From http://news.example.org:${port}/old`);
  await expect(review).toContainText(`led on to http://news.example.org:${port}/story.md`);
  expect(asked).toEqual(['/old', '/story.md']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('It opened in 1893');
});

test('what came is kept, shown with its address, and a newer version of it is the next draft', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await allow(page);
  await page.reload();
  await prepare(app, 0);
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('article from an address');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused();
  const address = `http://news.example.org:${port}/story.md`;
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import article' })).toContainText('It opened in 1893');
  await page.keyboard.press('Enter');
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toContainText('It opened in 1893');

  const came = story;
  story = story.replace('1893', '1894').concat('\nNobody was there, said the harbour master.\n');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('draft from an address');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New draft from an address' });
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(address);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(manuscript).toContainText('It opened in 1894');

  await page.keyboard.press('Control+Shift+d');
  const drafts = page.getByRole('dialog', { name: 'Drafts' });
  await expect(drafts.getByRole('listitem').filter({ hasText: `from ${address}` })).toHaveCount(2);
  const copy = path.join(home, 'what-came.md');
  await saveTo(app, copy);
  await drafts.getByRole('button', { name: 'Save what came as draft 1 as…' }).click();
  await expect(page.getByText(`What came was saved as ${copy}`)).toBeVisible();
  expect(await readFile(copy, 'utf8')).toBe(came);

  await prepare(app, 1);
  await drafts.getByRole('button', { name: address }).first().click();
  await expect.poll(() => question(app)).toContain('Open this address outside Stet?');
});
