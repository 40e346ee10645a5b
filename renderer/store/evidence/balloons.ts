import { useMemo } from 'react';
import { BEARING_INFO, type Article, type Evidence, type Mark } from '@shared/domain';
import { inOneLine } from '@shared/text/clip';
import { useArticles } from '../article/articles';

/** Nobody needs all of a chapter in a balloon. */
const LONGEST = 600;

/** One thing that is said beside a mark: what it is or whose, and what it says. */
export interface BalloonItem {
  head: string;
  words: string;
}

/**
 * What is said beside a mark: evidence, what contradicts first, and notes, the last first. It is the
 * article's own screen, so sources have their names.
 */
export function balloonItems(mark: Mark, sources: Article['sources']): BalloonItem[] {
  const evidence = [...mark.evidence].sort((a, b) => Number(against(b)) - Number(against(a)));
  return [
    ...evidence.map(({ bears, source, locator, excerpt }) => {
      const where = [sources[source]?.title ?? '', locator].filter(Boolean).join(', ');
      return { head: shown(`${BEARING_INFO[bears].shape} ${where}`), words: shown(excerpt) };
    }),
    ...mark.notes.map(({ by, text }) => ({ head: shown(by), words: shown(text) })).reverse(),
  ];
}

const against = ({ bears }: Evidence): boolean => bears === 'contradicts';
const shown = (words: string): string => inOneLine(words).slice(0, LONGEST);

/** What the review balloons say of an article; null where they are not `on`. */
export function useBalloons(article: string, on: boolean): ((mark: Mark) => readonly BalloonItem[]) | null {
  const sources = useArticles(({ open }) => open[article]?.article.sources);
  return useMemo(() => (on && sources ? (mark) => balloonItems(mark, sources) : null), [on, sources]);
}
