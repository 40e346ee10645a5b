import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { mark, put } from '../fixtures/checked';
import { saved } from '../fixtures/story';

/* Marks inside marks: the words show the innermost, and those around it stand as bars in the margin. */

const HEADLINE = 'The bell of Sallow Bay';
const INNER = 'nine tons';
const CLAIM = `the bell weighs ${INNER} and was cast in 1784`;
const QUOTE = `“I know that ${CLAIM},”`;
const SPEECH = `${QUOTE} said the verger`;
const ACROSS = 'It rang for the drowned.\nThen it was sold';
const HEBREW = 'הפעמון נוצק בשנת 1784 ונמכר בשנת 1931';
const FIGURES = Array.from({ length: 60 }, (_, n) => `On day ${n + 1} they counted ${n + 201} boats.`);
const TEXT = [HEADLINE, `In the tower, ${SPEECH}.`, `${ACROSS} for scrap.`, HEBREW, FIGURES.join(' ')].join(
  '\n',
);
const quoted = (words: string) => TEXT.indexOf(words);

test.beforeEach(async ({ library }) => {
  await put(library, {
    headline: HEADLINE,
    text: TEXT,
    formats: [{ type: 'heading', level: 1, start: 0, end: HEADLINE.length }],
    marks: [
      mark(TEXT, SPEECH, { kind: 'attribution' }),
      mark(TEXT, QUOTE, { kind: 'quote', status: 'wrong' }),
      mark(TEXT, CLAIM, { kind: 'claim', status: 'verified' }),
      mark(TEXT, INNER, { kind: 'claim', status: 'verified' }),
      mark(TEXT, ACROSS, { kind: 'quote' }),
      mark(TEXT, 'drowned', { kind: 'claim' }),
      mark(TEXT, HEBREW, { kind: 'quote' }),
      mark(TEXT, '1931', { kind: 'claim' }),
      // A hundred and fifty more around as many others, in one paragraph.
      ...FIGURES.flatMap((words, n) => {
        const start = quoted(words);
        return [
          { start, end: start + words.length, kind: 'quote' as const },
          { start, end: start + words.length - 1, kind: 'claim' as const },
          { start: start + 3, end: start + words.length - 1, kind: 'claim' as const },
          { start: start + 3, end: start + 6, kind: 'claim' as const },
          ...(n % 2 ? [] : [{ start: start + 3, end: start + 5, kind: 'attribution' as const }]),
        ];
      }),
    ],
  });
});

async function opened(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText(HEADLINE).first().click();
  await page.keyboard.press('Enter');
  await expect(bars(page).first()).toBeVisible();
}

const bars = (page: Page) => page.locator('.stet-bar');
const barOf = (page: Page, name: RegExp) => page.getByTitle(name).and(bars(page));

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where bars, shapes and the words of each paragraph are. */
const geometry = (page: Page) =>
  page.evaluate(() => {
    const boxesOf = (selector: string): Box[] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      });
    const words = [...document.querySelectorAll<HTMLElement>('.cm-line')].map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    });
    return { bars: boxesOf('.stet-bar'), shapes: boxesOf('.stet-margin'), words };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

test('each of the outer marks has a bar that is named and selects it, and nothing moves', async ({
  page,
}) => {
  await opened(page);
  const before = await geometry(page);
  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  for (const [name, words] of [
    [/^Attribution, to check: “I know/u, SPEECH],
    [/^Quote, wrong: “I know/u, QUOTE],
    [/^Claim, verified: the bell/u, CLAIM],
  ] as const) {
    await barOf(page, name).click();
    await expect(panel.locator('blockquote')).toHaveText(words);
    await expect(barOf(page, name)).toHaveClass(/stet-strong/u);
  }
  expect((await geometry(page)).words).toEqual(before.words);
  await barOf(page, /^Quote, wrong/u).click();
  await page.keyboard.press('4');
  await saved(page);
  expect((await geometry(page)).words).toEqual(before.words);
  await expect(barOf(page, /^Quote, verified/u)).toBeVisible();
});

test('bars lie beside words and shapes and over neither, at any size', async ({ page }) => {
  await opened(page);
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(async () => {
      const seen = await geometry(page);
      expect(seen.bars.length).toBeGreaterThan(8);
      for (const bar of seen.bars) {
        expect(seen.shapes.filter((shape) => overlap(bar, shape))).toEqual([]);
        expect(seen.words.filter((words) => overlap(bar, words))).toEqual([]);
        expect(seen.bars.filter((other) => other !== bar && overlap(bar, other))).toEqual([]);
      }
      expect(new Set(seen.bars.map(({ left }) => Math.round(left))).size).toBe(3);
    }).toPass({ timeout: 5_000 });
  }
});

test('a bar goes on beside the next paragraph, and stands beside one that runs from right to left', async ({
  page,
}) => {
  await opened(page);
  const across = barOf(page, /^Quote, to check: It rang/u);
  await expect(across).toHaveCount(2);
  const [first, second] = [await across.first().boundingBox(), await across.last().boundingBox()];
  expect(first!.x).toBe(second!.x);
  await expect(barOf(page, /^Quote, to check: הפעמון/u)).toBeVisible();
});

test('where more lie around one place than there are lanes, the last bar has the rest, one press after another', async ({
  page,
}) => {
  await opened(page);
  const many = page.locator('.stet-bar-many').first();
  const ids = (await many.getAttribute('data-mark'))!.split(' ');
  expect(ids.length).toBeGreaterThan(1);
  const panel = page.getByRole('region', { name: 'Mark', exact: true });
  const seen = new Set<string>();
  for (let n = 0; n < 2; n++) {
    await many.click();
    seen.add(await panel.locator('blockquote').innerText());
    await expect(many).toHaveClass(/stet-strong/u);
  }
  expect(seen.size).toBe(2);
});

test('whoever listens hears what lies around a mark', async ({ page }) => {
  await opened(page);
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 4; n++) await page.keyboard.press('j');
  await expect(page.locator('.stet-manuscript [role="status"]')).toHaveText(
    `Claim, verified: ${INNER}. 1 of 4 marks here, inside: claim, verified; quote, wrong; attribution, to check.`,
  );
});
