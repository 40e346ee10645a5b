import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import { numberWord } from '../../text/numbers';
import type { Range } from '../../text/ranges';

/** So many of so many, told as a part: "one call in eight". */
export interface Part extends Range {
  /** In per cent. */
  share: number;
}

/** More are not told like this: "two in 2024" is a year. */
const MOST = 1000;

/** The parts of a text that are told as so many in so many. */
export function partsIn(text: string): Part[] {
  return [...matchesOf(text, language.values.soManyIn)].flatMap(({ 0: words, index, groups }) => {
    const [part, whole] = [groups!['part']!, groups!['whole']!].map(
      (each) => numberWord(each.toLowerCase()) ?? Number(each),
    ) as [number, number];
    const isPart = part > 0 && part < whole && whole <= MOST;
    return isPart ? [{ start: index, end: index + words.length, share: (100 * part) / whole }] : [];
  });
}
