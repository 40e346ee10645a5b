import { grammar } from '../../text/languages';
import type { Span } from '../types';

const { quoting } = grammar;

/** Marks of one family open and close each other, whatever their shape: drafts mix “ ” and " freely. */
export type Family = 'double' | 'single' | 'corner' | 'white-corner' | 'single-angle';

/** One quotation mark, with what its shape and its neighbours allow. Apostrophes are not marks. */
export interface Mark extends Span {
  glyph: string;
  family: Family;
  canOpen: boolean;
  canClose: boolean;
  /** The shape points one way (“ ”), so a pair of different shapes is worth a flag. */
  directed: boolean;
}

const MARK = /''|``|’’|‘‘|["“”„‟«»＂'‘’‚‛`‹›「」『』]/g;

/** All quotation marks of `text[start, end)`, in order. */
export function marks(text: string, span: Span): Mark[] {
  const out: Mark[] = [];
  const body = text.slice(span.start, span.end);
  for (const found of body.matchAll(MARK)) {
    const start = span.start + found.index;
    const mark = classify(text, start, found[0], span);
    if (mark) out.push(mark);
  }
  return out;
}

function classify(text: string, start: number, glyph: string, span: Span): Mark | null {
  const end = start + glyph.length;
  const before = start > span.start ? text[start - 1]! : ' ';
  const after = end < span.end ? text[end]! : ' ';
  const openable = OPEN_AFTER.test(before) && !/\s/.test(after);
  const closable = !/\s/.test(before) && CLOSE_BEFORE.test(after);
  const make = (family: Family, canOpen: boolean, canClose: boolean, directed: boolean): Mark => ({
    start,
    end,
    glyph,
    family,
    canOpen,
    canClose,
    directed,
  });
  switch (glyph) {
    case '“':
      return make('double', true, /[\p{L}\p{N}.,!?…]/u.test(before) && CLOSE_BEFORE.test(after), true);
    case '”':
      return make('double', openable && /[\p{L}\p{N}[(.…]/u.test(after), true, true);
    case '„':
    case '‟':
      return make('double', true, false, true);
    // French « puts blanks inside »; German and Danish turn the pair round: »so«.
    case '«':
      return make('double', !closable || /\s/.test(after), true, true);
    case '»':
      return make('double', openable, true, true);
    case '"':
    case '＂':
    case "''":
    case '’’':
    case '‘‘':
    case '``':
      if (glyph === "''" && /[\d′]/.test(before) && !closable) return null;
      return make('double', openable || !closable, closable || !openable, glyph === '``' || glyph === '‘‘');
    case '「':
      return make('corner', true, false, true);
    case '」':
      return make('corner', false, true, true);
    case '『':
      return make('white-corner', true, false, true);
    case '』':
      return make('white-corner', false, true, true);
    case '‹':
      return make('single-angle', true, false, true);
    case '›':
      return make('single-angle', false, true, true);
    default:
      return single(text, start, glyph, before, after, openable, closable, make);
  }
}

type Make = (family: Family, canOpen: boolean, canClose: boolean, directed: boolean) => Mark;

function single(
  text: string,
  start: number,
  glyph: string,
  before: string,
  after: string,
  openable: boolean,
  closable: boolean,
  make: Make,
): Mark | null {
  const wordBefore = /[\p{L}\p{N}]/u.test(before);
  const wordAfter = /[\p{L}\p{N}]/u.test(after);
  if (glyph === '`' && !openable) return null;
  if (glyph === '‚') return openable ? make('single', true, false, true) : null;
  if (wordBefore && wordAfter) return null;
  // "rock 'n' roll": the second apostrophe of a word that has lost both its ends.
  if (grammar.speaking.bothEnds.test(text.slice(Math.max(0, start - 3), start))) return null;
  if (quoting.elided.test(text.slice(start, start + 8))) return null;
  // Feet and minutes: 6' 2.
  if (glyph === "'" && /\d/.test(before) && !closable) return null;
  const canOpen = openable && glyph !== '’' && (wordAfter || /["“[(.…$£€]/.test(after));
  const canClose = closable && glyph !== '‘';
  return canOpen || canClose ? make('single', canOpen, canClose, glyph === '‘' || glyph === '’') : null;
}

const OPEN_AFTER = /[\s([{<—–\-/:;,|"“'‘„«»¿¡]/;
const CLOSE_BEFORE = /[\s)\]}>.,;:!?…—–\-/|"”'’“»«]/;
