import { z } from 'zod';
import { Id } from '../domain/model/ids';
import type { AskedWords as Asked } from '../quotes/asked';
import type { HeardPassage, HeardQuote } from '../quotes/heard';
import type { TapePolicy } from '../tape/policy';
import { Verdict, Voice } from '../vocabulary';

/** What the desk lets an editor do to spoken words: each a switch. */
export const StoredPolicy = z.object({
  filler: z.boolean(),
  'false start': z.boolean(),
  repetition: z.boolean(),
  leading: z.boolean(),
  contraction: z.boolean(),
  numeral: z.boolean(),
  spelling: z.boolean(),
  capitals: z.boolean(),
  punctuation: z.boolean(),
  grammar: z.boolean(),
}) satisfies z.ZodType<TapePolicy>;

const Difference = z.object({
  op: z.enum(['same', 'left out', 'put in', 'changed', 'moved']),
  quote: z.string(),
  tape: z.string(),
  cleaning: z.enum([...StoredPolicy.keyof().options, 'marked']).optional(),
});

const Passage = z.object({
  paper: Id,
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  locator: z.string(),
  time: z.number().nullable(),
  speaker: z.string(),
  voice: Voice,
  verdict: Verdict.exclude(['not found']),
  score: z.number(),
  diff: z.array(Difference),
  context: z.object({ before: z.string(), after: z.string(), warnings: z.array(z.string()) }),
}) satisfies z.ZodType<HeardPassage>;

const Heard = z.object({
  verdict: Verdict,
  voice: Voice,
  pieces: z.array(z.object({ quote: z.string(), passages: z.array(Passage) })),
  by: z.string(),
}) satisfies z.ZodType<HeardQuote>;

const reader = z.string().max(1000);

/** `read`: whom the first read has say it, for a mark that nothing is linked to. */
export const QuoteRequest = z.object({ article: Id, mark: Id, read: reader.optional() });
/** Words of another draft, and whom it let speak. */
const AskedWords = z.object({
  pieces: z.array(z.string().max(20_000)).max(200),
  speaker: z.object({ names: z.array(reader).max(100), words: z.string().max(20_000) }),
}) satisfies z.ZodType<Asked>;
export const WordsRequest = z.object({ article: Id, words: z.array(AskedWords).max(20_000) });

/** What the words are beside the papers, in their order. `superseded`: others were asked about since. */
export const WordsReply = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('compared'),
    words: z.array(z.object({ verdict: Verdict, voice: Voice })),
  }),
  z.object({ outcome: z.literal('superseded') }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
]);
export type WordsReply = z.infer<typeof WordsReply>;

export const QuotesRequest = z.object({ article: Id, read: z.record(Id, reader) });

const Refused = z.object({ outcome: z.literal('refused'), message: z.string() });

/**
 * A quotation beside the papers of its article. `left`: so many of them are not read yet, and
 * `passages.progress` says when one more is. `superseded`: another mark was asked about meanwhile.
 * `paraphrase`: it gives nobody's very words, so there is nothing to compare.
 */
export const QuoteReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('heard'), heard: Heard, left: z.int().min(0) }),
  z.object({ outcome: z.literal('paraphrase') }),
  z.object({ outcome: z.literal('superseded') }),
  Refused,
]);
export type QuoteReply = z.infer<typeof QuoteReply>;

/** What became of one quotation: enough for a row of the list. */
export const QuoteRow = z.object({
  mark: Id,
  verdict: Verdict,
  voice: Voice,
  /** Of its best passage; null where there is none. */
  best: Passage.pick({ paper: true, locator: true, speaker: true }).nullable(),
});
export type QuoteRow = z.infer<typeof QuoteRow>;

/** `done` of `of` quotations were compared; `rows`: what was found since the last time. */
export const QuotesProgress = z.object({
  article: Id,
  done: z.int().min(0),
  of: z.int().min(0),
  rows: z.array(QuoteRow),
});
export type QuotesProgress = z.infer<typeof QuotesProgress>;
