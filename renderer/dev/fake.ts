import {
  DEFAULT_SETTINGS,
  Settings,
  type ApplyReply,
  type DamagedArticle,
  type EventName,
  type EventPayload,
  type ImportCandidate,
  type OpenedArticle,
  type StetBridge,
} from '@shared/contract';
import { apply, applyWithPatches, Command, History, newId, NO_DETAILS, type Article } from '@shared/domain';
import { FORMATS } from '@shared/reporting/formats/formats';
import { annotationsOf } from '@shared/document/annotations';
import { NO_APPARATUS } from '@shared/document/document';
import { backupsOf } from './fake-backups';
import { annotated } from './fake-document';
import { papersOf } from './fake-papers';
import { acrossOf } from './fake-across';
import { passagesOf } from './fake-passages';
import { searched } from './fake-search';
import { seenBefore } from './fake-seen';
import { recordsOf } from './fake-records';
import { shelfOf } from './fake-shelf';
import { updatesOf } from './fake-updates';

/*
 * The main process in memory, for looking at the page without it and for the store's tests. It answers with
 * the same `apply`, so what it refuses the app refuses. Nothing is kept.
 */

/** What tests reach for behind the bridge. */
export interface Behind {
  bridge: StetBridge;
  articles: Map<string, OpenedArticle>;
  /** Carries a command out that the page knows nothing of. */
  unheard: (article: string, command: Command) => void;
  emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** Runs before every answer to `article.apply`: to delay or to fail it. */
  beforeApply: (command: Command) => Promise<void>;
}

export function fakeMain(
  given: Article[] = [],
  settings = DEFAULT_SETTINGS,
  damaged: DamagedArticle[] = [],
  /** How many comments the document has that can be chosen; none: it is a plain text. */
  comments = 0,
): Behind {
  const articles = new Map(given.map((article) => [article.id, opened(article)]));
  const candidates = new Map<string, ImportCandidate>();
  /** From the first change on: of the articles that were given nothing older is known. */
  const histories = new Map<string, History>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let kept = settings;

  const emit: Behind['emit'] = (name, payload) =>
    listeners.get(name)?.forEach((listener) => listener(payload as never));

  const carryOut = (id: string, command: Command): ApplyReply => {
    const before = articles.get(id);
    if (!before)
      return { ok: false, reason: 'no-article', message: 'There is no such article; nothing was changed.' };
    const outcome = applyWithPatches(before.article, command);
    if (!outcome.ok) return { ok: false, ...outcome.refusal };
    const seq = before.seq + 1;
    const history = histories.get(id) ?? new History(before);
    history.follow(seq, command);
    histories.set(id, history);
    articles.set(id, { ...before, article: outcome.article, seq });
    return { ok: true, seq, patches: outcome.patches };
  };

  const read = (text: string, origin: string): ReturnType<StetBridge['import.text']> => {
    if (!text.trim()) {
      return Promise.resolve({
        outcome: 'refused',
        reason: 'empty',
        message: 'There are no words in it. Nothing was imported.',
      });
    }
    return waits(candidateOf(text, origin));
  };

  const waits = (candidate: ImportCandidate): ReturnType<StetBridge['import.text']> => {
    candidates.set(candidate.token, candidate);
    return Promise.resolve({ outcome: 'read', candidate });
  };

  const papers = papersOf(articles);
  const behind: Behind = {
    articles,
    emit,
    beforeApply: () => Promise.resolve(),
    unheard: (article, command) => void carryOut(article, command),
    bridge: {
      'app.info': () =>
        Promise.resolve({
          version: '0.1.0',
          runtime: 'Looking only',
          platform: 'linux',
          library: '/home/hester/Stet',
          log: '/home/hester/.config/Stet/logs/stet.log',
          trouble: null,
          elsewhere: false,
          open: false,
        }),
      'app.openExternal': () => Promise.resolve(true),
      'app.show': ({ what }) => Promise.resolve({ path: `/home/hester/Stet/${what}`, trouble: null }),
      'library.trust': () => Promise.resolve({ ok: true }),
      'library.privacy': () => Promise.resolve({ ok: true }),
      'app.left': () => Promise.resolve(undefined),
      'log.read': () => Promise.resolve({ text: '2026-11-25 09:00:00 info Stet 0.1.0 starts.\n' }),
      'log.write': () => Promise.resolve(undefined),
      'settings.get': () => Promise.resolve(kept),
      'settings.set': (change) => Promise.resolve((kept = Settings.parse({ ...kept, ...change }))),
      'app.drawn': () => Promise.resolve(undefined),
      'session.keep': (session) => {
        kept = Settings.parse({ ...kept, session });
        return Promise.resolve(undefined);
      },
      ...updatesOf((received, size) => emit('updates.progress', { received, size })),
      ...backupsOf(articles, () => emit('library.changed', {})),
      ...shelfOf(articles, damaged, () => emit('library.changed', {})),
      'library.search': (request) =>
        Promise.resolve(
          searched(
            [...articles.values()].map(({ article }) => article),
            request,
          ),
        ),
      'seen.before': (request) =>
        Promise.resolve(
          seenBefore(
            [...articles.values()].map(({ article }) => article),
            request,
          ),
        ),
      'article.open': ({ article }) => {
        const found = articles.get(article);
        return Promise.resolve(
          found
            ? { ok: true, opened: found }
            : { ok: false, message: 'There is no such article in this library.' },
        );
      },
      'article.close': () => Promise.resolve(undefined),
      'article.apply': async ({ article, command: sent }) => {
        const command = Command.parse(sent);
        const reply = carryOut(article, command);
        await behind.beforeApply(command);
        return reply;
      },
      'article.history': ({ article, ...query }) =>
        Promise.resolve({
          ok: true,
          note: null,
          ...(histories.get(article)?.entries(query) ?? { entries: [], more: false }),
        }),
      'import.choose': () =>
        comments > 0
          ? waits(annotated(newId(), comments))
          : read(
              'Chosen from a file\n\nThe mayor said on Monday that the bridge would open in June.',
              'story.txt',
            ),
      'import.reread': ({ token, changes = 'accepted' }) =>
        candidates.get(token)?.changes
          ? waits(annotated(token, comments, changes))
          : Promise.resolve({ outcome: 'refused', reason: 'not-held', message: 'It is not held any more.' }),
      'import.next': async () => ({ outcome: 'cancelled' }),
      'import.address': ({ address }) => read(`A page of the web\n\nIts words.`, address),
      'import.text': ({ text, origin }) => read(text, origin),
      'import.part': () => Promise.resolve(true),
      'import.bytes': ({ bytes, name }) => read(new TextDecoder().decode(bytes), name),
      'import.piece': () => Promise.resolve(null),
      'import.stop': () => Promise.resolve(undefined),
      'import.accept': ({ token, dropFurniture, details }) => {
        const candidate = candidates.get(token);
        if (!candidate)
          return Promise.resolve({ ok: false, message: 'This text is not there any more. Import it again.' });
        candidates.delete(token);
        const last = dropFurniture ? candidate.furniture.at(0)?.start : undefined;
        const article = articleFrom(
          candidate.text.slice(0, last).trimEnd(),
          candidate.origin,
          details,
          candidate.formats,
        );
        articles.set(article.id, opened(article));
        return Promise.resolve({ ok: true, article: article.id });
      },
      'import.keep': () => Promise.resolve({ ok: true }),
      'draft.original': () => Promise.resolve({ outcome: 'cancelled' }),
      'import.unlock': () =>
        Promise.resolve({
          outcome: 'refused',
          reason: 'not-held',
          message: 'There is nothing to be opened.',
        }),
      'import.cancel': ({ token }) => {
        candidates.delete(token);
        return Promise.resolve(undefined);
      },
      ...papers,
      ...acrossOf(articles),
      ...passagesOf(articles, papers['papers.content'], (far) => emit('passages.progress', far)),
      'sample.create': () => {
        const article = articleFrom('Fifteen weeks\nThe school opened in 1893.', 'draft-1.md', {
          headline: 'Fifteen weeks',
        });
        articles.set(article.id, opened(article));
        return Promise.resolve({ ok: true, article: article.id });
      },
      ...recordsOf(),
      'report.preview': () => Promise.resolve({ path: './sample-report.html', letters: [] }),
      'report.folder': () => Promise.resolve({ folder: '/home/hester/Documents' }),
      'report.export': ({ formats }) =>
        Promise.resolve({
          outcome: 'done',
          folder: '/home/hester/Documents',
          saved: formats.map((key) => ({
            key,
            path: `/home/hester/Documents/report.${FORMATS[key].ending}`,
            letters: [],
          })),
          failed: [],
          stopped: false,
        }),
      'report.stop': () => Promise.resolve(undefined),
      'bundle.save': () => Promise.resolve({ outcome: 'cancelled' }),
      'bundle.open': () => Promise.resolve({ outcome: 'cancelled' }),
      on: (name, listener) => {
        const all = listeners.get(name) ?? new Set();
        listeners.set(name, all.add(listener));
        return () => void all.delete(listener);
      },
    } satisfies StetBridge,
  };
  return behind;
}

/** A fresh article, as the main process would make it. */
export function articleFrom(
  text: string,
  origin: string,
  details: Partial<Article['details']>,
  formats: ImportCandidate['formats'] = [],
): Article {
  const made = apply(null, {
    type: 'article.create',
    id: newId(),
    at: new Date().toISOString(),
    by: 'Checker',
    article: newId(),
    details: { ...NO_DETAILS, ...details },
    text,
    formats,
    origin,
  });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.article;
}

const opened = (article: Article): OpenedArticle => ({ article, seq: 1, readOnly: null, notices: [] });

function candidateOf(text: string, origin: string): ImportCandidate {
  const [headline = '', , standfirst = ''] = text.split('\n');
  const furniture = [...text.matchAll(/^(?:Top Stories|.*Live)$/gm)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    why: 'repeated, with no sentence in it',
  }));
  return {
    token: newId(),
    origin,
    text,
    furniture,
    formats: [{ type: 'heading', start: 0, end: headline.length, level: 1 }],
    details: { headline, standfirst, byline: '', publicationDate: '' },
    notices: [],
    kind: 'text',
    apparatus: NO_APPARATUS,
    annotations: annotationsOf({ text }),
    words: text.split(/\s+/u).filter(Boolean).length,
    changes: null,
  };
}
