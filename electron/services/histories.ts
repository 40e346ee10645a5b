import type { HistoryReply, HistoryRequest } from '@shared/contract';
import { Command, History, type HistoryEntry } from '@shared/domain';
import type { LoggedEvent } from '../storage/event-log';
import { articleFiles, layoutOf } from '../storage/layout';
import { Pauses } from '../storage/pauses';
import { endOfHistory } from '../storage/recent';
import { logFiles, namesOf } from '../storage/segments';
import { readEvents } from '../storage/whole-log';
import { troubleFrom } from '../storage/trouble';
import type { Library, LibraryEvents } from './library';

/**
 * A log of a hundred thousand events takes some 60 MB to hold: the article on screen, and the one gone back
 * to.
 */
const MOST = 2;

type Made = Pick<LibraryEvents['changed'], 'seq' | 'command'>;

/** One article's history, being read or read to its end; then it follows what comes. */
interface Held {
  history: History;
  reading: Promise<void>;
  /** Changes made while the log is being read; null once it is. */
  waiting: Made[] | null;
}

/**
 * What was done to articles, told from their logs. A log is read when somebody asks, a few events at a time,
 * so that the window goes on meanwhile; after that every change is added as it is made.
 */
export class Histories {
  readonly #held = new Map<string, Held>();
  /** The last pages of long histories, which need not be read from the beginning. */
  readonly #recent = new Map<string, Promise<History | null>>();

  constructor(private readonly library: Pick<Library, 'directory' | 'open' | 'on' | 'earlierOf'>) {
    library.on('changed', ({ article, ...change }) => this.#changed(article, change));
    // Articles came, went or were put back from a backup: what was read may be another history now.
    library.on('library', () => {
      this.#held.clear();
      this.#recent.clear();
    });
  }

  /** Never rejects. */
  async of({ article: id, mark, before, limit }: HistoryRequest): Promise<HistoryReply> {
    try {
      const opened = await this.library.open(id);
      if (!opened.ok) return opened;
      const isOfArticle = mark === undefined && !this.#held.has(id);
      const latest = isOfArticle ? await this.#latest(id, opened.opened.seq, { before, limit }) : null;
      if (latest) return { ok: true, entries: latest, more: true, note: null };
      const held = this.#hold(id);
      await held.reading;
      const { seq } = held.history;
      const note =
        seq >= opened.opened.seq
          ? null
          : seq === 0
            ? 'The history of this article cannot be read. The article itself is whole.'
            : `The history of this article can be read up to change ${seq} of ${opened.opened.seq}. The article itself is whole.`;
      return { ok: true, ...held.history.entries({ mark, before, limit }), note };
    } catch (error) {
      this.#held.delete(id);
      this.#recent.delete(id);
      return {
        ok: false,
        message: troubleFrom(error, 'The history of this article could not be read.').message,
      };
    }
  }

  /** A page near the end of a history of `seq` events; null where it takes the whole history to tell it. */
  async #latest(
    id: string,
    seq: number,
    page: Pick<HistoryRequest, 'before' | 'limit'>,
  ): Promise<HistoryEntry[] | null> {
    const known = await this.#recent.get(id);
    // Changes made since it was begun are added to it as they come, or are in the log.
    if (!known || known.seq < seq) this.#keep(this.#recent, id, this.#readRecent(id, seq - page.limit));
    const history = await this.#recent.get(id);
    return history && history.seq >= seq ? history.latest(page) : null;
  }

  async #readRecent(id: string, last: number): Promise<History | null> {
    const files = articleFiles(layoutOf(this.library.directory), id);
    const end = await endOfHistory(files, last, () => this.library.earlierOf(id));
    if (!end) return null;
    const history = new History(end.start);
    await follow(end.events, history);
    return history;
  }

  /** Only the latest few are held. */
  #keep<T>(all: Map<string, T>, id: string, one: T): T {
    all.delete(id);
    all.set(id, one);
    for (const oldest of all.keys()) {
      if (all.size <= MOST) break;
      all.delete(oldest);
    }
    return one;
  }

  #hold(id: string): Held {
    return this.#keep(this.#held, id, this.#held.get(id) ?? this.#begin(id));
  }

  #begin(id: string): Held {
    const held: Held = { history: new History(), reading: Promise.resolve(), waiting: [] };
    held.reading = this.#read(id, held);
    return held;
  }

  async #read(id: string, held: Held): Promise<void> {
    const files = articleFiles(layoutOf(this.library.directory), id);
    await follow(readEvents(logFiles(files, await namesOf(files))), held.history);
    for (const change of held.waiting ?? []) add(held.history, change);
    held.waiting = null;
  }

  #changed(id: string, change: Made): void {
    void this.#recent.get(id)?.then(
      (history) => history && add(history, change),
      () => {},
    );
    const held = this.#held.get(id);
    if (held?.waiting) held.waiting.push(change);
    else if (held && !add(held.history, change)) this.#held.delete(id);
  }
}

/** As far as the log can be read. */
async function follow(log: AsyncIterable<LoggedEvent[]>, history: History): Promise<void> {
  const pauses = new Pauses();
  for await (const events of log) {
    for (const { seq, command } of events) {
      if (pauses.due) await pauses.take();
      const known = Command.safeParse(command());
      if (!known.success || !history.follow(seq, known.data)) return;
    }
  }
}

/** True where the history holds the change afterwards; it may have held it before. */
const add = (history: History, { seq, command }: Made): boolean =>
  seq <= history.seq || history.follow(seq, command);
