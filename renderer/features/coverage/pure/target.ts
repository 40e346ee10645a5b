import {
  ALERT_INFO,
  ALERTS,
  alertsUnder,
  STATUS_INFO,
  STATUSES,
  unseenIn,
  type Mark,
  type Standing,
} from '@shared/domain';
import { firstAbove } from '@shared/text/ranges';
import { count, excerpt, number } from '../../../ui/format';
import { laneAt } from './drawing';
import { laneOf, type Lane, type Rules } from './strip';
import { inQuotes } from '@shared/text/in-quotes';

/** What lies under the pointer on the strip. */
export interface Target {
  offset: number;
  /** The mark that was hit, for it to be selected. */
  mark: string | null;
  /** What is there, in words. */
  lines: string[];
}

/** A pointer is coarser than a row: what lies in the next one is meant too. */
const REACH = 1;

/**
 * What the pointer means: a sentence nobody has looked at or a mark where it is on one, otherwise the place.
 */
export function targetAt(
  { x, row }: { x: number; row: number },
  edges: readonly number[],
  standing: Standing,
  marks: readonly Mark[],
  text: string,
  rules: Rules,
): Target | null {
  const last = edges.length - 2;
  if (last < 0) return null;
  const at = Math.min(last, Math.max(0, row));
  const [from, to] = [edges[Math.max(0, at - REACH)]!, edges[Math.min(last + 1, at + 1 + REACH)]!];
  const here = marks.filter(({ lost, anchor }) => !lost && anchor.start < to && anchor.end > from);
  const unseen = unseenIn(standing, from, to);
  const lane = laneAt(x);
  const hit =
    lane === 'unseen'
      ? undefined
      : nearest(
          here.filter((mark) => laneOf(mark, rules) === lane),
          edges[at]!,
          ({ anchor }) => anchor.start,
        );
  const sentence = lane === 'unseen' ? nearest(unseen, edges[at]!, ({ start }) => start) : undefined;
  const offset = hit?.anchor.start ?? sentence?.start ?? sentenceStart(standing, edges[at]!);
  return {
    offset,
    mark: hit?.id ?? null,
    lines: linesOf(standing, marksInWords(here, rules), unseen.length, text, offset),
  };
}

/** The beginning of the sentence at `offset`: where a reader would take up the text. */
function sentenceStart({ sentences: { starts, ends } }: Standing, offset: number): number {
  const start = starts[firstAbove(ends, offset)];
  return start !== undefined && start < offset ? start : offset;
}

function nearest<T>(all: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let found: T | undefined;
  for (const item of all)
    if (!found || Math.abs(startOf(item) - offset) < Math.abs(startOf(found) - offset)) found = item;
  return found;
}

function linesOf(
  { sentences: { paragraphs } }: Standing,
  marks: readonly string[],
  unseen: number,
  text: string,
  offset: number,
): string[] {
  const paragraph = paragraphs.findIndex(({ end }) => end > offset);
  const words = text
    .slice(offset, offset + 120)
    .split('\n', 1)[0]!
    .trim();
  return [
    paragraph === -1
      ? ''
      : `¶ ${number(paragraph + 1)} of ${number(paragraphs.length)}${words ? `  ${inQuotes(excerpt(words, 60))}` : ''}`,
    ...marks,
    unseen === 0 ? '' : `${count(unseen, 'sentence')} nobody has looked at`,
  ].filter(Boolean);
}

/** More than these in one place are summed up. */
const MOST_LINES = 4;

function marksInWords(marks: readonly Mark[], rules: Rules): string[] {
  const groups = STATUSES.map((status) => ({
    status,
    of: marks.filter((mark) => mark.status === status),
  })).filter(({ of }) => of.length > 0);
  if (groups.length > MOST_LINES) {
    const inLane = (lane: Lane) => number(marks.filter((mark) => laneOf(mark, rules) === lane).length);
    return [
      `${count(marks.length, 'mark')}: ${inLane('open')} to decide, ${inLane('problem')} with a problem`,
    ];
  }
  return groups.map(({ status, of }) => {
    const alerts = of.flatMap((mark) => alertsUnder(mark, rules));
    const asked = ALERTS.flatMap((alert) => {
      const there = alerts.filter((each) => each === alert).length;
      const said = alert === 're-check' ? 'to re-check' : ALERT_INFO[alert].label.toLowerCase();
      return there === 0 ? [] : [`, ${number(there)} ${said}`];
    });
    const { shape, label } = STATUS_INFO[status];
    return `${shape} ${count(of.length, 'mark')}: ${label.toLowerCase()}${asked.join('')}`;
  });
}
