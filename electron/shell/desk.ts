import path from 'node:path';
import { app } from 'electron';
import type { AppInfo } from '@shared/contract';
import { backupThread, takeInThread } from '../services/backup-thread';
import { openLibrary, type Library } from '../services/library';
import { ListChanges } from '../services/list-changes';
import type { Log } from '../services/log';
import { deskThread, PassagesDesk } from '../services/papers/desk';
import type { DeskStart } from '../services/papers/desk-messages';
import { LibrarySearch, searchThread } from '../services/search/search';
import { openSettings, type SettingsService } from '../services/settings';
import type { TrustedLibraries } from '../services/trust';

/** A library that is open in the window, with all that is read of it. */
export interface Desk {
  library: Library;
  settings: SettingsService;
  search: LibrarySearch;
  /** What asks papers about marks. */
  passages: PassagesDesk;
  /** What the page has of the list. */
  listed: ListChanges;
  info: AppInfo;
  close: () => Promise<void>;
}

/** Opens the library in `folder`, to be read only where this person does not trust it. Never throws. */
export async function openDesk(folder: string, trusted: TrustedLibraries, log: Log): Promise<Desk> {
  const untrusted = await trusted.whyNot(folder);
  const takeBackup = takeInThread(backupThread(path.join(__dirname, 'backup.worker.cjs')));
  const note = (words: string) => log.warn(words);
  const library = await openLibrary(folder, { untrusted, takeBackup, note });
  const { trouble } = library;
  const writing = trouble === null;
  if (writing) await trusted.remember(folder);
  else log.warn(trouble);
  const settings = await openSettings(folder, { writable: writing });
  const worker = path.join(__dirname, 'search.worker.cjs');
  const begin = (list?: readonly string[]) => searchThread(worker, { root: folder, writing, list });
  const search = new LibrarySearch(library, begin, note);
  library.gatherBy((lacking, take) => search.gather(lacking, take));
  const start: DeskStart = {
    root: folder,
    ours: library.originals.ours,
    documents: path.join(__dirname, 'documents.worker.cjs'),
  };
  const passages = new PassagesDesk(
    library,
    () => deskThread(path.join(__dirname, 'desk.worker.cjs'), start),
    undefined,
    () => settings.get().tape,
    () => settings.get().flagsOff,
  );
  const info: AppInfo = {
    version: app.getVersion(),
    // Known once Chromium is there; until then nobody asks.
    get runtime() {
      return runtimeName();
    },
    platform: process.platform,
    library: folder,
    log: log.file,
    trouble,
    elsewhere: untrusted !== null,
    open: writing && (await trusted.isOpen(folder)),
  };
  const close = async () => {
    passages.close();
    await Promise.all([search.close(), library.close(), settings.flush()]);
  };
  return { library, settings, search, passages, listed: new ListChanges(), info, close };
}

/** For the About box and for bug reports; nothing in the app depends on it. */
export const runtimeName = (): string => {
  const { electron, 'stet-runtime': standIn = 'an unknown runtime' } = process.versions;
  return electron ? `Electron ${electron}` : standIn;
};
