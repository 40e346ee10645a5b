/** How well a matcher did, held against the truth. */

import type { Candidate } from '../../../shared/anchoring/candidates';
import type { TrueMark } from './truth';

export interface Answer {
  outcome: 'kept' | 'moved' | 'changed' | 'lost';
  start?: number;
  end?: number;
  candidates: Candidate[];
}

export interface Score {
  /** Marks by truth. */
  intact: number;
  changed: number;
  deleted: number;
  /** Intact marks put exactly where they are. */
  exact: number;
  /** Marks of any kind that still stand, put where none of their words are. */
  wrong: number;
  /** Changed marks put on their new words: half or more in common, and to the letter. */
  changedFound: number;
  changedExact: number;
  /** Deleted marks that were put somewhere. */
  deletedPlaced: number;
  /** Intact and changed marks called lost; and of those, how many list the right place as a candidate. */
  unsure: number;
  unsureShown: number;
}

export function measure(
  marks: readonly TrueMark[],
  answers: readonly Answer[],
  onMistake: (kind: string, mark: TrueMark, answer: Answer) => void = () => {},
): Score {
  const score: Score = {
    intact: 0,
    changed: 0,
    deleted: 0,
    exact: 0,
    wrong: 0,
    changedFound: 0,
    changedExact: 0,
    deletedPlaced: 0,
    unsure: 0,
    unsureShown: 0,
  };
  marks.forEach((mark, k) => {
    const answer = answers[k]!;
    const { truth } = mark;
    const { start, end } = answer;
    const isPlaced = start !== undefined && end !== undefined;
    if (truth.kind === 'deleted') {
      score.deleted++;
      if (isPlaced) {
        score.deletedPlaced++;
        onMistake('deleted but placed', mark, answer);
      }
      return;
    }
    if (truth.kind === 'torn') {
      if (
        isPlaced &&
        truth.places.length > 0 &&
        !truth.places.some((place) => inCommon(place, { start, end }) > 0)
      ) {
        score.wrong++;
        onMistake('wrong (torn)', mark, answer);
      }
      return;
    }
    const common = isPlaced ? inCommon(truth, { start, end }) : 0;
    const isExact = start === truth.start && end === truth.end;
    score[truth.kind]++;
    if (!isPlaced) {
      score.unsure++;
      if (answer.candidates.some((candidate) => inCommon(truth, candidate) >= 0.5)) score.unsureShown++;
      else onMistake(`lost, place not shown (${truth.kind})`, mark, answer);
    } else if (common === 0) {
      score.wrong++;
      onMistake(`wrong (${truth.kind})`, mark, answer);
    }
    if (truth.kind === 'intact') {
      if (isExact && answer.outcome !== 'changed') score.exact++;
      else onMistake(`not exact, ${answer.outcome}`, mark, answer);
    } else {
      if (common >= 0.5) score.changedFound++;
      else onMistake(`changed, not found, ${answer.outcome}`, mark, answer);
      if (isExact) score.changedExact++;
    }
  });
  return score;
}

/** Intersection over union of two ranges. */
function inCommon(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
