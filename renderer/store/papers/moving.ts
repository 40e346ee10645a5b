import { attaching, shownDetails, type Article, type Paper, type Source } from '@shared/domain';
import { closeArticle, dispatch, openArticle, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';

/*
 * Papers that go from one article to another: moved, or taken over with what was copied from an earlier one.
 */

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;

/**
 * Moves a paper to another article, with its source and its terms; here it is removed then, and evidence that
 * stands in it keeps its words. True when it is there and not here any more.
 */
export async function movePaper(article: string, { id, file, source }: Paper, to: string): Promise<boolean> {
  const own = articleOf(article)?.sources[source];
  const wasOpen = articleOf(to) !== undefined;
  if (!own || !(await openArticle(to))) return false;
  try {
    const { id: _, createdAt: _at, createdBy: _by, same: _same, ...like } = own;
    const moved = await taken({ article: to, from: article, paper: id, moved: true }, (there, kept) =>
      attaching(there, kept, sameThere(there, own), like),
    );
    if (moved === null) return false;
    const { ok } = await dispatch(article, { type: 'paper.remove', paper: id, even: true });
    const there = articleOf(to);
    if (ok && there)
      notify('info', `Moved ${file.name} to “${shownDetails(there).headline || 'another article'}”.`);
    return ok;
  } finally {
    if (!wasOpen) await closeArticle(to);
  }
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
