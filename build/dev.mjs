// Stet while somebody works on it: npm run dev [-- page | arguments for Stet]. Set-up (build/setup.mjs start)
// has run before.
//
// The app: builds what changed, with source maps, and shows it: the window is loaded again where only the
// page changed, else the app starts anew; the session brings back what was open. It has a library of its own,
// gone when it ends, unless one is named (`-- --library DIR --user-data-dir OTHER`). `page`: the page alone
// in a browser, changed in place as its files are saved, on a made-up library; nothing is kept. The address
// that is printed takes `?marks=10000`, `?tabs=40`, `?empty`, `?damaged`, `?theme=dark`. Vite's server
// listens on this machine alone; the app itself never listens.
import { watch } from 'node:fs';
import path from 'node:path';
import { buildBundles, staleBundles } from './bundles.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { isRoot } from './sandbox.mjs';
import { scratch } from './scratch.mjs';
import { asError, run, Trouble } from './trouble.mjs';

const SOURCES = ['electron', 'renderer', 'shared', 'build/runtime'];
/** An editor that saves several files does so within this, in milliseconds. */
const TOGETHER = 150;

/** @param {string} line */
const say = (line) => console.log(line);

/** @returns {Promise<never>} */
async function page() {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: path.join(root, 'build/vite.renderer.config.ts'),
    mode: 'development',
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    logLevel: 'info',
    server: { host: '127.0.0.1', open: false },
  });
  await server.listen();
  say(`The page alone: ${new URL('dev/?marks=10000', server.resolvedUrls?.local[0])}`);
  return new Promise(() => {});
}

/** @param {string[]} given */
async function app(given) {
  process.env.STET_SOURCE_MAPS = '1';
  const runtime = chooseRuntime({ headless: Boolean(process.env.STET_HEADLESS) });
  if (!runtime) throw new Trouble('There is nothing here to run Stet on. Run: npm start');
  const own = scratch('dev');
  const args =
    given.length > 0
      ? given
      : ['--library', path.join(own, 'library'), '--user-data-dir', path.join(own, 'profile')];
  await buildBundles(undefined, say);
  let window = await opened(runtime, args);
  for await (const names of changes()) {
    try {
      await buildBundles(undefined, say);
    } catch (error) {
      console.error(asError(error).message);
      continue;
    }
    if (names.every((name) => name === 'renderer')) await window.reload();
    else {
      await window.close();
      window = await opened(runtime, args);
    }
  }
}

/**
 * The app in its window, as Playwright holds it: it can be loaded again without a word in the app about it.
 * @param {import('./runtime-choice.mjs').Runtime} runtime
 * @param {string[]} args
 */
async function opened(runtime, args) {
  const { _electron } = await import('playwright');
  // The `electron` package asks this process's own environment where its binary is.
  Object.assign(process.env, runtime.env);
  const env = { ...process.env, NODE_OPTIONS: '--enable-source-maps' };
  const app = await _electron.launch({
    args: [...(isRoot() ? ['--no-sandbox'] : []), root, ...args],
    cwd: root,
    env,
  });
  app.process().stdout?.pipe(process.stdout);
  app.process().stderr?.pipe(process.stderr);
  const ends = () => process.exit(0);
  app.on('close', ends);
  return {
    reload: async () => (await app.firstWindow()).reload(),
    close: () => app.off('close', ends).close(),
  };
}

/** The names of the bundles that are out of date, each time something was saved. */
async function* changes() {
  let wake = () => {};
  for (const folder of SOURCES) watch(path.join(root, folder), { recursive: true }, () => wake());
  for (;;) {
    await /** @type {Promise<void>} */ (new Promise((resolve) => (wake = resolve)));
    await new Promise((resolve) => setTimeout(resolve, TOGETHER));
    const names = staleBundles().map(({ name }) => name);
    if (names.length > 0) yield names;
  }
}

const [first, ...rest] = process.argv.slice(2);
await run(() => (first === 'page' ? page() : app(first === undefined ? [] : [first, ...rest])));
