// Broken apps that the suite must catch: node build/mutants.mjs [--whole=REPORT] [--workers=N] [name …]
//
// Each mutant is the built app with one guard taken out. The security test named beside it must fail on it; a
// test that passes on a broken app proves nothing about the whole one. It also shows that the stand-in is not
// stricter than Electron: a guard it supplied by itself would hide that the app's is gone. Another test must
// still pass: an app that does not even run fails everything, and has shown nothing. A mutation is an exact
// piece of the bundle; one that no longer fits fails too, so that the list cannot rot. All are tried in one
// run of Playwright, each a project of its own (build/mutants.config.ts). REPORT: of the end-to-end specs on
// this build, which show that the app as it is passes; they may still be running, and are waited for. Last
// line: `N passed, N failed`.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { testsIn } from './playwright-report.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { scratch } from './scratch.mjs';
import { playwright, report } from './tools.mjs';

const FRAME_CHECK = '!!owner && !!frame && frame === owner.webContents.mainFrame && isAppUrl(frame.url)';

/**
 * @typedef {{ name: string, from: string, to: string, caughtBy: string, refused?: boolean }} Mutant
 * @typedef {import('./playwright-report.mjs').Tried} Tried
 */

/**
 * Each: its name, a piece of one of the bundles and what replaces it, the test that must fail.
 * @type {Mutant[]}
 */
const MUTANTS = [
  {
    name: 'links may lead out of the app',
    from: 'if (isAppUrl(event.url)) return;',
    to: 'return;',
    caughtBy: 'the window does not navigate away',
  },
  {
    name: 'new windows open',
    from: 'return { action: "deny" };',
    to: 'return { action: "allow" };',
    caughtBy: 'no second window opens',
  },
  {
    name: 'permissions asked for are granted',
    from: 'answer(false)',
    to: 'answer(true)',
    caughtBy: 'permissions are refused',
  },
  {
    name: 'permissions looked up are there',
    from: 'setPermissionCheckHandler(() => false)',
    to: 'setPermissionCheckHandler(() => true)',
    caughtBy: 'permissions are refused',
  },
  {
    name: 'requests go out',
    from: 'cancel: !LOCAL.has(',
    to: 'cancel: false && !LOCAL.has(',
    caughtBy: 'cannot request the outside even without its policy',
  },
  {
    name: 'no policy on the page',
    from: 'pageHeaders(pagePolicy(nonce))',
    to: '{ "content-type": "text/html" }',
    caughtBy: 'no script but the app',
  },
  {
    name: 'a policy that lets scripts be made',
    from: "`script-src 'self'`",
    to: "`script-src 'self' 'unsafe-inline' 'unsafe-eval'`",
    caughtBy: 'no script but the app',
  },
  {
    name: 'the page may connect anywhere',
    from: "`connect-src 'self'`",
    to: '`connect-src *`',
    caughtBy: 'the policy is on the page',
  },
  {
    name: 'no policy on a worker',
    from: '"content-security-policy": WORKER_POLICY',
    to: '',
    caughtBy: 'a worker has a policy of its own',
  },
  { name: 'any frame is heard', from: FRAME_CHECK, to: '!!owner', caughtBy: 'a message from another frame' },
  {
    name: 'any window is heard',
    from: FRAME_CHECK,
    to: '!!frame && !frame.parent && isAppUrl(frame.url)',
    caughtBy: 'a message from another frame',
  },
  {
    name: 'messages are not parsed',
    from: 'if (!parsed.success) throw',
    to: 'if (false) throw',
    caughtBy: 'the contract does not know',
  },
  {
    name: 'any program may be started by an address',
    from: 'ALLOWED.has(parsed.protocol) && ',
    to: '',
    caughtBy: 'an address outside is opened only after asking',
  },
  {
    name: 'addresses are opened without asking',
    from: 'if (response !== 0) return false;',
    to: '',
    caughtBy: 'an address outside is opened only after asking',
  },
  {
    name: 'posts are taken',
    from: 'if (!(asked ? ["GET", "HEAD"] : ["GET"]).includes(request.method)) return notFound();',
    to: '',
    caughtBy: 'serves its own folder and nothing above',
  },
  {
    name: 'the page gets ipcRenderer',
    from: 'exposeInMainWorld("stet"',
    to: 'exposeInMainWorld("ipcRenderer", { send: (channel) => channel }), electron.contextBridge.exposeInMainWorld("stet"',
    caughtBy: 'the page has the contract and nothing else',
  },
  {
    name: 'the bridge speaks on any channel',
    from: 'exposeInMainWorld("stet", {',
    to: 'exposeInMainWorld("stet", { invoke: electron.ipcRenderer.invoke,',
    caughtBy: 'the page has the contract and nothing else',
  },
  // The stand-in does not open such windows at all, and says so; every test fails then.
  {
    name: 'no sandbox',
    from: 'sandbox: true,\n\t\t\tcontextIsolation: true,\n\t\t\tnodeIntegration',
    to: 'sandbox: false,\n\t\t\tcontextIsolation: true,\n\t\t\tnodeIntegration',
    caughtBy: 'the page has the contract and nothing else',
    refused: true,
  },
  {
    name: 'the preload in the page’s own world',
    from: 'contextIsolation: true,\n\t\t\tnodeIntegration',
    to: 'contextIsolation: false,\n\t\t\tnodeIntegration',
    caughtBy: 'the page has the contract and nothing else',
    refused: true,
  },
  {
    name: 'Node in the page',
    from: 'nodeIntegration: false',
    to: 'nodeIntegration: true',
    caughtBy: 'the page has the contract and nothing else',
    refused: true,
  },
];

/** Passes on every broken app that runs. */
const BYSTANDER = 'the page cannot reach into the preload';

const runtime = chooseRuntime({ headless: true, virtualDisplay: true });

/** The project that is the app as it is. */
const WHOLE = 'the app as it is';

/** What a spec starts of the app. */
const APP = [
  'package.json',
  'dist/main.cjs',
  'dist/app.part.cjs',
  'dist/preload.cjs',
  'dist/documents.worker.cjs',
  'dist/search.worker.cjs',
  'dist/backup.worker.cjs',
  'dist/icon.png',
  'dist/chunks',
  'dist/renderer',
];

/**
 * Puts a copy of the app without that guard into `folder`; false where the guard is not where it was.
 * @param {string} folder
 * @param {Mutant} mutant
 */
function breakApp(folder, { from, to }) {
  const bundles = ['main.cjs', 'app.part.cjs', 'preload.cjs'].map((file) => ({
    file,
    whole: readFileSync(path.join(root, 'dist', file), 'utf8'),
  }));
  const [broken, another] = bundles.filter(({ whole }) => whole.includes(from));
  if (!broken || another || broken.whole.split(from).length !== 2) return false;
  const { file, whole } = broken;
  mkdirSync(folder);
  for (const name of APP) {
    const from = path.join(root, name);
    if (existsSync(from)) cpSync(from, path.join(folder, name), { recursive: true });
  }
  writeFileSync(
    path.join(folder, 'dist', file),
    whole.replace(from, () => to),
  );
  return true;
}

/**
 * @param {Tried[]} tests
 * @param {string} piece
 */
const passedIn = (tests, piece) =>
  tests.some(({ title, tries }) => title.includes(piece) && tries.includes('passed'));

/**
 * What is wrong with how the suite took the mutant, or undefined when it caught it as it should.
 * @param {Mutant} mutant
 * @param {Tried[]} tests
 */
function judge({ caughtBy, refused = false }, tests) {
  if (!tests.some(({ title }) => title.includes(caughtBy))) return `no test “${caughtBy}” was run`;
  if (passedIn(tests, caughtBy)) return `NOT CAUGHT by “${caughtBy}”`;
  if (!refused && !passedIn(tests, BYSTANDER))
    return 'the broken app does not run at all, so nothing was shown';
  return undefined;
}

/** Longer than the end-to-end specs may take (build/playwright.config.ts). */
const PATIENCE = 30 * 60_000;

/**
 * The tests of a report, once it is written; none where it never is.
 * @param {string} file
 */
async function testsOf(file) {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(200)) {
    /** @type {import('./playwright-report.mjs').Suite | undefined} */
    const written = report(file);
    if (written) return testsIn(written);
  }
  return [];
}

/**
 * Where the app as it is fails too, a mutant that fails has shown nothing.
 * @param {Tried[]} tests
 */
function judgeWhole(tests) {
  const wrong = tests.filter(({ tries }) => !tries.includes('passed')).map(({ title }) => title);
  if (wrong.length === 0 && tests.length > 0) return undefined;
  return `these do not pass: ${wrong.join('; ') || 'none was run'}`;
}

let passed = 0;
let failed = 0;
/**
 * @param {string} name
 * @param {string | undefined} trouble
 */
const tell = (name, trouble) => {
  if (trouble === undefined) passed++;
  else failed++;
  console.log(trouble === undefined ? `  ✓ ${name}` : `  ✕ ${name}: ${trouble}`);
};

const asked = process.argv.slice(2);
/** @param {string} option */
const given = (option) => asked.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
const beside = given('--whole');
const only = asked.filter((word) => !word.startsWith('--'));
const chosen = MUTANTS.filter(
  ({ name, refused }) =>
    (only.length === 0 || only.includes(name)) && (!refused || runtime?.kind === 'stand-in'),
);

if (!runtime) tell('a runtime', 'there is neither Electron nor a browser here; run: npm test');
else {
  const folder = scratch('mutants');
  /** @param {Mutant} mutant */
  const copyOf = (mutant) => path.join(folder, String(chosen.indexOf(mutant)));
  const broken = chosen.filter((mutant) => breakApp(copyOf(mutant), mutant));
  /** @type {{ name: string, tests: string[], app: { folder: string, caughtBy?: string } }[]} */
  const projects = broken.map((mutant) => ({
    name: mutant.name,
    tests: mutant.refused ? [mutant.caughtBy] : [mutant.caughtBy, BYSTANDER],
    app: { folder: copyOf(mutant), caughtBy: mutant.caughtBy },
  }));
  if (!beside) projects.unshift({ name: WHOLE, tests: [''], app: { folder: root } });
  const list = path.join(folder, 'projects.json');
  writeFileSync(list, JSON.stringify(projects));
  const on = { ...runtime, env: { ...runtime.env, STET_MUTANTS: list } };
  const workers = Number(given('--workers')) || undefined;
  const { tests } = await playwright('mutants', 'build/mutants.config.ts', on, { workers });
  console.log();
  const whole = beside ? await testsOf(beside) : tests.filter(({ project }) => project === WHOLE);
  tell(WHOLE, judgeWhole(whole.filter(({ file }) => path.basename(file) === 'security.spec.ts')));
  for (const mutant of chosen) {
    const trouble = broken.includes(mutant)
      ? judge(
          mutant,
          tests.filter(({ project }) => project === mutant.name),
        )
      : 'the guard it takes out is not where it was; mend the mutant';
    tell(mutant.name, trouble);
  }
  if (runtime.kind !== 'stand-in')
    console.log(
      '  – windows without sandbox, isolation or with Node: left to the stand-in, which refuses them',
    );
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
