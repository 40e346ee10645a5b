import type { Desk, Place } from './desk';
import { passageOf } from './passage';
import { quotationsIn, quotedAt } from './quoted';
import { bestOf, mostFor, queryOf, scoresOf } from './rank';
import type { AskedMark, Judged, MarkValue, Passage } from './types';
import { judged, valuesOf } from './values';
import { verdictOf, type Verdict } from './verdict';

/** A passage that was found for a mark, and what it says of the values inside the mark. */
export interface Found {
  passage: Passage;
  /** For putting them in order; no probability. */
  score: number;
  /** It speaks of what the mark speaks of; what it says of values counts. */
  bears: boolean;
  judged: Judged[];
}

export interface Answer {
  passages: Found[];
  verdict: Verdict;
}

/** So many passages are looked at closely. */
const LOOKED_AT = 40;

/** The best passages of all papers for a mark, best first, and what follows of them. */
export function answerFor(desk: Desk, mark: AskedMark, most = 5): Answer {
  const query = queryOf(mark);
  const scores = scoresOf(desk, query);
  const full = mostFor(desk, query);
  const asked = { mark, values: valuesOf(mark), quotations: quotationsIn(mark) };
  const found = bestOf(scores, LOOKED_AT)
    .map((at) => foundAt(desk, at, scores.get(at)! / full, asked))
    .sort((a, b) => b.score - a.score);
  const passages = apart(found).slice(0, most);
  return { passages, verdict: verdictOf(mark, passages) };
}

interface Asked {
  mark: AskedMark;
  values: MarkValue[];
  quotations: readonly string[];
}

/** What a value is worth that agrees, and one that differs: that is about the same thing as well. */
const AGREES = 0.3;
const DIFFERS = 0.15;
const QUOTED = 1;
/** From here on a passage is about what the mark is about. */
const BEARS = 0.45;

function foundAt(desk: Desk, at: number, share: number, { mark, values, quotations }: Asked): Found {
  const place = desk.places[at]!;
  const quoted = quotations.length > 0 ? quotedAt(desk, at, quotations) : null;
  const wide: Place = quoted ? { ...place, unit: { ...place.unit, end: quoted.end } } : place;
  const passage = passageOf(wide);
  const said = judged(mark, values, passage);
  const count = (bears: Judged['bears']): number =>
    said.filter((each) => each.bears === bears).length / Math.max(1, values.length);
  const score =
    share + AGREES * count('agrees') + DIFFERS * count('differs') + QUOTED * (quoted?.share ?? 0);
  return { passage, score, bears: score >= BEARS, judged: said };
}

/** Without those that overlap a better one. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found) {
    const { paper, start, end } = each.passage;
    const again = kept.some(
      ({ passage }) => passage.paper === paper && passage.start < end && start < passage.end,
    );
    if (!again) kept.push(each);
  }
  return kept;
}
