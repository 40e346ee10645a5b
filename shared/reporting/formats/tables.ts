import {
  ALERT_INFO,
  BACKING_INFO,
  BEARING_INFO,
  DISPOSITION_INFO,
  FACET_INFO,
  KIND_INFO,
  RISK_INFO,
  SOURCE_KIND_INFO,
  SOURCE_STANDING_INFO,
  STATUS_INFO,
  TERMS_INFO,
  VERDICT_INFO,
} from '../../domain';
import { holds } from '../left-out';
import type { LedgerEntry, ReportEvidence, ReportModel, ReportSource } from '../types';

/* The report as tables: what a spreadsheet has on its sheets, and a CSV file of the first of them. */

/** A text, a figure, or nothing; a link leads to an address, or to a place in another sheet. */
export type Cell = string | number | null | { text: string | number; href?: string; place?: string };

export interface Column {
  title: string;
  /** In characters. */
  width: number;
}

export interface Table {
  name: string;
  columns: Column[];
  rows: Cell[][];
}

/** What a column says of one thing; left out where `when` is false. */
interface Said<T> extends Column {
  of: (item: T) => Cell;
  when?: boolean;
}

function table<T>(name: string, items: readonly T[], said: readonly Said<T>[]): Table {
  const columns = said.filter(({ when = true }) => when);
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: items.map((item) => columns.map(({ of }) => of(item))),
  };
}

/** Every mark, in text order. */
export function marksTable(model: ReportModel): Table {
  const [risk, names, notes] = [holds(model, 'risk'), holds(model, 'names'), holds(model, 'notes')];
  return table<LedgerEntry>('Marks', model.ledger, [
    { title: 'No.', width: 6, of: ({ number }) => number },
    { title: 'Paragraph', width: 9, of: ({ paragraph }) => paragraph },
    { title: 'Words', width: 60, of: ({ words }) => words },
    { title: 'Kind', width: 12, of: ({ kind }) => KIND_INFO[kind].label },
    { title: 'Form', width: 11, of: ({ form }) => form },
    {
      title: 'Facets',
      width: 20,
      of: ({ facets }) => facets.map((each) => FACET_INFO[each].label).join(', '),
    },
    { title: 'Risk', width: 10, when: risk, of: (entry) => RISK_INFO[entry.risk].label },
    { title: 'Status', width: 14, of: ({ status }) => STATUS_INFO[status].label },
    { title: 'Open', width: 7, of: ({ decided }) => (decided ? 'no' : 'yes') },
    {
      title: 'Attention',
      width: 18,
      of: ({ alerts }) => alerts.map((each) => ALERT_INFO[each].label).join(', '),
    },
    { title: 'Suggested', width: 40, of: ({ correction }) => correction },
    { title: 'Resolution', width: 12, of: ({ disposition }) => DISPOSITION_INFO[disposition].label },
    { title: 'Backing', width: 14, of: ({ backing }) => BACKING_INFO[backing].label },
    { title: 'Attribution', width: 11, of: ({ attribution }) => attribution },
    {
      title: 'Sources',
      width: 30,
      when: holds(model, 'sources'),
      of: ({ evidence }) => [...new Set(evidence.map(({ source }) => nameOf(model, source)))].join('; '),
    },
    { title: 'Notes', width: 40, when: notes, of: (entry) => entry.notes.map(noteLine).join('\n') },
    { title: 'Decided by', width: 16, when: names, of: ({ stamp }) => stamp?.by ?? null },
    { title: 'Decided at', width: 18, when: names, of: ({ stamp }) => stamp?.at ?? null },
    { title: 'On draft', width: 8, of: ({ stamp }) => stamp?.draft ?? null },
  ]);
}

const noteLine = ({ by, text }: LedgerEntry['notes'][number]): string => (by ? `${by}: ${text}` : text);

const nameOf = ({ sources }: ReportModel, number: number): string => sourceName(sources[number - 1]!);

/** A source by its title where it may be named, else by its number and terms. */
export const sourceName = ({ number, named, terms }: ReportSource): string =>
  named ? named.title : `Source ${number} (${TERMS_INFO[terms].label.toLowerCase()})`;

/** What stands behind each mark, a row a piece of evidence. */
export function evidenceTable(model: ReportModel): Table {
  const items = model.ledger.flatMap((entry) => entry.evidence.map((evidence) => ({ entry, evidence })));
  const shown = ({ evidence }: { evidence: ReportEvidence }) => evidence.shown;
  const excerpts = holds(model, 'excerpts');
  return table('Evidence', items, [
    { title: 'Mark', width: 6, of: ({ entry }) => toMark(entry.number) },
    { title: 'Words', width: 40, of: ({ entry }) => entry.words },
    { title: 'Finding', width: 12, of: ({ evidence }) => BEARING_INFO[evidence.bears].label },
    { title: 'Source', width: 40, of: ({ evidence }) => nameOf(model, evidence.source) },
    { title: 'Page or place', width: 16, of: (item) => shown(item)?.locator ?? null },
    { title: 'Excerpt', width: 50, when: excerpts, of: (item) => shown(item)?.excerpt ?? null },
    {
      title: 'Beside the tape',
      width: 18,
      when: excerpts,
      of: (item) => {
        const heard = shown(item)?.heard;
        return heard ? VERDICT_INFO[heard.verdict].label + heard.who : null;
      },
    },
    { title: 'Vouched for by', width: 14, of: ({ evidence }) => evidence.voucher },
  ]);
}

/** What the marks rest on. */
export function sourcesTable(model: ReportModel): Table {
  return table<ReportSource>('Sources', model.sources, [
    { title: 'No.', width: 6, of: ({ number }) => number },
    { title: 'Source', width: 50, of: sourceName },
    { title: 'Terms', width: 18, of: ({ terms }) => TERMS_INFO[terms].label },
    { title: 'Kind', width: 14, of: ({ named }) => named && SOURCE_KIND_INFO[named.kind].label },
    {
      title: 'Standing',
      width: 12,
      of: ({ named }) => (named?.standing ? SOURCE_STANDING_INFO[named.standing].label : null),
    },
    { title: 'Where it is found', width: 50, of: ({ named }) => named && linked(named.where) },
    { title: 'Looked at', width: 12, of: ({ named }) => named?.accessed ?? null },
    { title: 'Marks', width: 20, of: ({ marks }) => marks.join(', ') },
  ]);
}

/** A link where the words are an address and nothing else. */
const linked = (words: string): Cell =>
  /^https?:\/\/[^\s\p{C}]{1,2000}$/u.test(words) ? { text: words, href: words } : words;

/** A mark's number, leading to its row: the first row is the head. */
const toMark = (number: number): Cell => ({ text: number, place: `Marks!A${number + 1}` });

/** What somebody was asked and has not answered yet. */
export function queriesTable(model: ReportModel): Table {
  const [risk, notes] = [holds(model, 'risk'), holds(model, 'notes')];
  const out = model.ledger.filter(({ status }) => status === 'query-out');
  return table<LedgerEntry>('Queries', out, [
    { title: 'Mark', width: 6, of: ({ number }) => toMark(number) },
    { title: 'Words', width: 60, of: ({ words }) => words },
    { title: 'Risk', width: 10, when: risk, of: (entry) => RISK_INFO[entry.risk].label },
    { title: 'Since', width: 18, when: holds(model, 'names'), of: ({ stamp }) => stamp?.at ?? null },
    { title: 'Suggested', width: 40, of: ({ correction }) => correction },
    { title: 'Notes', width: 60, when: notes, of: (entry) => entry.notes.map(noteLine).join('\n') },
  ]);
}
