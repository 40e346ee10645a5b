import { isOwn } from '@shared/anchoring/edges';
import {
  currentDraft,
  elsewhereOf,
  newId,
  type Article,
  type Draft,
  type Elsewhere,
  type Mark,
} from '@shared/domain';
import { useMemo } from 'react';
import { dispatch, useArticles } from '../article/articles';
import { useSelectedMarks } from './selection';
import { say } from '../base/notices';
import { orderedMarks, useSelectedMark } from '../article/selectors';
import { offerToShare, useSharing } from './sharing';
import type { Range } from '@shared/text/ranges';

/*
 * Where the fact of the mark in hand comes again: the panel lists the places, and the manuscript shows them
 * faintly.
 */

const NOWHERE: Elsewhere[] = [];
let latest: { marks: Article['marks']; draft: Draft; mark: Mark; found: Elsewhere[] } | null = null;

/** Found once for each state of the article and the mark, whoever asks. */
function elsewhereNow(article: Article, mark: Mark): Elsewhere[] {
  const draft = currentDraft(article);
  if (latest?.marks !== article.marks || latest.draft !== draft || latest.mark !== mark) {
    latest = { marks: article.marks, draft, mark, found: elsewhereOf(article, mark, orderedMarks(article)) };
  }
  return latest.found;
}

export function useElsewhere(id: string): Elsewhere[] {
  const mark = useSelectedMark(id);
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(() => (article && mark ? elsewhereNow(article, mark) : NOWHERE), [article, mark]);
}

const NO_PLACES: Range[] = [];

/**
 * The same places, and the marks it shares a decision with in whatever words, in text order and apart, for
 * the manuscript. Marks chosen together have none: they are several facts.
 */
export function useAgain(id: string): Range[] {
  const found = useElsewhere(id);
  const many = useSelectedMarks(id).length > 0;
  const mark = useSelectedMark(id);
  const shared = useSharing(id).get(mark?.id ?? '');
  return useMemo(() => {
    const joined =
      shared?.marks.filter((other) => other.id !== mark?.id && !other.lost).map(({ anchor }) => anchor) ?? [];
    if (many || found.length + joined.length === 0) return NO_PLACES;
    const all = [...joined, ...found.flatMap(({ places }) => places)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    const apart: Range[] = [];
    for (const place of all) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
    return apart;
  }, [many, found, shared, mark]);
}

/**
 * The marks of its kind that have just the words of this one, wherever they stand: what one key joins it
 * with.
 */
export function sameWordsAs(article: Article, mark: Mark): Mark[] {
  const [first] = elsewhereNow(article, mark);
  if (first?.what !== 'words') return [];
  return first.places.flatMap(({ start, end, marks }) =>
    marks.filter(({ kind, anchor }) => kind === mark.kind && isJust(anchor, start, end)),
  );
}

/** Only quotation marks, stops and blanks stand around the words: no sign, and no other word. */
const isJust = ({ start, end, exact }: Mark['anchor'], from: number, to: number): boolean =>
  start <= from &&
  end >= to &&
  isOwn(exact, from - start, to - start) &&
  !/[\p{L}\p{N}\p{S}]/u.test(exact.slice(0, from - start) + exact.slice(to - start));

/**
 * "Mark this one too": a mark of the same kind on those words, which may share its decision. The mark in hand
 * stays in hand.
 */
export async function markToo(
  article: string,
  { id: mark, kind }: Pick<Mark, 'id' | 'kind'>,
  { start, end }: Range,
): Promise<void> {
  const made = newId();
  const done = await dispatch(article, { type: 'mark.add', mark: { id: made, kind, start, end } });
  if (!done.ok) return;
  offerToShare(article, mark, made);
  say(`Marked as ${kind} there too. It is the same fact: share one decision with it?`);
}
