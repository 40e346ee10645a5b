import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';

/*
 * A walk at random over every dialog, pane and menu, by key and by mouse. After every step what is on top has
 * the keyboard, takes a key and a click, and nothing that was there before is left over the page. It is the
 * same walk every time; `STET_SEED=random` takes another, and a failure says which and every step of it.
 */

const asked = process.env['STET_SEED'];
const SEED = asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? 1893);
const STEPS = 180;
/**
 * On a busy machine a step may come too early and do nothing: the walk goes on until it has opened
 * everything.
 */
const AT_MOST = 450;
/** So many dialogs and menus, at least, are met on the way. */
const MEETS = 19;

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TEXT = [
  'The mill that stopped',
  'The mill ground 40 tonnes a week until 1911.',
  '“Nobody told us the wheel would stop,” said Orla Brandt, the last miller’s granddaughter.',
  ...Array.from(
    { length: 30 },
    (_, at) => `In year ${1880 + at} the mill was repaired for ${at + 3} pounds.`,
  ),
].join('\n');

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: 'The mill that stopped',
    text: TEXT,
    sources: [{ name: 'ledger', title: 'Ledger of the mill', kind: 'record' }],
    marks: [
      mark(TEXT, '40 tonnes a week', {
        kind: 'claim',
        status: 'verified',
        evidence: { source: 'ledger', locator: 'p. 2' },
      }),
      mark(TEXT, '“Nobody told us the wheel would stop,”', { kind: 'quote', note: 'Ask her again.' }),
      mark(TEXT, 'In year 1899', { kind: 'claim', status: 'needs-fix' }),
    ],
  });
  await put(library, {
    headline: 'A walk to the mill',
    text: 'A walk to the mill\nIt is two miles.',
    marks: [],
  });
});

/**
 * What is on top, whether it has the keyboard and takes a click, and what of it is left over the page when
 * nothing is.
 */
interface Seen {
  /** The topmost dialog or menu by its name, or null. */
  top: string | null;
  layers: number;
  faults: string[];
  focus: string;
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const layers = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')].filter(
      (layer) => layer.getClientRects().length > 0,
    );
    const level = (layer: HTMLElement): number => {
      let highest = 0;
      for (let at: HTMLElement | null = layer; at; at = at.parentElement)
        highest = Math.max(highest, Number(getComputedStyle(at).zIndex) || 0);
      return highest;
    };
    const top = layers.reduce<HTMLElement | null>(
      (best, layer) => (!best || best.contains(layer) || level(layer) >= level(best) ? layer : best),
      null,
    );
    const active = document.activeElement;
    const name = (element: Element | null) =>
      !element
        ? 'nothing'
        : `${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}`.replace(
            /\s+/g,
            ' ',
          );
    const called = (layer: Element) =>
      layer.getAttribute('aria-label') ??
      document.getElementById(layer.getAttribute('aria-labelledby') ?? '')?.textContent?.slice(0, 40) ??
      layer.getAttribute('role') ??
      '';
    const faults: string[] = [];
    const root = document.getElementById('root')!;
    for (const each of [
      document.documentElement,
      document.body,
      root,
      ...root.querySelectorAll(':scope > div:has(main, [role="tablist"])'),
    ]) {
      if (each.hasAttribute('inert') || each.getAttribute('aria-hidden') === 'true')
        faults.push(`${name(each)} is inert or hidden`);
      if (getComputedStyle(each).pointerEvents === 'none') faults.push(`${name(each)} takes no click`);
    }
    if (top) {
      // A menu within a menu is shown before one goes into it: by its entry, or to the pointer over that.
      const isAround = !!active?.closest('[role="menu"]')?.contains(top);
      if (!top.contains(active) && !isAround)
        faults.push(`the keyboard is not in it, but in ${name(active)}`);
      const { left, top: y, width, height } = top.getBoundingClientRect();
      const hit = document.elementFromPoint(
        left + width / 2,
        Math.min(y + Math.min(height / 2, 60), innerHeight - 2),
      );
      const over = hit?.closest(
        '[role="dialog"], [role="menu"], [role="listbox"], [data-place="notices"], [role="tooltip"]',
      );
      if (
        !over ||
        !(top.contains(hit) || over.matches('[role="listbox"], [data-place="notices"], [role="tooltip"]'))
      )
        faults.push(`a click on it hits ${name(hit)}`);
    }
    return { top: top && called(top), layers: layers.length, faults, focus: name(active) };
  });

const KEYS = [
  'Control+n',
  'Control+d',
  'Shift+S',
  'Control+Shift+d',
  'Control+Shift+n',
  '?',
  'Control+,',
  'Control+k',
  'b',
  'F10',
  'r',
  'p',
  'Shift+R',
  'Shift+F',
  'Control+f',
  'Control+Shift+a',
  'Control+p',
  'Control+o',
  'Control+Shift+o',
  'Control+Shift+l',
  'Control+Tab',
  'F6',
  'j',
  'k',
  's',
  'n',
  'e',
  't',
  'f',
  '.',
  'Escape',
  'Control+e',
  'Tab',
  'Shift+F10',
  'Control+Shift+F',
];
const CLICKS = [
  'button:has-text("Details")',
  'button:has-text("Report")',
  '[aria-label="Order and groups"]',
  '[aria-label^="Filter by status"]',
  '[role="tab"]:has-text("First read")',
  '[role="tab"]:has-text("People")',
  '[role="tab"]:has-text("Marks")',
  '[aria-label="More"]',
  '[aria-haspopup="dialog"]',
  '.cm-content',
  '[role="option"]',
  '[role="row"]',
  '[data-menu="Format"]',
  '[data-menu="Status"]',
  '[data-menu="File"]',
  '[data-menu="Help"]',
  'button:has-text("sign-off")',
  '[aria-label^="All tabs"]',
  'button:has-text("Columns")',
  'button:has-text("Filter")',
  'button:has-text("Saved")',
  '[role="tab"]:has-text("mill")',
  'button:has-text("Back to")',
];
const MENUS = ['.cm-content', '[role="option"]', '[role="tab"]:has-text("mill")', '[role="row"]'];
const ENTRIES = [
  'About Stet',
  'Log file',
  'Papers',
  'Sources',
  'Drafts',
  'Settings',
  'Backups',
  'Article details',
  'All keys',
  'New article from text',
  'New draft from text',
  'What blocks sign-off',
  'Save this filter',
  'Saved filters',
  'Columns',
  'Compare',
];

/** What leads from the article's report, a review and two drafts compared back to its text. */
const IN_PLACE_OF_IT = ['Back to the manuscript', 'Back to the article', 'Cancel']
  .map((words) => `main button:has-text("${words}")`)
  .join();

/** Clicks the first that is to be seen, where there is one. */
async function press(page: Page, selector: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const found = page.locator(selector).filter({ visible: true }).first();
  if (await found.count()) await found.click({ button, timeout: 1500 }).catch(() => {});
}

async function byPalette(page: Page, entry: string): Promise<void> {
  await page.keyboard.press('Control+k');
  // The first letter has to find the field; the others come at once.
  await page.keyboard.press(entry[0]!);
  await page.keyboard.insertText(entry.slice(1));
  await page.keyboard.press('Enter');
}

type Opener = [string, (page: Page) => Promise<void>];
const OPENERS: readonly Opener[] = [
  ...KEYS.map((key): Opener => [key, (page) => page.keyboard.press(key)]),
  ...CLICKS.map((selector): Opener => [`click ${selector}`, (page) => press(page, selector)]),
  ...MENUS.map((selector): Opener => [`menu ${selector}`, (page) => press(page, selector, 'right')]),
  ...ENTRIES.map((entry): Opener => [`palette ${entry}`, (page) => byPalette(page, entry)]),
];

test('what is on top has the keyboard, at every step of a walk over all dialogs, panes and menus', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(300_000);
  const next = chance(SEED);
  const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const file = path.join(home, 'mill.txt');
  await writeFile(file, `${TEXT}\nIt was sold in 1912.`);
  // The system's chooser is left as often as a file is chosen.
  await app.evaluate(({ dialog }, chosen) => {
    let turn = 0;
    dialog.showOpenDialog = () =>
      Promise.resolve(
        turn++ % 2 === 0 ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [chosen] },
      );
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  }, file);
  await page.getByRole('row').filter({ hasText: 'The mill that stopped' }).dblclick();
  await expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');

  const steps: string[] = [];
  const met = new Set<string>();
  const opened = new Set<string>();
  let bag: Opener[] = [];
  const told = () => `seed ${SEED}, step ${steps.length}:\n${steps.slice(-25).join('\n')}`;
  const settled = async (): Promise<Seen> => {
    let seen = await look(page);
    // The keyboard may come a moment after what it is for, on a busy machine.
    const came = async () => {
      if (seen.faults.length === 0) return '';
      seen = await look(page);
      return seen.faults.join('; ');
    };
    await expect.poll(came, { message: told(), timeout: 5000, intervals: [50, 100, 200, 400] }).toBe('');
    return seen;
  };
  const step = async (name: string, run: () => Promise<void>) => {
    steps.push(name);
    await run();
    steps[steps.length - 1] +=
      `  -> ${JSON.stringify(await look(page).then(({ top, focus }) => ({ top, focus })))}`;
  };
  /** Nothing is left open: Escape closes what is on top, one after the other. */
  const closeAll = async () => {
    for (let turn = 0; turn < 8; turn++) {
      const before = await settled();
      if (before.layers === 0) return;
      await step('Escape', () => page.keyboard.press('Escape'));
      // A list that hangs open in a dialog goes first.
      await expect
        .poll(
          async () => {
            const now = await look(page);
            return now.layers === before.layers - 1 || now.top !== before.top || now.focus !== before.focus;
          },
          { message: `Escape closes nothing; ${told()}`, timeout: 3000, intervals: [20, 50, 100, 200] },
        )
        .toBe(true);
    }
    throw new Error(`Eight times Escape and something is still open; ${told()}`);
  };

  const allSeen = () => opened.size === OPENERS.length && met.size >= MEETS;
  for (let at = 0; at < STEPS || (!allSeen() && at < AT_MOST); at++) {
    const { top } = await settled();
    if (top !== null) met.add(top);
    const turn = next();
    if (top !== null) {
      if (turn < 0.45) await closeAll();
      else if (turn < 0.6)
        await step('Tab', () => page.keyboard.press(one(['Tab', 'Shift+Tab', 'ArrowDown', 'ArrowRight'])));
      else if (turn < 0.68) await step('a letter', () => page.keyboard.press('h'));
      else if (turn < 0.8)
        await step('a click in it', async () => {
          const box = await page
            .locator('[role="dialog"], [role="menu"]')
            .filter({ visible: true })
            .last()
            .boundingBox();
          if (box) await page.mouse.click(box.x + 14, box.y + 14);
        });
      else if (turn < 0.9) await step('a tab of it', () => press(page, '[role="dialog"] [role="tab"]'));
      else await step('Control+k', () => page.keyboard.press('Control+k'));
    } else if (turn < 0.75 && !(await page.locator('.cm-content').count()))
      await step('the article', async () => {
        // Its report and its drafts stand in its place, and its tab is chosen already.
        await press(page, IN_PLACE_OF_IT);
        await press(page, '[role="tab"]:has-text("The mill that stopped")');
        // The walk types letters, into the headline too: its row is the one that is not the other's.
        const rows = page.locator('[role="row"]:not(:has([role="columnheader"]))');
        const row = rows.filter({ hasNotText: 'A walk to the mill' }).first();
        if (await row.count()) await row.dblclick({ timeout: 1500 }).catch(() => {});
        await page
          .locator('.cm-content')
          .waitFor({ timeout: 1000 })
          .catch(() => {});
      });
    else {
      // Each once, in an order of chance, and then anew.
      if (bag.length === 0) bag = [...OPENERS];
      const [name, open] = bag.splice(Math.floor(next() * bag.length), 1)[0]!;
      opened.add(name);
      await step(name, () => open(page));
    }
  }

  await closeAll();
  expect(opened.size, 'Not everything that opens something was tried.').toBe(OPENERS.length);
  expect(met.size, `Only these were met: ${[...met].join(', ')}`).toBeGreaterThanOrEqual(MEETS);
  // And it ends as it began: the page takes a key, and what comes of it takes letters and goes again.
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Story' })).toBeFocused();
  // What was typed there on the way is still there.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('words');
  await expect(page.getByRole('textbox', { name: 'Story' })).toHaveValue('words');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
