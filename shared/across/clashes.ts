/** The values of a draft, each with where the piece has it again, and where it says otherwise. */

import { amountsIn } from '../passages/values/amounts';
import { sameAmount } from '../passages/values/same-amount';
import type { AskedMark, MarkValue, ValueKind } from '../passages/types';
import { telephones } from '../text/contacts';
import { foldLetters } from '../text/fold';
import { paragraphs } from '../text/paragraphs';
import { overlaps, type Range } from '../text/ranges';
import { eachSentence } from '../text/sentences';
import type { Met, Others } from './confront';
import { amountOf, differenceOf, timesApart } from './difference';
import type { Clash, Spot } from './types';

/** Which list a value belongs to. */
export type About = 'timeline' | 'register' | 'quantities';

/** A value of the draft, and what stands in its place elsewhere, best places first. */
export interface Value {
  about: About;
  value: MarkValue;
  /** Its words; of a telephone number all of it. */
  words: string;
  at: Spot;
  agreeing: Met[];
  differing: Met[];
}

/** All values that stand in more than one place of a piece; yields the share of the draft done. */
export function* valuesAcross(
  draft: string,
  published: string,
  own: Others,
  others: readonly Others[],
): Generator<number, Value[]> {
  const found: Value[] = [];
  const telephoned = telephones(draft);
  for (const [nth, paragraph] of paragraphs(draft).entries()) {
    for (const { start, end } of eachSentence(draft, paragraph)) {
      const mark: AskedMark = { id: '', kind: 'claim', start, end, draft, published };
      const met = [
        ...own.against(mark, (passage) => overlaps(passage, mark)),
        ...others.flatMap((each) => each.against(mark)),
      ];
      const place = { in: 'draft' as const, name: '', locator: `paragraph ${nth + 1}` };
      found.push(
        ...valuesOf(met, { ...place, start, end, said: draft.slice(start, end) }, telephoned, draft),
      );
      yield end / draft.length;
    }
  }
  return found;
}

function valuesOf(met: readonly Met[], sentence: Spot, telephoned: readonly Range[], draft: string): Value[] {
  const starts = new Set(met.map(({ value }) => value.start));
  return [...starts]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const ofValue = met.filter(({ value }) => value.start === start);
      const { value } = ofValue[0]!;
      const agreeing = ofValue.filter(({ bears }) => bears === 'agrees');
      const differing = ofValue.filter((one) => one.bears === 'differs' && isSure(one, agreeing));
      const dialled = value.kind === 'number' && telephoned.find((one) => overlaps(one, value));
      const at = { ...sentence, ...(dialled || { start: value.start, end: value.end }) };
      const words = dialled ? draft.slice(at.start, at.end) : value.text;
      const about = dialled ? 'register' : ABOUT[value.kind];
      return [{ about, value, words, at, agreeing, differing: dialled ? differing.map(whole) : differing }];
    });
}

const ABOUT: Record<ValueKind, About> = {
  date: 'timeline',
  number: 'quantities',
  name: 'register',
  title: 'register',
  place: 'register',
  negation: 'register',
  quote: 'register',
};

/** A number that is dialled, with the figures before it. */
function whole(met: Met): Met {
  const { said } = met.spot;
  const at = said.indexOf(met.says);
  const found = telephones(said).find(({ start, end }) => start <= at && at < end);
  return found ? { ...met, says: said.slice(found.start, found.end) } : met;
}

/** How much of a sentence's words must stand in a place that says otherwise, by the text it is in. */
const LEAST: Record<Spot['in'], number> = { draft: 0.5, earlier: 0.6, paper: 0.1 };
/** The same where no slip of the hand makes the one of the other. */
const APART = 0.4;
/** What is so many times as much is another thing, unless a slip explains it. */
const TIMES = 3;
/** The same where another paper has the draft's value. */
const AGAINST_ANOTHER = 0.5;

/** Of so much less about the same thing what agrees is no answer. */
const AS_MUCH = 0.7;

/** Whether what differs is lit: of one thing, as far as can be told, and not said right beside as well. */
function isSure({ value, says, why, share, spot }: Met, agreeing: readonly Met[]): boolean {
  const isSlip = why !== '';
  if (share < (spot.in === 'paper' && !isSlip && value.kind === 'number' ? APART : LEAST[spot.in]))
    return false;
  const isHere = (one: Met): boolean =>
    one.spot.in === spot.in && one.spot.name === spot.name && one.share >= share * AS_MUCH;
  if (agreeing.some(isHere)) return false;
  const isTold = isSlip || value.kind === 'name' || (value.kind === 'date' && !/^\d+$/.test(value.text));
  if (!isTold && share < AGAINST_ANOTHER && agreeing.some((one) => one.spot.in === spot.in)) return false;
  if (value.kind === 'name' && lettersOf(value.text) === lettersOf(says)) return false;
  if (spot.in === 'draft' && (value.kind === 'title' || isBare(value))) return false;
  if (value.kind !== 'number') return true;
  return (isSlip || timesApart(value.text, says) <= TIMES) && !isBounded(value.text, says, spot.said);
}

/** "More than 300" stands beside 312: what is said there holds of the draft's figure too. */
function isBounded(own: string, says: string, said: string): boolean {
  const ours = amountOf(own);
  const there = amountsIn(said).find(({ start, end }) => said.slice(start, end) === says);
  return ours !== null && there !== undefined && sameAmount(there, ours) !== null;
}

/** A name without what is no letter of it, for "Roe's Hill" and "ROES HILL" are one. */
const lettersOf = (name: string): string => foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '');

/** A small figure by itself: what it counts nobody can tell. */
function isBare({ kind, text }: MarkValue): boolean {
  if (kind !== 'number') return false;
  const amount = amountOf(text);
  return amount !== null && amount.kind === 'count' && amount.value < 100;
}

/**
 * What does not fit, as a person is told of it; the first place that says otherwise stands for all of them.
 */
export function clashesOf(values: readonly Value[], about: About): Clash[] {
  const told = new Set<string>();
  return values.flatMap((one): Clash[] => {
    const [first, ...more] = one.differing;
    if (one.about !== about || !first) return [];
    // Of two places of the draft each says otherwise than the other.
    const pair = [one.at, first.spot].map(({ in: text, name, start }) => `${text} ${name} ${start}`).sort();
    if (told.has(pair.join())) return [];
    told.add(pair.join());
    return [
      {
        why: whyOf(one, first, more.length),
        here: one.words,
        there: first.says,
        at: one.at,
        against: first.spot,
      },
    ];
  });
}

const WHERE: Record<Spot['in'], string> = {
  draft: 'The draft itself says it otherwise',
  earlier: 'An earlier draft says it otherwise',
  paper: 'A paper says it otherwise',
};

function whyOf({ about, words }: Value, { says, why, spot }: Met, more: number): string {
  const apart = about === 'quantities' ? differenceOf(words, says) : '';
  const how = [apart, why].filter((each) => each !== '').join(', ');
  const others =
    more === 0 ? '' : more === 1 ? ', and so does one more place' : `, and so do ${more} more places`;
  return `${WHERE[spot.in]}${how === '' ? '' : ` (${how})`}${others}.`;
}
