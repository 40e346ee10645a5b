// Electron is fetched from hosts that cut, lie, redirect and want something, and unpacked in a house of
// cards. The scripts are set-up's own; the host, its proxy and its certificate are in build/testing/.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers, authority, host, proxy, type Host } from './testing/download-host';
import { zip } from './testing/zip';

const build = import.meta.dirname;
const modules = path.resolve(build, '../node_modules');
const VERSION = '45.4.1';
const NAME = `electron-v${VERSION}-${process.platform}-${process.arch}.zip`;
const PROGRAM = `#!/bin/sh\necho v${VERSION}\n`;
const archive = zip({ version: VERSION, electron: PROGRAM, 'locales/de.pak': 'x'.repeat(200_000) });
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let house: string;
let server: Host;
const closing: (() => void)[] = [];
const inHouse = (...names: string[]) => path.join(house, ...names);
const electron = (...names: string[]) => inHouse('node_modules/electron', ...names);
const part = () => inHouse('node_modules/.cache/stet/download', `${sum(archive)}.part`);

beforeEach(async () => {
  house = mkdtempSync(path.join(tmpdir(), 'stet-download-'));
  for (const file of readdirSync(build).filter((name) => name.endsWith('.mjs')))
    cpSync(path.join(build, file), inHouse('build', file));
  mkdirSync(electron(), { recursive: true });
  cpSync(path.join(modules, 'electron/install.js'), electron('install.js'));
  writeFileSync(electron('package.json'), JSON.stringify({ version: VERSION }));
  writeFileSync(electron('checksums.json'), JSON.stringify({ [NAME]: sum(archive) }));
  for (const name of ['@electron', '@electron-internal'])
    symlinkSync(path.join(modules, name), inHouse('node_modules', name), 'junction');
  server = await host(archive);
  closing.push(server.close);
});

afterEach(() => {
  for (const close of closing.splice(0)) close();
  rmSync(house, { recursive: true, force: true, maxRetries: 5 });
});

/**
 * What a script of the house answers to an expression, in an environment without the machine's own proxies.
 */
function ask(expression: string, env: Record<string, string> = {}): Promise<unknown> {
  const names = /^(npm_config_.*|https?_proxy|no_proxy|electron_.*|node_extra_ca_certs)$/i;
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.test(name)));
  const all = { ...bare, ELECTRON_MIRROR: server.address, electron_config_cache: inHouse('cache'), ...env };
  const hearing = 'const said = []; const say = (line) => said.push(line);';
  const code = `${hearing} console.log(JSON.stringify(${expression}))`;
  return new Promise((resolve, reject) => {
    const args = ['--input-type=module', '-e', code];
    execFile(process.execPath, args, { cwd: house, env: all }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout)),
    );
  });
}

const binary = `(await import('./build/electron-binary.mjs'))`;
const working = () => ask(`${binary}.workingElectron() ?? ''`);
const settled = (env = {}) => ask(`${binary}.electronIsSettled()`, env);

/** Sets up Electron; answers with what was said, and whether there is nothing to find out afterwards. */
const setUp = async (env: Record<string, string> = {}) => {
  const all = `(await ${binary}.fetchElectron(say), { lines: said, settled: ${binary}.electronIsSettled() })`;
  const { lines, settled } = (await ask(all, env)) as { lines: string[]; settled: boolean };
  return { said: lines.join('\n'), settled };
};
const fetchElectron = async (env: Record<string, string> = {}) => (await setUp(env)).said;

/** The downloading alone, with less patience than a person has: why it failed (''), and what was said. */
const fetchFile = (limits: object) => {
  const asked = JSON.stringify({ sha256: sum(archive), part: part(), limits });
  return ask(`await (await import('./build/resuming-download.mjs'))
    .fetchFile('${server.address}electron.zip', { say, ...${asked} })
    .then(() => ['', ...said], (error) => [error.message, ...said])`) as Promise<string[]>;
};
const QUICK = { pause: 10 };

function begun(bytes: Buffer) {
  mkdirSync(path.dirname(part()), { recursive: true });
  writeFileSync(part(), bytes);
}

describe('a connection that', () => {
  test('breaks is gone on with, from where it broke', async () => {
    server.does(answers.cutAfter(90_000, part), answers.cutAfter(90_000, part), answers.whole);
    const said = await fetchFile(QUICK);
    expect(said[0]).toBe('');
    expect(said.filter((line) => line.includes('the connection broke'))).toHaveLength(2);
    const [first, ...starts] = server.asked.map(({ range }) => range && Number(/\d+/.exec(range)?.[0]));
    expect(first).toBeUndefined();
    expect([0, ...starts]).toEqual([0, ...starts].sort((a, b) => Number(a) - Number(b)));
    expect(starts).toHaveLength(2);
    expect(readFileSync(part()).equals(archive)).toBe(true);
  });

  test('broke on another day, at another mirror, is gone on with', async () => {
    begun(archive.subarray(0, 150_000));
    expect((await fetchFile(QUICK)).slice(0, 2)).toEqual(['', '  going on where it stopped before, at 0 MB']);
    expect(server.asked.map(({ range }) => range)).toEqual(['bytes=150000-']);
  });

  test('was complete before is not asked for a byte that there is not', async () => {
    begun(archive);
    server.does(answers.status(416));
    expect((await fetchFile(QUICK))[0]).toBe('');
  });

  test('breaks for good is told, and what arrived is kept', async () => {
    server.does(answers.cutAfter(90_000, part), answers.cutAfter(0, part));
    const [failed] = await fetchFile(QUICK);
    expect(failed).toMatch(/could not be reached[^]*What arrived is kept \(0 MB\); the next try/);
    const kept = readFileSync(part());
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.equals(archive.subarray(0, kept.length))).toBe(true);
    expect(server.asked).toHaveLength(4);
  });

  test('falls silent is left', async () => {
    server.does(answers.silentAfter(0));
    expect((await fetchFile({ ...QUICK, stalled: 300 }))[0]).toContain('sent nothing for a while');
    server.does(answers.silentAfter(1000), answers.whole);
    expect((await fetchFile({ ...QUICK, stalled: 1000 }))[0]).toBe('');
  });

  test('takes too long ends in a sentence', async () => {
    begun(archive.subarray(0, 500));
    server.does(answers.silentAfter(1000));
    const [failed] = await fetchFile({ ...QUICK, total: 500 });
    expect(failed).toMatch(/not complete in the time[^]*is kept/);
  });

  test.each([
    ['knows no parts', answers.withoutRanges(part)],
    ['sends another part', answers.wrongPart],
  ])('%s is begun anew', async (_what, answer) => {
    begun(archive.subarray(0, 500));
    server.does(answer);
    await fetchFile(QUICK);
    const [failed] = await fetchFile(QUICK);
    expect([failed, readFileSync(part()).equals(archive)]).toEqual(['', true]);
  });

  test('goes on from a beginning that was another file’s starts over, once', async () => {
    begun(Buffer.alloc(1000));
    const said = await fetchFile(QUICK);
    expect([said[0], said.at(-1)]).toEqual(['', expect.stringContaining('starting from the beginning')]);
  });
});

test('a forged file is thrown away, and never unpacked', async () => {
  const forged = await host(zip({ version: VERSION, electron: '#!/bin/sh\ntouch forged\n' }));
  closing.push(forged.close);
  const said = await fetchElectron({ ELECTRON_MIRROR: forged.address });
  expect(said).toContain("not the file that Electron's makers published");
  expect([existsSync(electron('dist')), existsSync(part())]).toEqual([false, false]);
});

test.each([
  ['a portal’s page', answers.page, /localhost:\d+ answered with a web page instead[^]*sign in/],
  ['a way to a portal’s page', answers.toPage, /answered with a web page instead of the file/],
  ['no such file', answers.status(404), /no such file at http:\/\/localhost:\d+\/v45\.4\.1\/electron-v45/],
  ['a refusal', answers.status(403), /does not hand the file out \(it answered 403\)/],
  ['its own trouble', answers.status(503), /is in trouble itself \(it answered 503\)/],
  ['more than the disk holds', answers.tooLong, /too little space for it: \d+ MB are needed below .* free/],
])('a host that answers with %s: a sentence, and no more that day', async (_what, answer, words) => {
  server.does(answer);
  const { said, settled } = await setUp();
  expect(said).toMatch(words);
  expect(said).toContain('Stet tries again tomorrow, or now with: npm run setup electron');
  expect([settled, existsSync(electron('dist'))]).toEqual([true, false]);
});

test('without a network the sentence comes at once, and a new way is tried at once', async () => {
  const gone = await host(archive);
  gone.close();
  const nobody = await setUp({ ELECTRON_MIRROR: gone.address });
  expect(nobody.said).toMatch(/localhost:\d+ could not be reached \(ECONNREFUSED\)/);
  expect([nobody.settled, await settled()]).toEqual([true, false]);
});

test('nothing is asked of anybody for a system that Electron is not made for', async () => {
  const elsewhere = { [`electron-v${VERSION}-amiga-m68k.zip`]: sum(archive) };
  writeFileSync(electron('checksums.json'), JSON.stringify(elsewhere));
  const said = await fetchElectron();
  expect(said).toContain(`is not published for this system (${process.platform} on ${process.arch})`);
  expect([said.includes('tomorrow'), server.asked]).toEqual([false, []]);
});

describe('a certificate', () => {
  let secure: Host;
  beforeEach(async () => {
    secure = await host(archive, { secure: true });
    closing.push(secure.close);
  });

  test('that nobody knows is not trusted', async () => {
    expect(await fetchElectron({ ELECTRON_MIRROR: secure.address })).toMatch(
      /signed by nobody this system knows[^]*NODE_EXTRA_CA_CERTS/,
    );
    expect(secure.asked).toEqual([]);
  });

  test.each(['NODE_EXTRA_CA_CERTS', 'npm_config_cafile'])('is trusted that %s names', async (name) => {
    await fetchElectron({ ELECTRON_MIRROR: secure.address, [name]: authority });
    expect(secure.asked).toHaveLength(1);
  });
});

describe('a proxy', () => {
  const start = async (secret?: string) => {
    const found = await proxy(secret);
    closing.push(found.close);
    return found;
  };
  const other = (name: string, address: string) => ({ ELECTRON_MIRROR: server.address, [name]: address });

  test.each(['HTTP_PROXY', 'npm_config_proxy'])('that %s names is gone through, and said', async (name) => {
    const { address, through } = await start();
    expect(await fetchElectron(other(name, address))).toContain(`through the proxy ${new URL(address).host}`);
    expect(through).toHaveLength(1);
  });

  test('is not asked for a host that goes without', async () => {
    const { address, through } = await start();
    await fetchElectron({ ...other('HTTP_PROXY', address), NO_PROXY: 'localhost' });
    expect([through, server.asked.length]).toEqual([[], 1]);
  });

  test('that wants a password is told so, and the password never', async () => {
    const { address, through } = await start('desk:secret');
    expect(await fetchElectron(other('HTTP_PROXY', address))).toContain('wants to know who asks');
    const named = address.replace('//', '//desk:secret@');
    expect(await fetchElectron(other('HTTP_PROXY', named))).not.toContain('secret');
    expect(through).toHaveLength(1);
    expect(readFileSync(inHouse('node_modules/.cache/stet/electron.json'), 'utf8')).not.toContain('secret');
  });

  test('that is not there is named', async () => {
    const said = await fetchElectron(other('HTTP_PROXY', 'http://127.0.0.1:9'));
    expect(said).toContain('could not be reached through the proxy 127.0.0.1:9');
  });
});

// The Electron of these is a script that a shell runs.
if (process.platform === 'linux') {
  describe('what was unpacked', () => {
    const program = () => electron('dist/electron');

    test('starts, and is not fetched twice', async () => {
      const said = await fetchElectron();
      expect(said).toMatch(/from localhost:\d+\n {2}all of it is here[^]*unpacking …\n {2}Electron ready$/);
      expect(await working()).toBe(program());
      await fetchElectron();
      expect(server.asked).toHaveLength(1);
    });

    test.each([
      ['lost a file', () => rmSync(electron('dist/locales/de.pak'))],
      ['was changed', () => writeFileSync(program(), PROGRAM.replace('echo', 'exit 0; echo'))],
      ['got one more', () => writeFileSync(electron('dist/more.node'), '')],
      ['became another version', () => writeFileSync(electron('dist/version'), '44.0.0')],
    ])('and %s is unpacked anew, from what is here', async (_what, change) => {
      await fetchElectron();
      change();
      expect(await working()).toBe('');
      const { said, settled } = await setUp();
      expect([said.includes('Electron ready'), settled]).toEqual([true, true]);
      expect(server.asked).toHaveLength(1);
    });

    test('and copied elsewhere, with other times, is the same', async () => {
      await fetchElectron();
      cpSync(electron('dist'), inHouse('copy'), { recursive: true });
      rmSync(electron('dist'), { recursive: true });
      cpSync(inHouse('copy'), electron('dist'), { recursive: true });
      expect(await working()).toBe(program());
    });
  });

  test('another version under this one’s name is not started', async () => {
    mkdirSync(electron('dist'));
    writeFileSync(electron('path.txt'), 'electron');
    writeFileSync(electron('dist/version'), VERSION);
    writeFileSync(electron('dist/electron'), '#!/bin/sh\necho v12.0.0\n', { mode: 0o755 });
    expect(await fetchElectron()).toMatch(/it is version 12\.0\.0 and not 45\.4\.1[^]*Electron ready/);
  });

  test('a disk that is full while it arrives gets its room back', async () => {
    mkdirSync(path.dirname(part()), { recursive: true });
    symlinkSync('/dev/full', part());
    expect((await fetchFile(QUICK))[0]).toContain('The disk became full');
    expect(existsSync(part())).toBe(false);
  });

  test('an archive that was cut on its way to the cache is not unpacked', async () => {
    await fetchElectron();
    const all = readdirSync(inHouse('cache'), { recursive: true, encoding: 'utf8' });
    const kept = all.find((name) => name.endsWith('.zip'));
    writeFileSync(inHouse('cache', kept!), archive.subarray(0, 1000));
    rmSync(electron('path.txt'));
    expect(await fetchElectron()).toContain('Electron ready');
    expect(server.asked).toHaveLength(2);
  });
}
