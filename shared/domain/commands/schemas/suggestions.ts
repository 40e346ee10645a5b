import { z } from 'zod';
import { Facet, MarkKind, QuoteForm, Risk } from '../../../vocabulary';
import { SuggestionKey } from '../../model/dismissed';
import { Id } from '../../model/ids';
import { Person } from '../../model/person';
import { AddEvidence } from './evidence';
import { bulk, offset, Meta } from './meta';

/* Commands on what the first read suggests, and on sentences with nothing to check. */

/**
 * Takes suggestions of the first read over as marks, in one step, with the people they need; or people alone.
 * No status comes with them.
 */
export const AcceptSuggestions = z.object({
  ...Meta,
  type: z.literal('suggestion.accept'),
  bulk,
  people: z.array(Person).max(10_000),
  marks: z
    .array(
      z.object({
        id: Id,
        kind: MarkKind,
        start: offset,
        end: offset,
        form: QuoteForm.optional(),
        /** A mark that is there, or one of this command that comes before it. */
        attribution: Id.optional(),
        facets: z.array(Facet),
        risk: Risk,
        people: z.array(Id),
      }),
    )
    .max(100_000),
  /** What was put against the same words in another article, to be put against these marks. */
  evidence: AddEvidence.pick({ sources: true, evidence: true }).optional(),
});

export const DismissSuggestions = z.object({
  ...Meta,
  type: z.literal('suggestion.dismiss'),
  suggestions: z.array(SuggestionKey).min(1).max(100_000),
  dismissed: z.boolean(),
  bulk,
});

/** "Nothing to check": ticks off whole sentences. */
export const ClearSentences = z.object({
  ...Meta,
  type: z.literal('sentence.clear'),
  sentences: z
    .array(z.object({ id: Id, start: offset, end: offset }))
    .min(1)
    .max(100_000),
  bulk,
});

export const UnclearSentences = z.object({
  ...Meta,
  type: z.literal('sentence.unclear'),
  sentences: z.array(Id).min(1).max(100_000),
  bulk,
});
