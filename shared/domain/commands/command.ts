import { z } from 'zod';
import type * as words from '../../anchoring/words';
import { SURROUNDINGS_RULES } from '../../anchoring/surroundings';
import { Article, Details, Draft, Format, LONGEST_DRAFT } from '../model/article';
import { Id } from '../model/ids';
import { Cleared } from '../model/cleared';
import { Dismissed, SuggestionKey } from '../model/dismissed';
import { Evidence, EvidenceFields, NewSource, Source, SourceFields } from '../model/evidence';
import { Mark, Tick } from '../model/mark';
import { Person } from '../model/person';
import { Disposition, Facet, MarkKind, QuoteForm, Risk, Status, Terms } from '../../vocabulary';

/*
 * Everything that can be done to an article. A command carries all it needs (its ids, its author, its time),
 * so that the same command gives the same article on any machine: it is the unit of the log and of sync.
 */

const Meta = { id: Id, at: z.iso.datetime(), by: z.string().min(1).max(200) };
const marks = z.array(Id).min(1).max(100_000);
const offset = z.number();
/** Said of what is done to many at once, without a look at each (see bulk.ts). */
const bulk = z.literal(true).optional();

export const CreateArticle = z.object({
  ...Meta,
  type: z.literal('article.create'),
  article: Id,
  details: Details,
  text: z.string().max(LONGEST_DRAFT),
  formats: z.array(Format),
  origin: z.string().max(500),
});
export type CreateArticle = z.infer<typeof CreateArticle>;

/**
 * A new article that begins as another one stood after its event `seq`. A command of its own: a Stet that does not know it
 * must not take it for an article without marks.
 */
export const CopyArticle = z.object({
  ...Meta,
  type: z.literal('article.copy'),
  article: Id,
  of: Id,
  seq: z.int().min(1),
  content: Article.omit({ schema: true, id: true, createdAt: true, archived: true }),
});
export type CopyArticle = z.infer<typeof CopyArticle>;

export const SetDetails = z.object({ ...Meta, type: z.literal('details.set'), set: Details.partial() });

export const ArchiveArticle = z.object({
  ...Meta,
  type: z.literal('article.archive'),
  archived: z.boolean(),
});

/** Replace `text.slice(from, to)` by `insert`: UTF-16 code units of the text before, see shared/anchoring/changes.ts. */
export const TextChange = z.object({
  from: z.int().min(0),
  to: z.int().min(0),
  insert: z.string().max(LONGEST_DRAFT),
});

/**
 * Changes of words that a desk does not want to check again: what `sameWords` takes for no change (shared/anchoring/words.ts).
 * A command that changes words carries them, so that it comes out the same wherever it is carried out.
 */
export const SameWords = z.object({
  whitespace: z.boolean(),
  quotes: z.boolean(),
  hyphenation: z.boolean(),
  /** Absent in what an earlier Stet kept, which knew of no such rule. */
  capitals: z.boolean().optional(),
}) satisfies z.ZodType<words.SameWords>;
export type SameWords = words.SameWords;
export const DEFAULT_SAME_WORDS: Required<SameWords> = {
  whitespace: true,
  quotes: true,
  hyphenation: true,
  capitals: false,
};

/** How much of a change around a mark's words asks for another look; see shared/anchoring/surroundings. */
export const SurroundingsRule = z.enum(SURROUNDINGS_RULES);
export type SurroundingsRule = z.infer<typeof SurroundingsRule>;
export const DEFAULT_SURROUNDINGS: SurroundingsRule = 'facts';

/**
 * The rule by which a change of words is noted beside the marks it does not touch. Carried by every command
 * that changes words, as `same` is; those of before it was there note nothing.
 */
const surroundings = SurroundingsRule.optional();

/**
 * Edits the words of the current draft. `draft` and `length` say which text the offsets were counted in, so that an edit of
 * another text is refused instead of landing somewhere. Without `formats` the formatting moves with the words.
 */
export const EditText = z.object({
  ...Meta,
  type: z.literal('text.edit'),
  draft: z.int().min(1),
  length: z.int().min(0),
  changes: z.array(TextChange),
  formats: z.array(Format).optional(),
  same: SameWords.optional(),
  surroundings,
});
export type EditText = z.infer<typeof EditText>;

/**
 * A new draft of the article. What becomes of every mark was worked out beforehand and agreed to by a person, and the
 * command carries it: comparing again, with another version of Stet, might come out otherwise.
 */
export const AddDraft = z.object({
  ...Meta,
  type: z.literal('draft.add'),
  /** The draft it was compared with, and the length of its text. */
  after: z.int().min(1),
  length: z.int().min(0),
  text: z.string().max(LONGEST_DRAFT),
  formats: z.array(Format),
  origin: z.string().max(500),
  /** Where marks stand in the new text. A mark that is not named here is lost. */
  marks: z.record(Id, z.object({ start: offset, end: offset })),
  /** Where cleared sentences stand. One that is not named here, or has other words there, is one nobody has read. */
  cleared: z.record(Id, z.object({ start: offset, end: offset })),
  same: SameWords.optional(),
  surroundings,
});
export type AddDraft = z.infer<typeof AddDraft>;

/** Puts a suggested correction into the text: the mark then stands on `words`, is fixed, and asks for no re-check. */
export const FixMark = z.object({
  ...Meta,
  type: z.literal('mark.fix'),
  mark: Id,
  words: z.string().min(1).max(20_000),
  surroundings,
});
export type FixMark = z.infer<typeof FixMark>;

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
  }),
  bulk,
});

export const RemoveMarks = z.object({ ...Meta, type: z.literal('mark.remove'), marks, bulk });

export const SetStatus = z.object({ ...Meta, type: z.literal('mark.status'), marks, status: Status, bulk });

/** "Still holds": the status stays, stamped anew on the words as they now stand. */
export const ConfirmStatus = z.object({ ...Meta, type: z.literal('mark.confirm'), marks, bulk });

/** Facets and people, to be added or taken away: marks that are changed together keep what else each of them has. */
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

export const AddNote = z.object({
  ...Meta,
  type: z.literal('note.add'),
  mark: Id,
  note: Id,
  text: z.string().trim().min(1).max(20_000),
});

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

/** Puts evidence against marks, with the sources it needs that are not in the article yet: one step to undo. No status comes with it. */
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

/** Takes suggestions of the first read over as marks, in one step, with the people they need; or people alone. No status comes with them. */
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

/** Links marks as the same fact in several places, or takes them out of such a link again. */
export const LinkSame = z.object({ ...Meta, type: z.literal('mark.same'), marks, same: Id.nullable(), bulk });

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

export const RemoveNote = z.object({ ...Meta, type: z.literal('note.remove'), mark: Id, note: Id });

/** Puts things back as they were before another command: undo is a command too. `null` means "was not there". */
export const Restore = z.object({
  ...Meta,
  type: z.literal('restore'),
  /** The command that is taken back, and its name as shown in the menu. */
  undoes: Id,
  label: z.string().max(200),
  details: Details.optional(),
  archived: z.boolean().optional(),
  drafts: z.array(Draft).optional(),
  /** Takes an edit of the text back by its changes: a book must not be written down again for every word typed. */
  text: z
    .object({
      changes: z.array(TextChange),
      formats: z.array(Format),
      /** The draft that is the current one afterwards: this one, the one before it, or the next. */
      draft: Draft.omit({ text: true, sha256: true, formats: true }),
      surroundings,
    })
    .optional(),
  marks: z.record(Id, Mark.nullable()).optional(),
  people: z.record(Id, Person.nullable()).optional(),
  sources: z.record(Id, Source.nullable()).optional(),
  cleared: z.record(Id, Cleared.nullable()).optional(),
  dismissed: z.record(SuggestionKey, Dismissed.nullable()).optional(),
});
export type Restore = z.infer<typeof Restore>;

export const Command = z.discriminatedUnion('type', [
  CreateArticle,
  CopyArticle,
  SetDetails,
  ArchiveArticle,
  AddDraft,
  EditText,
  AddMark,
  RemoveMarks,
  SetStatus,
  ConfirmStatus,
  SetMarks,
  MoveMark,
  FixMark,
  TickFacts,
  AddNote,
  RemoveNote,
  LinkSame,
  AcceptSuggestions,
  DismissSuggestions,
  ClearSentences,
  UnclearSentences,
  AddPerson,
  SetPerson,
  RemovePerson,
  AddSource,
  SetSource,
  RemoveSource,
  AddEvidence,
  SetEvidence,
  RemoveEvidence,
  Restore,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];

type WithoutMeta<C> = C extends Command ? Omit<C, 'id' | 'at' | 'by'> : never;
/** A command before somebody signs it with id, time and name. */
export type CommandBody = WithoutMeta<Command>;

/** What a command is called in menus and histories. */
export const COMMAND_LABEL: Record<CommandType, string> = {
  'article.create': 'New article',
  'article.copy': 'Duplicate',
  'details.set': 'Edit details',
  'article.archive': 'Archive',
  'draft.add': 'New draft',
  'text.edit': 'Edit text',
  'mark.add': 'Add mark',
  'mark.remove': 'Remove mark',
  'mark.status': 'Set status',
  'mark.confirm': 'Still holds',
  'mark.set': 'Change mark',
  'mark.move': 'Move mark',
  'mark.fix': 'Apply correction',
  'mark.tick': 'Tick fact',
  'note.add': 'Add note',
  'note.remove': 'Remove note',
  'mark.same': 'Share one decision',
  'suggestion.accept': 'Accept suggestion',
  'suggestion.dismiss': 'Dismiss suggestion',
  'sentence.clear': 'Nothing to check',
  'sentence.unclear': 'Something to check',
  'person.add': 'Add person',
  'person.set': 'Change person',
  'person.remove': 'Remove person',
  'source.add': 'Add source',
  'source.set': 'Change source',
  'source.remove': 'Remove source',
  'evidence.add': 'Add evidence',
  'evidence.set': 'Change evidence',
  'evidence.remove': 'Remove evidence',
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
  | { reason: 'no-such-sentence'; message: string }
  | { reason: 'no-such-person'; message: string }
  | { reason: 'no-such-source'; message: string }
  | { reason: 'no-such-evidence'; message: string }
  /** Evidence rests on it. */
  | { reason: 'source-in-use'; message: string }
  /** The offsets were counted in another text than the one that is there. */
  | { reason: 'other-text'; message: string }
  | { reason: 'too-long'; message: string }
  /** A new draft that says nothing new. */
  | { reason: 'same-text'; message: string }
  | { reason: 'mark-lost'; message: string }
  /** It contradicts itself or the article, or carrying it out failed. */
  | { reason: 'does-not-fit'; message: string };

export type Outcome = { ok: true; article: Article } | { ok: false; refusal: Refusal };
