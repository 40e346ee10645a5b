import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Notice } from '@shared/contract';
import { SCHEMA } from '@shared/domain';
import { waitingImports } from '../services/imports';
import { openLibrary } from '../services/library';
import { defaultLibrary } from '../services/places';
import { LibrarySearch, searchThread } from '../services/search/search';
import { openSettings } from '../services/settings';
import { kindsFor } from '../services/updates/installer';
import { Updates } from '../services/updates/updates';
import { answerCalls, broadcast } from './bridge';
import { choose } from './choosing';
import type { Options } from './command-line';
import { agreeToUpdates, sayNotInstalled } from './dialogs';
import { closed, leaveBy } from './endings';
import { openOutside } from './external';
import { endOnFailure } from './failures';
import { Farewell } from './farewell';
import { handlersOf } from './handlers';
import { install, replaceable } from './installing';
import { Leaving } from './leaving';
import { keepLog } from './log';
import { setMenu } from './menu';
import type { Choose } from './menu-template';
import { Updating } from './updating';
import { openWindow, type WindowPlace } from './window';

/** The running app: one window over one library, and an end that waits until everything is on disk. */
export function runApp(options: Options, reports: Map<string, string>) {
  let window: BrowserWindow | undefined;
  let leaving: Leaving | undefined;
  const failures = endOnFailure((code) => (leaving ? void leaving.begin(code) : app.exit(code)));
  const windows = () => (window && !window.isDestroyed() ? [window] : []);

  async function start(): Promise<void> {
    const folder = options.library ?? defaultLibrary(app.getPath('userData'));
    const log = keepLog();
    log.info(`Stet ${app.getVersion()} starts on ${runtimeName()}, ${process.platform} ${process.arch}. The library is ${folder}.`);
    const library = await openLibrary(folder);
    const settings = await openSettings(folder, { writable: library.trouble === null });
    const search = new LibrarySearch(library, () => searchThread(path.join(__dirname, 'search.worker.cjs'), { root: folder, writing: library.trouble === null }));
    const info = { version: app.getVersion(), runtime: runtimeName(), platform: process.platform, library: folder, log: log.file, trouble: library.trouble };
    if (library.trouble !== null) log.warn(library.trouble);

    const tell = (notice: Notice) => {
      if (notice.level !== 'info') log.warn(notice.message);
      broadcast(windows(), 'app.notice', notice);
    };
    const kind = replaceable();
    const { platform: system, arch } = process;
    const asking = { version: app.getVersion(), system, arch, kinds: kindsFor(kind, system), schema: SCHEMA };
    const updating = new Updating({
      updates: new Updates({ folder: app.getPath('userData'), asking }),
      kind, log,
      address: () => settings.get().updates,
      agree: (address) => agreeToUpdates(window, address),
      sayNotInstalled,
      progress: (received, size) => broadcast(windows(), 'updates.progress', { received, size }),
      leave: () => void leaving?.begin(),
      install: (by, ready, again) => install(by, ready, again, log),
    });
    const farewell = new Farewell();
    leaving = new Leaving({
      flush: () => farewell.ask(window),
      closeWindow: () => closed(window),
      closeLibrary: () => Promise.all([search.close(), library.close()]),
      keepSettings: () => settings.flush(),
      install: (kept) => updating.atTheEnd(kept),
      exit: (code) => {
        failures.tell(log.file);
        app.exit(code);
      },
      note: (step, why) => log.error(`leaving, ${step}`, why),
    });
    const chosen: Choose = (command, key) =>
      windows().forEach(({ webContents }) => void choose(webContents, { command, key }));
    const drawMenu = () => setMenu(settings.get(), chosen);
    const settingsChanged = process.platform === 'darwin' ? drawMenu : () => {};
    answerCalls(windows, handlersOf({
      info, library, search, settings, log, imports: waitingImports(), reports, updating, window: () => window!, tell, settingsChanged,
      left: () => farewell.answered(),
    }), (name, error) => log.error(name, error));
    // There is one window, and it hears of its own changes by the answer to each; nobody else can write meanwhile.
    library.on('library', () => broadcast(windows(), 'library.changed', {}));
    library.on('notice', tell);

    drawMenu();
    // The frame is on the screen; while the page gets ready to ask for the list, it is read.
    const remember = (place: WindowPlace) => void settings.set({ window: place });
    window = openWindow(settings.get(), remember, () => void library.list());
    leaveBy(window, leaving);
    app.on('second-instance', (_event, _argv, _cwd, asked) => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
      const other = (asked as { library?: string } | null)?.library;
      if (other && other !== folder) tell(anotherLibrary(folder, other));
    });
  }

  return { start, openOutside: (url: string) => void openOutside(window, url) };
}

const anotherLibrary = (open: string, asked: string): Notice => ({
  level: 'warning',
  message: `Stet has the library ${open} open, and one at a time. ${asked} was not opened: `
    + 'close Stet and start it again with that one.',
});

/** For the About box and for bug reports; nothing in the app depends on it. */
const runtimeName = (): string =>
  process.versions.electron ? `Electron ${process.versions.electron}` : process.versions['stet-runtime'] ?? 'an unknown runtime';
