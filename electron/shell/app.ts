import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Notice } from '@shared/contract';
import { inThread } from '../services/documents/thread';
import { waitingImports } from '../services/imports';
import { defaultLibrary } from '../services/places';
import { sweepScratch } from '../services/scratch';
import { TrustedLibraries } from '../services/trust';
import { answerCalls, broadcast } from './bridge';
import type { Options } from './command-line';
import { openDesk, runtimeName } from './desk';
import { openOutside } from './external';
import { handlersOf } from './handlers';
import { keepLog } from './log';
import { setMenu } from './menu';
import { openWindow } from './window';

/** The running app: one window over one library, and an end that waits until everything is on disk. */
export function runApp(options: Options, reports: Map<string, string>) {
  let window: BrowserWindow | undefined;
  const windows = () => (window && !window.isDestroyed() ? [window] : []);

  async function start(): Promise<void> {
    const userData = app.getPath('userData');
    const folder = options.library ?? defaultLibrary(userData);
    const log = keepLog();
    log.info(`Stet ${app.getVersion()} starts on ${runtimeName()}, ${process.platform} ${process.arch}. The library is ${folder}.`);
    const trusted = new TrustedLibraries(userData);
    let desk = await openDesk(folder, trusted, log);
    const imports = waitingImports(
      inThread(path.join(__dirname, 'documents.worker.cjs')),
      (name) => broadcast(windows(), 'import.reading', { name }),
    );

    const tell = (notice: Notice) => {
      if (notice.level !== 'info') log.warn(notice.message);
      broadcast(windows(), 'app.notice', notice);
    };
    const command = (chosen: string) => broadcast(windows(), 'app.command', { command: chosen });
    const drawMenu = () => setMenu(desk.settings.get(), command);
    const settingsChanged = process.platform === 'darwin' ? drawMenu : () => {};
    const handlersNow = () => {
      // There is one window, and it hears of its own changes by the answer to each; nobody else can write
      // meanwhile.
      desk.library.on('library', () => broadcast(windows(), 'library.changed', {}));
      desk.library.on('notice', tell);
      desk.library.on('backup', (progress) => broadcast(windows(), 'backup.progress', progress));
      desk.library.on('deleted', ({ ids }) => void desk.settings.forget(ids));
      return handlersOf({
        ...desk, trusted, reopen, log, imports, reports, window: () => window!, tell, settingsChanged,
      });
    };
    const reopen = async () => {
      await desk.close();
      desk = await openDesk(folder, trusted, log);
      handlers = handlersNow();
    };
    let handlers = handlersNow();
    answerCalls(windows, () => handlers, (name, error) => log.error(name, error));

    drawMenu();
    closeBeforeLeaving(() => desk.close());
    window = openWindow(desk.settings.get(), (place) => void desk.settings.set({ window: place }));
    // The frame is on the screen; while the page gets ready to ask for the list, it is read.
    window.once('ready-to-show', () => void desk.library.list());
    // A terminal that was killed while it printed has left the report it was printing.
    void sweepScratch('print');
    app.on('second-instance', (_event, _argv, _cwd, asked) => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
      const other = (asked as { library?: string } | null)?.library;
      if (other && other !== folder) tell(anotherLibrary(folder, other));
    });
    app.on('window-all-closed', () => app.quit());
  }

  return { start, openOutside: (url: string) => void openOutside(window, url) };
}

const anotherLibrary = (open: string, asked: string): Notice => ({
  level: 'warning',
  message: `Stet has the library ${open} open, and one at a time. ${asked} was not opened: `
    + 'close Stet and start it again with that one.',
});

/** Quitting waits for the last snapshot. Every change was on disk before; the snapshot only makes the next start quick. */
function closeBeforeLeaving(close: () => Promise<void>): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().catch((error: unknown) => console.error(error)).finally(() => {
      closed = true;
      app.quit();
    });
  });
}
