// Broken apps that the suite must catch: node build/mutants.mjs [name …]
//
// Each mutant is the built app with one guard taken out. The security test named beside it must fail on it; a test that
// passes on a broken app proves nothing about the whole one. It also shows that the stand-in is not stricter than
// Electron: a guard it supplied by itself would hide that the app's is gone. Another test must still pass: an app that
// does not even run fails everything, and has shown nothing.
// A mutation is an exact piece of the bundle; one that no longer fits fails too, so that the list cannot rot.
// Last line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { scratch } from './scratch.mjs';

const FRAME_CHECK = '!!owner && !!frame && frame === owner.webContents.mainFrame && isAppUrl(frame.url)';

/** Each: its name, the piece of the bundle (main.cjs where no file is named) and what replaces it, the test that must fail. */
const MUTANTS = [
  { name: 'links may lead out of the app', from: 'if (isAppUrl(event.url)) return;', to: 'return;', caughtBy: 'the window does not navigate away' },
  { name: 'new windows open', from: 'return { action: "deny" };', to: 'return { action: "allow" };', caughtBy: 'no second window opens' },
  { name: 'permissions asked for are granted', from: 'answer(false)', to: 'answer(true)', caughtBy: 'permissions are refused' },
  { name: 'permissions looked up are there', from: 'setPermissionCheckHandler(() => false)', to: 'setPermissionCheckHandler(() => true)', caughtBy: 'permissions are refused' },
  { name: 'requests go out', from: 'cancel: !LOCAL.has(', to: 'cancel: false && !LOCAL.has(', caughtBy: 'cannot request the outside even without its policy' },
  { name: 'no policy on the page', from: 'pageHeaders(pagePolicy(nonce))', to: '{ "content-type": "text/html" }', caughtBy: 'no script but the app' },
  { name: 'a policy that lets scripts be made', from: "`script-src 'self'`", to: "`script-src 'self' 'unsafe-inline' 'unsafe-eval'`", caughtBy: 'no script but the app' },
  { name: 'the page may connect anywhere', from: "`connect-src 'self'`", to: '`connect-src *`', caughtBy: 'the policy is on the page' },
  { name: 'no policy on a worker', from: '"content-security-policy": WORKER_POLICY', to: '', caughtBy: 'a worker has a policy of its own' },
  { name: 'any frame is heard', from: FRAME_CHECK, to: '!!owner', caughtBy: 'a message from another frame' },
  { name: 'any window is heard', from: FRAME_CHECK, to: '!!frame && !frame.parent && isAppUrl(frame.url)', caughtBy: 'a message from another frame' },
  { name: 'messages are not parsed', from: 'if (!parsed.success) throw', to: 'if (false) throw', caughtBy: 'the contract does not know' },
  { name: 'any program may be started by an address', from: 'ALLOWED.has(parsed.protocol) && ', to: '', caughtBy: 'an address outside is opened only after asking' },
  { name: 'addresses are opened without asking', from: 'if (response !== 0) return false;', to: '', caughtBy: 'an address outside is opened only after asking' },
  { name: 'posts are taken', from: 'request.method !== "GET" || ', to: '', caughtBy: 'serves its own folder and nothing above' },
  { name: 'the page gets ipcRenderer', file: 'preload.cjs', from: 'exposeInMainWorld("stet"', to: 'exposeInMainWorld("ipcRenderer", { send: (channel) => channel }), electron.contextBridge.exposeInMainWorld("stet"', caughtBy: 'the page has the contract and nothing else' },
  { name: 'the bridge speaks on any channel', file: 'preload.cjs', from: 'exposeInMainWorld("stet", {', to: 'exposeInMainWorld("stet", { invoke: electron.ipcRenderer.invoke,', caughtBy: 'the page has the contract and nothing else' },
  // The stand-in does not open such windows at all, and says so; every test fails then.
  { name: 'no sandbox', from: 'sandbox: true,\n\t\t\tcontextIsolation: true,\n\t\t\tnodeIntegration', to: 'sandbox: false,\n\t\t\tcontextIsolation: true,\n\t\t\tnodeIntegration', caughtBy: 'the page has the contract and nothing else', refused: true },
  { name: 'the preload in the page’s own world', from: 'contextIsolation: true,\n\t\t\tnodeIntegration', to: 'contextIsolation: false,\n\t\t\tnodeIntegration', caughtBy: 'the page has the contract and nothing else', refused: true },
  { name: 'Node in the page', from: 'nodeIntegration: false', to: 'nodeIntegration: true', caughtBy: 'the page has the contract and nothing else', refused: true },
];

/** Passes on every broken app that runs. */
const BYSTANDER = 'the page cannot reach into the preload';

const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
/** A test that fails mostly waits; so many broken apps are tried at once, each in a copy of its own. */
const LANES = 3;

/** A copy of what the specs start and are: one that gets broken and mended again, so that this one never is. */
function makeCopy() {
  const copy = scratch('mutants');
  for (const name of [
    'package.json', 'tsconfig.json', 'build/playwright.config.ts', 'e2e', 'shared', 'dist/main.cjs', 'dist/preload.cjs',
    'dist/documents.worker.cjs', 'dist/search.worker.cjs', 'dist/backup.worker.cjs', 'dist/icon.png', 'dist/chunks', 'dist/renderer',
  ]) {
    if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  // 'junction' is what Windows lets anybody make; elsewhere the word is ignored.
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** The titles of the security tests, among those with one of `pieces` in them, that passed and failed on the copy. */
async function suiteOn(copy, pieces, workers) {
  const file = path.join(copy, 'report.json');
  rmSync(file, { force: true });
  const [command, ...before] = [...runtime.wrap, node24()];
  const args = [path.join(copy, 'node_modules/playwright/cli.js'), 'test', '-c', 'build/playwright.config.ts', 'security', '--reporter=json', `--workers=${workers}`, '--grep', pieces.join('|')];
  const suite = spawn(command, [...before, ...args], { cwd: copy, stdio: 'ignore', env: { ...process.env, ...runtime.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  await new Promise((resolve) => suite.on('error', resolve).on('close', resolve));
  try {
    const specs = JSON.parse(readFileSync(file, 'utf8')).suites.flatMap(specsOf);
    return { passed: specs.filter(({ ok }) => ok).map(({ title }) => title), failed: specs.filter(({ ok }) => !ok).map(({ title }) => title) };
  } catch {
    return { passed: [], failed: [] };
  }
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
const among = (titles, piece) => titles.some((title) => title.includes(piece));

/** What is wrong with how the suite took the mutant on the copy, or undefined when it caught it as it should. */
async function judge(copy, { file = 'main.cjs', from, to, caughtBy, refused = false }) {
  const target = path.join(copy, 'dist', file);
  const whole = readFileSync(target, 'utf8');
  if (whole.split(from).length !== 2) return 'the guard it takes out is not where it was; mend the mutant';
  writeFileSync(target, whole.replace(from, () => to));
  const { passed, failed } = await suiteOn(copy, refused ? [caughtBy] : [caughtBy, BYSTANDER], 1);
  writeFileSync(target, whole);
  if (among(passed, caughtBy)) return `NOT CAUGHT by “${caughtBy}”`;
  if (!among(failed, caughtBy)) return `no test “${caughtBy}” was run`;
  if (!refused && !among(passed, BYSTANDER)) return 'the broken app does not run at all, so nothing was shown';
  return undefined;
}

let passed = 0;
let failed = 0;
const tell = (name, trouble) => {
  if (trouble === undefined) passed++;
  else failed++;
  console.log(`  ${trouble === undefined ? '✓' : '✕'} ${name}${trouble === undefined ? '' : `: ${trouble}`}`);
};

const only = process.argv.slice(2);
const chosen = MUTANTS.filter(({ name, refused }) => (only.length === 0 || only.includes(name)) && (!refused || runtime?.kind === 'stand-in'));
const copies = Array.from({ length: LANES }, makeCopy);
try {
  if (!runtime) tell('a runtime', 'there is neither Electron nor a browser here; run: npm test');
  else {
    // First the whole app: where it fails too, a mutant that fails has shown nothing.
    const whole = await suiteOn(copies[0], ['.'], 2);
    tell(`the app as it is: ${whole.passed.length} security tests pass`, whole.failed.length > 0 || whole.passed.length === 0 ? `these do not: ${whole.failed.join('; ') || 'none was run'}` : undefined);
    const queue = chosen.values();
    await Promise.all(copies.map(async (copy) => {
      for (const mutant of queue) tell(mutant.name, await judge(copy, mutant));
    }));
    if (runtime.kind !== 'stand-in') console.log('  – windows without sandbox, isolation or with Node: left to the stand-in, which refuses them');
  }
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
