import { grammar } from '../../text/languages';
import type { Span } from '../types';

const { speaking } = grammar;

const MARKS = /["“„«]|(?:^|\s)['‘]/u;

/**
 * Whether the paragraph behind `In a statement, the ministry said:` is that statement though no marks say so:
 * it speaks of "us" or "me", or the words before the colon say that something is written. One with quotation
 * marks in it is the reporter's.
 */
export function isStatement(text: string, lead: Span, block: Span): boolean {
  const body = text.slice(block.start, block.end);
  if (!isWhole(body) || MARKS.test(body) || speaking.addressingReader.test(body)) return false;
  return (
    speaking.ownWords.test(body) ||
    speaking.inWriting.test(text.slice(lead.start, lead.end)) ||
    speaking.bullet.test(body)
  );
}

/**
 * Whether the statement goes on in the next paragraph: it still speaks of "us" or "me", or is one more of a
 * list.
 */
export function goesOn(text: string, before: Span, block: Span): boolean {
  const body = text.slice(block.start, block.end);
  if (!isWhole(body) || MARKS.test(body)) return false;
  return (
    speaking.ownWords.test(body) ||
    (speaking.bullet.test(body) && speaking.bullet.test(text.slice(before.start, before.end)))
  );
}

const isWhole = (body: string): boolean =>
  body.length > 12 && (/[.!?…]\s*$/u.test(body) || speaking.bullet.test(body));
