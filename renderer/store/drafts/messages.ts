import type { DraftComparison } from '@shared/anchoring';
import type { Article, SurroundingsRule } from '@shared/domain';
import type { Revision } from '@shared/domain/revision';

/** What the page asks of the comparing worker. */
export type Question =
  | { type: 'revise'; article: Pick<Article, 'drafts' | 'marks' | 'cleared'>; text: string; rule: SurroundingsRule }
  | { type: 'compare'; old: string; text: string };

export type Answer =
  | { type: 'revised'; revision: Revision }
  | { type: 'compared'; comparison: DraftComparison }
  | { type: 'failed'; message: string };
