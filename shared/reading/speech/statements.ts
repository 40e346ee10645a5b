import { ADDRESSING_READER, BULLET, IN_WRITING, OWN_WORDS } from '../../text/languages/en/unmarked';
import type { Span } from '../types';

const MARKS = /["“„«]|(?:^|\s)['‘]/u;

/**
 * Whether the paragraph behind `In a statement, the ministry said:` is that statement though no marks say so: it
 * speaks of "us" or "me", or the words before the colon say that something is written. One with quotation marks in it
 * is the reporter's.
 */
export function isStatement(text: string, lead: Span, block: Span): boolean {
  const body = text.slice(block.start, block.end);
  if (!isWhole(body) || MARKS.test(body) || ADDRESSING_READER.test(body)) return false;
  return OWN_WORDS.test(body) || IN_WRITING.test(text.slice(lead.start, lead.end)) || BULLET.test(body);
}

/** Whether the statement goes on in the next paragraph: it still speaks of "us" or "me", or is one more of a list. */
export function goesOn(text: string, before: Span, block: Span): boolean {
  const body = text.slice(block.start, block.end);
  if (!isWhole(body) || MARKS.test(body)) return false;
  return OWN_WORDS.test(body) || (BULLET.test(body) && BULLET.test(text.slice(before.start, before.end)));
}

const isWhole = (body: string): boolean =>
  body.length > 12 && (/[.!?…]\s*$/u.test(body) || BULLET.test(body));
