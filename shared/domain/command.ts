import { z } from 'zod';
import { Article, Details, Draft, Format, Id, LONGEST_DRAFT } from './article';
import { Mark } from './mark';
import { Disposition, Facet, MarkKind, QuoteForm, Risk, Status } from './words';

/*
 * Everything that can be done to an article. A command carries all it needs (its ids, its author, its time),
 * so that the same command gives the same article on any machine: it is the unit of the log and of sync.
 */

const Meta = { id: Id, at: z.iso.datetime(), by: z.string().min(1).max(200) };
const marks = z.array(Id).min(1).max(100_000);
const offset = z.number();

export const CreateArticle = z.object({
  ...Meta, type: z.literal('article.create'),
  article: Id, details: Details, text: z.string().max(LONGEST_DRAFT), formats: z.array(Format), origin: z.string().max(500),
});
export type CreateArticle = z.infer<typeof CreateArticle>;

export const SetDetails = z.object({ ...Meta, type: z.literal('details.set'), set: Details.partial() });

export const AddMark = z.object({
  ...Meta, type: z.literal('mark.add'),
  // Offsets are checked by `apply`, which knows the text and can say in a sentence what is wrong with them.
  mark: z.object({ id: Id, kind: MarkKind, start: offset, end: offset, form: QuoteForm.optional(), attribution: Id.optional() }),
});

export const RemoveMarks = z.object({ ...Meta, type: z.literal('mark.remove'), marks });

export const SetStatus = z.object({ ...Meta, type: z.literal('mark.status'), marks, status: Status });

/** "Still holds": the status stays, stamped anew on the words as they now stand. */
export const ConfirmStatus = z.object({ ...Meta, type: z.literal('mark.confirm'), marks });

export const SetMarks = z.object({
  ...Meta, type: z.literal('mark.set'), marks,
  set: z.object({
    kind: MarkKind, form: QuoteForm.nullable(), facets: z.array(Facet), risk: Risk, disposition: Disposition,
    correction: z.string().max(20_000),
    /** The attribution of a quote; null unlinks it. */
    attribution: Id.nullable(),
  }).partial(),
});

/** Moves a mark onto other words: its edges adjusted, or a lost one put back by hand. */
export const MoveMark = z.object({ ...Meta, type: z.literal('mark.move'), mark: Id, start: offset, end: offset });

export const AddNote = z.object({
  ...Meta, type: z.literal('note.add'), mark: Id, note: Id, text: z.string().trim().min(1).max(20_000),
});

export const RemoveNote = z.object({ ...Meta, type: z.literal('note.remove'), mark: Id, note: Id });

/** Puts things back as they were before another command: undo is a command too. `null` means "was not there". */
export const Restore = z.object({
  ...Meta, type: z.literal('restore'),
  /** The command that is taken back, and its name as shown in the menu. */
  undoes: Id, label: z.string().max(200),
  details: Details.optional(),
  drafts: z.array(Draft).optional(),
  marks: z.record(Id, Mark.nullable()).optional(),
});
export type Restore = z.infer<typeof Restore>;

export const Command = z.discriminatedUnion('type', [
  CreateArticle, SetDetails, AddMark, RemoveMarks, SetStatus, ConfirmStatus, SetMarks, MoveMark, AddNote, RemoveNote, Restore,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];

type WithoutMeta<C> = C extends Command ? Omit<C, 'id' | 'at' | 'by'> : never;
/** A command before somebody signs it with id, time and name. */
export type CommandBody = WithoutMeta<Command>;

/** What a command is called in menus and histories. */
export const COMMAND_LABEL: Record<CommandType, string> = {
  'article.create': 'New article',
  'details.set': 'Edit details',
  'mark.add': 'Add mark',
  'mark.remove': 'Remove mark',
  'mark.status': 'Set status',
  'mark.confirm': 'Still holds',
  'mark.set': 'Change mark',
  'mark.move': 'Move mark',
  'note.add': 'Add note',
  'note.remove': 'Remove note',
  restore: 'Undo',
};

/** Why a command was not carried out. Nothing has changed when one of these comes back. */
export type Refusal =
  | { reason: 'no-article'; message: string }
  | { reason: 'article-exists'; message: string }
  | { reason: 'no-such-mark'; message: string }
  | { reason: 'no-such-note'; message: string }
  | { reason: 'id-taken'; message: string }
  | { reason: 'bad-range'; message: string }
  | { reason: 'bad-link'; message: string }
  | { reason: 'mark-lost'; message: string };

export type Outcome = { ok: true; article: Article } | { ok: false; refusal: Refusal };
