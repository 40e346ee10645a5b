import { z } from 'zod';
import { Id } from '../domain/model/ids';
import type { OriginProposal } from '../passages/origins/types';
import type { ToldAnswer, ToldPassage } from '../passages/told';

const stretch = { start: z.int().min(0), end: z.int().min(0) };

const FoundPassage = z.object({
  paper: Id,
  ...stretch,
  text: z.string(),
  locator: z.string(),
  speaker: z.string().optional(),
  about: z.boolean(),
  values: z.array(
    z.object({
      ...stretch,
      kind: z.enum(['number', 'date', 'name', 'title', 'place', 'negation', 'quote']),
      text: z.string(),
      bears: z.enum(['agrees', 'differs', 'absent']),
      says: z.string().optional(),
      why: z.string().optional(),
    }),
  ),
}) satisfies z.ZodType<ToldPassage>;

const verdict = z.enum(['supported', 'differs', 'nothing']);
const FoundPassages = z.object({
  verdict,
  passages: z.array(FoundPassage),
}) satisfies z.ZodType<ToldAnswer>;

const wordless = z.array(Id);

export const PassagesRequest = z.object({ article: Id, mark: Id });

const Refused = z.object({ outcome: z.literal('refused'), message: z.string() });

/**
 * What the papers of an article say of a mark. `left`: so many of them are not read yet, and
 * `passages.progress` says when one more is. `wordless`: no words of these were read, so that they were not
 * looked in. `superseded`: another mark was asked about meanwhile.
 */
export const PassagesReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), ...FoundPassages.shape, left: z.int().min(0), wordless }),
  z.object({ outcome: z.literal('superseded') }),
  Refused,
]);
export type PassagesReply = z.infer<typeof PassagesReply>;

/** What all papers say of one mark, by the best of their passages; null where none was found. */
export const MarkPassages = z.object({ mark: Id, verdict, best: FoundPassage.nullable() });
export type MarkPassages = z.infer<typeof MarkPassages>;

/** How the look through all papers ended; what it found came bit by bit with `passages.progress`. */
export const AllPassagesReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('stopped') }),
  Refused,
]);
export type AllPassagesReply = z.infer<typeof AllPassagesReply>;

/**
 * `left`: so many papers are not read yet. `done` of `of` marks were looked at, where all are; `marks`: what
 * was found since the last time; `wordless` as in `PassagesReply`.
 */
export const PassagesProgress = z.object({
  article: Id,
  left: z.int().min(0),
  done: z.int().min(0),
  of: z.int().min(0),
  marks: z.array(MarkPassages),
  wordless,
});
export type PassagesProgress = z.infer<typeof PassagesProgress>;

const OriginFound = z.object({
  sources: z.tuple([Id, Id]),
  papers: z.tuple([Id, Id]),
  why: z.discriminatedUnion('is', [
    z.object({ is: z.literal('copied'), common: z.int().min(1), of: z.int().min(1) }),
    z.object({ is: z.literal('credited'), agency: z.string() }),
  ]),
}) satisfies z.ZodType<OriginProposal>;

/**
 * Which sources may go back to one origin, by what their papers say. `stopped`: other papers were asked for.
 */
export const OriginsReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), proposals: z.array(OriginFound) }),
  z.object({ outcome: z.literal('stopped') }),
  Refused,
]);
export type OriginsReply = z.infer<typeof OriginsReply>;
