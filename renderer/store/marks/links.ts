import { currentDraft, type Article, type Mark } from '@shared/domain';

/*
 * Which attribution belongs to which quote is for a person to say; these only find the likely ones, nearest
 * first. English prose puts "said Ms Tolland" right beside the quote or within the same paragraph, so a
 * paragraph break counts as far as a long sentence.
 */
const PARAGRAPH = 150;
const REACH = 600;

/** How far apart two marks are in code units, 0 when they touch or overlap. */
function apart(text: string, a: Mark, b: Mark): number {
  const [first, second] = a.anchor.start <= b.anchor.start ? [a, b] : [b, a];
  const from = first.anchor.end;
  const to = second.anchor.start;
  if (to <= from) return 0;
  if (to - from > REACH) return Infinity;
  return to - from + PARAGRAPH * (text.slice(from, to).split('\n').length - 1);
}

function nearby(article: Article, mark: Mark, others: (other: Mark) => boolean): Mark[] {
  const { text } = currentDraft(article);
  return (
    Object.values(article.marks)
      .filter((other) => other.id !== mark.id && !other.lost && others(other))
      .map((other) => ({ other, far: apart(text, mark, other) }))
      .filter(({ far }) => far <= REACH)
      // Of two at the same distance the later one: "…," she said, is commoner than: She said, "…".
      .sort((a, b) => a.far - b.far || b.other.anchor.start - a.other.anchor.start)
      .map(({ other }) => other)
  );
}

/** The attributions that may say whose words `quote` is, nearest first. */
export const attributionsNear = (article: Article, quote: Mark): Mark[] =>
  nearby(article, quote, ({ kind }) => kind === 'attribution');

/** The quotes without an attribution that `attribution` may belong to, nearest first. */
export const unlinkedQuotesNear = (article: Article, attribution: Mark): Mark[] =>
  nearby(article, attribution, ({ kind, attribution: linked }) => kind === 'quote' && linked === undefined);

/** The link that one key would make from `mark`: which quote to which attribution. */
export function likelyLink(article: Article, mark: Mark): { quote: Mark; attribution: Mark } | null {
  if (mark.lost) return null;
  if (mark.kind === 'quote' && mark.attribution === undefined) {
    const attribution = attributionsNear(article, mark)[0];
    return attribution ? { quote: mark, attribution } : null;
  }
  if (mark.kind === 'attribution') {
    const quote = unlinkedQuotesNear(article, mark)[0];
    return quote ? { quote, attribution: mark } : null;
  }
  return null;
}
