import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { choose, openStory, saved } from '../fixtures/story';

/* What comes in: pasted pages, files, and dates as people type them. */

const paper = (page: Page): Locator => page.getByRole('textbox', { name: 'Manuscript' });
const lines = (page: Page): Promise<string[]> => paper(page).locator('.cm-line').allInnerTexts();

async function pasteInto(field: Locator, type: 'text/html' | 'text/plain', words: string): Promise<void> {
  await field.evaluate(
    (content, [kind, given]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, given);
      content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [type, words] as const,
  );
}

/** Pastes over the whole text. */
async function pasteAll(page: Page, type: 'text/html' | 'text/plain', words: string): Promise<string[]> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await pasteInto(paper(page), type, words);
  return lines(page);
}

test('what is pasted has its figures as they were seen', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  for (const [html, wanted] of [
    ['<p>The yard launched 31<sup>4</sup> boats.</p>', ['The yard launched 31⁴ boats.']],
    ['<p>Rain fell on 10<sup>5</sup> roofs, H<sub>2</sub>O.</p>', ['Rain fell on 10⁵ roofs, H₂O.']],
    ['<p>They rowed 3<sup>1</sup>/<sub>4</sub> miles.</p>', ['They rowed 3 1/4 miles.']],
    ['<p>Some <del>sixty</del><ins>fifty</ins> sailed.</p>', ['Some fifty sailed.']],
    ['<p>Yards:</p><ol start="5"><li>Leith</li><li>Cork</li></ol>', ['Yards:', '5. Leith', '6. Cork']],
    ['<p>A <span style="display:none">secret</span>boat.</p>', ['A boat.']],
    ['<table><tr><td>31</td><td>400</td></tr></table>', ['31\t400']],
  ] as const)
    expect(await pasteAll(page, 'text/html', html), html).toEqual(wanted);
  expect(
    await pasteAll(page, 'text/plain', 'Of the 2031\u001e32 season.\u000bThe yard\u0007s.\r\n\r\nEnd'),
  ).toEqual(['Of the 2031-32 season. The yard s.', 'End']);
});

test('what stays outside a paste is said', async ({ app, page, home }) => {
  await openStory(app, page, home);
  await page.keyboard.press('Control+e');
  await pasteAll(
    page,
    'text/html',
    '<p>Some 31<sup><a href="#fn2">2</a></sup> <s>or so</s>came.</p>' +
      '<div style="mso-element:comment-list"><p class="MsoCommentText">Who says?</p></div>',
  );
  expect(await lines(page)).toEqual(['Some 31 came.']);
  await expect(page.getByText('Pasted. Left out: 1 note mark, 2 deleted words, 1 comment.')).toBeVisible();
});

test('a page of more elements than can be read is pasted as its plain words, and that is said', async ({
  page,
}) => {
  await page.keyboard.press('Control+n');
  const story = page.getByRole('dialog').getByLabel('Story');
  await story.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<b>x</b>'.repeat(70_000));
    clipboardData.setData('text/plain', 'Plain words');
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('The formatting of what was pasted is too much to be read')).toBeVisible();
});

test('a story pasted as a new article is read from the page, not from its plain words', async ({ page }) => {
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+n');
  const story = page.getByRole('dialog').getByLabel('Story');
  await pasteInto(
    story,
    'text/html',
    '<h1>Boats of the yard</h1><ol><li>In 31<sup>4</sup> of them</li><li>or <del>two</del> three</li></ol>',
  );
  await expect(story).toHaveValue('Boats of the yard\n1. In 31⁴ of them\n2. or three');
  await expect(page.getByText('Pasted. Left out: 1 deleted word.')).toBeVisible();
});

test(
  'comments and formatting come along with a story that is imported ' + 'as it was pasted',
  async ({ page }) => {
    await page.getByRole('main').waitFor();
    await page.keyboard.press('Control+n');
    const story = page.getByRole('dialog').getByLabel('Story');
    await pasteInto(
      story,
      'text/html',
      '<h1>Boats of the yard</h1><p class=MsoNormal>The yard built <a ' +
        "style='mso-comment-reference:AH_1'><b>nine</b></a> " +
        "of them.</p><p>They were all sold.</p><div style='mso-element:comment-list'>" +
        "<div style='mso-element:comment'>" +
        "<a name='_msocom_1'></a><p class=MsoCommentText>Or ten?</p></div></div>",
    );
    await expect(
      page.getByText('Pasted. 1 comment comes along if you go on with the text as it is.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(paper(page).locator('.stet-bold')).toHaveText('nine');
  },
);

test('a saved page is imported as its story, and what stood around it is shown before it goes', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  const told = ['One of them sank.', 'Two of them were sold.', 'The others are still at sea, by the book.'];
  await choose(
    app,
    home,
    '<html><body><header><nav><a href="/">Harbour Post</a></nav></header>' +
      '<article><h1>Boats of the yard</h1>' +
      told
        .map(
          (words) =>
            `<p>The yard built nine boats in the year of the fair, and sold ` + `them well. ${words}</p>`,
        )
        .join('') +
      '</article><footer><p>All rights reserved</p></footer></body></html>',
    'boats.html',
  );
  await page.keyboard.press('Control+o');
  const review = page.getByRole('dialog');
  await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue('Boats of the yard');
  await expect(review.getByText('2 lines around the story will be left out')).toBeVisible();
  await expect(review.getByText('the foot of the page')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(paper(page)).toContainText('still at sea');
  await expect(paper(page)).not.toContainText('All rights reserved');
});

test('a Markdown file fills the details, and what is left out is said before it is kept', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  await choose(
    app,
    home,
    '---\ntitle: "Boats: a year"\nauthor: Ada Holm\ndate: 2031-06-10\nlayout: long\n---\n\n' +
      '1893. It was a good year for 40[^1] of the boats, said the harbour master.\n\nNobody else said so ' +
      'at all.\n\n[^1]: His own book\n',
    'boats.md',
  );
  await page.keyboard.press('Control+o');
  const review = page.getByRole('dialog');
  await expect(review.getByRole('textbox', { name: 'Headline' })).toHaveValue('Boats: a year');
  await expect(review.getByRole('textbox', { name: 'Byline' })).toHaveValue('Ada Holm');
  await expect(review.getByLabel('Publication date')).toHaveValue('10 Jun 2031');
  await expect(review.getByText('Left out of the front matter: layout “long”.')).toBeVisible();
  // The note is no part of the text: it says where the words before it come from.
  await expect(review.getByRole('option', { name: /His own book/ })).toBeVisible();
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(paper(page)).toBeVisible();
  expect(await lines(page)).toEqual([
    '1893. It was a good year for 40 of the boats, said the harbour master.',
    'Nobody else said so at all.',
  ]);
});

test('a file that would wear the reader out comes in with notices, and nothing waits for it', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('main').waitFor();
  const hostile =
    `# ${'Boats '.repeat(300)}\n\n${'*'.repeat(9000)}deep${'*'.repeat(9000)}\n\nThe ` +
    `*rest* of it, said the owner.\n`;
  await choose(app, home, hostile, 'boats\u202e.md');
  await page.keyboard.press('Control+o');
  const review = page.getByRole('dialog');
  for (const notice of [
    /file’s name has characters that are not seen/,
    /^1 passage was too tangled/,
    /headline is longer than the 1,000/,
  ])
    await expect(review.getByText(notice)).toBeVisible();
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(paper(page)).toContainText('Boats Boats');
});

test('what is being read can be cancelled by the button and by Escape, and nothing is kept', async ({
  app,
  page,
  home,
}) => {
  test.skip(process.platform === 'win32', 'a pipe is what keeps a reader waiting');
  await page.getByRole('main').waitFor();
  const pipe = path.join(home, 'slow.md');
  execFileSync('mkfifo', [pipe]);
  // Somebody has it open and writes nothing.
  const writer = await open(pipe, constants.O_RDWR);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, pipe);
  const sign = page.getByRole('group', { name: 'Reading slow.md' });
  await page.keyboard.press('Control+o');
  await sign.getByRole('button', { name: 'Cancel reading slow.md' }).click();
  await expect(page.getByText('Reading was cancelled. Nothing was kept.')).toBeVisible();
  await expect(sign).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.keyboard.press('Control+o');
  await expect(sign).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Reading was cancelled. Nothing was kept.')).toBeVisible();
  await expect(sign).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await writer.close();
});

test.describe('dates in the details', () => {
  const details = (page: Page): Locator => page.getByRole('dialog', { name: 'Article details' });
  const opened = async (page: Page): Promise<Locator> => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/command/i).fill('details');
    await page.keyboard.press('Enter');
    await expect(details(page)).toBeVisible();
    return details(page).getByLabel('Deadline');
  };

  test('are read the only way they can be, shown in words, and kept by Tab and by Enter', async ({
    app,
    page,
    home,
  }) => {
    await openStory(app, page, home);
    const field = await opened(page);
    await field.fill('12/15/2031');
    await expect(details(page).getByText('15 December 2031', { exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('15 Dec 2031');
    await field.fill('17.12.2031');
    await page.keyboard.press('Enter');
    await expect(details(page)).toHaveCount(0);
    await saved(page);
    await expect(await opened(page)).toHaveValue('17 Dec 2031');
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('17 Dec 2031');
  });

  test('that could be two days are shown in words first, and what is no date stays with the reason', async ({
    app,
    page,
    home,
  }) => {
    await openStory(app, page, home);
    const field = await opened(page);
    await field.fill('3/4/2031');
    const order = await page.evaluate(
      // Where the system speaks no language in particular, Chromium hands on its name for that: en-US@posix.
      () => new Intl.DateTimeFormat(navigator.language.replace(/@.*$/, '')).formatToParts()[0]?.type,
    );
    await expect(
      details(page).getByText(
        order === 'month'
          ? '4 March 2031, read with the month first'
          : '3 April 2031, read with the day first',
      ),
    ).toBeVisible();
    for (const [typed, why] of [
      ['31 Feb 2031', 'There is no such day'],
      ['next week', 'not a date Stet can read'],
      ['Monday 4 March 2031', 'is a Tuesday'],
    ] as const) {
      await field.fill(typed);
      await page.keyboard.press('Tab');
      await expect(details(page).getByRole('alert')).toContainText(why);
      await expect(field).toHaveValue(typed);
      await details(page).getByRole('button', { name: 'Save details' }).click();
      await expect(field).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(field).toHaveValue(typed);
    }
    await field.fill('4 March 2031');
    await page.keyboard.press('Enter');
    await expect(details(page)).toHaveCount(0);
  });
});
