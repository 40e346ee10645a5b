import {
  blockersOf,
  currentDraft,
  figuresOf,
  heldAgainst,
  followText,
  standingOf,
  unseenIn,
  type Article,
  type Blocker,
  type DeskRule,
  type DeskRules,
  type Held,
  type Draft,
  type Figures,
  type Standing,
} from '@shared/domain';
import { useMemo } from 'react';
import { useArticles } from '../article/articles';
import { unsentNow, unsentWords, useUnsent, type Unsent } from '../article/begun';
import { orderedMarks } from '../article/selectors';
import { useSettings } from '../base/settings';
import type { Range } from '@shared/text/ranges';

/*
 * How an article stands, worked out once for each state of its text, marks and ticks, whoever asks: the
 * status bar, the strip and the keys all do, after every change.
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

function ruled(article: Article, desk = useSettings.getState().settings.rules): Ruled {
  const rules = heldAgainst(desk, article);
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

/** A rule of the desk that is not met; or what is typed and not sent, which no desk wants left behind. */
export type Hindrance = Omit<Blocker, 'rule'> & { rule: DeskRule | 'unsent' };

/** What blocks sign-off: the desk's rules first, then what is begun here and not sent. */
export function blockersNow(
  article: Article,
  rules?: DeskRules,
  unsent = unsentNow(article.id),
): Hindrance[] {
  const { blockers } = ruled(article, rules);
  return unsent.length === 0 ? blockers : [...blockers, hindranceOf(unsent)];
}

const hindranceOf = (unsent: readonly Unsent[]): Hindrance => ({
  rule: 'unsent',
  words: unsentWords(unsent),
  marks: [...new Set(unsent.flatMap(({ mark }) => mark ?? []))],
});

/** How an open article stands; undefined when it is not open. */
export function useStanding(id: string): ArticleStanding | undefined {
  const article = useArticles(({ open }) => open[id]?.article);
  const rules = useSettings(({ settings }) => settings.rules);
  return useMemo(() => (article ? ruled(article, rules) : undefined), [article, rules]);
}

const NONE: Hindrance[] = [];

export function useBlockers(id: string): Hindrance[] {
  const unsent = useUnsent(id);
  const article = useArticles(({ open }) => open[id]?.article);
  const rules = useSettings(({ settings }) => settings.rules);
  return useMemo(() => (article ? blockersNow(article, rules, unsent) : NONE), [article, rules, unsent]);
}

/** The sentences nobody has looked at, while the manuscript is to show them. */
export function useUnseen(id: string): Range[] | undefined {
  const shown = useSettings(({ settings }) => settings.showUnseen);
  const standing = useStanding(id)?.standing;
  return useMemo(() => (shown && standing ? unseenIn(standing, 0, Infinity) : undefined), [shown, standing]);
}

/** What the desk asks, held against the sources of an open article. */
export function useHeldRules(id: string): DeskRules & Held {
  const article = useArticles(({ open }) => open[id]?.article);
  const rules = useSettings(({ settings }) => settings.rules);
  return article ? heldAgainst(rules, article) : rules;
}
