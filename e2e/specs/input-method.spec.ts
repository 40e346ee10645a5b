import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/app';
import { put } from '../fixtures/checked';

/* Words that an input method puts together out of several keys (accents, Chinese, Japanese, Korean). */

const open = async (page: Page, library: string): Promise<string> => {
  const id = await put(library, { headline: 'The wall', text: 'The wall\nIt stood.', marks: [] });
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'The wall' }).dblclick();
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  return id;
};

/** An input method in front of `page`, played by the DevTools protocol. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  /** The keys of a method say that by their number, and on some systems by their name, too. */
  const key = async (key: string, code: string) => {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode: 229 });
  };
  return {
    key,
    tries: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    settles: (text: string) => session.send('Input.insertText', { text }),
  };
}

test('while editing, a word comes in when it is settled, and as one', async ({ page, library }) => {
  const id = await open(page, library);
  const history = () => readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  const method = await inputMethod(page);
  await method.key('Process', 'KeyN');
  for (const letters of ['n', 'に', 'にh', 'にほ', 'にほn']) await method.tries(letters);
  // Longer than typed words wait for.
  await page.waitForTimeout(900);
  expect(await history()).not.toContain('に');
  await method.key('Enter', 'Enter');
  await method.settles('日本');
  await expect.poll(history).toContain('日本');
  expect(await history()).not.toContain('に');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toHaveText('The wallIt stood.日本');
});

test('while checking, its letters change nothing, mark nothing, and it says so', async ({
  page,
  library,
}) => {
  const id = await open(page, library);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await page.keyboard.press('Control+Home');
  const before = await readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8');
  const method = await inputMethod(page);
  // macOS calls the key by its letter.
  for (const name of ['Process', 'c']) await method.key(name, 'KeyC');
  await method.tries('ч');
  await expect(page.getByText(/an input method has them now/)).toBeVisible();
  await expect(manuscript).toHaveText('The wallIt stood.');
  expect(await readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8')).toBe(before);
  await page.keyboard.press('c');
  await expect
    .poll(() => readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8'))
    .toContain('mark.add');
});

test('in a field, the Enter that chooses a word sends nothing, and the Escape that drops it leaves nothing', async ({
  page,
  library,
}) => {
  const id = await open(page, library);
  await page.keyboard.press('p');
  const field = page.getByRole('textbox', { name: 'Name of somebody to add' });
  await field.focus();
  const method = await inputMethod(page);
  await method.tries('ゆk');
  await method.key('Enter', 'Enter');
  await method.key('Escape', 'Escape');
  await expect(field).toBeFocused();
  await method.settles('雪');
  await expect(field).toHaveValue('雪');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  expect(await readFile(path.join(library, 'articles', id, 'events.jsonl'), 'utf8')).not.toContain('ゆ');
});
