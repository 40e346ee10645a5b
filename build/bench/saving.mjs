// Bench of saving: what one change costs, in time and in bytes written, at 10 and at 1,000 articles, in a
// short article and in one of 300,000 words with 10,000 marks; what a snapshot of the long one does to
// changes made meanwhile; and how long the list and the opening take. Beside it, in the same run, the whole
// library in one lowdb file.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/saving.mjs
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { scratch } from '../scratch.mjs';

/**
 * @typedef {typeof import('../../electron/services/library.ts')} Libraries
 * @typedef {typeof import('../../shared/domain/index.ts')} Domain
 * @typedef {Awaited<ReturnType<Libraries['openLibrary']>>} Library
 * @typedef {{ what: string, ms: number, worst: number, bytes: number | undefined }} Row
 */

const root = path.resolve(import.meta.dirname, '../..');
const CHANGES = 200;

/**
 * Prints the table with `print` and returns its rows: { what, ms, worst, bytes }.
 * @param {{ print?: (line: string) => void }} [options]
 */
export default async function bench({ print = console.log } = {}) {
  const folder = scratch('saving');
  const { openLibrary, newId, NO_DETAILS } = await load();
  /** @template T @param {T} body @returns {T & { id: string, at: string, by: string }} */
  const sign = (body) => ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Bench' });
  /** @type {Row[]} */
  const rows = [];
  /** @param {string} what @param {number[]} values @param {number} [bytes] */
  const row = (what, values, bytes) => {
    const sorted = [...values].sort((a, b) => a - b);
    const found = { what, ms: sorted[sorted.length >> 1] ?? NaN, worst: sorted.at(-1) ?? NaN, bytes };
    rows.push(found);
    print(
      `${what.padEnd(58)}${found.ms.toFixed(2).padStart(9)} ms${found.worst.toFixed(2).padStart(10)} ms${bytes === undefined ? '' : `${Math.round(bytes).toLocaleString('en').padStart(12)} bytes`}`,
    );
  };
  print(`${'Saving'.padEnd(58)}${'median'.padStart(12)}${'worst'.padStart(13)}${'a change'.padStart(18)}`);

  try {
    for (const count of [10, 1000]) {
      const library = await openLibrary(path.join(folder, `library-${count}`), { dailyBackup: false });
      if (library.trouble !== null) throw new Error(library.trouble);
      let last = '';
      for (let made = 0; made < count; made += 1) {
        if (last) await library.close(last);
        last = await newArticle(library, prose(900));
      }
      await addMarks(library, last, 100, 900);
      await library.flush();
      await savedChanges(`one change, ${count} articles, 900 words, 100 marks`, library, last);
      const lowdb = await lowdbInOneFile(path.join(folder, `lowdb-${count}.json`), count);
      row(`one change, ${count} articles, lowdb in one file`, lowdb.times, lowdb.bytes);
      if (count === 10) {
        await library.close();
        continue;
      }

      const long = await newArticle(library, prose(300_000));
      await addMarks(library, long, 10_000, 300_000);
      await library.flush();
      await savedChanges('one change, 1000 articles, 300,000 words, 10,000 marks', library, long);
      const { during, took, size } = await changesDuringSnapshot(
        library,
        long,
        path.join(folder, 'library-1000'),
      );
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

  /**
   * @param {Library} library
   * @param {string} text
   */
  async function newArticle(library, text) {
    const article = newId();
    await must(
      library.create(
        sign({ type: 'article.create', article, details: NO_DETAILS, text, formats: [], origin: 'bench' }),
      ),
    );
    return article;
  }

  /**
   * All in one command, as undoing their removal would put them back: adding them one by one is not what is
   * measured.
   * @param {Library} library
   * @param {string} article
   * @param {number} count
   * @param {number} words
   */
  async function addMarks(library, article, count, words) {
    const step = Math.floor((words * 5) / count);
    const first = newId();
    await must(
      library.apply(
        article,
        sign({ type: 'mark.add', mark: { id: first, kind: 'claim', start: 0, end: 12 } }),
      ),
    );
    const { article: one } = (await must(library.open(article))).opened;
    const mark = one.marks[first];
    if (!mark) throw new Error('The first mark is not there.');
    const marks = Object.fromEntries(
      Array.from({ length: count - 1 }, (_, at) => {
        const [id, start] = [newId(), (at + 1) * step];
        const exact = one.drafts[0]?.text.slice(start, start + 12) ?? '';
        return [id, { ...mark, id, anchor: { ...mark.anchor, start, end: start + 12, exact } }];
      }),
    );
    await must(library.apply(article, sign({ type: 'restore', undoes: newId(), label: '', marks })));
  }

  /**
   * Statuses set one after the other, each awaited: the times and the bytes written for each.
   * @param {Library} library
   * @param {string} article
   */
  async function changes(library, article) {
    const { opened } = await must(library.open(article));
    const marks = Object.keys(opened.article.marks);
    const before = bytesWritten();
    const times = [];
    for (let at = 0; at < CHANGES; at += 1)
      times.push(
        await time(() =>
          must(
            library.apply(
              article,
              sign({ type: 'mark.status', marks: [marks[at % marks.length] ?? ''], status: 'verified' }),
            ),
          ),
        ),
      );
    return { times, bytes: perChange(before, CHANGES) };
  }

  /**
   * The changes as they are waited for, and what of it the thread that draws nothing else meanwhile is busy
   * with.
   * @param {string} what
   * @param {Library} library
   * @param {string} article
   */
  async function savedChanges(what, library, article) {
    const before = process.threadCpuUsage?.();
    const { times, bytes } = await changes(library, article);
    row(what, times, bytes);
    if (!before) return;
    const { user, system } = process.threadCpuUsage(before);
    row('  of it on the main thread, on average', [(user + system) / 1000 / CHANGES]);
  }

  /**
   * @param {Library} library
   * @param {string} article
   * @param {string} directory
   */
  async function changesDuringSnapshot(library, article, directory) {
    const { opened } = await must(library.open(article));
    const [mark = ''] = Object.keys(opened.article.marks);
    // Enough behind it that one is due.
    const note = 'Asked the archive. '.repeat(1000);
    for (let at = 0; at < 500; at += 1)
      await must(library.apply(article, sign({ type: 'note.add', mark, note: newId(), text: note })));
    const during = [];
    let ended = false;
    const started = performance.now();
    const flushed = library.flush().then(() => {
      ended = true;
      return performance.now() - started;
    });
    // The first waits for nothing, but starts before the snapshot does.
    while (!ended)
      during.push(
        await time(() =>
          must(library.apply(article, sign({ type: 'mark.status', marks: [mark], status: 'wrong' }))),
        ),
      );
    return {
      during,
      took: await flushed,
      size: readFileSync(path.join(directory, 'articles', article, 'article.json')).length,
    };
  }
}

/**
 * @template {{ ok: true } | { ok: false, message: string }} T
 * @param {Promise<T>} answering
 * @returns {Promise<Extract<T, { ok: true }>>}
 */
async function must(answering) {
  const answer = await answering;
  if (!answer.ok) throw new Error(answer.message);
  return /** @type {Extract<T, { ok: true }>} */ (answer);
}

/** @param {() => unknown} work */
async function time(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** @param {number | undefined} before what was written until then @param {number} changes */
function perChange(before, changes) {
  const now = bytesWritten();
  return before === undefined || now === undefined ? undefined : (now - before) / changes;
}

/** What this process has handed to the system to write so far, where the system counts that. */
function bytesWritten() {
  try {
    return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/**
 * The obvious way: every article in one JSON file, saved whole after each change.
 * @param {string} file
 * @param {number} count
 */
async function lowdbInOneFile(file, count) {
  const { JSONFilePreset } = await import('lowdb/node');
  const text = prose(900);
  const env = process.env.NODE_ENV;
  // lowdb's presets keep everything in memory under test.
  process.env.NODE_ENV = 'production';
  const low = await JSONFilePreset(file, {
    articles: Array.from({ length: count }, (_, id) => ({ id, text, status: '' })),
  });
  if (env === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = env;
  await low.write();
  const before = bytesWritten();
  const times = [];
  for (let at = 0; at < 10; at += 1)
    times.push(
      await time(() =>
        low.update(({ articles: [first] }) => {
          if (first) first.status = String(at);
        }),
      ),
    );
  return { times, bytes: perChange(before, 10) };
}

/**
 * Text of that many words, about five characters each, that repeats only after a while.
 * @param {number} words
 */
function prose(words) {
  const some = [
    'the',
    'council',
    'river',
    'budget',
    'mayor',
    'said',
    'in',
    'of',
    'year',
    'street',
    'water',
    'nine',
    'a',
  ];
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
  /** @type {import('vite').InlineConfig} */
  const config = {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
  };
  const [library, domain] = await Promise.all([
    runnerImport(path.join(root, 'electron/services/library.ts'), config),
    runnerImport(path.join(root, 'shared/domain/index.ts'), config),
  ]);
  return { ...library.module, ...domain.module };
}

if (import.meta.filename === process.argv[1]) await bench();
