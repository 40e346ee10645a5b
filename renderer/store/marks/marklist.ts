import {
  ALERTS,
  currentDraft,
  filterMarks,
  groupMarks,
  isDecided,
  isFiltering,
  needs,
  NO_FILTER,
  heldAgainst,
  openAlertsUnder,
  RISK_INFO,
  sortMarks,
  type Alert,
  type Article,
  type DeskRules,
  type Held,
  type Draft,
  type Grouping,
  type Mark,
  type MarkFilter,
  type MarkGroup,
  type MarkSort,
  type Risk,
} from '@shared/domain';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { unsentMarks, useUnsentMarks } from '../article/begun';
import { say } from '../base/notices';
import { orderedMarks } from '../article/selectors';
import { NAMELESS, signature, useSettings } from '../base/settings';

/*
 * What the list of marks shows of an article: which marks, in what order, in what groups. The keys J, K and U
 * and what is chosen together go by it, so it is worked out here and not where it is drawn.
 */

export interface ListAsked {
  filter: MarkFilter;
  sort: MarkSort;
  group: Grouping;
  /** Groups whose marks are folded away, each as `foldKey` names it. */
  folded: ReadonlySet<string>;
}

export const NOTHING_ASKED: ListAsked = { filter: NO_FILTER, sort: 'text', group: 'none', folded: new Set() };

/** Of each article; it stays with the tab. */
export const useListAsked = create<{ of: Record<string, ListAsked> }>(() => ({ of: {} }));

export interface ListGroup extends MarkGroup {
  folded: boolean;
}

/** A line of the list: a mark, with its place in its group (or in all), or the head of a group. */
export type ListRow =
  | { is: 'mark'; mark: Mark; group: ListGroup | null; place: number; of: number }
  | { is: 'head'; group: ListGroup; place: number; of: number };

export interface MarkListing {
  rows: readonly ListRow[];
  /** The marks one sees, in their order. */
  marks: readonly Mark[];
  /** How many meet the filter, folded ones too; and how many there are. */
  found: number;
  all: number;
}

const NOTHING_BEGUN: ReadonlySet<string> = new Set();
const EMPTY: MarkListing = { rows: [], marks: [], found: 0, all: 0 };

/** The last answer for each state of an article's marks. */
const known = new WeakMap<Article['marks'], Known>();

interface Known {
  people: Article['people'];
  draft: Draft;
  asked: ListAsked;
  rules: DeskRules;
  unsent: ReadonlySet<string>;
  listing: MarkListing;
}

const rulesNow = (): DeskRules => useSettings.getState().settings.rules;

export function listingOf(
  article: Article | undefined,
  asked: ListAsked,
  rules = rulesNow(),
  begun?: ReadonlySet<string>,
): MarkListing {
  if (!article) return EMPTY;
  const { marks, people } = article;
  const held = heldAgainst(rules, article);
  const draft = currentDraft(article);
  const unsent = begun ?? unsentMarks(article.id);
  const before = known.get(marks);
  const same = before && before.people === people && before.draft === draft && before.asked === asked;
  if (same && before.rules === held && before.unsent === unsent) return before.listing;
  const listing = workOut(article, asked, held, unsent);
  known.set(marks, { people, draft, asked, rules: held, unsent, listing });
  return listing;
}

function workOut(
  article: Article,
  { filter, sort, group, folded }: ListAsked,
  rules: DeskRules,
  unsent: ReadonlySet<string>,
): MarkListing {
  const all = orderedMarks(article);
  const found = sortMarks(filterMarks(article, all, filter, rules, unsent), sort);
  if (group === 'none') {
    const rows = found.map((mark, index): ListRow => ({
      is: 'mark',
      mark,
      group: null,
      place: index + 1,
      of: found.length,
    }));
    return { rows, marks: found, found: found.length, all: all.length };
  }
  const groups = groupMarks(article, found, group, rules).map((each): ListGroup => ({
    ...each,
    folded: folded.has(foldKey(group, each.key)),
  }));
  const rows: ListRow[] = [];
  for (const [index, each] of groups.entries()) {
    rows.push({ is: 'head', group: each, place: index + 1, of: groups.length });
    if (!each.folded)
      for (const [at, mark] of each.marks.entries())
        rows.push({ is: 'mark', mark, group: each, place: at + 1, of: each.marks.length });
  }
  const marks = groups.flatMap((each) => (each.folded ? [] : each.marks));
  return { rows, marks, found: found.length, all: all.length };
}

const foldKey = (group: Grouping, key: string): string => `${group} ${key}`;

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;
export const askedOf = (id: string): ListAsked => useListAsked.getState().of[id] ?? NOTHING_ASKED;
export const listingNow = (id: string): MarkListing => listingOf(articleOf(id), askedOf(id));

export const useAsked = (id: string): ListAsked => useListAsked(({ of }) => of[id] ?? NOTHING_ASKED);

export function useListing(id: string): MarkListing {
  const article = useArticles(({ open }) => open[id]?.article);
  const asked = useAsked(id);
  const rules = useSettings(({ settings }) => settings.rules);
  // What is typed and not sent is one of the things that can be asked for.
  const unsent = useUnsentMarks(id);
  return useMemo(() => listingOf(article, asked, rules, unsent), [article, asked, rules, unsent]);
}

/** All marks in the order of the list, whatever the filter and the folds hide. */
export function wholeOrder(id: string): readonly Mark[] {
  const article = articleOf(id);
  const asked = askedOf(id);
  const whole = { ...asked, filter: NO_FILTER, folded: NOTHING_ASKED.folded };
  return article ? workOut(article, whole, rulesNow(), NOTHING_BEGUN).marks : [];
}

const ask = (id: string, change: Partial<ListAsked>): void =>
  useListAsked.setState(({ of }) => ({ of: { ...of, [id]: { ...(of[id] ?? NOTHING_ASKED), ...change } } }));

/**
 * Narrows the list, and says a moment later what is left: letters are typed quicker than they are read out.
 */
export function setFilter(id: string, change: Partial<MarkFilter>): void {
  ask(id, { filter: { ...askedOf(id).filter, ...change } });
  clearTimeout(telling);
  telling = setTimeout(() => say(countOf(listingNow(id), askedOf(id).filter)), TELL_AFTER);
}

let telling: ReturnType<typeof setTimeout> | undefined;
const TELL_AFTER = 500;

export const clearFilter = (id: string): void => setFilter(id, NO_FILTER);

/** "12 of 48 marks". */
export function countOf({ found, all }: Pick<MarkListing, 'found' | 'all'>, filter: MarkFilter): string {
  const marks = `${all.toLocaleString('en-GB')} ${all === 1 ? 'mark' : 'marks'}`;
  return isFiltering(filter) ? `${found.toLocaleString('en-GB')} of ${marks}` : marks;
}

export const setSort = (id: string, sort: MarkSort): void => ask(id, { sort });
export const setGrouping = (id: string, group: Grouping): void => ask(id, { group });

export function fold(id: string, keys: readonly string[], folded: boolean): void {
  const { group, folded: before } = askedOf(id);
  const next = new Set(before);
  for (const key of keys)
    if (folded) next.add(foldKey(group, key));
    else next.delete(foldKey(group, key));
  ask(id, { folded: next });
}

/** Unfolds the group a mark is in, so that it is seen. */
export function unfoldFor(id: string, mark: string): void {
  const { group, folded } = askedOf(id);
  const article = articleOf(id);
  const one = article?.marks[mark];
  if (group === 'none' || folded.size === 0 || !article || !one) return;
  const [its] = groupMarks(article, [one], group, rulesNow());
  if (its && folded.has(foldKey(group, its.key))) fold(id, [its.key], false);
}

/** The filters one wants all day, one press each. */
export const QUICK = ['needs', 'open', 'alerts', 'high', 'mine'] as const;
export type Quick = (typeof QUICK)[number];

const RISKY: readonly Risk[] = ['high', 'legal'];

/** Whether a filter asks just what the quick one asks, and what it asks with that turned over. */
export function quickOf(
  filter: MarkFilter,
  quick: Quick,
  me = signature(),
): { on: boolean; turned: Partial<MarkFilter> } {
  const listed = <F extends 'alerts' | 'risks' | 'assignees'>(
    field: F,
    values: readonly (Alert | Risk | string)[],
  ) => {
    const now: readonly string[] = filter[field];
    const on = now.length === values.length && values.every((value) => now.includes(value));
    return { on, turned: { [field]: on ? [] : values } as Partial<MarkFilter> };
  };
  switch (quick) {
    case 'needs':
      return { on: filter.needs === me, turned: { needs: filter.needs === me ? '' : me } };
    case 'open':
      return { on: filter.open, turned: { open: !filter.open } };
    case 'alerts':
      return listed('alerts', ALERTS);
    case 'high':
      return listed('risks', RISKY);
    case 'mine':
      return listed('assignees', [me]);
  }
}

/** Narrows the list to what needs the person, or takes that back; says so. */
export function toggleNeeds(id: string): void {
  setFilter(id, quickOf(askedOf(id).filter, 'needs').turned);
}

/** How many marks each quick filter would show by itself. */
export function quickCounts(
  marks: readonly Mark[],
  me: string,
  rules: Held = rulesNow(),
): Record<Quick, number> {
  const counts = { needs: 0, open: 0, alerts: 0, high: 0, mine: 0 };
  for (const mark of marks) {
    if (needs(mark, me, rules)) counts.needs++;
    if (!isDecided(mark)) counts.open++;
    if (openAlertsUnder(mark, rules).length > 0) counts.alerts++;
    if (RISK_INFO[mark.risk].weight >= RISK_INFO.high.weight) counts.high++;
    if (mark.assignee === me) counts.mine++;
  }
  return counts;
}

/** The name that signs what is done here. */
export const useMe = (): string => useSettings(({ settings }) => settings.person || NAMELESS);
