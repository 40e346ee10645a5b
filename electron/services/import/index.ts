import type { ImportCandidate, ImportReply, Notice } from '@shared/contract';
import {
  LONGEST_DRAFT,
  newId,
  NO_DETAILS,
  withoutFurniture,
  type CreateArticle,
  type Details,
} from '@shared/domain';
import type { Format, Words } from '../documents/format';
import { FORMATS, formatOf } from '../documents/formats';
import { reader as plainText } from '../documents/formats/text';
import { decode } from './decode';
import { fitting, nameFor } from './fields';
import { findFurniture } from './furniture';
import { recogniseOpening } from './recognise';
import { tidy } from './tidy';

export type Reading = Exclude<ImportReply, { outcome: 'cancelled' }>;

/** The largest file that is worth reading: UTF-16 takes two bytes a code unit. */
export const LARGEST_FILE = 2 * LONGEST_DRAFT;

/** How a manuscript is to be read. */
export interface Manner {
  /** Says that there is no more time for what is hard to read. */
  late?: () => boolean;
  /**
   * As plain words, whatever its name says, and nothing recognised in them: what is left when all else took
   * too long.
   */
  plainly?: boolean;
}

/**
 * Reads a manuscript without keeping anything. `origin` is a file's name or "paste"; its bytes and its ending
 * tell which of the formats that are `known` it is of. Refuses what is empty, too large or of no format that
 * Stet reads, each with a sentence.
 */
export function readManuscript(
  source: Uint8Array | string,
  origin: string,
  manner: Manner = {},
  known: readonly Format[] = FORMATS,
): Reading {
  const named = nameFor(origin);
  const { name } = named;
  const refused = (reason: string, message: string): Reading => ({ outcome: 'refused', reason, message });
  if (source.length > (typeof source === 'string' ? LONGEST_DRAFT : LARGEST_FILE))
    return refused('too-large', tooLarge(name, source.length));

  const words = wordsIn(source, name, formatOf(source, name, known), manner);
  if (!words.ok) return refused(words.reason, words.message);
  const { read } = words;
  if (!read.text.trim())
    return refused(
      'empty',
      `${name === 'paste' ? 'The clipboard' : name} has no words in it. Nothing was imported.`,
    );
  const { details, formats, furniture } = manner.plainly ? NOTHING_SEEN : recognise(read);
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
    },
  };
}

type WordsIn = { ok: true; read: Words } | { ok: false; reason: string; message: string };

/** The words of a source, with all that is to be said of how they were come by. */
function wordsIn(
  source: Uint8Array | string,
  name: string,
  format: Format | undefined,
  manner: Manner,
): WordsIn {
  const refused = (reason: string, message: string): WordsIn => ({ ok: false, reason, message });
  if (format?.reader.takes === 'bytes') {
    const read = manner.plainly ? null : format.reader.read(bytesOf(source), manner.late ?? (() => false));
    if (!read) return refused('unreadable', notAs(name, format));
    return tooLong(read.text, name) ?? { ok: true, read };
  }
  const decoded =
    typeof source === 'string' ? { ok: true as const, text: source, notices: [] } : decode(source, name);
  if (!decoded.ok) return refused(decoded.reason, decoded.message);
  const refusal = tooLong(decoded.text, name);
  if (refusal) return refusal;
  const tidied = tidy(decoded.text);
  const read = wordsOf(tidied.text, format, manner);
  return { ok: true, read: { ...read, notices: [...decoded.notices, ...tidied.notices, ...read.notices] } };
}

const bytesOf = (source: Uint8Array | string): Uint8Array =>
  typeof source === 'string' ? Buffer.from(source) : source;

function tooLong(text: string, name: string): WordsIn | undefined {
  if (text.length > LONGEST_DRAFT)
    return { ok: false, reason: 'too-large', message: tooLarge(name, text.length) };
  if (hasMoreLines(text, MOST_LINES)) return { ok: false, reason: 'too-large', message: tooManyLines(name) };
  return undefined;
}

function wordsOf(
  text: string,
  format: Format | undefined,
  { late = () => false, plainly = false }: Manner,
): Words {
  if (format?.reader.takes !== 'text' || format.reader === plainText)
    return plain(text, plainly ? [TOO_LONG] : []);
  return (plainly ? null : format.reader.read(text, late)) ?? plain(text, [plainInstead(format)]);
}

function plain(source: string, before: Notice[]): Words {
  const read = plainText.read(source);
  return { ...read, notices: [...before, ...read.notices] };
}

const notice = (message: string): Notice => ({ level: 'warning', message });
const plainInstead = ({ name }: Format): Notice =>
  notice(
    `It was too long or too tangled to be read as ${name} and was taken as plain text: its words are all there, ` +
      'and so are its signs. Headings, links and notes are not told apart.',
  );
const TOO_LONG = notice(
  'Headline, byline and page furniture were not looked for: that took too long. The words are all there.',
);

const notAs = (file: string, { name }: Format): string =>
  `${file} could not be read as ${name}. Nothing was imported. Save it as text and try again.`;

type Recognised = Pick<ImportCandidate, 'details' | 'formats' | 'furniture'>;
const NOTHING_SEEN: Recognised = {
  details: { headline: '', standfirst: '', byline: '', publicationDate: '' },
  formats: [],
  furniture: [],
};

/** What is at the ends of a text: page furniture, headline, standfirst, byline and date. */
function recognise({ text, formats: given, details }: Words): Recognised {
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

/** The sentence for a file or text that is beyond what Stet takes. */
export function tooLarge(origin: string, size: number): string {
  const mega = (n: number) => `${Math.round(n / 1024 / 1024)} MB`;
  return `${origin === 'paste' ? 'The text' : origin} is ${mega(size)}; Stet takes articles up to ${mega(LONGEST_DRAFT)} of text. Nothing was imported. Split it into parts.`;
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

/** The command that keeps a candidate as a new article, with or without its page furniture. */
export function createCommand(
  candidate: ImportCandidate,
  choice: { dropFurniture: boolean; details?: Partial<Details>; by: string; at: string },
): CreateArticle {
  const kept = choice.dropFurniture ? withoutFurniture(candidate) : candidate;
  return {
    type: 'article.create',
    id: newId(),
    article: newId(),
    at: choice.at,
    by: choice.by,
    origin: candidate.origin,
    details: { ...NO_DETAILS, ...candidate.details, ...choice.details },
    text: kept.text,
    formats: kept.formats,
  };
}

function startsOf(paragraphs: string[]): number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return start;
  });
}
