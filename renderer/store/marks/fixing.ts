import { resolveAnchor, type Candidate } from '@shared/anchoring';
import { currentDraft, tookCorrection, type Article, type Mark } from '@shared/domain';
import { dispatch, settled, useArticles } from '../article/articles';
import { setMark } from './marking';
import { notify, say } from '../base/notices';
import { useSettings } from '../base/settings';
import { sendTyped } from '../base/saving';
import { overlaps, type Range } from '@shared/text/ranges';
import { select } from '../base/view';

/*
 * From what a checker found back into the text: a suggested correction applied, and a mark whose words are
 * gone put back on words or closed.
 */

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;

/** What applying the mark's correction would put into the text; null where there is nothing to apply. */
export function toApply({
  lost,
  correction,
  anchor,
}: Pick<Mark, 'lost' | 'correction' | 'anchor'>): string | null {
  const words = correction.trim();
  return lost || words === '' || words === anchor.exact ? null : words;
}

/** Whether the text reads as the mark's correction asks, by what the desk takes for the same words. */
export const reads = (mark: Mark): boolean => tookCorrection(mark, useSettings.getState().settings.sameWords);

/**
 * Puts the suggested correction into the text, as it stands in the field now. Where the text took it already,
 * it stays as it is, and the mark is fixed on the words that stand there.
 */
export async function applyCorrection(article: string, id: string): Promise<void> {
  sendTyped();
  await settled(article);
  const mark = articleOf(article)?.marks[id];
  const taken = mark !== undefined && reads(mark);
  const words = taken ? mark.anchor.exact : mark ? toApply(mark) : null;
  if (!mark || words === null) {
    notify(
      'info',
      mark?.lost
        ? 'The words of this mark are gone from the draft. Put it back on words first.'
        : 'There is no correction to apply. Write in the field how it should read.',
    );
    return;
  }
  const done = await dispatch(article, { type: 'mark.fix', mark: id, words });
  if (done.ok) say(taken ? `Fixed: the text reads ${words}` : `Applied to the text: ${words}`);
}

/** Puts a lost mark back on words: those of `range`, without the blanks at their ends. */
export async function putBack(article: string, mark: string, range: Range | null): Promise<void> {
  const now = articleOf(article);
  if (!now) return;
  const { text } = currentDraft(now);
  const words = range ? text.slice(range.start, range.end) : '';
  if (!range || words.trim() === '') {
    notify('info', 'Select the words in the manuscript first, then put the mark back on them.');
    return;
  }
  const start = range.start + words.length - words.trimStart().length;
  const done = await dispatch(article, { type: 'mark.move', mark, start, end: start + words.trim().length });
  if (!done.ok) return;
  select(article, mark);
  say(`The mark is back on: ${words.trim()}`);
}

/** The words went on purpose: the mark asks for nothing more. */
export async function closeAsCut(article: string, mark: string): Promise<void> {
  const done = await setMark(article, mark, { disposition: 'cut' });
  if (done.ok) say('Closed as cut.');
}

const MOST = 3;

/** Places a lost mark may belong to, the likeliest first. */
export function placesFor(article: Article, { anchor }: Mark): (Candidate & { words: string })[] {
  const { text } = currentDraft(article);
  const found = resolveAnchor(text, anchor);
  const places =
    found.outcome === 'lost'
      ? found.candidates
      : [{ start: found.start, end: found.end, score: found.score }];
  const apart = places.filter((place, at) => !places.slice(0, at).some((better) => overlaps(better, place)));
  return apart.slice(0, MOST).map(({ start, end, score }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    return { start: from, end: from + words.trim().length, score, words: words.trim() };
  });
}

/** The place to be looked at after the one that is selected, round and round; null where none is offered. */
export function nextPlace(
  id: string,
  mark: Mark,
  shown: Range | null,
): (Range & { place: number; of: number; words: string }) | null {
  const article = articleOf(id);
  const places = article ? placesFor(article, mark) : [];
  const at = places.findIndex(({ start, end }) => start === shown?.start && end === shown.end);
  const next = places[(at + 1) % places.length];
  return next
    ? {
        start: next.start,
        end: next.end,
        words: next.words,
        place: places.indexOf(next) + 1,
        of: places.length,
      }
    : null;
}
