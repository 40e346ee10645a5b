import { language } from '../text/languages';
import { quantities } from '../text/numbers';
import { countOf, type Desk } from './desk';
import { digitsOf, numberKeys } from './keys';
import { partsIn } from './values/parts';

/** A number of fewer figures is too often there with two of them the other way round. */
const SWAPPED = 3;
const FIGURES = 12;

/**
 * Keys of numbers that a text may mean, as its papers may have them: a part as a share ("a third", "one in
 * eight"), the share of the rest where the part is what was missed, and a figure that no paper has, with two
 * of its digits changed round.
 */
export function numbersMeant(desk: Desk, words: string): string[] {
  const shares = [
    ...partsIn(words).map(({ share }) => share),
    ...quantities(words).flatMap(({ kind, value }) =>
      kind === 'number' && value > 0 && value < 1 ? [100 * value] : [],
    ),
  ];
  const rests = language.values.lacks.test(words) ? shares.map((share) => 100 - share) : [];
  return [...[...shares, ...rests].flatMap(numberKeys), ...swapped(desk, words)];
}

function swapped(desk: Desk, words: string): string[] {
  return quantities(words).flatMap(({ value }) => {
    if (!Number.isFinite(value) || countOf(desk, `#${value}`) > 0) return [];
    const digits = digitsOf(value, FIGURES);
    if (digits.length < SWAPPED) return [];
    const unit = Math.abs(value) / Number(digits);
    return Array.from(digits, (_, at) => {
      const other = digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at]! + digits.slice(at + 2);
      return `#${Number((Number(other) * unit).toPrecision(FIGURES))}`;
    }).filter((key) => key !== `#${value}` && countOf(desk, key) > 0);
  });
}
