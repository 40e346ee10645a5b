import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import {
  fileOf,
  INSTALLER,
  makeSigner,
  manifestOf,
  openFeed,
  publish,
  type Feed,
} from '../../electron/services/updates/feed-fixture';
import { expect, root, test } from '../fixtures/app';
import { violations } from '../fixtures/axe';

/*
 * Updates from a plain static address on this computer. The app is the built one with the key of this spec
 * where a release has that of its owner; a copy that was not installed cannot replace itself, and says so.
 */

/** Where the key stands. */
const PROGRAM = 'app.part.cjs';
const NO_KEY = 'no key yet: build/release/README.md';
const signer = makeSigner('first');
const file = fileOf(INSTALLER, {
  name: 'Stet-9.2.0-any.bin',
  system: process.platform,
  arch: process.arch,
  kind: kind(),
});
const offered = (some = {}) => {
  const { releases, ...list } = manifestOf({ expires: '2126-01-01T00:00:00.000Z' }, file);
  const [release] = releases;
  return {
    ...list,
    releases: [
      { ...release!, version: '9.2.0' },
      { ...release!, version: '0.0.1', schema: 1, ...some },
    ],
  };
};
let feed: Feed;
let app: ElectronApplication;
let page: Page;

function kind(): string {
  return { win32: 'nsis', darwin: 'dmg' }[process.platform as string] ?? 'AppImage';
}

/** The built app in a folder of its own, with `key` pinned. */
async function copyOfStet(to: string, key: string): Promise<void> {
  await mkdir(path.join(to, 'dist'), { recursive: true });
  await cp(path.join(root, 'package.json'), path.join(to, 'package.json'));
  for (const name of await readdir(path.join(root, 'dist'))) {
    if (['runtime', 'cli.cjs', PROGRAM, '.stamps'].includes(name)) continue;
    await cp(path.join(root, 'dist', name), path.join(to, 'dist', name), { recursive: true });
  }
  const program = await readFile(path.join(root, 'dist', PROGRAM), 'utf8');
  expect(program).toContain(NO_KEY);
  await writeFile(path.join(to, 'dist', PROGRAM), program.replace(NO_KEY, key));
}

async function start(home: string, key = signer.pinned.spki): Promise<void> {
  await copyOfStet(path.join(home, 'app'), key);
  const settings = { person: 'Ada Checker', welcomed: true, updates: feed.address };
  await writeFile(path.join(home, 'library/settings.json'), JSON.stringify(settings));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [
    `--user-data-dir=${path.join(home, 'profile')}`,
    path.join(home, 'app'),
    `--library=${path.join(home, 'library')}`,
  ];
  app = await _electron.launch({ args: [...sandbox, ...own], cwd: root });
  page = await app.firstWindow();
  await page.getByRole('main').waitFor();
}

/** Answers what the app asks before it contacts anybody. */
const answer = (response: number) =>
  app.evaluate(({ dialog }, chosen) => {
    const seen = globalThis as { asked?: string };
    delete seen.asked;
    dialog.showMessageBox = async (...given: unknown[]) => {
      seen.asked = JSON.stringify(given.at(-1));
      return { response: chosen, checkboxChecked: false };
    };
  }, response);
const asked = () => app.evaluate(() => (globalThis as { asked?: string }).asked ?? '');

async function look(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('check for updates');
  await page.keyboard.press('Enter');
}

const dialog = () => page.getByRole('dialog', { name: 'Updates' });

test.beforeEach(async () => {
  feed = await openFeed();
  publish(feed, signer, offered());
});
test.afterEach(async () => {
  await app.close();
  await feed.close();
});

test('a desk’s list that was changed is refused; the one that was signed is looked at and fetched', async ({
  home,
}) => {
  await start(home);
  await answer(1);
  await look();
  await expect.poll(asked).toContain(feed.address);
  await expect(dialog()).toHaveCount(0);
  expect(feed.asked).toEqual([]);

  const list = feed.files.get('stet-updates.json') as Buffer;
  feed.files.set('stet-updates.json', Buffer.from(list.toString().replace('9.2.0', '9.9.0')));
  await answer(0);
  await look();
  await expect(dialog().getByRole('alert')).toContainText('not signed by the makers of Stet');
  await expect(dialog().getByRole('alert')).toContainText('Stet is as it was');

  feed.files.set('stet-updates.json', list);
  await dialog().getByRole('button', { name: 'Look again' }).click();
  await expect(dialog()).toContainText('Stet 9.2.0 is there.');
  await expect(dialog()).toContainText(feed.address);
  await expect(dialog()).toContainText('Reads more kinds of files.');
  await expect(dialog().getByRole('region', { name: 'Go back' })).toContainText('Stet 0.0.1');
  await expect(dialog().getByRole('region', { name: 'Go back' })).toContainText('to read only');
  expect(await violations(page)).toEqual([]);
  await expect(dialog().getByRole('button', { name: 'Download', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText('was downloaded and checked');
  // This copy was not installed: the sentence says where the installer lies and what to do.
  await expect(dialog()).toContainText('cannot replace itself');
});

test('a build without a key contacts nobody, and without an address there is no such command', async ({
  home,
}) => {
  await start(home, 'none');
  await answer(0);
  await look();
  await expect(dialog().getByRole('alert')).toContainText('has no key to check updates with');
  await page.keyboard.press('Escape');
  expect(feed.asked).toEqual([]);

  const help = () => page.getByRole('menuitem', { name: 'Help', exact: true });
  const command = page.getByRole('menuitem', { name: 'Check for updates…' });
  if (process.platform === 'darwin') return;
  await help().click();
  await expect(command).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Updates' }).click();
  const address = page.getByRole('textbox', { name: 'Address for updates' });
  await address.fill('http://desk.example');
  await expect(page.getByText('It has to begin with https://')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await address.fill('');
  await page.keyboard.press('Escape');
  await help().click();
  await expect(page.getByRole('menuitem', { name: 'About Stet' })).toBeVisible();
  await expect(command).toHaveCount(0);
});
