// Starting, windows, printing, crashing and ending.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  executable,
  expect,
  folder,
  launch,
  run,
  runtime,
  test,
  testInOneApp,
  type MainGlobals,
} from './fixture/app';

test('the app is told its name, version, folders and runtime', async ({ app, page, userData }) => {
  await expect(page).toHaveTitle('Fixture page');
  const told = await app.evaluate(({ app }) => [
    app.getName(),
    app.getVersion(),
    app.getPath('userData'),
    app.isPackaged,
    process.versions['stet-runtime'],
    process.type,
    process.mainModule?.id,
  ]);
  expect(told).toEqual([
    'Fixture',
    '1.2.3',
    userData,
    false,
    expect.stringContaining('stand-in on'),
    'browser',
    '.',
  ]);
});

testInOneApp('what the stand-in lacks throws, by name', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const messages = await app.evaluate(({ app, BrowserWindow, dialog, session }) => {
    const attempts: (() => unknown)[] = [
      () => app.relaunch,
      () => dialog.showCertificateTrustDialog,
      () => session.fromPartition,
      () => BrowserWindow.getAllWindows()[0]?.setKiosk,
      () => BrowserWindow.getAllWindows()[0]?.webContents.debugger,
      () => app.on('accessibility-support-changed', () => {}),
      () => new BrowserWindow({ kiosk: true }),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
    ];
    return attempts.map((attempt) => {
      try {
        return `no error: ${String(attempt())}`;
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  for (const message of messages) expect(message).toMatch(/^electron stand-in: .+ is not supported$/);
});

// The process that makes the pages' is Linux's alone.
if (process.platform === 'linux') {
  test('started without a sandbox, an app that asks for one after all has no page', async ({ userData }) => {
    const app = await launch(userData, { FIXTURE_SANDBOX: '1' });
    const state = () =>
      app.evaluate(({ app, BrowserWindow }) => [
        app.commandLine.hasSwitch('no-sandbox'),
        BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(),
      ]);
    await expect.poll(state).toEqual([false, true]);
    await app.close();
  });
}

test('started with a sandbox, an app may ask for it', async ({ userData }) => {
  const app = await launch(userData, { FIXTURE_SANDBOX: '1' }, true);
  await expect((await app.firstWindow()).getByRole('heading', { name: 'Fixture' })).toBeVisible();
  const late = await app.evaluate(({ app }) => {
    try {
      app.enableSandbox();
      return 'taken';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(late).toContain('before app is ready');
  await app.close();
});

testInOneApp('requests reach the app’s handler whole, and its answers the page', async ({ page }) => {
  const seen = await page.evaluate(async () => [
    (await (await fetch('/echo?x=1', { method: 'POST', body: 'Zoë' })).json()) as unknown,
    (await fetch('/none')).status,
  ]);
  expect(seen).toEqual([{ method: 'POST', url: 'fixture://app/echo?x=1', body: 'Zoë' }, 404]);
});

testInOneApp('a worker runs and reaches the app’s own files', async ({ page }) => {
  const said = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('worker.js').onmessage = ({ data }: MessageEvent) => resolve(data);
      }),
  );
  expect(said).toBe('imported, 200');
});

test('main runs scripts in the page and finds a window by its page', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  expect(await window.evaluate((found) => [found.getBounds().width, found.isDestroyed()])).toEqual([
    900,
    false,
  ]);
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Promise.resolve(document.title)'),
    ),
  ).toBe('Fixture page');
  await expect.poll(() => window.evaluate((found) => found.getTitle())).toBe('Fixture page');
});

test('bounds are the window’s own and can be set', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  const resized = window.evaluate(
    (found) =>
      new Promise((resolve) => {
        found.once('resize', () => resolve(found.getBounds()));
        found.setBounds({ x: 30, y: 40, width: 700, height: 500 });
      }),
  );
  expect(await resized).toMatchObject({ width: 700, height: 500 });
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(700);
  await page.waitForTimeout(700);
  expect(await window.evaluate((found) => found.getBounds())).toMatchObject({ width: 700, height: 500 });
});

test('a hidden window is ready to be shown when it has painted or loaded, or never, where it is not painted', async ({
  userData,
}) => {
  for (const never of ['0', '1']) {
    const app = await launch(userData, { STET_RUNTIME_HIDDEN_NEVER_PAINTS: never });
    await app.firstWindow();
    const first = await app.evaluate(() => {
      const window = (globalThis as unknown as MainGlobals).createWindow({ show: false });
      return new Promise((resolve) => {
        window.once('ready-to-show', () => resolve('ready'));
        window.webContents.once('did-finish-load', () => setTimeout(() => resolve('loaded'), 300));
      });
    });
    expect(first).toBe(never === '0' ? 'ready' : 'loaded');
    await app.close();
  }
});

test('nothing may be asked of a window that has gone, nor of its page', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const answers = await app.evaluate(async () => {
    const window = (globalThis as unknown as MainGlobals).createWindow({ show: false });
    const { webContents } = window;
    await new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
    window.destroy();
    const questions = [
      () => window.webContents,
      () => window.isMinimized(),
      () => window.focus(),
      () => window.close(),
      () => window.destroy(),
      () => webContents.send('told', 'late'),
      () => webContents.reload(),
      () => window.isDestroyed(),
      () => webContents.isDestroyed(),
    ];
    return questions.map((ask) => {
      try {
        return ask();
      } catch (error) {
        return String(error);
      }
    });
  });
  expect(answers).toEqual([...Array<string>(7).fill('TypeError: Object has been destroyed'), true, true]);
});

test('a script for the page waits until the page has loaded', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const title = await app.evaluate(async () => {
    const window = (globalThis as unknown as MainGlobals).createWindow({ show: false });
    try {
      return (await window.webContents.executeJavaScript('document.title')) as unknown;
    } finally {
      window.destroy();
    }
  });
  expect(title).toBe('Fixture page');
});

test('a hidden window prints to PDF', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const printed = await app.evaluate(async () => {
    const window = (globalThis as unknown as MainGlobals).createWindow({ show: false });
    await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
    window.destroy();
    return [pdf.subarray(0, 5).toString(), pdf.length > 1000, window.isDestroyed()];
  });
  expect(printed).toEqual(['%PDF-', true, true]);
});

test('the colour scheme follows the app’s wish', async ({ app, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(isDark).toBe(true);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light';
  });
  await expect.poll(isDark).toBe(false);
});

test('a crashed page is reported, and comes back by a reload', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const gone = new Promise<string>((resolve) =>
      contents.once('render-process-gone', (_event, details) => resolve(details.reason)),
    );
    contents.forcefullyCrashRenderer();
    const reason = await gone;
    const back = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.reload();
    await back;
    return [reason, contents.isCrashed(), await contents.executeJavaScript('window.fixture.echo("back")')];
  });
  expect(seen).toEqual(['crashed', false, 'back']);
});

test('a promise that nobody catches does not end the app', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  await app.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error('forgotten')), 0);
  });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
});

test('an exception that nobody catches does not end the app, and is said', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  let said = '';
  app.process().stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const fail = (words: string) =>
    app.evaluate((_electron, message) => {
      setTimeout(() => {
        throw new Error(message);
      }, 0);
    }, words);
  await fail('not caught');
  await expect.poll(() => said).toContain('not caught');
  expect(await page.evaluate(() => window.fixture.echo('still here'))).toBe('still here');
  // Who listens decides alone.
  await app.evaluate(() => {
    process.on('uncaughtException', (error) => console.error(`heard: ${error.message}`));
  });
  await fail('caught after all');
  await expect.poll(() => said).toContain('heard: caught after all');
  expect(said).not.toContain('Uncaught Exception:\nError: caught after all');
});

test('the end of the system can be played', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const heard = await app.evaluate(
    ({ powerMonitor, BrowserWindow }) =>
      new Promise((resolve) => {
        const [window] = BrowserWindow.getAllWindows();
        powerMonitor.on('shutdown', () => window?.on('query-session-end', ({ reasons }) => resolve(reasons)));
        powerMonitor.emit('shutdown', {});
        window?.emit('query-session-end', { reasons: ['logoff'] });
      }),
  );
  expect(heard).toEqual(['logoff']);
});

test('closing the window ends the app with 0', async ({ userData }) => {
  const app = await launch(userData);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await (await app.firstWindow()).close();
  expect(await ended).toBe(0);
});

test('quitting can be put off, and asks once more', async ({ userData }) => {
  const app = await launch(userData);
  await app.firstWindow();
  await app.evaluate(({ app }) => {
    let asked = 0;
    app.on('before-quit', (event) => {
      if (asked++ > 0) return;
      event.preventDefault();
      setTimeout(() => app.quit(), 50);
    });
    app.on('quit', (_event, code) => console.log(`asked ${asked} times, code ${code}`));
  });
  let output = '';
  app.process().stdout?.on('data', (text: Buffer) => {
    output += text.toString();
  });
  await app.close();
  expect(output).toContain('asked 2 times, code 0');
});

test('process.exit leaves as app.exit does: everybody hears of it, and what stands behind it still runs', async ({
  userData,
}) => {
  const app = await launch(userData);
  await app.firstWindow();
  let output = '';
  app.process().stdout?.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ app }) => {
    for (const event of ['before-quit', 'will-quit', 'quit'] as const)
      app.on(event as 'quit', () => console.log(`heard ${event}`));
    setTimeout(() => {
      process.exit(7);
      console.log('and went on');
    }, 10);
  });
  expect(await ended).toBe(7);
  expect(output).toContain('heard quit');
  expect(output).toContain('and went on');
  expect(output).not.toMatch(/heard (before|will)-quit/);
});

testInOneApp('a path has to be whole, and one that there is', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const refused = await app.evaluate(({ app }) =>
    [() => app.setPath('userData', 'here'), () => app.setPath('nowhere' as 'home', process.cwd())].map(
      (set) => {
        try {
          return set();
        } catch (error) {
          return (error as Error).message;
        }
      },
    ),
  );
  expect(refused).toEqual(['Path must be absolute', expect.stringContaining('nowhere')]);
});

test('a second instance hands over and leaves', async ({ app, page, userData }) => {
  await expect(page).toHaveTitle('Fixture page');
  const told = app.evaluate(
    ({ app }) =>
      new Promise((resolve) =>
        app.once('second-instance', (_event, argv, _cwd, data) => resolve([argv.at(-1), data])),
      ),
  );
  const { code } = await run(['--no-sandbox', '.', `--user-data-dir=${userData}`, 'draft.txt']).ended;
  expect(code).toBe(0);
  expect(await told).toEqual(['draft.txt', { hello: 'again' }]);
});

test('after SIGKILL the next start is not kept out', async ({ userData }) => {
  for (let round = 0; round < 3; round++) {
    const app = await launch(userData);
    await (await app.firstWindow()).getByRole('heading', { name: 'Fixture' }).waitFor();
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    // Not `app.process()`: on Windows that is the shell around it.
    process.kill(await app.evaluate(() => process.pid), 'SIGKILL');
    await gone;
  }
});

test('when the browser dies the app ends with 1 and a sentence', async ({ userData }) => {
  const app = await launch(userData);
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  let output = '';
  app.process().stderr?.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.crash' as 'Browser.close').catch(() => {});
  expect(await ended).toBe(1);
  expect(output).toContain('Fixture stopped because its browser did.');
});

// Only Linux can lack a display.
if (process.platform === 'linux') {
  test('without a display it says so and ends with 1', async ({ userData }) => {
    const { code, output } = await run(['.', `--user-data-dir=${userData}`], {
      STET_HEADLESS: '',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('Unable to open X display');
  });
}

test('without a browser it says so and ends with 1', async ({ userData }) => {
  const { code, output } = await run(['.', `--user-data-dir=${userData}`], {
    STET_CHROMIUM: path.join(userData, 'none'),
  }).ended;
  expect(code).toBe(1);
  expect(output).toContain('STET_CHROMIUM names');
});

test('with ELECTRON_RUN_AS_NODE it is a Node, and runs no app', async () => {
  const { code, output } = await run(['-e', 'console.log("a Node"); process.exit(3)'], {
    ELECTRON_RUN_AS_NODE: '1',
  }).ended;
  expect([code, output.trim()]).toEqual([3, 'a Node']);
});

test('a shipped build refuses debuggers', async ({ userData }) => {
  const shipped = path.join(userData, 'shipped');
  await mkdir(path.join(shipped, 'resources'), { recursive: true });
  await cp(runtime, shipped, { recursive: true });
  await cp(folder, path.join(shipped, 'resources', 'app'), { recursive: true });
  for (const argument of ['--inspect=0', '--remote-debugging-port=0', '-r=x.cjs']) {
    const { code, output } = await run([argument], {}, path.join(shipped, path.basename(executable))).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^Fixture does not start with /);
  }
});

test('a preload that cannot be run is reported, not hidden', async ({ app, page, userData }) => {
  await expect(page).toHaveTitle('Fixture page');
  const preload = path.join(userData, 'broken.cjs');
  await writeFile(preload, 'throw new Error("broken preload")');
  const message = await app.evaluate(({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: file } });
    return new Promise((resolve) => {
      window.webContents.once('preload-error', (_event, _file, error) => resolve(error.message));
      window.loadURL('fixture://app/plain.html').catch(() => {});
    });
  }, preload);
  expect(message).toContain('broken preload');
});

test('find-browser names the browser that the app runs on', async () => {
  const { code, output } = await run(['--headless'], {}, path.join(runtime, 'find-browser.cjs')).ended;
  expect(code).toBe(0);
  const found = JSON.parse(output) as { executable: string; kind: string };
  expect(found.kind).toMatch(/^(chosen|installed|headless-shell)$/);
  expect((await readFile(found.executable)).length).toBeGreaterThan(0);
});

test('a window that was hidden can be shown', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page');
  const shown = await app.evaluate(async () => {
    const window = (globalThis as unknown as MainGlobals).createWindow({ show: false });
    const { webContents } = window;
    await new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
    const before = window.isVisible();
    window.show();
    // With a screen the page moves to a window of its own, and so loads once more.
    for (let tries = 0; tries < 50; tries++) {
      const heading: unknown = await webContents
        .executeJavaScript('document.querySelector("h1")?.textContent')
        .catch(() => undefined);
      if (heading === 'Fixture')
        return [before, window.isVisible(), await webContents.executeJavaScript('window.fixture.echo(1)')];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return 'never loaded';
  });
  expect(shown).toEqual([false, true, 1]);
});
