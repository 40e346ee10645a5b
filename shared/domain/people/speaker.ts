import type { Article } from '../model/article';
import type { Mark } from '../model/mark';
import { bondsOf } from './people';

/** Whose words they are, as the draft has it. */
export interface DraftSpeaker {
  /** The names of the people of the article that it is put to; none where nobody is known. */
  names: string[];
  /** What the draft itself says of who speaks; empty where nothing is linked. */
  words: string;
}

/**
 * Whom the draft lets speak: the people its attribution names or is linked to, and the attribution's words.
 */
export function speakerOf(article: Article, mark: Mark): DraftSpeaker {
  const bonds = [...(bondsOf(article).get(mark.id) ?? [])];
  const speaks = bonds.filter(([, how]) => how === 'speaks');
  const linked = speaks.length > 0 ? speaks : bonds.filter(([, how]) => how === 'linked');
  const attribution = mark.attribution === undefined ? undefined : article.marks[mark.attribution];
  return {
    names: linked.flatMap(([id]) => article.people[id]?.name ?? []),
    words: attribution && !attribution.lost ? attribution.anchor.exact : '',
  };
}
