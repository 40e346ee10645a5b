/** What is no figure and no name: an office, a denial, quoted words and who said them. */

import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { matchQuote } from '../../tape/match';
import { tapeOf } from '../../tape/tape';
import type { Passage } from '../types';
import { bearingOf, type Verdict } from './bearing';
import { namesIn, surname, type Named } from './names';
import type { MarkSide, PassageSide } from './sides';
import { titlesIn, type Title } from './titles';
import { isDenial, verbsIn } from './verbs';
import { shared } from './words';

const { label, saidBy, until, self } = language.values;
const { offices } = language.rules;

/** An office beside the one that the same person has in the passage. */
export function judgeTitle(
  mark: MarkSide,
  claim: Title,
  passage: PassageSide,
  { speaker = '' }: Passage,
): Verdict {
  const words = mark.paragraph.text.slice(claim.start, claim.end).toLowerCase();
  const at = passage.text.toLowerCase().indexOf(words);
  if (at !== -1) return { bears: 'agrees', says: { start: at, end: at + words.length } };
  const spoken = self.test(passage.text) ? namesIn(speaker).map((one) => ({ ...one, start: 0, end: 0 })) : [];
  const theirs = titlesIn(passage.text, [...passage.names, ...spoken]);
  const same = theirs.find((title) => isSameTitle(mark, claim, passage, title));
  if (same) return { bears: 'agrees', says: same };
  const owner = nearest(mark.paragraph.names, claim);
  if (!owner) return null;
  const named = [...passage.names, ...spoken].find((name) => surname(name) === surname(owner));
  const other =
    named && theirs.find((title) => nearest([named], title) && excludes(mark, claim, passage, title));
  return other ? { bears: 'differs', says: other } : null;
}

/** The same office with more or fewer words: "the leader" of the council. */
function isSameTitle(mark: MarkSide, claim: Title, passage: PassageSide, title: Title): boolean {
  const [a, b] = [postOf(mark.paragraph.text, claim), postOf(passage.text, title)];
  if (a && b && a.key === b.key) return true;
  if (claim.head !== title.head) return false;
  const [less, more] =
    claim.keys.size <= title.keys.size ? [claim.keys, title.keys] : [title.keys, claim.keys];
  return shared(less, more) === less.size;
}

const postOf = (text: string, { start, end }: Range) => offices.postAt(text.slice(start, end));

/** Nobody is both: one group of posts, or one noun of two different things. */
function excludes(mark: MarkSide, claim: Title, passage: PassageSide, title: Title): boolean {
  const [a, b] = [postOf(mark.paragraph.text, claim), postOf(passage.text, title)];
  if (a && b) return a.group === b.group && a.key !== b.key;
  return claim.head === title.head && claim.keys.size > 1 && title.keys.size > 1;
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
  const theirs = verbsIn(passage.text, { start: 0, end: passage.text.length });
  const verb = theirs.filter(({ key }) => key === claim.key);
  const isDenied = (at: Range): boolean =>
    verb.some(({ start, denied }) => denied && start === at.start) || isDeniedBehind(passage, at, others);
  const cover = others.size === 0 ? 0 : common / others.size;
  if (verb.length === 0) {
    const denial = claim.denied ? passage.words.find((word) => isDenial(passage.text, word)) : undefined;
    return denial && bearingOf(mark, passage).sum >= 1.5 ? { bears: 'agrees', says: denial } : null;
  }
  const alike = verb.find((one) => isDenied(one) === claim.denied);
  if (alike) return cover >= 0.5 || common > 2 ? { bears: 'agrees', says: alike } : null;
  if (claim.denied && until.test(mark.paragraph.text.slice(claim.start, mark.mark.end))) return null;
  return common >= 2 && cover >= 0.5 ? { bears: 'differs', says: verb[0]! } : null;
}

/** "found no evidence": the denial stands behind the verb, before what it is of. */
function isDeniedBehind({ text, words }: PassageSide, verb: Range, others: ReadonlySet<string>): boolean {
  const behind = words.filter(({ start }) => start >= verb.end).slice(0, 3);
  return behind.some(
    (word, at) => isDenial(text, word) && behind.slice(at).some(({ key }) => others.has(key)),
  );
}

/** A quotation beside the words of the passage: verbatim and cleaned agree, altered differs. */
export function judgeQuote(mark: MarkSide, claim: Range, passage: Passage): Verdict {
  const quote = mark.paragraph.text.slice(claim.start, claim.end);
  const found = matchQuote(tapeOf(passage.text), quote);
  if (!found.found) return wordAlone(quote, passage.text);
  const says = { start: found.start, end: found.end };
  if (found.verdict !== 'altered')
    return { bears: 'agrees', says, ...(found.verdict === 'cleaned' && { why: 'cleaned' }) };
  return { bears: 'differs', says };
}

function wordAlone(quote: string, text: string): Verdict {
  const at = text.toLowerCase().indexOf(quote.toLowerCase());
  return at === -1 || quote.length < 3
    ? null
    : { bears: 'agrees', says: { start: at, end: at + quote.length } };
}

/** Who says the mark's quoted words in the passage; null where they are not there or nobody is named. */
export function speakerOf(
  mark: MarkSide,
  quotes: readonly Range[],
  passage: Passage,
): { initials: string; name: Named | null } | null {
  for (const quote of quotes) {
    const judged = judgeQuote(mark, quote, passage);
    if (!judged || quote.end - quote.start < 12) continue;
    if (passage.speaker) return { initials: '', name: namesIn(`: ${passage.speaker}`).at(-1) ?? null };
    const before = label.exec(passage.text.slice(0, judged.says.start))?.groups?.['name'];
    if (before && /^\p{Lu}+$/u.test(before) && before.length < 5) return { initials: before, name: null };
    const after = saidBy.exec(passage.text.slice(judged.says.end))?.groups;
    const said = before ?? after?.['after'] ?? after?.['before'];
    if (said) return { initials: '', name: namesIn(`x ${said}`).at(-1) ?? null };
  }
  return null;
}

/** A name beside the one who says the words: another surname, other initials. */
export function judgeSpeaker(
  claim: Named,
  speaker: NonNullable<ReturnType<typeof speakerOf>>,
): 'agrees' | 'differs' | null {
  if (speaker.name) return surname(speaker.name) === surname(claim) ? 'agrees' : 'differs';
  if (speaker.initials === '') return null;
  return speaker.initials.toLowerCase().endsWith(surname(claim)[0]!) ? null : 'differs';
}
