import { inQuotes } from '@shared/text/in-quotes';
import { attaching, linkedTo, shownDetails, type Article, type Paper, type Source } from '@shared/domain';
import { closeArticle, dispatch, openArticle, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';

/*
 * Papers that go from one article to another: moved, or taken over with what was copied from an earlier one.
 */

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;

/**
 * Moves a paper to another article, with its source and its terms; a recording and its transcripts go
 * together, and belong together there. Here they are removed then, and evidence that stands in them keeps its
 * words. True when all of it is there and not here any more.
 */
export async function movePaper(article: string, paper: Paper, to: string): Promise<boolean> {
  const own = articleOf(article);
  const wasOpen = articleOf(to) !== undefined;
  if (!own || !(await openArticle(to))) return false;
  const all = [paper, ...linkedTo(own, paper.id)];
  try {
    const moved = new Map<string, string>();
    for (const each of all) {
      const source = own.sources[each.source];
      const there = source && (await brought(article, each, source, to));
      if (there == null) return false;
      moved.set(each.id, there);
    }
    for (const { id, recording } of all) {
      const [transcript, its] = [moved.get(id)!, moved.get(recording ?? '')];
      if (its !== undefined)
        await dispatch(to, { type: 'paper.recording', paper: transcript, recording: its });
    }
    for (const { id } of all)
      if (!(await dispatch(article, { type: 'paper.remove', paper: id, even: true })).ok) return false;
    const there = articleOf(to);
    if (there) notify('info', `Moved ${namesOf(all)} to ${inQuotes(titleOf(there))}.`);
    return true;
  } finally {
    if (!wasOpen) await closeArticle(to);
  }
}

const namesOf = (papers: readonly Paper[]): string => papers.map(({ file }) => file.name).join(' and ');
const titleOf = (article: Article): string => shownDetails(article).headline || 'another article';

/** A paper with its source in another article; which paper it is there, or null. */
function brought(article: string, { id }: Paper, source: Source, to: string): Promise<string | null> {
  const { id: _, createdAt: _at, createdBy: _by, same: _same, ...like } = source;
  return taken({ article: to, from: article, paper: id, moved: true }, (there, kept) =>
    attaching(there, kept, sameThere(there, source), like),
  );
}

/** The source that an article has already, under the same name and terms. */
const sameThere = ({ sources }: Article, { title, kind, terms, where }: Source): string | undefined =>
  Object.values(sources).find(
    (each) => each.title === title && each.kind === kind && each.terms === terms && each.where === where,
  )?.id;

/** Evidence that was copied from an earlier article, and the paper it stands in there. */
export interface Copied {
  mark: string;
  evidence: string;
  source: string;
  paper: string;
  place?: { start: number; end: number } | undefined;
}

/** Takes over the papers that copied evidence stands in, and lets it stand in them here. */
export async function takePapers(article: string, from: string, copied: readonly Copied[]): Promise<void> {
  for (const { mark, evidence, source, paper, place } of copied) {
    const here = await taken({ article, from, paper, moved: false }, (there, kept) =>
      attaching(there, kept, source),
    );
    if (here === null || articleOf(article)?.papers[here]?.source !== source) continue;
    const set = { paper: here, ...(place ? { place } : {}) };
    await dispatch(article, { type: 'evidence.set', mark, evidence, set, sources: [] });
  }
}

type Asked = Parameters<ReturnType<typeof stet>['papers.take']>[0];
type Make = (there: Article, kept: Parameters<typeof attaching>[1]) => ReturnType<typeof attaching>;

/** The paper that was taken over is a paper of the article now; which one, or null. */
async function taken(asked: Asked, make: Make): Promise<string | null> {
  try {
    const reply = await stet()['papers.take'](asked);
    if (reply.outcome === 'refused') notify('error', reply.message);
    const there = articleOf(asked.article);
    if (reply.outcome !== 'kept' || !there) return null;
    const to = make(there, reply.kept);
    if (to.is === 'here') return to.paper.id;
    const { ok } = await dispatch(asked.article, to.command);
    return ok ? to.command.paper.id : null;
  } catch (error) {
    notify('error', `The paper was not taken over: ${reasonOf(error)} Both articles are as they were.`);
    return null;
  }
}
