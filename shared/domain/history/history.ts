import { z } from 'zod';
import { applyInPlace } from '../commands/apply';
import type { Article } from '../model/article';
import type { Command } from '../commands/command';
import { marksBacked, marksIn } from '../commands/marks-in';
import type { Mark } from '../model/mark';
import { toldAgain, toldOfArticle, toldOfCorrection, toldOfMark, toldOfWords } from './told';

/** One thing somebody did, as a person reads it. */
export const HistoryEntry = z.object({
  /** Number of its event in the log. */
  seq: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  command: z.string(),
  /** "Set to verified". */
  what: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

interface Told extends HistoryEntry {
  /** What was typed in one go is told once: from these words, in the events from this one on. */
  run?: { from: string; first: number; since: number };
  /**
   * It takes something back that was done before the first event followed: what that was told as is not
   * known.
   */
  unsure?: true;
}

export interface HistoryQuery {
  /** Only what was done to this mark. */
  mark?: string | undefined;
  /** Only events before this one. */
  before?: number | undefined;
  limit: number;
}

/** So long after the last letter, in ms, it is still one go. */
const ONE_GO = 120_000;

/**
 * The history of an article: follows its log from the first event on, and tells what was done to it or to one
 * mark. It holds an article of its own, because a sentence such as "from routine to high" needs the one
 * before each command.
 */
export class History {
  #article: Article | null;
  /** Number of the event before the first one followed. */
  readonly #base: number;
  readonly #events: Told[] = [];
  readonly #ofMark = new Map<string, Told[]>();
  /**
   * Of every command: its event, or for undo and redo that of what was done first, and whether it takes it
   * back.
   */
  readonly #origins = new Map<string, { seq: number; back: boolean }>();

  /** From the very first event on, or from an article as it stood after event `seq`. */
  constructor(start?: { article: Article; seq: number }) {
    this.#article = start ? structuredClone(start.article) : null;
    this.#base = start?.seq ?? 0;
  }

  /** Number of the last event followed. */
  get seq(): number {
    return this.#base + this.#events.length;
  }

  /**
   * Takes the next event in. False where it does not follow, or cannot be carried out: then the history ends
   * here.
   */
  follow(seq: number, command: Command): boolean {
    if (seq !== this.seq + 1) return false;
    const before = this.#article && asBefore(this.#article, command);
    const old = before ? touched(before, command) : new Map<string, Mark | undefined>();
    const outcome = applyInPlace(this.#article, command);
    if (!outcome.ok) return false;
    const after = (this.#article = outcome.article);
    const origin = this.#origin(seq, command);
    const of = new Map<string, { mark: Mark; what: string }>();
    for (const [id, was] of old ?? changed(before!.marks, after.marks, command)) {
      const told = this.#tell(was, after.marks[id], command, before!, after);
      if (told === null) continue;
      const what = this.#again(origin, id) ?? told;
      of.set(id, { mark: (after.marks[id] ?? was)!, what });
      this.#add(
        id,
        { seq, at: command.at, by: command.by, command: command.type, what },
        was && after.marks[id] ? typedIn(command, was, after.marks[id]) : null,
      );
    }
    const first = this.#events[origin.seq - 1 - this.#base];
    const what =
      command.type === 'restore'
        ? toldAgain(origin.back, first?.what ?? command.label)
        : toldOfArticle(command, of, before, after);
    const unsure = command.type === 'restore' && this.#base > 0 && (!first || first.unsure);
    this.#events.push({
      seq,
      at: command.at,
      by: command.by,
      command: command.type,
      what,
      ...(unsure ? { unsure } : {}),
    });
    return true;
  }

  /**
   * Of a history that does not begin with the first event: the latest of the article, as `entries` of the
   * whole history would give them; null where it cannot know that.
   */
  latest({ before = Infinity, limit }: Omit<HistoryQuery, 'mark'>): HistoryEntry[] | null {
    const end = Math.min(this.seq, before - 1) - this.#base;
    const told = this.#events.slice(Math.max(0, end - limit), Math.max(0, end));
    return told.length === limit && !told.some(({ unsure }) => unsure) ? told.reverse() : null;
  }

  /** The latest first. `more`: there are older ones. */
  entries({ mark, before = Infinity, limit }: HistoryQuery): { entries: HistoryEntry[]; more: boolean } {
    const all = mark === undefined ? this.#events : (this.#ofMark.get(mark) ?? []);
    let end = all.length;
    while (end > 0 && all[end - 1]!.seq >= before) end--;
    const start = Math.max(0, end - limit);
    return {
      entries: all
        .slice(start, end)
        .reverse()
        .map(({ run: _, ...entry }) => entry),
      more: start > 0,
    };
  }

  #origin(seq: number, command: Command): { seq: number; back: boolean } {
    const undone = command.type === 'restore' ? this.#origins.get(command.undoes) : undefined;
    const origin = undone
      ? { seq: undone.seq, back: !undone.back }
      : { seq, back: command.type === 'restore' };
    this.#origins.set(command.id, origin);
    return origin;
  }

  #tell(
    was: Mark | undefined,
    is: Mark | undefined,
    command: Command,
    before: Article,
    after: Article,
  ): string | null {
    return was === is ? null : toldOfMark(was, is, command, before, after);
  }

  /** What undo and redo are told as: by what was done to this mark at first. */
  #again({ seq, back }: { seq: number; back: boolean }, mark: string): string | null {
    if (seq > this.seq) return null;
    const first = this.#ofMark
      .get(mark)
      ?.findLast((told) => seq <= told.seq && seq >= (told.run?.first ?? told.seq));
    return first ? toldAgain(back, first.what) : null;
  }

  #add(id: string, entry: HistoryEntry, typed: Typed | null): void {
    let all = this.#ofMark.get(id);
    if (!all) this.#ofMark.set(id, (all = []));
    const last = all.at(-1);
    const since = Date.parse(entry.at);
    if (!typed) {
      all.push(entry);
    } else if (
      last?.run &&
      last.command === entry.command &&
      last.by === entry.by &&
      since - last.run.since <= ONE_GO
    ) {
      const { from, first } = last.run;
      all.pop();
      // Typed and taken out again: nothing came of it.
      if (from !== typed.to) all.push({ ...entry, what: typed.told(from), run: { from, first, since } });
    } else {
      all.push({ ...entry, run: { from: typed.from, first: entry.seq, since } });
    }
  }
}

interface Typed {
  from: string;
  to: string;
  /** What it is told as when the run began with these words. */
  told: (from: string) => string;
}

/** What of a mark grows letter by letter: its words while the text is edited, and its correction. */
function typedIn(command: Command, was: Mark, is: Mark): Typed | null {
  if (command.type === 'text.edit' && !was.lost && !is.lost && was.anchor.exact !== is.anchor.exact) {
    return {
      from: was.anchor.exact,
      to: is.anchor.exact,
      told: (from) => toldOfWords(from, is.anchor.exact),
    };
  }
  if (command.type === 'mark.set' && Object.keys(command.set).join() === 'correction') {
    return { from: was.correction, to: is.correction, told: (from) => toldOfCorrection(from, is.correction) };
  }
  return null;
}

/** In place, a command changes the records themselves: those are copied that its sentence is made from. */
function asBefore(article: Article, command: Command): Article {
  switch (command.type) {
    case 'person.remove':
      return { ...article, people: { ...article.people } };
    case 'paper.remove':
      return { ...article, papers: { ...article.papers } };
    case 'source.remove':
    case 'restore':
      return { ...article, sources: { ...article.sources } };
    case 'source.set': {
      const { [command.source]: source, ...others } = article.sources;
      return { ...article, sources: source ? { ...others, [source.id]: { ...source } } : others };
    }
    default:
      return { ...article };
  }
}

/**
 * The marks a command may change, as they are before it; null where only a comparison can tell. In place,
 * commands change the marks themselves, so these are copies.
 */
function touched({ marks }: Article, command: Command): Map<string, Mark | undefined> | null {
  const ids = idsIn(command, marks);
  return (
    ids &&
    new Map(
      ids.map((id) => {
        const mark = marks[id];
        return [
          id,
          mark && {
            ...mark,
            notes: [...mark.notes],
            ticks: [...mark.ticks],
            evidence: mark.evidence.map((each) => ({ ...each })),
          },
        ];
      }),
    )
  );
}

function idsIn(command: Command, marks: Article['marks']): string[] | null {
  switch (command.type) {
    // The words change by making new marks of those they move, and leave the old ones as they were.
    case 'text.edit':
    case 'mark.fix':
    case 'draft.add':
    case 'draft.bring':
      return null;
    case 'restore':
      return command.text ? null : Object.keys(command.marks ?? {});
    case 'mark.add':
      return [command.mark.id];
    case 'suggestion.accept':
      return command.marks.map(({ id }) => id);
    case 'backing.add':
      return marksBacked(command);
    case 'mark.remove':
    case 'mark.set':
      return [...command.marks, ...quotesOf(command, marks)];
    case 'paper.set':
      return Object.values(marks)
        .filter(({ evidence }) => evidence.some(({ paper }) => paper === command.paper))
        .map(({ id }) => id);
    case 'person.remove':
      return Object.values(marks)
        .filter(({ people }) => people.includes(command.person))
        .map(({ id }) => id);
    default:
      return [...(marksIn(command) ?? [])];
  }
}

/** The quotes that let go of an attribution which is removed, or is none any more. */
function quotesOf(
  command: Extract<Command, { type: 'mark.remove' | 'mark.set' }>,
  marks: Article['marks'],
): string[] {
  if (command.type === 'mark.set' && !command.set.kind) return [];
  const gone = new Set(command.marks.filter((id) => marks[id]?.kind === 'attribution'));
  return gone.size === 0
    ? []
    : Object.values(marks)
        .filter(({ attribution, id }) => attribution && gone.has(attribution) && !command.marks.includes(id))
        .map(({ id }) => id);
}

/** The words are the same, and so is whether their sentence says something else of them. */
const standsAlike = (was: Mark, is: Mark): boolean =>
  was.anchor.exact === is.anchor.exact && was.lost === is.lost && !was.stamp?.now === !is.stamp?.now;

/**
 * After the words changed: nearly every mark has moved, and of those that only did there is nothing to tell.
 */
function* changed(
  before: Article['marks'],
  after: Article['marks'],
  command: Command,
): Iterable<[string, Mark | undefined]> {
  const named =
    command.type === 'restore'
      ? (command.marks ?? {})
      : command.type === 'mark.fix'
        ? { [command.mark]: true }
        : command.type === 'draft.bring'
          ? Object.fromEntries(marksBacked(command.backing).map((id) => [id, true]))
          : {};
  for (const id in after) {
    const [was, is] = [before[id], after[id]!];
    if (was === is || (was && !(id in named) && standsAlike(was, is))) continue;
    yield [id, was];
  }
  for (const id in before) if (!(id in after)) yield [id, before[id]];
}
