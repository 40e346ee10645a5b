import { textHash, currentDraft, type Draft } from '../../model/article';
import type { Restore } from '../command';
import type { Refusal } from '../refusal';
import type { Mark } from '../../model/mark';
import { refusal, type Reducer } from './refusals';

/**
 * Puts things back as an undone command found them. What cannot have stood in an article is refused as a
 * whole.
 */
export const restore =
  (command: Restore): Reducer =>
  (article) => {
    const text = command.drafts?.at(-1)?.text ?? currentDraft(article).text;
    const bad =
      (command.drafts && badDrafts(command.drafts)) ??
      badMarks(command.marks ?? {}, text) ??
      badKeys(command);
    if (bad) return bad;
    if (command.details) article.details = command.details;
    if (command.archived !== undefined) article.archived = command.archived;
    if (command.drafts) article.drafts = command.drafts;
    putBack(article.marks, command.marks);
    putBack(article.people, command.people);
    putBack(article.sources, command.sources);
    putBack(article.papers, command.papers);
    putBack(article.queries, command.queries);
    putBack(article.cleared, command.cleared);
    putBack(article.dismissed, command.dismissed);
    return undefined;
  };

function putBack<T>(all: Record<string, T>, before: Record<string, T | null> = {}): void {
  for (const [id, one] of Object.entries(before)) {
    if (one) all[id] = one;
    else delete all[id];
  }
}

const cannot = (why: string): Refusal =>
  refusal('does-not-fit', `This cannot be taken back: ${why}. Nothing was changed.`);

function badDrafts(drafts: readonly Draft[]): Refusal | undefined {
  if (drafts.length === 0) return cannot('an article has at least one draft');
  const bad = drafts.find(({ number, text, sha256 }, at) => number !== at + 1 || sha256 !== textHash(text));
  return bad && cannot(`draft ${bad.number} is not as it was kept`);
}

function badMarks(marks: Readonly<Record<string, Mark | null>>, text: string): Refusal | undefined {
  for (const mark of Object.values(marks)) {
    // A lost mark only remembers where it stood; the text may be shorter since.
    if (mark && !mark.lost && mark.anchor.end > text.length)
      return cannot('a mark would stand beyond the end of the text');
  }
  return undefined;
}

/** Whatever is kept under an id says that id itself. */
function badKeys({ marks, people, sources, papers, queries, cleared }: Restore): Refusal | undefined {
  const all = [marks, people, sources, papers, queries, cleared].flatMap((each) =>
    Object.entries<{ id: string } | null>(each ?? {}),
  );
  return all.some(([id, one]) => one !== null && one.id !== id)
    ? cannot('something in it is filed under another name')
    : undefined;
}
