import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { mark, put } from '../fixtures/checked';
import { choose, drag, marks, openStory, PARAGRAPHS, STORY } from '../fixtures/story';

/** Opens the story as it is when three marks in it are decided. */
async function openChecked(page: Page, library: string): Promise<void> {
  const text = PARAGRAPHS.join('\n');
  await put(library, {
    headline: PARAGRAPHS[0]!,
    text,
    marks: [
      mark(text, 'forty passengers', { kind: 'claim', status: 'wrong' }),
      mark(text, 'said Ines Marlow', { kind: 'attribution', status: 'verified' }),
      mark(text, 'nobody on either shore', { kind: 'claim', status: 'cannot-verify' }),
    ],
  });
  await page.reload();
  await page.getByText(PARAGRAPHS[0]!).first().dblclick();
  await marks(page).nth(2).click();
}

test('no screen has a serious fault for a screen reader or a weak eye', async ({ app, page, home }) => {
  test.setTimeout(300_000);
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await violationsInBothThemes(page);
  };

  await page.getByRole('main').waitFor();
  await look('empty library');

  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').waitFor();
  await look('paste');
  await page.keyboard.press('Escape');

  await choose(app, home, `${STORY}\n\nTop Stories\n\nTop Stories`);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').waitFor();
  await look('import review');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openStory(app, page, home);
  await look('article without marks');
  await drag(page, 'forty passengers');
  await look('selection toolbar');
  for (const [words, kind, status] of [
    ['forty passengers', 'c', '6'],
    ['said Ines Marlow', 'a', '4'],
    ['"We heard her horn three times and then nothing at all,”', 'q', '7'],
    ['nobody on either shore', 'c', '8'],
  ] as const) {
    await drag(page, words);
    await page.keyboard.press(kind);
    await page.keyboard.press(status);
  }
  await expect(marks(page)).toHaveCount(4);
  await look('article with marks');
  await page.keyboard.press('s');
  await expect(page.getByRole('combobox', { name: 'Source', exact: true })).toBeFocused();
  await page.keyboard.type('Harbour log');
  await look('evidence, form');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Change the evidence from Harbour log' }).waitFor();
  await look('evidence');
  await page.keyboard.press('Shift+S');
  await page.getByRole('dialog').waitFor();
  await look('sources');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Two of them that were decided differently share one decision: the first asks for the other.
  await marks(page).first().click();
  await marks(page)
    .nth(3)
    .click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Marks that share this decision' })).toBeVisible();
  await look('the same fact in two places');
  await marks(page).first().click();
  await expect(page.getByRole('region', { name: 'Marks that are the same fact' })).toBeVisible();
  await look('a mark that shares its decision');
  await page.keyboard.press('Shift+d');
  await expect(marks(page).filter({ hasText: 'Differ' })).toHaveCount(0);

  await page.keyboard.press('Control+e');
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor();
  await look('editing');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close as cut' }).waitFor();
  await look('a lost mark');
  await page.keyboard.press('Control+z');

  for (const [keys, screen] of [
    ['Control+d', 'details'],
    ['?', 'shortcuts'],
    ['Control+k', 'palette'],
    ['Control+,', 'settings'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await look(screen);
    if (screen === 'settings') {
      for (const part of ['Look', 'Keys', 'Backups', 'Files']) {
        await page.getByRole('dialog').getByRole('tab', { name: part }).click();
        await look(`settings, ${part}`);
      }
      await page.getByRole('tab', { name: 'Look' }).click();
      for (const theme of ['Dark', 'Light', 'As the system']) {
        await page.getByRole('radiogroup', { name: 'Theme' }).getByText(theme, { exact: true }).click();
        if (theme === 'As the system') continue;
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme.toLowerCase());
      }
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page
    .getByRole('tablist', { name: 'Open articles' })
    .getByRole('tab')
    .last()
    .click({ button: 'right' });
  await look('menu of a tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+a');
  await look('all tabs');
  await page.keyboard.press('Escape');

  await page.getByRole('menuitem', { name: 'Mark', exact: true }).click();
  await look('open menu');
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  await look('chosen entry of a menu');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+p');
  await page.getByTitle(/^The report/).waitFor();
  await look('report');

  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  await look('library');
  await page.getByRole('grid').press('Space');
  await look('library, one selected');
  await page.getByRole('grid').press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('button', { name: /^No deadline/ }).click();
  await look('library, filter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  await page.locator('[data-place]').first().waitFor();
  await look('library, search');
  await page.getByRole('grid').press('Delete');
  await page.getByText('Trash', { exact: true }).first().click();
  await page.getByRole('button', { name: /Empty trash/ }).click();
  await look('emptying the trash');
  await page.keyboard.press('Escape');
  await look('trash');

  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});

test('nor has what stands beside the manuscript, or a draft on its way in', async ({
  app,
  page,
  home,
  library,
}) => {
  test.setTimeout(180_000);
  await openChecked(page, library);
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await violationsInBothThemes(page);
  };

  await expect(marks(page)).toHaveCount(3);
  await page
    .getByRole('region', { name: 'Mark', exact: true })
    .getByRole('button', { name: 'History' })
    .click();
  await look('history of a mark');
  await page.getByRole('listbox', { name: /^Marks/ }).focus();
  await page.keyboard.press('Control+a');
  await look('many marks selected');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F10');
  await look('menu of a mark');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F');
  await look('filter of the marks');
  await page.keyboard.press('Escape');

  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Name of somebody to add' }).fill('Ines Marlow');
  await page.keyboard.press('Enter');
  await page.locator('[data-person]').first().click();
  await look('people');
  await page.getByRole('tab', { name: /First read/ }).click();
  await page.getByRole('listbox', { name: /^First read/ }).press('ArrowDown');
  await look('first read');
  await page.getByRole('group', { name: 'Shown' }).getByRole('button', { name: 'More' }).click();
  await look('first read, more');
  await page.keyboard.press('Escape');

  await choose(app, home, STORY.replace('forty passengers', 'fifty passengers'), 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('button', { name: 'Keep as draft 2' })).toBeEnabled();
  await page.locator('section[aria-label^="Changed"] button').first().click();
  await look('a new draft');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
  await page.keyboard.press('Control+Shift+d');
  await page.getByRole('dialog').waitFor();
  await look('drafts');
  await page.getByRole('dialog').getByRole('button', { name: 'Compare with draft 1' }).click();
  await page.getByRole('region', { name: 'The drafts compared' }).waitFor();
  await look('drafts compared');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await page.keyboard.press('Control+,');
  for (const part of ['Desk rules', 'Reading']) {
    await page.getByRole('dialog').getByRole('tab', { name: part }).click();
    await look(`settings, ${part}`);
  }

  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});

test('nor has what opens for a moment', async ({ page, library }) => {
  test.setTimeout(180_000);
  const set = (settings: object) =>
    page.evaluate(
      (wanted) =>
        (window as unknown as { stet: Record<string, (i: unknown) => Promise<unknown>> }).stet[
          'settings.set'
        ]!(wanted),
      settings,
    );
  await set({ welcomed: false });
  await page.reload();
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await violationsInBothThemes(page);
  };

  await page.getByRole('heading', { name: 'Welcome to Stet' }).waitFor();
  await look('welcome');
  await set({ welcomed: true });
  await openChecked(page, library);
  await expect(marks(page)).toHaveCount(3);
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+F');
  await page.getByRole('button', { name: /^Filter by status/ }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByRole('button', { name: 'Claim' }).click();
  await look('filter of the marks, open');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Order and groups' }).click();
  await look('order and groups');
  await page.getByRole('menuitemradio', { name: 'Group by status' }).click();
  await page.getByRole('tree', { name: /^Marks/ }).waitFor();
  await look('marks narrowed and in groups');
  await page.keyboard.press('0');

  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fog');
  await look('find');
  await page.keyboard.press('Escape');
  for (const command of ['Log file…', 'About Stet']) {
    await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
    await page.getByRole('menuitem', { name: command }).click();
    await page.getByRole('dialog').waitFor();
    await look(command);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  await page.getByRole('grid').press('Shift+F10');
  await look('menu of an article');
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page.getByText(/was archived/).waitFor();
  await look('a notice');
  await page.getByRole('radiogroup', { name: 'Shelf' }).getByText('Archive', { exact: true }).click();
  await page.getByRole('grid').waitFor();
  await look('archive');
  await page.getByRole('button', { name: 'Columns' }).click();
  await look('columns');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('button', { name: 'Save this filter…' }).click();
  await page.getByRole('dialog', { name: /Save/ }).waitFor();
  await look('saving a filter');
  await page.keyboard.press('Escape');

  await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take the tour' }).click();
  await page.getByText('1 of 7').waitFor();
  await look('tour');
  for (let step = 1; step < 4; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('region', { name: 'Papers of the sample story' }).waitFor();
  await look('papers of the sample story');

  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});
