import {
  backingOf,
  BACKINGS,
  numberedMarks,
  type Article,
  type Backed,
  type Backing,
  type Evidence,
  figure,
} from '@shared/domain';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { orderedMarks } from '../article/selectors';

/*
 * The list of backing as it is shown: what stands behind every mark, in four groups that are always there,
 * and each mark by the number it has in the report.
 */

/** A line of the list: the head of a group, a mark in it, or that there is none. */
export type BackingRow =
  | { is: 'head'; backing: Backing; count: number; folded: boolean; place: number }
  | { is: 'mark'; backing: Backing; line: Backed; number: number; place: number; of: number }
  | { is: 'none'; backing: Backing };

/** Of each article, the groups that are folded away; it stays with the tab. */
const useFolded = create<{ of: Record<string, ReadonlySet<Backing>> }>(() => ({ of: {} }));
const NONE: ReadonlySet<Backing> = new Set();

export interface BackingListing {
  rows: readonly BackingRow[];
  /** How many marks are in it, folded ones too, and in how many something waits to be confirmed. */
  marks: number;
  waiting: number;
}
const NOTHING: BackingListing = { rows: [], marks: 0, waiting: 0 };

export function useBacking(id: string): BackingListing {
  const article = useArticles(({ open }) => open[id]?.article);
  const folded = useFolded(({ of }) => of[id] ?? NONE);
  return useMemo(() => (article ? backingListing(article, folded) : NOTHING), [article, folded]);
}

/** The list of an article; no rows where it has no marks. */
export function backingListing(article: Article, folded: ReadonlySet<Backing> = NONE): BackingListing {
  const marks = orderedMarks(article);
  if (marks.length === 0) return NOTHING;
  const groups = backingOf(article, marks);
  const numbers = new Map(numberedMarks(marks).map(({ id }, at) => [id, at + 1]));
  const lines = BACKINGS.flatMap((backing) => groups[backing]);
  const rows = BACKINGS.flatMap((backing, at): BackingRow[] => {
    const group = groups[backing];
    const head: BackingRow = {
      is: 'head',
      backing,
      count: group.length,
      folded: folded.has(backing),
      place: at + 1,
    };
    if (folded.has(backing)) return [head];
    if (group.length === 0) return [head, { is: 'none', backing }];
    return [
      head,
      ...group.map((line, index): BackingRow => ({
        is: 'mark',
        backing,
        line,
        number: numbers.get(line.mark.id)!,
        place: index + 1,
        of: group.length,
      })),
    ];
  });
  return {
    rows,
    marks: lines.length,
    waiting: lines.filter(({ toConfirm }) => toConfirm.length > 0).length,
  };
}

export function foldBacking(id: string, backing: Backing, fold: boolean): void {
  useFolded.setState(({ of }) => {
    const next = new Set(of[id]);
    if (fold) next.add(backing);
    else next.delete(backing);
    return { of: { ...of, [id]: next } };
  });
}

/**
 * What is said of a source in one line: its title and where in it; how many more there are. Where no source
 * is named, what the author wrote. Empty where there is neither.
 */
export function saidOfBacking({ mark, said }: Backed, sources: Article['sources']): string {
  const [first, ...more] = mark.evidence.filter(
    (each) => each.bears !== 'contradicts' && named(each, sources),
  );
  if (!first) return said.map(({ text }) => text).join(' · ');
  const { title } = sources[first.source]!;
  const beside = more.length > 0 ? ` and ${figure(more.length)} more` : '';
  return `${title}${first.locator ? `, ${first.locator}` : ''}${beside}`;
}

/** What only the author has seen is told in the author's words. */
const named = ({ source, voucher }: Evidence, sources: Article['sources']): boolean =>
  sources[source] !== undefined && (voucher !== 'author' || sources[source].kind !== 'observation');
