/** "In 1998 … twelve years later, in 2011": what was counted, beside the date that stands behind it. */

import type { Clash, Dated } from './types';

/** What may stand between the two: a comma and a word of two letters. */
const JOINT = /^,? ?(?:\p{Ll}{2} )?$/u;
/** The year that was counted from, at the end of what says so. */
const BASE = /(\d{4})$/;

/**
 * Years counted from another that do not come to the year right behind them, from none of those before. Where
 * days or months are told it may be meant roughly.
 */
export function spannedWrongly(text: string, own: readonly Dated[]): Clash[] {
  return own.flatMap((counted, nth): Clash[] => {
    const base = BASE.exec(counted.by ?? '')?.[1];
    const beside = own[nth + 1];
    if (base === undefined || counted.precision !== 'year' || !beside || beside.by !== undefined) return [];
    if (!JOINT.test(text.slice(counted.spot.end, beside.spot.start))) return [];
    const years = yearOf(counted) - Number(base);
    const is = yearOf(beside);
    const before = own.slice(0, nth).filter(({ by }) => by === undefined);
    if (is === yearOf(counted) || before.some((one) => yearOf(one) + years === is)) return [];
    const why = `${counted.by} is ${counted.date}, not ${beside.date}.`;
    return [{ why, here: counted.words, there: beside.words, at: counted.spot, against: beside.spot }];
  });
}

const yearOf = ({ from }: Dated): number => Number(from.slice(0, 4));
