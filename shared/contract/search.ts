import { z } from 'zod';
import { Id } from '../domain/model/ids';

/** The longest query that is looked at. */
export const LONGEST_QUERY = 500;

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

/**
 * A place where an article has the words. `label` says it to a person: "Headline", "Quote", "Note by Ilse
 * Maier".
 */
export const SearchPlace = z.object({
  where: z.enum(['details', 'person', 'mark', 'note', 'text', 'paper']),
  label: z.string(),
  excerpt: z.string(),
  /** The words that were asked for, as ranges of `excerpt`; in order, apart from each other. */
  highlights: z.array(Span),
  /** The mark to open the article at. */
  mark: Id.optional(),
  /** The paper to open beside it; then `start` and `end` are in its text as it was read. */
  paper: Id.optional(),
  /** The words to open it at, in the current draft. */
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type SearchPlace = z.infer<typeof SearchPlace>;

/**
 * An article that has all the words, and up to three of the places where it has them, the most telling first.
 */
export const SearchHit = z.object({ article: Id, score: z.number(), places: z.array(SearchPlace).max(3) });
export type SearchHit = z.infer<typeof SearchHit>;

/** A word as it was typed that is nowhere, and what was found in its place, as it is spelt there. */
export const Forgiven = z.object({ word: z.string(), instead: z.array(z.string()).min(1) });
export type Forgiven = z.infer<typeof Forgiven>;

/**
 * Words that must all be there, the last of them perhaps only begun; words in quotation marks stand next to
 * each other. `of`: the articles whose places are wanted, and nothing else, as of those in view of a filtered
 * list; without it the answer has those of the best ones. `roll`: the roll that whoever asks has.
 */
export const SearchRequest = z.object({
  query: z.string().max(LONGEST_QUERY),
  limit: z.int().min(0).max(200),
  of: z.array(Id).max(200).optional(),
  roll: Id.optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/**
 * A common word is in all of ten thousand articles, and so many ids take longer to be carried over to the
 * page than to be found. So they are carried over once, as the roll of the articles there are, and an answer
 * names the places in it; either as one string, for so many values one by one take longer still.
 */
export const inOne = (values: readonly (string | number)[]): string => values.join(' ');
export const oneByOne = (values: string): string[] => (values === '' ? [] : values.split(' '));

/** The ids of the articles that a reply found, the best first. `roll`: the ids of the roll it names. */
export const idsIn = ({ articles }: Pick<SearchReply, 'articles'>, roll: readonly string[]): string[] =>
  oneByOne(articles).map((place) => roll[Number(place)]!);

export const SearchReply = z.object({
  /** Every article of the library has been read; until then the answer is of those that have. */
  ready: z.boolean(),
  indexed: z.int(),
  total: z.int(),
  hits: z.array(SearchHit),
  /**
   * All articles found, the best first, by their places in the roll: what a filtered or sorted list is made
   * from.
   */
  articles: z.string(),
  /**
   * Another one each time that an article was changed, came or went. The ids are null where whoever asked has
   * them.
   */
  roll: z.object({ name: Id, ids: z.string().nullable() }),
  count: z.int(),
  /** What was found only because a typing error was forgiven. */
  forgiven: z.array(Forgiven),
  /** How long it took, in milliseconds. */
  took: z.number(),
});
export type SearchReply = z.infer<typeof SearchReply>;
