import { z } from 'zod';

/*
 * Whom a report is for, and what it holds for them. What is left out is left out of the model, once, before
 * any format: no format can give away what the model does not know. What a source's terms keep back is in no
 * report for anybody and is no matter of this.
 */

export const AUDIENCES = ['editor', 'author', 'lawyer', 'archive'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_INFO: Readonly<Record<Audience, { label: string; for: string }>> = {
  editor: { label: 'Editor', for: 'for the editor' },
  author: { label: 'Author', for: 'for the author' },
  lawyer: { label: 'Lawyer', for: 'for the lawyer' },
  archive: { label: 'Archive', for: 'for the archive' },
};

/** What a report may be without. The rest (what is open, corrections, quotes, coverage) is always in it. */
export const CONTENTS = [
  'risk',
  'notes',
  'said',
  'excerpts',
  'sources',
  'people',
  'names',
  'bulk',
  'text',
  'ledger',
  'record',
] as const;
export type Content = (typeof CONTENTS)[number];

export const CONTENT_INFO: Readonly<Record<Content, { label: string; about: string }>> = {
  risk: { label: 'Risk', about: 'How risky each mark is held to be' },
  notes: { label: 'Notes', about: 'What checkers wrote to a mark' },
  said: { label: 'The author’s backing', about: 'What the author wrote of where a fact comes from' },
  excerpts: { label: 'Words of sources', about: 'Excerpts, and what the comparison with a tape said' },
  sources: { label: 'Sources and evidence', about: 'What the marks rest on, and where it is found' },
  people: { label: 'People', about: 'Whom the article names, and whether they were asked' },
  names: { label: 'Who decided', about: 'Names of checkers, and when they decided' },
  bulk: { label: 'Done in bulk', about: 'What was decided about many marks with one key' },
  text: { label: 'Annotated text', about: 'The draft, every mark numbered' },
  ledger: { label: 'Full ledger', about: 'Every mark in text order, with all that was said about it' },
  record: { label: 'Record', about: 'Hashes, seals and kept files' },
};

/** What reports for each are without, until a desk says otherwise. */
export const DEFAULT_LEFT_OUT: Readonly<Record<Audience, readonly Content[]>> = {
  editor: [],
  author: ['risk', 'notes', 'excerpts', 'people', 'names', 'bulk', 'record'],
  lawyer: [],
  archive: [],
};

const leftOutFor = (audience: Audience) =>
  z
    .array(z.string().max(40))
    .max(100)
    .transform((words) => CONTENTS.filter((content) => words.includes(content)))
    .default([...DEFAULT_LEFT_OUT[audience]]);

/** What reports are without, by audience, as a desk keeps it. Contents of a newer Stet are none of ours. */
export const LeftOut = z.object({
  editor: leftOutFor('editor'),
  author: leftOutFor('author'),
  lawyer: leftOutFor('lawyer'),
  archive: leftOutFor('archive'),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** Whom a report is made for, and what it is without. */
export interface Version {
  audience: Audience;
  leftOut: readonly Content[];
}

/** The report that a report is where nobody says whom it is for. */
export const FOR_EDITOR: Version = { audience: 'editor', leftOut: [] };
