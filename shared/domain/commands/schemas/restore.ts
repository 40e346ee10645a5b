import { z } from 'zod';
import { Details, Draft, Format } from '../../model/article';
import { Cleared } from '../../model/cleared';
import { Dismissed, SuggestionKey } from '../../model/dismissed';
import { Source } from '../../model/evidence';
import { Id } from '../../model/ids';
import { Mark } from '../../model/mark';
import { Paper } from '../../model/paper';
import { Person } from '../../model/person';
import { Query } from '../../model/query';
import { TextChange } from './article';
import { surroundings } from './text-rules';
import { Meta } from './meta';

/**
 * Puts things back as they were before another command: undo is a command too. `null` means "was not there".
 */
export const Restore = z.object({
  ...Meta,
  type: z.literal('restore'),
  /** The command that is taken back, and its name as shown in the menu. */
  undoes: Id,
  label: z.string().max(200),
  details: Details.optional(),
  archived: z.boolean().optional(),
  drafts: z.array(Draft).optional(),
  /**
   * Takes an edit of the text back by its changes: a book must not be written down again for every word
   * typed.
   */
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
  papers: z.record(Id, Paper.nullable()).optional(),
  queries: z.record(Id, Query.nullable()).optional(),
  cleared: z.record(Id, Cleared.nullable()).optional(),
  dismissed: z.record(SuggestionKey, Dismissed.nullable()).optional(),
});
export type Restore = z.infer<typeof Restore>;
