import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { newId, type Command } from '@shared/domain';
import { backupThread, takeInThread } from '../../electron/services/backup-thread';
import { openLibrary, type Library } from '../../electron/services/library';
import { GENESIS, lineOf, readLog } from '../../electron/storage/event-log';
import { articleFiles, layoutOf } from '../../electron/storage/layout';
import { randomFrom } from './anchoring/prose';
import { createStory, marksOn } from './library/stories';

/** Makes a library of `count` articles of 300 words and two marks, all alike but for their ids. */
async function fill(folder: string, count: number): Promise<void> {
  const library = await openLibrary(folder, { dailyBackup: false });
  const random = randomFrom(1);
  const story = createStory(random, 0);
  const create = { ...story, text: story.text.slice(0, 2_000) };
  const made = await library.create(create);
  if (!made.ok) throw new Error(made.message);
  for (const mark of marksOn(random, create.text).slice(0, 2)) await library.apply(create.article, mark);
  await library.close();
  const { log, snapshot } = articleFiles(layoutOf(folder), create.article);
  const commands = (await readLog(log)).lines.map(({ event }) => JSON.stringify(event!.command()));
  const sealed = readFileSync(snapshot, 'utf8');
  for (let n = 1; n < count; n += 1) {
    const id = newId();
    const files = articleFiles(layoutOf(folder), id);
    const named = (text: string) => text.replaceAll(create.article, id);
    let [text, hash] = ['', GENESIS];
    for (const [at, command] of commands.entries()) {
      const next = lineOf(at + 1, hash, named(command));
      text += next.line;
      ({ hash } = next);
    }
    mkdirSync(files.folder);
    writeFileSync(files.log, text);
    writeFileSync(files.snapshot, withSeal(named(sealed).replace(/"hash": "\w+"/, `"hash": "${hash}"`)));
  }
}

/** A snapshot that was changed, with the seal it would have: the last member, over all before it. */
function withSeal(text: string): string {
  const content = text.slice(0, text.lastIndexOf(',\n "sha256"'));
  return `${content},\n "sha256": "${createHash('sha256').update(content).digest('hex')}"\n}\n`;
}

/** How long it is looked at what saving takes by itself. */
const ALONE_MS = 5_000;

/**
 * Something beside which is saved: the ms it took; the longest this thread was at work without a turn for
 * anything else, in ms of its own time, which a busy machine does not lengthen; and the longest a save took.
 */
export interface Figures {
  took: number;
  busy: number;
  save: number;
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const deskIs = (desk: string): Command => ({
  type: 'details.set',
  set: { desk },
  id: newId(),
  at: new Date().toISOString(),
  by: 'Bench',
});

async function beside(library: Library, busy: string, work: () => Promise<void>): Promise<Figures> {
  let done = false;
  let save = 0;
  const saving = async () => {
    for (let n = 0; !done; n += 1) {
      const began = performance.now();
      const applied = await library.apply(busy, deskIs(`Desk ${n}`));
      if (!applied.ok) throw new Error(applied.message);
      save = Math.max(save, performance.now() - began);
      await setTimeout(100);
    }
  };
  let longest = 0;
  const watching = async () => {
    for (let before = ownTime(); !done;) {
      await setTimeout(1);
      const now = ownTime();
      longest = Math.max(longest, now - before);
      before = now;
    }
  };
  const others = [saving(), watching()];
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  done = true;
  await Promise.all(others);
  return { took, busy: longest, save };
}

/**
 * The first backup of a library, the next with nothing changed, and the next with ten articles changed;
 * before them, for comparison, none. `worker`: the bundle of the thread that takes them.
 */
async function measure(folder: string, worker: string): Promise<Record<string, Figures>> {
  const library = await openLibrary(folder, {
    dailyBackup: false,
    takeBackup: takeInThread(backupThread(worker)),
  });
  const ids = readdirSync(layoutOf(folder).articles);
  const busy = ids[0]!;
  await library.open(busy);
  const backUp = () =>
    beside(library, busy, async () => {
      const taken = await library.backups.take('asked');
      if (!taken?.ok) throw new Error(taken?.message ?? 'stopped');
    });
  const none = await beside(library, busy, () => setTimeout(ALONE_MS));
  const first = await backUp();
  const unchanged = await backUp();
  for (const id of ids.slice(1, 11)) {
    await library.apply(id, deskIs('Changed'));
  }
  const changed = await backUp();
  await library.close();
  return { none, first, unchanged, changed };
}

export default { fill, measure };
