import type { ImportCandidate } from '@shared/contract';
import {
  cameWith,
  newId,
  NO_DETAILS,
  type AddBacking,
  type Article,
  type Command,
  type CreateArticle,
  type Details,
} from '@shared/domain';
import type { As } from '@shared/document/annotations';
import { decisionsIn } from '@shared/document/annotated/decisions';
import { annotationsKept, backingFrom } from '@shared/document/backing/from';
import { withLines, type SetLine } from '@shared/document/lines';
import { keptOf } from '@shared/document/furniture';

/** The command that keeps a candidate as a new article, with or without its page furniture. */
export function createCommand(
  candidate: ImportCandidate,
  choice: {
    dropFurniture: boolean;
    details?: Partial<Details>;
    /** What a person set single paragraphs to be. */
    lines?: readonly SetLine[] | undefined;
    by: string;
    at: string;
  },
): CreateArticle {
  return {
    type: 'article.create',
    id: newId(),
    article: newId(),
    at: choice.at,
    by: choice.by,
    origin: candidate.origin,
    details: { ...NO_DETAILS, ...candidate.details, ...choice.details },
    ...keptOf(withLines(candidate, choice.lines ?? []), choice.dropFurniture),
    ...cameWith(candidate),
  };
}

/**
 * The command that takes in what was written on a candidate, once `createCommand` has made an article of it
 * with the same choice; null where nothing was written. A step of its own, that can be taken back without the
 * article.
 */
export function backingCommand(
  candidate: ImportCandidate,
  choice: {
    dropFurniture: boolean;
    annotations?: Readonly<Record<string, As>>;
    by: string;
    at: string;
  },
): (AddBacking & Command) | null {
  const { annotations: as = {}, dropFurniture } = choice;
  const body = backingFrom(
    candidate,
    { marks: {}, sources: {} },
    { origin: candidate.origin, as, dropFurniture },
  );
  return body && { ...body, id: newId(), at: choice.at, by: choice.by };
}

/** The commands that decide what an annotated draft says was decided; see decisions.ts. */
export function decisionCommands(
  article: Article,
  candidate: ImportCandidate,
  { dropFurniture, by, at }: { dropFurniture: boolean; by: string; at: string },
): Command[] {
  const { annotations } = annotationsKept(candidate, { dropFurniture });
  return decisionsIn(article, annotations).map(({ body, signed }): Command => ({
    ...body,
    id: newId(),
    ...(signed?.by ? signed : { by, at }),
  }));
}
