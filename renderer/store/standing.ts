import { blockersOf, currentDraft, figuresOf, followText, standingOf, unseenIn, type Article, type Blocker, type DeskRules, type Draft, type Figures, type Standing } from '@shared/domain';
import { useMemo } from 'react';
import { useArticles } from './articles';
import { orderedMarks } from './selectors';
import { useSettings } from './settings';
import type { Range } from './view';

/*
 * How an article stands, worked out once for each state of its text, marks and ticks, whoever asks: the status bar, the
 * strip and the keys all do, after every change.
 */

export interface ArticleStanding {
  standing: Standing;
  figures: Figures;
}

/** What follows from the desk's rules besides. */
interface Ruled extends ArticleStanding {
  rules: DeskRules;
  blockers: Blocker[];
}

interface Known {
  draft: Draft;
  cleared: Article['cleared'];
  standing: Standing;
  ruled: Ruled | null;
}

const known = new WeakMap<Article['marks'], Known>();
/** The draft asked about last: an edited text is split again only where it differs from it. */
let latest: Draft | null = null;

function lookUp(article: Article): Known {
  const draft = currentDraft(article);
  const before = known.get(article.marks);
  if (before && before.draft === draft && before.cleared === article.cleared) return before;
  if (latest) followText(latest, draft);
  latest = draft;
  const standing = standingOf(article, orderedMarks(article));
  const now: Known = { draft, cleared: article.cleared, standing, ruled: null };
  known.set(article.marks, now);
  return now;
}

function ruled(article: Article, rules = useSettings.getState().settings.rules): Ruled {
  const now = lookUp(article);
  if (now.ruled?.rules !== rules) {
    const { standing } = now;
    const marks = orderedMarks(article);
    const figures = figuresOf(marks, standing, rules);
    now.ruled = { rules, standing, figures, blockers: blockersOf(article, rules, { marks, standing }) };
  }
  return now.ruled;
}

export const standingNow = (article: Article): ArticleStanding => ruled(article);

/** What blocks sign-off under the desk's rules. */
export const blockersNow = (article: Article, rules?: DeskRules): Blocker[] => ruled(article, rules).blockers;

/** How an open article stands; undefined when it is not open. */
export function useStanding(id: string): ArticleStanding | undefined {
  const article = useArticles(({ open }) => open[id]?.article);
  const rules = useSettings(({ settings }) => settings.rules);
  return useMemo(() => (article ? ruled(article, rules) : undefined), [article, rules]);
}

const NONE: Blocker[] = [];

export function useBlockers(id: string): Blocker[] {
  const article = useArticles(({ open }) => open[id]?.article);
  const rules = useSettings(({ settings }) => settings.rules);
  return useMemo(() => (article ? blockersNow(article, rules) : NONE), [article, rules]);
}

/** The sentences nobody has looked at, while the manuscript is to show them. */
export function useUnseen(id: string): Range[] | undefined {
  const shown = useSettings(({ settings }) => settings.showUnseen);
  const standing = useStanding(id)?.standing;
  return useMemo(() => (shown && standing ? unseenIn(standing, 0, Infinity) : undefined), [shown, standing]);
}
