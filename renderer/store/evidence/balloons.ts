import { useMemo } from 'react';
import { BEARING_INFO, type Article, type Evidence, type Mark } from '@shared/domain';
import { inOneLine } from '@shared/text/clip';
import { useArticles } from '../article/articles';

/** Longer lines are cut by their box; nobody needs all of a chapter in one. */
const LONGEST = 300;

/**
 * What is said beside a mark, a line each: evidence, what contradicts first, and notes, the last first. It is
 * the article's own screen, so sources have their names.
 */
export function balloonLines(mark: Mark, sources: Article['sources']): string[] {
  const evidence = [...mark.evidence].sort((a, b) => Number(against(b)) - Number(against(a)));
  return [
    ...evidence.map(({ bears, source, locator, excerpt }) => {
      const where = [sources[source]?.title ?? '', locator].filter(Boolean).join(', ');
      return shown(`${BEARING_INFO[bears].shape} ${where}${excerpt ? `: ${excerpt}` : ''}`);
    }),
    ...mark.notes.map(({ by, text }) => shown(`${by}: ${text}`)).reverse(),
  ];
}

const against = ({ bears }: Evidence): boolean => bears === 'contradicts';
const shown = (words: string): string => inOneLine(words).slice(0, LONGEST);

/** The lines of the review balloons of an article; null where they are not `on`. */
export function useBalloons(article: string, on: boolean): ((mark: Mark) => readonly string[]) | null {
  const sources = useArticles(({ open }) => open[article]?.article.sources);
  return useMemo(() => (on && sources ? (mark) => balloonLines(mark, sources) : null), [on, sources]);
}
