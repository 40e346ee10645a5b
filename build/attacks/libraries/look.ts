import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article, ArticleSummary } from '@shared/domain';
import { runTerminal } from '../../../electron/cli/run';
import { openLibrary } from '../../../electron/services/library';
import { openSettings } from '../../../electron/services/settings';
import { signed } from './good';

/** What somebody gets to see of a library, and how long it kept him waiting. */
export interface Seen {
  /** By article: what was shown, and all that was said of it. */
  articles: Map<string, SeenArticle>;
  /** What was said of the library as a whole. */
  said: string[];
  summaries: Map<string, ArticleSummary>;
  slowest: { what: string; ms: number };
  /** What never came to an end, or was thrown. */
  broken: string[];
}

export interface SeenArticle {
  article: Article | null;
  seq: number;
  said: string[];
  /** The last change that was acknowledged: what the desk is called by it. */
  acknowledged: string | null;
}

export interface Patience {
  /** Ms after which something counts as never coming to an end. */
  limit: number;
}

class Watch {
  readonly slowest = { what: '', ms: 0 };
  readonly broken: string[] = [];

  constructor(private readonly limit: number) {}

  /** What `work` answers, or null where it throws or does not end in time. */
  async over<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('it did not end')), this.limit);
    });
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      this.broken.push(`${what}: ${String(error)}`);
      return null;
    } finally {
      clearTimeout(timer);
      const ms = performance.now() - started;
      if (ms > this.slowest.ms) Object.assign(this.slowest, { what, ms });
    }
  }
}

/**
 * Opens a library as the window does, every article of it, and does something to each. `desk`: what that
 * is.
 */
export async function inTheWindow(
  directory: string,
  ids: readonly string[],
  desk: string,
  { limit }: Patience,
): Promise<Seen> {
  const watch = new Watch(limit);
  const articles = new Map<string, SeenArticle>();
  const summaries = new Map<string, ArticleSummary>();
  const said: string[] = [];
  const library = await watch.over('opening the library', () =>
    openLibrary(directory, { dailyBackup: false }),
  );
  if (!library) return { articles, said, summaries, ...watch };
  library.on('notice', ({ message }) => said.push(message));
  if (library.trouble !== null) said.push(library.trouble);
  const settings = await watch.over('opening the settings', () =>
    openSettings(directory, { writable: library.trouble === null }),
  );
  said.push(...(settings?.notices.map(({ message }) => message) ?? []));
  const listed = await watch.over('listing', () => library.list());
  for (const summary of listed?.articles ?? []) summaries.set(summary.id, summary);
  said.push(...(listed?.notices.map(({ message }) => message) ?? []));
  if (listed?.trouble) said.push(listed.trouble);
  const trash = await watch.over('looking into the trash', () => library.trash.list());
  if (trash?.trouble) said.push(trash.trouble);
  for (const id of ids) {
    const seen: SeenArticle = { article: null, seq: 0, said: [], acknowledged: null };
    articles.set(id, seen);
    seen.said.push(
      ...(listed?.damaged.filter(({ article }) => article === id).map(({ message }) => message) ?? []),
    );
    const result = await watch.over(`opening ${id}`, () => library.open(id));
    if (result && !result.ok) seen.said.push(result.message);
    if (!result?.ok) continue;
    const { article, seq, notices, readOnly } = result.opened;
    seen.article = structuredClone(article);
    seen.seq = seq;
    seen.said.push(...notices.filter(({ level }) => level !== 'info').map(({ message }) => message));
    if (readOnly !== null) seen.said.push(readOnly);
    const applied = await watch.over(`changing ${id}`, () =>
      library.apply(id, signed({ type: 'details.set', set: { desk } })),
    );
    if (applied?.ok) seen.acknowledged = desk;
  }
  await watch.over('closing', () => library.close());
  return { articles, said, summaries, slowest: watch.slowest, broken: watch.broken };
}

/** What a verb answered. */
export interface Answer {
  code: number;
  out: string;
  err: string;
}

export interface AtTheTerminal {
  list: Answer;
  /** By article: what the verbs about one answered. */
  verbs: Map<string, Record<'show' | 'report' | 'verify-log', Answer>>;
  slowest: { what: string; ms: number };
  broken: string[];
}

/** Reads a library with every verb of the terminal that reads one. `out`: a folder for the reports. */
export async function atTheTerminal(
  directory: string,
  ids: readonly string[],
  out: string,
  { limit }: Patience,
): Promise<AtTheTerminal> {
  const watch = new Watch(limit);
  const run = async (...argv: string[]): Promise<Answer> => {
    const answer: Answer = { code: -1, out: '', err: '' };
    const terminal = {
      cwd: out,
      app: { folder: out, version: '0', runtime: null },
      out: (text: string) => void (answer.out += text),
      err: (text: string) => void (answer.err += text),
    };
    answer.code =
      (await watch.over(argv[0]!, () => runTerminal([...argv, '--library', directory], terminal))) ?? -1;
    if (answer.err.includes('did not expect')) watch.broken.push(`${argv[0]}: ${answer.err}`);
    return answer;
  };
  const list = await run('list', '--json');
  const verbs: AtTheTerminal['verbs'] = new Map();
  for (const id of ids) {
    const file = path.join(out, `${id}.html`);
    verbs.set(id, {
      show: await run('show', id, '--json'),
      report: await run('report', id, '--out', file, '--overwrite'),
      'verify-log': await run('verify-log', id),
    });
    await rm(file, { force: true });
  }
  return { list, verbs, slowest: watch.slowest, broken: watch.broken };
}
