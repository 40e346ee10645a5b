import {
  factAt,
  factsOfMark,
  STATUS_INFO,
  untickedIn,
  type FactIn,
  type FactOfMark,
  type Mark,
  figure,
} from '@shared/domain';
import { factsWithin } from '@shared/reading/answers';
import { useMemo } from 'react';
import { dispatch, useArticles, type Done } from '../article/articles';
import { keysNow } from '../base/keys';
import { notify, say } from '../base/notices';
import { readingOf, useReading, type ArticleReading } from '../reading/readings';
import { orderedMarks, useSelectedMark } from '../article/selectors';
import { useSettings } from '../base/settings';
import type { Range } from '@shared/text/ranges';

/*
 * The magazine way: each name, number, date and title inside a mark is ticked by itself. Which they are the
 * first read says; words it does not know can be ticked by hand. A tick is one person's pencil and decides
 * nothing.
 */

/**
 * The facts of each mark as last read, by places in the mark: while a changed text is read anew, ticks must
 * not blink.
 */
const lastRead = new Map<string, { exact: string; facts: FactIn[] }>();
/** More marks than these are asked for again. */
const MOST = 20_000;

function factsIn({ reading }: ArticleReading, { id, anchor }: Mark): FactIn[] {
  if (!reading) {
    const last = lastRead.get(id);
    return last?.exact === anchor.exact ? last.facts.map((fact) => moved(fact, anchor.start)) : [];
  }
  const facts = factsWithin(reading, anchor.start, anchor.end);
  if (lastRead.size > MOST) lastRead.clear();
  lastRead.set(id, { exact: anchor.exact, facts: facts.map((fact) => moved(fact, -anchor.start)) });
  return facts;
}

const moved = ({ start, end, words }: FactIn, by: number): FactIn => ({
  start: start + by,
  end: end + by,
  words,
});

/** The facts of a mark, ticked and not; as far as the text has been read. */
export const factsNow = (article: string, mark: Mark): FactOfMark[] =>
  factsOfMark(mark, factsIn(readingOf(article), mark));

export interface MarkFacts {
  facts: FactOfMark[];
  /** Whether the text has been read, is being read, or could not be. */
  read: 'done' | 'reading' | 'not';
}

export function useFacts(article: string, mark: Mark | undefined): MarkFacts {
  const reading = useReading(article);
  const read = reading.reading
    ? 'done'
    : reading.state === 'failed' || reading.state === 'stopped'
      ? 'not'
      : 'reading';
  const facts = useMemo(() => (mark ? factsOfMark(mark, factsIn(reading, mark)) : NO_FACTS), [reading, mark]);
  return { facts, read };
}

const NO_FACTS: FactOfMark[] = [];

/** The facts of the selected mark for the manuscript to show, while facts are ticked one by one. */
export function useFactsShown(
  article: string,
): { start: number; end: number; ticked: boolean }[] | undefined {
  const ticking = useSettings(({ settings }) => settings.ticks);
  const { facts } = useFacts(article, useSelectedMark(article));
  return useMemo(
    () =>
      ticking ? facts.map(({ start, end, tick }) => ({ start, end, ticked: tick !== null })) : undefined,
    [ticking, facts],
  );
}

/** Ticks facts off, or takes their ticks back, and says how many remain. */
export async function tickFacts(
  article: string,
  mark: Mark,
  facts: readonly Pick<FactOfMark, 'words' | 'turn'>[],
  ticked: boolean,
): Promise<Done> {
  const done = await dispatch(article, {
    type: 'mark.tick',
    mark: mark.id,
    facts: facts.map(({ words, turn }) => ({ words, turn })),
    ticked,
  });
  const now = useArticles.getState().open[article]?.article.marks[mark.id];
  if (done.ok && now) say(progressOf(factsNow(article, now), now));
  return done;
}

/**
 * How far a mark is, in words. That all is ticked decides nothing: a person sets the status, by the key that
 * is named.
 */
export function progressOf(
  facts: readonly FactOfMark[],
  { status }: Pick<Mark, 'status'>,
  key = keysNow().of('mark.status.verified')[0],
): string {
  const left = untickedIn(facts);
  if (facts.length === 0) return 'No facts to tick.';
  if (left > 0) return `${figure(facts.length - left)} of ${figure(facts.length)} ticked.`;
  const all = facts.length === 1 ? 'The one fact is ticked.' : `All ${figure(facts.length)} ticked.`;
  return STATUS_INFO[status].decided || key === undefined ? all : `${all} Press ${key} to set verified.`;
}

/** Longer stretches are no fact. */
const LONGEST = 500;

/**
 * Ticks what is selected inside a mark: the facts that lie in it, or the very words where none does. What is
 * ticked already is taken back.
 */
export async function tickWords(article: string, mark: Mark, { start, end }: Range): Promise<void> {
  const inside = factsNow(article, mark).filter((fact) => fact.start >= start && fact.end <= end);
  if (inside.length > 0) {
    const open = inside.filter(({ tick }) => tick === null);
    await tickFacts(article, mark, open.length > 0 ? open : inside, open.length > 0);
  } else if (end - start > LONGEST)
    notify('info', 'That is too much for one tick. Select the words of one fact.');
  else await tickFacts(article, mark, [factAt(mark, start, end)], true);
}

/**
 * The next mark after this one, round and round, with a fact that waits for its tick; null when there is
 * none.
 */
export function nextToTick(article: string, from: string | null): Mark | null {
  const copy = useArticles.getState().open[article];
  if (!copy) return null;
  const marks = orderedMarks(copy.article);
  const at = marks.findIndex(({ id }) => id === from);
  return (
    [...marks.slice(at + 1), ...marks.slice(0, at + 1)].find(
      (mark) => untickedIn(factsNow(article, mark)) > 0,
    ) ?? null
  );
}
