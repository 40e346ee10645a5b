import { z } from 'zod';
import { marksInOrder, type Article } from './article';
import { holds, isCut, isDecided, isUnsourced, lacksAttribution, type Mark } from './mark';
import { standingOf, type Standing } from './standing';
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
  /** Every verified mark of high or legal risk has evidence that supports it. Off until a desk asks for it: much was verified before there was evidence to put. */
  sourced: z.boolean().default(false),
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
export function blockersOf(article: Article, rules: DeskRules, { marks = marksInOrder(article), standing = standingOf(article, marks) }: Known = {}): Blocker[] {
  const blockers = asking(rules).flatMap(({ rule, fails, words }): Blocker[] => {
    const failing = marks.filter((mark) => !isCut(mark) && fails(mark));
    return failing.length === 0 ? [] : [{ rule, words: words(failing.length), marks: failing.map(({ id }) => id) }];
  });
  const unseen = unseenTooMany(standing, rules);
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
  fails: (mark: Mark) => boolean;
  words: (count: number) => string;
}

/** What `rules` ask of marks, in their order. */
function asking(rules: DeskRules): Asked[] {
  const least = rules.verified === 'off' ? null : RISK_INFO[rules.verified];
  const all: (Asked | false)[] = [
    rules.decided && { rule: 'decided', fails: (mark) => !isDecided(mark), words: (n) => `${many(n, 'mark is', 'marks are')} not decided` },
    least !== null && {
      rule: 'verified', fails: (mark) => RISK_INFO[mark.risk].weight >= least.weight && !holds(mark),
      words: (n) => `${many(n, 'mark', 'marks')} of ${least.label.toLowerCase()} risk${least.weight < MOST ? ' or more' : ''} ${n === 1 ? 'is' : 'are'} not verified`,
    },
    rules.queries && { rule: 'queries', fails: ({ status }) => status === 'query-out', words: (n) => `${many(n, 'query is', 'queries are')} out` },
    rules.lost && { rule: 'lost', fails: ({ lost }) => lost, words: (n) => `${many(n, 'mark is', 'marks are')} lost` },
    rules.problems && {
      rule: 'problems', fails: ({ status, disposition }) => STATUS_INFO[status].problem && disposition === 'open',
      words: (n) => `${many(n, 'problem has', 'problems have')} no answer in copy`,
    },
    rules.attributed && { rule: 'attributed', fails: lacksAttribution, words: (n) => `${many(n, 'quote has', 'quotes have')} no attribution` },
    rules.sourced && { rule: 'sourced', fails: isUnsourced, words: (n) => `${many(n, 'verified mark', 'verified marks')} of high risk or more ${n === 1 ? 'has' : 'have'} no evidence` },
  ];
  return all.filter((each) => each !== false);
}

/** How many sentences nobody has looked at, in words, where they are more than `rules` allow; otherwise null. */
function unseenTooMany({ counts, states }: Standing, rules: DeskRules): string | null {
  const seen = states.length - counts.unseen;
  if (rules.coverage === 0 || seen * 100 >= rules.coverage * states.length) return null;
  return `${many(counts.unseen, 'sentence has', 'sentences have')} neither a mark nor a tick`;
}

const MOST = RISK_INFO.legal.weight;
const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;
