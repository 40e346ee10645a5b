import { dismissOrigin, isOpenOrigin, joinOrigins, newId, type Article } from '@shared/domain';
import { inQuotes } from '@shared/text/in-quotes';
import type { OriginProposal } from '@shared/passages/origins/types';
import { create } from 'zustand';
import { dispatch, undo, useArticles } from '../article/articles';
import { stet } from '../base/bridge';
import { notify } from '../base/notices';

/*
 * Which sources may go back to one origin, by what their papers say. It is asked; a person makes them one, or
 * says that they are not, which is remembered.
 */

/** What was found for each article. */
export const useOrigins = create<Record<string, readonly OriginProposal[]>>(() => ({}));

/** Asks the papers of an article; there is nothing to ask where fewer than two sources have any. */
export async function askOrigins(id: string): Promise<void> {
  const papers = useArticles.getState().open[id]?.article.papers ?? {};
  const sources = new Set(Object.values(papers).map(({ source }) => source));
  if (sources.size < 2) return useOrigins.setState({ [id]: [] });
  const reply = await stet()
    ['passages.origins']({ article: id })
    .catch(() => null);
  if (reply?.outcome === 'found') useOrigins.setState({ [id]: reply.proposals });
}

/** Those that nobody has answered. */
export const openOrigins = (article: Article, found: readonly OriginProposal[]): readonly OriginProposal[] =>
  found.filter(({ sources }) => isOpenOrigin(article, sources));

/** Answers a proposal, and offers to take the answer back. */
export async function answerOrigin(id: string, { sources }: OriginProposal, one: boolean): Promise<void> {
  const article = useArticles.getState().open[id]?.article;
  if (!article) return;
  const done = await dispatch(id, one ? joinOrigins(article, sources, newId()) : dismissOrigin(sources));
  if (!done.ok) return;
  const [first, second] = sources.map((source) => inQuotes(article.sources[source]?.title ?? ''));
  notify(
    'info',
    one
      ? `${first} and ${second} count as one source from now on.`
      : `${first} and ${second} count as two sources. It is not asked again.`,
    { label: 'Undo', run: () => void undo(id, done.command) },
  );
}
