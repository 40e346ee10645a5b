import { alertsOf, type Mark } from './mark';
import type { Standing } from './standing';
import { RISK_INFO, STATUS_INFO } from './words';

/** An article in the figures of its status bar. */
export interface Figures {
  /** Sentences with a mark or a tick, of all that somebody has to stand behind. */
  looked: number;
  checkable: number;
  decided: number;
  marks: number;
  /** Marks of high or legal risk that are not decided. */
  risky: number;
  queries: number;
  /** Marks that raise an alert. */
  alerts: number;
}

export function figuresOf(marks: readonly Mark[], { states, counts }: Standing): Figures {
  const figures = { looked: states.length - counts.unseen, checkable: states.length, decided: 0, marks: marks.length, risky: 0, queries: 0, alerts: 0 };
  for (const mark of marks) {
    if (mark.status === 'query-out') figures.queries++;
    const alert = alertsOf(mark).length > 0;
    if (alert) figures.alerts++;
    if (!alert && STATUS_INFO[mark.status].decided) figures.decided++;
    else if (RISK_INFO[mark.risk].weight >= RISK_INFO.high.weight) figures.risky++;
  }
  return figures;
}
