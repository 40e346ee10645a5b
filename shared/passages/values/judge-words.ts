/** What is no figure and no name: an office, a denial, quoted words and who said them. */

import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { Difference } from '../../tape/differences';
import { matchQuote } from '../../tape/match';
import { tapeOf } from '../../tape/tape';
import type { Passage } from '../types';
import { bearingOf, type Verdict } from './bearing';
import { namesIn, surname, type Named } from './names';
import type { MarkSide, PassageSide } from './sides';
import { isShortFor, sharedOffice, titlesIn, type Title } from './titles';
import { isDenial, verbsIn, type Verb } from './verbs';
import { shared } from './words';

const { label, saidAhead, saidBy, until, self, behindName } = language.values;
const { offices, checks } = language.rules;
const { lesser } = checks;

/** An office beside the one that the same person has in the passage. */
export function judgeTitle(
  mark: MarkSide,
  claim: Title,
  passage: PassageSide,
  { speaker = '' }: Passage,
): Verdict {
  const words = mark.paragraph.text.slice(claim.start, claim.end).toLowerCase();
  const verbatim = officeIn(words, passage.text);
  const isLess =
    verbatim &&
    lesser.has(/(\p{L}+)[ -]$/u.exec(passage.text.slice(0, verbatim.start))?.[1]?.toLowerCase() ?? '');
  const owner = nearest(mark.paragraph.names, claim);
  const holder = verbatim && holderOf(passage, verbatim);
  if (owner && holder && isPost(words) && surname(holder) !== surname(owner))
    return { bears: 'differs', says: { start: holder.start, end: verbatim.end } };
  if (verbatim && !isLess) return { bears: 'agrees', says: verbatim };
  const spoken = self.test(passage.text) ? namesIn(speaker).map((one) => ({ ...one, start: 0, end: 0 })) : [];
  const theirs = titlesIn(passage.text, [...passage.names, ...spoken]);
  const same = theirs.find((title) => isSameTitle(mark, claim, passage, title));
  if (same) return { bears: 'agrees', says: same };
  const named = [...passage.names, ...spoken].find((name) => owner && surname(name) === surname(owner));
  const other =
    named && theirs.find((title) => nearest([named], title) && excludes(mark, claim, passage, title));
  return other ? { bears: 'differs', says: other } : null;
}

/** An office that one person has at a time. */
const isPost = (office: string): boolean => offices.postAt(office) !== null;

/** Who has an office that stands right behind the name: "Ada Roe (Leader of the Council)". */
function holderOf({ text, names }: PassageSide, office: Range): Named | undefined {
  return names.find(
    ({ end }) =>
      end < office.start && office.start - end < 8 && behindName.test(text.slice(end, office.start)),
  );
}

const WORD = /\p{L}[\p{L}’'-]*/gu;

/** The words of an office one behind another, wherever they stand; each may be shortened: "field tech". */
function officeIn(office: string, text: string): Range | null {
  const [wanted, words] = [[...office.matchAll(WORD)], [...text.matchAll(WORD)]];
  const isHere = (from: number): boolean =>
    wanted.every(([word], at) => isShortFor(words[from + at]?.[0].toLowerCase(), word));
  const from = words.findIndex((_, at) => isHere(at));
  const [first, last] = [words[from], words[from + wanted.length - 1]];
  return first && last ? { start: first.index, end: last.index + last[0].length } : null;
}

/** So much must be shared before another job is held to be the same person's only one. */
const LIKELY = 2;

/** The same office with more or fewer words: "the leader" of the council. */
function isSameTitle(mark: MarkSide, claim: Title, passage: PassageSide, title: Title): boolean {
  const [a, b] = [postOf(mark.paragraph.text, claim), postOf(passage.text, title)];
  if (a && b && a.key === b.key) return true;
  return (
    isLesser(claim) === isLesser(title) &&
    sharedOffice(claim, title) >= Math.min(claim.keys.size, title.keys.size)
  );
}

/** A deputy is no director. */
const isLesser = ({ keys }: Title): boolean => [...keys].some((word) => lesser.has(word));

const postOf = (text: string, { start, end }: Range) => offices.postAt(text.slice(start, end));

/** Nobody is both: one group of posts, or one noun of two different things. */
function excludes(mark: MarkSide, claim: Title, passage: PassageSide, title: Title): boolean {
  const [a, b] = [postOf(mark.paragraph.text, claim), postOf(passage.text, title)];
  if (a && b) return a.group === b.group && a.key !== b.key;
  if (claim.head === title.head)
    return isLesser(claim) !== isLesser(title) || (claim.keys.size > 1 && title.keys.size > 1);
  // Two jobs of two words, and what is told of whoever has them is the same.
  const { sum } = bearingOf(mark, passage);
  return claim.keys.size > 1 && title.keys.size > 1 && sharedOffice(claim, title) === 0 && sum >= LIKELY;
}

function nearest(names: readonly Named[], { start, end }: Range): Named | null {
  const gap = (name: Named): number => (name.end <= start ? start - name.end : name.start - end);
  const near = names.filter((name) => gap(name) >= 0 && gap(name) <= 40);
  return near.sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** Denied on one side and not on the other, the same verb of the same thing. */
export function judgeVerb(mark: MarkSide, range: Range, passage: PassageSide): Verdict {
  const claim = verbsIn(mark.paragraph.text, mark.mark).find(({ start }) => start === range.start);
  if (!claim) return null;
  const others = new Set([...mark.keys].filter((key) => key !== claim.key));
  const common = shared(others, passage.keys);
  const cover = others.size === 0 ? 0 : common / others.size;
  const theirs = verbsIn(passage.text, { start: 0, end: passage.text.length });
  const verbs = theirs.filter(({ key }) => key === claim.key);
  if (verbs.length === 0) {
    // That something else is denied bears out nothing: what the mark denies must be told of.
    const names = mark.paragraph.words.filter(
      (word) =>
        !word.idle &&
        word.start >= mark.mark.start &&
        word.end <= mark.mark.end &&
        word.key !== claim.key &&
        passage.keys.has(word.key) &&
        !isDenial(mark.paragraph.text, word),
    );
    const denial =
      claim.denied && names.length > 0
        ? passage.words.find((word) => isDenial(passage.text, word))
        : undefined;
    return denial && bearingOf(mark, passage).sum >= 1 ? { bears: 'agrees', says: denial } : null;
  }
  const isDenied = (verb: Verb): boolean => verb.denied || isDeniedAround(passage, verb, others);
  // "decided not to sell" on both sides: what is denied around the one is denied around the other.
  const denied = claim.denied || isDeniedAround(mark.paragraph, claim, others);
  const alike = verbs.find((verb) => isDenied(verb) === claim.denied || isDenied(verb) === denied);
  if (alike) return (common > 1 && cover >= 0.5) || cover > 0.6 ? { bears: 'agrees', says: alike } : null;
  if (claim.denied && until.test(mark.paragraph.text.slice(claim.start, mark.mark.end))) return null;
  const next = nextKey(mark.paragraph.words, claim);
  const isOneThing = next !== null && verbs.some((verb) => nextKey(passage.words, verb) === next);
  const told = common + besides(mark, passage) + (isOneThing ? 1 : 0);
  return told >= 2 && (cover >= 0.4 || others.size < 2) ? { bears: 'differs', says: verbs[0]! } : null;
}

/** The next word that tells: what is done, or how. */
const nextKey = (words: PassageSide['words'], { end }: Range): string | null =>
  words.find((word) => word.start >= end && !word.idle)?.key ?? null;

/** What the sentence around the mark shares, for half. */
const besides = ({ around }: MarkSide, { keys }: PassageSide): number =>
  Math.min(shared(around, keys) * 0.5, 1);

/** So many words may stand between a verb and what denies its subject or its object. */
const REACH = 6;

/** "found no evidence", "no evidence was found": what denies stands with a thing that the mark names. */
function isDeniedAround(
  { text, words }: Pick<PassageSide, 'text' | 'words'>,
  verb: Range,
  others: ReadonlySet<string>,
): boolean {
  const behind = words.filter(({ start }) => start >= verb.end).slice(0, REACH / 2);
  const before = words.filter(({ end }) => end <= verb.start).slice(-REACH);
  const names = (list: typeof words, from: number): boolean =>
    list.slice(from).some(({ key }) => others.has(key));
  return [behind, before].some((list) =>
    list.some(
      (word, at) =>
        isDenial(text, word) && names(list, at) && !/[.;:]/.test(text.slice(word.end, verb.start)),
    ),
  );
}

type QuoteVerdict = (NonNullable<Verdict> & { says: Range }) | null;

/** A quotation beside the words of the passage: verbatim and cleaned agree, altered differs. */
export function judgeQuote(mark: MarkSide, claim: Range, passage: Passage): QuoteVerdict {
  const quote = mark.paragraph.text.slice(claim.start, claim.end);
  const found = matchQuote(tapeOf(passage.text), quote);
  if (!found.found) return wordAlone(quote, passage.text);
  const says = { start: found.start, end: found.end };
  if (found.verdict !== 'altered')
    return { bears: 'agrees', says, ...(found.verdict === 'cleaned' && { why: 'cleaned' }) };
  return isCut(found, passage.text, quote)
    ? { bears: 'agrees', says, why: 'as far as it goes' }
    : { bears: 'differs', says };
}

/** Of a quotation that the passage breaks off, or begins in, so much must stand there. */
const LEAST_OF_QUOTE = 0.4;

/** Only words are missing that stand before the passage or behind it. */
function isCut(found: Range & { diff: readonly Difference[] }, text: string, quote: string): boolean {
  const { diff, start, end } = found;
  const isHere = ({ op, cleaning }: Difference): boolean => op === 'same' || cleaning !== undefined;
  const first = diff.findIndex(isHere);
  const last = diff.findLastIndex(isHere);
  const inside = diff.slice(first, last + 1);
  if (first === -1 || !inside.every(isHere)) return false;
  const isAtStart = first === 0 || !/\p{L}/u.test(text.slice(0, start));
  const isAtEnd = last === diff.length - 1 || !/\p{L}/u.test(text.slice(end));
  const told = inside.reduce((sum, one) => sum + one.quote.length, 0);
  return isAtStart && isAtEnd && told >= quote.length * LEAST_OF_QUOTE;
}

function wordAlone(quote: string, text: string): QuoteVerdict {
  const at = text.toLowerCase().indexOf(quote.toLowerCase());
  return at === -1 || quote.length < 3
    ? null
    : { bears: 'agrees', says: { start: at, end: at + quote.length } };
}

/** Who says something: by name or by initials, and as the passage has it. */
export interface Speaker {
  initials: string;
  name: Named | null;
  as: string;
}

/** Who says the mark's quoted words in the passage; null where they are not there or nobody is named. */
export function speakerOf(mark: MarkSide, quotes: readonly Range[], passage: Passage): Speaker | null {
  for (const quote of quotes) {
    const judged = judgeQuote(mark, quote, passage);
    if (!judged || quote.end - quote.start < 12) continue;
    if (passage.speaker) return namedIn(passage.speaker, ': ');
    const before = labelBefore(passage.text.slice(0, judged.says.start));
    if (before && /^\p{Lu}+$/u.test(before) && before.length < 5)
      return { initials: before, name: null, as: before };
    const after = saidBy.exec(passage.text.slice(judged.says.end))?.groups;
    const ahead = saidAhead.exec(passage.text.slice(0, judged.says.start))?.groups?.['name'];
    const said = after?.['after'] ?? after?.['before'] ?? ahead ?? before;
    if (said) return namedIn(said, 'x ');
  }
  return null;
}

/** The last name in what says who speaks; `before`: what makes its first word one like the others. */
function namedIn(said: string, before: string): Speaker {
  const text = before + said;
  const name = namesIn(text).at(-1) ?? null;
  return { initials: '', name, as: name ? text.slice(name.start, name.end) : said };
}

/** The last label of a speaker before what was said. */
const labelBefore = (text: string): string | undefined =>
  [...matchesOf(text, label)].at(-1)?.groups?.['name'];

/** A name beside the one who says the words: another surname, other initials. */
export function judgeSpeaker(claim: Named, speaker: Speaker): 'agrees' | 'differs' | null {
  if (speaker.name) return surname(speaker.name) === surname(claim) ? 'agrees' : 'differs';
  if (speaker.initials === '') return null;
  return speaker.initials.toLowerCase().endsWith(surname(claim)[0]!) ? null : 'differs';
}
