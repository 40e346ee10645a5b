import type { Apparatus } from '@shared/document/document';
import { count } from './format';

/** What a document has besides its words, in words: "2 comments, 1 of them resolved". */
export function toldOf({ comments, footnotes, changes, tables, pictures }: Apparatus): string[] {
  const resolved = comments.filter((comment) => comment.resolved).length;
  const counted: [number, string][] = [
    [comments.length, 'comment'],
    [footnotes.length, 'note'],
    [changes.length, 'tracked change'],
    [tables.length, 'table'],
    [pictures.length, 'picture'],
  ];
  return counted
    .filter(([many]) => many > 0)
    .map(([many, one]) => {
      const words = count(many, one);
      return one === 'comment' && resolved > 0
        ? `${words} (${count(resolved, 'resolved', 'resolved')})`
        : words;
    });
}
