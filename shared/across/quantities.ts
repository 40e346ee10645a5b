import { quantities } from '../text/numbers';
import { clashesOf, type Value } from './clashes';
import type { Met } from './confront';
import { amountOf, differenceOf } from './difference';
import type { Again, Clash, Quantities, Recurring } from './types';

/** So many other places of one figure are told. */
const MOST_AGAIN = 6;

/** The figures of the draft that stand elsewhere too, with what stands there. */
export function quantitiesOf(values: readonly Value[], flagged: readonly Clash[]): Quantities {
  const recurring = values
    .filter(
      ({ about, agreeing, differing }) => about === 'quantities' && agreeing.length + differing.length > 0,
    )
    .map(recurringOf);
  return { recurring, clashes: [...clashesOf(values, 'quantities'), ...flagged] };
}

function recurringOf({ words, at, agreeing, differing }: Value): Recurring {
  const again = [...differing, ...agreeing].slice(0, MOST_AGAIN).map((met) => againOf(words, met));
  return {
    words,
    value: amountOf(words)?.value ?? null,
    unit: unitOf(words, at.said),
    spot: at,
    again,
  };
}

/** What a figure is of: what stands beside its digits, else the word behind it in its sentence. */
function unitOf(words: string, said: string): string {
  const beside = /\d/.test(words) ? words.replace(/[\d.,\s]+/gu, ' ').trim() : '';
  if (beside !== '') return beside;
  const from = said.indexOf(words);
  return quantities(said).find(({ start }) => start === from)?.unit ?? '';
}

const againOf = (words: string, { says, bears, why, spot }: Met): Again => ({
  words: says,
  bears,
  difference: bears === 'differs' ? differenceOf(words, says) : '',
  why,
  spot,
});
