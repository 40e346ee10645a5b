/** A library with one article, its marks and its papers, as the window is measured over it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attaching, newId, NO_DETAILS, type Command, type CommandBody } from '@shared/domain';
import { inThread } from '../../electron/services/documents/thread';
import { openLibrary } from '../../electron/services/library';
import { papersOf } from '../../electron/services/papers';
import { storyOf } from './passages/papers';

interface Size {
  papers: number;
  pages: number;
  marks: number;
}

const sign = <B extends CommandBody>(body: B) =>
  ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Bench' }) as B & Command;

/**
 * Makes the library in `home`/library; the files of its papers lie in `home`/papers. `worker`: the script
 * that reads documents. Answers how many bytes of text the papers have.
 */
export default async function fill(home: string, worker: string, size: Size): Promise<number> {
  const story = storyOf(size.papers, size.pages, size.marks);
  const folder = path.join(home, 'papers');
  mkdirSync(folder, { recursive: true });
  const library = await openLibrary(path.join(home, 'library'), { dailyBackup: false });
  if (library.trouble !== null) throw new Error(library.trouble);
  const article = newId();
  const { draft } = story.asked[0]!.mark;
  const details = { ...NO_DETAILS, headline: 'The desk', slug: 'desk' };
  const made = await library.create(
    sign({ type: 'article.create', article, text: draft, formats: [], origin: 'bench', details }),
  );
  if (!made.ok) throw new Error(made.message);
  for (const { mark } of story.asked) {
    const { start, end } = mark;
    const added = await library.apply(
      article,
      sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end } }),
    );
    if (!added.ok) throw new Error(added.message);
  }
  const papers = papersOf(library, inThread(worker));
  for (const { name, text } of story.papers) {
    const file = path.join(folder, `${name}.txt`);
    writeFileSync(file, text);
    const kept = await papers.intake.file(article, file, new AbortController().signal);
    if (kept.outcome !== 'kept') throw new Error(`${name} was not kept: ${JSON.stringify(kept)}`);
    const opened = await library.open(article);
    if (!opened.ok) throw new Error(opened.message);
    const to = attaching(opened.opened.article, kept.kept);
    if (to.is === 'here') continue;
    const attached = await library.apply(article, sign(to.command));
    if (!attached.ok) throw new Error(attached.message);
  }
  // Whoever holds the library is the only one to change it: the app is to open it now.
  await library.close();
  return story.papers.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
