import { z } from 'zod';
import { Terms } from '../../../vocabulary';
import { Evidence, EvidenceFields, NewSource, SourceFields } from '../../model/evidence';
import { Id } from '../../model/ids';
import { Person } from '../../model/person';
import { bulk, Meta } from './meta';

/* Commands on people, sources and evidence. */

export const AddPerson = z.object({ ...Meta, type: z.literal('person.add'), person: Person });

export const SetPerson = z.object({
  ...Meta,
  type: z.literal('person.set'),
  person: Id,
  set: Person.omit({ id: true }).partial(),
});

export const RemovePerson = z.object({ ...Meta, type: z.literal('person.remove'), person: Id });

export const AddSource = z.object({ ...Meta, type: z.literal('source.add'), source: NewSource });

export const SetSource = z.object({
  ...Meta,
  type: z.literal('source.set'),
  source: Id,
  set: SourceFields.extend({ terms: Terms }).partial(),
});

/** Only a source that nothing rests on. */
export const RemoveSource = z.object({ ...Meta, type: z.literal('source.remove'), source: Id });

/**
 * Puts evidence against marks, with the sources it needs that are not in the article yet: one step to undo.
 * No status comes with it.
 */
export const AddEvidence = z.object({
  ...Meta,
  type: z.literal('evidence.add'),
  sources: z.array(NewSource).max(10_000),
  bulk,
  evidence: z
    .array(Evidence.omit({ at: true, by: true }).extend({ mark: Id }))
    .min(1)
    .max(100_000),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

export const SetEvidence = z.object({
  ...Meta,
  type: z.literal('evidence.set'),
  mark: Id,
  evidence: Id,
  set: EvidenceFields.partial(),
  /** Sources that are not in the article yet. */
  sources: z.array(NewSource).max(10),
});

export const RemoveEvidence = z.object({
  ...Meta,
  type: z.literal('evidence.remove'),
  mark: Id,
  evidence: Id,
});
