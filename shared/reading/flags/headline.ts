import { dates } from '../facts/dates';
import { quantities } from '../facts/numbers';
import { FUNCTION_WORDS } from '../lexicon/words';
import type { Found, Rule } from './rule';

/** Numbers and names in the headline that the text below does not have. */
export const headline: Rule = {
  name: 'headline',
  source: 'IPSO Editors’ Code of Practice, clause 1 (headlines supported by the text)',
  find(context) {
    const { doc, people } = context;
    if (!doc.headline) return [];
    const title = doc.paragraphs[0]!;
    const head = doc.text.slice(title.start, title.end);
    const body = doc.tokens.filter((token) => token.start >= title.end);
    const lower = new Set(body.flatMap((token) => [token.lower, ...token.lower.split(/[-’']/)]));
    const values = new Set(context.quantities.filter((one) => one.start >= title.end).map((one) => one.value));
    const inDates = dates(head);
    const out: Found[] = [];
    for (const one of quantities(head)) {
      const known = values.has(one.value) || lower.has(head.slice(one.start, one.end).toLowerCase());
      if (known || inDates.some((span) => span.start <= one.start && one.end <= span.end)) continue;
      out.push({ start: title.start + one.start, end: title.start + one.end, why: `“${head.slice(one.start, one.end).trim()}” stands in the headline and not in the text.` });
    }
    // In Title Case every word has a capital; only words that nobody writes small can be names.
    for (const run of people.runs) {
      if (run.start >= title.end) break;
      const missing = run.words.filter((word) => !lower.has(word.toLowerCase()) && !FUNCTION_WORDS.has(word.toLowerCase()));
      if (run.kind !== 'unknown' && missing.length === run.words.length && missing.length > 0) {
        out.push({ start: run.start, end: run.end, why: `“${doc.text.slice(run.start, run.end)}” stands in the headline and not in the text.` });
      }
    }
    return out;
  },
};
