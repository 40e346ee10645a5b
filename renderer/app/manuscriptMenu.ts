import { KIND_INFO, MARK_KINDS } from '@shared/domain';
import { openRowMenu } from '../features/marks';
import type { ManuscriptMenu } from '../features/manuscript/types';
import { useArticles } from '../store/article/articles';
import { targetsOf } from '../store/marks/selection';
import { keysNow } from '../store/base/keys';
import { select, useView } from '../store/base/view';
import type { MenuLine } from '../ui/ContextMenu';
import { excerpt } from '../ui/format';
import { firstShown } from '../ui/keys';
import { manuscriptHandle } from './manuscript-handle';

/**
 * The menu of the mark that was clicked on in the text, or of the one in hand where it was asked for by key:
 * the list's, and below it what belongs to the place. False where there is no mark.
 */
export function openManuscriptMenu(article: string, menu: ManuscriptMenu): boolean {
  const inHand = targetsOf(article).map(({ id }) => id);
  // By key it is about the mark all keys are about, unless words are selected to be marked.
  const byKey = menu.byKey && menu.selection === null ? useView.getState().selected[article] : undefined;
  const mark = menu.marks.find((id) => inHand.includes(id)) ?? menu.marks[0] ?? byKey;
  if (mark === undefined || mark === null) return false;
  if (!inHand.includes(mark)) select(article, mark);
  openRowMenu({ x: menu.x, y: menu.y }, article, null, [
    'line',
    ...othersHere(
      article,
      menu.marks.filter((id) => id !== mark),
    ),
    markHere(),
  ]);
  return true;
}

/** Marks that lie on the same words. */
function othersHere(article: string, others: readonly string[]): MenuLine[] {
  const marks = useArticles.getState().open[article]?.article.marks ?? {};
  const entries = others.flatMap((id) => {
    const mark = marks[id];
    if (!mark) return [];
    const label = `${KIND_INFO[mark.kind].label}: ${excerpt(mark.anchor.exact, 40)}`;
    return [{ label, run: () => select(article, id) }];
  });
  return entries.length > 0 ? [{ label: 'Other marks here', entries }] : [];
}

/** One more mark on the words that are selected, or around the place. */
function markHere(): MenuLine {
  return {
    label: 'Mark as',
    entries: MARK_KINDS.map((kind) => ({
      label: KIND_INFO[kind].label,
      keys: firstShown(keysNow(), `mark.new.${kind}`),
      run: () => void manuscriptHandle.current?.markSelection(kind),
    })),
  };
}
