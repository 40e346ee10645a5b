/** The dated statements of a text. */

import { dates } from '../text/dates';
import { language, type DateParts } from '../text/languages';
import { paragraphs } from '../text/paragraphs';
import { eachSentence } from '../text/sentences';
import type { Range } from '../text/ranges';
import { momentsIn, type Moment } from '../passages/values/moments';
import type { Dated, TextName } from './types';
import { inFull, shownDay, spanOf } from './when';

const { onFrom, isLater } = language.values;

/** A date that says no year may count from one so many dates before it. */
export const REACH = 8;

/** The day a text counts from, or '' for none; and what that is called: "publication", "today". */
export interface CountedFrom {
  day: string;
  called: string;
}

/** Every date of a running text that has a place in the calendar, in order. */
export function* datedIn(text: string, of: TextName, counted: CountedFrom): Generator<Dated> {
  let earlier: Moment[] = [];
  for (const [nth, paragraph] of paragraphs(text).entries()) {
    const words = text.slice(paragraph.start, paragraph.end);
    const when = dates(words);
    if (when.length === 0) continue;
    const moments = momentsIn(words, counted.day, earlier, when);
    const known = [...earlier, ...moments];
    for (const [at, moment] of moments.entries()) {
      // "In 2011, twelve years later": the date right before says which.
      const last = moment.relative ? moments[at - 1] : undefined;
      if (last && !last.relative && /^,? $/.test(words.slice(last.end, moment.start))) continue;
      const found = read(words, moment, known.slice(0, known.indexOf(moment)), counted);
      if (!found) continue;
      const spot = {
        ...of,
        start: paragraph.start + moment.start,
        end: paragraph.start + moment.end,
        locator: `paragraph ${nth + 1}`,
        said: sentenceOf(words, moment),
      };
      yield { ...found, spot };
    }
    earlier = known.slice(-REACH);
  }
}

/** What a date says by itself, or counted from those before it and from publication. */
export function read(
  text: string,
  moment: Moment,
  before: readonly Moment[],
  counted: CountedFrom,
): Omit<Dated, 'spot'> | null {
  const [first] = moment.readings;
  if (!first) return null;
  const words = text.slice(moment.start, moment.end);
  const year = first.year ?? moment.likely[0];
  const parts = year === undefined ? first : { ...first, year };
  const span = spanOf(parts);
  if (!span) return null;
  const by = moment.relative
    ? countedFrom(words, before, counted)
    : first.year === undefined && year !== undefined && counted.day !== ''
      ? `the year by ${dayOf(counted)}`
      : undefined;
  return { ...span, words, date: inFull(parts), ...(by === undefined ? {} : { by }) };
}

/** "three years after 12 March 2019". */
function countedFrom(words: string, before: readonly Moment[], counted: CountedFrom): string {
  const onward = onFrom.exec(words)?.groups;
  if (!onward) return `${words}, counted from ${dayOf(counted)}`;
  const from = before.findLast(({ readings: [one] }) => one?.month !== undefined || one?.year !== undefined);
  const { way } = onward as { way: string };
  const much = words.slice(0, words.length - way.length).trim();
  return `${much} ${isLater(way) ? 'after' : 'before'} ${from ? inFull(withYear(from)) : ''}`.trim();
}

const dayOf = ({ day, called }: CountedFrom): string => `${called}, ${shownDay(day)}`;

const withYear = ({ readings: [one], likely: [year] }: Moment): DateParts => ({
  ...(year === undefined ? {} : { year }),
  ...one,
});

/** The sentence around a range of a paragraph. */
export function sentenceOf(text: string, range: Range): string {
  let [start, end] = [range.start, range.end];
  for (const sentence of eachSentence(text, { start: 0, end: text.length })) {
    if (sentence.end <= range.start || sentence.start >= range.end) continue;
    [start, end] = [Math.min(start, sentence.start), Math.max(end, sentence.end)];
  }
  return text.slice(start, end);
}
