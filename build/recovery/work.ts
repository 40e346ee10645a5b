import { newId, NO_DETAILS, STATUSES, type Command, type CommandBody } from '@shared/domain';
import { openLibrary, type Applied, type Library } from '../../electron/services/library';
import type { Acknowledged } from './check';

const TEXT = 'The bridge of 1890 stands where the two sisters built it, says the archive. '.repeat(40);

/**
 * Works on a library as several hasty checkers would, until somebody ends the process: imports, marks, statuses, notes,
 * alone and many at once, articles closed and opened again, snapshots in between. `acknowledged` hears of every change
 * after the library has said that it is saved, and not before.
 */
export async function work(directory: string, seed: number, acknowledged: (change: Acknowledged) => void): Promise<never> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  // Logs are closed often, so that many kills hit the closing of one.
  const library = await openLibrary(directory, { holder: `writer ${seed}`, segments: { events: 30, bytes: 200_000 } });
  if (library.trouble !== null) throw new Error(library.trouble);
  const articles = (await library.list()).articles.map(({ id }) => id);

  for (;;) {
    if (articles.length < 2 || random() < 0.02) articles.push(await importOne(library, acknowledged));
    const article = pick(articles);
    const marks = await marksOf(library, article);
    const bodies = Array.from({ length: 1 + Math.floor(random() * 6) }, () => anyChange(random, pick, marks));
    await Promise.all(bodies.map(async (body) => {
      const command = sign(body);
      tell(article, command, await library.apply(article, command), acknowledged);
    }));
    if (random() < 0.05) await library.flush();
    if (random() < 0.05) await library.close(article);
    if (random() < 0.05) await throwAwayAndPutBack(library, article);
    if (articles.length < 5 && random() < 0.02) articles.push(await duplicate(library, article, acknowledged));
  }
}

async function importOne(library: Library, acknowledged: (change: Acknowledged) => void): Promise<string> {
  const article = newId();
  const command = sign({ type: 'article.create', article, details: NO_DETAILS, text: TEXT, formats: [], origin: 'recovery' });
  tell(article, command, await library.create(command), acknowledged);
  return article;
}

/** Killed in between, the article is in the trash, whole; the check puts it back. */
async function throwAwayAndPutBack(library: Library, article: string): Promise<void> {
  for (const { refused } of [await library.trash.put([article]), await library.trash.restore([article])]) if (refused[0]) throw new Error(refused[0].message);
}

async function duplicate(library: Library, article: string, acknowledged: (change: Acknowledged) => void): Promise<string> {
  const signature = { id: newId(), at: new Date().toISOString(), by: 'Recovery' };
  const made = await library.duplicate(article, signature);
  if (!made.ok) throw new Error(made.message);
  acknowledged({ article: made.article.id, seq: made.seq, command: signature.id });
  return made.article.id;
}

async function marksOf(library: Library, id: string): Promise<string[]> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  if (result.opened.readOnly !== null) throw new Error(result.opened.readOnly);
  return Object.keys(result.opened.article.marks);
}

function anyChange(random: () => number, pick: <T>(list: readonly T[]) => T, marks: readonly string[]): CommandBody {
  const kind = marks.length === 0 ? 0 : random();
  if (kind < 0.4) {
    const start = Math.floor(random() * (TEXT.length - 40));
    return { type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end: start + 1 + Math.floor(random() * 30) } };
  }
  if (kind < 0.7) return { type: 'mark.status', marks: [pick(marks)], status: pick(STATUSES) };
  if (kind < 0.9) return { type: 'note.add', mark: pick(marks), note: newId(), text: 'Asked the archive. '.repeat(1 + Math.floor(random() * 200)) };
  return { type: 'details.set', set: { headline: `Headline ${Math.floor(random() * 1e9)}` } };
}

function tell(article: string, command: Command, applied: Applied, acknowledged: (change: Acknowledged) => void): void {
  if (!applied.ok) throw new Error(applied.message);
  acknowledged({ article, seq: applied.seq, command: command.id });
}

const sign = <B extends CommandBody>(body: B) => ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Recovery' }) as B & Command;

/** mulberry32: the same seed, the same work. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
