import { expect, launch, test } from '../fixtures/app';

/* The window itself: how it comes on the screen, and how the app ends with it. */

test('where a hidden window is never painted, it is shown all the same, and the library is listed', async ({ home }) => {
  const app = await launch(home, [], { STET_RUNTIME_HIDDEN_NEVER_PAINTS: '1' });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await app.close();
});
