import { expect, test } from '../fixtures/app';
import { choose, drag, marks, openStory } from '../fixtures/story';

/*
 * Files and texts nobody should bring, each answered with a sentence or a correct import; the app goes on
 * either way.
 */

const refused: [name: string, content: Uint8Array | string, says: RegExp][] = [
  ['empty', '', /no words/],
  ['blank', ' \r\n\t \r\n', /no words/],
  ['binary', new Uint8Array(5000).map((_, i) => (i * 7919) % 256), /does not look like text/],
  ['a torn PDF', '%PDF-1.7\n%âãÏÓ', /could not be read as PDF/],
  ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), /50 MB/],
];

for (const [name, content, says] of refused) {
  test(`${name} is refused in a sentence`, async ({ app, page, home }) => {
    await choose(app, home, content, 'odd.txt');
    await page.keyboard.press('Control+o');
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByText(/Nothing was imported/).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('what went wrong is not over the text for good: it folds into a sign in the corner, and opens again', async ({
  app,
  page,
  home,
}) => {
  await page.clock.install();
  await choose(app, home, '', 'odd.txt');
  await page.keyboard.press('Control+o');
  const notice = page.getByRole('alert').filter({ hasText: /no words/ });
  await expect(notice).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(notice).toHaveCount(0);
  await page.getByRole('button', { name: /^Show again: .*no words/ }).click();
  await expect(notice).toBeVisible();
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const taken: [name: string, content: Uint8Array | string, words: string][] = [
  [
    'UTF-16',
    utf16('Naïve headline here\r\n\r\nThe café on the quay closed in 2019, said nobody.'),
    'café on the quay',
  ],
  [
    'Windows-1252',
    Buffer.from('Headline here\r\n\r\nThe caf\xe9 on the quay closed in 2019, said nobody.', 'latin1'),
    'café on the quay',
  ],
  [
    'astral characters',
    'A headline 😀\n\nThe 🛳️ left with 𝟜𝟘 people and 👩‍👩‍👧 aboard in the fog.',
    'people and',
  ],
  ['Arabic', 'عنوان الخبر\n\nقال الوزير إن العدد بلغ 12 شخصا في المدينة أمس.', '12'],
  [
    'bidi controls',
    'A headline of sorts\n\nThe \u202Eevil\u202C word stands here.\n\nThese below it are the plain ones among them.',
    'plain ones',
  ],
  [
    'NUL and CRLF',
    `A headline of sorts\r\n\r\n${'Plain words go on and on. '.repeat(20)}And here is a \0stray one at last.\r\n`,
    'stray one',
  ],
];

for (const [name, content, words] of taken) {
  test(`${name}: the text is right, and so are the offsets of a mark in it`, async ({ app, page, home }) => {
    await openStory(app, page, home, content);
    await drag(page, words);
    await page.keyboard.press('c');
    await expect(marks(page)).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Mark', exact: true }).locator('blockquote')).toHaveText(
      words,
    );
  });
}
