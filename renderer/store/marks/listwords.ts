import { isFiltering } from '@shared/domain';
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

export function everyDecided(article: string): string {
  const { marks, all } = listingNow(article);
  return marks.length === all ? 'Every mark is decided.' : 'Every other mark that is shown is decided.';
}
