import { untickedIn, type Mark } from '@shared/domain';
import { useArticles } from '../store/article/articles';
import { currentMark } from '../store/marks/marking';
import { notify } from '../store/base/notices';
import { readingOf } from '../store/reading/readings';
import { orderedMarks } from '../store/article/selectors';
import { changeSettings, useSettings } from '../store/base/settings';
import { factsNow, nextToTick, tickWords } from '../store/coverage/ticks';
import { select, sendFocus } from '../store/base/view';
import { manuscriptHandle } from './manuscript-handle';

/**
 * Goes to the next fact without a tick: of the selected mark, then of the marks after it. Begins the ticking
 * where it was off.
 */
export function goToFact(article: string): void {
  const mark = currentMark()?.mark;
  const next = mark && untickedIn(factsNow(article, mark)) > 0 ? mark : nextToTick(article, mark?.id ?? null);
  if (!next) {
    const { reading, state } = readingOf(article);
    notify(
      'info',
      reading
        ? 'No fact is left to tick in any mark.'
        : state === 'failed' || state === 'stopped'
          ? 'This text was not read, so Stet knows no facts in it. “Redo the first read” in the File menu reads it.'
          : 'Stet is still reading this text; its facts come with it.',
    );
    return;
  }
  if (!useSettings.getState().settings.ticks) void changeSettings({ ticks: true });
  if (next.id !== mark?.id) select(article, next.id);
  sendFocus('ticks');
}

/** Ticks the words selected inside a mark; with nothing selected, the word or fact the cursor stands in. */
export function tickSelected(article: string): void {
  const range = manuscriptHandle.current?.cursor();
  const mark = range && markAround(article, range);
  if (!range || !mark) {
    notify('info', 'Select words inside a mark to tick them.');
    return;
  }
  if (currentMark()?.mark.id !== mark.id) select(article, mark.id);
  const words = range.start < range.end ? range : wordAt(mark, article, range.start);
  if (words) void tickWords(article, mark, words);
}

/** The selected mark where the range lies in it, otherwise the innermost that has it. */
function markAround(article: string, { start, end }: { start: number; end: number }): Mark | undefined {
  const copy = useArticles.getState().open[article];
  const around = ({ lost, anchor }: Mark) => !lost && anchor.start <= start && anchor.end >= end;
  const mark = currentMark()?.mark;
  if (mark && around(mark)) return mark;
  return (
    copy &&
    orderedMarks(copy.article)
      .filter(around)
      .sort((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start))[0]
  );
}

let segmenter: Intl.Segmenter | undefined;

/** The fact at `offset`, or else the word. */
function wordAt(mark: Mark, article: string, offset: number): { start: number; end: number } | undefined {
  const fact = factsNow(article, mark).find(({ start, end }) => start <= offset && end >= offset);
  if (fact) return fact;
  const { start, exact } = mark.anchor;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { index, segment, isWordLike } of segmenter.segment(exact)) {
    if (isWordLike && index <= offset - start && index + segment.length >= offset - start)
      return { start: start + index, end: start + index + segment.length };
  }
  return undefined;
}
