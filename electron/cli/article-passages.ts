import path from 'node:path';
import type { ContentReply } from '@shared/contract';
import { isNamed, type Article, type KeptFile } from '@shared/domain';
import { askedMarks } from '@shared/passages/asked';
import type { AskedMark, Paper } from '@shared/passages/types';
import { inThread } from '../services/documents/thread';
import type { Library } from '../services/library';
import { papersOf, type Papers } from '../services/papers';
import { articleIn, libraryToRead } from './libraries';
import { givenPassword } from './password';
import { printable } from './printable';
import { Refusal, type Call } from './verb';

/** What is asked of which papers. */
export interface Question {
  asked: AskedMark[];
  papers: Paper[];
  /** What a paper is called, by what it goes by. */
  name: (paper: string) => string;
}

/** The marks of an article, or those of them that are named, and its papers. Throws a Refusal. */
export async function questionOfArticle(id: string, marks: readonly string[], call: Call): Promise<Question> {
  const library = await libraryToRead(call);
  const { article } = await articleIn(library, id, call);
  const all = askedMarks(article, new Date().toISOString().slice(0, 10));
  const unknown = marks.find((mark) => !all.some((one) => one.id === mark));
  if (unknown !== undefined)
    throw new Refusal(
      `There is no mark ${printable(unknown)} with words in this article; nothing was looked for.`,
    );
  const papers = await papersToAsk(library, article, call);
  const asked = marks.length === 0 ? all : all.filter((mark) => marks.includes(mark.id));
  return { asked, papers, name: (paper) => article.papers[paper]?.file.name ?? paper };
}

/** The papers of an article as they were read, but for those of sources that are not on the record. */
export async function papersToAsk(library: Library, article: Article, call: Call): Promise<Paper[]> {
  const apart = inThread(path.join(call.app.folder, 'dist', 'documents.worker.cjs'));
  const { contents } = papersOf(library, apart);
  const papers: Paper[] = [];
  const given = await givenPassword(call);
  for (const { id: paper, file } of named(article, call)) {
    const { content, trouble, unread } = await read(contents, article.id, file, given, call);
    for (const why of [trouble, unread]) if (why !== null) call.mention(printable(why));
    if (content) papers.push({ name: paper, text: content.text, apparatus: content.apparatus });
  }
  return papers;
}

/** What was read of a paper; of one that asks for a password with the one that was given. */
async function read(
  contents: Papers['contents'],
  article: string,
  file: KeptFile,
  given: Awaited<ReturnType<typeof givenPassword>>,
  call: Call,
): Promise<ContentReply> {
  const reply = await contents.of(article, file);
  if (!reply.locked || !given) return reply;
  const opened = await contents.unlock(article, file, given.password);
  if (opened.outcome === 'read') return opened.reply;
  if (opened.outcome === 'refused') return { ...reply, unread: opened.message };
  call.mention(`The password in ${given.file} does not open ${printable(file.name)}.`);
  return reply;
}

/** What is said off the record goes to no terminal; how many papers were left out is mentioned. */
function named({ papers, sources }: Article, { mention }: Call) {
  const all = Object.values(papers);
  const shown = all.filter(({ source }) => {
    const found = sources[source];
    return found !== undefined && isNamed(found);
  });
  const left = all.length - shown.length;
  if (left > 0)
    mention(
      `${left} of ${all.length} papers ${left === 1 ? 'is' : 'are'} of sources that are not on the record and were not asked.`,
    );
  return shown;
}
