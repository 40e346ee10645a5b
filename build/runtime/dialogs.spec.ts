// Dialogs need a screen. Where there is none they must say so; where there is one they are operated as a
// person would.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixture/app';

if (process.env['STET_HEADLESS'] === '1') {
  test('without a screen a dialog is refused rather than waited for', async ({ app, page }) => {
    await expect(page).toHaveTitle('Fixture page');
    const refused = await app.evaluate(({ dialog }) =>
      Promise.all(
        [dialog.showOpenDialog({}), dialog.showSaveDialog({}), dialog.showMessageBox({ message: '?' })].map(
          (shown) =>
            shown.then(
              () => 'shown',
              (error: Error) => error.message,
            ),
        ),
      ),
    );
    for (const message of refused) expect(message).toContain('no screen');
  });
} else {
  test('a file is saved under a new name, and an old one replaced only after asking', async ({
    app,
    page,
    userData,
  }) => {
    await expect(page).toHaveTitle('Fixture page');
    const folder = path.join(userData, 'documents');
    await mkdir(folder);
    await writeFile(path.join(folder, 'old.pdf'), 'old');
    for (const [typed, replaces] of [
      ['new', false],
      ['old.pdf', true],
    ] as const) {
      const opened = app.waitForEvent('window');
      const answer = app.evaluate(
        ({ dialog }, defaultPath) =>
          dialog.showSaveDialog({ defaultPath, filters: [{ name: 'PDF', extensions: ['pdf'] }] }),
        path.join(folder, 'report.pdf'),
      );
      const chooser = await opened;
      await chooser.getByLabel('Name').fill(typed);
      await chooser.getByRole('button', { name: 'Save' }).click();
      if (replaces) await chooser.getByRole('button', { name: 'Replace' }).click();
      expect(await answer).toEqual({
        canceled: false,
        filePath: path.join(folder, typed === 'new' ? 'new.pdf' : 'old.pdf'),
      });
      expect(await readFile(path.join(folder, 'old.pdf'), 'utf8')).toBe('old');
    }
  });

  test('a file is opened; left, closed or asked for twice, the next chooser opens all the same', async ({
    app,
    page,
    userData,
  }) => {
    test.skip(process.platform !== 'linux', 'elsewhere it is the browser’s own dialog');
    await expect(page).toHaveTitle('Fixture page');
    const folder = path.join(userData, 'drafts');
    await mkdir(folder);
    await writeFile(path.join(folder, 'draft.txt'), 'words');
    const ask = () =>
      app.evaluate(
        ({ dialog }, defaultPath) => dialog.showOpenDialog({ defaultPath, properties: ['openFile'] }),
        folder,
      );
    for (const leave of ['Escape', 'close', 'ask again', 'choose'] as const) {
      const opened = app.waitForEvent('window');
      const answer = ask();
      const chooser = await opened;
      await chooser.getByRole('button', { name: 'Open' }).waitFor();
      if (leave === 'ask again') {
        const another = app.waitForEvent('window');
        const second = ask();
        expect(await answer).toEqual({ canceled: true, filePaths: [] });
        await (await another).close();
        expect(await second).toEqual({ canceled: true, filePaths: [] });
        continue;
      }
      // What lies behind takes keys and clicks all the while.
      expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
      if (leave === 'choose')
        await chooser
          .getByRole('button', { name: 'draft.txt' })
          .dblclick()
          .catch(() => {});
      else await (leave === 'close' ? chooser.close() : chooser.keyboard.press('Escape').catch(() => {}));
      expect(await answer).toEqual(
        leave === 'choose'
          ? { canceled: false, filePaths: [path.join(folder, 'draft.txt')] }
          : { canceled: true, filePaths: [] },
      );
    }
  });

  test('leaving the chooser, or closing its window, chooses nothing', async ({ app, page }) => {
    await expect(page).toHaveTitle('Fixture page');
    for (const leave of ['Escape', 'close'] as const) {
      const opened = app.waitForEvent('window');
      const answer = app.evaluate(({ dialog }) => dialog.showOpenDialog({ properties: ['openDirectory'] }));
      const chooser = await opened;
      await chooser.getByRole('button', { name: 'Choose this folder' }).waitFor();
      // The window goes while the key is still being pressed.
      await (leave === 'close' ? chooser.close() : chooser.keyboard.press('Escape').catch(() => {}));
      expect(await answer).toEqual({ canceled: true, filePaths: [] });
    }
    expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
  });

  test('a question is answered by the browser’s own box', async ({ app, page }) => {
    await expect(page).toHaveTitle('Fixture page');
    const ask = () =>
      app.evaluate(({ dialog }) =>
        dialog.showMessageBox({
          message: 'Open it?',
          detail: 'https://example.com/',
          buttons: ['Open', 'Cancel'],
          cancelId: 1,
        }),
      );
    const seen: string[] = [];
    page.once('dialog', (box) => {
      seen.push(box.message());
      void box.accept();
    });
    expect((await ask()).response).toBe(0);
    page.once('dialog', (box) => void box.dismiss());
    expect((await ask()).response).toBe(1);
    expect(seen).toEqual(['Open it?\n\nhttps://example.com/\n\nOK: Open']);
  });
}
