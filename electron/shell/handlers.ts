import { nativeTheme, shell, type BrowserWindow } from 'electron';
import {
  inPieces,
  type AppInfo,
  type ExportProgress,
  type Handlers,
  type ImportReply,
  type Notice,
  type RecordProgress,
} from '@shared/contract';
import { figure, newId } from '@shared/domain';
import type { ReadApart } from '../services/documents/thread';
import { importAddress, type AddressAsked } from '../services/fetch';
import type { Edge } from '../services/fetch/edge';
import { Histories } from '../services/histories';
import { NO_SUCH_IMPORT, type WaitingImports } from '../services/imports';
import type { Library } from '../services/library';
import type { ListChanges } from '../services/list-changes';
import { NO_FILE } from '../services/originals';
import type { LibrarySearch } from '../services/search/search';
import { createSample } from '../services/sample';
import type { Log } from '../services/log';
import type { Papers } from '../services/papers';
import type { PassagesDesk } from '../services/papers/desk';
import type { SettingsService } from '../services/settings';
import type { TrustedLibraries } from '../services/trust';
import type { AskedFiles } from './asked-files';
import { agreeToFetch } from './agreeing';
import { chooseManuscript } from './dialogs';
import { exportHandlers } from './exports';
import { openOutside } from './external';
import { saveOriginal } from './original';
import { paperHandlers } from './papers';
import { bundleHandlers } from './bundles';
import { recordHandlers } from './records';
import type { Updating } from './updating';

export interface Shell {
  info: AppInfo;
  library: Library;
  search: LibrarySearch;
  listed: ListChanges;
  settings: SettingsService;
  trusted: TrustedLibraries;
  /** Opens the library anew, now that it may be opened otherwise. */
  reopen: () => Promise<void>;
  log: Log;
  imports: WaitingImports;
  papers: Papers;
  passages: PassagesDesk;
  /** Where documents are read. */
  apart: ReadApart;
  /** What is fetched from addresses meets there. */
  edge: Edge;
  /** How much of it has come. */
  fetched: (received: number, size: number | null) => void;
  /** The bundle that reports are written by. */
  writing: string;
  /** How far an export is. */
  exporting: (far: ExportProgress | null) => void;
  /** How far the record is that is being made. */
  recording: (far: RecordProgress | null) => void;
  /** Where Stet keeps its own things for this person. */
  userData: string;
  /** What was opened with Stet from the desktop. */
  files: AskedFiles;
  updating: Updating;
  /** The reports that can be looked at, by the id of their article. */
  reports: Map<string, string>;
  window: () => BrowserWindow;
  tell: (notice: Notice) => void;
  /** Keys, tabs or something else of the settings is not as it was. */
  settingsChanged: () => void;
  /** The page has sent what was typed, and the app may leave. */
  left: () => void;
}

/** A page that fails with every frame must not fill the disk. */
const MOST_PAGE_ERRORS = 100;

const STOPPED = 'The backup was stopped. None was taken; the library and its other backups are as they were.';

/** What the app answers to each call of the contract. */
export function handlersOf(parts: Shell): Handlers {
  const { info, library, search, settings, trusted, listed, reopen, log, apart } = parts;
  const {
    imports,
    edge,
    fetched,
    files,
    reports,
    window,
    tell,
    settingsChanged,
    left,
    updating,
    papers,
    passages,
  } = parts;
  const person = () => settings.get().person || 'Checker';
  const now = () => new Date().toISOString();
  /** Addresses are fetched as the settings have it now. */
  const asked = (): AddressAsked => ({
    allowed: settings.get().addresses,
    edge,
    agree: (question) => agreeToFetch(window(), question),
    progress: fetched,
  });
  const histories = new Histories(library);
  let pageErrors = 0;
  let previewed = '';
  /** There is one report to be looked at, and none of an article that is closed. */
  const preview = (article: string, html: string | null) => {
    if (html !== null || previewed === article) reports.delete(previewed);
    if (html === null) return;
    reports.set(article, html);
    previewed = article;
  };
  const telling = { version: info.version, person, progress: parts.recording };
  const bundles = bundleHandlers({ library, window, ...telling });
  return {
    'app.info': async () => info,
    'app.openExternal': ({ url }) => openOutside(window(), url),

    'app.show': async ({ what }) => {
      if (what === 'log') {
        log.info('The log was asked for.');
        shell.showItemInFolder(log.file);
        return { path: log.file, trouble: null };
      }
      const folder = what === 'library' ? library.directory : library.setAside;
      const why = await shell.openPath(folder);
      return {
        path: folder,
        trouble: why ? `The folder ${folder} could not be shown (${why}). Nothing was changed.` : null,
      };
    },
    'library.trust': async () => {
      const done = await trusted.trust(library.directory);
      log.info(done.ok ? 'The person trusts the library.' : `The library is not trusted. ${done.message}`);
      if (!done.ok || !info.elsewhere) return done;
      // Said twice in a hurry, it is opened once.
      info.elsewhere = false;
      await reopen();
      return done;
    },
    'library.privacy': async ({ answer }) => {
      const done = await trusted.settleOpen(library.directory, answer);
      info.open = await trusted.isOpen(library.directory);
      return done;
    },
    'app.left': async () => {
      left();
      return undefined;
    },
    'log.read': async () => ({ text: await log.read() }),
    'log.write': async ({ where, ...error }) => {
      pageErrors += 1;
      if (pageErrors <= MOST_PAGE_ERRORS)
        log.error(`page, ${where}`, Object.assign(new Error(error.message), error));
      if (pageErrors === MOST_PAGE_ERRORS)
        log.warn('The page fails again and again; no more of it is noted.');
      return undefined;
    },

    'settings.get': async () => settings.get(),
    'settings.set': async (change) => {
      const { settings: next, notice } = await settings.set(change);
      nativeTheme.themeSource = next.theme;
      settingsChanged();
      if (notice) tell(notice);
      return next;
    },
    ...updating.handlers,
    'session.keep': async (session) => {
      await settings.set({ session });
      settingsChanged();
      return undefined;
    },

    'app.drawn': async () => {
      search.begin();
      void library.compare();
      return undefined;
    },
    'library.list': async (request) => {
      const kept = request?.since ? null : listed.give(library.keptList());
      if (kept) return { ...kept, damaged: [], trouble: null, notices: [...settings.notices] };
      const list = await library.list({ noted: true });
      const { damaged, notices, trouble } = list;
      listed.noteList(list);
      search.lookAgain();
      return {
        ...(await listed.carriedSince(request?.since ?? 0)),
        damaged,
        trouble,
        notices: [...settings.notices, ...notices],
      };
    },
    'library.search': (request) => search.search(request),
    'seen.before': (request) => search.seenBefore(request),
    'article.open': ({ article }) => library.open(article),
    'article.close': async ({ article }) => {
      preview(article, null);
      await papers.intake.stop(article);
      passages.release(article);
      await library.close(article);
      return undefined;
    },
    'article.apply': async ({ article, command }) => {
      const applied = await library.apply(article, command);
      // The page makes the same article from the patches; sending it whole would cost what the patches save.
      return applied.ok ? { ok: true, seq: applied.seq, patches: applied.patches } : applied;
    },

    'article.history': (request) => histories.of(request),
    'article.duplicate': async ({ article }) => {
      const made = await library.duplicate(article, { id: newId(), by: person(), at: now() });
      return made.ok ? { ok: true, article: made.article.id } : { ok: false, message: made.message };
    },
    'article.reveal': async ({ article }) => {
      const folder = library.folderOf(article);
      shell.showItemInFolder(folder);
      return { path: folder };
    },
    'article.trash': ({ articles }) => {
      for (const article of articles) preview(article, null);
      return library.trash.put(articles);
    },

    'trash.list': () => library.trash.list(),
    'trash.restore': ({ names }) => library.trash.restore(names),
    'trash.empty': ({ names, backups }) => library.trash.empty(names, { backups }),

    'backups.list': () => library.backups.overview(),
    'backups.look': ({ backup }) => library.backups.look(backup),
    'backups.holding': async ({ articles }) => ({ backups: await library.backups.holding(articles) }),
    'backups.take': async () => {
      const taken = await library.backups.take('asked');
      log.info(
        taken?.ok ? `Backup ${taken.backup.name} was taken.` : `No backup was taken. ${taken?.message ?? ''}`,
      );
      if (!taken) return { ok: false, stopped: true, message: STOPPED };
      return taken.ok ? { ok: true, name: taken.backup.name } : taken;
    },
    'backups.stop': async () => {
      library.backups.stop();
      return undefined;
    },
    'backups.restore': async ({ backup, articles }) => {
      const restored = await library.restore(backup, articles ?? undefined);
      if (restored.ok) settings.recall();
      log.info(
        restored.ok
          ? `${figure(restored.articles.length)} articles were restored from ${backup}.`
          : `Nothing or not all was restored from ${backup}. ${restored.message}`,
      );
      return restored;
    },

    'import.choose': async () => {
      const file = await chooseManuscript(window());
      return file === undefined ? { outcome: 'cancelled' } : shortened(await imports.readFile(file));
    },
    'import.next': async () => {
      const file = files.next();
      return file === undefined ? { outcome: 'cancelled' } : shortened(await imports.readFile(file));
    },
    'import.text': async ({ text, origin, html }) => shortened(await imports.read(text, origin, html)),
    'import.part': async ({ file, bytes }) => imports.part(file, bytes),
    'import.bytes': async ({ file, bytes, name }) => shortened(await imports.readParts(file, bytes, name)),
    'import.piece': async ({ token, at }) => imports.piece(token, at),
    'import.address': async ({ address }) => {
      const reply = await importAddress(address, { ...asked(), imports });
      // Not from where: the log goes to whoever helps, and what is checked is nobody's business.
      log.info(`An address was to be fetched: ${reply.outcome}.`);
      return shortened(reply);
    },
    'import.unlock': async ({ token, password }) => shortened(await imports.unlock(token, password)),
    'import.reread': async ({ token, ...how }) => shortened(await imports.reread(token, how)),
    'import.accept': async ({ token, dropFurniture, details, annotations, lines }) => {
      const signed = { by: person(), at: now() };
      const accepted = imports.accept(token, { dropFurniture, details, annotations, lines, ...signed });
      if (!accepted) return NO_SUCH_IMPORT;
      const { pieces } = imports.original(token) ?? {};
      const created = await library.create(accepted.create, { backing: accepted.backing, pieces });
      if (!created.ok) return { ok: false, message: created.message };
      // Only now: a text that could not be kept can be tried again.
      imports.forget(token);
      return { ok: true, article: accepted.create.article };
    },
    'import.stop': async () => {
      imports.stop();
      return undefined;
    },
    'import.keep': async ({ token, article }) => {
      const original = imports.original(token);
      return original ? library.originals.keep(article, original.file, original.pieces) : NO_FILE;
    },
    'import.cancel': async ({ token }) => {
      imports.forget(token);
      return undefined;
    },

    ...paperHandlers({ library, papers, passages, search, window, asked }),

    'sample.create': async () => {
      const created = await createSample(library, apart, { by: person(), at: now() });
      return created.ok ? { ok: true, article: created.article.id } : { ok: false, message: created.message };
    },

    'draft.original': ({ article, draft }) => saveOriginal(library, window(), article, draft),

    ...bundles.calls,
    ...recordHandlers({ ...parts, ...telling, stop: bundles.stop }),

    ...exportHandlers({
      ...parts,
      version: info.version,
      person,
      preview,
      progress: parts.exporting,
    }),
  };
}

/** What was read, without the pieces of it that the page asks for one by one. */
function shortened(reply: ImportReply): ImportReply {
  if (reply.outcome !== 'read') return reply;
  const { head, pieces } = inPieces(reply.candidate);
  return { ...reply, candidate: head, more: pieces.length };
}
