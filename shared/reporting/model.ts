import { clip, inOneLine } from '../text/clip';
import { wordCount } from '../text/count';
import {
  ALERTS,
  alertsUnder,
  backingOf,
  backingOfMark,
  besideOf,
  blockersOf,
  heldAgainst,
  CLASS_INFO,
  classOf,
  currentDraft,
  isUnsourced,
  lackOf,
  MARK_CLASSES,
  MARK_KINDS,
  marksInOrder,
  mayTell,
  namesWithheld,
  numberedMarks,
  RISK_INFO,
  RISKS,
  sharingOf,
  STATUS_INFO,
  STATUSES,
  titleOf,
  toldOf,
  type Around,
  type Article,
  type DeskRules,
  type Held,
  type Mark,
  type Shared,
} from '../domain';
import { coverageOf, type Coverage, type ParagraphCoverage } from '../domain/coverage/coverage';
import { annotate, overlapping, type Placed } from './annotate';
import { bulkOf } from './bulk';
import { changedWords } from './changed';
import { driftedIn, elsewhereIn } from './drifted';
import { withoutLeftOut } from './left-out';
import { peopleIn } from './people';
import { sourcesOf, type Sourced } from './sources';
import type {
  ChangedItem,
  Correction,
  Counts,
  DraftFacts,
  LedgerEntry,
  OpenItem,
  OpenReason,
  QuoteItem,
  ReportBlocker,
  ReportCoverage,
  ReportModel,
  ReportOptions,
  TitleBlock,
} from './types';

/**
 * What the report on an article says. Pure: the same article and options give the same report.
 * Speaks of the current draft; marks whose words are gone are listed after the others, never dropped.
 */
export function reportModel(article: Article, options: ReportOptions): ReportModel {
  const draft = currentDraft(article);
  const coverage = coverageOf(article);
  const inOrder = marksInOrder(article);
  const marks = numberedMarks(inOrder);
  const placed = marks.flatMap((mark, at): Placed[] =>
    mark.lost ? [] : [{ number: at + 1, kind: mark.kind, start: mark.anchor.start, end: mark.anchor.end }],
  );
  const { sources, evidence } = sourcesOf(article, marks);
  const ledger = ledgerOf(marks, placed, coverage, {
    evidence,
    rules: heldAgainst(options.rules, article),
    sources: article.sources,
  });
  const whole: ReportModel = {
    made: options,
    article: article.id,
    title: titleBlock(article),
    draft: draftFacts(article),
    counts: countsOf(ledger),
    blockers: blockersFor(article, options, ledger),
    coverage: coverageFor(draft.text, coverage),
    open: openOf(ledger),
    toChange: byRisk(
      ledger.filter((entry) => entry.class === 'to-change'),
      (entry) => entry,
    ),
    unsourced: unsourcedOf(ledger),
    onAuthor: onAuthorIn(article, marks),
    ...bulkOf(article, ledger),
    corrections: ledger.filter(needsCorrection).map(correctionOf),
    changed: changedOf(ledger),
    drifts: driftedIn(article, ledger),
    elsewhere: elsewhereIn(article, ledger),
    quotes: quotesOf(ledger),
    sources,
    people: peopleIn(article, marks),
    ledger,
    text: annotate(
      draft,
      placed,
      new Map(coverage.paragraphs.map((paragraph) => [paragraph.start, paragraph.number])),
    ),
  };
  return withoutLeftOut(whole);
}

function titleBlock(article: Article): TitleBlock {
  const title = titleOf(article);
  const firstWords = currentDraft(article).text.trim().split('\n', 1)[0]!;
  return {
    ...article.details,
    ...title,
    name: title.headline || clip(inOneLine(firstWords), 120, { atWord: true }) || 'Untitled article',
  };
}

function draftFacts(article: Article): DraftFacts {
  const { number, sha256, origin, createdAt, createdBy, text } = currentDraft(article);
  return { number, sha256, origin, createdAt, createdBy, words: wordCount(text) };
}

function ledgerOf(
  marks: readonly Mark[],
  placed: readonly Placed[],
  coverage: Coverage,
  {
    evidence,
    rules,
    sources,
  }: Pick<Sourced, 'evidence'> & { rules: DeskRules & Held; sources: Article['sources'] },
): LedgerEntry[] {
  const numbers = new Map(marks.map((mark, at) => [mark.id, at + 1]));
  const sharing = sharingOf(marks);
  // One list for all in a group: each with its own would be a square of them.
  const sameOf = new Map(
    [...new Set(sharing.values())].map((group): [Shared | undefined, number[]] => [
      group,
      group.marks.map(({ id }) => numbers.get(id)!),
    ]),
  );
  const overlaps = overlapping(placed);
  const hidden = namesWithheld(sources);
  const paragraphAt = paragraphFinder(coverage.paragraphs);
  const quotes = new Map<number, number[]>();
  for (const mark of marks) {
    const attribution = numbers.get(mark.attribution ?? '');
    if (attribution) quotes.set(attribution, [...(quotes.get(attribution) ?? []), numbers.get(mark.id)!]);
  }
  return marks.map((mark, at): LedgerEntry => ({
    number: at + 1,
    id: mark.id,
    words: mark.anchor.exact,
    paragraph: mark.lost ? null : paragraphAt(mark.anchor.start),
    overlaps: overlaps.has(at + 1),
    kind: mark.kind,
    form: mark.form ?? null,
    facets: mark.facets,
    risk: mark.risk,
    status: mark.status,
    class: classOf(mark),
    decided: CLASS_INFO[classOf(mark)].decided,
    unsourced: isUnsourced(mark),
    lack: lackOf(rules.sourced, mark, sources),
    backing: backingOfMark(mark),
    stamp: mark.stamp ?? null,
    alerts: alertsUnder(mark, rules),
    correction: mark.correction,
    disposition: mark.disposition,
    translation: mark.translation ?? null,
    // The field for notes says that they are in the report. Whoever wrote on the draft did not know.
    notes: mark.notes.filter(({ text, came }) => !came || mayTell(text, hidden)),
    evidence: evidence.get(mark.id) ?? [],
    said: toldOf(mark, sources, hidden).said,
    attribution: numbers.get(mark.attribution ?? '') ?? null,
    same: sameOf.get(sharing.get(mark.id)) ?? NONE,
    differs: sharing.get(mark.id)?.differ ?? false,
    quotes: quotes.get(at + 1) ?? [],
  }));
}

const NONE: readonly number[] = [];

/** To be asked in text order: it walks along. A place on a line break belongs to the paragraph before. */
function paragraphFinder(paragraphs: readonly ParagraphCoverage[]): (at: number) => number | null {
  let index = 0;
  return (at) => {
    while (index + 1 < paragraphs.length && paragraphs[index + 1]!.start <= at) index++;
    return paragraphs[index]?.number ?? null;
  };
}

function countsOf(ledger: readonly LedgerEntry[]): Counts {
  const zeros = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  const counts: Counts = {
    marks: ledger.length,
    classes: zeros(MARK_CLASSES),
    decided: 0,
    open: 0,
    status: zeros(STATUSES),
    kind: zeros(MARK_KINDS),
    risk: zeros(RISKS),
    alert: zeros(ALERTS),
  };
  for (const entry of ledger) {
    counts.classes[entry.class]++;
    counts[entry.decided ? 'decided' : 'open']++;
    if (entry.class !== 'cut') counts.status[entry.status]++;
    counts.kind[entry.kind]++;
    counts.risk[entry.risk]++;
    for (const alert of entry.alerts) counts.alert[alert]++;
  }
  return counts;
}

function blockersFor(
  article: Article,
  { rules }: ReportOptions,
  ledger: readonly LedgerEntry[],
): ReportBlocker[] {
  const numbers = new Map(ledger.map(({ id, number }) => [id, number]));
  return blockersOf(article, rules).map(({ words, marks }) => ({
    words,
    marks: marks.map((id) => numbers.get(id)!).sort((a, b) => a - b),
  }));
}

function coverageFor(text: string, { paragraphs, ...numbers }: Coverage): ReportCoverage {
  const unmarked: ReportCoverage['unmarked'] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.marked > 0 || paragraph.cleared === paragraph.checkable) continue;
    const run = unmarked[unmarked.length - 1];
    if (run && run.to.number === paragraph.number - 1) run.to = paragraph;
    else
      unmarked.push({
        from: paragraph,
        to: paragraph,
        opening: clip(inOneLine(text.slice(paragraph.start, paragraph.end)), 90, { atWord: true }),
      });
  }
  return { ...numbers, paragraphs: paragraphs.length, unmarked };
}

/**
 * Open is what nobody has decided on the words as they stand: no answer yet, or one that may not hold any
 * more.
 */
function openOf(ledger: readonly LedgerEntry[]): OpenItem[] {
  const open = ledger
    .filter(({ decided }) => !decided)
    .map((entry): OpenItem => {
      const why: OpenReason[] = [];
      if (!STATUS_INFO[entry.status].decided) why.push('undecided');
      if (entry.alerts.length > 0) why.push('alert');
      return { entry, why };
    });
  return byRisk(open, ({ entry }) => entry);
}

/** The highest risk first, then in text order. */
const byRisk = <T>(all: T[], entryOf: (each: T) => LedgerEntry): T[] =>
  all.sort(
    (a, b) =>
      RISK_INFO[entryOf(b).risk].weight - RISK_INFO[entryOf(a).risk].weight ||
      entryOf(a).number - entryOf(b).number,
  );

function unsourcedOf(ledger: readonly LedgerEntry[]): ReportModel['unsourced'] {
  return [...RISKS].reverse().flatMap((risk) => {
    const marks = ledger
      .filter((entry) => entry.unsourced && entry.risk === risk)
      .map(({ number }) => number);
    return marks.length === 0 ? [] : [{ risk, marks }];
  });
}

/** By number. */
function onAuthorIn(article: Article, marks: readonly Mark[]): number[] {
  const numbers = new Map(marks.map(({ id }, at) => [id, at + 1]));
  return backingOf(article, marks)['on-author'].map(({ mark }) => numbers.get(mark.id)!);
}

const needsCorrection = (entry: LedgerEntry): boolean =>
  entry.correction !== '' || entry.disposition !== 'open' || STATUS_INFO[entry.status].problem;

function correctionOf(entry: LedgerEntry): Correction {
  const lost = entry.alerts.includes('lost');
  const words = entry.stamp?.words ?? entry.words;
  const adopted = !lost && entry.correction !== '' && entry.words === entry.correction;
  const [written, suggested] =
    entry.correction === ''
      ? [{ before: words, changed: '', after: '' }, null]
      : changedWords(words, entry.correction);
  return {
    entry,
    written,
    suggested,
    adopted,
    now: !lost && !adopted && entry.words !== words ? entry.words : null,
  };
}

function changedOf(ledger: readonly LedgerEntry[]): ChangedItem[] {
  return ledger.flatMap((entry): ChangedItem[] => {
    const { stamp, alerts, words } = entry;
    const [alert] = alerts;
    if (!stamp || !alert || alert === 'unsourced') return [];
    if (alert === 'lost') {
      return [
        { entry, stamp, checked: { before: stamp.words, changed: '', after: '' }, now: null, beside: [] },
      ];
    }
    const inSentence = (around: Around | undefined, of: string) =>
      alert === 'surroundings' && around ? around.before + of + around.after : of;
    const [checked, now] = changedWords(inSentence(stamp.around, stamp.words), inSentence(stamp.now, words));
    return [{ entry, stamp, checked, now, beside: besideOf({ stamp, anchor: { exact: words } }) }];
  });
}

function quotesOf(ledger: readonly LedgerEntry[]): QuoteItem[] {
  return ledger
    .filter((entry) => entry.kind === 'quote')
    .map((entry) => ({
      entry,
      attribution: entry.attribution === null ? null : (ledger[entry.attribution - 1] ?? null),
    }));
}
