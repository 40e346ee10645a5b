import { matchesOf } from '../../text/matches';
import type { Range } from '../../text/ranges';
import type { Piece } from './transcript';

/*
 * What captions put into their lines besides the words: the tags of WebVTT and SubRip, their times within a
 * line, the overrides of SubStation, and characters by their names.
 */

const TAG = '<\\/?(?:[bicuvs]|font|ruby|rt|lang|\\d{1,3}(?::\\d{2}){1,2}[.,]\\d{1,3})(?:[.\\s][^<>]*)?>';
/** "{\an8}": where and how a line is shown. Other braces may be words. */
const OVERRIDE = '\\{\\\\[^{}]*\\}';
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '',
  rlm: '',
};
const CHARACTER = `&(?:${Object.keys(NAMED).join('|')}|#\\d{1,7}|#x[0-9a-f]{1,6});`;
const SIGN = new RegExp(`${TAG}|${OVERRIDE}|${CHARACTER}`, 'iu');

/** What is read in a stretch of a caption's line, without the signs that are none of the words. */
export function wordsOf(source: string, { start, end }: Range): Piece[] {
  const line = source.slice(start, end);
  const pieces: Piece[] = [];
  const put = (text: string, from: number, to: number) => {
    if (text !== '') pieces.push({ text, start: start + from, end: start + to });
  };
  let done = 0;
  for (const match of matchesOf(line, SIGN)) {
    put(line.slice(done, match.index), done, match.index);
    done = match.index + match[0].length;
    put(standsFor(match[0]), match.index, done);
  }
  put(line.slice(done), done, line.length);
  return pieces;
}

function standsFor(sign: string): string {
  if (!sign.startsWith('&')) return '';
  const name = sign.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? '';
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const fits = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return fits ? String.fromCodePoint(code) : '';
}
