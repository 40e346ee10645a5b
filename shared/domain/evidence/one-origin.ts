import type { CommandBody } from '../commands/command';
import type { Article } from '../model/article';
import { suggestionKey } from '../model/dismissed';

type Pair = readonly [string, string];

/** The name by which it is dismissed that two sources go back to one origin. */
export const originKey = (pair: Pair): string => suggestionKey('origin', [...pair].sort().join(' '));

/** Whether it is still to be asked: both are there, they are not one origin yet, and nobody said no. */
export function isOpenOrigin(
  { sources, dismissed }: Pick<Article, 'sources' | 'dismissed'>,
  pair: Pair,
): boolean {
  const [one, other] = pair.map((id) => sources[id]);
  if (!one || !other || dismissed[originKey(pair)]) return false;
  return one.same === undefined || one.same !== other.same;
}

/**
 * Makes two sources one origin, with all that each of them is one with already. `fresh`: a new group's name.
 */
export function joinOrigins(
  { sources }: Pick<Article, 'sources'>,
  [one, other]: Pair,
  fresh: string,
): Extract<CommandBody, { type: 'source.same' }> {
  const groups = [sources[one]?.same, sources[other]?.same].filter((same) => same !== undefined);
  const joined = Object.values(sources).filter(
    ({ id, same }) => id === one || id === other || (same !== undefined && groups.includes(same)),
  );
  return { type: 'source.same', sources: joined.map(({ id }) => id), same: groups[0] ?? fresh };
}

/** Says that two sources are not of one origin, whatever their papers have in common. */
export const dismissOrigin = (pair: Pair): CommandBody => ({
  type: 'suggestion.dismiss',
  suggestions: [originKey(pair)],
  dismissed: true,
});
