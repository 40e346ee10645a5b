/** Whether a new draft is a draft of this article at all. */

import { alignDrafts, type Alignment } from './align';

// Two articles on one subject share names, boilerplate and a quotation or two; two drafts share more than
// that.
const LEAST_SHARED = 0.1;
// About a dozen words. Anything shorter is rewritten whole too easily to say.
const SHORTEST = 70;

/**
 * Share of the shorter draft's letters that stand in the other one too, 0 to 1. Two empty drafts share all.
 */
export function sharedText(
  oldText: string,
  newText: string,
  alignment: Alignment = alignDrafts(oldText, newText),
): number {
  const shorter = Math.min(letters(alignment.oldParagraphs), letters(alignment.newParagraphs));
  if (shorter === 0) return oldText.trim() === newText.trim() ? 1 : 0;
  const shared = alignment.segments.reduce((sum, { oldStart, oldEnd }) => sum + oldEnd - oldStart, 0);
  return Math.min(1, shared / shorter);
}

/**
 * True when hardly a sentence of one draft stands in the other: probably the wrong file, ask before keeping
 * it. Empty and very short drafts are not judged (false).
 */
export function looksLikeAnotherArticle(oldText: string, newText: string, alignment?: Alignment): boolean {
  if (oldText.trim().length < SHORTEST || newText.trim().length < SHORTEST) return false;
  return sharedText(oldText, newText, alignment) < LEAST_SHARED;
}

function letters({ starts, ends }: { starts: number[]; ends: number[] }): number {
  return starts.reduce((sum, start, k) => sum + ends[k]! - start, 0);
}
