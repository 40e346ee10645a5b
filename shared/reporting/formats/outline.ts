import {
  ALERT_INFO,
  BEARING_INFO,
  DISPOSITION_INFO,
  FACET_INFO,
  KIND_INFO,
  RISK_INFO,
  SOURCE_KIND_INFO,
  STATUS_INFO,
  VERDICT_INFO,
} from '../../domain';
import { clip, inOneLine } from '../../text/clip';
import { AUDIENCE_INFO, CONTENT_INFO } from '../audience';
import { counted, day, moment, number } from '../html/wording';
import { askedWords, changedLine, leadOf } from '../lead';
import { holds } from '../left-out';
import type { Changed, LedgerEntry, ReportEvidence, ReportModel } from '../types';
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
const toMark = (mark: number): Span => text(String(mark), { mark });
const paragraph = (words: Words, role?: 'lead' | 'standfirst' | 'explain'): Block => ({
  is: 'paragraph',
  words,
  ...(role && { role }),
});
const heading = (level: 1 | 2 | 3, words: string): Block => ({ is: 'heading', level, text: words });

/** The shape and the word: a status is told without colour. */
export const statusWords = ({ status }: LedgerEntry): string =>
  `${STATUS_INFO[status].shape} ${STATUS_INFO[status].label}`;

const numbers = (marks: readonly number[], most = marks.length): Span[] => [
  ...marks.slice(0, most).flatMap((mark, at) => [...(at > 0 ? [text(', ')] : []), toMark(mark)]),
  ...(marks.length > most ? [text(` and ${number(marks.length - most)} more`)] : []),
];

/** So many numbers stand on the first page for one thing; the lists below have them all. */
const MOST_NUMBERS = 12;

/** What was checked, and the first page: may it run, what is open, what is risky, what was changed. */
export function frontOf(model: ReportModel): Block[] {
  const { title, draft, made, blockers } = model;
  const { version } = made;
  const details: [string, string][] = [
    ['Byline', title.byline.replace(/^by\s+/i, '')],
    ['Desk', title.desk],
    ['Slug', title.slug],
    ['Working title', title.workingTitle],
    ['Publication', day(title.publicationDate)],
    ['Deadline', day(title.deadline)],
    ['Checker', title.checker],
    ['Editor', title.editor],
    ['Report made', `${moment(made.at)}, by ${made.by}`],
    ['Draft', `${draft.number}, ${counted(draft.words, 'word')}, received ${moment(draft.createdAt)}`],
    ['SHA-256 of the draft', draft.sha256],
  ];
  const left = version?.leftOut.map((content) => CONTENT_INFO[content].label.toLowerCase()) ?? [];
  const { decided, open } = leadOf(model);
  return [
    ...(title.standfirst ? [paragraph([text(title.standfirst)], 'standfirst')] : []),
    {
      is: 'list',
      items: details
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [text(`${label}: `, { bold: true }), text(value)]),
    },
    ...(version && version.audience !== 'editor'
      ? [paragraph([text(`This report is ${AUDIENCE_INFO[version.audience].for}.`)], 'explain')]
      : []),
    ...(left.length > 0 ? [paragraph([text(`Left out of it: ${left.join(', ')}.`)], 'explain')] : []),
    heading(1, 'May it run?'),
    ...(blockers.length === 0
      ? [paragraph([text('Ready for sign-off: nothing blocks it under the desk’s rules.')], 'lead')]
      : [
          paragraph(
            [
              text(
                `Not yet: ${counted(blockers.length, 'thing blocks', 'things block')} sign-off under the desk’s rules.`,
              ),
            ],
            'lead',
          ),
          {
            is: 'list' as const,
            items: blockers.map(({ words, marks }) => [
              text(words),
              ...(marks.length > 0 ? [text(': '), ...numbers(marks, MOST_NUMBERS)] : []),
            ]),
          },
        ]),
    heading(2, 'What is open'),
    paragraph([text([...decided, open].filter(Boolean).join(' '))]),
    ...shortList(model.open.map(({ entry }) => entry)),
    ...(holds(model, 'risk') ? riskPart(model) : []),
    heading(2, 'What was changed'),
    paragraph([text(changedLine(model))]),
  ];
}

const MOST = 5;

const shortList = (entries: readonly LedgerEntry[]): Block[] =>
  entries.length === 0
    ? []
    : [
        {
          is: 'list',
          items: [
            ...entries
              .slice(0, MOST)
              .map((entry): Words => [
                text('No. '),
                toMark(entry.number),
                text(`: ${clip(inOneLine(entry.words), 110, { atWord: true })} (${statusWords(entry)})`),
              ]),
            ...(entries.length > MOST ? [[text(`and ${number(entries.length - MOST)} more`)]] : []),
          ],
        },
      ];

function riskPart(model: ReportModel): Block[] {
  const risky = (['legal', 'high'] as const).map((risk) => ({
    risk,
    entries: model.ledger.filter((entry) => entry.risk === risk),
  }));
  return [
    heading(2, 'What is risky'),
    ...risky.flatMap(({ risk, entries }): Block[] => {
      const open = entries.filter(({ decided }) => !decided);
      const many =
        entries.length === 0
          ? `No mark is of ${RISK_INFO[risk].label.toLowerCase()} risk.`
          : `${counted(entries.length, 'mark')} of ${RISK_INFO[risk].label.toLowerCase()} risk, ${open.length === 0 ? 'all decided' : `${number(open.length)} of them open`}:`;
      return [
        paragraph([
          text(many),
          ...(entries.length > 0
            ? [
                text(' '),
                ...numbers(
                  [...open, ...entries.filter(({ decided }) => decided)].map((each) => each.number),
                  MOST_NUMBERS,
                ),
              ]
            : []),
        ]),
      ];
    }),
  ];
}

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

export const noteWords = ({ by, text: words }: LedgerEntry['notes'][number]): string =>
  by ? `${by}: ${words}` : words;

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

const columns = (shares: number[], titles: string[]) =>
  titles.map((title, at) => ({ title, share: shares[at]! }));

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
    ...(shown?.excerpt ? [text(`. “${shown.excerpt}”`, { italic: true })] : []),
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
