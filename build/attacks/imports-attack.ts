import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ImportReply } from '@shared/contract';
import { currentDraft } from '@shared/domain';
import { inThread } from '../../electron/services/documents/thread';
import { waitingImports, type WaitingImports } from '../../electron/services/imports';
import { openLibrary, type Library } from '../../electron/services/library';
import { FILES, mutated } from '../../electron/services/documents/testing/mutated';
import { mutantOf, type Mutant } from './mutants';

/*
 * Imports mutated texts and documents of every format, one after the other, into a library in a temporary
 * folder. Work is measured, not
 * waiting: all threads, and this one by itself, are asked for the time they had of a processor, so that a
 * busy machine tells the same.
 */

/** The most of something, the number of the mutant that took it, and those that took more than is allowed. */
class Worst {
  private ms = 0;
  private seed = 0;
  private readonly over: string[] = [];

  constructor(private readonly most = Infinity) {}

  note(ms: number, seed: number): void {
    if (ms > this.ms) Object.assign(this, { ms, seed });
    if (ms > this.most) this.over.push(`${seed}: ${ms.toFixed(0)}`);
  }

  toString(): string {
    const over = this.most === Infinity ? '' : `; above ${this.most} ms: ${this.over.length}`;
    const which = this.over.length === 0 ? '' : ` (${this.over.join(', ')})`;
    return `${this.ms.toFixed(0)} ms (number ${this.seed})${over}${which}`;
  }
}

/** How long this thread works without a pause. */
class Heart {
  private longest = 0;
  private before = process.threadCpuUsage();
  private readonly beat = setInterval(() => {
    const now = process.threadCpuUsage();
    this.longest = Math.max(
      this.longest,
      (now.user + now.system - this.before.user - this.before.system) / 1000,
    );
    this.before = now;
  }, 1);

  /** The longest since the last question, in ms. */
  async asked(): Promise<number> {
    // What has just been done is noted at the next beat.
    await setTimeout(3);
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  stop(): void {
    clearInterval(this.beat);
  }
}

async function main(count: number, first: number): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stet-attack-imports-'));
  const library = await openLibrary(path.join(folder, 'library'), { dailyBackup: false });
  const imports = waitingImports(inThread(path.join(__dirname, 'documents.worker.cjs')));
  const heart = new Heart();
  let [most, atOnce, base] = [0, 0, 0];
  const memory = setInterval(() => {
    const now = process.memoryUsage.rss();
    most = Math.max(most, now);
    if (base > 0) atOnce = Math.max(atOnce, now - base);
  }, 10);
  const outcomes = new Map<string, number>();
  const failures: string[] = [];
  const [work, wait, reading, keeping] = [new Worst(2000), new Worst(), new Worst(50), new Worst(50)];

  for (let seed = first; seed < first + count; seed++) {
    const { source, name } = await mutantFor(seed);
    await heart.asked();
    const [began, used] = [performance.now(), process.cpuUsage()];
    base = process.memoryUsage.rss();
    const reply = await imports.read(source, name);
    base = 0;
    const { user, system } = process.cpuUsage(used);
    wait.note(performance.now() - began, seed);
    work.note((user + system) / 1000, seed);
    reading.note(await heart.asked(), seed);
    try {
      const outcome = await settled(library, imports, reply);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures.push(
        `number ${seed} (${name.slice(0, 20)}): ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    keeping.note(await heart.asked(), seed);
    const done = seed - first + 1;
    if (done % 250 === 0 && done < count)
      console.log(
        `${done} of ${count}; work ${work}, memory ${(atOnce / 1e6).toFixed(0)} MB, ` +
          `main thread ${reading} and ${keeping}, ${failures.length} failed`,
      );
  }

  heart.stop();
  clearInterval(memory);
  await library.close();
  await rm(folder, { recursive: true, force: true });
  console.log(
    [
      `${count} mutated imports from number ${first}: ${[...outcomes].map(([what, times]) => `${times} ${what}`).join(', ')}`,
      `most work for one, all threads together:  ${work}`,
      `longest wait for one:                     ${wait}`,
      `memory for one at most:                   ${(atOnce / 1e6).toFixed(0)} MB`,
      `memory of the whole process at most:      ${(most / 1e6).toFixed(0)} MB`,
      `main thread at a stretch, reading:        ${reading}`,
      `main thread at a stretch, keeping:        ${keeping}`,
      `${failures.length} failed`,
      ...failures.map((failure) => `  ${failure}`),
    ].join('\n'),
  );
  return failures.length > 0 ? 1 : 0;
}

/** By turns a text, and a document of each format. */
async function mutantFor(seed: number): Promise<Mutant> {
  if (seed % 2 === 1) return mutantOf(seed);
  const [name, bytes] = FILES[(seed / 2) % FILES.length]!;
  return { name, source: await mutated(bytes(), seed) };
}

/** Keeps what was read, and looks at it as it lies on disk. Throws where anything is not as it has to be. */
async function settled(library: Library, imports: WaitingImports, reply: ImportReply): Promise<string> {
  if (reply.outcome === 'cancelled') throw new Error('cancelled, and nobody asked for that');
  if (reply.outcome === 'refused') {
    if (!/^[^\n]{10,1000}Nothing was imported\.[^\n]*$/.test(reply.message) || reply.reason === 'failed')
      throw new Error(`said ${JSON.stringify(reply.message.slice(0, 200))}`);
    return `refused (${reply.reason})`;
  }
  if (reply.outcome === 'locked') return 'asks for a password';
  const { token, notices } = reply.candidate;
  const { create: command, backing } = imports.accept(token, {
    dropFurniture: true,
    details: {},
    by: 'Attack',
    at: '2026-01-02T03:04:05.000Z',
  })!;
  const original = imports.original(token);
  imports.forget(token);
  const kept = await library.create(command, { backing, pieces: original?.pieces });
  if (!kept.ok) throw new Error(kept.message);
  await library.close(command.article);
  const opened = await library.open(command.article);
  if (!opened.ok) throw new Error(opened.message);
  const { text, formats, origin } = currentDraft(opened.opened.article);
  if (text !== command.text || !text.isWellFormed() || !origin.isWellFormed())
    throw new Error('another text came back');
  if (formats.some(({ start, end }) => start > end || end > text.length))
    throw new Error('formatting outside the text');
  await library.close(command.article);
  await rm(library.folderOf(command.article), { recursive: true });
  return notices.some(({ level }) => level === 'warning') ? 'imported with a warning' : 'imported';
}

const [count = 5500, first = 1] = process.argv.slice(2).map(Number);
void main(count, first).then((code) => {
  process.exitCode = code;
});
