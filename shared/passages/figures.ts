import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import { quantities, type Quantity } from '../text/numbers';
import { digitsOf } from './keys';
import type { Passage } from './types';

const { stemOf, nearTo } = language.searching;
const { functionWords } = language;

/** From so many figures on a number is hardly the same by chance; of money and shares fewer do. */
const TELLING = 3;
const TELLING_WITH_KIND = 2;

/** Numbers of a mark, read once for all passages. */
export const figuresOf = (words: string): Quantity[] =>
  quantities(words).filter(({ value }) => Number.isFinite(value));

/**
 * Whether numbers of a mark stand in a passage that can hardly be there by chance: one of several figures, or
 * two of any, each as the same kind of amount. What they are about is not asked: it bears out nothing alone.
 */
export function hasFigures(figures: readonly Quantity[], passage: Passage): boolean {
  if (figures.length === 0) return false;
  const there = figuresOf(passage.text);
  const found = figures.filter((figure) => there.some((other) => isSame(figure, other)));
  const values = new Set(found.map(({ value }) => value));
  return values.size > 1 || found.some((figure) => isTelling(figure));
}

function isTelling({ value, kind }: Quantity): boolean {
  const digits = digitsOf(value, 12).length;
  return digits >= (kind === 'number' ? TELLING : TELLING_WITH_KIND);
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && isRounded(other.value, one.value) && sameUnit(one.unit, other.unit);
}

/** Whether a value is what another is rounded to, as many figures as that has. */
function isRounded(exact: number, rounded: number): boolean {
  if (exact === rounded) return true;
  const digits = digitsOf(rounded, 12).length;
  const last = 10 ** (Math.floor(Math.log10(Math.abs(rounded))) - digits + 1);
  return digits >= TELLING && Math.abs(exact - rounded) <= last / 2;
}

function sameUnit(one: string, other: string): boolean {
  const [a, b] = [one, other].map((unit) => (functionWords.has(unit) ? '' : stemOf(foldLetters(unit))));
  return a === '' || b === '' || a === b || nearTo(a!).includes(b!);
}
