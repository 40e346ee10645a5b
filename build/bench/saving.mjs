// Bench of saving: what one change costs, in time and in bytes written, at 10 and at 1,000 articles, in a short article
// and in one of 300,000 words with 10,000 marks; what a snapshot of the long one does to changes made meanwhile; and how
// long the list and the opening take. Beside it, in the same run, the whole library in one lowdb file.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/saving.mjs
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { scratch } from '../scratch.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const CHANGES = 200;

/** Prints the table with `print` and returns its rows: { what, ms, worst, bytes }. */
export default async function bench({ print = console.log } = {}) {
  const folder = scratch('saving');
  const { openLibrary, newId, NO_DETAILS } = await load();
  const sign = (body) => ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Bench' });
  const rows = [];
  const row = (what, values, bytes) => {
    const sorted = [...values].sort((a, b) => a - b);
    const found = { what, ms: sorted[sorted.length >> 1], worst: sorted.at(-1), bytes };
    rows.push(found);
    print(`${what.padEnd(58)}${found.ms.toFixed(2).padStart(9)} ms${found.worst.toFixed(2).padStart(10)} ms${bytes === undefined ? '' : `${Math.round(bytes).toLocaleString('en').padStart(12)} bytes`}`);
  };
  print(`${'Saving'.padEnd(58)}${'median'.padStart(12)}${'worst'.padStart(13)}${'a change'.padStart(18)}`);

  try {
    for (const count of [10, 1000]) {
      const library = await openLibrary(path.join(folder, `library-${count}`), { dailyBackup: false });
      if (library.trouble !== null) throw new Error(library.trouble);
      let last;
      for (let made = 0; made < count; made += 1) {
        if (last) await library.close(last);
        last = await newArticle(library, prose(900));
      }
      await addMarks(library, last, 100, 900);
      await library.flush();
      await savedChanges(`one change, ${count} articles, 900 words, 100 marks`, library, last);
      row(`one change, ${count} articles, lowdb in one file`, ...(await lowdbInOneFile(path.join(folder, `lowdb-${count}.json`), count)));
      if (count === 10) {
        await library.close();
        continue;
      }

      const long = await newArticle(library, prose(300_000));
      await addMarks(library, long, 10_000, 300_000);
      await library.flush();
      await savedChanges('one change, 1000 articles, 300,000 words, 10,000 marks', library, long);
      const { during, took, size } = await changesDuringSnapshot(library, long, path.join(folder, 'library-1000'));
      row('the same while its snapshot is being written', during);
      row('that snapshot, when idle', [took], size);
      await library.close();

      const again = await openLibrary(path.join(folder, 'library-1000'), { dailyBackup: false });
      row('the list of 1001 articles, after a start', [await time(() => again.list())]);
      row('opening the long article', [await time(() => again.open(long))]);
      await again.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;

  async function newArticle(library, text) {
    const article = newId();
    await must(library.create(sign({ type: 'article.create', article, details: NO_DETAILS, text, formats: [], origin: 'bench' })));
    return article;
  }

  /** All in one command, as undoing their removal would put them back: adding them one by one is not what is measured. */
  async function addMarks(library, article, count, words) {
    const step = Math.floor((words * 5) / count);
    const first = newId();
    await must(library.apply(article, sign({ type: 'mark.add', mark: { id: first, kind: 'claim', start: 0, end: 12 } })));
    const { article: with1 } = (await library.open(article)).opened;
    const marks = Object.fromEntries(Array.from({ length: count - 1 }, (_, at) => {
      const [id, start] = [newId(), (at + 1) * step];
      const exact = with1.drafts[0].text.slice(start, start + 12);
      return [id, { ...with1.marks[first], id, anchor: { ...with1.marks[first].anchor, start, end: start + 12, exact } }];
    }));
    await must(library.apply(article, sign({ type: 'restore', undoes: newId(), label: '', marks })));
  }

  /** Statuses set one after the other, each awaited: the times and the bytes written for each. */
  async function changes(library, article) {
    const marks = Object.keys((await library.open(article)).opened.article.marks);
    const before = bytesWritten();
    const times = [];
    for (let at = 0; at < CHANGES; at += 1) times.push(await time(() => must(library.apply(article, sign({ type: 'mark.status', marks: [marks[at % marks.length]], status: 'verified' })))));
    return [times, before === undefined ? undefined : (bytesWritten() - before) / CHANGES];
  }

  /** The changes as they are waited for, and what of it the thread that draws nothing else meanwhile is busy with. */
  async function savedChanges(what, library, article) {
    const before = process.threadCpuUsage?.();
    row(what, ...(await changes(library, article)));
    if (!before) return;
    const { user, system } = process.threadCpuUsage(before);
    row('  of it on the main thread, on average', [(user + system) / 1000 / CHANGES]);
  }

  async function changesDuringSnapshot(library, article, directory) {
    const [mark] = Object.keys((await library.open(article)).opened.article.marks);
    // Enough behind it that one is due.
    const note = 'Asked the archive. '.repeat(1000);
    for (let at = 0; at < 500; at += 1) await must(library.apply(article, sign({ type: 'note.add', mark, note: newId(), text: note })));
    const during = [];
    let ended = false;
    const started = performance.now();
    const flushed = library.flush().then(() => { ended = true; return performance.now() - started; });
    // The first waits for nothing, but starts before the snapshot does.
    while (!ended) during.push(await time(() => must(library.apply(article, sign({ type: 'mark.status', marks: [mark], status: 'wrong' })))));
    return { during, took: await flushed, size: readFileSync(path.join(directory, 'articles', article, 'article.json')).length };
  }
}

async function must(applying) {
  const applied = await applying;
  if (!applied.ok) throw new Error(applied.message);
  return applied;
}

async function time(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What this process has handed to the system to write so far, where the system counts that. */
function bytesWritten() {
  try {
    return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))[1]);
  } catch {
    return undefined;
  }
}

/** The obvious way: every article in one JSON file, saved whole after each change. */
async function lowdbInOneFile(file, count) {
  const { JSONFilePreset } = await import('lowdb/node');
  const text = prose(900);
  const env = process.env.NODE_ENV;
  // lowdb's presets keep everything in memory under test.
  process.env.NODE_ENV = 'production';
  const low = await JSONFilePreset(file, { articles: Array.from({ length: count }, (_, id) => ({ id, text, status: '' })) });
  if (env === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = env;
  await low.write();
  const before = bytesWritten();
  const times = [];
  for (let at = 0; at < 10; at += 1) times.push(await time(() => low.update(({ articles }) => { articles[0].status = String(at); })));
  return [times, before === undefined ? undefined : (bytesWritten() - before) / 10];
}

/** Text of that many words, about five characters each, that repeats only after a while. */
function prose(words) {
  const some = ['the', 'council', 'river', 'budget', 'mayor', 'said', 'in', 'of', 'year', 'street', 'water', 'nine', 'a'];
  let state = 1;
  const out = [];
  for (let at = 0; at < words; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    out.push(some[(state >>> 16) % some.length] + (state % 97 === 0 ? '.\n' : ''));
  }
  return out.join(' ');
}

/** The services are TypeScript; vite's module runner reads them as they are. */
async function load() {
  const { runnerImport } = await import('vite');
  const config = { configFile: false, root, logLevel: 'error', resolve: { alias: { '@shared': path.join(root, 'shared') } } };
  const [library, domain] = await Promise.all([
    runnerImport(path.join(root, 'electron/services/library.ts'), config),
    runnerImport(path.join(root, 'shared/domain/index.ts'), config),
  ]);
  return { ...library.module, ...domain.module };
}

if (import.meta.filename === process.argv[1]) await bench();
