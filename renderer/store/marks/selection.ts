import type { Mark } from '@shared/domain';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { listingNow, useListing, type MarkListing } from './marklist';
import { say } from '../base/notices';
import { select, useView } from '../base/view';

/*
 * Marks chosen together, to be set together. They hold as long as the mark in hand is the one they were
 * chosen with: to select a mark in any other way is to let go of them. What the filter hides is never among
 * them: what is done to many is done to what one sees.
 */

interface Selection {
  marks: ReadonlySet<string>;
  /** The mark in hand: where the keyboard is in the list. */
  hand: string;
  /** Where a range begins that Shift goes on with. */
  from: string;
  /** All that the list shows were chosen with one key: nobody has looked at each of them. */
  all?: boolean;
}

export const useSelectionState = create<{ of: Record<string, Selection | undefined> }>(() => ({ of: {} }));

const handOf = (article: string): string | null => useView.getState().selected[article] ?? null;

function now(article: string): Selection | null {
  const chosen = useSelectionState.getState().of[article];
  return chosen && chosen.hand === handOf(article) ? chosen : null;
}

const seen = (chosen: Selection | null, { marks }: MarkListing): readonly Mark[] =>
  chosen ? marks.filter(({ id }) => chosen.marks.has(id)) : NONE;
const NONE: readonly Mark[] = [];

/** The marks chosen together, in the order of the list; none where only the mark in hand is meant. */
export function selectedNow(article: string): readonly Mark[] {
  return alone(seen(now(article), listingNow(article)), handOf(article));
}

export function useSelectedMarks(article: string): readonly Mark[] {
  const hand = useView(({ selected }) => selected[article] ?? null);
  const chosen = useSelectionState(({ of }) => of[article]);
  const listing = useListing(article);
  return useMemo(
    () => alone(seen(chosen && chosen.hand === hand ? chosen : null, listing), hand),
    [chosen, hand, listing],
  );
}

/** One that is in hand anyway is no choice of several. */
const alone = (marks: readonly Mark[], hand: string | null): readonly Mark[] =>
  marks.length === 1 && marks[0]!.id === hand ? NONE : marks;

/** What a command is done to: the marks chosen together, or else the one in hand. */
export function targetsOf(article: string): readonly Mark[] {
  const chosen = selectedNow(article);
  if (chosen.length > 0) return chosen;
  const hand = handOf(article);
  const mark = hand === null ? undefined : useArticles.getState().open[article]?.article.marks[hand];
  return mark ? [mark] : NONE;
}

function choose(article: string, marks: Iterable<string>, hand: string, from: string, all = false): void {
  const before = selectedNow(article).length;
  if (handOf(article) !== hand) select(article, hand);
  useSelectionState.setState(({ of }) => ({
    of: { ...of, [article]: { marks: new Set(marks), hand, from, all } },
  }));
  const { length } = selectedNow(article);
  if (length !== before)
    say(
      length === 0
        ? 'One mark selected.'
        : `${length.toLocaleString('en-GB')} ${length === 1 ? 'mark' : 'marks'} selected.`,
    );
}

/** Adds a mark, or takes it out: Ctrl with a click, or with Space. */
export function toggleSelected(article: string, mark: string): void {
  const hand = handOf(article);
  const marks = new Set(now(article)?.marks ?? (hand === null ? [] : [hand]));
  // The one that is pressed first is there alone; taking it out would leave nothing to begin with.
  if (marks.has(mark) && (marks.size > 1 || now(article))) marks.delete(mark);
  else marks.add(mark);
  choose(article, marks, mark, mark);
}

/**
 * Chooses all from where the range began to this mark, and nothing else: Shift with a click, or with an
 * arrow.
 */
export function chooseTo(article: string, mark: string): void {
  const { marks } = listingNow(article);
  const from = now(article)?.from ?? handOf(article) ?? mark;
  const [a, b] = [marks.findIndex(({ id }) => id === from), marks.findIndex(({ id }) => id === mark)];
  const range = a === -1 ? marks.slice(b, b + 1) : marks.slice(Math.min(a, b), Math.max(a, b) + 1);
  choose(
    article,
    range.map(({ id }) => id),
    mark,
    a === -1 ? mark : from,
  );
}

/** Goes on without letting go of what is chosen: Ctrl with an arrow. */
export function moveChoosing(article: string, mark: string): void {
  const hand = handOf(article);
  choose(article, now(article)?.marks ?? (hand === null ? [] : [hand]), mark, mark);
}

export function chooseAll(article: string): void {
  const { marks } = listingNow(article);
  const hand = handOf(article);
  const first = marks.find(({ id }) => id === hand) ?? marks[0];
  if (first)
    choose(
      article,
      marks.map(({ id }) => id),
      first.id,
      first.id,
      true,
    );
}

/** Whether these marks are the ones that were chosen all at once. */
export function isSelectedAsAll(article: string, marks: readonly string[]): boolean {
  const chosen = now(article);
  return chosen?.all === true && marks.length > 1 && marks.every((mark) => chosen.marks.has(mark));
}

/** Lets go of what was chosen; the mark in hand stays. False where nothing was. */
export function chooseNone(article: string): boolean {
  const any = selectedNow(article).length > 0;
  useSelectionState.setState(({ of }) => ({ of: { ...of, [article]: undefined } }));
  if (any) say('Selection cleared.');
  return any;
}
