import {
  ALERT_INFO,
  DISPOSITION_INFO,
  DISPOSITIONS,
  FACET_INFO,
  FACETS,
  KIND_INFO,
  MARK_KINDS,
  QUOTE_FORMS,
  RISK_INFO,
  RISKS,
  STATUS_INFO,
  STATUSES,
  type Disposition,
  type Facet,
  type MarkKind,
  type QuoteForm,
  type Risk,
  type Status,
} from '../../vocabulary';
import { inOneLine } from '../../text/clip';

/*
 * What a mark's own comment says, line by line: words for whoever reads the draft, by a grammar that Stet
 * reads again. Each line after the first opens with a name of ours; what opens with none was added by a hand.
 */

/** What is said of a mark in its comment. */
export interface Stated {
  kind: MarkKind;
  form: QuoteForm | null;
  status: Status;
  risk: Risk;
  facets: readonly Facet[];
  disposition: Disposition;
  /** On one line; empty where nothing is suggested. */
  correction: string;
  /** Who set the status, when to the second, and on which draft; null: nobody has. */
  stamp: { by: string; at: string; draft: number } | null;
  /** The words are gone from the draft; what they were. */
  lost: string | null;
}

/** What the comment says besides, for who reads it alone: each a line's name and its words. */
export type Besides = readonly (readonly [name: (typeof ALSO)[number], words: string])[];

const ALSO = ['Attention', 'Evidence', 'Attribution', 'Draft'] as const;
const NAMES = ['Kind', 'Risk', 'Facets', 'Set by', 'Suggested', 'Resolution', 'Words', ...ALSO] as const;
type Name = (typeof NAMES)[number];

/** The lines of a mark's comment, its label apart. */
export function linesOf(stated: Stated, besides: Besides): string[] {
  const { kind, form, status, risk, facets, disposition, correction, stamp, lost } = stated;
  const lines: (readonly [Name, string])[] = [
    ['Kind', KIND_INFO[kind].label + (form ? `, ${form}` : '')],
    ['Risk', risk === 'routine' ? '' : RISK_INFO[risk].label],
    ['Facets', facets.map((facet) => FACET_INFO[facet].label).join(' · ')],
    [
      'Set by',
      stamp && stamp.at !== ''
        ? `${stamp.by || 'nobody named'}, ${whenOf(stamp.at)}, on draft ${stamp.draft}`
        : '',
    ],
    ['Suggested', correction],
    ['Resolution', disposition === 'open' ? '' : DISPOSITION_INFO[disposition].label],
    ['Words', lost ?? ''],
    ...besides,
  ];
  const { shape, label } = STATUS_INFO[status];
  return [
    `${shape} ${label}`,
    ...lines.flatMap(([name, words]) => (inOneLine(words) === '' ? [] : [`${name}: ${inOneLine(words)}`])),
  ];
}

/** "2026-03-28 14:05:09 UTC". */
const whenOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;

/** What lines say, and those that are no lines of ours: somebody wrote them into the comment. */
export function statedIn(lines: readonly string[]): { stated: Stated; added: string[] } {
  const values = new Map<Name, string>();
  let lost = false;
  const added: string[] = [];
  const [first = '', ...rest] = lines;
  const status = STATUSES.find((each) => headOf(each) === inOneLine(first));
  if (status === undefined && first.trim() !== '') added.push(first);
  for (const line of rest) {
    const name = NAMES.find((each) => line.trimStart().startsWith(`${each}: `));
    // Of what is said twice the second was typed; several sources are several lines.
    if (name === undefined || (values.has(name) && !ALSO.some((each) => each === name))) added.push(line);
    else {
      const value = line
        .trimStart()
        .slice(name.length + 2)
        .trim();
      lost ||= name === 'Attention' && value.startsWith(ALERT_INFO.lost.label);
      values.set(name, value);
    }
  }
  const [kind = '', form] = (values.get('Kind') ?? '').split(', ');
  const facets = (values.get('Facets') ?? '').split(' · ');
  const labelled = <T extends string>(all: readonly T[], info: Record<T, { label: string }>, word: string) =>
    all.find((each) => info[each].label === word);
  return {
    stated: {
      kind: labelled(MARK_KINDS, KIND_INFO, kind) ?? 'claim',
      form: QUOTE_FORMS.find((each) => each === form) ?? null,
      status: status ?? 'to-check',
      risk: labelled(RISKS, RISK_INFO, values.get('Risk') ?? '') ?? 'routine',
      facets: FACETS.filter((each) => facets.includes(FACET_INFO[each].label)),
      disposition: labelled(DISPOSITIONS, DISPOSITION_INFO, values.get('Resolution') ?? '') ?? 'open',
      correction: values.get('Suggested') ?? '',
      stamp: stampIn(values.get('Set by') ?? ''),
      lost: lost ? (values.get('Words') ?? '') : null,
    },
    added: added.filter((line) => line.trim() !== ''),
  };
}

const headOf = (status: Status): string => `${STATUS_INFO[status].shape} ${STATUS_INFO[status].label}`;

const STAMP = /^(.*), (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC, on draft (\d{1,6})$/;

function stampIn(words: string): Stated['stamp'] {
  const found = STAMP.exec(words);
  if (!found) return null;
  const [, by = '', day, time, draft] = found;
  const at = `${day}T${time}.000Z`;
  return Number.isNaN(Date.parse(at)) || Number(draft) < 1
    ? null
    : { by: by === 'nobody named' ? '' : by, at, draft: Number(draft) };
}
