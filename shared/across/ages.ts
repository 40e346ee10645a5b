/** Ages of the draft, told as the years of birth that they come to on the day of publication. */

import type { Reading, Span } from '../reading/types';
import { calendarDate, readDate } from '../text/dates';
import { language } from '../text/languages';
import { paragraphs } from '../text/paragraphs';
import { eachSentence } from '../text/sentences';
import { spotsIn } from './spots';
import type { Clash, Dated } from './types';
import { shownDay, spanOf } from './when';

const { ageBehind, ageBefore } = language.rules.ages;
const { born } = language.lives;

interface Age extends Span {
  years: number;
}

/** So much of a text stands before a name, or behind it, where an age may be. */
const REACH = 50;

/**
 * When those were born whose age the draft gives, "Roe, 45,", and which of them the draft says to be born in
 * another year. A sentence that tells of a year counts from no other day.
 */
export function agesIn({ text, people }: Reading, published: string): { dated: Dated[]; clashes: Clash[] } {
  const year = calendarDate(published)?.getUTCFullYear();
  const spotOf = spotsIn(text);
  const told = { dated: [] as Dated[], clashes: [] as Clash[] };
  if (year === undefined) return told;
  for (const { mentions } of people)
    for (const mention of mentions) {
      const age = ageAt(text, mention);
      if (!age) continue;
      const words = text.slice(age.start, age.end);
      const [first, last] = [year - age.years - 1, year - age.years];
      const sentence = sentenceAt(text, age);
      const birth = birthIn(text, sentence, mention);
      // "In 2005 Roe, 25, …" is counted from then.
      if (yearsIn(text, sentence).some((one) => one !== birth?.year)) continue;
      if (birth && birth.year !== first && birth.year !== last) {
        const why = `Somebody born in ${birth.year} is ${year - birth.year - 1} or ${year - birth.year} in ${year}, not ${age.years}.`;
        const against = spotOf(birth);
        told.clashes.push({
          why,
          here: words,
          there: text.slice(birth.start, birth.end),
          at: spotOf(age),
          against,
        });
      }
      const span = { ...spanOf({ year: first })!, to: spanOf({ year: last })!.to };
      const date = `born in ${first} or ${last}`;
      told.dated.push({ ...span, date, words, by: `${words} on ${shownDay(published)}`, spot: spotOf(age) });
    }
  return told;
}

function ageAt(text: string, { start, end }: Span): Age | null {
  const behind = ageBehind.exec(text.slice(end, end + REACH));
  if (behind) {
    const stop = end + behind[0].length;
    return { years: Number(behind[1]), start: stop - behind[1]!.length, end: stop };
  }
  const from = Math.max(0, start - REACH);
  const before = ageBefore.exec(text.slice(from, start));
  if (!before) return null;
  const at = from + before.index;
  return { years: Number(before[1]), start: at, end: at + before[1]!.length };
}

/** A year of birth told in the same sentence, behind the name. */
function birthIn(text: string, sentence: Span, { end }: Span): (Span & { year: number }) | null {
  const found = born.exec(text.slice(end, sentence.end));
  if (!found) return null;
  const stop = end + found.index + found[0].length;
  return { year: Number(found[1]), start: stop - found[1]!.length, end: stop };
}

const yearsIn = (text: string, { start, end }: Span): number[] =>
  (text.slice(start, end).match(/(?<!\d)\d{4}(?!\d)/g) ?? []).flatMap((word) =>
    readDate(word).flatMap(({ year }) => year ?? []),
  );

function sentenceAt(text: string, { start, end }: Span): Span {
  for (const paragraph of paragraphs(text))
    if (paragraph.start <= start && end <= paragraph.end)
      for (const sentence of eachSentence(text, paragraph))
        if (sentence.start <= start && start < sentence.end) return sentence;
  return { start, end };
}
