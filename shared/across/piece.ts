import { currentDraft, type Article } from '../domain';
import type { Desk } from '../passages/desk';

/** An earlier draft, by its number. */
export interface EarlierDraft {
  name: string;
  text: string;
}

/** The texts of an article that are held against each other, without its papers. */
export interface Drafts {
  text: string;
  earlier: EarlierDraft[];
  /** The day of publication, `YYYY-MM-DD`; '' where none is set. */
  published: string;
  /** What dates count from where none is set; nothing is contradicted by that. */
  today: string;
  /** What the first read flags and nobody wants to hear of: rules, and what was dismissed, by its key. */
  quiet?: { rules: string[]; keys: string[] } | undefined;
}

/** A piece: its drafts, and its papers as they were read and indexed. */
export interface Piece extends Drafts {
  papers: Desk;
}

/** The drafts of an article, the earlier ones newest first; `off`: rules of the first read that are off. */
export function draftsOf(article: Article, today: string, off: readonly string[] = []): Drafts {
  const { text } = currentDraft(article);
  const earlier = article.drafts.slice(0, -1).map(({ number, text }) => ({ name: String(number), text }));
  const quiet = { rules: [...off], keys: Object.keys(article.dismissed) };
  return { text, earlier: earlier.reverse(), published: article.details.publicationDate, today, quiet };
}
