import type { ImportCandidate } from '@shared/contract';
import type { As } from '@shared/document/annotations';
import { annotationsKept, type Kept } from '@shared/document/backing/from';
import { newOf } from '@shared/document/backing/known';
import type { SetLine } from '@shared/document/lines';
import type { Article } from '@shared/domain';
import type { DraftReview, MarkOutcome, NewDraft } from '@shared/domain/commands/draft-review';
import type { Range } from '@shared/text/ranges';

/** The new draft that is looked at, and what it makes of the article. */
export interface Review {
  article: string;
  /** Absent where an old draft is taken up again: nothing was read from outside then. */
  candidate: ImportCandidate | null;
  /** Its text is typed (typed.ts), and stays there until the draft is kept. */
  typed: boolean;
  /** Whether page furniture stays in. */
  keepFurniture: boolean;
  draft: NewDraft;
  /** Null while it is being compared. */
  found: DraftReview | null;
  /** What a person decided for single marks: a place, or null for lost after all. */
  chosen: Readonly<Record<string, Range | null>>;
  /** Somebody said that it is this article although it does not look like it. */
  insisted: boolean;
  /** What a person wants of single annotations, by their keys, where it is not what Stet suggests. */
  annotations: Readonly<Record<string, As>>;
  /** What a person set single paragraphs of the draft's text to be. */
  lines: readonly SetLine[];
  /** It has the words of the current draft: these stand, and what is new on them is taken in. */
  stands: boolean;
}

/** Where a mark goes as things stand: what a person decided, or else what was found. */
export const placeOf = ({ chosen }: Pick<Review, 'chosen'>, { id, place }: MarkOutcome): Range | null =>
  id in chosen ? (chosen[id] ?? null) : place;

/** What of the document is kept, and on which words. */
export const keptIn = ({ keepFurniture, stands, draft }: Review): Kept => ({
  dropFurniture: !keepFurniture,
  onto: stands ? draft.text : undefined,
});

/**
 * What is written on the draft and the article does not have, at its places in the draft's text, and how much
 * was recognised. Nothing while it is being compared: where the marks stand tells one from the other.
 */
export function newOn(article: Article, review: Review): ReturnType<typeof newOf> {
  const { candidate, found } = review;
  if (!candidate || !found) return { annotations: [], recognised: 0 };
  const { annotations } = annotationsKept(candidate, keptIn(review));
  return newOf(
    annotations,
    found.outcomes.flatMap((outcome) => {
      const mark = article.marks[outcome.id];
      const place = placeOf(review, outcome);
      return mark ? [{ ...mark, lost: place === null, anchor: place ?? mark.anchor }] : [];
    }),
  );
}
