import { z } from 'zod';
import type { Evidence } from './evidence';
import { Fetched } from './fetched';
import { Id } from './ids';
import { KeptFile } from './kept-file';

/** Kinds of papers that no reader of documents reads: they are kept, and shown as far as a page can. */
export const UNREAD_KINDS = ['image', 'audio', 'video', 'mail', 'other'] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];

/**
 * What a paper is, by its bytes before its name: the key of a format that Stet reads (shared/document), or
 * one of UNREAD_KINDS. No closed list: a format added later is no reason to refuse a log.
 */
export const PaperKind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type PaperKind = z.infer<typeof PaperKind>;

/** The article a paper was taken from, and what it was called then. */
export const PaperFrom = z.object({ article: Id, headline: z.string().max(1000) });
export type PaperFrom = z.infer<typeof PaperFrom>;

/** Somebody who speaks on a tape, as the transcript calls them, and who that is. */
export const NamedSpeaker = z.object({
  label: z.string().min(1).max(500),
  name: z.string().trim().min(1).max(200),
});
export type NamedSpeaker = z.infer<typeof NamedSpeaker>;

/** A file that backs facts, as it came: kept with the article, and put to one of its sources. */
export const Paper = z.object({
  id: Id,
  source: Id,
  file: KeptFile,
  kind: PaperKind,
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  /** Absent where it was not fetched from an address. */
  fetched: Fetched.optional(),
  /** Absent where it was not taken from another article. */
  from: PaperFrom.optional(),
  /** Who those are that its words are put to, where somebody has said so. */
  speakers: z.array(NamedSpeaker).max(1000).optional(),
  /**
   * What others made of it and that lies beside it: timestamps, a captured page; see shared/proof/sidecar.ts.
   */
  sidecars: z.array(KeptFile).optional(),
  /**
   * Of a transcript: the paper that is its recording; null: somebody said that none here is. Absent: nobody
   * has said.
   */
  recording: Id.nullable().optional(),
});
export type Paper = z.infer<typeof Paper>;

/** The files of a paper: itself, and what lies beside it. */
export const filesOfPaper = ({ file, sidecars = [] }: Pick<Paper, 'file' | 'sidecars'>): KeptFile[] => [
  file,
  ...sidecars,
];

/** Who a label of a tape is: as somebody has said, else the label. */
export const speakerNamed = (paper: Pick<Paper, 'speakers'> | undefined, label: string): string =>
  paper?.speakers?.find((each) => each.label === label)?.name ?? label;

/**
 * Who speaks where evidence was taken from a tape, as part of a sentence: ", Ann Roe speaks"; empty where the
 * tape does not say.
 */
export function heardIn(
  { papers }: { papers: Readonly<Record<string, Pick<Paper, 'speakers'>>> },
  { heard, paper }: Pick<Evidence, 'heard' | 'paper'>,
): string {
  if (!heard || heard.speaker === '') return '';
  const name = speakerNamed(paper === undefined ? undefined : papers[paper], heard.speaker);
  return heard.voice === 'another' ? `, ${name} speaks: the draft said another` : `, ${name} speaks`;
}

/** Whether a paper is to be listened to. */
export const isRecording = ({ kind }: Pick<Paper, 'kind'>): boolean => kind === 'audio' || kind === 'video';

/**
 * The recording of a transcript: the one that somebody said it is, else the only one that was put to the same
 * source. Undefined where there is none, or none of several can be told.
 */
export function recordingOf({ papers }: Having, transcript: string): Paper | undefined {
  const own = papers[transcript];
  if (!own || isRecording(own) || own.recording === null) return undefined;
  if (own.recording !== undefined) return papers[own.recording];
  const same = Object.values(papers).filter((each) => isRecording(each) && each.source === own.source);
  return same.length === 1 ? same[0] : undefined;
}

/** The papers that have a recording as theirs, as they were attached. */
export const transcriptsOf = (article: Having, recording: string): Paper[] =>
  Object.values(article.papers)
    .filter(({ id }) => recordingOf(article, id)?.id === recording)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A paper and those that belong to the same recording: they go together. Only what somebody linked does. */
export function linkedTo({ papers }: Having, paper: string): Paper[] {
  const recording = papers[paper]?.recording ?? paper;
  return Object.values(papers).filter(
    (each) => each.id !== paper && (each.id === recording || each.recording === recording),
  );
}

interface Having {
  papers: Readonly<Record<string, Paper>>;
}

/** A paper before somebody signs for it. What its recording is, is said of one that is there. */
export const NewPaper = Paper.omit({ addedAt: true, addedBy: true, recording: true });
export type NewPaper = z.infer<typeof NewPaper>;
