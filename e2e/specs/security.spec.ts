import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CALLS } from '@shared/contract';
import { expect, test } from '../fixtures/app';
import { useFolder } from '../fixtures/exports';
import { openStory } from '../fixtures/story';

/*
 * The app under attack from inside its own page. Each test stands for one item of Electron's security
 * checklist, and for each there is a broken app (build/mutants.mjs) that it must catch.
 */

test('the page has the contract and nothing else', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const w = window as unknown as Record<string, unknown>;
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'ipcRenderer',
      'electron',
      '__dirname',
      'global',
    ];
    return {
      leaked: names.filter((name) => w[name] !== undefined),
      stet: Object.keys(w.stet as object).sort(),
      frozen: Object.isFrozen(w.stet),
      types: [...new Set(Object.values(w.stet as object).map((v) => typeof v))],
    };
  });
  expect(seen.leaked).toEqual([]);
  expect(seen.stet).toEqual([...Object.keys(CALLS), 'on'].sort());
  expect(seen.frozen).toBe(true);
  expect(seen.types).toEqual(['function']);
});

test('the page cannot reach into the preload by changing the language under it', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    // A shared world would let the page see every message through a prototype it replaced.
    const seen: unknown[] = [];
    const original = Array.prototype.push;
    Array.prototype.push = function (...items: unknown[]) {
      seen.push(items.length);
      return original.apply(this, items);
    };
    Object.defineProperty(Object.prototype, 'intercepted', {
      set() {
        seen.push('set');
      },
      configurable: true,
    });
    const info = await (
      window as unknown as { stet: { 'app.info': () => Promise<{ version: string }> } }
    ).stet['app.info']();
    Array.prototype.push = original;
    delete (Object.prototype as Record<string, unknown>).intercepted;
    return info.version;
  });
  expect(answer).toMatch(/^\d/);
});

test("no script but the app's own runs, and no eval", async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const w = window as unknown as Record<string, unknown>;
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    document.body.append(inline);
    const remote = document.createElement('script');
    remote.src = 'data:text/javascript,window.dataRan=true';
    document.body.append(remote);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.handlerRan = true');
    image.src = 'x:';
    document.body.append(image);
    // Later, because a debugger's own evaluation is allowed to evaluate.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return "yes"')());
        } catch {
          resolve('no');
        }
      }, 300),
    );
    return { inline: w.inlineRan, data: w.dataRan, handler: w.handlerRan, evaluated };
  });
  expect(ran).toEqual({ inline: undefined, data: undefined, handler: undefined, evaluated: 'no' });
});

test('the policy is on the page and has no unsafe word for scripts', async ({ page }) => {
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|unsafe-inline|\*|https?:/);
});

test('a worker has a policy of its own: it connects to nothing and makes no code from text', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');
  const policy = await page.evaluate(async () => {
    const script = performance.getEntriesByType('resource').find(({ name }) => name.includes('.worker'));
    return (await fetch(script!.name)).headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|connect-src|\*|https?:/);
  const tried = await page.workers()[0]?.evaluate(async () => ({
    fetched: await fetch('./').then(
      () => 'went out',
      () => 'refused',
    ),
    // Later, because a debugger's own evaluation is allowed to evaluate.
    evaluated: await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return "yes"')());
        } catch {
          resolve('no');
        }
      }, 300),
    ),
  }));
  expect(tried).toEqual({ fetched: 'refused', evaluated: 'no' });
});

test('nothing can be sent or fetched from outside', async ({ page }) => {
  const tried = await page.evaluate(async () => {
    const outcome = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'went out',
        () => 'refused',
      );
    return {
      fetch: await outcome(() => fetch('https://example.com/', { mode: 'no-cors' })),
      image: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const i = new Image();
            i.onload = resolve;
            i.onerror = reject;
            i.src = 'https://example.com/x.png';
          }),
      ),
      beacon: navigator.sendBeacon('https://example.com/', 'x') ? 'queued' : 'refused',
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            try {
              const s = new WebSocket('wss://example.com');
              s.onopen = resolve;
              s.onerror = reject;
            } catch (e) {
              reject(e as Error);
            }
          }),
      ),
    };
  });
  expect(tried).toMatchObject({ fetch: 'refused', image: 'refused', socket: 'refused' });
});

test('a page of ours cannot request the outside even without its policy', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible();
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const said = await window.loadURL('https://example.com/').then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    window.destroy();
    return said;
  });
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the window does not navigate away, by link, script or form', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
  const home = page.url();
  for (const away of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,<h1>gone</h1>']) {
    await page.evaluate((url) => {
      const a = document.createElement('a');
      a.href = url;
      document.body.append(a);
      a.click();
      a.remove();
    }, away);
    await page
      .evaluate((url) => {
        location.href = url;
      }, away)
      .catch(() => {});
    await page.waitForTimeout(150);
    expect(page.url()).toBe(home);
  }
  await page.evaluate(() => {
    const f = document.createElement('form');
    f.action = 'https://example.com/';
    f.method = 'post';
    document.body.append(f);
    f.submit();
    f.remove();
  });
  await page.waitForTimeout(150);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
});

test('no second window opens', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
  const opened = await page.evaluate(() =>
    [window.open('https://example.com/'), window.open(location.href), window.open('about:blank')].map(
      (w) => w === null,
    ),
  );
  expect(opened).toEqual([true, true, true]);
  await page.waitForTimeout(300);
  expect(app.windows()).toHaveLength(1);
});

test('a frame shows nothing from outside', async ({ page }) => {
  const shown = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const address = (() => {
      try {
        return frame.contentWindow?.location.href ?? 'none';
      } catch {
        return 'another origin';
      }
    })();
    frame.remove();
    return address;
  });
  expect(shown).not.toContain('example.com');
});

test('permissions are refused, asked for or looked up', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('an address outside is opened only after asking, and only http, https and mailto', async ({
  app,
  page,
}) => {
  await app.evaluate(({ shell, dialog }) => {
    const seen = ((
      globalThis as unknown as { seen: { asked: number; opened: string[]; answer: number } }
    ).seen = { asked: 0, opened: [] as string[], answer: 1 });
    dialog.showMessageBox = async () => {
      seen.asked++;
      return { response: seen.answer, checkboxChecked: false };
    };
    shell.openExternal = async (url: string) => {
      seen.opened.push(url);
    };
  });
  type Seen = { asked: number; opened: string[]; answer: number };
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const open = (url: string) =>
    page.evaluate(
      (u) =>
        (window as unknown as { stet: Record<string, (i: unknown) => Promise<boolean>> }).stet[
          'app.openExternal'
        ]!({ url: u }),
      url,
    );

  for (const bad of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/x',
    'https://bank.example@evil.example/',
    'nonsense',
  ])
    expect(await open(bad)).toBe(false);
  expect(await seen()).toMatchObject({ asked: 0, opened: [] });

  expect(await open('https://example.com/a')).toBe(false);
  expect(await seen()).toMatchObject({ asked: 1, opened: [] });

  await app.evaluate(() => {
    (globalThis as unknown as { seen: Seen }).seen.answer = 0;
  });
  expect(await open('https://example.com/a')).toBe(true);
  expect(await open('mailto:desk@example.com')).toBe(true);
  expect((await seen()).opened).toEqual(['https://example.com/a', 'mailto:desk@example.com']);

  // Where no program takes it, the person is told so.
  await app.evaluate(({ dialog, shell }) => {
    const { showMessageBox } = dialog;
    dialog.showMessageBox = async (...args: unknown[]) => {
      console.log(`box: ${(args.at(-1) as Electron.MessageBoxOptions).message}`);
      return showMessageBox({ message: '' });
    };
    shell.openExternal = () => Promise.reject(new Error('No application found'));
  });
  let said = '';
  app.process().stdout?.on('data', (text: Buffer) => (said += text.toString()));
  expect(await open('mailto:desk@example.com')).toBe(false);
  await expect.poll(() => said).toContain('box: This address could not be opened');
});

test('a message that the contract does not know is refused before anybody reads it', async ({ page }) => {
  const call = (name: string, input: unknown) =>
    page.evaluate(
      ([n, i]) =>
        (window as unknown as { stet: Record<string, (i: unknown) => Promise<unknown>> }).stet[n as string]!(
          i,
        ).then(
          () => 'taken',
          (e: Error) => e.message,
        ),
      [name, input] as const,
    );
  for (const [name, input] of [
    ['article.open', { article: '../../../etc/passwd' }],
    ['article.open', { article: 7 }],
    ['article.apply', { article: '0192f0c0-0000-7000-8000-000000000001', command: { type: 'mark.add' } }],
    [
      'article.apply',
      { article: '0192f0c0-0000-7000-8000-000000000001', command: { type: 'format.disk', id: 'x' } },
    ],
    ['settings.set', { theme: 'neon' }],
    ['report.export', { article: '0192f0c0-0000-7000-8000-000000000001', format: 'exe' }],
    ['import.bytes', { bytes: 'not bytes', name: 'x' }],
  ] as const)
    expect(await call(name, input)).toContain('Refused');
});

test('a message from another frame is refused', async ({ app, page, library }) => {
  // The frame check is asked with a sender that is ours and a frame that is not its top frame.
  const answers = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, input?: unknown) => Promise<unknown>>;
      }
    )._invokeHandlers;
    const ask = (event: object) =>
      handlers.get('stet:library.list')!(event).then(
        () => 'heard',
        (e: Error) => e.message,
      );
    const main = contents.mainFrame;
    return {
      top: await ask({ sender: contents, senderFrame: main }),
      child: await ask({
        sender: contents,
        senderFrame: { url: main.url, origin: main.origin, parent: main },
      }),
      gone: await ask({ sender: contents, senderFrame: null }),
      stranger: await ask({ sender: {}, senderFrame: main }),
    };
  });
  expect(answers.top).toBe('heard');
  for (const answer of [answers.child, answers.gone, answers.stranger]) expect(answer).toContain('Refused');
  expect(library).toBeTruthy();
  await expect(page.getByRole('main')).toBeVisible();
});

test('the app serves its own folder and nothing above it, and takes no posts', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        '/index.html',
        '/../main.cjs',
        '/..%2fmain.cjs',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/package.json',
        '/report/../../main.cjs',
        '/report/0192f0c0-0000-7000-8000-000000000001',
      ].map(async (address) => (await fetch(address).catch(() => ({ status: 0 }))).status),
    ),
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
  expect(
    await page.evaluate(
      async () =>
        (await fetch('/index.html', { method: 'POST', body: 'x' }).catch(() => ({ status: 0 }))).status,
    ),
  ).toBe(404);
});

test('hostile words stay words: in the manuscript, the list and the report', async ({ page, app, home }) => {
  const hostile =
    '<script>window.pwned=1</script><img src=x onerror=window.pwned=2> wins\n\n"</style><script>window.pwned=3</script>," said Eve <b>Malory</b>.\n\nAnother plain paragraph of words.';
  const file = path.join(home, 'hostile.txt');
  await writeFile(file, hostile);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  const article = await page.evaluate(async () => {
    const stet = (
      window as unknown as { stet: Record<string, (i?: unknown) => Promise<Record<string, unknown>>> }
    ).stet;
    const read = (await stet['import.choose']!()) as { candidate: { token: string } };
    const made = await stet['import.accept']!({
      token: read.candidate.token,
      dropFurniture: true,
      details: {},
    });
    return made.article as string;
  });
  await page.reload();
  await page.getByText('<script>window.pwned=1').first().click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText(
    '<script>window.pwned=1</script>',
  );

  await useFolder(app, home);
  const [out = ''] = await page.evaluate(async (id) => {
    await window.stet['report.folder']();
    const reply = await window.stet['report.export']({
      article: id,
      formats: ['html'],
      version: { audience: 'editor', leftOut: [] },
      ifThere: 'ask',
    });
    return reply.outcome === 'done' ? reply.saved.map((file) => file.path) : [];
  }, article);
  const report = await readFile(out, 'utf8');
  // The one script of a report searches it; no other may run, and none of it was in the text.
  const [own = ''] = /<script>.*?<\/script>/su.exec(report) ?? [];
  expect(report.replace(own, '')).not.toMatch(/<script/i);
  expect(own).not.toContain('pwned');
  expect(report).toContain('&lt;script&gt;');
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
});
