import path from 'node:path';
import type { KeptPaper, PaperReply } from '@shared/contract';
import { attaching, isNamed, type Article } from '@shared/domain';
import { besideItsPaper, papersFirst } from '@shared/proof/sidecar';
import { inThread } from '../../services/documents/thread';
import type { Library } from '../../services/library';
import { papersOf, type Papers } from '../../services/papers';
import { untilStopped } from '../../services/signals';
import { articleIn, BY, change, withLibrary } from '../libraries';
import { givenPassword, PASSWORD } from '../password';
import { printable } from '../printable';
import { id } from '../values';
import { Refusal, type Call, type Verb } from '../verb';

export const attach: Verb = {
  name: 'attach',
  takes: ['ID', 'FILE…'],
  summary: 'Attach files to an article as papers, copied as they are; prints the id of each.',
  more: [
    'Each becomes a source of its own, on the record, unless --source names one of the article.',
    'A file that the article has already is named on stderr and not added again.',
    'A timestamp (.ots, .tsr) or a captured page (.wacz) named like a paper goes beside that paper, whose id is printed.',
    'With a password its words are read; the password is kept nowhere, the words with the article.',
    'What Stet cannot read is kept all the same, and said on stderr.',
  ],
  options: {
    source: { type: 'string', value: 'SOURCE', help: 'The id of the source they are papers of.' },
    ...PASSWORD,
    ...BY,
  },
  async run(call) {
    const [article, ...files] = call.args as [string, ...string[]];
    const { source } = call.options;
    await withLibrary(call, async (library) => {
      const { article: found } = await articleIn(library, article, call);
      if (typeof source === 'string' && !found.sources[id(source, 'source')])
        throw new Refusal(`There is no source ${printable(source)} in this article; nothing was changed.`);
      const papers = papersOf(library, inThread(path.join(call.app.folder, 'dist', 'documents.worker.cjs')));
      const given = await givenPassword(call);
      const onto = typeof source === 'string' ? source : undefined;
      let failed = 0;
      for (const file of papersFirst(files, (each) => path.basename(each)))
        if (!(await attachOne({ library, papers, article, file, onto, given }, call))) failed += 1;
      if (failed > 0)
        throw new Refusal(
          `${failed} of ${files.length} ${files.length === 1 ? 'file' : 'files'} not attached.`,
        );
    });
  },
};

interface One {
  library: Library;
  papers: Papers;
  article: string;
  file: string;
  onto: string | undefined;
  given: Awaited<ReturnType<typeof givenPassword>>;
}

/** Attaches one file, or says why not. Whether it is a paper of the article now. */
async function attachOne({ library, papers, article, file, onto, given }: One, call: Call): Promise<boolean> {
  const reply: PaperReply = await untilStopped((stop) =>
    papers.intake.file(article, path.resolve(call.cwd, file), stop),
  );
  if (reply.outcome === 'cancelled') throw new Refusal('It was stopped; nothing of the last file was kept.');
  if (reply.outcome === 'refused') {
    call.mention(printable(reply.message));
    return false;
  }
  const { kept } = reply;
  const { article: now } = await articleIn(library, article, call);
  const beside = onto === undefined ? besideItsPaper(now, kept.file) : null;
  if (beside) {
    await change(library, article, beside, call);
    call.say(beside.paper);
    return true;
  }
  const to = attaching(now, kept, onto);
  if (to.is === 'here') {
    call.mention(printable(`${kept.file.name} is here already${asCalled(now, to.paper.id)}.`));
    call.say(to.paper.id);
    return true;
  }
  await change(library, article, to.command, call);
  const unread = kept.unread !== null && given ? await unlocked(papers, article, kept, given) : kept.unread;
  if (unread !== null) call.mention(printable(unread));
  call.say(to.command.paper.id);
  return true;
}

/** Reads what asks for a password with the one that was given; why it is not read, or null. */
async function unlocked(
  { contents }: Papers,
  article: string,
  { file, unread }: KeptPaper,
  { password, file: from }: NonNullable<One['given']>,
): Promise<string | null> {
  const { locked } = await contents.of(article, file);
  if (!locked) return unread;
  const reply = await contents.unlock(article, file, password);
  if (reply.outcome === 'read') return null;
  if (reply.outcome === 'refused') return reply.message;
  return `The password in ${from} does not open ${file.name}. It is kept as it came; its words were not read.`;
}

/** What a source off the record gave has a name that may say whose it is. */
function asCalled({ papers, sources }: Article, paper: string): string {
  const found = papers[paper];
  const source = found && sources[found.source];
  return source && isNamed(source) ? `, as ${found.file.name}` : '';
}
