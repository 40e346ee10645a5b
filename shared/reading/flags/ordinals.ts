import { language } from '../../text/languages';
import type { Found, Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { ordinal, ordinalOf } = language.numbers;
const RANK = new RegExp(`(?<![\\p{L}\\p{N}.,])\\d{1,4}${ordinal}(?![\\p{L}\\p{N}])`, 'gu');

/** "21th": the letters of a rank that do not go with its figure. */
export const ordinals: Rule = {
  name: 'ordinal',
  source: 'AP Stylebook: ordinal numbers',
  find: ({ doc }) =>
    [...doc.text.matchAll(RANK)].flatMap(({ 0: written, index }): Found[] => {
      const right = ordinalOf(parseInt(written, 10));
      if (written === right) return [];
      return [
        {
          start: index,
          end: index + written.length,
          why: `${inQuotes(written)} should be ${inQuotes(right)}.`,
        },
      ];
    }),
};
