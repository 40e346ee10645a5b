import { createHash } from 'node:crypto';
import { filesOfPaper, type Article, type KeptFile, type Paper } from '@shared/domain';
import type { Listed } from '@shared/proof/manifest';
import { draftName, fileNameOf, NAMES, type Head } from '@shared/proof/record';
import { handedOn, type HandedOn } from '@shared/proof/withheld';
import { follow, GENESIS, type Line } from '../../storage/event-log';
import { filesNamed, placeOf, stateOf } from '../../storage/kept-files';
import type { ArticleFiles } from '../../storage/layout';
import { Pauses } from '../../storage/pauses';
import { replayed } from '../../storage/verify';
import { readWholeLog } from '../../storage/whole-log';
import { inQuotes } from '@shared/text/in-quotes';

/** One file of a record, where its bytes come from, and whether it may be handed on. */
export interface Entry extends Listed {
  from: { pieces: readonly Uint8Array[] } | { file: string };
  bytes: number;
  open: boolean;
}

/** All that a record of an article is made of, as it stood after one of its changes. */
export interface Gathered {
  article: Article;
  head: Head;
  entries: Entry[];
  /** Kept files that are not there as they came. */
  absent: KeptFile[];
  /** What the open files are. */
  said: { sha256: string; said: string }[];
  handed: HandedOn;
}

/** Why nothing can be gathered, in a sentence. */
export class NotGathered extends Error {
  override readonly name = 'NotGathered';
}

/** Looks at every file: how many bytes were read, of so many. Throws to stop. */
export type Far = (done: number, of: number) => void;

/**
 * Gathers the record of an article after change `seq`. `now`: the article as it is now, by whose terms it is
 * handed on. Reads only. Throws a NotGathered where the history does not go so far, and what the disk
 * reports.
 */
export async function gather(
  files: ArticleFiles,
  now: Article,
  { seq, hash }: { seq: number; hash?: string },
  far: Far = () => {},
): Promise<Gathered> {
  const { bytes, lines } = await readWholeLog(files);
  const sound = follow(lines, 0, 0, GENESIS);
  const last = lines[seq - 1]?.event;
  if (sound < seq || !last || (hash !== undefined && last.hash !== hash))
    throw new NotGathered(
      `The history is sound only up to change ${Math.min(sound, seq - 1)} of ${seq}, so nothing was made: stet verify-log says what is amiss.`,
    );
  const known = lines.slice(0, seq);
  const article = seq === sound && hash === undefined ? now : articleAt(lines, seq, now);
  // The history up to a seal may know less than the article now; it is handed on by the terms of all of it.
  const handed = handedOn({ ...now, drafts: article.drafts }, await ofSources(lines, bytes));
  const command = last.command() as { at?: unknown };
  const head: Head = {
    changes: seq,
    hash: last.hash,
    at: typeof command.at === 'string' ? command.at : 'unknown',
  };
  const texts = article.drafts.map(({ number, text }) =>
    entry(draftName(number), [Buffer.from(text)], handed.draft(number)),
  );
  const history = entry(
    NAMES.history,
    known.map(({ from, to }) => bytes.subarray(from, to)),
    handed.all,
  );
  const named = filesNamed(known);
  const found = await present(files, named, far);
  const kept = found.map((file): Entry => ({
    name: fileNameOf(file.sha256),
    sha256: file.sha256,
    from: { file: placeOf(files, file) },
    bytes: file.size,
    open: handed.file(file.sha256),
  }));
  return {
    article,
    head,
    entries: [...texts, ...kept, history],
    absent: named.filter((file) => !found.includes(file)),
    said: found.filter(({ sha256 }) => handed.file(sha256)).map((file) => saidOf(file, article, handed)),
    handed,
  };
}

function articleAt(lines: readonly Line[], seq: number, now: Article): Article {
  const { article } = replayed(lines, seq);
  if (!article)
    throw new NotGathered(`The article as it was after change ${seq} could not be told; nothing was made.`);
  return article.id === now.id ? article : fail();
}

const fail = (): never => {
  throw new NotGathered('The history is that of another article; nothing was made.');
};

/** The commands of a history that say something of sources. */
async function ofSources(lines: readonly Line[], bytes: Buffer): Promise<unknown[]> {
  const found: unknown[] = [];
  const pauses = new Pauses();
  for (const { event, from, to } of lines) {
    if (pauses.due) await pauses.take();
    const line = bytes.subarray(from, to);
    if (event && SAYS.some((words) => line.includes(words))) found.push(event.command());
  }
  return found;
}

const SAYS = ['"terms":', '"title":', '"where":', '"contact":'].map((words) => Buffer.from(words));

function entry(name: string, pieces: readonly Uint8Array[], open: boolean): Entry {
  const sum = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    sum.update(piece);
    bytes += piece.length;
  }
  return { name, sha256: sum.digest('hex'), from: { pieces }, bytes, open };
}

/** The files that are there as they came; each is read for that. */
async function present(files: ArticleFiles, named: readonly KeptFile[], far: Far): Promise<KeptFile[]> {
  const of = named.reduce((sum, { size }) => sum + size, 0);
  const found: KeptFile[] = [];
  let done = 0;
  for (const file of named) {
    far(done, of);
    if ((await stateOf(files, file)) === 'whole') found.push(file);
    done += file.size;
  }
  return found;
}

function saidOf({ sha256, name }: KeptFile, article: Article, handed: HandedOn): Gathered['said'][number] {
  const drafts = article.drafts.filter(({ file }) => file?.sha256 === sha256).map(({ number }) => number);
  const paper = Object.values(article.papers).find((each) =>
    filesOfPaper(each).some((one) => one.sha256 === sha256),
  );
  const of = [
    drafts.length > 0 && `, what draft ${drafts.join(', ')} was read from`,
    paper &&
      `, ${paper.file.sha256 === sha256 ? 'a paper of' : 'beside a paper of'} ${inQuotes(titleOf(article, paper))}`,
  ].filter(Boolean);
  return { sha256, said: `${handed.name(name) ? name : 'its name is withheld'}${of.join('')}` };
}

/** Only of papers that may be told of: their source is on the record. */
const titleOf = ({ sources }: Article, { source }: Paper): string =>
  sources[source]?.title ?? 'a source that is gone';
