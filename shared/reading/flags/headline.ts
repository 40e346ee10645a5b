import { dates } from '../../text/dates';
import { quantities } from '../../text/numbers';
import { language } from '../../text/languages';
import type { Found, Rule } from './rule';

/** "Norway" is borne out by "Norwegian". */
function akin(lower: ReadonlySet<string>, word: string): boolean {
  if (word.length < 5) return false;
  const stem = word.slice(0, word.length > 5 ? word.length - 2 : 5).slice(0, 5);
  for (const other of lower) if (other.length > stem.length && other.startsWith(stem)) return true;
  return false;
}

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
    const values = new Set(
      context.quantities.filter((one) => one.start >= title.end).map((one) => one.value),
    );
    const inDates = dates(head);
    const out: Found[] = [];
    for (const one of quantities(head)) {
      const known = values.has(one.value) || lower.has(head.slice(one.start, one.end).toLowerCase());
      if (known || inDates.some((span) => span.start <= one.start && one.end <= span.end)) continue;
      out.push({
        start: title.start + one.start,
        end: title.start + one.end,
        why: `“${head.slice(one.start, one.end).trim()}” stands in the headline and not in the text.`,
      });
    }
    // In Title Case every word has a capital; only words that nobody writes small can be names.
    for (const run of people.runs) {
      if (run.start >= title.end) break;
      const missing = run.words.filter(
        (word) => !lower.has(word.toLowerCase()) && !language.functionWords.has(word.toLowerCase()),
      );
      if (missing.every((word) => language.rules.general.has(word) || akin(lower, word.toLowerCase())))
        continue;
      if (run.kind !== 'unknown' && missing.length === run.words.length && missing.length > 0) {
        out.push({
          start: run.start,
          end: run.end,
          why: `“${doc.text.slice(run.start, run.end)}” stands in the headline and not in the text.`,
        });
      }
    }
    return out;
  },
};
