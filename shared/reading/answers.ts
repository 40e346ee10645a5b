import { grammar } from '../text/languages';
import { cutTo } from '../text/clip';
import { firstEndingAfter, merged, reachingInto } from '../text/ranges';
import type { FactKind, Person, Reading, Span } from './types';

const { naming } = grammar;

/*
 * What the page asks of a reading. Nothing here loads the language model, so that it can be asked anywhere;
 * the reading itself comes from a worker. An answer is right only for the text that was read: `reading.text`.
 */

/** One thing inside a mark that a checker ticks with the pencil. */
export interface FactToTick extends Span {
  kind: FactKind | 'title';
  words: string;
}

/**
 * The facts inside `[start, end)`, in text order, none overlapping another: every name, number, date and
 * title. A title before a name is ticked by itself ("Dr", then "Jane Roe"). Where two could be meant the
 * longer one is. A fact that the range cuts is ticked as far as it lies inside.
 */
export function factsWithin(reading: Reading, start: number, end: number): FactToTick[] {
  const found: Omit<FactToTick, 'words'>[] = [];
  const add = (from: number, to: number, kind: FactToTick['kind']): void => {
    const [first, last] = edges(reading.text, Math.max(from, start), Math.min(to, end));
    if (first < last) found.push({ start: first, end: last, kind });
  };
  for (const title of reachingInto(reading.titles, { start, end })) add(title.start, title.end, 'title');
  for (const fact of reachingInto(reading.facts, { start, end })) {
    const title =
      fact.kind === 'person' ? reading.titles[firstEndingAfter(reading.titles, fact.start)] : undefined;
    add(
      title && title.start <= fact.start && title.end < fact.end ? title.end : fact.start,
      fact.end,
      fact.kind,
    );
  }
  return longestFirst(found, start, end).map((fact) => ({
    ...fact,
    words: reading.text.slice(fact.start, fact.end),
  }));
}

/** Somebody the article names, as a checker's list of people has it. What nobody said is an empty string. */
export interface NamedPerson {
  /** `Person.id` of the reading: good for this reading only. */
  id: string;
  name: string;
  title: string;
  affiliation: string;
  /**
   * Every place that names this person, and the pronouns by which somebody quoted is meant; in order, apart.
   */
  mentions: Span[];
}

/** The people of the article, in the order in which it names them. */
export function peopleOf(reading: Reading): NamedPerson[] {
  const speaks = new Map<string, Span[]>();
  for (const { speaker, carried } of reading.quotes) {
    if (!speaker?.person || carried) continue;
    const places = speaks.get(speaker.person) ?? [];
    places.push(speaker.via ?? speaker);
    speaks.set(speaker.person, places);
  }
  return reading.people
    .map((person) => ({
      id: person.id,
      name: fitting(person.generation ? `${person.name} ${person.generation}` : person.name),
      ...standingOf(person),
      mentions: merged([...person.mentions, ...(speaks.get(person.id) ?? [])], { touching: false }),
    }))
    .sort((a, b) => (a.mentions[0]?.start ?? Infinity) - (b.mentions[0]?.start ?? Infinity));
}

/** A sentence as the reading sees it: whether there is something in it to check, and how much. */
export interface ReadSentence extends Span {
  /** It claims something that can be checked, or somebody is quoted in it. */
  checkable: boolean;
  /** 0 to 1: how much there is to check and how much hangs on it. */
  score: number;
}

/**
 * The sentences of the text in order, with what there is to check: those of coverage, less the blanks at
 * their edges and those of one or two words. Empty where `reading.english` is false: then nobody knows, and
 * all are to be looked at.
 */
export function readSentences(reading: Reading): ReadSentence[] {
  const said = merged(reading.quotes, { touching: false });
  return reading.claims.map(({ start, end, score, checkable }) => ({
    start,
    end,
    score,
    checkable: checkable || (said[firstEndingAfter(said, start)]?.start ?? Infinity) < end,
  }));
}

const isAddress = (title: string): boolean => naming.plainAddress.has(title.toLowerCase().replace(/\.$/, ''));

function standingOf({ title, affiliation }: Person): { title: string; affiliation: string } {
  const office = title !== null && !isAddress(title) ? title : '';
  // "head of property services" has said it already.
  return {
    title: fitting(office),
    affiliation: affiliation === null || office.includes(affiliation) ? '' : fitting(affiliation),
  };
}

/** As long as an article's list of people takes them. */
const fitting = (words: string): string => cutTo(words, 200).trim();

const PART_OF_FACT = /[\p{L}\p{N}$£€¥%]/u;

/**
 * `[start, end)` without blanks and punctuation before it and blanks after it; empty where nothing is left.
 */
function edges(text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  while (first < last && !PART_OF_FACT.test(String.fromCodePoint(text.codePointAt(first)!))) first++;
  while (first < last && /\s/.test(text[last - 1]!)) last--;
  return [first, last];
}

/** The longest, then the longest that leaves it alone, and so on; of two as long the one given first. */
function longestFirst<T extends Span>(found: readonly T[], start: number, end: number): T[] {
  const taken = new Uint8Array(Math.max(0, end - start));
  const kept = [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((one) => {
      if (taken.subarray(one.start - start, one.end - start).includes(1)) return false;
      taken.fill(1, one.start - start, one.end - start);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}
export { byCost, RULE_INFO, RULE_NAMES } from './rule-info';
