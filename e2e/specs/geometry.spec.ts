import type { ElectronApplication, Page } from 'playwright/test';
import { expect, launch, test as base } from '../fixtures/app';
import { blank, misplaced } from '../fixtures/geometry';
import {
  dice,
  LONG_HEADLINE,
  longStory,
  markdownOf,
  putLongStory,
  secondDraft,
} from '../fixtures/long-story';
import { keptArticle, type Kept } from '../fixtures/screen';
import { choose, saved } from '../fixtures/story';

/* Text, marks, margin and strip are one geometry, whatever is done to the window and to the text. */

const STORY = longStory();
/** The same walk every time, as with the laws (build/laws.ts): `STET_SEED=random` goes another way. */
const asked = process.env['STET_SEED'];
const SEED = asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? 1893);
const SIZES = [
  [1024, 700],
  [1280, 800],
  [1920, 1080],
] as const;

/** A walk through an article, and all that a step may need. */
class Walk {
  readonly roll = dice(SEED);
  readonly steps: string[] = [];
  /** What the editor says when it gives up finding where its lines are. */
  readonly givenUp: string[] = [];
  private kept: Kept | null = null;
  app!: ElectronApplication;
  page!: Page;

  constructor(
    readonly home: string,
    readonly article: string,
  ) {}

  async begin(): Promise<void> {
    this.app = await launch(this.home);
    this.page = await this.app.firstWindow();
    this.page.on('console', (message) => {
      if (/Measure loop|failed to stabilize/u.test(message.text())) this.givenUp.push(this.steps.join(', '));
    });
    await this.page.setViewportSize({ width: 1280, height: 800 });
    await this.page.getByRole('main').waitFor();
  }

  /** The text or its marks are other ones now. */
  changed(): void {
    this.kept = null;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let n = 0; n < times; n++) await this.page.keyboard.press(key);
  }

  /** All is well once everything has come to rest, which takes the strip some 200 ms. */
  async look(): Promise<void> {
    this.kept ??= await keptArticle(this.page, this.article);
    const kept = this.kept;
    const after = `seed ${SEED}, after ${this.steps.slice(-6).join(', ')}`;
    await expect(async () => expect(await misplaced(this.page, kept), after).toEqual([])).toPass({
      timeout: 5_000,
      intervals: [50, 100, 200],
    });
  }
}

/** The long story, open in a window. */
const test = base.extend<{ walk: Walk }>({
  walk: async ({ home, library }, use) => {
    const walk = new Walk(home, await putLongStory(library, STORY));
    await walk.begin();
    await walk.page.getByText(LONG_HEADLINE).first().dblclick();
    await paper(walk.page).focus();
    await use(walk);
    await walk.app.close();
  },
});

type Step = (walk: Walk) => Promise<void>;

const paper = (page: Page) => page.getByRole('textbox', { name: 'Manuscript' });

async function overPaper(page: Page): Promise<void> {
  const box = (await paper(page).locator('xpath=ancestor::section').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Wheel notches as quick as a hand turns them; the paper is never blank in between. */
async function wheel({ page }: Walk, notches: number, direction: 1 | -1): Promise<void> {
  await overPaper(page);
  for (let n = 0; n < notches; n++) {
    await page.mouse.wheel(0, direction * 120);
    if (n % 6 === 5) expect(await blank(page), `px blank after ${n + 1} notches`).toBe(0);
  }
}

const WALK: Record<string, Step> = {
  'wheel down': (walk) => wheel(walk, 10 + walk.roll(36), 1),
  'wheel up': (walk) => wheel(walk, 5 + walk.roll(25), -1),
  'page down': (walk) => walk.press('PageDown', 1 + walk.roll(4)),
  'page up': (walk) => walk.press('PageUp', 1 + walk.roll(2)),
  'run of J': (walk) => walk.press('j', 5 + walk.roll(20)),
  'run of K': (walk) => walk.press('k', 5 + walk.roll(10)),
  'to the end': (walk) => walk.press('Control+End'),
  'to the beginning': (walk) => walk.press('Control+Home'),
  'click in the strip': async ({ page, roll }) => {
    const strip = (await page.getByRole('img', { name: /^The article at a glance/ }).boundingBox())!;
    await page.mouse.click(strip.x + 3, strip.y + 4 + roll(strip.height - 8));
  },
  'another size of window': async ({ page, roll }) => {
    const [width, height] = SIZES[roll(3)]!;
    await page.setViewportSize({ width, height });
  },
  'larger text': (walk) => walk.press('Control+=', 1 + walk.roll(3)),
  'smaller text': (walk) => walk.press('Control+-', 1 + walk.roll(3)),
  'another column': (walk) => walk.press(walk.roll(2) ? 'Control+Shift+Period' : 'Control+Shift+Comma'),
  'another zoom': async ({ page, roll }) => {
    const session = await page.context().newCDPSession(page);
    const deviceScaleFactor = [1, 1.25, 1.5][roll(3)]!;
    const metrics = { ...page.viewportSize()!, deviceScaleFactor, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
  },
  'words typed': (walk) =>
    edit(walk, async () => {
      await walk.page.keyboard.type('Later, in the office. ');
      await walk.press('Enter');
    }),
  'a paragraph deleted': (walk) =>
    edit(walk, async () => {
      await walk.press('Home');
      await walk.press('Shift+ArrowDown', 2 + walk.roll(6));
      await walk.press('Delete');
    }),
  'what nobody has looked at': (walk) => walk.press('Shift+U'),
  'facts to tick': (walk) => walk.press('t'),
  undone: async (walk) => {
    await walk.press('Control+z');
    await saved(walk.page);
    walk.changed();
  },
};

/** Edits where the cursor is, after the headline, and goes back to checking. */
async function edit(walk: Walk, act: () => Promise<void>): Promise<void> {
  await walk.press('Control+e');
  await act();
  expect(await blank(walk.page)).toBe(0);
  await walk.press('Escape');
  await expect(paper(walk.page)).toHaveAttribute('aria-readonly', 'true');
  await saved(walk.page);
  walk.changed();
}

/** A font comes in when the text has long been drawn, and its letters are of other widths. */
const lateFont: Step = ({ page }) =>
  page.evaluate(async () => {
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
    const other = faces.find(({ style }) => /inter-latin-wght/u.test(style.getPropertyValue('src')))!;
    const [, file] = /url\("?(.+?)"?\)/u.exec(other.style.getPropertyValue('src'))!;
    const [family] = getComputedStyle(document.querySelector('.cm-content')!).fontFamily.split(',');
    const url = new URL(file!, other.parentStyleSheet!.href ?? document.baseURI).href;
    const face = new FontFace(family!.replaceAll(/["']/gu, ''), `url("${url}")`, { weight: '200 900' });
    document.fonts.add(face);
    await face.load();
  });

const newDraft: Step = async (walk) => {
  await choose(walk.app, walk.home, markdownOf(secondDraft(STORY)), 'ferry-2.md');
  await walk.press('Control+Shift+o');
  await walk.page.getByRole('button', { name: /^Keep as draft/ }).click();
  await expect(paper(walk.page)).toBeVisible();
  await saved(walk.page);
  walk.changed();
};

const restart: Step = async (walk) => {
  await walk.app.close();
  await walk.begin();
  await expect(paper(walk.page)).toBeVisible();
};

/** What every walk comes by, and when. */
const FIXED: Record<number, [string, Step]> = {
  11: ['a font comes late', lateFont],
  18: ['a new draft', newDraft],
  26: ['a restart', restart],
};

test('on a long walk every sign is beside its words, and the paper is never blank', async ({ walk }) => {
  test.setTimeout(240_000);
  await walk.look();
  const names = Object.keys(WALK);
  for (let n = 0; n < 36; n++) {
    const name = names[walk.roll(names.length)]!;
    const [said, step] = FIXED[n] ?? [name, WALK[name]!];
    walk.steps.push(said);
    await step(walk);
    await walk.look();
    await paper(walk.page).focus();
  }
  expect(walk.givenUp).toEqual([]);
});

test('the paper is never blank while the wheel is turned quickly, nor after it', async ({ walk }) => {
  for (const [notches, direction] of [
    [30, 1],
    [45, 1],
    [38, -1],
    [45, 1],
    [60, -1],
  ] as const) {
    walk.steps.push(`${notches} notches ${direction > 0 ? 'down' : 'up'}`);
    await wheel(walk, notches, direction);
    await walk.look();
  }
  expect(walk.givenUp).toEqual([]);
});

test('before an article is opened the browser knows the editor, and nothing of one is on the page', async ({
  page,
}) => {
  const styled = () =>
    page.evaluate(() =>
      [...document.styleSheets, ...document.adoptedStyleSheets].some((sheet) =>
        [...sheet.cssRules].some((rule) => rule.cssText.includes('::highlight(stet-match)')),
      ),
    );
  await expect.poll(styled).toBe(true);
  await expect(page.locator('.cm-editor')).toHaveCount(0);
});
