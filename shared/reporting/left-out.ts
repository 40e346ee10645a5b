import { RISK_INFO, RISKS } from '../domain';
import type { Content } from './audience';
import type { LedgerEntry, ReportEvidence, ReportModel } from './types';

/** Whether a report has something of this in it for whoever it is made for. */
export const holds = ({ made: { version } }: Pick<ReportModel, 'made'>, content: Content): boolean =>
  !version?.leftOut.includes(content);

/**
 * The report as its version says: what that leaves out is in it nowhere, so that no format can give it away.
 * What was ordered by risk is in text order where risks are left out.
 */
export function withoutLeftOut(model: ReportModel): ReportModel {
  const left = model.made.version?.leftOut ?? [];
  if (left.length === 0) return model;
  const is = (content: Content) => left.includes(content);
  const ledger = model.ledger.map((entry) => entryWithout(entry, is));
  const of = <T extends { entry: LedgerEntry }>(item: T): T => ({
    ...item,
    entry: ledger[item.entry.number - 1]!,
  });
  const inOrder = <T>(all: readonly T[], numberOf: (each: T) => number): T[] =>
    is('risk') ? [...all].sort((a, b) => numberOf(a) - numberOf(b)) : [...all];
  const { history, sidecars, ...made } = model.made;
  return {
    ...model,
    made: is('record') ? made : { ...made, ...(history && { history }), ...(sidecars && { sidecars }) },
    ledger,
    counts: is('risk')
      ? { ...model.counts, risk: { routine: 0, sensitive: 0, high: 0, legal: 0 } }
      : model.counts,
    blockers: is('risk')
      ? model.blockers.map((each) => {
          const words = each.words.replace(OF_RISK, '');
          return words === each.words ? each : { words, marks: [] };
        })
      : model.blockers,
    open: inOrder(model.open.map(of), ({ entry }) => entry.number),
    toChange: inOrder(
      model.toChange.map(({ number }) => ledger[number - 1]!),
      ({ number }) => number,
    ),
    unsourced: unsourcedWithout(model.unsourced, is),
    onAuthor: is('said') ? [] : model.onAuthor,
    bulk: is('bulk') ? [] : model.bulk.map((each) => (is('names') ? { ...each, by: '', at: '' } : each)),
    unseen: is('bulk') ? [] : model.unseen,
    clearedInBulk: is('bulk')
      ? []
      : model.clearedInBulk.map((each) => (is('names') ? { ...each, by: '', at: '' } : each)),
    corrections: model.corrections.map(of),
    changed: model.changed.map((item) => {
      const changed = of(item);
      return is('names') ? { ...changed, stamp: unsigned(changed.stamp) } : changed;
    }),
    drifts: model.drifts.map(of),
    elsewhere: model.elsewhere.map(of),
    quotes: model.quotes.map(({ entry, attribution }) => ({
      entry: ledger[entry.number - 1]!,
      attribution: attribution && ledger[attribution.number - 1]!,
    })),
    sources: is('sources')
      ? []
      : model.sources.map((source) =>
          is('record') && source.named ? { ...source, named: { ...source.named, papers: [] } } : source,
        ),
    people: is('people') ? [] : model.people,
    text: is('text') ? [] : model.text,
  };
}

/** What a blocker says of risk: "2 marks of high risk or more are not verified". */
const OF_RISK = new RegExp(
  ` of (?:${RISKS.map((risk) => RISK_INFO[risk].label.toLowerCase()).join('|')}) risk(?: or more)?`,
);

type Is = (content: Content) => boolean;

function entryWithout(entry: LedgerEntry, is: Is): LedgerEntry {
  return {
    ...entry,
    ...(is('risk') && { risk: 'routine' as const, lack: null }),
    ...(is('said') && { said: [] }),
    ...(is('excerpts') && { translation: null }),
    notes: is('notes') ? [] : is('names') ? entry.notes.map(unsigned) : entry.notes,
    evidence: is('sources')
      ? []
      : entry.evidence.map((each) => ({ ...each, shown: shownWithout(each.shown, is) })),
    stamp: entry.stamp && is('names') ? unsigned(entry.stamp) : entry.stamp,
  };
}

/** Where in its source evidence is found stays: that is for `sources`. */
function shownWithout(shown: ReportEvidence['shown'], is: Is): ReportEvidence['shown'] {
  if (!shown) return shown;
  const { from, ...own } = shown;
  return {
    ...own,
    ...(from && !is('names') && { from }),
    ...(is('excerpts') && { excerpt: '', heard: null }),
  };
}

/** One list for all where nobody may read how risky each is: grouped they would tell. */
function unsourcedWithout(groups: ReportModel['unsourced'], is: Is): ReportModel['unsourced'] {
  const marks = groups.flatMap(({ marks }) => marks).sort((a, b) => a - b);
  return is('risk') && marks.length > 0 ? [{ risk: 'routine', marks }] : groups;
}

const unsigned = <T extends { by: string; at: string }>(signed: T): T => ({ ...signed, by: '', at: '' });
