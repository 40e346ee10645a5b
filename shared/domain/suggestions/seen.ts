import { z } from 'zod';
import { differences, saysTheSame, statementOf } from '../../anchoring/statement';
import { cutOf, Statements, type Like } from '../../anchoring/statements';
import { TELLINGS, type Telling } from '../../anchoring/telling';
import type { Article } from '../model/article';
import { Id } from '../model/ids';
import { Evidence, Source } from '../model/evidence';
import type { EvidenceElsewhere } from '../evidence/evidence-elsewhere';
import { Note, type Mark } from '../model/mark';
import { namesWithheld, toldOf, Withheld } from '../evidence/terms';
import { shownDetails } from '../model/title';
import { Disposition, MarkKind, Status, STATUS_INFO } from '../../vocabulary';

/*
 * What was checked before: the decisions of all articles, held against the words of another one. It offers; a
 * decision is made about an article by whoever checks that article, and never taken over from another.
 */

/**
 * What somebody decided about a mark, with what another article needs of it. The words are those it was
 * decided on. It is made for other articles, and so nothing that came from a source that is not on the record
 * is in it; see `toldOf`.
 */
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
  withheld: z.array(Withheld),
});
export type Decided = z.infer<typeof Decided>;

/**
 * What is kept of an article for others that have words of it: what it is called, what was decided in it, and
 * by which sources. `cuts`: the words of each decision ready to be looked for, so that they are not cut up
 * again at every start.
 */
export const Decisions = z.object({
  headline: z.string(),
  slug: z.string(),
  decided: z.array(Decided),
  sources: z.array(Source),
  cuts: z.array(z.object({ line: z.string(), identity: z.int() }).nullable()),
});
export type Decisions = z.infer<typeof Decisions>;

/**
 * An earlier decision on the same words (likeness 1, nothing differs) or nearly the same. What differs is
 * said from the words then to the words now, each by its name.
 */
export const Earlier = Decided.extend({
  article: Id,
  headline: z.string(),
  slug: z.string(),
  /** Of its evidence; all on the record. */
  sources: z.array(Source),
  likeness: z.number(),
  differs: z.array(z.object({ what: z.enum(TELLINGS), was: z.string(), now: z.string() })),
});
export type Earlier = z.infer<typeof Earlier>;

/** What a difference is called where it is shown, and whether it makes another claim of the words. */
export const TELLING_INFO: Record<Telling, { label: string; another: boolean }> = {
  question: { label: 'a question', another: true },
  number: { label: 'number', another: true },
  currency: { label: 'currency', another: true },
  unit: { label: 'unit', another: true },
  denial: { label: 'denial', another: true },
  order: { label: 'who did what to whom', another: true },
  time: { label: 'time', another: true },
  standing: { label: 'standing', another: true },
  direction: { label: 'direction', another: true },
  degree: { label: 'degree', another: true },
  name: { label: 'name', another: true },
  speaker: { label: 'who speaks', another: true },
  signs: { label: 'punctuation', another: false },
  capitals: { label: 'capitals', another: false },
  words: { label: 'words', another: false },
};

/**
 * The decisions of an article. A mark nobody has come to an answer about is none, whatever was noted on it.
 */
export function decisionsOf(article: Pick<Article, 'details' | 'drafts' | 'marks' | 'sources'>): Decisions {
  const { marks, sources } = article;
  const details = shownDetails(article);
  const hidden = namesWithheld(sources);
  const decided = Object.values(marks).flatMap((mark) => decidedOf(mark, sources, hidden) ?? []);
  const used = new Set(decided.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return {
    headline: details.headline,
    slug: details.slug,
    decided,
    sources: Object.values(sources).filter(({ id }) => used.has(id)),
    cuts: decided.map(({ words }) => cutOf(words)),
  };
}

function decidedOf(mark: Mark, sources: Article['sources'], hidden: RegExp | null): Decided | null {
  const { id, kind, status, stamp, disposition, correction } = mark;
  if (!stamp || !STATUS_INFO[status].decided) return null;
  const { words, by, at, draft } = stamp;
  // What the author wrote belongs to the draft it was written on.
  const { said: _, ...told } = toldOf(mark, sources, hidden);
  return { mark: id, kind, words, status, by, at, draft, disposition, correction, ...told };
}

/** With another number, name, denial or the like it is another claim. */
export const isAnotherClaim = ({ differs }: Pick<Earlier, 'differs'>): boolean =>
  differs.some(({ what }) => TELLING_INFO[what].another);

/** Nothing differs: only then may its evidence be copied without a question. */
export const isSameClaim = ({ differs }: Pick<Earlier, 'differs'>): boolean => differs.length === 0;

export const nameOfStory = ({ headline, slug }: Pick<Earlier, 'headline' | 'slug'>): string =>
  headline || slug || 'an article without a name';

/** What stood against the earlier mark, as another article takes it over. */
export const evidenceIn = (earlier: Earlier): EvidenceElsewhere => ({
  article: earlier.article,
  headline: nameOfStory(earlier),
  evidence: earlier.evidence,
  sources: earlier.sources,
});

/** So many earlier decisions are shown of one stretch of words. */
const MOST = 3;
/**
 * So many are held against it word by word: of some that are as like, those that do not differ in a fact are
 * the better.
 */
const CLOSER = 8;
const NOT_THE_SAME = 0.99;

/**
 * Which words were decided on before, and where. It keeps only the words, as numbers: everything else of a
 * decision is read back where it is named. `decisionsIn`: what was kept of an article, or null where it
 * cannot be read back.
 */
export class Seen {
  readonly #statements = new Statements();

  constructor(private readonly decisionsIn: (article: string) => Decisions | null) {}

  put(article: string, { decided, cuts }: Decisions): void {
    this.#statements.put(
      article,
      decided.map(({ at }, index) => (cuts[index] ? { ...cuts[index], at: Date.parse(at) } : null)),
    );
  }

  remove(article: string): void {
    this.#statements.remove(article);
  }

  /** The decisions on these words in other articles than `article`: the best first, then the latest. */
  before(words: string, article: string): Earlier[] {
    const found = this.#statements
      .find(words, { not: article, most: CLOSER })
      .flatMap((like) => this.#told(words, like) ?? []);
    return withoutCopies(found.sort(byWorth)).slice(0, MOST);
  }

  #told(words: string, { group, place, likeness }: Like): Earlier | null {
    const decisions = this.decisionsIn(group);
    const decided = decisions?.decided[place];
    if (!decisions || !decided) return null;
    const { headline, slug, sources } = decisions;
    const used = new Set(decided.evidence.map(({ source }) => source));
    const told = {
      ...decided,
      article: group,
      headline,
      slug,
      sources: sources.filter(({ id }) => used.has(id)),
    };
    if (saysTheSame(decided.words, words)) return { ...told, likeness: 1, differs: [] };
    const differs = differences(this.#statements.wording, statementOf(decided.words), statementOf(words));
    return { ...told, likeness: Math.min(likeness, NOT_THE_SAME), differs };
  }
}

const byWorth = (a: Earlier, b: Earlier): number =>
  Number(isAnotherClaim(a)) - Number(isAnotherClaim(b)) ||
  b.likeness - a.likeness ||
  (a.at === b.at ? 0 : a.at < b.at ? 1 : -1);

/**
 * A duplicate of an article has the same decisions once more, and marks that were set together are one
 * decision.
 */
function withoutCopies(earlier: readonly Earlier[]): Earlier[] {
  const once = new Set<string>();
  return earlier.filter(({ at, by, status, words }) => {
    const name = JSON.stringify([at, by, status, words]);
    return !once.has(name) && once.add(name);
  });
}
