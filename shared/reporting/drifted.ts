import type { Article } from '../domain';
import { joined } from '../quotes/became';
import { driftsNow, speakerName } from '../quotes/drifts';
import { elsewhereOf } from '../quotes/life';
import type { DriftItem, ElsewhereItem, LedgerEntry } from './types';

/** The quotations that are others than in the draft before, what is put to another speaker first. */
export function driftedIn(article: Article, ledger: readonly LedgerEntry[]): DriftItem[] {
  const entries = new Map(ledger.map((entry) => [entry.id, entry]));
  return driftsNow(article).flatMap(({ mark, kinds, before, after, diff }): DriftItem[] => {
    const entry = entries.get(mark);
    if (!entry) return [];
    const side = ({ pieces, speaker }: typeof before) => ({
      words: joined(pieces),
      speaker: speakerName(speaker),
    });
    return [{ entry, kinds, before: side(before), after: after && side(after), diff }];
  });
}

/** What headlines, captions, pull quotes and social posts make of quotations, where it is another thing. */
export function elsewhereIn(article: Article, ledger: readonly LedgerEntry[]): ElsewhereItem[] {
  return ledger.flatMap((entry): ElsewhereItem[] => {
    const mark = article.marks[entry.id]!;
    const places = elsewhereOf(article, mark).filter(
      ({ verdict, clipped, another }) => verdict !== 'verbatim' || clipped || another,
    );
    return places.length > 0 ? [{ entry, places }] : [];
  });
}
