import { ALERT_INFO, BEARING_INFO, FACET_INFO, KIND_INFO, RISK_INFO, STATUS_INFO } from '../../domain';
import { inQuotes } from '../../text/in-quotes';
import { moment, number } from '../html/wording';
import { holds } from '../left-out';
import type { LedgerEntry, ReportEvidence, ReportModel } from '../types';
import { sourceName } from './tables';

/*
 * The report as a document of headings, paragraphs, lists and tables, for formats that have such: Word and
 * Markdown. What it says and in what order is said here once.
 */

/** A stretch of words; `mark` and `source` lead to where the report has them. */
export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  quiet?: boolean;
  mark?: number;
  source?: number;
  href?: string;
}
export type Words = readonly Span[];

export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; text: string }
  | { is: 'paragraph'; words: Words; role?: 'lead' | 'standfirst' | 'explain' }
  | { is: 'list'; items: Words[] }
  | { is: 'table'; columns: { title: string; share: number }[]; rows: Row[] };

export interface Row {
  cells: Words[][];
  /** The mark or the source that other places lead to. */
  mark?: number;
  source?: number;
}

export const text = (words: string, look: Omit<Span, 'text'> = {}): Span => ({ text: words, ...look });
export const toMark = (mark: number): Span => text(String(mark), { mark });
export const paragraph = (words: Words, role?: 'lead' | 'standfirst' | 'explain'): Block => ({
  is: 'paragraph',
  words,
  ...(role && { role }),
});
export const heading = (level: 1 | 2 | 3, words: string): Block => ({ is: 'heading', level, text: words });

/** The shape and the word: a status is told without colour. */
export const statusWords = ({ status }: LedgerEntry): string =>
  `${STATUS_INFO[status].shape} ${STATUS_INFO[status].label}`;

export const numbers = (marks: readonly number[], most = marks.length): Span[] => [
  ...marks.slice(0, most).flatMap((mark, at) => [...(at > 0 ? [text(', ')] : []), toMark(mark)]),
  ...(marks.length > most ? [text(` and ${number(marks.length - most)} more`)] : []),
];

/** So many numbers stand on the first page for one thing; the lists below have them all. */
export const MOST_NUMBERS = 12;

export const noteWords = ({ by, text: words }: LedgerEntry['notes'][number]): string =>
  by ? `${by}: ${words}` : words;

/** One mark with all that was decided and said about it: a paragraph each. */
export function entryWords(model: ReportModel, entry: LedgerEntry): Words[] {
  const { stamp, lack } = entry;
  return [
    [text(entry.words)],
    ...(entry.correction ? [[text('Suggested: ', { bold: true }), text(entry.correction)]] : []),
    ...entry.evidence.map((each) => evidenceWords(model, each)),
    ...entry.said.map(({ author, text: words }) => [
      text(`${author || 'The author'}: `, { bold: true }),
      text(words),
    ]),
    ...entry.notes.map((note) => [text(noteWords(note), { quiet: true })]),
    ...(stamp?.by ? [[text(`${stamp.by}, ${moment(stamp.at)}, draft ${stamp.draft}`, { quiet: true })]] : []),
    ...entry.alerts.map((alert) => [
      text(`${ALERT_INFO[alert].label}. `, { bold: true }),
      text(alert === 'unsourced' && lack ? '' : ALERT_INFO[alert].why),
    ]),
  ];
}

export function evidenceWords(
  { sources }: ReportModel,
  { source, bears, shown, voucher }: ReportEvidence,
): Words {
  return [
    text(`${BEARING_INFO[bears].shape} ${BEARING_INFO[bears].label}: `),
    text(sourceName(sources[source - 1]!), { source }),
    ...(shown?.locator ? [text(`, ${shown.locator}`)] : []),
    ...(shown?.excerpt ? [text(`. ${inQuotes(shown.excerpt)}`, { italic: true })] : []),
    ...(voucher === 'author' ? [text('. The author says so, nobody has checked it', { quiet: true })] : []),
  ];
}

/** What kind of mark it is, and of what risk. */
export const kindWords = (model: ReportModel, { kind, form, facets, risk }: LedgerEntry): string =>
  [
    KIND_INFO[kind].label + (form ? `, ${form}` : ''),
    ...facets.map((facet) => FACET_INFO[facet].label),
    ...(holds(model, 'risk') ? [`${RISK_INFO[risk].label} risk`] : []),
  ].join(' · ');
