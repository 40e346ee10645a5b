import type { ImportCandidate, ImportReply } from '@shared/contract';
import { paragraphsOf } from '@shared/document/wrapped';
import { LONGEST_DRAFT, newId, NO_DETAILS, withoutFurniture, type CreateArticle, type Details } from '@shared/domain';
import { decode } from './decode';
import { findFurniture } from './furniture';
import { readMarkdown, type Markdown } from './markdown';
import { recogniseOpening } from './recognise';
import { noticesOf, tidy } from './tidy';

export type Reading = Exclude<ImportReply, { outcome: 'cancelled' }>;

/** The largest file that is worth reading: UTF-16 takes two bytes a code unit. */
export const LARGEST_FILE = 2 * LONGEST_DRAFT;

/**
 * Reads a manuscript without keeping anything. `origin` is a file's name or "paste"; its ending tells Markdown from plain text.
 * Refuses what is empty, too large or no text, each with a sentence.
 */
export function readManuscript(source: Uint8Array | string, origin: string): Reading {
  const refused = (reason: string, message: string): Reading => ({ outcome: 'refused', reason, message });
  if (source.length > (typeof source === 'string' ? LONGEST_DRAFT : LARGEST_FILE)) return refused('too-large', tooLarge(origin, source.length));

  const decoded = typeof source === 'string' ? { ok: true as const, text: source, notices: [] } : decode(source, origin);
  if (!decoded.ok) return refused(decoded.reason, decoded.message);
  if (decoded.text.length > LONGEST_DRAFT) return refused('too-large', tooLarge(origin, decoded.text.length));

  const tidied = tidy(decoded.text);
  const read = /\.(md|markdown)$/i.test(origin) ? readMarkdown : readPlain;
  const { text, formats: given, details, notices } = read(tidied.text);
  if (!text.trim()) return refused('empty', `${origin === 'paste' ? 'The clipboard' : origin} has no words in it. Nothing was imported.`);

  const paragraphs = text.split('\n');
  const starts = startsOf(paragraphs);
  const pieces = findFurniture(paragraphs);
  let body = 0;
  while (pieces.some((piece) => piece.index === body)) body++;
  // Short furniture lines at the end would make the body's usual paragraph look shorter than it is.
  const tail = pieces.find((piece) => piece.index > body);
  const opening = recogniseOpening(tail ? text.slice(0, starts[tail.index]) : text, given, body, details);
  return {
    outcome: 'read',
    candidate: {
      token: newId(),
      origin,
      text,
      formats: [...given, ...opening.formats],
      details: opening.details,
      furniture: pieces.map(({ index, why }) => ({ start: starts[index]!, end: starts[index]! + paragraphs[index]!.length, why })),
      notices: [...decoded.notices, ...tidied.notices, ...notices],
    },
  };
}

function readPlain(source: string): Markdown {
  const { paragraphs, ...done } = paragraphsOf(source);
  return { text: paragraphs.join('\n'), formats: [], details: {}, notices: noticesOf(done) };
}

/** The sentence for a file or text that is beyond what Stet takes. */
export function tooLarge(origin: string, size: number): string {
  const mega = (n: number) => `${Math.round(n / 1024 / 1024)} MB`;
  return `${origin === 'paste' ? 'The text' : origin} is ${mega(size)}; Stet takes articles up to ${mega(LONGEST_DRAFT)} of text. Nothing was imported. Split it into parts.`;
}

/** The command that keeps a candidate as a new article, with or without its page furniture. */
export function createCommand(
  candidate: ImportCandidate,
  choice: { dropFurniture: boolean; details?: Partial<Details>; by: string; at: string },
): CreateArticle {
  const kept = choice.dropFurniture ? withoutFurniture(candidate) : candidate;
  return {
    type: 'article.create', id: newId(), article: newId(), at: choice.at, by: choice.by, origin: candidate.origin,
    details: { ...NO_DETAILS, ...shortened(candidate.details), ...choice.details },
    text: kept.text, formats: kept.formats,
  };
}

/** A recognised headline can be longer than a details field takes; the text keeps all of it. */
const shortened = (details: ImportCandidate['details']): ImportCandidate['details'] => ({
  ...details, headline: details.headline.slice(0, 1000), standfirst: details.standfirst.slice(0, 4000), byline: details.byline.slice(0, 500),
});

function startsOf(paragraphs: string[]): number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return start;
  });
}
