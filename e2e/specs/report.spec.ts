import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { LONG_HEADLINE, longStory, putLongStory } from '../fixtures/long-story';

/* The report of a long feature, printed by the app: what an editor has on the desk. */

const MARKS = 340;
/** What an editor goes through; behind it is the ledger, for who wants to look something up. */
const PAGES = 25;

interface Line {
  words: string;
  /** In points, from the bottom of the page. */
  y: number;
  size: number;
}

/** The lines of each page, from the top. */
async function pagesOf(file: string): Promise<Line[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const lines: Line[] = [];
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [y, size] = [Math.round(Number(item.transform[5])), Number(item.transform[0])];
      const line = lines.find((each) => each.y === y);
      if (line) line.words += item.str;
      else lines.push({ words: item.str, y, size });
    }
    pages.push(lines.sort((a, b) => b.y - a.y));
  }
  return pages;
}

test('a feature of 4,000 words with 340 marks comes in 25 pages and an appendix, and no heading is alone', async ({
  app,
  page,
  home,
  library,
}) => {
  test.setTimeout(120_000);
  await putLongStory(library, longStory({ marks: MARKS }));
  await page.reload();
  await page.getByText(LONG_HEADLINE).first().dblclick();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await page.keyboard.press('Control+p');
  const [file = ''] = await exportReport(app, page, home, 'PDF');

  // A screen reader and a reader of chapters have what they need, and no other machine's fonts are asked for.
  const bytes = await readFile(file, 'latin1');
  for (const there of ['/StructTreeRoot', '/Outlines', '/MarkInfo', '/FontFile'])
    expect(bytes).toContain(there);
  const pages = await pagesOf(file);
  const has = (words: string) => pages.findIndex((lines) => lines.some((line) => line.words === words));
  expect(has('Appendix: the full ledger')).toBeGreaterThan(0);
  expect(has('Appendix: the full ledger')).toBeLessThanOrEqual(PAGES);
  for (const words of ['Sign-off', 'Open (', 'Legal risk', 'Changed'])
    expect(
      pages[0]!.some((line) => line.words.includes(words)),
      words,
    ).toBe(true);

  // Below each heading of a chapter stand a row of its table's head and one of its own.
  for (const heading of ['Still open', 'To be changed', 'Changed since check', 'Quotes', 'Annotated text']) {
    const at = pages.findIndex((lines) => lines.some(({ words, size }) => words === heading && size > 12));
    const below = pages[at]!.findIndex(({ words, size }) => words === heading && size > 12);
    expect(pages[at]!.length - below, heading).toBeGreaterThan(4);
  }
});
