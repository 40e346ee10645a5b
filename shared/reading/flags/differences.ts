import { language } from '../../text/languages';
import type { Quantity } from '../../text/numbers';
import { words, type Context, type Found } from './rule';

const { differenceBefore, differenceBehind, moved, eachTime } = language.rules.checks;

/**
 * "£410,000, which is £48,000 more than last year's £326,000"; "up from 38, a gain of nine"; "up 4 per cent
 * from 72 per cent". The figure that says how far apart the two others are, held against them as exactly as
 * they are written.
 */
export function difference(
  context: Context,
  own: readonly Quantity[],
  before: readonly Quantity[],
): Found | null {
  for (const said of own) {
    if (!isDifference(context, said)) continue;
    const [a, b, more] = ofOneKind(context, said, own, before);
    if (!a || !b || more || !isChange(context, a, b, said)) continue;
    const is = Math.abs(a.value - b.value);
    const value = Math.abs(said.value);
    const slack = [a, b, said].reduce((sum, one) => sum + stepOf(words(context, one)), 0) / 2;
    const fits = Math.abs(is - value) <= slack * 0.9;
    const share = Math.min(...[a, b].map((one) => Math.abs((is / one.value) * 100 - value)));
    if (said.kind === 'percent' && !said.points ? share <= 0.6 || !fits : fits) continue;
    const both = `${words(context, a).trim()} and ${words(context, b).trim()}`;
    const why =
      said.kind === 'percent' && fits
        ? `Between ${both} lie percentage points: write ${show(is)} points.`
        : `Between ${both} lie ${show(is)}, not ${words(context, said).trim()}.`;
    const spans = [a, b, said].filter(({ start }) => start >= own[0]!.start);
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
      why,
    };
  }
  return null;
}

/** Of the same thing, one held against the other; a fraction or a word for one tells nothing. */
function isChange(context: Context, a: Quantity, b: Quantity, said: Quantity): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  const written = (one: Quantity): boolean => /\d/.test(words(context, one));
  const most = Math.max(Math.abs(a.value), Math.abs(b.value));
  return (
    !countOthers(a, b) &&
    written(a) &&
    written(b) &&
    said.value < most &&
    moved.test(context.doc.text.slice(first.end, last.start))
  );
}

/** 312 pupils and 46 outlets are not held against each other. */
function countOthers(a: Quantity, b: Quantity): boolean {
  const counts = ({ kind, unit }: Quantity): boolean =>
    kind === 'number' && unit !== '' && !language.functionWords.has(unit.toLowerCase());
  return counts(a) && counts(b) && a.unit !== b.unit;
}

function isDifference({ doc: { text } }: Context, { start, end, unit }: Quantity): boolean {
  const behind = text.slice(end, end + 50);
  return (
    (differenceBefore.test(text.slice(Math.max(0, start - 50), start)) && !eachTime.test(behind)) ||
    (differenceBehind.test(behind) && unit !== 'times')
  );
}

/**
 * The two it lies between: the others of its kind in the sentence, or the one there and the last before it.
 */
function ofOneKind(
  context: Context,
  said: Quantity,
  own: readonly Quantity[],
  before: readonly Quantity[],
): Quantity[] {
  const alike = (one: Quantity): boolean => one !== said && one.kind === said.kind && !one.points;
  const here = own.filter(alike);
  // "It was 28 per cent, a fall of three": the figure it fell from stands in the sentence before.
  return here.length === 1 ? [...before.filter(alike).slice(-1), ...here] : here;
}

const SHORT_SCALE = new RegExp(
  `(?<=\\d) ?(${[...language.numbers.shortScales.keys()].join('|')})(?![\\p{L}])`,
  'iu',
);

/** What the last figure that is written counts: "2.4 billion" is right to a tenth of a billion. */
function stepOf(written: string): number {
  const figure = /\d[\d,]*(?:\.(\d+))?/.exec(written);
  if (!figure) return 0;
  const digits = figure[0].replaceAll(',', '');
  const scale = [...language.numbers.scales].find(([word]) => written.toLowerCase().includes(word))?.[1];
  const letter = SHORT_SCALE.exec(written)?.[1]?.toLowerCase();
  const times = scale ?? (letter === undefined ? 1 : (language.numbers.shortScales.get(letter) ?? 1));
  if (figure[1] !== undefined) return 10 ** -figure[1].length * times;
  return times > 1 ? times : digits.length > 3 ? 10 ** (/0*$/.exec(digits)![0].length - 1) || 1 : 0;
}

const show = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-GB');
