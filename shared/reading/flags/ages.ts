import { calendarDate, readDate } from '../../text/dates';
import { matchesOf } from '../../text/matches';
import { firstEndingAfter } from '../../text/ranges';
import { language } from '../../text/languages';
import { sentenceAt, words, type Context, type Found, type Rule } from './rule';

const { ageBehind, ageBefore, born: birth, died: death, ageThen, ageAndBirth } = language.rules.ages;

/** Where somebody is named more often, the age and the birth stand early. */
const MOST_LOOKED_AT = 50;

interface Age {
  years: number;
  start: number;
  end: number;
}

/**
 * "Roe, 45, … born in 1990": the age and the birth year must fit the year the sentence of the age tells of
 * ("In 2005 Roe, 25, …"), the year of publication where it tells of none, or the year of death.
 */
export const age: Rule = {
  name: 'age',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: ages',
  find(context) {
    const published = calendarDate(context.options.date)?.getUTCFullYear();
    const out: Found[] = [...agesThen(context), ...bothAtOnce(context, published)];
    for (const person of context.people.people) {
      let said: Age | null = null;
      let born: { year: number; start: number; end: number } | null = null;
      for (const mention of person.mentions.slice(0, MOST_LOOKED_AT)) {
        said ??= ageAt(context, mention.start, mention.end);
        born ??= birthAt(context, mention.end);
        const died = diedAt(context, mention.end);
        if (died) out.push(...lifetime(context, died));
      }
      if (!said || !born) continue;
      const { year, start, end } = born;
      const then = yearsOf(context, said.start).filter((one) => one !== year);
      const years = then.length > 0 ? then : published === undefined ? [] : [published];
      const [when] = years;
      if (when === undefined || years.some((one) => fits(said.years, one - year))) continue;
      out.push({
        start: said.start,
        end: said.end,
        why: `Somebody born in ${year} is ${when - year - 1} or ${when - year} in ${when}, not ${said.years}.`,
        related: { start, end },
      });
    }
    return out;
  },
};

/** Before the birthday or behind it. */
const fits = (said: number, is: number): boolean => said === is || said === is - 1;

/** The years a sentence tells of. */
function yearsOf(context: Context, at: number): number[] {
  const sentence = sentenceAt(context, at);
  const out: number[] = [];
  for (let i = firstEndingAfter(context.dates, sentence.start); i < context.dates.length; i++) {
    if (context.dates[i]!.start >= sentence.end || out.length > 5) break;
    out.push(...readDate(words(context, context.dates[i]!)).flatMap(({ year }) => year ?? []));
  }
  return out;
}

/** "She was 30 when she joined in 2005", of somebody whose birth the text gives: whoever was named last. */
function agesThen(context: Context): Found[] {
  return context.doc.sentences.flatMap((sentence): Found[] => {
    const found = ageThen.exec(words(context, sentence));
    if (!found) return [];
    const { mentions } = context.people;
    const next = firstEndingAfter(mentions, sentence.start + found.index);
    const at = sentence.start + found.index;
    const said = context.quotes.find(({ start, end }) => start <= at && at < end)?.speaker?.person;
    const person = said ? context.people.byId.get(said) : mentions[next - 1]?.person;
    const born = person?.mentions
      .slice(0, MOST_LOOKED_AT)
      .map(({ end }) => birthAt(context, end))
      .find(Boolean);
    const [years, when] = [Number(found[1]), Number(found[2])];
    if (!born || fits(years, when - born.year)) return [];
    const start = sentence.start + found.index;
    const why = `Somebody born in ${born.year} was ${when - born.year - 1} or ${when - born.year} in ${when}, not ${years}.`;
    return [{ start, end: start + found[0].length, why, related: { start: born.start, end: born.end } }];
  });
}

function ageAt(context: Context, start: number, end: number): Age | null {
  const { text } = context.doc;
  const after = ageBehind.exec(text.slice(end, end + 14));
  if (after)
    return {
      years: Number(after[1]),
      start: end + after[0].length - after[1]!.length,
      end: end + after[0].length,
    };
  const before = ageBefore.exec(text.slice(Math.max(0, start - 50), start));
  if (before) {
    const from = start - before[0].length;
    return { years: Number(before[1]), start: from, end: from + before[1]!.length };
  }
  return null;
}

function birthAt(context: Context, end: number): { year: number; start: number; end: number } | null {
  const sentence = sentenceAt(context, end);
  const found = birth.exec(context.doc.text.slice(end, Math.min(sentence.end, end + 140)));
  return found
    ? { year: Number(found[1]), start: end + found[0].length - 4, end: end + found[0].length }
    : null;
}

interface Life {
  at: number;
  found: RegExpExecArray;
}

/** "The 26-year-old, who was born in 2000": both in one breath, of whoever it is. */
function bothAtOnce(context: Context, published: number | undefined): Found[] {
  if (published === undefined) return [];
  return [...matchesOf(context.doc.text, ageAndBirth)].flatMap(
    ({ 0: said, 1: years, 2: born, index }): Found[] => {
      const is = published - Number(born);
      if (fits(Number(years), is)) return [];
      const why = `Somebody born in ${born} is ${is - 1} or ${is} in ${published}, not ${years}.`;
      return [{ start: index, end: index + said.length, why }];
    },
  );
}

/** "Roe (1950–2010)" beside "died aged 70" in the same sentence. */
function diedAt(context: Context, end: number): Life | null {
  const found = /^ \(((?:1[0-9]|20)\d\d)[–-]((?:1[0-9]|20)\d\d)\)/.exec(
    context.doc.text.slice(end, end + 14),
  );
  return found && { at: end, found };
}

function lifetime(context: Context, { at, found }: Life): Found[] {
  const sentence = sentenceAt(context, at);
  const died = death.exec(context.doc.text.slice(at, Math.min(sentence.end, at + 200)));
  if (!died) return [];
  const is = Number(found[2]) - Number(found[1]);
  const said = Number(died[1]);
  if (said === is || said === is - 1) return [];
  const end = at + died.index + died[0].length;
  return [
    {
      start: end - died[1]!.length,
      end,
      why: `From ${found[1]} to ${found[2]} is ${is - 1} or ${is} years, not ${said}.`,
    },
  ];
}
