import { clip, inOneLine } from '../../text/clip';
import { currentDraft, type Article } from '../model/article';
import { isCut, type Mark } from '../model/mark';
import { backingOfMark } from '../evidence/backing';
import { bondsOf } from '../people/people';
import { heldAgainst, openAlertsUnder, type Held } from '../coverage/readiness';
import { NOTHING_ASKED } from '../evidence/asked';
import { firstAbove } from '../../text/ranges';
import {
  ALERT_INFO,
  ALERTS,
  BACKING_INFO,
  BACKINGS,
  KIND_INFO,
  MARK_KINDS,
  PART_INFO,
  PART_KINDS,
  RISK_INFO,
  RISKS,
  STATUS_INFO,
  STATUSES,
} from '../../vocabulary';
import { partOf } from './filter';
import { sentencesIn } from '../coverage/sentences';

export const SORTS = ['text', 'status', 'risk', 'changed'] as const;
export type MarkSort = (typeof SORTS)[number];
export const SORT_INFO: Record<MarkSort, { label: string }> = {
  text: { label: 'Text order' },
  status: { label: 'Status' },
  risk: { label: 'Risk, highest first' },
  changed: { label: 'Last changed first' },
};

/** `marks`, which stand in text order, in another; marks that are alike stay in text order. */
export function sortMarks(marks: readonly Mark[], by: MarkSort): readonly Mark[] {
  switch (by) {
    case 'text':
      return marks;
    case 'status':
      return inBuckets(marks, STATUSES, ({ status }) => status);
    case 'risk':
      return inBuckets(marks, [...RISKS].reverse(), ({ risk }) => risk);
    case 'changed': {
      const dated = marks.map((mark) => ({ mark, at: lastChanged(mark) }));
      return dated.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(({ mark }) => mark);
    }
  }
}

function inBuckets<V extends string>(
  marks: readonly Mark[],
  order: readonly V[],
  valueOf: (mark: Mark) => V,
): Mark[] {
  const buckets = new Map<V, Mark[]>(order.map((value) => [value, []]));
  for (const mark of marks) buckets.get(valueOf(mark))!.push(mark);
  return [...buckets.values()].flat();
}

/**
 * When somebody last did something to it that carries its time: made it, set its status, wrote a note, ticked
 * a fact.
 */
export function lastChanged({ createdAt, stamp, notes, ticks }: Mark): string {
  let last = createdAt;
  if (stamp && stamp.at > last) last = stamp.at;
  for (const { at } of notes) if (at > last) last = at;
  for (const { at } of ticks) if (at > last) last = at;
  return last;
}

export const GROUPINGS = [
  'none',
  'section',
  'paragraph',
  'part',
  'status',
  'alert',
  'backing',
  'kind',
  'risk',
  'person',
  'assignee',
] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const GROUPING_INFO: Record<Grouping, { label: string }> = {
  none: { label: 'No groups' },
  section: { label: 'Section' },
  paragraph: { label: 'Paragraph' },
  part: { label: 'Part of the story' },
  status: { label: 'Status' },
  alert: { label: 'Attention' },
  backing: { label: 'Backing' },
  kind: { label: 'Kind' },
  risk: { label: 'Risk' },
  person: { label: 'Person' },
  assignee: { label: 'Assignee' },
};

export interface MarkGroup {
  /** The same group has the same key, whatever is in it. */
  key: string;
  label: string;
  marks: Mark[];
}

/** A group before its marks are counted: where it comes among the others, and what it is called. */
interface Heading {
  key: string;
  order: number;
  label: () => string;
}

/**
 * `marks` in groups: every mark in exactly one of them, in the order they come in; no group is empty. A mark
 * about several people is in the group of the first.
 */
export function groupMarks(
  article: Article,
  marks: readonly Mark[],
  by: Exclude<Grouping, 'none'>,
  rules: Asking = NOT_ASKED,
): MarkGroup[] {
  const headingOf = headings(article, by, rules);
  const groups = new Map<string, MarkGroup & { order: number }>();
  for (const mark of marks) {
    const { key, order, label } = headingOf(mark);
    const group = groups.get(key);
    if (group) group.marks.push(mark);
    else groups.set(key, { key, order, label: label(), marks: [mark] });
  }
  const named = by === 'assignee';
  return [...groups.values()]
    .sort((a, b) => a.order - b.order || (named ? a.label.localeCompare(b.label) : 0))
    .map(({ key, label, marks: of }) => ({ key, label, marks: of }));
}

const LAST = Number.MAX_SAFE_INTEGER;

/** What the desk asks of marks, as far as it makes an alert. */
type Asking = Held;
const NOT_ASKED: Asking = { sourced: NOTHING_ASKED };

function headings(article: Article, by: Exclude<Grouping, 'none'>, rules: Asking): (mark: Mark) => Heading {
  switch (by) {
    case 'status':
      return listed(
        STATUSES,
        (mark) => mark.status,
        (status) => STATUS_INFO[status].label,
      );
    case 'part':
      return listed(
        ['body', ...PART_KINDS] as const,
        (mark) => partOf(article, mark),
        (part) => (part === 'body' ? 'Body' : PART_INFO[part].label),
      );
    case 'alert':
      return byAlert(heldAgainst(rules, article));
    case 'backing':
      return listed(BACKINGS, backingOfMark, (backing) => BACKING_INFO[backing].label);
    case 'kind':
      return listed(
        MARK_KINDS,
        (mark) => mark.kind,
        (kind) => `${KIND_INFO[kind].label}s`,
      );
    case 'risk':
      return listed(
        [...RISKS].reverse(),
        (mark) => mark.risk,
        (risk) => `${RISK_INFO[risk].label} risk`,
      );
    case 'assignee':
      return ({ assignee }) =>
        assignee === ''
          ? { key: '', order: LAST, label: () => 'Assigned to nobody' }
          : { key: assignee, order: 0, label: () => assignee };
    case 'person':
      return byPerson(article);
    case 'paragraph':
      return byParagraph(article);
    case 'section':
      return bySection(article);
  }
}

function listed<V extends string>(
  values: readonly V[],
  valueOf: (mark: Mark) => V,
  label: (value: V) => string,
): (mark: Mark) => Heading {
  const made = new Map(
    values.map((value, order): [V, Heading] => [value, { key: value, order, label: () => label(value) }]),
  );
  return (mark) => made.get(valueOf(mark))!;
}

function byPerson(article: Article): (mark: Mark) => Heading {
  const bonds = bondsOf(article);
  const made = new Map(
    Object.values(article.people).map(({ id, name }, order): [string, Heading] => [
      id,
      { key: id, order, label: () => name },
    ]),
  );
  const nobody: Heading = { key: '', order: LAST, label: () => 'About nobody in the list' };
  return ({ id }) => {
    const [first] = bonds.get(id)?.keys() ?? [];
    return (first === undefined ? undefined : made.get(first)) ?? nobody;
  };
}

/**
 * What is lost comes first: it stands nowhere in the text, and would otherwise be looked for all through the
 * list.
 */
function byAlert(rules: Asking): (mark: Mark) => Heading {
  const order = ['lost', ...ALERTS.filter((alert) => alert !== 'lost'), 'cut', ''] as const;
  const label = (key: (typeof order)[number]) =>
    key === ''
      ? 'No attention'
      : key === 'cut'
        ? 'Closed as cut'
        : key === 'lost'
          ? LOST.label()
          : ALERT_INFO[key].label;
  return listed(order, (mark) => (isCut(mark) ? 'cut' : (openAlertsUnder(mark, rules)[0] ?? '')), label);
}

const LOST: Heading = { key: 'lost', order: LAST, label: () => 'Lost: the words are gone' };

function byParagraph(article: Article): (mark: Mark) => Heading {
  const draft = currentDraft(article);
  const { paragraphs } = sentencesIn(draft);
  const ends = Int32Array.from(paragraphs, ({ end }) => end);
  return ({ lost, anchor }) => {
    const at = lost ? -1 : firstAbove(ends, anchor.start);
    const paragraph = paragraphs[at];
    if (!paragraph) return LOST;
    return {
      key: String(at),
      order: at,
      label: () => `¶ ${at + 1} ${line(draft.text, paragraph.start, paragraph.end)}`,
    };
  };
}

function bySection(article: Article): (mark: Mark) => Heading {
  const { text, formats } = currentDraft(article);
  const heads = formats.filter((format) => format.type === 'heading').sort((a, b) => a.start - b.start);
  const starts = Int32Array.from(heads, ({ start }) => start);
  return ({ lost, anchor }) => {
    if (lost) return LOST;
    const at = firstAbove(starts, anchor.start) - 1;
    const head = heads[at];
    return {
      key: String(at),
      order: at,
      label: () => (head ? line(text, head.start, head.end) : 'Before the first heading'),
    };
  };
}

const LONGEST_LINE = 60;

function line(text: string, start: number, end: number): string {
  const words = inOneLine(text.slice(start, Math.min(end, start + LONGEST_LINE * 2)));
  return clip(words, LONGEST_LINE, { keep: LONGEST_LINE, atWord: true });
}
