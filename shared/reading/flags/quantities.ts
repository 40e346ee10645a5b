import { language } from '../../text/languages';
import type { Quantity } from '../../text/numbers';
import { words, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { notCounted, skipped, happened, others } = language.rules.counts;

/** "12 people were killed" here and "14 people were killed" there. */
export const quantity: Rule = {
  name: 'quantity',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: numbers (internal consistency)',
  find(context) {
    const first = new Map<string, Quantity>();
    const out: Found[] = [];
    for (const one of context.quantities) {
      const key = keyOf(context, one);
      if (!key || !Number.isFinite(one.value)) continue;
      const before = first.get(key);
      if (!before) first.set(key, one);
      else if (before.value !== one.value && !approximate(context, one) && !approximate(context, before)) {
        out.push({
          start: one.start,
          end: one.end,
          why: `${inQuotes(`${words(context, one).trim()} ${key}`)} here, ${inQuotes(words(context, before).trim())} before.`,
          related: { start: before.start, end: before.end },
        });
      }
    }
    return out;
  },
};

/** What is counted and what happened to it, "people killed"; null where the words do not say. */
function keyOf(context: Context, one: Quantity): string | null {
  if (one.kind !== 'number' || !one.unit || notCounted.test(one.unit)) return null;
  const after = context.doc.text.slice(one.end + 1 + one.unit.length, one.end + 60 + one.unit.length);
  const following =
    /^[^.;,!?]*/
      .exec(after)![0]
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const verb = following.slice(0, 4).find((word) => !skipped.test(word));
  return verb && happened.test(verb) ? `${one.unit} ${verb}` : null;
}

/** "at least 12", "another 12", "12 of the": another count, not the same one. */
function approximate(context: Context, one: Quantity): boolean {
  return others.test(context.doc.text.slice(Math.max(0, one.start - 30), one.start));
}
