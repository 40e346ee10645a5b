import type { FromPapers } from './papers';
import type { Names } from './names';
import type { Clash, Register } from './types';

/** Who and what the piece names, with every spelling, and what of it does not fit. */
export function registerOf(
  { all }: Names,
  { clashes, named, left }: FromPapers,
  said: readonly Clash[],
  flags: readonly Clash[],
): Register {
  const isFlagged = ({ at, against }: Clash): boolean =>
    against?.in === 'draft' && flags.some((one) => one.at.start === at.start);
  const told = [...said.filter((clash) => !isFlagged(clash)), ...flags];
  const isTold = ({ here, there }: Clash): boolean =>
    told.some((one) => one.here === here && one.there === there);
  return {
    entities: [...all.values(), ...named],
    clashes: [...told, ...clashes.filter((clash) => !isTold(clash))],
    left: left.names,
  };
}
