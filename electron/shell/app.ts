import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Notice } from '@shared/contract';
import { waitingImports } from '../services/imports';
import { openLibrary } from '../services/library';
import { defaultLibrary } from '../services/places';
import { LibrarySearch, searchThread } from '../services/search/search';
import { openSettings } from '../services/settings';
import { answerCalls, broadcast } from './bridge';
import { choose } from './choosing';
import type { Options } from './command-line';
import { closed, leaveBy } from './endings';
import { openOutside } from './external';
import { endOnFailure } from './failures';
import { Farewell } from './farewell';
import { handlersOf } from './handlers';
import { Leaving } from './leaving';
import { keepLog } from './log';
import { setMenu } from './menu';
import type { Choose } from './menu-template';
import type { AskedFiles } from './asked-files';
import { openWindow, type WindowPlace } from './window';

/** The running app: one window over one library, and an end that waits until everything is on disk. */
export function runApp(options: Options, reports: Map<string, string>, files: AskedFiles) {
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
    const farewell = new Farewell();
    leaving = new Leaving({
      flush: () => farewell.ask(window),
      closeWindow: () => closed(window),
      closeLibrary: () => Promise.all([search.close(), library.close()]),
      keepSettings: () => settings.flush(),
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
      info, library, search, settings, log, imports: waitingImports(), files, reports,
      window: () => window!, tell, settingsChanged,
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
    const comeForward = () => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    };
    files.whenMore(() => {
      comeForward();
      broadcast(windows(), 'import.asked', {});
    });
    // Its arguments as it read them itself: what Chromium hands on of them is in another order.
    app.on('second-instance', (_event, _argv, _cwd, data) => {
      comeForward();
      const asked = data as Asked | null;
      if (asked?.library && asked.library !== folder) tell(anotherLibrary(folder, asked.library));
      else files.add(asked?.files ?? []);
    });
  }

  return { start, openOutside: (url: string) => void openOutside(window, url) };
}

/** What a second start of the app was asked for, which it tells the first. */
interface Asked {
  library?: string;
  files?: string[];
}

const anotherLibrary = (open: string, asked: string): Notice => ({
  level: 'warning',
  message: `Stet has the library ${open} open, and one at a time. ${asked} was not opened: `
    + 'close Stet and start it again with that one.',
});

/** For the About box and for bug reports; nothing in the app depends on it. */
const runtimeName = (): string =>
  process.versions.electron ? `Electron ${process.versions.electron}` : process.versions['stet-runtime'] ?? 'an unknown runtime';
