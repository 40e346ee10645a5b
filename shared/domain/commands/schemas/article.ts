import { z } from 'zod';
import { Article, Details, Format, LONGEST_DRAFT } from '../../model/article';
import { Fetched } from '../../model/fetched';
import { Id } from '../../model/ids';
import { KeptFile } from '../../model/kept-file';
import { Part } from '../../model/part';
import { offset, Meta } from './meta';
import { SameWords, surroundings } from './text-rules';

/* Commands on the article as a whole and on its text. */

export const CreateArticle = z.object({
  ...Meta,
  type: z.literal('article.create'),
  article: Id,
  details: Details,
  text: z.string().max(LONGEST_DRAFT),
  formats: z.array(Format),
  parts: z.array(Part).optional(),
  origin: z.string().max(500),
  fetched: Fetched.optional(),
  file: KeptFile.optional(),
});
export type CreateArticle = z.infer<typeof CreateArticle>;

/**
 * A new article that begins as another one stood after its event `seq`. A command of its own: a Stet that
 * does not know it must not take it for an article without marks.
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

/**
 * Replace `text.slice(from, to)` by `insert`: UTF-16 code units of the text before, see
 * shared/anchoring/changes.ts.
 */
export const TextChange = z.object({
  from: z.int().min(0),
  to: z.int().min(0),
  insert: z.string().max(LONGEST_DRAFT),
});

/**
 * Edits the words of the current draft. `draft` and `length` say which text the offsets were counted in, so
 * that an edit of another text is refused instead of landing somewhere. Without `formats` the formatting
 * moves with the words.
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
 * A new draft of the article. What becomes of every mark was worked out beforehand and agreed to by a person,
 * and the command carries it: comparing again, with another version of Stet, might come out otherwise.
 */
export const AddDraft = z.object({
  ...Meta,
  type: z.literal('draft.add'),
  /** The draft it was compared with, and the length of its text. */
  after: z.int().min(1),
  length: z.int().min(0),
  text: z.string().max(LONGEST_DRAFT),
  formats: z.array(Format),
  /** Those found in it and those of the draft before that stand in it, agreed to like the marks. */
  parts: z.array(Part).optional(),
  origin: z.string().max(500),
  fetched: Fetched.optional(),
  file: KeptFile.optional(),
  /** Where marks stand in the new text. A mark that is not named here is lost. */
  marks: z.record(Id, z.object({ start: offset, end: offset })),
  /**
   * Where cleared sentences stand. One that is not named here, or has other words there, is one nobody has
   * read.
   */
  cleared: z.record(Id, z.object({ start: offset, end: offset })),
  same: SameWords.optional(),
  surroundings,
});
export type AddDraft = z.infer<typeof AddDraft>;
