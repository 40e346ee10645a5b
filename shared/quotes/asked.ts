import { bondsOf, currentDraft, marksInOrder, type Article, type Mark } from '../domain';
import { quotationsIn } from '../passages/quotations';

/** Whose words they are, as the draft has it. */
export interface DraftSpeaker {
  /** The names of the people of the article that it is put to; none where nobody is known. */
  names: string[];
  /** What the draft itself says of who speaks; empty where nothing is linked. */
  words: string;
}

/** A quote mark as the tapes are asked about it. */
export interface AskedQuote {
  id: string;
  /** What stands between its quotation marks, piece by piece. */
  pieces: string[];
  speaker: DraftSpeaker;
}

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
  const { start, end } = mark.anchor;
  const { text: draft } = currentDraft(article);
  const pieces = quotationsIn({ kind: 'quote', start, end, draft });
  const linked = draftSpeaker(article, mark);
  const isLinked = linked.names.length > 0 || linked.words !== '';
  const speaker = isLinked || read === undefined ? linked : { names: [read], words: '' };
  return { id: mark.id, pieces, speaker };
}

/**
 * Whom the draft lets speak: the people its attribution names or is linked to, and the attribution's words.
 */
function draftSpeaker(article: Article, mark: Mark): DraftSpeaker {
  const bonds = [...(bondsOf(article).get(mark.id) ?? [])];
  const speaks = bonds.filter(([, how]) => how === 'speaks');
  const linked = speaks.length > 0 ? speaks : bonds.filter(([, how]) => how === 'linked');
  const attribution = mark.attribution === undefined ? undefined : article.marks[mark.attribution];
  return {
    names: linked.flatMap(([id]) => article.people[id]?.name ?? []),
    words: attribution && !attribution.lost ? attribution.anchor.exact : '',
  };
}
