import { clip } from '@shared/text/clip';
import {
  alertsOf,
  counted,
  inSeries,
  kindsInWords,
  marksInWords,
  RISK_INFO,
  STATUS_INFO,
  STATUSES,
  type Article,
  type Mark,
  type MarkKind,
  type Status,
  type Tally,
} from '@shared/domain';
import type { BulkWords } from './bulk';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What is said of what is done to many: beforehand, in numbers, what they will do; afterwards what they did.
 */

const KEPT =
  'It is one step, which Undo takes back. The history and the report say that it was done in bulk.';
const marks = (many: number): string => counted(many, 'mark');

export function acceptWords(suggestions: number): BulkWords {
  const people = (tally: Tally): string =>
    tally.people === 0
      ? ''
      : ` ${counted(tally.people, 'person', 'people')} ${tally.people === 1 ? 'is' : 'are'} added to the list.`;
  const evidence = (tally: Tally): string =>
    tally.evidence === 0
      ? ''
      : ` ${counted(tally.evidence, 'piece')} of evidence ${tally.evidence === 1 ? 'is' : 'are'} copied.`;
  return {
    before: (tally) => ({
      title: `Accept ${counted(suggestions, 'suggestion')}?`,
      lines: [
        `This makes ${marksInWords(tally.made)}. All of them are to check.${people(tally)}`,
        'Their sentences count as marked. They count as looked at once somebody does something to a mark by itself.',
        KEPT,
      ],
      yes: `Make ${marks(tally.made.length)}`,
    }),
    after: (tally) =>
      `${counted(suggestions, 'suggestion was made a mark', 'suggestions were made marks')}, ` +
      `${tally.made.length.toLocaleString('en-GB')} in all: ${kindsInWords(tally.made)}. ` +
      `Nobody has looked at them yet.${people(tally)}${evidence(tally)}`,
    quietly: ({ made }) =>
      `Marked as ${made.find(({ kind }) => kind !== 'attribution')?.kind ?? 'attribution'}.`,
  };
}

/** `keys` name the lines that are put away; the same words may stand in several. */
export function dismissWords(keys: readonly string[]): BulkWords {
  const lines = ({ dismissed }: Tally) => keys.filter((key) => dismissed.has(key)).length;
  return {
    before: (tally) => ({
      title: `Dismiss ${counted(lines(tally), 'suggestion')}?`,
      lines: ['The same words are not suggested again, in this draft or the next.', KEPT],
      yes: `Dismiss ${counted(lines(tally), 'suggestion')}`,
    }),
    after: (tally) =>
      `${counted(lines(tally), 'suggestion was', 'suggestions were')} dismissed. No mark was changed.`,
    quietly: (tally) =>
      lines(tally) === 1 ? 'Dismissed.' : `Dismissed ${counted(lines(tally), 'suggestion')}.`,
  };
}

/** A flag of the first read becomes a query. */
export function queryWords(words: string): BulkWords {
  const after = `Query out on ${inQuotes(clip(words, 60))}. The flag is answered.`;
  return {
    before: () => ({ title: 'Make a query of this flag?', lines: [after, KEPT], yes: 'Make a query' }),
    after: () => after,
  };
}

/** Decisions: a status, or that it still holds. `follow`: what follows from it, asked or done. */
export function statusWords(status: Status, follow: () => Promise<string>): BulkWords {
  const label = STATUS_INFO[status].label.toLowerCase();
  return {
    before: ({ changed }, article) => ({
      title: `Set ${marks(changed.length)} to ${label}?`,
      lines: [asTheyAre(article, changed), unseen(article, changed), KEPT].filter(Boolean),
      yes: `Set ${marks(changed.length)} to ${label}`,
    }),
    after: ({ changed }) => `Set ${marks(changed.length)} to ${label}, in bulk.`,
    quietly: ({ changed }) =>
      `${STATUS_INFO[status].label}${changed.length === 1 ? '' : `: ${marks(changed.length)}`}.`,
    follow,
  };
}

export function confirmWords(follow: () => Promise<string>): BulkWords {
  return {
    before: ({ changed }, article) => ({
      title: `Say of ${marks(changed.length)} that they still hold?`,
      lines: [asTheyAre(article, changed), 'Each keeps its status, on the words as they stand now.', KEPT],
      yes: `${marks(changed.length)} still hold`,
    }),
    after: ({ changed }) => `Still holds: ${marks(changed.length)}, in bulk.`,
    quietly: ({ changed }) => `Still holds${changed.length === 1 ? '' : `: ${marks(changed.length)}`}.`,
    follow,
  };
}

/** Everything else that is set of a mark. `asked`: how many it is set of; some may have it already. */
export function settingWords(asked: number, follow: () => Promise<string>): BulkWords {
  const rest = ({ changed }: Tally): string =>
    changed.length < asked ? ` ${counted(asked - changed.length, 'mark')} had it already.` : '';
  return {
    before: (tally, article) => ({
      title: `Change ${marks(tally.changed.length)}?`,
      lines: [asTheyAre(article, tally.changed), rest(tally).trim(), KEPT].filter(Boolean),
      yes: `Change ${marks(tally.changed.length)}`,
    }),
    after: (tally) => `Changed ${marks(tally.changed.length)}, in bulk.${rest(tally)}`,
    quietly: (tally) => `Changed ${marks(tally.changed.length)}.${rest(tally)}`,
    follow,
  };
}

export function removeWords(): BulkWords {
  // Quotes that stay let go of an attribution that goes.
  const unlinked = ({ changed }: Tally): string =>
    changed.length === 0
      ? ''
      : ` ${counted(changed.length, 'quote')} lost ${changed.length === 1 ? 'its' : 'their'} attribution.`;
  return {
    before: (tally, article) => ({
      title: `Remove ${marks(tally.removed.length)}?`,
      lines: [
        `This removes ${marksInWords(tally.removed)}, with ${counted(
          sum(tally.removed, ({ notes }) => notes.length),
          'note',
        )} and ${counted(
          sum(tally.removed, ({ evidence }) => evidence.length),
          'piece',
        )} of evidence.`,
        asTheyAre(article, tally.removed),
        unlinked(tally).replace(' lost ', ' will lose ').trim(),
        KEPT,
      ].filter(Boolean),
      yes: `Remove ${marks(tally.removed.length)}`,
    }),
    after: (tally) =>
      (tally.removed.length === 1
        ? `Removed the ${tally.removed[0]!.kind} ${inQuotes(short(tally.removed[0]!.anchor.exact))}.`
        : `Removed ${marks(tally.removed.length)}.`) + unlinked(tally),
  };
}

export function clearWords(): BulkWords {
  const sentences = (many: number) => counted(many, 'sentence');
  return {
    before: ({ cleared }) => ({
      title: `Tick off ${sentences(cleared)} as having nothing to check?`,
      lines: [
        'They count as decided. They count as looked at once somebody ticks them off by themselves, ' +
          'or marks something in them.',
        KEPT,
      ],
      yes: `Tick off ${sentences(cleared)}`,
    }),
    after: ({ cleared }) => `Nothing to check: ${sentences(cleared)}, ticked off in bulk.`,
    quietly: ({ cleared }) => `Nothing to check: ${sentences(cleared)}.`,
  };
}

export function unclearWords(): BulkWords {
  const sentences = (many: number) => counted(many, 'sentence');
  return {
    before: ({ uncleared }) => ({
      title: `Take the ticks off ${sentences(uncleared)}?`,
      lines: [KEPT],
      yes: `Take off ${counted(uncleared, 'tick')}`,
    }),
    after: ({ uncleared }) => `Something to check: ${sentences(uncleared)}.`,
  };
}

/** One mark over many sentences. */
export const wideMarkWords = (kind: MarkKind, sentences: number): BulkWords => ({
  wide: true,
  before: () => ({
    title: `Mark ${counted(sentences, 'sentence')} as one ${kind}?`,
    lines: [
      'A status of this mark will be one for all of them. The sentences count as marked, ' +
        'and by this mark none of them ever counts as looked at.',
      KEPT,
    ],
    yes: `Mark as one ${kind}`,
  }),
  after: () => `Marked ${counted(sentences, 'sentence')} as one ${kind}.`,
});

/** Acts that say themselves what they do to marks. */
export const plainWords = (
  title: (many: number) => string,
  after: (tally: Tally) => string,
  yes: string,
): BulkWords => ({
  before: ({ changed }, article) => ({
    title: title(changed.length),
    lines: [asTheyAre(article, changed), KEPT],
    yes,
  }),
  after,
});

/** How the marks stand before it: "Now: 120 to check and 29 verified; of these 3 of high or legal risk." */
function asTheyAre({ marks: before }: Article, after: readonly Mark[]): string {
  const now = after.flatMap(({ id }) => before[id] ?? []);
  if (now.length === 0) return '';
  const statuses = STATUSES.flatMap((status) => {
    const of = now.filter((mark) => mark.status === status).length;
    return of === 0 ? [] : [`${of.toLocaleString('en-GB')} ${STATUS_INFO[status].label.toLowerCase()}`];
  });
  const risky = now.filter(({ risk }) => RISK_INFO[risk].weight >= RISK_INFO.high.weight).length;
  const alerts = now.filter((mark) => alertsOf(mark).length > 0).length;
  const more = [
    risky > 0 && `${risky.toLocaleString('en-GB')} of high or legal risk`,
    alerts > 0 && `${alerts.toLocaleString('en-GB')} that need attention`,
  ].filter((each) => each !== false);
  return `Now: ${inSeries(statuses)}${more.length > 0 ? `; of these ${inSeries(more)}` : ''}.`;
}

function unseen({ marks: before }: Article, after: readonly Mark[]): string {
  const many = after.filter(({ id }) => before[id]?.bulk).length;
  return many === 0
    ? ''
    : `Nobody has looked at ${many === after.length ? 'any of them' : many.toLocaleString('en-GB')}: ${many === 1 ? 'it was' : 'they were'} made in bulk.`;
}

const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
const short = (words: string): string => clip(words, 50);
