import { foldLetters } from '../../text/fold';
import { language } from '../../text/languages';
import { paragraphs } from '../../text/paragraphs';
import { wordsIn } from '../words';
import { Candidates } from './candidates';
import { commonIn, Sentences } from './copied';
import type { OriginPaper, OriginProposal, OriginReason } from './types';

/*
 * Which sources may go back to one origin. Two reports of one event tell the same and are two; what has the
 * sentences of another, or says that it is the copy of the same agency, may be one. It proposes: a person
 * decides.
 */

/** So many sentences in common, and such a share of those of the shorter paper and of the longer. */
const LEAST_COMMON = 3;
const OF_SHORTER = 0.35;
const OF_LONGER = 0.1;
/** An agency's line stands at the beginning or the end, within so many paragraphs. */
const FIRST = 8;
const LAST = 4;
/** Words from so many letters on tell what a text is about, and so many of them have to be common. */
const TELLING = 6;
const SAME_THING = 0.4;
/** Of a book its beginning tells what it is about. */
const LOOKED_AT = 20_000;

/** The proposals for papers, in the order of the papers; yields now and then, so that others have a turn. */
export function* originsAmong(papers: readonly OriginPaper[]): Generator<undefined, OriginProposal[]> {
  const candidates = new Candidates();
  for (const { text } of papers) {
    candidates.add(text);
    yield;
  }
  const found = new Map<string, { first: number; proposal: OriginProposal }>();
  const propose = (a: number, b: number, why: OriginReason): void => {
    const [one, other] = [papers[a]!, papers[b]!];
    const key = [one.source, other.source].sort().join(' ');
    if (one.source === other.source || found.has(key)) return;
    found.set(key, {
      first: Math.min(a, b),
      proposal: { sources: [one.source, other.source], papers: [one.id, other.id], why },
    });
  };
  const known = new Map<number, Sentences>();
  for (const [a, b] of candidates.pairs()) {
    yield;
    if (papers[a]!.source === papers[b]!.source) continue;
    const copied = copiedBetween(sentencesOf(known, papers, a), sentencesOf(known, papers, b));
    if (copied) propose(copied.shorter === 'first' ? a : b, copied.shorter === 'first' ? b : a, copied.why);
  }
  const credited = papers.map(({ text }) => creditOf(text));
  const about = new Map<number, ReadonlySet<string>>();
  for (const [b, agency] of credited.entries())
    for (let a = 0; a < b; a++) {
      if (agency === null || credited[a] !== agency) continue;
      yield;
      const [one, other] = [a, b].map((nth) => aboutOf(about, papers, nth));
      if (isSameThing(one!, other!)) propose(a, b, { is: 'credited', agency });
    }
  return [...found.values()].sort((a, b) => a.first - b.first).map(({ proposal }) => proposal);
}

/** Whether one paper has enough of the sentences of the other; which is the shorter one, and how many. */
function copiedBetween(
  first: Sentences,
  second: Sentences,
): { shorter: 'first' | 'second'; why: OriginReason } | null {
  const shorter = first.all.length <= second.all.length ? 'first' : 'second';
  const [small, large] = shorter === 'first' ? [first, second] : [second, first];
  const common = commonIn(small, large);
  const enough =
    common >= LEAST_COMMON &&
    common >= OF_SHORTER * small.all.length &&
    common >= OF_LONGER * large.all.length;
  return enough ? { shorter, why: { is: 'copied', common, of: small.all.length } } : null;
}

function sentencesOf(known: Map<number, Sentences>, papers: readonly OriginPaper[], nth: number): Sentences {
  const sentences = known.get(nth) ?? new Sentences(papers[nth]!.text);
  known.set(nth, sentences);
  return sentences;
}

/** The agency whose copy a text says it is; null where it says so of none. */
export function creditOf(text: string): string | null {
  const all = paragraphs(text);
  const looked = all.length > FIRST + LAST ? [...all.slice(0, FIRST), ...all.slice(-LAST)] : all;
  for (const { start, end } of looked) {
    const agency = language.agencies.creditIn(text.slice(start, end));
    if (agency !== null) return agency;
  }
  return null;
}

function aboutOf(
  known: Map<number, ReadonlySet<string>>,
  papers: readonly OriginPaper[],
  nth: number,
): ReadonlySet<string> {
  const about =
    known.get(nth) ??
    new Set(
      wordsIn(papers[nth]!.text.slice(0, LOOKED_AT))
        .map(foldLetters)
        .filter(({ length }) => length >= TELLING),
    );
  known.set(nth, about);
  return about;
}

/** Whether two texts tell of one thing, by their longer words. */
function isSameThing(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length;
  return common > 0 && common >= SAME_THING * Math.min(one.size, other.size);
}
