/**
 * Whether two amounts are one: equal, or equal as a reader takes them. The named normalisation is: in one
 * unit, at the coarser of the two steps that are written, inside the bound that is said.
 */

import { figuresOf, trailingZeros, type Amount, type Declared } from './amounts';

/** Why two amounts agree: '' where they are written alike. */
export type Why = string;

/** What a bare figure of a paper may amount to: itself, or with what its table declares. */
function readings(paper: Amount, claim: Amount, table: Declared | null): Amount[] {
  if (!paper.bare) return [paper];
  const { kind, unit, factor } = claim;
  if (kind === 'count') return [paper];
  const as = { ...paper, kind, unit, factor };
  if (kind !== 'money') return [as];
  const scaled = (scale: number): Amount => ({
    ...as,
    value: paper.value * scale,
    step: paper.step * scale,
    scale,
  });
  if (table) return table.unit !== '' && unit !== '' && table.unit !== unit ? [] : [scaled(table.scale)];
  return claim.scale === 1 ? [as] : [as, scaled(claim.scale)];
}

/** Why the claim's amount and the paper's are one; null where they are not. */
export function sameAmount(claim: Amount, paper: Amount, table: Declared | null = null): Why | null {
  for (const reading of readings(paper, claim, table)) {
    const why = sameReading(claim, reading);
    if (why !== null) return why;
  }
  return null;
}

/** Whether two amounts can be compared at all: one kind, one currency, one thing that is measured. */
export function comparable(claim: Amount, paper: Amount): boolean {
  if (isPart(claim) && paper.kind === 'share') return true;
  if (isPart(paper) && claim.kind === 'share') return true;
  if (paper.bare) return claim.kind !== 'points';
  if (claim.bare) return paper.kind === 'measure' || paper.kind === 'count' || paper.kind === claim.kind;
  if (claim.kind !== paper.kind) return false;
  if (claim.kind === 'money') return claim.unit === paper.unit || claim.unit === '' || paper.unit === '';
  return claim.kind !== 'measure' || claim.unit === paper.unit;
}

/** "half", "two-thirds": a share that is told as a part. */
const isPart = ({ kind, value }: Amount): boolean => kind === 'count' && value > 0 && value < 1;

function sameReading(claim: Amount, paper: Amount): Why | null {
  if (!comparable(claim, paper)) return null;
  let [a, b] = [claim.value, paper.value];
  let [stepA, stepB] = [claim.step, paper.step];
  let why = '';
  if (isPart(claim) !== isPart(paper)) {
    why = 'as a share';
    if (isPart(claim)) [a, stepA] = [a * 100, Math.max(1, stepB) * 1.001];
    else [b, stepB] = [b * 100, Math.max(1, stepA) * 1.001];
  }
  if (claim.kind === 'measure' && paper.kind === 'measure' && claim.factor !== paper.factor) {
    why = 'in another unit';
    const times = paper.factor / claim.factor;
    [b, stepB] = [b * times, stepB * times];
    // What is converted is seldom exact.
    stepA = Math.max(stepA, a * 0.01);
  }
  if (isNear(a, b, 1e-9)) return isStrict(claim) !== isStrict(paper) ? EXACTLY : why;
  const isExact = claim.bound === null && (isFew(claim) || isFew(paper));
  return isExact ? null : within(claim.bound, { a, stepA, b, stepB });
}

/** Why an amount agrees with one that it is said to be more than, or just under. */
export const EXACTLY = 'exactly that';
const isStrict = ({ bound }: Amount): boolean => bound === 'above' || bound === 'below';

/** A few things, counted one by one: nobody rounds them. */
const isFew = ({ kind, value, scale }: Amount): boolean =>
  kind === 'count' && scale === 1 && value < 100 && Number.isInteger(value);

const isNear = (a: number, b: number, part: number): boolean =>
  Math.abs(a - b) <= part * Math.max(Math.abs(a), Math.abs(b));

interface Two {
  a: number;
  stepA: number;
  b: number;
  stepB: number;
}

/** How far "more than" and "nearly" reach: beyond it something else was counted. */
const REACH = { above: 1.5, below: 0.1, about: 0.08 };
/** What is rounded further off than this is another figure. */
const ROUNDED = 0.05;

function within(bound: Amount['bound'], { a, stepA, b, stepB }: Two): Why | null {
  if (bound === 'above' || bound === 'at least')
    return b > a && b <= a * REACH.above ? 'more than that' : null;
  if (bound === 'at most') return b < a && b >= a / REACH.above ? 'less than that' : null;
  if (bound === 'below') return b < a && b >= a * (1 - REACH.below) ? 'just under that' : null;
  const half = 0.5 + 1e-9;
  const isClose = isNear(a, b, bound === 'about' ? REACH.about : ROUNDED);
  if (!isClose) return null;
  if (stepA > stepB && Math.abs(a - b) <= stepA * half) return 'rounded';
  if (stepB > stepA && Math.abs(a - b) <= stepB * half) return 'the paper rounds';
  // "12,000": a whole number that ends in noughts is seldom counted to the last.
  const [zeros, digits] = [
    Math.max(trailingZeros(a), trailingZeros(b)),
    Math.min(digitsBefore(a), digitsBefore(b)),
  ];
  const round = 10 ** Math.min(zeros, digits - 1);
  const isRound = round >= 100 && Math.abs(a - b) <= round * half && isNear(a, b, 0.015);
  if (isRound) return 'rounded';
  return bound === 'about' ? 'roughly' : null;
}

const digitsBefore = (value: number): number => String(Math.trunc(Math.abs(value))).length;

/** How two amounts that differ are likely to be one that went wrong on the way; null where they are not. */
export type Slip =
  | 'swapped digits'
  | 'another scale'
  | 'another unit'
  | 'another currency'
  | 'points'
  | 'one digit'
  | 'one off';

/** The slip that makes the one of the other. `a` and `b` may be of kinds that cannot be compared. */
export function slipBetween(claim: Amount, paper: Amount, table: Declared | null = null): Slip | null {
  const isPoints = (one: Amount, other: Amount): boolean => one.kind === 'share' && other.kind === 'points';
  if (isPoints(claim, paper) || isPoints(paper, claim))
    return isNear(claim.value, paper.value, 1e-9) ? 'points' : null;
  if (
    claim.kind === 'measure' &&
    paper.kind === 'measure' &&
    claim.unit === paper.unit &&
    claim.factor !== paper.factor
  )
    return isNear(claim.value, paper.value, 1e-9) ? 'another unit' : null;
  if (claim.kind === 'money' && paper.kind === 'money' && !comparable(claim, paper))
    return isNear(claim.value, paper.value, 1e-9) ? 'another currency' : null;
  if (!comparable(claim, paper)) return null;
  const slips = readings(paper, claim, table).map((reading) => slipOfDigits(claim, reading));
  return slips.find((slip) => slip !== null) ?? null;
}

function slipOfDigits(claim: Amount, paper: Amount): Slip | null {
  if (claim.value === paper.value) return null;
  const [a, b] = [figuresOf(claim), figuresOf(paper)];
  if (bare(a) === bare(b)) return isScale(claim, paper) ? 'another scale' : null;
  if (isCounted(claim) && isCounted(paper) && Math.abs(claim.value - paper.value) <= 1) return 'one off';
  if (magnitude(claim.value) !== magnitude(paper.value)) return null;
  // "£1.26m" and "£1,620,000": the shorter one's noughts are not written.
  const length = Math.max(a.length, b.length);
  const [one, two] = [a.padEnd(length, '0'), b.padEnd(length, '0')];
  const told = Math.max(bare(a).length, bare(b).length);
  if (told > 1 && sorted(one) === sorted(two) && apart(one, two) === 2) return 'swapped digits';
  if (a.length > 2 && apart(one, two) === 1) return 'one digit';
  return null;
}

/** Up to a thousand times a nought or a word is wrong; beyond that a word was, and one that is written. */
function isScale(claim: Amount, paper: Amount): boolean {
  const ratio = Math.max(claim.value / paper.value, paper.value / claim.value);
  return ratio < 1001 || claim.scale * paper.scale > 1;
}

/** So few that somebody counted them one by one. */
const isCounted = ({ kind, value }: Amount): boolean =>
  (kind === 'count' || kind === 'measure') && Number.isInteger(value) && value < 30;

const bare = (digits: string): string => digits.replace(/0+$/, '');
const apart = (a: string, b: string): number => [...a].filter((digit, at) => digit !== b[at]).length;
const magnitude = (value: number): number => Math.floor(Math.log10(Math.abs(value) || 1));
const sorted = (digits: string): string => [...digits].sort().join('');
