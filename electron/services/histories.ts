import type { HistoryReply, HistoryRequest } from '@shared/contract';
import { Command, History } from '@shared/domain';
import { readEvents } from '../storage/event-log';
import { articleFiles, layoutOf } from '../storage/layout';
import { troubleFrom } from '../storage/trouble';
import type { Library, LibraryEvents } from './library';

/** A log of a hundred thousand events takes some 60 MB to hold: the article on screen, and the one gone back to. */
const MOST = 2;

type Change = Pick<LibraryEvents['changed'], 'seq' | 'command'>;

/** One article's history, being read or read to its end; then it follows what comes. */
interface Held {
  history: History;
  reading: Promise<void>;
  /** Changes made while the log is being read; null once it is. */
  waiting: Change[] | null;
}

/**
 * What was done to articles, told from their logs. A log is read when somebody asks, a few events at a time, so that the
 * window goes on meanwhile; after that every change is added as it is made.
 */
export class Histories {
  readonly #held = new Map<string, Held>();

  constructor(private readonly library: Pick<Library, 'directory' | 'open' | 'on'>) {
    library.on('changed', ({ article, ...change }) => this.#changed(article, change));
    // Articles came, went or were put back from a backup: what was read may be another history now.
    library.on('library', () => this.#held.clear());
  }

  /** Never rejects. */
  async of({ article: id, mark, before, limit }: HistoryRequest): Promise<HistoryReply> {
    try {
      const opened = await this.library.open(id);
      if (!opened.ok) return opened;
      const held = this.#hold(id);
      await held.reading;
      const { seq } = held.history;
      const note = seq >= opened.opened.seq ? null : seq === 0
        ? 'The history of this article cannot be read. The article itself is whole.'
        : `The history of this article can be read up to change ${seq} of ${opened.opened.seq}. The article itself is whole.`;
      return { ok: true, ...held.history.entries({ mark, before, limit }), note };
    } catch (error) {
      this.#held.delete(id);
      return { ok: false, message: troubleFrom(error, 'The history of this article could not be read.').message };
    }
  }

  #hold(id: string): Held {
    const known = this.#held.get(id);
    this.#held.delete(id);
    const held = known ?? this.#begin(id);
    this.#held.set(id, held);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST) break;
      this.#held.delete(oldest);
    }
    return held;
  }

  #begin(id: string): Held {
    const held: Held = { history: new History(), reading: Promise.resolve(), waiting: [] };
    held.reading = this.#read(id, held);
    return held;
  }

  async #read(id: string, held: Held): Promise<void> {
    await followLog(articleFiles(layoutOf(this.library.directory), id).log, held.history);
    for (const change of held.waiting ?? []) add(held.history, change);
    held.waiting = null;
  }

  #changed(id: string, change: Change): void {
    const held = this.#held.get(id);
    if (held?.waiting) held.waiting.push(change);
    else if (held && !add(held.history, change)) this.#held.delete(id);
  }
}

/** So long, in ms, the process is kept from anything else. */
const AT_A_TIME = 8;

/** As far as the log can be read. */
async function followLog(log: string, history: History): Promise<void> {
  let since = performance.now();
  for await (const events of readEvents(log)) {
    for (const { seq, command } of events) {
      if (performance.now() - since > AT_A_TIME) {
        await new Promise(setImmediate);
        since = performance.now();
      }
      const known = Command.safeParse(command());
      if (!known.success || !history.follow(seq, known.data)) return;
    }
  }
}

/** True where the history holds the change afterwards; it may have held it before. */
const add = (history: History, { seq, command }: Change): boolean => seq <= history.seq || history.follow(seq, command);
