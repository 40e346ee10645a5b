import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expect, launch, test } from '../fixtures/app';
import { drag, marks, openStory, PARAGRAPHS, saved } from '../fixtures/story';

/* The desk over a day: many articles, an app that is closed and opened, or dies, and habits of one's own. */

const tabs = (page: Page): Locator => page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab');
const tab = (page: Page, name: string): Locator => tabs(page).filter({ hasText: name });
const manuscript = (page: Page): Locator => page.getByRole('textbox', { name: 'Manuscript' });
const active = (page: Page): Locator =>
  page.getByRole('tablist', { name: 'Open articles' }).locator('[aria-selected="true"]');

/** A story long enough to scroll, told from others by its name. */
const story = (name: string): string =>
  [
    `${name} and the fog`,
    ...Array.from(
      { length: 40 },
      (_, at) =>
        `Paragraph ${at + 1} of ${name} says that the ferry left the quay at ${at % 12} with ${at + 30} people aboard, and that nobody counted them twice that day.`,
    ),
  ].join('\n\n');

/** Imports a story for each name and leaves all of them open. */
async function openAll(
  app: ElectronApplication,
  page: Page,
  home: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    await openStory(app, page, home, story(name));
    await expect(manuscript(page)).toContainText(`${name} and the fog`);
  }
}

test('tabs by keyboard: along, by number, moved, closed and brought back', async ({ app, page, home }) => {
  const keys = page.keyboard;
  await openAll(app, page, home, ['Ash', 'Birch', 'Cedar']);
  await expect(tabs(page)).toHaveText(['Library', /Ash/, /Birch/, /Cedar/]);
  await expect(active(page)).toContainText('Cedar');

  await keys.press('Control+2');
  await expect(manuscript(page)).toContainText('Ash and the fog');
  await expect(manuscript(page)).toBeFocused();
  await keys.press('Control+Tab');
  await expect(active(page)).toContainText('Birch');
  await keys.press('Control+Shift+Tab');
  await keys.press('Control+PageUp');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await keys.press('Control+9');
  await expect(active(page)).toContainText('Cedar');

  await keys.press('Control+Shift+PageUp');
  await expect(tabs(page)).toHaveText(['Library', /Ash/, /Cedar/, /Birch/]);

  // Along the row itself: one stop for Tab, arrows, and Delete closes.
  await tab(page, 'Cedar').focus();
  await keys.press('ArrowRight');
  await expect(tab(page, 'Birch')).toBeFocused();
  await expect(active(page)).toContainText('Cedar');
  await keys.press('Delete');
  await expect(tabs(page)).toHaveText(['Library', /Ash/, /Cedar/]);
  await expect(tab(page, 'Cedar')).toBeFocused();
  await keys.press('Home');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();

  await keys.press('Control+Shift+t');
  await expect(tabs(page)).toHaveText(['Library', /Ash/, /Cedar/, /Birch/]);
  await expect(manuscript(page)).toContainText('Birch and the fog');
  await keys.press('Control+w');
  await keys.press('Control+w');
  await keys.press('Control+w');
  await expect(tabs(page)).toHaveText(['Library']);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();

  // What was open last is in the File menu.
  await keys.press('F10');
  await keys.press('Enter');
  await page.getByRole('menuitem', { name: /^Cedar/ }).click();
  await expect(manuscript(page)).toContainText('Cedar and the fog');
});

test('tabs by mouse: chosen, dragged, closed, their menu', async ({ app, page, home }) => {
  await openAll(app, page, home, ['Ash', 'Birch', 'Cedar']);
  await tab(page, 'Ash').click();
  await expect(manuscript(page)).toContainText('Ash and the fog');
  await tab(page, 'Cedar').dragTo(tab(page, 'Ash'), { targetPosition: { x: 4, y: 12 } });
  await expect(tabs(page)).toHaveText(['Library', /Cedar/, /Ash/, /Birch/]);
  await tab(page, 'Birch').click({ button: 'middle' });
  await expect(tabs(page)).toHaveText(['Library', /Cedar/, /Ash/]);
  await tab(page, 'Ash').hover();
  await tab(page, 'Ash').locator('[data-close]').click();
  await expect(active(page)).toContainText('Cedar');

  await openAll(app, page, home, ['Dogwood']);
  await tab(page, 'Dogwood').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: /^Tab Dogwood/ });
  await expect(menu.getByRole('menuitem', { name: 'Close those to the right' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await tab(page, 'Dogwood').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Close/ }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tabs(page)).toHaveText(['Library', /Dogwood/]);

  await page.getByRole('button', { name: /^All tabs/ }).click();
  await page.getByRole('menuitemradio', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});

/** Two articles, one with a mark selected far down and the text scrolled away from it. */
async function leaveADesk(app: ElectronApplication, page: Page, home: string): Promise<void> {
  await openAll(app, page, home, ['Ash', 'Birch']);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+End');
  await drag(page, 'ferry left the quay at 3 with 69 people');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);
  await manuscript(page).hover();
  await page.mouse.wheel(0, -1200);
  await expect.poll(() => topWords(page)).not.toContain('and the fog');
  // The session is kept a moment after the last change, on a busy machine a longer one: it is on disk when it
  // has stopped changing.
  let kept = '';
  await expect
    .poll(
      async () => {
        const before = kept;
        kept = JSON.stringify(
          (
            JSON.parse(await readFile(path.join(home, 'library', 'settings.json'), 'utf8')) as {
              session?: unknown;
            }
          ).session,
        );
        return kept !== undefined && kept === before;
      },
      { intervals: [1_500] },
    )
    .toBe(true);
}

/** The words at the top of the text in view. */
const topWords = (page: Page): Promise<string> => page.evaluate(wordsAtTop);

function wordsAtTop(): string {
  const content = document.querySelector('.cm-content')?.getBoundingClientRect();
  const box = document.querySelector('.cm-scroller')?.getBoundingClientRect();
  if (!content || !box) return '';
  const place = document.caretPositionFromPoint(content.left + 2, Math.max(content.top, box.top) + 3);
  return place ? (place.offsetNode.textContent ?? '').slice(0, 20) : '';
}

async function isAsLeft(page: Page, top: string): Promise<void> {
  await expect(tabs(page)).toHaveText(['Library', /Ash/, /Birch/]);
  await expect(active(page)).toContainText('Ash');
  await expect(marks(page)).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote')).toHaveText(
    'ferry left the quay at 3 with 69 people',
  );
  await expect.poll(() => topWords(page)).toBe(top);
}

test('closed and opened again, the app is as it was left', async ({ home }) => {
  let app = await launch(home);
  let page = await app.firstWindow();
  await leaveADesk(app, page, home);
  const top = await topWords(page);
  await app.close();

  app = await launch(home);
  page = await app.firstWindow();
  await isAsLeft(page, top);
  await page.keyboard.press('Control+3');
  await expect(manuscript(page)).toContainText('Birch and the fog');
  await app.close();
});

test('killed, it is as it was left too', async ({ home }) => {
  let app = await launch(home);
  let page = await app.firstWindow();
  await leaveADesk(app, page, home);
  const top = await topWords(page);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  process.kill(await app.evaluate(() => process.pid), 'SIGKILL');
  await gone;

  app = await launch(home);
  page = await app.firstWindow();
  await isAsLeft(page, top);
  await app.close();
});

test.describe('its page', () => {
  // For Playwright it has crashed for good.
  test.use({ ownApp: true });
  test('a page that crashes comes back as it was', async ({ app, page, home }) => {
    await leaveADesk(app, page, home);
    const top = await topWords(page);
    await page.getByRole('textbox', { name: 'New note' }).fill('Half a note, not added');
    await page.waitForTimeout(900);
    await app.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const back = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
      webContents.forcefullyCrashRenderer();
      await back;
    });
    // The window itself is asked.
    const look = () =>
      app.evaluate(
        ({ BrowserWindow }, words): Promise<unknown> =>
          BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(`({
    tabs: [...document.querySelectorAll('[aria-label="Open articles"] [role=tab]')].map((tab) => tab.textContent),
    active: document.querySelector('[aria-label="Open articles"] [aria-selected=true]')?.textContent,
    mark: document.querySelector('[data-pane=panel] blockquote')?.textContent,
    note: document.querySelector('[data-pane=panel] textarea[placeholder*=note i], [data-pane=panel] [aria-label="New note"]')?.value,
    top: (${words})(),
  })`),
        wordsAtTop.toString(),
      );
    await expect.poll(look, { timeout: 20_000 }).toEqual({
      tabs: ['Library', 'Ash and the fog', 'Birch and the fog'],
      active: 'Ash and the fog',
      mark: 'ferry left the quay at 3 with 69 people',
      note: 'Half a note, not added',
      top,
    });
  });
});

const settings = async (page: Page, section: string): Promise<Locator> => {
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByRole('tab', { name: section }).click();
  return page.getByRole('dialog').getByRole('tabpanel', { name: section });
};

test('a key of one’s own: recorded, refused, taken over, used, in every list, kept, and put back', async ({
  home,
  stet,
}) => {
  let { app, page } = await stet.open();
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);

  let keys = await settings(page, 'Keys');
  await keys.getByRole('textbox', { name: 'Find a command or key' }).fill('disputed');
  await keys.getByRole('button', { name: 'Change the key of Disputed' }).click();
  const recorder = keys.getByRole('button', { name: 'New key of Disputed' });
  await expect(recorder).toBeFocused();
  await page.keyboard.press('Control+c');
  await expect(keys.getByText('Ctrl+C cannot be used: it copies, pastes or selects.')).toBeVisible();
  // Control+K opens the palette everywhere else.
  await page.keyboard.press('Control+k');
  await expect(keys.getByText('Ctrl+K is the key of “All commands…”, which would lose it.')).toBeVisible();
  await page.keyboard.press('Shift+Z');
  await expect(recorder).toHaveCount(0);
  await expect(keys.getByRole('listitem').filter({ hasText: 'Disputed' })).toContainText('Shift+Z');

  await keys.getByRole('textbox').fill('next mark');
  await keys.getByRole('button', { name: 'Change the key of Next mark', exact: true }).click();
  await page.keyboard.press('k');
  await keys.getByRole('button', { name: 'Use it here' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  await marks(page).first().click();
  await page.keyboard.press('Shift+Z');
  await expect(panel.getByRole('button', { name: 'Disputed' })).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('button', { name: 'Disputed' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Shift+Z',
  );
  // Its old key is nobody's.
  await page.keyboard.press('1');
  await page.keyboard.press('7');
  await expect(panel.getByRole('button', { name: 'To check' })).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.locator('dl > div').filter({ hasText: 'Next mark' }).first()).toContainText('K');
  await expect(sheet.locator('dl > div').filter({ hasText: 'Previous mark' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await stet.leave();

  ({ app, page } = await stet.open());
  await expect(marks(page)).toHaveCount(1);
  await marks(page).first().click();
  await page.keyboard.press('Shift+Z');
  await expect(
    page.getByRole('region', { name: 'Mark', exact: true }).getByRole('button', { name: 'Disputed' }),
  ).toHaveAttribute('aria-pressed', 'true');
  keys = await settings(page, 'Keys');
  await keys.getByRole('button', { name: 'Reset all' }).click();
  await keys.getByRole('textbox').fill('previous mark');
  await expect(keys.getByRole('listitem').first()).toContainText('K');
});

test('a backup is taken, the article changed, and put back as it was; the open tab shows it', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await saved(page);
  let backups = await settings(page, 'Backups');
  await backups.getByRole('button', { name: 'Take one now' }).click();
  // The one of the day may have come meanwhile, too.
  await expect(
    backups.getByRole('list', { name: 'Backups' }).getByRole('button', { name: /Taken by hand/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Delete');
  await expect(marks(page)).toHaveCount(0);
  await saved(page);

  backups = await settings(page, 'Backups');
  await backups.getByRole('button', { name: /Taken by hand/ }).click();
  const article = backups
    .getByRole('group', { name: 'Articles of the backup' })
    .locator('label')
    .filter({ hasText: PARAGRAPHS[0]! });
  await expect(article).toContainText('Changed since');
  await article.getByRole('checkbox').check();
  await backups.getByRole('button', { name: 'Restore those chosen…' }).click();
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText('backed up first');
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await asked.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^1 article is as it was in the backup\. What it replaced/)).toBeVisible();
  await expect(
    backups.getByRole('list', { name: 'Backups' }).getByRole('button', { name: /Before restoring/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(1);
  await marks(page).first().click();
  await page.keyboard.press('4');
  await saved(page);
});

test('the log is there to be read, says what failed, and has no word of the article', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error(
        'Deliberate: “The ferry left the quay at nine on Monday morning with forty passengers aboard”',
      );
    });
    void Promise.reject(new TypeError('forgotten'));
  });
  await page.waitForTimeout(300);
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Log file…' }).click();
  const log = page.getByRole('dialog', { name: 'Log file' });
  await expect(log.getByRole('log')).toContainText(/Stet [\d.]+ starts on/);
  await expect(log.getByRole('log')).toContainText('Deliberate');
  await expect(log.getByRole('log')).toContainText('TypeError: forgotten');
  await expect(log.getByRole('log')).not.toContainText('forty passengers');
  await log.getByRole('button', { name: 'Copy' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  const field = page.getByRole('dialog').getByRole('textbox').first();
  await field.focus();
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(/Deliberate/);
});

test('words dropped on the window come in, words dropped on a field are the field’s', async ({ page }) => {
  const words = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      'A headline that was dragged\n\nThe buses stand in a yard behind the depot, and nobody will say who measured the arch.',
    );
    return data;
  });
  await page.keyboard.press('Control+n');
  const field = page.getByRole('dialog').getByRole('textbox').first();
  for (const type of ['dragenter', 'dragover', 'drop'])
    await field.dispatchEvent(type, { dataTransfer: words });
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  for (const type of ['dragenter', 'dragover'])
    await page.dispatchEvent('body', type, { dataTransfer: words });
  await expect(page.getByText('Drop the story here to import it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: words });
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Headline' })).toHaveValue(
    'A headline that was dragged',
  );
});

test('a window that was on a monitor that is gone comes back into view', async ({ home, library }) => {
  await writeFile(
    path.join(library, 'settings.json'),
    JSON.stringify({
      person: 'Ada Checker',
      welcomed: true,
      window: { x: 90_000, y: -5_000, width: 1100, height: 700, maximized: false },
    }),
  );
  const app = await launch(home);
  await app.firstWindow();
  const [bounds, areas] = await app.evaluate(
    ({ BrowserWindow, screen }) =>
      [
        BrowserWindow.getAllWindows()[0]!.getNormalBounds(),
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ] as const,
  );
  expect(
    areas.some(
      ({ x, y, width, height }) =>
        bounds.x >= x && bounds.y >= y && bounds.x < x + width && bounds.y < y + height,
    ),
  ).toBe(true);
  expect([bounds.width, bounds.height]).toEqual([1100, 700]);
  await app.close();
});
