import { standingOf, type Article } from '../domain';
import type { BulkDecision, BulkTicks, LedgerEntry, ReportModel } from './types';

/**
 * What was done in bulk, as far as it still stands: who set which status, when, on how many; and what nobody
 * looked at since.
 */
export function bulkOf(
  article: Article,
  ledger: readonly LedgerEntry[],
): Pick<ReportModel, 'bulk' | 'unseen' | 'clearedInBulk'> {
  const decisions = new Map<string, BulkDecision>();
  for (const { stamp, status, number } of ledger) {
    if (!stamp?.bulk) continue;
    const { at, by, bulk: of } = stamp;
    const key = JSON.stringify([at, by, status, of]);
    const decision = decisions.get(key) ?? { at, by, of, status, marks: [] };
    decision.marks.push(number);
    decisions.set(key, decision);
  }
  return {
    bulk: [...decisions.values()].sort(byTime),
    unseen: ledger.filter(({ id }) => article.marks[id]!.bulk).map(({ number }) => number),
    clearedInBulk: ticksOf(article),
  };
}

/** Only ticks that count: a mark on the sentence says more. */
function ticksOf(article: Article): BulkTicks[] {
  const acts = new Map<string, BulkTicks>();
  for (const id of standingOf(article).ticks.values()) {
    const { at, by, bulk } = article.cleared[id]!;
    if (!bulk) continue;
    const act = acts.get(`${at} ${by}`) ?? { at, by, sentences: 0 };
    act.sentences++;
    acts.set(`${at} ${by}`, act);
  }
  return [...acts.values()].sort(byTime);
}

const byTime = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
