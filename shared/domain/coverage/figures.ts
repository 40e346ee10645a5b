import { classCounts, decidedIn, type ClassCounts } from '../model/classes';
import { isCut, isDecided, type Mark } from '../model/mark';
import { backingOfMark } from '../evidence/backing';
import { openAlertsUnder, type Held } from './readiness';
import type { SentenceFigures, Standing } from './standing';
import { RISK_INFO, type Backing } from '../../vocabulary';

/** An article in the figures of its status bar. */
export interface Figures {
  sentences: SentenceFigures;
  /** Marks a person is done with: decided on the words as they stand, or closed as cut. */
  decided: number;
  marks: number;
  /** Marks of high or legal risk that are not decided. */
  risky: number;
  queries: number;
  /** Marks whose alert asks for somebody. */
  alerts: number;
  classes: ClassCounts;
  /** Marks by what stands behind them, as the list of backing has them. */
  backing: Record<Backing, number>;
}

/**
 * The figures of an article with these marks; what counts as an alert its desk's `rules` say, held against
 * it.
 */
export function figuresOf(marks: readonly Mark[], { figures: sentences }: Standing, rules: Held): Figures {
  const classes = classCounts(marks);
  let [risky, alerts] = [0, 0];
  const backing = { backed: 0, none: 0, vague: 0, 'on-author': 0 };
  for (const mark of marks) {
    if (!isCut(mark)) backing[backingOfMark(mark)]++;
    if (openAlertsUnder(mark, rules).length > 0) alerts++;
    if (!isDecided(mark) && RISK_INFO[mark.risk].weight >= RISK_INFO.high.weight) risky++;
  }
  return {
    sentences,
    decided: decidedIn(classes),
    marks: marks.length,
    risky,
    queries: classes.asked,
    alerts,
    classes,
    backing,
  };
}
