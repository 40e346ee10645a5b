import { currentDraft, ofWholeLines, PART_INFO, type PartKind } from '@shared/domain';
import type { Range } from '@shared/text/ranges';
import { say } from '../base/notices';
import { dispatch, useArticles } from './articles';

/**
 * The paragraphs of `range` are a part of the kind, or body. False where there are no words in them; where it
 * could not be kept, why is said.
 */
export async function setPart(id: string, range: Range, kind: PartKind | null): Promise<boolean> {
  const copy = useArticles.getState().open[id];
  if (!copy) return false;
  const { number: draft, text } = currentDraft(copy.article);
  const { start, end } = ofWholeLines(text, range);
  if (text.slice(start, end).trim() === '') return false;
  const where = { draft, length: text.length, start, end };
  const done = await dispatch(
    id,
    kind ? { type: 'part.set', ...where, kind } : { type: 'part.remove', ...where },
  );
  if (done.ok) say(`${kind ? PART_INFO[kind].label : 'Body text'}: ${text.slice(start, end).slice(0, 60)}`);
  return true;
}
