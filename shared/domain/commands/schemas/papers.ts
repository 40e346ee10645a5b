import { z } from 'zod';
import { NewSource } from '../../model/evidence';
import { Id } from '../../model/ids';
import { KeptFile } from '../../model/kept-file';
import { NamedSpeaker, NewPaper } from '../../model/paper';
import { PutEvidence } from './evidence';
import { Meta } from './meta';

/* Commands on the papers of an article. Their files are on the disk before the command that names them. */

/**
 * Puts a paper to a source: one of the article's, or a new one that comes with it. `evidence` is put against
 * marks in the same step.
 */
export const AddPaper = z.object({
  ...Meta,
  type: z.literal('paper.add'),
  paper: NewPaper,
  source: NewSource.optional(),
  evidence: z.array(PutEvidence).max(1000),
});
export type AddPaper = z.infer<typeof AddPaper>;

/** Puts a paper to another source, with the evidence that stands in it. */
export const SetPaper = z.object({
  ...Meta,
  type: z.literal('paper.set'),
  paper: Id,
  source: Id,
  /** Where it is not in the article yet. */
  sources: z.array(NewSource).max(1),
});

/** Puts a file beside a paper that was made of it, a timestamp for one. */
export const AddSidecar = z.object({ ...Meta, type: z.literal('paper.sidecar'), paper: Id, file: KeptFile });

/**
 * Says who "Speaker 1" is and the others on a tape: for all of it, in place of what was said before.
 */
export const NameSpeakers = z.object({
  ...Meta,
  type: z.literal('paper.speakers'),
  paper: Id,
  speakers: z.array(NamedSpeaker).max(1000),
});

/** Says which recording a transcript is of; null: of none that is here. */
export const LinkRecording = z.object({
  ...Meta,
  type: z.literal('paper.recording'),
  paper: Id,
  recording: Id.nullable(),
});

/**
 * Takes a paper out of the article; its file stays, because the history names it. Refused while evidence
 * rests on it, unless it is said that it is to go `even` so: the evidence keeps its words and its place.
 */
export const RemovePaper = z.object({
  ...Meta,
  type: z.literal('paper.remove'),
  paper: Id,
  even: z.literal(true).optional(),
});
