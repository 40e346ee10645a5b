import { isDecided, isFiltering, waitsForOthers, type Mark } from '@shared/domain';
import { signature } from '../base/settings';
import { askedOf, listingNow } from './marklist';

/*
 * What is said where the list of marks ends, so that nobody takes the end of a narrowed list for the end of
 * the article.
 */

const figure = (value: number): string => value.toLocaleString('en-GB');

/** Whether the list shows every mark in text order. */
export function isAsItComes(article: string): boolean {
  const { filter, sort, group } = askedOf(article);
  return !isFiltering(filter) && sort === 'text' && group === 'none';
}

export function endOfList(article: string, by: 1 | -1): string {
  const { marks, found, all } = listingNow(article);
  const end = by === 1 ? 'last' : 'first';
  if (all === 0) return 'There are no marks yet.';
  if (marks.length === all) return `This is the ${end} mark.`;
  const hidden = [
    all > found && `${figure(all - found)} hidden by the filter`,
    found > marks.length && `${figure(found - marks.length)} folded away`,
  ]
    .filter(Boolean)
    .join(' and ');
  return marks.length === 0
    ? `No mark is shown: ${hidden}.`
    : `This is the ${end} of the ${figure(marks.length)} marks shown; ${hidden}.`;
}

/** What one may look for from mark to mark. */
export type Goal = 'open' | 'alert' | 'query';

/** Why there is no other mark to go to. */
export function noneNext(article: string, goal: Goal): string {
  const { marks, all } = listingNow(article);
  const those = marks.length === all ? 'mark' : 'mark that is shown';
  if (goal === 'alert') return `No other ${those} needs attention.`;
  if (goal === 'query') return `No other ${those} has a query out.`;
  const { waiting } = passes(marks, signature(), NONE);
  if (waiting > 0)
    return `Nothing else needs you: ${figure(waiting)} ${waiting === 1 ? 'mark waits' : 'marks wait'} for somebody else.`;
  return marks.length === all ? 'Every mark is decided.' : 'Every other mark that is shown is decided.';
}

const NONE: ReadonlySet<string> = new Set();

/** Of the marks to decide: how many wait for somebody else, and how many of the others were just set. */
export function passes(
  marks: readonly Mark[],
  me: string,
  justSet: ReadonlySet<string>,
): { waiting: number; just: number } {
  const open = marks.filter((mark) => !isDecided(mark));
  const mine = open.filter((mark) => !waitsForOthers(mark, me));
  return { waiting: open.length - mine.length, just: mine.filter(({ id }) => justSet.has(id)).length };
}

/** "U skips 3 waiting, 2 just set"; empty where it skips nothing. */
export function skipping(key: string, { waiting, just }: { waiting: number; just: number }): string {
  const what = [waiting > 0 && `${figure(waiting)} waiting`, just > 0 && `${figure(just)} just set`];
  const said = what.filter(Boolean).join(', ');
  return said === '' ? '' : `${key} skips ${said}`;
}

/** Said when a round is through and what was passed over comes again. */
export const passedOver = (left: number): string =>
  `The rest is through: ${left === 1 ? 'the mark' : `the ${figure(left)} marks`} you have just set ${
    left === 1 ? 'comes' : 'come'
  } again.`;
