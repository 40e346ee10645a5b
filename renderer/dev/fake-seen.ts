import type { Input, SeenReply } from '@shared/contract';
import type { Article } from '@shared/domain';
import { decisionsOf, Seen } from '@shared/domain/suggestions/seen';

/** What the main process would find in the articles it has, gone through anew each time. */
export function seenBefore(articles: Article[], { article, words }: Input<'seen.before'>): SeenReply {
  const decisions = new Map(articles.map((each) => [each.id, decisionsOf(each)]));
  const seen = new Seen((id) => decisions.get(id) ?? null);
  for (const [id, each] of decisions) seen.put(id, each);
  const found = words
    .map((each, index) => ({ words: index, earlier: seen.before(each, article) }))
    .filter(({ earlier }) => earlier.length > 0);
  return { ready: true, found, took: 0 };
}
