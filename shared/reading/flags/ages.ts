import { calendarDate } from '../../text/dates';
import { language } from '../../text/languages';
import { sentenceAt, type Context, type Found, type Rule } from './rule';

const { ageBehind, ageBefore, born: birth, died: death } = language.rules.ages;

interface Age {
  years: number;
  start: number;
  end: number;
}

/** "Roe, 45, … born in 1990": the age, the birth year and the year of publication (or of death) must fit. */
export const age: Rule = {
  name: 'age',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: ages',
  find(context) {
    const published = calendarDate(context.options.date)?.getUTCFullYear();
    const out: Found[] = [];
    for (const person of context.people.people) {
      let said: Age | null = null;
      let born: { year: number; start: number; end: number } | null = null;
      for (const mention of person.mentions.slice(0, 50)) {
        said ??= ageAt(context, mention.start, mention.end);
        born ??= birthAt(context, mention.end);
        const died = diedAt(context, mention.end);
        if (died) out.push(...lifetime(context, died));
      }
      if (!said || !born || published === undefined) continue;
      const is = published - born.year;
      if (said.years === is || said.years === is - 1) continue;
      out.push({
        start: said.start,
        end: said.end,
        why: `Somebody born in ${born.year} is ${is - 1} or ${is} in ${published}, not ${said.years}.`,
        related: { start: born.start, end: born.end },
      });
    }
    return out;
  },
};

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
