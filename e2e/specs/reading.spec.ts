import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { drag, marks, openStory, saved, STORY } from '../fixtures/story';

/* The first read: the article on screen is read in a worker, says so at the top, and stops when told to. */

const sign = (page: Page) => page.getByRole('status', { name: 'First read' });
/** The scripts of workers the page has fetched so far. */
const workers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('.worker')),
  );

async function byPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'All commands and articles' });
  await palette.getByLabel('Command or article').fill(command);
  await expect(palette.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

test('an article is read when it comes on screen, and not before', async ({ app, page, home }) => {
  expect(await workers(page)).toEqual([]);
  await openStory(app, page, home);
  await expect(sign(page)).toHaveText('Read');
  await sign(page).hover();
  // What the worker found has arrived in the page: quotations, people, what there is to check.
  await expect(
    page.getByText(
      /Stet has read this draft: [1-9]\d* quotes?, [1-9]\d* claims?, [1-9]\d* (?:person|people), \d+ flags?/,
    ),
  ).toBeVisible();
  expect(await workers(page)).toHaveLength(1);
});

test('of an article in another language it says that it reads English', async ({ app, page, home }) => {
  await openStory(
    app,
    page,
    home,
    [
      'Fähre im Nebel von einem Schüler gefunden',
      'Die Fähre hat den Kai am Montag um neun Uhr mit vierzig Menschen an Bord verlassen, sagte der Hafenmeister, der sie zweimal gezählt hatte.',
      'Am Mittag lag der Nebel über dem Sund, und niemand wusste, wo das Schiff war und ob die Maschine noch lief.',
    ].join('\n\n'),
  );
  await expect(sign(page)).toHaveText('Reads English only');
});

test('a long reading shows how far it is, stops, and is taken up again', async ({ app, page, home }) => {
  test.setTimeout(180_000);
  const long = Array.from(
    { length: 12_000 },
    (_, n) =>
      `In year ${n} the council said that the bridge had cost 12 million euros, that Jane Roe, the county analyst, had “warned everybody”, and that ${n} people had crossed it; nobody at the council would say who had measured the arch before the order was signed in March, or why the figures of the year before were larger than those of the year after.`,
  ).join('\n');
  await openStory(app, page, home, `${STORY}\n\n${long}`);
  await expect(sign(page)).toHaveText(/Reading… \d+%/);
  await page.getByRole('button', { name: 'Stop the first read' }).click();
  await expect(sign(page)).toHaveText('Not read');

  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);
  await expect(sign(page)).toHaveText('Not read');

  // By keyboard, as every command.
  await byPalette(page, 'Redo the first read');
  await expect(sign(page)).toHaveText(/Reading…/);
  await byPalette(page, 'Stop the first read');
  await expect(sign(page)).toHaveText('Not read');
});

test('without a worker the app says so, and everything else works', async ({ app, page, home }) => {
  await page.evaluate(() => {
    const { Worker } = window;
    const broken = function () {
      throw new Error('There are no workers here');
    };
    Object.assign(window, { Worker: broken, mend: () => Object.assign(window, { Worker }) });
  });
  await openStory(app, page, home);
  await expect(sign(page)).toHaveText('Not read');
  await expect(
    page.getByText(
      /could not read this article for suggestions: There are no workers here\. The article is unchanged/,
    ),
  ).toBeVisible();
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await page.keyboard.press('4');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);

  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Redo the first read' }).click();
  await expect(sign(page)).toHaveText('Read');
});
