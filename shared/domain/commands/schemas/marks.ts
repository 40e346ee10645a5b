import { z } from 'zod';
import { Disposition, Facet, MarkKind, QuoteForm, Risk, Status } from '../../../vocabulary';
import { Id } from '../../model/ids';
import { Tick, Translation } from '../../model/mark';
import { bulk, marks, offset, Meta } from './meta';
import { surroundings } from './text-rules';

/* Commands on marks and what is written on them. */

export const AddMark = z.object({
  ...Meta,
  type: z.literal('mark.add'),
  // Offsets are checked by `apply`, which knows the text and can say in a sentence what is wrong with them.
  mark: z.object({
    id: Id,
    kind: MarkKind,
    start: offset,
    end: offset,
    form: QuoteForm.optional(),
    attribution: Id.optional(),
    translation: Translation.optional(),
  }),
  bulk,
});

export const RemoveMarks = z.object({ ...Meta, type: z.literal('mark.remove'), marks, bulk });

export const SetStatus = z.object({ ...Meta, type: z.literal('mark.status'), marks, status: Status, bulk });

/** "Still holds": the status stays, stamped anew on the words as they now stand. */
export const ConfirmStatus = z.object({ ...Meta, type: z.literal('mark.confirm'), marks, bulk });

/**
 * Facets and people, to be added or taken away: marks that are changed together keep what else each of them
 * has.
 */
const Lists = z.object({ facets: z.array(Facet), people: z.array(Id) }).partial();

export const SetMarks = z.object({
  ...Meta,
  type: z.literal('mark.set'),
  marks,
  bulk,
  add: Lists.optional(),
  remove: Lists.optional(),
  set: z
    .object({
      kind: MarkKind,
      form: QuoteForm.nullable(),
      facets: z.array(Facet),
      risk: Risk,
      disposition: Disposition,
      correction: z.string().max(20_000),
      assignee: z.string().max(200),
      people: z.array(Id),
      /** The attribution of a quote; null unlinks it. */
      attribution: Id.nullable(),
      /** What a quote is a translation of; null: it is none. */
      translation: Translation.nullable(),
    })
    .partial(),
});

/** Moves a mark onto other words: its edges adjusted, or a lost one put back by hand. */
export const MoveMark = z.object({
  ...Meta,
  type: z.literal('mark.move'),
  mark: Id,
  start: offset,
  end: offset,
  surroundings,
});

/**
 * Puts a suggested correction into the text: the mark then stands on `words`, is fixed, and asks for no
 * re-check.
 */
export const FixMark = z.object({
  ...Meta,
  type: z.literal('mark.fix'),
  mark: Id,
  words: z.string().min(1).max(20_000),
  surroundings,
});
export type FixMark = z.infer<typeof FixMark>;

/** Ticks off facts inside a mark one by one, or takes ticks back. */
export const TickFacts = z.object({
  ...Meta,
  type: z.literal('mark.tick'),
  mark: Id,
  facts: z
    .array(Tick.pick({ words: true, turn: true }))
    .min(1)
    .max(10_000),
  ticked: z.boolean(),
});

/** Links marks as the same fact in several places, or takes them out of such a link again. */
export const LinkSame = z.object({ ...Meta, type: z.literal('mark.same'), marks, same: Id.nullable(), bulk });

export const AddNote = z.object({
  ...Meta,
  type: z.literal('note.add'),
  mark: Id,
  note: Id,
  text: z.string().trim().min(1).max(20_000),
});

export const RemoveNote = z.object({ ...Meta, type: z.literal('note.remove'), mark: Id, note: Id });
