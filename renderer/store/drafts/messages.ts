import type { DraftComparison } from '@shared/anchoring';
import type { Article, SurroundingsRule } from '@shared/domain';
import type { DraftReview } from '@shared/domain/commands/draft-review';

/** What the page asks of the comparing worker. */
export type Question =
  | {
      type: 'review';
      article: Pick<Article, 'drafts' | 'marks' | 'cleared'>;
      text: string;
      rule: SurroundingsRule;
    }
  | { type: 'compare'; old: string; text: string };

export type Answer =
  | { type: 'reviewed'; found: DraftReview }
  | { type: 'compared'; comparison: DraftComparison }
  | { type: 'failed'; message: string };
