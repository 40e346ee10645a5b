import { language } from '../../text/languages';
import type { SourceKind } from '../../vocabulary';
import { isRemark, kindIn } from './kinds';
import { ANY_MASK } from './masked';
import { trimmed } from './people';

const words = language.backing;

/** What somebody can look a fact up in: a report, a book, minutes. */
export interface Work {
  title: string;
  kind: SourceKind;
}

/** How much says that a stretch names a source at all. */
export interface Signs {
  /** It points to a page or a part. */
  placed: boolean;
  /** That is a minute: what has one runs. */
  timed: boolean;
  /** It names a day. */
  dated: boolean;
  /** It is a footnote or an endnote, where a source is what one expects. */
  note: boolean;
}

const QUOTED = /["“]([^"“”\n]{3,200}?)[,.]?["”]/u;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;
/** A name: in a script that has no capitals any word may be one. */
const CAPITAL = /(?<!\p{L})[\p{Lu}\p{Lo}]/u;
const LONGEST = 300;
const MOST_WORDS = 10;

/**
 * The work a stretch names; null where it is a remark, or says too little to be a source. What was read out
 * of it is painted over (see masked.ts).
 */
export function workIn(stretch: string, { placed, timed, dated, note }: Signs): Work | null {
  const bare = stretch.replace(ANY_MASK, ' , ');
  const lead = words.lead.exec(bare)?.[0] ?? '';
  const rest = headless(bare.slice(lead.length).replace(words.within, ''));
  if (words.again.test(rest.trim())) return { title: AGAIN, kind: 'book' };
  const told = citationIn(rest) ?? showingIn(rest, placed || dated);
  if (told) return told;
  const named = kindIn(rest);
  const remarks = isRemark(withoutQuoted(rest));
  const count = wordsIn(rest);
  const isDated = dated || YEAR.test(rest);
  if (named) {
    const says = lead !== '' || placed || isDated;
    if (!says && (remarks || count > MOST_WORDS || !(note || CAPITAL.test(rest.trim())))) return null;
    if (remarks && !lead && !placed) return null;
    return work(remarks ? around(rest, named.at, named.end) : titled(rest), named.kind);
  }
  if (remarks || count > 3 * MOST_WORDS) return null;
  const isNamed = CAPITAL.test(rest);
  const says = lead !== '' ? isNamed || placed : isNamed && (placed || (note && isDated));
  const kind = timed ? 'recording' : placed && isNamed ? 'book' : 'record';
  return says ? work(titled(rest), kind) : null;
}

function work(title: string, kind: SourceKind): Work | null {
  if (title === '' || YEAR_ALONE.test(title)) return null;
  return { title, kind: words.outlets.test(title.split(',').at(-1)!.trim()) ? 'news-report' : kind };
}

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;

/** "The timetable of 1951 says seven": a work, by its noun, its year or where in it is pointed to. */
function showingIn(rest: string, pointed: boolean): Work | null {
  const verb = words.shows.exec(rest);
  if (!verb) return null;
  const subject = rest.slice(0, verb.index);
  const noun = kindIn(subject);
  const isWork = noun !== null || pointed || YEAR.test(subject);
  if (!isWork || wordsIn(subject) > MOST_WORDS || isRemark(subject)) return null;
  return isRemark(rest.slice(verb.index + verb[0].length))
    ? null
    : work(titled(subject), noun?.kind ?? 'record');
}

/** "DOB from Companies House filing": what of it is meant is not its name. */
function headless(stretch: string): string {
  const head = words.head.exec(stretch)?.[0];
  return head !== undefined && kindIn(head) === null ? stretch.slice(head.length) : stretch;
}

/** The title of the source of the note before, as `workIn` gives it. */
export const AGAIN = 'ibid.';
const YEAR_ALONE = /^\d{4}$/u;

/** A book by its imprint, an article by where in a journal it stands. */
function citationIn(rest: string): Work | null {
  if (words.inJournal.test(rest)) return { title: titled(rest), kind: 'paper' };
  const imprint = words.imprint.exec(rest);
  return imprint ? { title: titled(rest.slice(0, imprint.index + imprint[0].length)), kind: 'book' } : null;
}

const withoutQuoted = (text: string): string => text.replace(/["“][^"”]*["”]/gu, ' ');

/** A whole stretch as the title it is. */
export function titled(stretch: string): string {
  const bare = stretch.replace(/[(<[][\s,.;:–-]*[)>\]]/gu, ' ').replace(/([:;,–—-])(?:\s*,)+/gu, '$1');
  const parts = /["“”()[\]]/u.test(bare) ? [bare] : bare.split(/,\s+|\s+,|,$/u).map(trimmed);
  const title = trimmed(parts.filter((part) => part !== '').join(', '));
  return title.length > LONGEST ? '' : title;
}

/** In a sentence that says more, the words around the noun that say which it is. */
function around(rest: string, at: number, end: number): string {
  const quoted = QUOTED.exec(rest)?.[1];
  if (quoted) return quoted;
  const before = rest
    .slice(0, at)
    .split(/[,;:()]/u)
    .at(-1)!
    .split(' ');
  let from = before.length;
  while (from > 0 && isOfTitle(before[from - 1]!)) from--;
  const behind = words.goesOn.exec(rest.slice(end))?.[0] ?? '';
  return trimmed(`${before.slice(from).join(' ')}${rest.slice(at, end)}${behind}`);
}

const isOfTitle = (word: string): boolean =>
  word === '' || (!words.edges.has(word.toLowerCase()) && !isRemark(word));
