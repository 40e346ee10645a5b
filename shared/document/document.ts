import { z } from 'zod';
import { Format, type Details } from '../domain/model/article';
import { Part } from '../domain/model/part';

/*
 * What any file becomes: one string, and everything else about it as ranges over that string. Offsets are
 * UTF-16 code units, `[start, end)`.
 */

export { Part };

const stretch = { start: z.int().min(0), end: z.int().min(0) };
/** As the file has it: an ISO date and time, with or without a zone. */
const date = z.string().optional();

/** Where words of a comment or a note lead to. */
export const NoteLink = z.object({ ...stretch, href: z.string() });
export type NoteLink = z.infer<typeof NoteLink>;
/** Over the `text` beside it; absent: there are none. */
const links = z.array(NoteLink).optional();

export const Reply = z.object({ author: z.string(), date, text: z.string(), links });
export type Reply = z.infer<typeof Reply>;

/** A comment on the words it covers; `start` is `end` where it stands at a place and covers none. */
export const Comment = z.object({
  ...stretch,
  author: z.string(),
  date,
  text: z.string(),
  links,
  resolved: z.boolean(),
  replies: z.array(Reply),
  /** The file does not say what answers what: that these are replies is concluded from their place. */
  guessed: z.literal(true).optional(),
});
export type Comment = z.infer<typeof Comment>;

/** A footnote or endnote, and where its mark stood. */
export const Footnote = z.object({
  at: z.int().min(0),
  text: z.string(),
  links,
  endnote: z.literal(true).optional(),
});
export type Footnote = z.infer<typeof Footnote>;

/**
 * A change that was tracked. Read as accepted, an insertion covers its words and a deletion stands where its
 * `text` was; read as rejected, the other way round.
 */
export const TrackedChange = z.object({
  ...stretch,
  type: z.enum(['insertion', 'deletion', 'move']),
  author: z.string(),
  date,
  /** The words that are not in the text. */
  text: z.string().optional(),
});
export type TrackedChange = z.infer<typeof TrackedChange>;

/**
 * A table: where its words are in the text, and its cells as rows. `numbers`: which row of its sheet each of
 * them is, counted from 1, where empty ones were left out; absent: they are all there, from the first.
 */
export const Table = z.object({
  ...stretch,
  rows: z.array(z.array(z.string())),
  numbers: z.array(z.int().min(1)).optional(),
});
export type Table = z.infer<typeof Table>;

/** A turn of speech in a transcript; `time` in seconds from the start of the recording. */
export const Cue = z.object({ ...stretch, speaker: z.string(), time: z.number().nullable() });
export type Cue = z.infer<typeof Cue>;

/** A place that a person can name: "page 14", "Sheet1", "slide 3". */
export const Place = z.object({ ...stretch, kind: z.enum(['page', 'sheet', 'slide']), name: z.string() });
export type Place = z.infer<typeof Place>;

/** A picture that was in the file: where, and what is said of it. */
export const Picture = z.object({ at: z.int().min(0), caption: z.string(), alternative: z.string() });
export type Picture = z.infer<typeof Picture>;

/** What was written on a document, and what it has besides its words. */
export const Apparatus = z.object({
  /** What the file itself calls the document; empty where it does not. */
  title: z.string(),
  comments: z.array(Comment),
  footnotes: z.array(Footnote),
  changes: z.array(TrackedChange),
  tables: z.array(Table),
  cues: z.array(Cue),
  places: z.array(Place),
  pictures: z.array(Picture),
  parts: z.array(Part),
});
export type Apparatus = z.infer<typeof Apparatus>;

/** Of a document that is words and nothing else. */
export const NO_APPARATUS: Apparatus = {
  title: '',
  comments: [],
  footnotes: [],
  changes: [],
  tables: [],
  cues: [],
  places: [],
  pictures: [],
  parts: [],
};

/** In which encoding a text was read that does not say it for certain, and those it may be in as well. */
export const Encoding = z.object({ is: z.string(), likely: z.array(z.string()) });
export type Encoding = z.infer<typeof Encoding>;

/** What a person should know of what was found or done: an encoding guessed, a torn line cut. */
export const Notice = z.object({ level: z.enum(['info', 'warning', 'error']), message: z.string() });
export type Notice = z.infer<typeof Notice>;

/** The words of a document: paragraphs joined by `\n`, the formats over them, and all that goes with them. */
export interface ReadDocument {
  text: string;
  formats: Format[];
  /** What the file itself says of the story. */
  details: Partial<Pick<Details, 'headline' | 'standfirst' | 'byline' | 'publicationDate'>>;
  notices: Notice[];
  /**
   * Lines of `text` that are no part of the story by what the file itself says of them, in order; and why.
   */
  furniture?: { start: number; end: number; why: string }[];
  /** Absent: there is nothing of it. */
  apparatus?: Partial<Apparatus>;
  /** What it says of itself by names that a program gave: of an annotated draft, whose draft it is. */
  properties?: ReadonlyMap<string, string>;
  /** Absent where there is no doubt about it. */
  encoding?: Encoding | undefined;
}

/** How tracked changes are read: as if somebody had taken them all in, or none of them. */
export const ChangesAs = z.enum(['accepted', 'rejected']);
export type ChangesAs = z.infer<typeof ChangesAs>;

/** How a document is read otherwise than it was. */
export interface Otherwise {
  changes?: ChangesAs | undefined;
  /** The name of an encoding, as TextDecoder takes it. */
  encoding?: string | undefined;
}
