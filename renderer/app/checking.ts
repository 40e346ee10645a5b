import { currentDraft, HANDFUL, tickableIn, ticksIn, type Unchecked, type Whereabouts } from '@shared/domain';
import { useArticles } from '../store/article/articles';
import { clearSentences, unchecked, unclearSentences } from '../store/coverage/checking';
import { currentMark } from '../store/marks/marking';
import { notify, say } from '../store/base/notices';
import { orderedMarks } from '../store/article/selectors';
import { unsentNow } from '../store/article/begun';
import { standingNow, type Hindrance } from '../store/coverage/standing';
import { select } from '../store/base/view';
import { count, excerpt } from '../ui/format';
import { manuscriptHandle } from './manuscript-handle';
import { goToUnsent } from './unsent';

/*
 * Going through an article: the next thing nobody has checked, and ticking sentences off, in the manuscript
 * on screen.
 */

const cursorNow = () => manuscriptHandle.current?.cursor() ?? { start: 0, end: 0 };

/** On the selected mark as long as the cursor stays in it; otherwise where the cursor is. */
function whereabouts(): Whereabouts {
  const cursor = cursorNow();
  const mark = currentMark()?.mark;
  return mark && (mark.lost || (cursor.start >= mark.anchor.start && cursor.end <= mark.anchor.end))
    ? { mark }
    : cursor;
}

/** Goes to the next unchecked thing, or the one before; says so when there is none. */
export function goUnchecked(article: string, by: 1 | -1, from = whereabouts()): void {
  const found = unchecked(article, from, by);
  if (found) show(article, found);
  else sayRest(article);
}

/** Goes to the next sentence that has no mark and was not ticked off. */
export function goToSentence(article: string): void {
  const found = unchecked(article, whereabouts(), 1, []);
  if (found) show(article, found);
  else notify('info', 'No other sentence is without a mark: each has one, or was ticked off.');
}

function show(article: string, found: Unchecked): void {
  manuscriptHandle.current?.focus();
  if (found.what === 'mark') {
    select(article, found.mark.id);
    return;
  }
  select(article, null);
  manuscriptHandle.current?.selectRange(found.start, found.end);
  say(`Nobody has looked at: ${excerpt(textOf(article).slice(found.start, found.end), 200)}`);
}

/** There is nothing further to go to: either all is done, or what one stands on is the last. */
function sayRest(article: string): void {
  const copy = useArticles.getState().open[article];
  if (!copy) return;
  const {
    sentences: { checkable, looked },
    marks,
    decided,
  } = standingNow(copy.article).figures;
  const left = [
    checkable > looked && count(checkable - looked, 'sentence'),
    marks > decided && count(marks - decided, 'mark'),
  ].filter(Boolean);
  notify(
    'info',
    left.length === 0
      ? 'Nothing is left to check: every sentence was looked at, and every mark is decided.'
      : `This is the last: ${left.join(' and ')} left, and you are on it.`,
  );
}

/**
 * Goes to what keeps a rule from being met: the next one of its marks after the selected one, the next
 * sentence, or a field.
 */
export function goToBlocker(article: string, { rule, marks }: Hindrance): void {
  if (rule === 'unsent') {
    const [first] = unsentNow(article);
    if (first) void goToUnsent(article, first);
    return;
  }
  if (marks.length === 0) {
    const unseen = orderedMarks(useArticles.getState().open[article]!.article).filter(({ bulk }) => bulk);
    const found = unchecked(article, whereabouts(), 1, unseen);
    if (found) show(article, found);
    else manuscriptHandle.current?.focus();
    return;
  }
  const at = marks.indexOf(currentMark()?.mark.id ?? '');
  manuscriptHandle.current?.focus();
  select(article, marks[(at + 1) % marks.length]!);
}

/** Goes to a place of the strip: to the mark there, or with the cursor to the words. */
export function goToTarget(article: string, { mark, offset }: { mark: string | null; offset: number }): void {
  manuscriptHandle.current?.focus();
  manuscriptHandle.current?.selectRange(offset, offset);
  if (mark !== null) select(article, mark);
}

/**
 * "Nothing to check" in the sentences that are selected, or in the one the cursor stands in; then on to the
 * next thing.
 */
export const clearSelected = (article: string): void => clear(article, cursorNow());

/** The same for all of the paragraph. */
export function clearParagraph(article: string): void {
  const text = textOf(article);
  const { start, end } = cursorNow();
  const after = text.indexOf('\n', end);
  clear(article, { start: text.lastIndexOf('\n', start - 1) + 1, end: after === -1 ? text.length : after });
}

function clear(article: string, { start, end }: { start: number; end: number }): void {
  const copy = useArticles.getState().open[article];
  if (!copy) return;
  const { standing } = standingNow(copy.article);
  const sentences = tickableIn(standing, start, end);
  const last = sentences.at(-1);
  if (!last) {
    notify(
      'info',
      ticksIn(standing, start, end).length > 0
        ? 'This was ticked off already. “Something to check” takes the tick back.'
        : 'There is nothing here to tick off: it carries a mark.',
    );
    return;
  }
  const goOn = () => {
    const found = unchecked(article, last, 1);
    if (found) show(article, found);
  };
  const clearing = clearSentences(article, sentences);
  // What is asked about first may be left; one by one it goes faster than the disk.
  if (sentences.length > HANDFUL) void clearing.then((done) => done?.ok && goOn());
  else goOn();
}

/**
 * "Something to check": takes back the ticks of the selected sentences, or of the one the cursor stands in.
 */
export async function unclearSelected(article: string): Promise<void> {
  const copy = useArticles.getState().open[article];
  if (!copy) return;
  const { start, end } = cursorNow();
  const ticks = ticksIn(standingNow(copy.article).standing, start, end);
  if (ticks.length === 0) notify('info', 'No sentence here was ticked off.');
  else await unclearSentences(article, ticks);
}

function textOf(article: string): string {
  const copy = useArticles.getState().open[article];
  return copy ? currentDraft(copy.article).text : '';
}
