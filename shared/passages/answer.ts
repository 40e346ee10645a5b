import type { Desk } from './desk';
import { passageOf } from './passage';
import { bestOf, queryOf, scoresOf } from './rank';
import type { AskedMark, Judged, Passage } from './types';
import { judged, valuesOf } from './values';

/** A passage that was found for a mark, and what it says of the values inside the mark. */
export interface Found {
  passage: Passage;
  /** For putting them in order; no probability. */
  score: number;
  judged: Judged[];
}

export interface Answer {
  passages: Found[];
  verdict: 'supported' | 'differs' | 'nothing';
}

/** The best passages of all papers for a mark, best first, and what follows of them. */
export function answerFor(desk: Desk, mark: AskedMark, most = 5): Answer {
  const scores = scoresOf(desk, queryOf(mark));
  const values = valuesOf(mark);
  const passages = bestOf(scores, most).map((at): Found => {
    const passage = passageOf(desk.places[at]!);
    return { passage, score: scores.get(at)!, judged: judged(mark, values, passage) };
  });
  return { passages, verdict: passages.length > 0 ? 'supported' : 'nothing' };
}
