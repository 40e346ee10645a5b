// The `electron` executable: runs the app's main script in this Node with `require('electron')` answered by
// us.
import { spawnSync } from 'node:child_process';
import Module from 'node:module';
import path from 'node:path';
import { app } from './app';
import { front, startFront } from './browsers';
import { debuggingSwitches } from './command-line';
import { dialog } from './dialog';
import { electron } from './electron-module';
import { launch } from './launch';
import { learnScreens } from './screen';

type Load = (this: unknown, request: string, parent: unknown, isMain: boolean) => unknown;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/**
 * Runs a CommonJS file with `electron` resolving to the stand-in, here and in whatever it requires. `isMain`:
 * it is the program's main script, as in Electron (lib/browser/init.ts, Electron 45).
 */
const load = ((): ((file: string, isMain?: boolean) => unknown) => {
  const loader = Module as unknown as { _load: Load };
  const usual = loader._load;
  loader._load = function (request, parent, isMain) {
    return request === 'electron' || request === 'electron/main'
      ? electron
      : usual.call(this, request, parent, isMain);
  };
  return (file, isMain = false) => usual.call(Module, file, null, isMain);
})();

// The app can print what it runs on (About box, test output) without asking which runtime that is. There is
// no `versions.electron`: that would be untrue.
function tellVersions(): void {
  const chrome = front.product.split('/')[1];
  const versions = {
    ...process.versions,
    ...(chrome ? { chrome } : {}),
    'stet-runtime': `stand-in on ${front.product.replace('/', ' ') || 'a browser'}`,
  };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true });
}

async function startBrowser(): Promise<void> {
  const { env } = process;
  if (process.platform === 'linux' && !launch.headless && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    // Playwright knows these first words.
    throw new Error('Unable to open X display: there is no graphical display (DISPLAY is not set).');
  }
  await startFront({
    profile: path.join(app.getPath('userData'), 'stand-in-profile'),
    appName: app.name,
    switches: app.switches,
  });
}

/**
 * As in Electron, where the fuse of a shipped build does not forbid it: the executable is a Node, and no app
 * is run.
 */
function runAsNode(): never {
  const { status, error } = spawnSync(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
  if (error) fail(error.message);
  process.exit(status ?? 1);
}

async function main(): Promise<void> {
  if (process.env['ELECTRON_RUN_AS_NODE'] && !launch.packaged) runAsNode();
  if (launch.printVersion) {
    console.log(`electron stand-in for ${app.name} ${app.getVersion()}`);
    return;
  }
  const debugging = debuggingSwitches(launch);
  if (launch.packaged && debugging.length > 0)
    fail(`${app.name} does not start with ${debugging.join(', ')}.`);
  // As in Electron: first the executable, then its arguments.
  process.argv.splice(0, 2, process.argv[1] ?? 'electron');
  Object.defineProperty(process, 'type', { value: 'browser' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // Electron shows it in a box and goes on; Node would end the app (lib/browser/init.ts, Electron 45).
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return;
    const words = `Uncaught Exception:\n${error.stack ?? error}`;
    dialog.showErrorBox('A JavaScript error occurred in the main process', words);
  });
  // Electron warns of a promise nobody caught; Node would end the app.
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') === 1)
      console.error('Unhandled promise rejection:', reason);
  });
  // Windows and listeners go first, and the script goes on meanwhile (lib/browser/init.ts, Electron 45).
  process.exit = ((code) => app.exit(Number(code ?? process.exitCode ?? 0))) as typeof process.exit;
  if (launch.inspectPort !== undefined)
    (await import('node:inspector')).open(launch.inspectPort, '127.0.0.1');
  // Node makes these when they are first used, one out of the other. A debugger's question may be answered in
  // the middle of that, and then finds half of it.
  void [globalThis.performance, globalThis.Response, globalThis.fetch];
  tellVersions();
  launch.requires.forEach((file) => load(file));
  load(path.join(launch.appPath, launch.packageJson.main ?? 'index.js'), true);
  // The main script has run: paths, switches and privileged schemes are set, or the app has ended already.
  await new Promise((resolve) => setImmediate(resolve));
  if (app.isEnding) return;
  await startBrowser();
  void front.gone.then((reason) => {
    if (app.isEnding) return;
    process.stderr.write(`${app.name} stopped because its browser did. ${reason.message}\n`);
    app.exit(1);
  });
  await learnScreens(front.root);
  tellVersions();
  app.becomeReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
});
