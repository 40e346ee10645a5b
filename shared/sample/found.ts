import { currentDraft, STATUS_INFO, type Article, type Mark } from '../domain';
import { overlaps } from '../text/ranges';
import { SAMPLE_ERRORS, type PlantedError } from './errors';

/** An error of the sample story, and whether somebody has found it. */
export interface FoundError {
  error: PlantedError;
  found: boolean;
}

/** Somebody has said of it that something is not right, or what should be done. */
const isQuestioned = ({ status, disposition, correction }: Mark): boolean =>
  STATUS_INFO[status].problem || status === 'query-out' || disposition !== 'open' || correction.trim() !== '';

/**
 * Which of the planted errors are found, in text order: a mark on their words, or on what was put in their
 * place, says that something is not right. What the next draft mended by itself nobody has found.
 */
export function foundErrors(article: Article): FoundError[] {
  const { text } = currentDraft(article);
  const marks = Object.values(article.marks).filter(isQuestioned);
  return SAMPLE_ERRORS.map((error) => {
    const places = [error.words, error.corrected ?? ''].flatMap((words) => {
      const start = words === '' ? -1 : text.indexOf(words);
      return start === -1 ? [] : [{ start, end: start + words.length }];
    });
    const found = marks.some(({ lost, anchor }) =>
      lost ? anchor.exact.includes(error.words) : places.some((place) => overlaps(anchor, place)),
    );
    return { error, found };
  });
}
