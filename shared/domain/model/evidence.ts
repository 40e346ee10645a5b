import { z } from 'zod';
import { Id } from './ids';
import { Bearing, SourceKind, SourceStanding, Terms, Verdict, Voice, type Voucher } from '../../vocabulary';

/** What a source says of itself: entered once for an article, however many marks it is put against. */
export const SourceFields = z.object({
  title: z.string().trim().min(1).max(500),
  kind: SourceKind,
  terms: Terms.default('on-the-record'),
  /** Where it is found: an address, an archive, a number to ring. */
  where: z.string().max(4000),
  /** Absent: nobody has said. */
  standing: SourceStanding.optional(),
  /** Whom to ask: a name, a number to ring. Never printed. */
  contact: z.string().max(500).optional(),
  /** The day it was looked at, `YYYY-MM-DD`. */
  accessed: z.union([z.literal(''), z.iso.date()]).optional(),
  /** What the desk notes of it. Never printed. */
  notes: z.string().max(20_000).optional(),
});

export type SourceFields = z.infer<typeof SourceFields>;

/** A source before somebody signs for it. */
export const NewSource = SourceFields.extend({
  id: Id,
  /** Those of one group go back to one origin, and support a mark as one. */
  same: Id.optional(),
});
export type NewSource = z.infer<typeof NewSource>;

export const Source = NewSource.extend({ createdAt: z.iso.datetime(), createdBy: z.string() });
export type Source = z.infer<typeof Source>;

/** A quotation beside the tape, as it was when its passage was put against the mark. */
export const Heard = z.object({
  verdict: Verdict,
  /** The words of the mark that were compared. */
  words: z.string().max(20_000),
  /** Who speaks, as the tape calls them; empty where it does not say. */
  speaker: z.string().max(500),
  voice: Voice,
});
export type Heard = z.infer<typeof Heard>;

export const EvidenceFields = z.object({
  source: Id,
  /** Where in the source: a page, a paragraph, a timestamp. */
  locator: z.string().max(500),
  /** The words of the source. */
  excerpt: z.string().max(20_000),
  bears: Bearing,
  /** The paper these words stand in; one that was removed since is not in the article any more. */
  paper: Id.optional(),
  /** Where in the text of the paper, as it was read then: UTF-16 code units, `[start, end)`. */
  place: z.object({ start: z.int().min(0), end: z.int().min(0) }).optional(),
});

/**
 * The article in which it was put against the same words, and when: copied evidence says who vouched for it
 * only there.
 */
export const EvidenceFrom = z.object({ article: Id, headline: z.string().max(1000), at: z.iso.datetime() });
export type EvidenceFrom = z.infer<typeof EvidenceFrom>;

/** A source put against a mark. */
export const Evidence = EvidenceFields.extend({
  id: Id,
  at: z.iso.datetime(),
  by: z.string(),
  from: EvidenceFrom.optional(),
  /** What the comparison with the tape said when it was put there. */
  heard: Heard.optional(),
  /** Who vouches for it. Absent, as it always was before: the checker who put it there. */
  voucher: z.literal('author').optional(),
  /** What the author wrote that it was read out of, by its id; see said.ts. */
  said: Id.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const voucherOf = ({ voucher }: Pick<Evidence, 'voucher'>): Voucher => voucher ?? 'checker';

/** Words that somebody vouches for who did not write them. */
export const isByChecker = (evidence: Pick<Evidence, 'voucher'>): boolean =>
  voucherOf(evidence) === 'checker';

/** What is known of sources that evidence is counted by. */
export type Ledger = Readonly<Record<string, Pick<Source, 'same' | 'standing'>>>;

/**
 * The independent origins that support something, as far as a checker vouches for them: two pieces from one
 * source are one, two sources of one origin are, and what the author says backs it is the author's word once
 * more.
 */
export const originsOf = (evidence: readonly Evidence[], ledger: Ledger = {}): ReadonlySet<string> =>
  new Set(supporting(evidence).map(({ source }) => ledger[source]?.same ?? source));

/** Whether one of them was there itself. */
export const restsOnPrimary = (evidence: readonly Evidence[], ledger: Ledger): boolean =>
  supporting(evidence).some(({ source }) => ledger[source]?.standing === 'primary');

const supporting = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter((each) => each.bears === 'supports' && isByChecker(each));

/**
 * Whether a checker can look at what the author says backs it, and say so. What the author alone has seen,
 * nobody else can.
 */
export const canConfirm = (
  { voucher, source }: Pick<Evidence, 'voucher' | 'source'>,
  sources: Readonly<Record<string, Pick<Source, 'kind'>>>,
): boolean => voucher === 'author' && sources[source]?.kind !== 'observation';
