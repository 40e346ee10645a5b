import { CLASS_INFO, counted, inSeries, MARK_CLASSES, type MarkClass } from '../domain';
import { day } from './html/wording';
import type { ReportModel } from './types';

/**
 * The figures of a report in sentences, the same in every format. They are said from the counts, and so
 * cannot say otherwise.
 */
export interface Lead {
  decided: string[];
  /** What is open; where something is, it is to be seen first. */
  open: string;
}

export function leadOf({
  counts,
  open,
  blockers,
  coverage,
}: Pick<ReportModel, 'counts' | 'open' | 'blockers' | 'coverage'>): Lead {
  const { marks, decided, classes } = counts;
  if (marks === 0)
    return {
      decided: ['Nobody has marked anything in this draft.'],
      open: coverage.cleared > 0 ? '' : 'Nothing in it has been checked.',
    };
  const listed = (among: boolean): string =>
    inSeries(
      MARK_CLASSES.flatMap((each) =>
        CLASS_INFO[each].decided === among && classes[each] > 0 ? [inWords(each, classes[each])] : [],
      ),
    );
  const all =
    marks === 1
      ? `One mark, ${decided === 1 ? '' : 'not '}decided.`
      : decided === marks
        ? `All ${plain(marks)} marks decided.`
        : `${plain(decided)} of ${plain(marks)} marks decided.`;
  const of = (risk: 'legal' | 'high') => open.filter(({ entry }) => entry.risk === risk).length;
  const risky = (['legal', 'high'] as const).flatMap((risk) =>
    of(risk) > 0 ? [`${plain(of(risk))} of ${risk} risk`] : [],
  );
  const done = blockers.length === 0 && classes['to-change'] === 0;
  return {
    decided: [all, ...(decided > 0 ? [`Decided: ${listed(true)}.`] : [])],
    open:
      open.length > 0
        ? `${plain(open.length)} still open${risky.length > 0 ? `, ${inSeries(risky)}` : ''}: ${listed(false)}.`
        : done
          ? 'Nothing is open.'
          : `No mark is open${blockers.length > 0 ? `; ${counted(blockers.length, 'thing blocks', 'things block')} sign-off` : ''}.`,
  };
}

/** What was found and what became of it, in a sentence that the sections below bear out. */
export function changedLine({
  corrections,
  changed,
  toChange,
}: Pick<ReportModel, 'corrections' | 'changed' | 'toChange'>): string {
  const done = corrections.filter(({ entry }) => entry.disposition !== 'open').length;
  const parts = [
    ...(done > 0 ? [`${counted(done, 'mark was', 'marks were')} resolved in the text`] : []),
    ...(toChange.length > 0
      ? [`${counted(toChange.length, 'mark is', 'marks are')} still to be changed`]
      : []),
    ...(changed.length > 0
      ? [
          `${counted(changed.length, 'decision was', 'decisions were')} made on other words than stand there now`,
        ]
      : []),
  ];
  return parts.length === 0
    ? 'Nothing was corrected, and no decision was overtaken by a change.'
    : `${parts.join('; ')}.`;
}

/** "asked 3 March 2026, answered 5 March 2026"; nothing where nobody was asked. */
export const askedWords = (asked: string, answered: string): string =>
  [
    asked && `asked ${day(asked)}`,
    asked || answered ? (answered ? `answered ${day(answered)}` : 'no answer yet') : '',
  ]
    .filter(Boolean)
    .join(', ');

const plain = (value: number): string => value.toLocaleString('en-GB');
const inWords = (each: MarkClass, many: number): string =>
  `${plain(many)} ${CLASS_INFO[each].label.toLowerCase()}`;
