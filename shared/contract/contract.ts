import { z } from 'zod';
import { Details } from '../domain/model/article';
import { Id } from '../domain/model/ids';
import { As } from '../document/annotations';
import { ChangesAs } from '../document/document';
import { SetLine } from '../document/lines';
import { ExportProgress, ExportReply, ExportRequest, PreviewRequest } from './exports';
import { HistoryReply, HistoryRequest } from './history';
import {
  ApplyReply,
  ApplyRequest,
  ArticlesRequest,
  CreateReply,
  EmptyRequest,
  ImportReply,
  ListReply,
  ListRequest,
  LONGEST_PAGE,
  LONGEST_PASSWORD,
  Moved,
  Notice,
  OpenReply,
  OriginalReply,
  TrashedArticle,
  TrashRequest,
} from './library';
import {
  ContentReply,
  ContentRequest,
  MOST_PAPERS,
  PaperProgress,
  PaperReply,
  PaperRequest,
  PieceRequest,
  ReceiveReply,
  ReceiveRequest,
  UnlockReply,
  UnlockRequest,
} from './papers';
import { AcrossProgress, AcrossReply } from './across';
import { QuoteReply, QuoteRequest, QuotesProgress, QuotesRequest, WordsReply, WordsRequest } from './quotes';
import { AllPassagesReply, OriginsReply, PassagesProgress, PassagesReply, PassagesRequest } from './passages';
import type { Piece } from './pieces';
import { BUNDLE_KINDS } from '../vocabulary';
import {
  BundleReply,
  DeskKeyInfo,
  OpenBundleReply,
  RecordProgress,
  RecordReply,
  SealReply,
  SidecarReply,
} from './records';
import { SearchReply, SearchRequest } from './search';
import { SeenReply, SeenRequest } from './seen';
import {
  BackupInfo,
  BackupProgress,
  BackupRequest,
  BackupsReply,
  ContentsReply,
  RestoreReply,
  RestoreRequest,
  TakeReply,
} from './backups';
import { Session } from './session';
import { AppInfo, PageSettings, Settings } from './settings';
import { UpdateCheck, UpdateReady, UpdateSet, UpdateTime } from './updates';

/*
 * Every call and event between the page and the main process: the only message list.
 * Preload, main's handlers and the tests' fakes are derived from it; what is not here cannot be said.
 * A path on disk never comes from the page: it goes through a dialog, and the page gets a token.
 */

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.undefined();
const Done = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);

export const CALLS = {
  'app.info': call(nothing, AppInfo),
  /** Asks the person, then opens an http(s) or mailto address outside. True when it was opened. */
  'app.openExternal': call(z.object({ url: z.string().max(4000) }), z.boolean()),

  /**
   * Shows a folder or file of Stet's own in the system's file manager, and says where it is, or why it cannot
   * be shown.
   */
  'app.show': call(
    z.object({ what: z.enum(['library', 'set-aside', 'log']) }),
    z.object({ path: z.string(), trouble: z.string().nullable() }),
  ),
  /** Trusts the library that can only be read, and opens it to work in; the page has to begin anew then. */
  'library.trust': call(nothing, Done),
  /** What becomes of a library that others can read: closed to them, or left so and not spoken of again. */
  'library.privacy': call(z.object({ answer: z.enum(['close', 'left']) }), Done),
  /** The answer to `app.leaving`: everything that the page held is on disk, or cannot be. */
  'app.left': call(nothing, nothing),
  /** The end of the log. */
  'log.read': call(nothing, z.object({ text: z.string() })),
  /** Something failed in the page; only so many times, and without what it quotes. */
  'log.write': call(
    z.object({
      where: z.string().max(200),
      name: z.string().max(100),
      message: z.string().max(4000),
      stack: z.string().max(20_000),
    }),
    nothing,
  ),

  'settings.get': call(nothing, Settings),
  'settings.set': call(PageSettings, Settings),
  /** How the app is now; where that cannot be kept nothing is said. */
  'session.keep': call(Session, nothing),

  /** Asks the person whether the address of the settings may be contacted, and looks what is there. */
  'updates.check': call(nothing, UpdateCheck),
  /** Fetches a version that was found there. */
  'updates.download': call(z.object({ version: z.string().max(20) }), UpdateReady),
  /** Stops what is under way. */
  'updates.stop': call(nothing, nothing),
  /** The person does not want to hear of this version. */
  'updates.skip': call(z.object({ version: z.string().max(20) }), nothing),
  /** When what was fetched is to be installed; `now` ends the app. */
  'updates.install': call(z.object({ time: UpdateTime }), UpdateSet),

  /** What the page was started with is on the screen: now begins what would have kept it waiting. */
  'app.drawn': call(nothing, nothing),
  'library.list': call(ListRequest, ListReply),
  /** Full-text search over articles, marks, notes and people; quick enough to ask at every key. */
  'library.search': call(SearchRequest, SearchReply),
  /** Which words of an article were decided on in others, archived ones included. */
  'seen.before': call(SeenRequest, SeenReply),
  'article.open': call(z.object({ article: Id }), OpenReply),
  'article.close': call(z.object({ article: Id }), nothing),
  'article.apply': call(ApplyRequest, ApplyReply),
  /** What was done to an article or one of its marks: who, when, what. */
  'article.history': call(HistoryRequest, HistoryReply),
  /** Makes a copy with everything in it, attached files included; the copy's id. */
  'article.duplicate': call(z.object({ article: Id }), CreateReply),
  /** Shows the folder of an article in the system's file manager, and says where it is. */
  'article.reveal': call(z.object({ article: Id }), z.object({ path: z.string() })),
  /** Moves articles to the trash; damaged ones too. */
  'article.trash': call(ArticlesRequest, Moved),

  'trash.list': call(
    nothing,
    z.object({ articles: z.array(TrashedArticle), trouble: z.string().nullable() }),
  ),
  'trash.restore': call(TrashRequest, Moved),
  /** Deletes for good, which cannot be undone: the page asks before. */
  'trash.empty': call(EmptyRequest, Moved),

  'backups.list': call(nothing, BackupsReply),
  'backups.look': call(BackupRequest, ContentsReply),
  /** The backups that hold any of these articles, the newest first. */
  'backups.holding': call(ArticlesRequest, z.object({ backups: z.array(BackupInfo.shape.name) })),
  'backups.take': call(nothing, TakeReply),
  /** Stops the backup that is being taken; there is none then, and the others are as they were. */
  'backups.stop': call(nothing, nothing),
  /** Puts articles back as they were. What is there now is backed up first and set aside. */
  'backups.restore': call(RestoreRequest, RestoreReply),

  /** Shows the open dialog and reads what was chosen. */
  'import.choose': call(nothing, ImportReply),
  /** Reads the next file that was opened with Stet from the desktop; `cancelled` where none waits. */
  'import.next': call(nothing, ImportReply),
  /** `html`: the page that lay on the clipboard beside the words; it has what was written on them. */
  'import.text': call(
    z.object({ text: z.string(), origin: z.string(), html: z.string().max(LONGEST_PAGE).optional() }),
    ImportReply,
  ),
  /**
   * Bytes of a file dropped on the window, in their order: a page may not name paths, and all of a large file
   * in one message would hold the window up. They are held until `import.bytes` or the bytes of another file
   * come; false where they are more than is read.
   */
  'import.part': call(z.object({ file: Id, bytes: z.instanceof(Uint8Array) }), z.boolean()),
  /** Reads the file whose last bytes these are. A name that is too long is shortened. */
  'import.bytes': call(
    z.object({ file: Id.optional(), bytes: z.instanceof(Uint8Array), name: z.string() }),
    ImportReply,
  ),
  /**
   * Asks the person whether the address may be fetched, and again for every other site it leads on to;
   * fetches it and reads what comes. Refused where the settings say never.
   */
  'import.address': call(z.object({ address: z.string().max(10_000) }), ImportReply),
  /**
   * Opens what waits under the token of a `locked` answer with a password, which is held no longer than that
   * takes, and reads it. `locked` again where it is wrong.
   */
  'import.unlock': call(z.object({ token: Id, password: z.string().max(LONGEST_PASSWORD) }), ImportReply),
  /**
   * A piece of what was read and waits under the token, by its number: see `more` of the answer. Null where
   * it is not there (any more).
   */
  'import.piece': call(z.object({ token: Id, at: z.int().min(0) }), z.custom<Piece>().nullable()),
  /** Stops everything that is being read; what asked for it is answered that it was cancelled. */
  'import.stop': call(nothing, nothing),
  /**
   * Reads what waits once more, with its tracked changes or in the encoding as said, under the same token.
   * Refused or cancelled, what was read before goes on waiting.
   */
  'import.reread': call(
    z.object({ token: Id, changes: ChangesAs.optional(), encoding: z.string().max(40).optional() }),
    ImportReply,
  ),
  /**
   * `annotations`: what becomes of single ones, by their keys, where a person has turned it over; `lines`:
   * what single paragraphs were set to be.
   */
  'import.accept': call(
    z.object({
      token: Id,
      dropFurniture: z.boolean(),
      details: Details.partial(),
      annotations: z.record(z.string().max(40), As).default({}),
      lines: z.array(SetLine).max(100_000).default([]),
    }),
    CreateReply,
  ),
  /**
   * Keeps what the text under the token was read from in the folder of an article, before the draft that
   * names it is added there.
   */
  'import.keep': call(z.object({ token: Id, article: Id }), Done),
  /** Forgets what waits under the token: a text to be kept, or a file for its password. */
  'import.cancel': call(z.object({ token: Id }), nothing),

  /** Shows the open dialog, and keeps what was chosen with the article; empty where nothing was. */
  'papers.choose': call(z.object({ article: Id }), z.array(PaperReply).max(MOST_PAPERS)),
  /**
   * A file dropped on the window comes in pieces, because a page may not name paths and a file may be larger
   * than memory: begun here, and kept with the article when its last byte has come.
   */
  'papers.receive': call(ReceiveRequest, ReceiveReply),
  /** The answer says how it ended where these were the last bytes, or it cannot go on; else null. */
  'papers.piece': call(PieceRequest, PaperReply.nullable()),
  /** Asks the person as `import.address` does, and keeps what comes with the article. */
  'papers.address': call(z.object({ article: Id, address: z.string().max(10_000) }), PaperReply),
  /**
   * Keeps a paper of another article with this one as well. Refused where its source is not on the record:
   * that stays in its article, unless it is to be `moved`, terms and all.
   */
  'papers.take': call(
    z.object({ article: Id, from: Id, paper: Id, moved: z.boolean().default(false) }),
    PaperReply,
  ),
  /** Stops everything that is on its way to be a paper; nothing of it stays. */
  'papers.stop': call(nothing, nothing),
  /** What was read of a paper, after its file was looked at. */
  'papers.content': call(ContentRequest, ContentReply),
  /** A piece of what was read of a long paper, by its number; null where it is not there (any more). */
  'papers.rest': call(z.object({ token: Id, at: z.int().min(0) }), z.custom<Piece>().nullable()),

  /** Reads a paper with its password, which is held no longer than that takes. */
  'papers.unlock': call(UnlockRequest, UnlockReply),

  /** Asks where, and writes there the file of a paper, as it came. */
  'papers.save': call(PaperRequest, OriginalReply),

  /** Which papers of an article are not as they came, a sentence each, by paper. */
  'papers.check': call(z.object({ article: Id }), z.record(Id, z.string())),
  /** What the papers say of a mark; asks no more than that: nothing is decided by it. */
  'passages.of': call(PassagesRequest, PassagesReply),
  /** Asks all papers about every mark of an article; what they say comes with `passages.progress`. */
  'passages.all': call(z.object({ article: Id }), AllPassagesReply),
  /** Which sources may go back to one origin, by what their papers say; a person decides. */
  'passages.origins': call(z.object({ article: Id }), OriginsReply),
  /** Stops the look through all papers, for marks or for quotations. */
  'passages.stop': call(nothing, nothing),
  /** Holds the parts of an article, its earlier drafts and its papers against each other; decides nothing. */
  'across.of': call(z.object({ article: Id }), AcrossReply),
  'across.stop': call(nothing, nothing),
  /** A quotation beside the tapes and papers of its article; nothing is decided by it. */
  'quotes.of': call(QuoteRequest, QuoteReply),
  /** Compares every quotation of an article; what is found comes with `quotes.progress`. */
  'quotes.all': call(QuotesRequest, AllPassagesReply),
  /** What words of other drafts are beside the papers; a question ends the one before it. */
  'quotes.words': call(WordsRequest, WordsReply),

  /** Makes the sample story a new article. */
  'sample.create': call(nothing, CreateReply),

  /** Shows the save dialog, and writes there what a draft was read from, as it came. */
  'draft.original': call(z.object({ article: Id, draft: z.int().min(1) }), OriginalReply),

  /**
   * Makes the report and answers where the page can show it: a path on its own origin, for a frame (its own
   * strict CSP, sandboxed); and the letters that no font of this machine has, which it shows by their code
   * points.
   */
  'report.preview': call(PreviewRequest, z.object({ path: z.string(), letters: z.array(z.string()) })),
  /** Asks for the folder that reports are written to, which is remembered; null where none was chosen. */
  'report.folder': call(nothing, z.object({ folder: z.string().nullable() })),
  /** Writes a report in several formats into that folder, and nothing over a file without being asked to. */
  'report.export': call(ExportRequest, ExportReply),
  /** Stops the export that is under way: what is done stays. */
  'report.stop': call(nothing, nothing),

  /**
   * Shows the save dialog, and writes the record of an article there as a folder; never over what is there.
   */
  'record.save': call(z.object({ article: Id }), RecordReply),
  /** Shows the save dialog, and writes everything of an article there as one file. */
  'bundle.save': call(z.object({ article: Id, kind: z.enum(BUNDLE_KINDS) }), BundleReply),
  /** Shows the open dialog, and opens a bundle; `apart`: the one that differed, as an article of its own. */
  'bundle.open': call(z.object({ apart: z.boolean() }), OpenBundleReply),
  /** Seals the record of an article as it is now with the desk's key, which is made if there is none. */
  'record.seal': call(z.object({ article: Id }), SealReply),
  /** Stops the record that is being made; nothing of it stays. */
  'record.stop': call(nothing, nothing),
  /** What the files beside a paper say of it. */
  'record.sidecars': call(z.object({ article: Id, paper: Id }), SidecarReply),
  'record.key': call(nothing, DeskKeyInfo),
  /**
   * Shows the save dialog, and writes the public part of the desk's key there; it is made if there is none.
   */
  'record.export-key': call(nothing, OriginalReply),
} as const;

export const EVENTS = {
  'library.changed': z.object({}),
  /** How far a backup is that is being taken, whoever asked for it; null when it is at its end. */
  'backup.progress': BackupProgress.nullable(),
  /** How far an export is; null when it is at its end. */
  'report.progress': ExportProgress.nullable(),
  /** How far the record is that is being made; null when it is at its end. */
  'record.progress': RecordProgress.nullable(),
  /** What is being read now, by its name, or null: the page does not see when a file was chosen. */
  'import.reading': z.object({ name: z.string().nullable() }),
  /** How much has come from the address that is fetched, in bytes; null: nobody knows of how much. */
  'import.fetched': z.object({ received: z.int(), size: z.int().nullable() }),
  /** How much of a paper has been copied. */
  'papers.progress': PaperProgress,
  /** A paper was read for looking through, or marks were looked at. */
  'passages.progress': PassagesProgress,
  /** How far the parts of an article are held against each other. */
  'across.progress': AcrossProgress,
  'quotes.progress': QuotesProgress,
  /**
   * A command of the app chosen in the native menu, by its id in the registry; `key`: by the key beside its
   * title.
   */
  'app.command': z.object({ command: z.string(), key: z.boolean() }),
  /** Files were opened with Stet from the desktop and wait: see `import.next`. */
  'import.asked': z.object({}),
  /** The app is about to end: the page sends what was typed, and says when that is on disk. */
  'app.leaving': z.object({}),
  /** Bytes of an update that have come, of so many. */
  'updates.progress': z.object({ received: z.int(), size: z.int() }),
  /** Something to tell the person now. */
  'app.notice': Notice,
} as const;

export type CallName = keyof typeof CALLS;
export type Input<N extends CallName> = z.input<(typeof CALLS)[N]['input']>;
export type Output<N extends CallName> = z.output<(typeof CALLS)[N]['output']>;
export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.output<(typeof EVENTS)[N]>;

type Arguments<N extends CallName> =
  undefined extends Input<N> ? (Input<N> extends undefined ? [] : [input?: Input<N>]) : [input: Input<N>];

/**
 * What the page sees as `window.stet`: one function a call, and a way to listen. Frozen, and nothing else.
 */
export type StetBridge = {
  readonly [N in CallName]: (...args: Arguments<N>) => Promise<Output<N>>;
} & {
  /** Returns the function that stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void;
};

/** What main must answer: one function a call, typed on both sides. */
export type Handlers = {
  [N in CallName]: (input: z.output<(typeof CALLS)[N]['input']>) => Promise<Output<N>>;
};
