/** What the papers of a piece say of when, who and where, place by place. */

import { wordsOf } from '../passages/cut/unit';
import { placeAt, type Desk } from '../passages/desk';
import { passageOf } from '../passages/passage';
import { locatorOf } from '../passages/told';
import { momentsIn, type Moment } from '../passages/values/moments';
import { namesIn } from '../passages/values/names';
import { titlesIn } from '../passages/values/titles';
import { dates } from '../text/dates';
import { language } from '../text/languages';
import { placeOf } from './confront';
import { read, REACH, type CountedFrom } from './dated';
import { OnlyInPapers } from './elsewhere';
import { addOffice, addSpelling, contactsIn, type Names } from './names';
import { ownDayOf } from './own-day';
import type { Clash, Dated, Entity, Spot } from './types';
import { Finder, type Written } from './written';

const { onFrom } = language.values;

export interface FromPapers {
  dated: Dated[];
  /** Names that papers spell otherwise than the draft. */
  clashes: Clash[];
  /** Who and what only papers name. */
  named: Entity[];
  /** So many dates, and names, addresses and numbers, are left out; and dates whose year nobody says. */
  left: { dates: number; names: number; undated: number };
}

/** So many dates of papers are told, of each paper as many; and of what only papers have, so much. */
const MOST_DATES = 4000;
const OF_ONE = { most: 200, least: 20 };
const MOST_CONTACTS = 300;
/** What might be an address or a number, told quickly. */
const CONTACT = /\d{3}|@|www\.|https?:/i;
const PAUSE = 256;
/** What a paper counts from, nobody has said. */
const NO_DAY: CountedFrom = { day: '', called: '' };

/** Reads all papers, and adds to `names` where they stand there. Yields the share done. */
export function* fromPapers(desk: Desk, names: Names): Generator<number, FromPapers> {
  const found: FromPapers = {
    ...{ dated: [], clashes: [], named: [] },
    left: { dates: 0, names: 0, undated: 0 },
  };
  const only = new OnlyInPapers();
  const finder = new Finder([...names.all.values()], desk);
  const ofDraft = names.all.size;
  const share = Math.floor(MOST_DATES / Math.max(1, desk.papers.length));
  const most = Math.max(OF_ONE.least, Math.min(OF_ONE.most, share));
  let [paper, ofPaper, earlier]: [string, number, Moment[]] = ['', 0, []];
  let own = NO_DAY;
  for (let at = 0; at < desk.size; at++) {
    if (at % PAUSE === PAUSE - 1) yield at / desk.size;
    const place = placeAt(desk, at);
    if (place.paper.name !== paper) {
      [paper, ofPaper, earlier] = [place.paper.name, 0, []];
      const day = ownDayOf(place.paper.text);
      own = { day, called: 'the paper’s own day' };
    }
    const text = wordsOf(place.paper, place.unit);
    const spotOf = (words: string): Spot => {
      const passage = passageOf(place);
      const locator = locatorOf(passage, place.paper);
      return { in: 'paper', name: paper, ...placeOf(place.paper, passage, words), locator, said: text };
    };
    const when = /\d/.test(text) ? dates(text) : [];
    if (when.length > 0) {
      const all = momentsIn(text, own.day, earlier, when);
      found.left.undated += all.filter(isDayWithoutYear).length;
      const moments = all.filter((one) => isTold(text, one));
      for (const [nth, moment] of moments.entries()) {
        const one = read(text, moment, [...earlier, ...moments.slice(0, nth)], own);
        if (!one) continue;
        if (++ofPaper > most) found.left.dates++;
        else found.dated.push({ ...one, spot: spotOf(one.words) });
      }
      earlier = [...earlier, ...moments].slice(-REACH);
    }
    const written = finder.in(text);
    for (const one of written) found.clashes.push(...added(one, text, spotOf(one.words)));
    const contacts = CONTACT.test(text) ? contactsIn(text) : [];
    for (const { kind, key, start, end } of contacts) {
      const words = text.slice(start, end);
      if (names.all.size - ofDraft < MOST_CONTACTS || names.all.has(key))
        names.add(key, kind, words, spotOf(words));
      else found.left.names++;
    }
    only.add(text, [...written, ...contacts], spotOf);
  }
  const { entities, left } = only.told();
  found.named = entities;
  found.left.names += left;
  return found;
}

/**
 * Whether a date of a paper is told: one that counts from the paper's day is not, for whoever writes
 * "yesterday" may quote another; of a day without a year there must be one year only that it can be of.
 */
function isTold(text: string, { start, end, relative, readings: [first], likely }: Moment): boolean {
  if (relative) return onFrom.test(text.slice(start, end));
  return first?.year !== undefined || likely.length < 2;
}

/** "14 May", and no year that it must be of. */
const isDayWithoutYear = ({ readings: [first], likely }: Moment): boolean =>
  first?.month !== undefined && first.day !== undefined && first.year === undefined && likely.length !== 1;

/** So near to a name its office stands. */
const BESIDE = 60;
/** So many places of one spelling are asked for offices. */
const MOST_ASKED = 40;

/**
 * Counts a name that stands in a paper, with what it is called there; a contradiction where it is spelled
 * otherwise.
 */
function added({ entity, words, near, start, end }: Written, text: string, spot: Spot): Clash[] {
  const spelling = addSpelling(entity, words, spot);
  if (entity.kind === 'person' && spelling.papers < MOST_ASKED) {
    const gap = (one: { start: number; end: number }): number =>
      Math.max(one.start - end, start - one.end, 0);
    const names = namesIn(text);
    const [title] = titlesIn(text, names)
      .filter((one) => gap(one) <= BESIDE && !names.some((name) => isBetween(name, one, { start, end })))
      .sort((a, b) => gap(a) - gap(b));
    if (title) addOffice(spelling, text.slice(title.start, title.end), 'paper');
  }
  const [at] = near?.spots ?? [];
  if (!near || !at || spelling.papers > 1) return [];
  const why = 'A paper spells the name otherwise.';
  return [{ why, here: near.words, there: words, at, against: spot }];
}

/** Whether another name stands nearer to an office. */
const isBetween = (
  name: { start: number; end: number },
  title: { start: number; end: number },
  own: { start: number; end: number },
): boolean =>
  (name.end <= own.start && name.start >= title.end) || (name.start >= own.end && name.end <= title.start);
