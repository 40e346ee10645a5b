import { clip, inOneLine } from '../../text/clip';
import { firstAbove } from '../../text/ranges';
import { sentencesIn } from '../coverage/sentences';
import type { Draft } from '../model/article';
import type { Mark } from '../model/mark';

/** The words of a mark, and what its sentence says before and after them. */
export interface MarkLine {
  before: string;
  words: string;
  after: string;
}

/**
 * So much is kept before the words: enough to tell twins apart, and the words still begin in the first line.
 */
const BEFORE = 20;
/** What two lines of a narrow list hold, and a little more; the rest is cut where it is drawn. */
const ALL = 180;

/**
 * A mark in its sentence, in one line of text, so that two marks on the same words can be told apart. A mark
 * of several sentences has what stands before it in its first and after it in its last; where the words are
 * gone, only the words are left.
 */
export function lineOf(draft: Draft, { anchor, lost }: Mark): MarkLine {
  const words = clip(inOneLine(anchor.exact), ALL, { keep: ALL, atWord: true });
  if (lost) return { before: '', words, after: '' };
  const { start, end } = around(draft, anchor.start, anchor.end);
  const cut = words !== inOneLine(anchor.exact);
  return {
    before: tail(inOneLine(draft.text.slice(start, anchor.start)), draft.text[anchor.start - 1]),
    words,
    after: cut ? '' : head(draft.text.slice(anchor.end, end), ALL - words.length),
  };
}

/** From where the sentence of `start` begins to where the one of `end` ends; bylines are one whole. */
function around(draft: Draft, start: number, end: number): { start: number; end: number } {
  const { starts, ends } = sentencesIn(draft);
  const first = firstAbove(ends, start);
  const last = firstAbove(ends, end - 1);
  const line = {
    start: draft.text.lastIndexOf('\n', start - 1) + 1,
    end: (draft.text.indexOf('\n', end) + 1 || draft.text.length + 1) - 1,
  };
  return {
    start: starts[first] !== undefined && starts[first] <= start ? starts[first] : line.start,
    end: ends[last] !== undefined && starts[last]! < end ? Math.max(end, ends[last]) : line.end,
  };
}

/** The last words of `text`, with a blank behind where one stood there. */
function tail(text: string, last: string | undefined): string {
  const blank = text !== '' && last !== undefined && /\s/.test(last) ? ' ' : '';
  if (text.length <= BEFORE) return text + blank;
  const from = text.length - BEFORE;
  const at = text.indexOf(' ', from);
  return at === -1 ? '…' : `… ${text.slice(at + 1)}${blank}`;
}

/** The first words of `text`, with a blank before where one stands there. */
function head(text: string, most: number): string {
  const blank = /^\s/.test(text) ? ' ' : '';
  const words = inOneLine(text);
  return words === ''
    ? ''
    : blank + clip(words, Math.max(1, most), { keep: Math.max(1, most), atWord: true });
}
