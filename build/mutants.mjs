// Broken apps that the suite must catch: node build/mutants.mjs
//
// Each mutant is the built app with one guard taken out. The security test named beside it must fail on it; a test that
// passes on a broken app proves nothing about the whole one. It also shows that the stand-in is not stricter than
// Electron: a guard it supplied by itself would hide that the app's is gone.
// A mutation is an exact piece of the bundle; one that no longer fits fails too, so that the list cannot rot.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { root } from './runtime-choice.mjs';

const MUTANTS = [
  { name: 'links may lead out of the app', from: 'if (isAppUrl(event.url)) return;', to: 'return;', caughtBy: 'the window does not navigate away' },
  { name: 'new windows open', from: 'return { action: "deny" };', to: 'return { action: "allow" };', caughtBy: 'no second window opens' },
  { name: 'permissions are granted', from: 'answer(false)', to: 'answer(true)', caughtBy: 'permissions are refused' },
  { name: 'requests go out', from: 'cancel: !LOCAL.has(', to: 'cancel: false && !LOCAL.has(', caughtBy: 'cannot request the outside even without its policy' },
  { name: 'no policy on the page', from: 'pageHeaders(pagePolicy(nonce))', to: '{ "content-type": "text/html" }', caughtBy: 'no script but the app' },
  { name: 'a policy that lets scripts be made', from: "`script-src 'self'`", to: "`script-src 'self' 'unsafe-inline' 'unsafe-eval'`", caughtBy: 'no script but the app' },
  { name: 'the page may connect anywhere', from: "`connect-src 'self'`", to: "`connect-src *`", caughtBy: 'the policy is on the page' },
  { name: 'any frame is heard', from: 'frame === owner.webContents.mainFrame && ', to: '', caughtBy: 'a message from another frame' },
  { name: 'any sender is heard', from: 'window.webContents === event.sender', to: 'true', caughtBy: 'a message from another frame' },
  { name: 'messages are not parsed', from: 'if (!parsed.success) throw', to: 'if (false) throw', caughtBy: 'the contract does not know' },
  { name: 'any program may be started by an address', from: 'ALLOWED.has(parsed.protocol) && ', to: '', caughtBy: 'an address outside is opened only after asking' },
  { name: 'addresses are opened without asking', from: 'if (response !== 0) return false;', to: '', caughtBy: 'an address outside is opened only after asking' },
  { name: 'files above the app are served', from: 'return file.startsWith(folder + ', to: 'return true || file.startsWith(folder + ', caughtBy: 'serves its own folder and nothing above' },
  { name: 'posts are taken', from: 'request.method !== "GET" || ', to: '', caughtBy: 'serves its own folder and nothing above' },
  { name: 'the page gets ipcRenderer', file: 'preload.cjs', from: 'exposeInMainWorld("stet"', to: 'exposeInMainWorld("ipcRenderer", { send: (channel) => channel }), electron.contextBridge.exposeInMainWorld("stet"', caughtBy: 'the page has the contract and nothing else' },
];

const scratch = mkdtempSync(path.join(tmpdir(), 'stet-mutants-'));

/** A copy of the built app with the mutation in it, or undefined where the piece to change is not there exactly once. */
function broken({ file = 'main.cjs', from, to }, number) {
  const source = readFileSync(path.join(root, 'dist', file), 'utf8');
  if (source.split(from).length !== 2) return undefined;
  const folder = path.join(scratch, String(number));
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['main.cjs', 'preload.cjs', 'chunks'].filter((each) => existsSync(path.join(root, 'dist', each)))) {
    cpSync(path.join(root, 'dist', name), path.join(folder, 'dist', name), { recursive: true });
  }
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'dist/renderer'), path.join(folder, 'dist/renderer'), 'junction');
  writeFileSync(path.join(folder, 'dist', file), source.replace(from, () => to));
  return folder;
}

/** How many tests of the security suite whose title has `grep` in it passed and failed on the app in `folder`. */
function suiteOn(folder, grep) {
  const file = path.join(scratch, 'report.json');
  rmSync(file, { force: true });
  spawnSync(node24(), [path.join(root, 'node_modules/playwright/cli.js'), 'test', '-c', 'build/playwright.config.ts', 'security', '--reporter=json', '--grep', grep], {
    cwd: root, stdio: 'ignore', env: { ...process.env, STET_E2E_APP: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  try {
    const { expected, unexpected } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { passed: expected, failed: unexpected };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

let passed = 0;
let failed = 0;
const tell = (ok, line) => {
  if (ok) passed++;
  else failed++;
  console.log(`  ${ok ? '✓' : '✕'} ${line}`);
};

try {
  // First the whole app: where it fails too, a mutant that fails has shown nothing.
  const whole = suiteOn(root, '.');
  tell(whole.passed > 0 && whole.failed === 0, `the app as it is: ${whole.passed} security tests pass, ${whole.failed} fail`);
  for (const [number, mutant] of MUTANTS.entries()) {
    const folder = broken(mutant, number);
    if (!folder) {
      tell(false, `${mutant.name}: the guard it takes out is not where it was; mend the mutant`);
      continue;
    }
    const { passed: slipped, failed: caught } = suiteOn(folder, mutant.caughtBy);
    tell(caught > 0, `${mutant.name}: ${caught > 0 ? 'caught' : slipped > 0 ? 'NOT CAUGHT' : 'no test was run'} by “${mutant.caughtBy}”`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
