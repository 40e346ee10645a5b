import { ALERT_INFO, DISPOSITION_INFO, RISK_INFO, SOURCE_KIND_INFO, VERDICT_INFO } from '../../domain';
import { clip, inOneLine } from '../../text/clip';
import { askedWords } from '../lead';
import { holds } from '../left-out';
import type { Changed, LedgerEntry, ReportEvidence, ReportModel } from '../types';
import {
  heading,
  noteWords,
  numbers,
  statusWords,
  text,
  toMark,
  type Block,
  type Row,
  type Words,
} from './outline';
import { sourceName } from './tables';

/** All that comes after the first page, each part where there is something in it. */
export function partsOf(model: ReportModel): Block[] {
  const { open, toChange, changed, corrections, quotes, sources, ledger } = model;
  const queries = ledger.filter(({ status }) => status === 'query-out');
  const corrected = corrections.filter(
    ({ entry }) => entry.correction !== '' || entry.disposition !== 'open',
  );
  return [
    ...listOf(
      model,
      'Still open',
      open.map(({ entry }) => entry),
    ),
    ...listOf(model, 'To be changed', toChange),
    ...listOf(model, 'Queries out', queries),
    ...part(
      'Changed since check',
      ['As checked', 'As it stands'],
      [46, 47],
      changed.map(({ entry, checked, now }) => ({
        entry,
        cells: [
          [differing(checked, 'struck')],
          [now ? differing(now, 'bold') : [text('The words are gone from the draft')]],
        ],
      })),
    ),
    ...part(
      'Corrections',
      ['As written', 'Suggested', 'Done'],
      [37, 36, 20],
      corrected.map(({ entry, written, suggested, adopted, now }) => ({
        entry,
        cells: [
          [differing(written, 'struck')],
          [suggested ? differing(suggested, 'bold') : [text('No wording suggested')]],
          [
            [text(DISPOSITION_INFO[entry.disposition].label)],
            ...(adopted ? [[text('The draft reads as suggested', { quiet: true })]] : []),
            ...(now === null ? [] : [[text(`The draft now reads: ${now}`, { quiet: true })]]),
          ],
        ],
      })),
    ),
    ...part(
      'Quotes',
      ['Words', 'Attributed to', 'Status'],
      [47, 28, 18],
      quotes.map(({ entry, attribution }) => ({
        entry,
        cells: [
          [[text(entry.words)]],
          [
            attribution
              ? [text(attribution.words), text(' (no. '), toMark(attribution.number), text(')')]
              : [text('Nobody yet')],
          ],
          [[text(statusWords(entry))], ...entry.evidence.flatMap(heardLine)],
        ],
      })),
    ),
    ...(sources.length === 0
      ? []
      : [
          heading(1, 'Sources'),
          {
            is: 'table' as const,
            columns: columns([6, 46, 32, 16], ['No.', 'Source', 'Where it is found', 'Marks']),
            rows: sources.map((source): Row => ({
              source: source.number,
              cells: [
                [[text(String(source.number))]],
                [
                  [text(sourceName(source))],
                  ...(source.named
                    ? [[text(SOURCE_KIND_INFO[source.named.kind].label, { quiet: true })]]
                    : []),
                ],
                [source.named?.where ? [text(source.named.where)] : []],
                [numbers(source.marks)],
              ],
            })),
          },
        ]),
    ...peoplePart(model),
  ];
}

function peoplePart({ people }: ReportModel): Block[] {
  if (people.length === 0) return [];
  return [
    heading(1, 'People'),
    {
      is: 'table',
      columns: columns([30, 30, 24, 16], ['Name', 'Title and affiliation', 'Asked for comment', 'Marks']),
      rows: people.map(({ name, title, affiliation, asked, answered, marks }) => ({
        cells: [
          [[text(name)]],
          [[text([title, affiliation].filter(Boolean).join(', '))]],
          [[text(askedWords(asked, answered))]],
          [numbers(marks)],
        ],
      })),
    },
  ];
}

function listOf(model: ReportModel, title: string, entries: readonly LedgerEntry[]): Block[] {
  const risk = holds(model, 'risk');
  return part(
    title,
    ['Words', ...(risk ? ['Risk'] : []), 'Status'],
    risk ? [63, 12, 18] : [75, 18],
    entries.map((entry) => ({
      entry,
      cells: [
        [
          [text(clip(inOneLine(entry.words), 300, { atWord: true }))],
          ...entry.notes.slice(-1).map((note) => [text(noteWords(note), { quiet: true })]),
        ],
        ...(risk ? [[[text(RISK_INFO[entry.risk].label)]]] : []),
        [
          [text(statusWords(entry))],
          ...entry.alerts.map((alert) => [text(ALERT_INFO[alert].label, { quiet: true })]),
        ],
      ],
    })),
  );
}

function part(
  title: string,
  heads: string[],
  shares: number[],
  items: { entry: LedgerEntry; cells: Words[][][] | Words[][] }[],
): Block[] {
  if (items.length === 0) return [];
  return [
    heading(1, title),
    {
      is: 'table',
      columns: columns([7, ...shares], ['No.', ...heads]),
      rows: items.map(({ entry, cells }): Row => ({
        cells: [[[toMark(entry.number)]], ...(cells as Words[][])],
      })),
    },
  ];
}

function differing({ before, changed, after }: Changed, look: 'struck' | 'bold'): Words {
  return [text(before), ...(changed ? [text(changed, { [look]: true })] : []), text(after)].filter(
    (span) => span.text !== '',
  );
}

function heardLine({ shown }: ReportEvidence): Words[] {
  if (!shown?.heard) return [];
  const { verdict, who } = shown.heard;
  return [[text(`Beside the tape: ${VERDICT_INFO[verdict].label.toLowerCase()}${who}`, { quiet: true })]];
}

const columns = (shares: number[], titles: string[]) =>
  titles.map((title, at) => ({ title, share: shares[at]! }));
