/**
 * Papers indexed, and passages found for the marks of a draft: how fast, in how much memory, and whether the
 * right one is the first. Beside others over the same passages. Times are of the processor.
 */

import v8 from 'node:v8';
import vm from 'node:vm';
import { answerFor } from '@shared/passages/answer';
import { wordsOf } from '@shared/passages/cut/unit';
import { Shelf, type Desk } from '@shared/passages/desk';
import { storyOf, type Asked, type Story } from './passages/papers';
import { RIVALS, type Piece, type Rival } from './passages/rivals';

const PAPERS = 100;
const PAGES = 300;
const MARKS = 300;
/** So many passages are looked at. */
const MOST = 5;
/** One paper in so many is replaced. */
const REPLACED = 10;
const MEGABYTE = 1e6;

/** Milliseconds this process has worked. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Bytes that are in use, in the heap and beside it. */
function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const resident = (): number => process.memoryUsage().rss;

function ranked(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN).toFixed(0);
}

const share = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;
const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

interface Measured {
  name: string;
  indexed: number;
  memory: number;
  times: number[];
  /** Where the right passage stands for each mark, from 0; -1 where it is not among the first. */
  ranks: number[];
}

function rowOf({ name, indexed, memory, times, ranks }: Measured, bytes: number): string {
  const all = times.reduce((sum, each) => sum + each, 0);
  const first = ranks.filter((rank) => rank === 0).length;
  const three = ranks.filter((rank) => rank >= 0 && rank < 3).length;
  return [
    name,
    (bytes / MEGABYTE / (indexed / 1000)).toFixed(1),
    megabytes(memory),
    ranked(times, 0.5),
    ranked(times, 0.95),
    (all / 1000).toFixed(1),
    share(first, ranks.length),
    share(three, ranks.length),
  ].join(' | ');
}

function timed<T>(work: () => T): [T, number] {
  const before = worked();
  const result = work();
  return [result, worked() - before];
}

function measured(
  name: string,
  indexed: number,
  memory: number,
  asked: readonly Asked[],
  rank: (one: Asked) => number,
): Measured {
  const times: number[] = [];
  const ranks = asked.map((one) => {
    const [at, time] = timed(() => rank(one));
    times.push(time);
    return at;
  });
  return { name, indexed, memory, times, ranks };
}

function stet({ papers, asked }: Story): { measured: Measured; desk: Desk; later: number[] } {
  const before = inUse();
  const shelf = new Shelf();
  const [desk, indexed] = timed(() => {
    for (const paper of papers) shelf.add(paper);
    return shelf.desk();
  });
  const memory = inUse() - before;
  const ask = (): Measured =>
    measured('Stet', indexed, memory, asked, ({ mark, paper, words }) =>
      answerFor(desk, mark, MOST).passages.findIndex(
        ({ passage }) => passage.paper === paper && passage.text.includes(words),
      ),
    );
  const first = ask();
  const later = [inUse() - before];
  // Each tenth paper goes and comes again, as when it is replaced.
  for (const [nth, paper] of papers.entries()) {
    if (nth % REPLACED > 0) continue;
    shelf.remove(paper.name);
    shelf.add(paper);
  }
  shelf.desk();
  later.push(inUse() - before);
  ask();
  later.push(inUse() - before);
  return { desk, measured: first, later };
}

/** The passages of a desk, counted through. */
function* piecesOf({ papers, from }: Desk): Generator<Piece> {
  for (const [nth, { paper, units }] of papers.entries())
    for (let at = 0; at < units.length; at++)
      yield { id: from[nth]! + at, text: wordsOf(paper, units.at(at)) };
}

function other({ name, index }: Rival, pieces: readonly Piece[], asked: readonly Asked[]): Measured {
  const [before, there] = [inUse(), resident()];
  const [made, indexed] = timed(() => index(pieces));
  // What SQLite holds is in no heap of Node's.
  const memory = Math.max(inUse() - before, resident() - there);
  const result = measured(name, indexed, memory, asked, ({ mark: { draft, start, end }, words }) =>
    made.find(draft.slice(start, end), MOST).findIndex((id) => pieces[id]!.text.includes(words)),
  );
  made.end();
  return result;
}

/** Prints the table with `print`, line by line; `quick` asks for a tenth of the papers. */
export default function bench({
  print = console.log,
  quick = false,
}: { print?: (line: string) => void; quick?: boolean } = {}): void {
  const story = storyOf(quick ? PAPERS / 10 : PAPERS, PAGES, MARKS);
  const bytes = story.papers.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const { measured: ours, desk, later } = stet(story);
  print(
    `${story.papers.length} papers of ${PAGES} pages, ${megabytes(bytes)} MB of text, ${desk.size.toLocaleString('en')} passages; ${MARKS} marks.`,
  );
  print('');
  print(
    '| by | index, MB of text a second | memory beside the text, MB | one mark, median ms | 95 % within ms | all marks, s | right one first | in the first three |',
  );
  print('|---|---:|---:|---:|---:|---:|---:|---:|');
  print(`| ${rowOf(ours, bytes)} |`);
  const [asked, replaced, again] = later.map(megabytes);
  const pieces = [...piecesOf(desk)];
  for (const rival of RIVALS) print(`| ${rowOf(other(rival, pieces, story.asked), bytes)} |`);
  print('');
  print(
    `Memory beside the text: ${megabytes(ours.memory)} MB indexed, ${asked} MB when all marks were asked, ${replaced} MB when a tenth of the papers was replaced, ${again} MB when all were asked again.`,
  );
}
