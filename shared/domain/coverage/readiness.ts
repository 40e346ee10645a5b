import { z } from 'zod';
import { AskedByRisk, DEFAULT_ASKED, lackOf, NOTHING_ASKED, oneFrom } from '../evidence/asked';
import { marksInOrder, type Article } from '../model/article';
import { originsOf, type Ledger } from '../model/evidence';
import { classesOf, classOf, type MarkClass } from '../model/classes';
import { alertsOf, holds, isCut, isDecided, isUnsourced, lacksAttribution, type Mark } from '../model/mark';
import { counted as many } from '../model/numbers';
import { standingOf, type Standing } from './standing';
import { Risk, RISK_INFO, type Alert } from '../../vocabulary';

const Least = z.enum(['off', 'sensitive', 'high', 'legal']);
/** Before it was said for each risk: the least one, and before that on or off, for high and legal risk. */
function sourcedBefore(value: unknown): unknown {
  if (value === false || value === 'off') return NOTHING_ASKED;
  const least = Risk.safeParse(value === true ? 'high' : value);
  return least.success ? oneFrom(least.data) : value;
}

/**
 * What a desk asks of an article before it is signed off. Each rule can be set by the desk; the defaults are
 * what a magazine's research desk would hold to.
 */
export const DeskRules = z.object({
  /** Every mark is decided, on the words as they stand. */
  decided: z.boolean().default(true),
  /** Every mark of this risk or higher is verified or opinion; `off` asks nothing. */
  verified: Least.default('high'),
  /** No query is out. */
  queries: z.boolean().default(true),
  /** No mark is lost. */
  lost: z.boolean().default(true),
  /** Whatever was found wrong is fixed, softened, cut or let stand. */
  problems: z.boolean().default(true),
  /** Every direct or partial quote has its attribution. */
  attributed: z.boolean().default(true),
  /**
   * Every verified mark has so many sources that support it, by its risk. A library whose rules do not say
   * keeps to what it had: much was verified before there was evidence to put.
   */
  sourced: z.preprocess(sourcedBefore, AskedByRisk).default(NOTHING_ASKED),
  /** So many of a hundred checkable sentences were looked at; 0 asks nothing. */
  coverage: z.int().min(0).max(100).default(100),
});
export type DeskRules = z.infer<typeof DeskRules>;
export type DeskRule = keyof DeskRules;
/** What a new library begins with. */
export const DEFAULT_RULES: DeskRules = DeskRules.parse({ sourced: DEFAULT_ASKED });

/** What a desk asks of the evidence of marks, and the sources that it is counted by. */
export type Held = Pick<DeskRules, 'sourced'> & { ledger?: Ledger };

const known = new WeakMap<Article['sources'], { rules: unknown; held: unknown }>();

/** Rules as they are held against an article; the very same as long as neither changes. */
export function heldAgainst<R extends Held>(rules: R, { sources }: Pick<Article, 'sources'>): R & Held {
  if (rules.ledger === sources) return rules;
  const before = known.get(sources);
  if (before?.rules === rules) return before.held as R & Held;
  const held = { ...rules, ledger: sources };
  known.set(sources, { rules, held });
  return held;
}

/** Whether a desk with these rules asks for evidence that this mark does not have. */
export const asksEvidence = ({ sourced, ledger }: Held, mark: Mark): boolean =>
  lackOf(sourced, mark, ledger) !== null;

/** The alerts of a mark, with those that the desk's rules add to what the mark itself tells. */
export const alertsUnder = (mark: Mark, rules: Held): Alert[] =>
  asksEvidence(rules, mark) ? [...alertsOf(mark), 'unsourced'] : alertsOf(mark);

/** Of these, the ones that still ask for somebody. */
export const openAlertsUnder = (mark: Mark, rules: Held): Alert[] =>
  isCut(mark) ? [] : alertsUnder(mark, rules);

/**
 * One rule that is not met, with the marks that do not meet it in text order; none where it is about
 * sentences.
 */
export interface Blocker {
  rule: DeskRule;
  /** As the interface says it: "2 high-risk marks are not verified". */
  words: string;
  marks: string[];
}

/** What blocks sign-off under `rules`, in the order of the rules. Empty means the article is ready. */
export function blockersOf(
  article: Article,
  desk: DeskRules,
  { marks = marksInOrder(article), standing = standingOf(article, marks) }: Known = {},
): Blocker[] {
  const rules = heldAgainst(desk, article);
  const judged = marks
    .filter((mark) => !isCut(mark))
    .map((mark): Judged => ({ mark, named: namedUnder(rules, mark) }));
  const blockers = asking(rules).flatMap(({ rule, fails, words }): Blocker[] => {
    const failing = judged.filter(fails).map(({ mark }) => mark);
    return failing.length === 0
      ? []
      : [{ rule, words: words(failing.length, failing), marks: failing.map(({ id }) => id) }];
  });
  const unseen = tooFewLookedAt(standing, rules);
  return unseen === null ? blockers : [...blockers, { rule: 'coverage', words: unseen, marks: [] }];
}

/** What the caller has worked out already. */
interface Known {
  standing?: Standing;
  /** In text order. */
  marks?: readonly Mark[];
}

/** A rule about marks: which of them fail it, and how that is said of so many. */
interface Asked {
  rule: DeskRule;
  fails: (judged: Judged) => boolean;
  words: (count: number, failing: readonly Mark[]) => string;
}

/** A mark, and what it is named under; worked out once, for all rules. */
interface Judged {
  mark: Mark;
  named: MarkClass | undefined;
}

/** What `rules` ask of marks, in their order. */
function asking(rules: DeskRules & Held): Asked[] {
  const least = rules.verified === 'off' ? null : RISK_INFO[rules.verified];
  // Each mark is named once: a lost one that was asked about is among the queries, and the others are said to
  // be others.
  const besideQueries = rules.decided || rules.queries ? ', with no query out' : '';
  const all: (Asked | false)[] = [
    rules.decided && {
      rule: 'decided',
      fails: ({ mark }) => !isDecided(mark),
      words: (n) => `${many(n, 'mark is', 'marks are')} not decided`,
    },
    least !== null && {
      rule: 'verified',
      fails: ({ mark }) => RISK_INFO[mark.risk].weight >= least.weight && !holds(mark),
      words: (n) => `${many(n, 'mark', 'marks')}${ofRisk(least)} ${n === 1 ? 'is' : 'are'} not verified`,
    },
    rules.queries && {
      rule: 'queries',
      fails: ({ named }) => named === 'asked',
      words: (n) => `${many(n, 'query is', 'queries are')} out`,
    },
    rules.lost && {
      rule: 'lost',
      fails: ({ named }) => named === 'lost',
      words: (n) => `${many(n, 'mark is', 'marks are')} lost${besideQueries}`,
    },
    rules.problems && {
      rule: 'problems',
      fails: ({ named }) => named === 'to-change',
      words: (n) => `${many(n, 'problem has', 'problems have')} no resolution`,
    },
    rules.attributed && {
      rule: 'attributed',
      fails: ({ mark }) => lacksAttribution(mark),
      words: (n) => `${many(n, 'quote has', 'quotes have')} no attribution`,
    },
    {
      rule: 'sourced',
      fails: ({ mark }) => asksEvidence(rules, mark),
      words: (n, failing) =>
        `${many(n, 'verified mark')} ${n === 1 ? 'has' : 'have'} ${wanting(rules, failing)}`,
    },
  ];
  return all.filter((each) => each !== false);
}

/** What verified marks want of evidence, in a word for all of them. */
function wanting({ sourced, ledger }: Held, failing: readonly Mark[]): string {
  if (failing.every(isUnsourced)) return 'no evidence';
  const isFew = (mark: Mark) => originsOf(mark.evidence, ledger).size < sourced[mark.risk].sources;
  return failing.some(isFew) ? 'too few sources' : 'no primary source';
}

/**
 * What a mark is named under, of what `rules` ask after besides that it is decided: the class it is in, as in
 * the report. Where nobody asks that marks are decided, the first of its classes that is asked after.
 */
function namedUnder(rules: DeskRules, mark: Mark): MarkClass | undefined {
  if (rules.decided) return classOf(mark);
  const asked: Partial<Record<MarkClass, boolean>> = {
    asked: rules.queries,
    lost: rules.lost,
    'to-change': rules.problems,
  };
  return classesOf(mark).find((each) => asked[each]);
}

/**
 * How many sentences nobody has looked at, in words, where they are more than `rules` allow; otherwise null.
 */
function tooFewLookedAt(
  { figures: { looked, checkable }, counts }: Standing,
  rules: DeskRules,
): string | null {
  if (rules.coverage === 0 || looked * 100 >= rules.coverage * checkable) return null;
  const left = checkable - looked;
  // Why, where it is one reason for all of them; else some were marked or ticked off in bulk.
  return left === counts.unseen
    ? `${many(left, 'sentence has', 'sentences have')} neither a mark nor a tick`
    : `${many(left, 'sentence was', 'sentences were')} not looked at`;
}

/** " of high risk or more", or nothing where every risk is meant. */
const ofRisk = ({ label, weight }: { label: string; weight: number }): string =>
  weight === 0 ? '' : ` of ${label.toLowerCase()} risk${weight < MOST ? ' or more' : ''}`;

const MOST = RISK_INFO.legal.weight;
