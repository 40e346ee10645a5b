import {
  heldAgainst,
  isDecided,
  openAlertsUnder,
  waitsForOthers,
  type Held,
  type Mark,
} from '@shared/domain';
import { useArticles } from '../article/articles';
import { say } from '../base/notices';
import { signature, useSettings } from '../base/settings';
import { select, useView } from '../base/view';
import { forgetJustSet, justSetOf } from './justset';
import { askedOf, wholeOrder } from './marklist';
import { noneNext, passedOver, type Goal } from './listwords';
import { shownMarks } from './marking';

/*
 * From mark to mark by what one looks for. The rule, which the head of the list says in figures: the next
 * mark to decide is never one that waits for somebody else, unless the list was narrowed to such, and one
 * whose status was just set comes again only when the others are through.
 */

/** What the desk asks, held against the sources of the article. */
function rulesOf(id: string): Held {
  const { rules } = useSettings.getState().settings;
  const copy = useArticles.getState().open[id];
  return copy ? heldAgainst(rules, copy.article) : rules;
}

const FITS: Record<Goal, (mark: Mark, article: string) => boolean> = {
  open: (mark) => !isDecided(mark),
  alert: (mark, article) => openAlertsUnder(mark, rulesOf(article)).length > 0,
  query: ({ status }) => status === 'query-out',
};

/** Whether the list was narrowed to what waits for somebody. */
export function asksForWaiting(article: string): boolean {
  const { statuses, assignees } = askedOf(article).filter;
  return statuses.includes('query-out') || assignees.length > 0;
}

/**
 * Selects the next mark of the list after the one in hand, round and round; false where there is no other.
 */
export function goToNext(article: string, goal: Goal): boolean {
  const from = useView.getState().selected[article] ?? null;
  const fitting = after(article, from).filter((mark) => FITS[goal](mark, article));
  const next = goal === 'open' ? nextOpen(article, fitting) : fitting[0];
  if (next) select(article, next.id);
  else say(noneNext(article, goal));
  return next !== undefined;
}

function nextOpen(article: string, open: readonly Mark[]): Mark | undefined {
  const me = signature();
  const mine = asksForWaiting(article) ? open : open.filter((mark) => !waitsForOthers(mark, me));
  const justSet = justSetOf(article);
  const fresh = mine.find(({ id }) => !justSet.has(id));
  if (fresh || mine.length === 0) return fresh;
  forgetJustSet(article);
  say(passedOver(mine.length));
  return mine[0];
}

/**
 * The marks shown after `from`, round and round; what the list hides by now is gone on from where it stood.
 */
function after(article: string, from: string | null): Mark[] {
  const marks = shownMarks(article);
  const hidden = from !== null && !marks.some(({ id }) => id === from);
  const order = hidden ? wholeOrder(article) : marks;
  const at = order.findIndex(({ id }) => id === from);
  const seen = new Set(marks);
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].filter(
    (mark) => mark.id !== from && seen.has(mark),
  );
}
