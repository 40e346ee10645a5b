import { z } from 'zod';
import { SourceStanding, Terms } from '../../../vocabulary';
import { Evidence, EvidenceFields, NewSource, SourceFields } from '../../model/evidence';
import { Id } from '../../model/ids';
import { Note } from '../../model/mark';
import { Person } from '../../model/person';
import { Said } from '../../model/said';
import { AddMark } from './marks';
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
  set: SourceFields.extend({ terms: Terms, standing: SourceStanding.nullable() }).partial(),
});

/** Sources go back to one origin; `same` is the name of their group, and null takes them out of theirs. */
export const SameOrigin = z.object({
  ...Meta,
  type: z.literal('source.same'),
  sources: z.array(Id).min(1).max(10_000),
  same: Id.nullable(),
});

/** Only a source that nothing rests on. */
export const RemoveSource = z.object({ ...Meta, type: z.literal('source.remove'), source: Id });

/** Evidence before somebody signs for it, and the mark it is put against. */
export const PutEvidence = Evidence.omit({ at: true, by: true }).extend({ mark: Id });

/**
 * Puts evidence against marks, with the sources it needs that are not in the article yet: one step to undo.
 * No status comes with it.
 */
export const AddEvidence = z.object({
  ...Meta,
  type: z.literal('evidence.add'),
  sources: z.array(NewSource).max(10_000),
  bulk,
  evidence: z.array(PutEvidence).min(1).max(100_000),
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

const onMark = { mark: Id };
const many = 100_000;

/**
 * Takes in what the author wrote on a draft, in one step: marks on the words it is about, what was written,
 * the sources that were read out of it, and evidence the author vouches for. What is no backing (a question,
 * a remark) becomes a note. A command of its own: a Stet that does not know it must not take the article for
 * one without marks.
 */
export const AddBacking = z.object({
  ...Meta,
  type: z.literal('backing.add'),
  /** What it was written on, as the person would say it: a file's name. */
  origin: z.string().max(500),
  marks: z.array(AddMark.shape.mark).max(many),
  said: z.array(Said.extend(onMark)).max(many),
  sources: z.array(NewSource).max(many),
  evidence: z.array(Evidence.omit({ at: true, by: true, voucher: true }).extend(onMark)).max(many),
  /** Each by who wrote it. */
  notes: z.array(Note.omit({ at: true }).extend(onMark)).max(many),
});
export type AddBacking = z.infer<typeof AddBacking>;

/**
 * A checker has looked at what the author says backs it, and vouches for it from now on; where it was found
 * may be said better than the author did. No status comes with it.
 */
export const ConfirmEvidence = z.object({
  ...Meta,
  type: z.literal('evidence.confirm'),
  evidence: z
    .array(
      EvidenceFields.pick({ locator: true, excerpt: true, bears: true })
        .partial()
        .extend({ ...onMark, evidence: Id }),
    )
    .min(1)
    .max(many),
  bulk,
});
