import { z } from 'zod';
import { Id } from '../domain/model/ids';

/** The longest query that is looked at. */
export const LONGEST_QUERY = 500;

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** A place where an article has the words. `label` says it to a person: "Headline", "Quote", "Note by Ilse Maier". */
export const SearchPlace = z.object({
  where: z.enum(['details', 'person', 'mark', 'note', 'text']),
  label: z.string(),
  excerpt: z.string(),
  /** The words that were asked for, as ranges of `excerpt`; in order, apart from each other. */
  highlights: z.array(Span),
  /** The mark to open the article at. */
  mark: Id.optional(),
  /** The words to open it at, in the current draft. */
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type SearchPlace = z.infer<typeof SearchPlace>;

/** An article that has all the words, and up to three of the places where it has them, the most telling first. */
export const SearchHit = z.object({ article: Id, score: z.number(), places: z.array(SearchPlace).max(3) });
export type SearchHit = z.infer<typeof SearchHit>;

/**
 * Words that must all be there, the last of them perhaps only begun; words in quotation marks stand next to each other.
 * `of`: the articles whose places are wanted, as those in view of a filtered list are; without it the best ones.
 */
export const SearchRequest = z.object({
  query: z.string().max(LONGEST_QUERY),
  limit: z.int().min(0).max(200),
  of: z.array(Id).max(200).optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/**
 * Ids in one string. A common word is in all of ten thousand articles, and so many values take longer to be carried over
 * to the page and looked at one by one than to be found.
 */
export const inOne = (ids: readonly string[]): string => ids.join(' ');
export const oneByOne = (ids: string): string[] => (ids === '' ? [] : ids.split(' '));

export const SearchReply = z.object({
  /** Every article of the library has been read; until then the answer is of those that have. */
  ready: z.boolean(),
  indexed: z.int(),
  total: z.int(),
  hits: z.array(SearchHit),
  /** All articles found, the best first: what a filtered or sorted list is made from. See `inOne`. */
  articles: z.string(),
  count: z.int(),
  /** How long it took, in milliseconds. */
  took: z.number(),
});
export type SearchReply = z.infer<typeof SearchReply>;
