import { z } from 'zod';
import type { Article } from './article';
import { coverageOf } from './coverage';
import { alertsOf, isDecided, type Mark } from './mark';
import { RISK_INFO, STATUS_INFO } from './words';

/**
 * What a desk asks of an article before it is signed off. Each rule can be set by the desk; the defaults are what a
 * magazine's research desk would hold to.
 */
export const DeskRules = z.object({
  /** Every mark is decided, on the words as they stand. */
  decided: z.boolean().default(true),
  /** Every mark of this risk or higher is verified or opinion; `off` asks nothing. */
  verified: z.enum(['off', 'sensitive', 'high', 'legal']).default('high'),
  /** No query is out. */
  queries: z.boolean().default(true),
  /** No mark is lost. */
  lost: z.boolean().default(true),
  /** Whatever was found wrong is fixed, softened, cut or let stand. */
  problems: z.boolean().default(true),
  /** Every direct or partial quote has its attribution. */
  attributed: z.boolean().default(true),
  /** So many of a hundred checkable sentences carry a mark or were ticked off; 0 asks nothing. */
  coverage: z.int().min(0).max(100).default(100),
});
export type DeskRules = z.infer<typeof DeskRules>;
export type DeskRule = keyof DeskRules;
export const DEFAULT_RULES: DeskRules = DeskRules.parse({});

/** One rule that is not met, with the marks that do not meet it in text order; none where it is about sentences. */
export interface Blocker {
  rule: DeskRule;
  /** As the interface says it: "2 high-risk marks are not verified". */
  words: string;
  marks: string[];
}

/** What blocks sign-off under `rules`, in the order of the rules. Empty means the article is ready. */
export function blockersOf(article: Article, rules: DeskRules): Blocker[] {
  const marks = Object.values(article.marks).sort((a, b) => a.anchor.start - b.anchor.start);
  const blockers: Blocker[] = [];
  const check = (rule: DeskRule, fails: (mark: Mark) => boolean, words: (count: number) => string): void => {
    const failing = marks.filter(fails);
    if (failing.length > 0) blockers.push({ rule, words: words(failing.length), marks: failing.map(({ id }) => id) });
  };
  if (rules.decided) check('decided', (mark) => !isDecided(mark), (n) => `${many(n, 'mark is', 'marks are')} not decided`);
  const least = rules.verified === 'off' ? null : RISK_INFO[rules.verified];
  if (least) {
    check('verified', (mark) => RISK_INFO[mark.risk].weight >= least.weight && !holds(mark),
      (n) => `${many(n, 'mark', 'marks')} of ${least.label.toLowerCase()} risk${least.weight < MOST ? ' or more' : ''} ${n === 1 ? 'is' : 'are'} not verified`);
  }
  if (rules.queries) check('queries', ({ status }) => status === 'query-out', (n) => `${many(n, 'query is', 'queries are')} out`);
  if (rules.lost) check('lost', ({ lost }) => lost, (n) => `${many(n, 'mark is', 'marks are')} lost`);
  if (rules.problems) {
    check('problems', ({ status, disposition }) => STATUS_INFO[status].problem && disposition === 'open',
      (n) => `${many(n, 'problem has', 'problems have')} no answer in copy`);
  }
  if (rules.attributed) {
    check('attributed', ({ kind, form, attribution }) => kind === 'quote' && form !== 'paraphrase' && attribution === undefined,
      (n) => `${many(n, 'quote has', 'quotes have')} no attribution`);
  }
  const { checkable, marked, cleared } = coverageOf(article);
  const unseen = checkable - marked - cleared;
  if (rules.coverage > 0 && (marked + cleared) * 100 < rules.coverage * checkable) {
    blockers.push({ rule: 'coverage', words: `${many(unseen, 'sentence has', 'sentences have')} neither a mark nor a tick`, marks: [] });
  }
  return blockers;
}

const MOST = RISK_INFO.legal.weight;
const holds = (mark: Mark): boolean => (mark.status === 'verified' || mark.status === 'opinion') && alertsOf(mark).length === 0;
const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;
