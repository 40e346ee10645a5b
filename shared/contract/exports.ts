import { z } from 'zod';
import { Id } from '../domain/model/ids';
import { AUDIENCES, CONTENTS } from '../reporting/audience';
import { FORMAT_KEYS } from '../reporting/formats/formats';

/* A report on its way out: in which formats, for whom, without what, and what came of it. */

const FormatName = z.enum(FORMAT_KEYS);
const AudienceName = z.enum(AUDIENCES);
const ContentName = z.enum(CONTENTS);

/** Whom a report is for, and what it is without. */
export const VersionAsked = z.object({
  audience: AudienceName,
  leftOut: z.array(ContentName).max(CONTENTS.length),
});

export const PreviewRequest = z.object({ article: Id, version: VersionAsked.optional() });

export const ExportRequest = z.object({
  article: Id,
  formats: z.array(FormatName).min(1).max(FORMAT_KEYS.length),
  version: VersionAsked,
  /** What is done where a file is there: it is asked, replaced, or the new one has a number. */
  ifThere: z.enum(['ask', 'replace', 'number']),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

export const ExportReply = z.discriminatedUnion('outcome', [
  /** Files of these names are there, and nothing was written. */
  z.object({ outcome: z.literal('there'), names: z.array(z.string()) }),
  z.object({
    outcome: z.literal('done'),
    folder: z.string(),
    /** `letters`: those that no font of this machine has, shown by their code points. */
    saved: z.array(z.object({ key: FormatName, path: z.string(), letters: z.array(z.string()) })),
    /** A sentence each. */
    failed: z.array(z.object({ key: FormatName, message: z.string() })),
    stopped: z.boolean(),
  }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
]);
export type ExportReply = z.infer<typeof ExportReply>;

/** So many files are done, of so many. */
export const ExportProgress = z.object({ done: z.int(), of: z.int() });
export type ExportProgress = z.infer<typeof ExportProgress>;

/** What was chosen last in the dialog. */
export const ExportChoices = z.object({
  formats: z.array(z.string().max(40)).max(100),
  audience: AudienceName,
});
export const DEFAULT_EXPORT: z.infer<typeof ExportChoices> = { formats: ['pdf'], audience: 'editor' };
