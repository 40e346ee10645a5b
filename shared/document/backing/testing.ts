import type { Apparatus } from '../document';

/**
 * A text with its notes written into it (see drafts.cases.ts), as a reader of files would hand it over: the
 * text alone, and its comments, footnotes and endnotes.
 */
export function annotated(written: string): {
  text: string;
  apparatus: Pick<Apparatus, 'comments' | 'footnotes'>;
} {
  let text = '';
  const apparatus: Pick<Apparatus, 'comments' | 'footnotes'> = { comments: [], footnotes: [] };
  const NOTE = /\{([^|{}]+)\|([^{}]+)\}|(\^\^?)\[([^\]]+)\]/gu;
  let from = 0;
  for (const { 0: all, 1: words, 2: comment, 3: sign, 4: note, index } of written.matchAll(NOTE)) {
    text += written.slice(from, index);
    from = index + all.length;
    if (words !== undefined) {
      const start = text.length;
      text += words;
      apparatus.comments.push({
        start,
        end: text.length,
        author: 'Ida Brandt',
        text: comment!,
        resolved: false,
        replies: [],
      });
    } else {
      apparatus.footnotes.push({ at: text.length, text: note!, ...(sign === '^^' ? { endnote: true } : {}) });
    }
  }
  return { text: text + written.slice(from), apparatus };
}
