import { currentDraft, marksInOrder, speakerOf, type Article, type DraftSpeaker, type Mark } from '../domain';
import { quotationsIn } from '../passages/quotations';

/** A quote mark as the tapes are asked about it: of a translation its original. */
export interface AskedQuote {
  id: string;
  /** What stands between its quotation marks, piece by piece. */
  pieces: string[];
  speaker: DraftSpeaker;
}

/** Words that somebody is to have said, of no mark that stands: of an earlier draft, for one. */
export type AskedWords = Omit<AskedQuote, 'id'>;

/** Whether a mark gives somebody's very words: a paraphrase has no words to compare. */
export const isQuoted = ({ kind, form, lost }: Pick<Mark, 'kind' | 'form' | 'lost'>): boolean =>
  kind === 'quote' && form !== 'paraphrase' && !lost;

/**
 * The quotations of an article as they are asked, in text order. `read`: whom a reading of the draft has say
 * those that nothing is linked to, by mark.
 */
export const askedQuotes = (article: Article, read: Readonly<Record<string, string>> = {}): AskedQuote[] =>
  marksInOrder(article)
    .filter((mark) => isQuoted(mark) && mark.anchor.start < mark.anchor.end)
    .map((mark) => askedQuote(article, mark, read[mark.id]));

/** One quotation as it is asked. */
export function askedQuote(article: Article, mark: Mark, read?: string): AskedQuote {
  const { translation } = mark;
  const pieces = translation ? quotationsOf(translation.original) : printedPieces(article, mark);
  const linked = speakerOf(article, mark);
  const isLinked = linked.names.length > 0 || linked.words !== '';
  const speaker = isLinked || read === undefined ? linked : { names: [read], words: '' };
  return { id: mark.id, pieces, speaker };
}

/** What the draft prints between the quotation marks of a mark, in whichever language it does. */
export const printedPieces = (article: Article, { anchor: { start, end } }: Pick<Mark, 'anchor'>): string[] =>
  quotationsIn({ kind: 'quote', start, end, draft: currentDraft(article).text });

/** The words of a quotation that stands by itself, without its quotation marks. */
const quotationsOf = (draft: string): string[] =>
  quotationsIn({ kind: 'quote', start: 0, end: draft.length, draft });
