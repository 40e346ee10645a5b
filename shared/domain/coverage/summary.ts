import { z } from 'zod';
import { currentDraft, Details, type Article, type Draft } from '../model/article';
import type { Ledger } from '../model/evidence';
import { Id } from '../model/ids';
import { figuresOf } from './figures';
import { lackOf, MOST_SOURCES, NOTHING_ASKED, type AskedByRisk } from '../evidence/asked';
import { holds, isCut, lacksAttribution, openAlertsOf, type Mark } from '../model/mark';
import type { DeskRules } from './readiness';
import { splitInParts } from './sentences';
import { standingOf } from './standing';
import { shownDetails } from '../model/title';
import { Alert, Risk, RISK_INFO, RISKS, Status, STATUS_INFO } from '../../vocabulary';

const count = z.int().min(0);

/**
 * One line of the library: what is to be said of an article without opening it. It knows of no desk's rules,
 * so that changing them needs no article read again; see `workOf`.
 */
export const ArticleSummary = z.object({
  id: Id,
  details: Details,
  archived: z.boolean(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  words: count,
  people: count,
  marks: count,
  decided: count,
  problems: count,
  /** Decided marks that the copy is still to be changed for. */
  toChange: count,
  /** Marks of high or legal risk that are not decided: what an editor asks after first. */
  highRisk: count,
  /** Marks by status and open alert; what is not named has none. */
  statuses: z.partialRecord(Status, count),
  alerts: z.partialRecord(Alert, count),
  /** Marks that are not verified (nor opinion) on the words as they stand, by their risk. */
  unverified: z.partialRecord(Risk, count),
  /** Problems nothing was done about in copy. */
  unanswered: count,
  /** Marks that were closed as cut with a query out: these stand in no way. */
  cutQueries: count.default(0),
  /** Direct and partial quotes without an attribution. */
  unattributed: count,
  /**
   * Verified marks that stand on few sources, by their risk: how many on none, on one, and so on, as far as a
   * desk may ask for more.
   */
  thinly: z.partialRecord(Risk, z.array(count)),
  /**
   * The same of those that stand on nothing primary, and further: how many on as many as a desk may ask for.
   */
  secondhand: z.partialRecord(Risk, z.array(count)).default({}),
  /** Of checkable sentences, how many are marked, looked at and decided. */
  sentences: z.object({ marked: count, looked: count, decided: count, checkable: count }),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** The summary of an article that was last changed at `changedAt`. Linear in its text and marks. */
export function summaryOf({ article, changedAt }: { article: Article; changedAt: string }): ArticleSummary {
  const draft = currentDraft(article);
  const marks = Object.values(article.marks);
  const { sentences, decided, risky, classes } = figuresOf(marks, standingOf(article, marks), NO_RULES);
  const summary: ArticleSummary = {
    id: article.id,
    details: shownDetails(article),
    archived: article.archived,
    createdAt: article.createdAt,
    changedAt,
    words: wordsIn(draft),
    people: Object.keys(article.people).length,
    marks: marks.length,
    decided,
    problems: 0,
    toChange: classes['to-change'],
    highRisk: risky,
    statuses: {},
    alerts: {},
    unverified: {},
    unanswered: 0,
    unattributed: 0,
    thinly: {},
    secondhand: {},
    cutQueries: 0,
    sentences,
  };
  for (const mark of marks) {
    const { problem } = STATUS_INFO[mark.status];
    if (problem) summary.problems++;
    if (problem && mark.disposition === 'open') summary.unanswered++;
    if (isCut(mark)) {
      if (mark.status === 'query-out') summary.cutQueries++;
    } else {
      if (lacksAttribution(mark)) summary.unattributed++;
      addThinly(summary, mark, article.sources);
      if (!holds(mark)) add(summary.unverified, mark.risk);
    }
    add(summary.statuses, mark.status);
    for (const alert of openAlertsOf(mark)) add(summary.alerts, alert);
  }
  return summary;
}

/** What the desk makes of it is worked out from the counts, see `alertsIn`. */
const NO_RULES = { sourced: NOTHING_ASKED };

function addThinly(
  { thinly, secondhand }: Pick<ArticleSummary, 'thinly' | 'secondhand'>,
  mark: Mark,
  ledger: Ledger,
): void {
  const lack = lackOf(MOST_ASKED, mark, ledger);
  if (!lack) return;
  const has = Math.min(lack.has, MOST_SOURCES);
  if (has < MOST_SOURCES) {
    const counts = (thinly[mark.risk] ??= Array.from({ length: MOST_SOURCES }, () => 0));
    counts[has]!++;
  }
  if (!lack.primary) return;
  const counts = (secondhand[mark.risk] ??= Array.from({ length: MOST_SOURCES + 1 }, () => 0));
  counts[has]!++;
}

const MOST_ASKED = Object.fromEntries(
  RISKS.map((risk) => [risk, { sources: MOST_SOURCES, primary: true }]),
) as AskedByRisk;

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

/** How many verified marks lack what the desk asks for. */
const lacking = (
  { thinly, secondhand }: Pick<ArticleSummary, 'thinly' | 'secondhand'>,
  asked: AskedByRisk,
): number =>
  sum(
    RISKS.map((risk) => {
      const { sources, primary } = asked[risk];
      const enough = primary ? sum((secondhand[risk] ?? []).slice(sources)) : 0;
      return sum((thinly[risk] ?? []).slice(0, sources)) + enough;
    }),
  );

/** The order of the list, which never wavers. */
export const lastChangedFirst = (a: ArticleSummary, b: ArticleSummary): number =>
  a.changedAt === b.changedAt ? (a.id < b.id ? 1 : -1) : a.changedAt < b.changedAt ? 1 : -1;

function add<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Marks by open alert, with those that the desk's rules add. */
export function alertsIn(
  { alerts, ...counts }: Pick<ArticleSummary, 'alerts' | 'thinly' | 'secondhand'>,
  { sourced }: Pick<DeskRules, 'sourced'>,
): Partial<Record<Alert, number>> {
  const asked = lacking(counts, sourced);
  return asked === 0 ? alerts : { ...alerts, unsourced: asked };
}

export const alertCountOf = (summary: ArticleSummary, rules: Pick<DeskRules, 'sourced'>): number =>
  Object.values(alertsIn(summary, rules)).reduce((sum, each) => sum + each, 0);

/** How many there are of at least this weight. */
const ofRiskFrom = (counts: Partial<Record<Risk, number>>, least: number): number =>
  RISKS.reduce((sum, risk) => (RISK_INFO[risk].weight >= least ? sum + (counts[risk] ?? 0) : sum), 0);

/** How far the work on an article is. */
export const WORK = ['not-begun', 'under-way', 'decided', 'ready'] as const;
export const Work = z.enum(WORK);
export type Work = z.infer<typeof Work>;

export const WORK_INFO: Record<Work, { label: string; why: string }> = {
  'not-begun': { label: 'Not begun', why: 'Nobody has looked at a mark yet.' },
  'under-way': { label: 'In progress', why: 'Some marks are decided and some are not.' },
  decided: { label: 'Decided', why: 'Every mark is decided; the desk’s rules ask for more.' },
  ready: { label: 'Ready', why: 'Nothing stands in the way of signing off.' },
};

/**
 * Ready is what `blockersOf` finds nothing against, under the same rules. An article without marks has not
 * been begun.
 */
export function workOf(summary: ArticleSummary, rules: DeskRules): Work {
  const { marks, decided, statuses } = summary;
  if (marks > 0 && isReady(summary, rules)) return 'ready';
  if (decided === 0 && marks === (statuses['to-check'] ?? 0)) return 'not-begun';
  return decided === marks ? 'decided' : 'under-way';
}

function isReady(summary: ArticleSummary, rules: DeskRules): boolean {
  const { marks, decided, cutQueries, statuses, alerts, unverified, unanswered, unattributed } = summary;
  const { looked, checkable } = summary.sentences;
  const weightOf = (risk: Risk | 'off') => (risk === 'off' ? Infinity : RISK_INFO[risk].weight);
  const unmet = [
    rules.decided && decided < marks,
    ofRiskFrom(unverified, weightOf(rules.verified)) > 0,
    rules.queries && (statuses['query-out'] ?? 0) > cutQueries,
    rules.lost && (alerts.lost ?? 0) > 0,
    rules.problems && unanswered > 0,
    rules.attributed && unattributed > 0,
    lacking(summary, rules.sourced) > 0,
    rules.coverage > 0 && looked * 100 < rules.coverage * checkable,
  ];
  return !unmet.includes(true);
}

// Setting marks leaves the draft the same object, so its words are counted once however many are set.
const known = new WeakMap<Draft, number>();

function wordsIn(draft: Draft): number {
  let words = known.get(draft);
  if (words === undefined) known.set(draft, (words = countWords(draft.text, 0, draft.text.length)));
  return words;
}

/**
 * How many words begin in `[from, to)`. One by one: a list of all the words of a book is many times the book.
 */
function countWords(text: string, from: number, to: number): number {
  let words = 0;
  let before = from === 0 || isBlank(text.charCodeAt(from - 1));
  for (let at = from; at < to; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (before && !blank) words++;
    before = blank;
  }
  return words;
}

/** What `\s` matches. */
const isBlank = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0xa0 && /\s/.test(String.fromCharCode(code));

/** So many characters are counted at once. */
const AT_ONCE = 1024 * 1024;

/**
 * Works out what takes long in the summary of a book, with a `pause` after each part of it; `summaryOf` of an
 * article with this current draft then has the rest to do.
 */
export async function readyInParts(draft: Draft, pause: () => Promise<unknown>): Promise<void> {
  await splitInParts(draft, pause);
  if (known.has(draft) || draft.text.length <= AT_ONCE) return;
  let words = 0;
  for (let from = 0; from < draft.text.length; from += AT_ONCE) {
    words += countWords(draft.text, from, Math.min(draft.text.length, from + AT_ONCE));
    await pause();
  }
  known.set(draft, words);
}
