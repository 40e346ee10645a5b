import type { Article } from '../model/article';

/** Why a command was not carried out. Nothing has changed when one of these comes back. */
export type Refusal =
  | { reason: 'no-article'; message: string }
  | { reason: 'article-exists'; message: string }
  | { reason: 'no-such-mark'; message: string }
  | { reason: 'no-such-note'; message: string }
  | { reason: 'id-taken'; message: string }
  | { reason: 'bad-range'; message: string }
  | { reason: 'bad-link'; message: string }
  | { reason: 'no-such-sentence'; message: string }
  | { reason: 'no-such-person'; message: string }
  | { reason: 'no-such-source'; message: string }
  | { reason: 'no-such-evidence'; message: string }
  /** Evidence rests on it. */
  | { reason: 'source-in-use'; message: string }
  | { reason: 'no-such-query'; message: string }
  /** It went out, and what was asked stays as it was. */
  | { reason: 'query-asked'; message: string }
  | { reason: 'no-such-paper'; message: string }
  /** Evidence stands in it. */
  | { reason: 'paper-in-use'; message: string }
  /** The article has a paper with the very same content. */
  | { reason: 'paper-there'; message: string }
  /** The offsets were counted in another text than the one that is there. */
  | { reason: 'other-text'; message: string }
  | { reason: 'too-long'; message: string }
  /** A new draft that says nothing new. */
  | { reason: 'same-text'; message: string }
  | { reason: 'mark-lost'; message: string }
  /** It contradicts itself or the article, or carrying it out failed. */
  | { reason: 'does-not-fit'; message: string };

export type Outcome = { ok: true; article: Article } | { ok: false; refusal: Refusal };
