import path from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import type { Handlers, Notice } from '@shared/contract';
import { SCHEMA } from '@shared/domain';
import { inThread } from '../services/documents/thread';
import { internet } from '../services/fetch/edge';
import { waitingImports } from '../services/imports';
import { papersOf } from '../services/papers';
import { filesToShow, type FileToShow } from '../services/papers/shown';
import { defaultLibrary, leadToOne } from '../services/places';
import { sweepScratch } from '../services/scratch';
import { TrustedLibraries } from '../services/trust';
import { kindsFor } from '../services/updates/installer';
import { trustedHere } from '../services/updates/route';
import { Updates } from '../services/updates/updates';
import { APP_URL } from './addresses';
import type { AskedFiles } from './asked-files';
import { answerCalls, broadcast } from './bridge';
import { choose } from './choosing';
import type { Options } from './command-line';
import { openDesk, runtimeName } from './desk';
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

/** An app that has started. */
export interface Running {
  /** Lets go of the library, with all that was typed in it; until another is opened every call is refused. */
  letGo(): Promise<void>;
  /** Opens the library in `at`, on a page that begins anew. Only after `letGo`. */
  openIn(at: string): Promise<void>;
}

/** The running app: one window over one library, and an end that waits until everything is on disk. */
export function runApp(options: Options, reports: Map<string, string>, files: AskedFiles) {
  let window: BrowserWindow | undefined;
  let leaving: Leaving | undefined;
  /** Of the library that is open. */
  let papers = NO_PAPERS;
  const failures = endOnFailure((code) => (leaving ? void leaving.begin(code) : app.exit(code)));
  const windows = () => (window && !window.isDestroyed() ? [window] : []);

  /** Opens the library, and a window on it once Chromium is there (`ready`). */
  async function start(ready: Promise<void>): Promise<Running> {
    const userData = app.getPath('userData');
    let folder = options.library ?? defaultLibrary(userData);
    const log = keepLog();
    const trusted = new TrustedLibraries(userData);
    const opening = openDesk(folder, trusted, log);
    await ready;
    log.info(
      `Stet ${app.getVersion()} starts on ${runtimeName()}, ${process.platform} ${process.arch}. The library is ${folder}.`,
    );
    let desk = await opening;
    const apart = inThread(path.join(__dirname, 'documents.worker.cjs'));
    const imports = waitingImports(apart, (name) => broadcast(windows(), 'import.reading', { name }));

    const tell = (notice: Notice) => {
      if (notice.level !== 'info') log.warn(notice.message);
      broadcast(windows(), 'app.notice', notice);
    };
    const kind = replaceable();
    const { platform: system, arch } = process;
    const asking = { version: app.getVersion(), system, arch, kinds: kindsFor(kind, system), schema: SCHEMA };
    const systemProxy = (url: string) => session.defaultSession.resolveProxy(url);
    const route = { systemProxy, env: process.env, trusted: trustedHere };
    const updating = new Updating({
      updates: new Updates({ folder: app.getPath('userData'), asking, route }),
      kind,
      log,
      address: () => desk.settings.get().updates,
      agree: (address) => agreeToUpdates(window, address),
      sayNotInstalled,
      progress: (received, size) => broadcast(windows(), 'updates.progress', { received, size }),
      leave: () => void leaving?.begin(),
      install: (by, ready, again) => install(by, ready, again, log),
    });
    const farewell = new Farewell();
    leaving = new Leaving({
      flush: () => (handlers ? farewell.ask(window) : Promise.resolve()),
      closeWindow: () => closed(window),
      closeLibrary: () => (handlers ? desk.close() : Promise.resolve()),
      keepSettings: () => desk.settings.flush(),
      install: (kept) => updating.atTheEnd(kept),
      exit: (code) => {
        failures.tell(log.file);
        app.exit(code);
      },
      note: (step, why) => log.error(`leaving, ${step}`, why),
    });
    const chosen: Choose = (command, key) =>
      windows().forEach(({ webContents }) => void choose(webContents, { command, key }));
    const drawMenu = () => setMenu(desk.settings.get(), chosen);
    const settingsChanged = process.platform === 'darwin' ? drawMenu : () => {};
    const handlersNow = () => {
      // There is one window, and it hears of its own changes by the answer to each; nobody else can write
      // meanwhile.
      desk.library.on('library', () => broadcast(windows(), 'library.changed', {}));
      desk.library.on('notice', tell);
      desk.library.on('backup', (progress) => broadcast(windows(), 'backup.progress', progress));
      desk.passages.follow(
        (progress) => broadcast(windows(), 'passages.progress', progress),
        (progress) => broadcast(windows(), 'quotes.progress', progress),
      );
      desk.passages.followAcross((progress) => broadcast(windows(), 'across.progress', progress));
      desk.library.on('deleted', ({ ids }) => void desk.settings.forget(ids));
      papers = filesToShow(desk.library);
      return handlersOf({
        ...desk,
        trusted,
        reopen,
        log,
        imports,
        papers: papersOf(desk.library, apart, (progress) =>
          broadcast(windows(), 'papers.progress', progress),
        ),
        apart,
        edge: internet(route),
        fetched: (received, size) => broadcast(windows(), 'import.fetched', { received, size }),
        writing: path.join(__dirname, 'writing.worker.cjs'),
        exporting: (far) => broadcast(windows(), 'report.progress', far),
        recording: (far) => broadcast(windows(), 'record.progress', far),
        userData,
        files,
        reports,
        window: () => window!,
        tell,
        settingsChanged,
        updating,
        left: () => farewell.answered(),
      });
    };
    const reopen = async () => {
      await desk.close();
      desk = await openDesk(folder, trusted, log);
      handlers = handlersNow();
    };
    let handlers: Handlers | null = handlersNow();
    answerCalls(
      windows,
      () => handlers,
      (name, error) => log.error(name, error),
    );

    drawMenu();
    const remember = (place: WindowPlace) => void desk.settings.set({ window: place });
    window = openWindow(desk.settings.get(), remember);
    // Where the list is not at hand in one piece, it is read and packed while Chromium makes the window.
    if (!desk.library.keptList())
      void desk.library.list({ noted: true }).then((list) => desk.listed.prepare(list));
    leaveBy(window, leaving);
    // A terminal that was killed while it printed has left the report it was printing.
    void sweepScratch('print');
    const comeForward = () => {
      // While the app leaves there is none any more, and to ask a window that has gone is an error.
      const [open] = windows();
      if (open?.isMinimized()) open.restore();
      open?.focus();
    };
    files.whenMore(() => {
      comeForward();
      broadcast(windows(), 'import.asked', {});
    });
    // Its arguments as it read them itself: what Chromium hands on of them is in another order.
    app.on('second-instance', async (_event, _argv, _cwd, data) => {
      comeForward();
      const asked = data as Asked | null;
      if (!asked?.library || (await leadToOne(asked.library, folder))) files.add(asked?.files ?? []);
      else tell(anotherLibrary(folder, asked.library));
    });

    const letGo = async () => {
      await farewell.ask(window);
      handlers = null;
      papers = NO_PAPERS;
      reports.clear();
      await desk.close();
    };
    const openIn = async (at: string) => {
      folder = at;
      desk = await openDesk(folder, trusted, log);
      nativeTheme.themeSource = desk.settings.get().theme;
      drawMenu();
      // Once the page of the library before has gone: nothing that it still has to say can reach this one.
      window!.webContents.once('did-navigate', () => (handlers = handlersNow()));
      await window!.loadURL(APP_URL);
    };
    return { letGo, openIn };
  }

  return {
    start,
    openOutside: (url: string) => void openOutside(window, url),
    papers: ((article, sha256) => papers(article, sha256)) satisfies FileToShow,
  };
}

const NO_PAPERS: FileToShow = () => Promise.resolve(null);

/** What a second start of the app was asked for, which it tells the first. */
interface Asked {
  library?: string;
  files?: string[];
}

const anotherLibrary = (open: string, asked: string): Notice => ({
  level: 'warning',
  message:
    `Stet has the library ${open} open, and one at a time. ${asked} was not opened: ` +
    'close Stet and start it again with that one.',
});
