import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { slicesOf } from '../../text/slices';
import { Cleared } from './cleared';
import { Dismissed, SuggestionKey } from './dismissed';
import { Source } from './evidence';
import { Fetched } from './fetched';
import { KeptFile } from './kept-file';
import { Id } from './ids';
import { Mark } from './mark';
import { Paper } from './paper';
import { Part } from './part';
import { Person } from './person';
import { Query } from './query';

/** Raised with every change that an older Stet could not read; storage migrates up and never down. */
// What was added since has a default, so that the marks and drafts in older logs still read.
export const SCHEMA = 2;

/** The longest draft Stet takes, in UTF-16 code units (about 2.5 million words). */
export const LONGEST_DRAFT = 16 * 1024 * 1024;

/**
 * Everything about the story that is not its text. An empty string means nobody has said. Dates are
 * `YYYY-MM-DD`.
 */
export const Details = z.object({
  headline: z.string().max(1000),
  standfirst: z.string().max(4000),
  byline: z.string().max(500),
  desk: z.string().max(200),
  slug: z.string().max(200),
  publicationDate: z.union([z.literal(''), z.iso.date()]),
  deadline: z.union([z.literal(''), z.iso.date()]),
  checker: z.string().max(200),
  editor: z.string().max(200),
});
export type Details = z.infer<typeof Details>;

export const NO_DETAILS: Details = {
  headline: '',
  standfirst: '',
  byline: '',
  desk: '',
  slug: '',
  publicationDate: '',
  deadline: '',
  checker: '',
  editor: '',
};

/** Formatting is stand-off, like everything about the text: a range over it, never a character in it. */
export const Format = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    start: z.int().min(0),
    end: z.int().min(0),
    level: z.int().min(1).max(6),
  }),
  z.object({ type: z.literal('standfirst'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ type: z.literal('byline'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ type: z.literal('bold'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ type: z.literal('italic'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({
    type: z.literal('link'),
    start: z.int().min(0),
    end: z.int().min(0),
    href: z.string().max(4000),
  }),
]);
export type Format = z.infer<typeof Format>;

/** How a quotation stood in the draft before: where in its text, and what that said of who speaks. */
export const Stood = z.object({
  mark: Id,
  start: z.int().min(0),
  end: z.int().min(0),
  /** People linked to it by hand, and those linked to its attribution. */
  people: z.array(Id),
  speaking: z.array(Id),
  /** The words of its attribution; empty where none was linked. */
  by: z.string(),
});
export type Stood = z.infer<typeof Stood>;

export const Draft = z.object({
  number: z.int().min(1),
  /** Paragraphs joined by `\n`. */
  text: z.string().max(LONGEST_DRAFT),
  sha256: z.string().length(64),
  formats: z.array(Format),
  /** What of it is no body, in order; see parts.ts. */
  parts: z.array(Part).default([]),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Where it came from, as the person would say it: a file's name, "paste". */
  origin: z.string().max(500),
  /** Absent where it was not fetched from an address. */
  fetched: Fetched.optional(),
  /** What it was read from, as it came. Absent where it was no file, or an earlier Stet did not keep it. */
  file: KeptFile.optional(),
  /**
   * Made by editing in Stet, and still open to it. A draft that came in is never changed: the first edit
   * begins a new one.
   */
  edited: z.boolean().default(false),
  /** The quotations of the draft before, as they stood there when this one came. */
  before: z.array(Stood).optional(),
});
export type Draft = z.infer<typeof Draft>;

export const Article = z.object({
  schema: z.literal(SCHEMA),
  id: Id,
  createdAt: z.iso.datetime(),
  details: Details,
  /** Put away: kept in full, but out of the daily list. */
  archived: z.boolean().default(false),
  /** In order of number; the last one is the draft that is being checked. */
  drafts: z.array(Draft).min(1),
  marks: z.record(Id, Mark),
  people: z.record(Id, Person).default({}),
  /** What its marks are checked against. */
  sources: z.record(Id, Source).default({}),
  /** The files of these sources that the article keeps. */
  papers: z.record(Id, Paper).default({}),
  /** What was asked of the author, the editor, sources and lawyers. */
  queries: z.record(Id, Query).default({}),
  /** Sentences somebody has read and found nothing to check in. */
  cleared: z.record(Id, Cleared).default({}),
  /**
   * What the first read suggested and somebody did not want, by `suggestionKey`: by its words, so that it
   * stays away on the next draft.
   */
  dismissed: z.record(SuggestionKey, Dismissed).default({}),
});
export type Article = z.infer<typeof Article>;

/** The sha256 of the text's UTF-8 bytes, in hex: what a sign-off names. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** As `textHash`, with a `pause` after each part of a long text. */
export async function textHashInParts(text: string, pause: () => Promise<unknown>): Promise<string> {
  const hash = sha256.create();
  for (const slice of slicesOf(text)) {
    hash.update(utf8ToBytes(slice));
    if (slice.length < text.length) await pause();
  }
  return bytesToHex(hash.digest());
}

/** The draft that is being checked. */
export const currentDraft = (article: Pick<Article, 'drafts'>): Draft =>
  article.drafts[article.drafts.length - 1]!;

/**
 * The marks in text order: by start, then the longer (outer) first, then by id so that the order never
 * wavers.
 */
export function marksInOrder(article: Pick<Article, 'marks'>): Mark[] {
  return Object.values(article.marks).sort(byPlace);
}

/**
 * Marks in text order by their numbers, which are those of the report: 1 is the first, and what is lost, and
 * so stands nowhere, comes after the others.
 */
export const numberedMarks = (inOrder: readonly Mark[]): Mark[] => [
  ...inOrder.filter((mark) => !mark.lost),
  ...inOrder.filter((mark) => mark.lost),
];

export const byPlace = (a: Mark, b: Mark): number =>
  a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1);
