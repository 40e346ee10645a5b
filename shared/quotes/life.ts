import { currentDraft, PART_INFO, type Article, type Draft, type Mark } from '../domain';
import { quotationsIn } from '../passages/quotations';
import type { Difference } from '../tape/differences';
import { matchQuote } from '../tape/match';
import { tapeOf } from '../tape/tape';
import { overlaps } from '../text/ranges';
import type { Verdict } from '../vocabulary';
import { askedQuote } from './asked';

/** A quotation in another draft, or in another place of this one, beside its words in the body. */
export interface Stage {
  /** "Draft 1", "Pull quote". */
  name: string;
  verdict: Verdict;
  /** What is other there: `quote` are the later words, or those of the other place. */
  diff: Difference[];
}

/** Nothing is cleaned between two drafts: what is other is other. */
const NOTHING: ReadonlySet<never> = new Set();

/**
 * What became of a quotation from draft to draft, and what headlines, captions and pull quotes make of it.
 * Drafts come in their order, those before the quotation is in one are left out; then places in text order.
 */
export function lifeOf(article: Article, mark: Mark): Stage[] {
  const words = askedQuote(article, mark)
    .pieces.map((piece) => piece.trim())
    .join(' ');
  const draft = currentDraft(article);
  const before = article.drafts.slice(0, -1).map((each) => stageOf(`Draft ${each.number}`, words, each.text));
  const first = before.findIndex(({ verdict }) => verdict !== 'not found');
  return [...(first === -1 ? [] : before.slice(first)), ...placesOf(draft, mark, words)];
}

function stageOf(name: string, quote: string, text: string): Stage {
  const match = matchQuote(tapeOf(text), quote, { allowed: NOTHING });
  return { name, verdict: match.verdict, diff: match.found ? match.diff : [] };
}

/** What stands of the quotation in the parts of the draft that are no body. */
function placesOf({ text, parts }: Draft, { anchor }: Mark, words: string): Stage[] {
  return parts
    .filter((part) => !overlaps(part, anchor))
    .flatMap(({ kind, start, end }) => {
      const quoted = quotationsIn({ draft: text, start, end, kind: 'claim' });
      const pieces = quoted.length === 0 && WHOLE.has(kind) ? [text.slice(start, end)] : quoted;
      return pieces.map((piece) => stageOf(PART_INFO[kind].label, piece, words));
    })
    .filter(({ verdict }) => verdict !== 'not found');
}

/** Parts that are somebody's words by themselves, with or without quotation marks. */
const WHOLE: ReadonlySet<string> = new Set(['pull-quote', 'cover-line']);
