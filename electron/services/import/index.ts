import type { ImportCandidate, ImportReply, Notice } from '@shared/contract';
import { LONGEST_DRAFT, newId, partsFitting, withoutLines, type Format, type Part } from '@shared/domain';
import { spokenDocument } from '@shared/document/transcript/document';
import { transcriptIn } from '@shared/document/transcript/read';
import { annotatedIn, type AnnotatedDraft } from '@shared/document/annotated';
import { annotationsOn } from '@shared/document/annotated/written';
import { annotationsOf } from '@shared/document/annotations';
import { NO_APPARATUS, type ChangesAs, type ReadDocument } from '@shared/document/document';
import type { Format as FileFormat } from '../documents/format';
import { FORMATS, textFormatOf } from '../documents/formats';
import type { Late } from '../documents/limits';
import { reader as plainText } from '../documents/formats/text';
import { decode } from './decode';
import { fitting, nameFor } from './fields';
import { findFurniture } from './furniture';
import { recogniseOpening } from './recognise';
import { tidy } from './tidy';
import { tooLarge } from './too-large';
import { wordCount } from '@shared/text/count';

/** What was read, or why it was not. */
export type Reading = Extract<ImportReply, { outcome: 'read' | 'refused' }>;

/** The largest file of text that is worth reading: UTF-16 takes two bytes a code unit. */
export const LARGEST_TEXT = 2 * LONGEST_DRAFT;

/** How a manuscript is to be read. */
export interface Manner {
  /** Says that there is no more time for what is hard to read. */
  late?: Late;
  /**
   * As plain words, whatever its name says, and nothing recognised in them: what is left when all else took
   * too long.
   */
  plainly?: boolean;
  /** As what backs facts and is no article: where it is a transcript, it is read as one. */
  paper?: boolean;
  /** The encoding that a person says it is in. */
  encoding?: string | undefined;
}

/**
 * Reads a manuscript that is text without keeping anything. `origin` is a file's name or "paste"; its ending
 * tells which of the text formats that are `known` it is of. Refuses what is empty, too large or no text,
 * each with a sentence. Files that are no text in themselves: documents/read.ts.
 */
export function readManuscript(
  source: Uint8Array | string,
  origin: string,
  manner: Manner = {},
  known: readonly FileFormat[] = FORMATS,
): Reading {
  const named = nameFor(origin);
  if (source.length > (typeof source === 'string' ? LONGEST_DRAFT : LARGEST_TEXT))
    return refused('too-large', tooLarge(named.name, source.length));
  const format = textFormatOf(named.name, known);
  const words = wordsIn(source, named.name, format, manner);
  return words.ok ? readingOf(words.read, format?.key ?? 'text', named, manner.plainly) : words.reading;
}

const refused = (reason: string, message: string): Reading => ({ outcome: 'refused', reason, message });

/**
 * What was read of a file of the `kind`, ready to be shown: headline, byline and page furniture recognised in
 * it, unless it was taken as plain words. Refuses what has no words or too many.
 */
export function readingOf(
  read: ReadDocument,
  kind: string,
  named: ReturnType<typeof nameFor>,
  plainly = false,
  changes: ChangesAs = 'accepted',
): Reading {
  const { name } = named;
  const refusal = tooLong(read.text, name);
  if (refusal) return refusal;
  if (!read.text.trim())
    return refused(
      'empty',
      `${name === 'paste' ? 'The clipboard' : name} has no words in it. Nothing was imported.`,
    );
  const { comments, annotated } = annotatedIn(read.apparatus?.comments ?? [], read.properties);
  const apparatus = { ...NO_APPARATUS, ...read.apparatus, comments };
  // Taken as plain words nothing is looked for in them.
  const annotations = plainly
    ? []
    : [
        ...annotationsOf({ text: read.text, apparatus }),
        ...(annotated ? annotationsOn(annotated, read.text) : []),
      ];
  annotations.sort((a, b) => a.start - b.start || a.end - b.end);
  const found = plainly || isSpoken(read) ? NOTHING_SEEN : recogniseStory(read);
  // What was an article already has no furniture that somebody has not kept.
  const { details, formats, furniture } = annotated ? { ...found, furniture: [] } : found;
  const fitted = fitting(details);
  return {
    outcome: 'read',
    candidate: {
      token: newId(),
      origin: name,
      text: read.text,
      formats: [...read.formats, ...formats],
      details: fitted.details,
      furniture,
      notices: [...named.notices, ...read.notices, ...fitted.notices],
      kind,
      apparatus: { ...apparatus, parts: partsOf(read, details, formats) },
      annotations,
      words: wordCount(read.text),
      changes: (read.apparatus?.changes ?? []).length > 0 ? changes : null,
      ...(read.encoding ? { encoding: read.encoding } : {}),
      ...(annotated ? { annotated: annotatedOf(annotated) } : {}),
    },
  };
}

const annotatedOf = ({ article, draft, at, marks }: AnnotatedDraft): ImportCandidate['annotated'] => ({
  article,
  draft,
  at,
  marks: marks.map(({ mark, number, resolved }) => ({ mark, number, resolved })),
});

/** What was said has neither headline nor furniture. */
const isSpoken = ({ apparatus }: ReadDocument): boolean => (apparatus?.cues ?? []).length > 0;

/** The parts a file names itself, and those that were recognised. */
function partsOf(read: ReadDocument, { headline }: Recognised['details'], found: Format[]): Part[] {
  const formats = [...read.formats, ...found];
  const wordsOf = ({ start, end }: Format) => read.text.slice(start, end).trim();
  const head = formats.find((format) => format.type === 'heading' && wordsOf(format) === headline);
  const standfirst = formats.find(({ type }) => type === 'standfirst');
  return partsFitting(
    [
      ...(read.apparatus?.parts ?? []),
      ...(head ? [{ start: head.start, end: head.end, kind: 'headline' as const }] : []),
      ...(standfirst ? [{ start: standfirst.start, end: standfirst.end, kind: 'standfirst' as const }] : []),
    ],
    read.text,
  );
}

type WordsIn = { ok: true; read: ReadDocument } | { ok: false; reading: Reading };

/** The words of a source, with all that is to be said of how they were come by. */
function wordsIn(
  source: Uint8Array | string,
  name: string,
  format: FileFormat | undefined,
  manner: Manner,
): WordsIn {
  const decoded =
    typeof source === 'string'
      ? { ok: true as const, text: source, notices: [], encoding: undefined }
      : decode(source, name, false, manner.encoding);
  if (!decoded.ok) return { ok: false, reading: refused(decoded.reason, decoded.message) };
  const refusal = tooLong(decoded.text, name);
  if (refusal) return { ok: false, reading: refusal };
  const tidied = tidy(decoded.text);
  const words = wordsOf(tidied.text, format, manner);
  const read = manner.paper ? (spokenOf(tidied.text) ?? words) : words;
  const notices = [...decoded.notices, ...tidied.notices, ...read.notices];
  return { ok: true, read: { ...read, notices, encoding: decoded.encoding } };
}

/** A text as the transcript it is, by its own lines; null where it is none. */
function spokenOf(text: string): ReadDocument | null {
  const turns = transcriptIn(text);
  return turns && spokenDocument(turns);
}

function tooLong(text: string, name: string): Reading | undefined {
  if (text.length > LONGEST_DRAFT) return refused('too-large', tooLarge(name, text.length));
  if (hasMoreLines(text, MOST_LINES)) return refused('too-large', tooManyLines(name));
  return undefined;
}

function wordsOf(
  text: string,
  format: FileFormat | undefined,
  { late = () => false, plainly = false }: Manner,
): ReadDocument {
  if (format?.reader.takes !== 'text' || format.reader === plainText)
    return plain(text, plainly ? [TOO_LONG] : []);
  return (plainly ? null : format.reader.read(text, late)) ?? plain(text, [plainInstead(format)]);
}

function plain(source: string, before: Notice[]): ReadDocument {
  const read = plainText.read(source);
  return { ...read, notices: [...before, ...read.notices] };
}

const notice = (message: string): Notice => ({ level: 'warning', message });
const plainInstead = ({ name }: FileFormat): Notice =>
  notice(
    `It was too long or too tangled to be read as ${name} and was taken as plain text: its words are all there, ` +
      'and so are its signs. Headings, links and notes are not told apart.',
  );
const TOO_LONG = notice(
  'Headline, byline and page furniture were not looked for: that took too long. The words are all there.',
);

type Recognised = Pick<ImportCandidate, 'details' | 'formats' | 'furniture'>;
const NOTHING_SEEN: Recognised = {
  details: { headline: '', standfirst: '', byline: '', publicationDate: '' },
  formats: [],
  furniture: [],
};

/** As `recognise`, in what is the story by what the file itself says. */
function recogniseStory(read: ReadDocument): Recognised {
  const around = read.furniture ?? [];
  if (around.length === 0) return recognise(read);
  const cut = withoutLines(read.text, around);
  const found = recognise({ ...read, text: cut.text, formats: read.formats.flatMap(cut.moved) });
  const back = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: cut.from(each.start),
    end: cut.from(each.start) + each.end - each.start,
  });
  return {
    details: found.details,
    formats: found.formats.map(back),
    furniture: [
      ...around.map((each) => ({ ...each, told: true as const })),
      ...found.furniture.map(back),
    ].sort((a, b) => a.start - b.start),
  };
}

/** What is at the ends of a text: page furniture, headline, standfirst, byline and date. */
function recognise({ text, formats: given, details }: ReadDocument): Recognised {
  const paragraphs = text.split('\n');
  const starts = startsOf(paragraphs);
  const pieces = findFurniture(paragraphs);
  let body = 0;
  while (pieces[body]?.index === body) body++;
  // Short furniture lines at the end would make the body's usual paragraph look shorter than it is.
  const tail = pieces.find((piece) => piece.index > body);
  const opening = recogniseOpening(tail ? text.slice(0, starts[tail.index]) : text, given, body, details);
  return {
    ...opening,
    furniture: pieces.map(({ index, why }) => ({
      start: starts[index]!,
      end: starts[index]! + paragraphs[index]!.length,
      why,
    })),
  };
}

/**
 * A book has a hundredth of them. Each is held by itself for a while, so that they are what fills the memory.
 */
const MOST_LINES = 1_000_000;

const tooManyLines = (name: string): string =>
  `${name === 'paste' ? 'The text' : name} has more than ${MOST_LINES.toLocaleString('en-GB')} lines, which no article has. ` +
  'Nothing was imported. Look at what it is, or split it into parts.';

/** Whether what ends or breaks a line is there more than `most` times. */
function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) count++;
  }
  return count > most;
}

function startsOf(paragraphs: string[]): number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return start;
  });
}
