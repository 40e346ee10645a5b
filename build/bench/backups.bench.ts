import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import path from 'node:path';
import { newId, type Command } from '@shared/domain';
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

/** One backup: the ms it took, the longest time the process was kept from anything else meanwhile, and the longest a save took. */
export interface Figures {
  took: number;
  block: number;
  save: number;
}

async function backUp(library: Library, busy: string): Promise<Figures> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let done = false;
  let save = 0;
  const saving = async () => {
    for (let n = 0; !done; n += 1) {
      const began = performance.now();
      const command = { type: 'details.set', set: { desk: `Desk ${n}` }, id: newId(), at: new Date().toISOString(), by: 'Bench' };
      const applied = await library.apply(busy, command as Command);
      if (!applied.ok) throw new Error(applied.message);
      save = Math.max(save, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const saved = saving();
  delay.enable();
  const began = performance.now();
  const taken = await library.backups.take('asked');
  const took = performance.now() - began;
  delay.disable();
  done = true;
  await saved;
  if (!taken?.ok) throw new Error(taken?.message ?? 'stopped');
  return { took, block: delay.max / 1e6, save };
}

/** The first backup of a library, the next with nothing changed, and the next with ten articles changed. */
async function measure(folder: string, open: Parameters<typeof openLibrary>[1]): Promise<Record<string, Figures>> {
  const library = await openLibrary(folder, { dailyBackup: false, ...open });
  const ids = readdirSync(layoutOf(folder).articles);
  const busy = ids[0]!;
  await library.open(busy);
  const first = await backUp(library, busy);
  const unchanged = await backUp(library, busy);
  for (const id of ids.slice(1, 11)) {
    const command = { type: 'details.set', set: { desk: 'Changed' }, id: newId(), at: new Date().toISOString(), by: 'Bench' };
    await library.apply(id, command as Command);
  }
  const changed = await backUp(library, busy);
  await library.close();
  return { first, unchanged, changed };
}

export default { fill, measure };
