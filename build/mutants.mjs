// Breaks the app on purpose, one guard at a time, and sees that the security spec notices: node build/mutants.mjs [name …]
//
// Each break is an edit of the source in a copy; the copy is built and the tests that are named for the guard are run on
// it, together with one that has nothing to do with it. The first must fail and the second pass: a broken app that does
// not even start would fail everything and prove nothing. A break that no longer fits the source is a failure too.
// Last line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';

const SPEC = 'e2e/specs/security.spec.ts';
/** Passes on every broken app that runs at all. */
const BYSTANDER = 'the app serves its own folder and nothing above it';
/** Another for the one break that the first would notice. */
const OTHER_BYSTANDER = 'the page cannot reach into the preload';

/**
 * Each: its name, the edits ([file, from, to]), the test that must notice. `refused`: an app that the stand-in does not
 * start at all, and that every test therefore notices.
 */
const MUTANTS = [
  {
    name: 'no guard against navigation',
    edits: [['electron/shell/navigation.ts', 'if (isAppUrl(event.url)) return;\n    event.preventDefault();', 'if (isAppUrl(event.url)) return;']],
    caughtBy: 'the window does not navigate away',
  },
  {
    name: 'new windows are allowed',
    edits: [['electron/shell/navigation.ts', "return { action: 'deny' };", "return { action: 'allow' };"]],
    caughtBy: 'no second window opens',
  },
  {
    name: 'nobody answers requests for permissions',
    edits: [['electron/shell/permissions.ts', 'session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));', '']],
    caughtBy: 'permissions are refused',
  },
  {
    name: 'nobody answers when permissions are looked up',
    edits: [['electron/shell/permissions.ts', 'session.defaultSession.setPermissionCheckHandler(() => false);', '']],
    caughtBy: 'permissions are refused',
  },
  {
    name: 'requests may leave the laptop',
    edits: [['electron/shell/network.ts', 'cancel: !LOCAL.has(new URL(details.url).protocol)', 'cancel: false']],
    caughtBy: 'a page of ours cannot request the outside',
  },
  {
    name: 'the page has no policy',
    edits: [['electron/shell/protocol.ts', "'content-security-policy': policy,", "'x-no-policy': policy,"]],
    caughtBy: "no script but the app's own runs",
  },
  {
    name: 'the policy allows inline scripts and eval',
    edits: [['electron/shell/csp.ts', "script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'"]],
    caughtBy: "no script but the app's own runs",
  },
  {
    name: 'ipcRenderer is handed to the page',
    edits: [['electron/preload.ts', "contextBridge.exposeInMainWorld('stet',", "contextBridge.exposeInMainWorld('ipcRenderer', { ...ipcRenderer });\ncontextBridge.exposeInMainWorld('stet',"]],
    caughtBy: 'the page has the contract and nothing else',
  },
  {
    name: 'the bridge has a channel for anything',
    edits: [['electron/preload.ts', '{ ...calls, on }', '{ ...calls, on, invoke: (channel: string, input: unknown) => ipcRenderer.invoke(channel, input) }']],
    caughtBy: 'the page has the contract and nothing else',
  },
  {
    name: 'any frame is heard',
    edits: [['electron/shell/bridge.ts', 'return !!owner && !!frame && frame === owner.webContents.mainFrame && isAppUrl(frame.url);', 'return !!owner;']],
    caughtBy: 'a message from another frame is refused',
  },
  {
    name: 'any window is heard',
    edits: [['electron/shell/bridge.ts', 'return !!owner && !!frame && frame === owner.webContents.mainFrame && isAppUrl(frame.url);', 'return !!frame && !frame.parent && isAppUrl(frame.url);']],
    caughtBy: 'a message from another frame is refused',
  },
  {
    name: 'messages are not parsed',
    edits: [['electron/shell/bridge.ts', "if (!parsed.success) throw new Error(`Refused: ${name} does not take this message.`);", '']],
    caughtBy: 'a message that the contract does not know is refused',
  },
  {
    name: 'any address is opened outside',
    edits: [['electron/shell/addresses.ts', 'return ALLOWED.has(parsed.protocol) && !parsed.username && !parsed.password ? parsed.href : undefined;', 'return parsed.href;']],
    caughtBy: 'an address outside is opened only after asking',
  },
  {
    name: 'an address is opened without asking',
    edits: [['electron/shell/external.ts', 'if (response !== 0) return false;', '']],
    caughtBy: 'an address outside is opened only after asking',
  },
  {
    name: 'posts are served',
    edits: [['electron/shell/protocol.ts', "request.method !== 'GET' || ", '']],
    caughtBy: 'the app serves its own folder',
    bystander: OTHER_BYSTANDER,
  },
  ...[
    ['the page is not sandboxed', 'sandbox: true', 'sandbox: false'],
    ['the preload shares the page’s world', 'contextIsolation: true', 'contextIsolation: false'],
    ['the page has Node', 'sandbox: true,\n      contextIsolation: true,\n      nodeIntegration: false', 'sandbox: false,\n      contextIsolation: false,\n      nodeIntegration: true'],
    ['the page may read other origins', 'webSecurity: true', 'webSecurity: false'],
  ].map(([name, from, to]) => ({ name, edits: [['electron/shell/window.ts', from, to]], caughtBy: 'the page has the contract and nothing else', refused: true })),
];

const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
const COPIED = ['build', 'dist', 'e2e', 'electron', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of the project that can be built and run, with the packages of this one. */
function makeCopy() {
  const copy = mkdtempSync(path.join(tmpdir(), 'stet-mutant-'));
  for (const name of COPIED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: (file) => path.basename(file) !== 'bench' });
  // 'junction' is what Windows lets anybody make; elsewhere the word is ignored.
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

function edit(copy, edits) {
  for (const [file, from, to] of edits) {
    const target = path.join(copy, file);
    const text = readFileSync(target, 'utf8').replaceAll('\r\n', '\n');
    if (text.split(from).length !== 2) throw new Error(`${file} does not contain exactly once what this break replaces: ${from}`);
    writeFileSync(target, text.replace(from, () => to));
  }
}

function restore(copy, edits) {
  for (const [file] of edits) cpSync(path.join(root, file), path.join(copy, file));
}

/** Runs a script of the tool chain in the copy; answers with its code and everything it said. */
function tool(copy, script, args, env = {}, wrap = []) {
  const [file, ...before] = [...wrap, node24()];
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(file, [...before, path.join(copy, script), ...args], { cwd: copy, env: { ...process.env, NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env } });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

async function build(copy) {
  for (const name of ['main', 'preload']) {
    const { code, said } = await tool(copy, 'node_modules/vite/bin/vite.js', ['build', '-c', `build/vite.${name}.config.ts`, '--logLevel', 'warn']);
    if (code !== 0) throw new Error(`the broken app could not be built:\n${said}`);
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Runs the named tests; answers with the titles that passed and failed. */
async function runTests(copy, titles) {
  const report = path.join(copy, 'report.json');
  const env = { ...runtime.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  if (env.ELECTRON_OVERRIDE_DIST_PATH === '') delete env.ELECTRON_OVERRIDE_DIST_PATH;
  rmSync(report, { force: true });
  const { said } = await tool(copy, 'node_modules/playwright/cli.js', ['test', '-c', 'build/playwright.config.ts', SPEC, '-g', titles.map(escaped).join('|'), '--reporter=json'], env, runtime.wrap);
  let suites;
  try {
    ({ suites } = JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    throw new Error(`the tests did not run:\n${said}`);
  }
  const specs = suites.flatMap(function flatten(suite) {
    return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(flatten)];
  });
  return { passed: specs.filter((spec) => spec.ok).map((spec) => spec.title), failed: specs.filter((spec) => !spec.ok).map((spec) => spec.title) };
}

/** Undefined when the break was noticed as it should be, or what went wrong. */
async function judge(copy, { edits, caughtBy, bystander = BYSTANDER, refused = false }) {
  try {
    edit(copy, edits);
    await build(copy);
    const { passed, failed } = await runTests(copy, [caughtBy, bystander]);
    const among = (titles, title) => titles.some((each) => each.startsWith(title));
    if (!among([...passed, ...failed], caughtBy)) return `there is no test "${caughtBy}"`;
    if (!among(failed, caughtBy)) return `"${caughtBy}" did not notice`;
    if (!refused && !among(passed, bystander)) return 'the broken app does not run at all, so nothing was shown';
    return undefined;
  } catch (error) {
    return error.message;
  } finally {
    restore(copy, edits);
  }
}

async function main() {
  if (!runtime) {
    console.log('There is no runtime here: neither Electron nor a browser. Run: npm test\n0 passed, 1 failed');
    return 1;
  }
  console.log(`Runs on ${runtime.describe()}.\n`);
  const only = process.argv.slice(2);
  const runs = ({ refused }) => !refused || runtime.kind === 'stand-in';
  const chosen = MUTANTS.filter((mutant) => runs(mutant) && (only.length === 0 || only.includes(mutant.name)));
  const copy = makeCopy();
  let failures = 0;
  const tell = (name, trouble) => {
    if (trouble !== undefined) failures++;
    console.log(trouble === undefined ? `  ✓ ${name}` : `  ✕ ${name}: ${trouble}`);
  };
  try {
    // The unbroken copy first: what fails there would be noticed in every break.
    await build(copy);
    const titles = [...new Set([BYSTANDER, OTHER_BYSTANDER, ...chosen.map(({ caughtBy }) => caughtBy)])];
    const { failed } = await runTests(copy, titles);
    tell('the app as it is passes', failed.length > 0 ? `these tests fail without any break: ${failed.join('; ')}` : undefined);
    for (const mutant of chosen) tell(mutant.name, await judge(copy, mutant));
    for (const { name } of MUTANTS.filter((mutant) => !runs(mutant))) console.log(`  – ${name}: left to the stand-in`);
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`\n${chosen.length + 1 - failures} passed, ${failures} failed`);
  return failures === 0 && chosen.length > 0 ? 0 : 1;
}

process.exit(await main());
