import { z } from 'zod';
import { differences, saysTheSame, statementOf } from '../anchoring/statement';
import { cutOf, Statements, type Like } from '../anchoring/statements';
import { Id, type Article } from './article';
import { Evidence, Source } from './evidence';
import type { EvidenceElsewhere } from './evidence-elsewhere';
import { Note, type Mark } from './mark';
import { shownDetails } from './title';
import { Disposition, MarkKind, Status, STATUS_INFO } from './words';

/*
 * What was checked before: the decisions of all articles, held against the words of another one. It offers; a decision is
 * made about an article by whoever checks that article, and never taken over from another.
 */

/** What somebody decided about a mark, with what another article needs of it. The words are those it was decided on. */
export const Decided = z.object({
  mark: Id,
  kind: MarkKind,
  words: z.string(),
  status: Status,
  by: z.string(),
  at: z.iso.datetime(),
  draft: z.int().min(1),
  disposition: Disposition,
  correction: z.string(),
  notes: z.array(Note),
  evidence: z.array(Evidence),
});
export type Decided = z.infer<typeof Decided>;

/**
 * What is kept of an article for others that have words of it: what it is called, what was decided in it, and by which
 * sources. `cuts`: the words of each decision ready to be looked for, so that they are not cut up again at every start.
 */
export const Decisions = z.object({
  headline: z.string(), slug: z.string(), decided: z.array(Decided), sources: z.array(Source),
  cuts: z.array(z.object({ line: z.string(), identity: z.int() }).nullable()),
});
export type Decisions = z.infer<typeof Decisions>;

/**
 * An earlier decision on the same words (likeness 1, nothing differs) or nearly the same. What differs is said from the
 * words then to the words now; with another number, name or denial it is another claim.
 */
export const Earlier = Decided.extend({
  article: Id,
  headline: z.string(),
  slug: z.string(),
  /** Of its evidence. */
  sources: z.array(Source),
  likeness: z.number(),
  differs: z.array(z.object({ what: z.enum(['number', 'name', 'denial', 'words']), was: z.string(), now: z.string() })),
});
export type Earlier = z.infer<typeof Earlier>;

/** The decisions of an article. A mark nobody has come to an answer about is none, whatever was noted on it. */
export function decisionsOf(article: Pick<Article, 'details' | 'drafts' | 'marks' | 'sources'>): Decisions {
  const { marks, sources } = article;
  const details = shownDetails(article);
  const decided = Object.values(marks).flatMap((mark) => decidedOf(mark) ?? []);
  const used = new Set(decided.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return {
    headline: details.headline, slug: details.slug, decided, sources: Object.values(sources).filter(({ id }) => used.has(id)),
    cuts: decided.map(({ words }) => cutOf(words)),
  };
}

function decidedOf({ id, kind, status, stamp, disposition, correction, notes, evidence }: Mark): Decided | null {
  if (!stamp || !STATUS_INFO[status].decided) return null;
  return { mark: id, kind, words: stamp.words, status, by: stamp.by, at: stamp.at, draft: stamp.draft, disposition, correction, notes, evidence };
}

/** With another number, name or denial it is another claim. */
export const isAnotherClaim = ({ differs }: Pick<Earlier, 'differs'>): boolean => differs.some(({ what }) => what !== 'words');

export const nameOfStory = ({ headline, slug }: Pick<Earlier, 'headline' | 'slug'>): string => headline || slug || 'an article without a name';

/** What stood against the earlier mark, as another article takes it over. */
export const evidenceIn = (earlier: Earlier): EvidenceElsewhere => (
  { article: earlier.article, headline: nameOfStory(earlier), evidence: earlier.evidence, sources: earlier.sources });

/** So many earlier decisions are shown of one stretch of words. */
const MOST = 3;
/** So many are held against it word by word: of some that are as like, those that do not differ in a fact are the better. */
const CLOSER = 8;
const NOT_THE_SAME = 0.99;

/**
 * Which words were decided on before, and where. It keeps only the words, as numbers: everything else of a decision is
 * read back where it is named. `decisionsIn`: what was kept of an article, or null where it cannot be read back.
 */
export class Seen {
  readonly #statements = new Statements();

  constructor(private readonly decisionsIn: (article: string) => Decisions | null) {}

  put(article: string, { decided, cuts }: Decisions): void {
    this.#statements.put(article, decided.map(({ at }, index) => cuts[index] ? { ...cuts[index], at: Date.parse(at) } : null));
  }

  remove(article: string): void {
    this.#statements.remove(article);
  }

  /** The decisions on these words in other articles than `article`: the best first, then the latest. */
  before(words: string, article: string): Earlier[] {
    const found = this.#statements.find(words, { not: article, most: CLOSER }).flatMap((like) => this.#told(words, like) ?? []);
    return withoutCopies(found.sort(byWorth)).slice(0, MOST);
  }

  #told(words: string, { group, place, likeness }: Like): Earlier | null {
    const decisions = this.decisionsIn(group);
    const decided = decisions?.decided[place];
    if (!decisions || !decided) return null;
    const used = new Set(decided.evidence.map(({ source }) => source));
    const story = { article: group, headline: decisions.headline, slug: decisions.slug, sources: decisions.sources.filter(({ id }) => used.has(id)) };
    if (saysTheSame(decided.words, words)) return { ...decided, ...story, likeness: 1, differs: [] };
    const differs = differences(this.#statements.wording, statementOf(decided.words), statementOf(words));
    return { ...decided, ...story, likeness: Math.min(likeness, NOT_THE_SAME), differs };
  }
}

const byWorth = (a: Earlier, b: Earlier): number =>
  Number(isAnotherClaim(a)) - Number(isAnotherClaim(b)) || b.likeness - a.likeness || (a.at === b.at ? 0 : a.at < b.at ? 1 : -1);

/** A duplicate of an article has the same decisions once more, and marks that were set together are one decision. */
function withoutCopies(earlier: readonly Earlier[]): Earlier[] {
  const once = new Set<string>();
  return earlier.filter(({ at, by, status, words }) => {
    const name = JSON.stringify([at, by, status, words]);
    return !once.has(name) && once.add(name);
  });
}
