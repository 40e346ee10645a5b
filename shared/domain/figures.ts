import { isCut, isDecided, openAlertsOf, type Mark } from './mark';
import type { Standing } from './standing';
import { RISK_INFO } from './words';

/** An article in the figures of its status bar. */
export interface Figures {
  /** Sentences with a mark or a tick, of all that somebody has to stand behind. */
  looked: number;
  checkable: number;
  /** Marks a person is done with: decided on the words as they stand, or closed as cut. */
  decided: number;
  marks: number;
  /** Marks of high or legal risk that are not decided. */
  risky: number;
  queries: number;
  /** Marks whose alert asks for somebody. */
  alerts: number;
}

export function figuresOf(marks: readonly Mark[], { states, counts }: Standing): Figures {
  const figures = { looked: states.length - counts.unseen, checkable: states.length, decided: 0, marks: marks.length, risky: 0, queries: 0, alerts: 0 };
  for (const mark of marks) {
    if (mark.status === 'query-out' && !isCut(mark)) figures.queries++;
    if (openAlertsOf(mark).length > 0) figures.alerts++;
    if (isDecided(mark)) figures.decided++;
    else if (RISK_INFO[mark.risk].weight >= RISK_INFO.high.weight) figures.risky++;
  }
  return figures;
}
