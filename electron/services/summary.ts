import type { ArticleSummary } from '@shared/contract';
import { currentDraft, isDecided, STATUS_INFO, type Article, type Draft } from '@shared/domain';

const words = new WeakMap<Draft, number>();

/** The line of the library list for an article that was last changed at `changedAt`. */
export function summaryOf({ article, changedAt }: { article: Article; changedAt: string }): ArticleSummary {
  const marks = Object.values(article.marks);
  return {
    id: article.id,
    details: article.details,
    createdAt: article.createdAt,
    changedAt,
    words: wordsIn(currentDraft(article)),
    marks: marks.length,
    decided: marks.filter(isDecided).length,
    problems: marks.filter((mark) => STATUS_INFO[mark.status].problem).length,
  };
}

// A draft never changes, so its words are counted once however many marks are set on it.
function wordsIn(draft: Draft): number {
  const known = words.get(draft);
  if (known !== undefined) return known;
  const count = draft.text.match(/\S+/gu)?.length ?? 0;
  words.set(draft, count);
  return count;
}
