/*
 * What the writer says on its pipe, a line of JSON each: before it asks the library for something, and
 * again when the library has answered. Whatever was answered holds for good; what was only asked for may
 * have happened or not, but never by half.
 */

/** A state of an article: how many changes it has, and the hash of the last, which vouches for all before. */
export interface Head {
  changes: number;
  hash: string;
}

/** A backup as it is listed; `at` in ISO form, `made`: the how manieth it is. */
export interface Listed {
  name: string;
  at: string;
  made: number;
}

export type Asked =
  /** `secret`: a word that stands in this article and nowhere else. */
  | { action: 'create'; article: string; secret: string }
  | { action: 'copy'; of: string }
  | { action: 'change'; article: string }
  /** A file attached to the article, by its sha256. */
  | { action: 'attach'; article: string; file: string }
  | { action: 'trash'; article: string }
  | { action: 'put back'; article: string; name: string }
  /** For good; `backups`: out of the backups too. */
  | { action: 'delete'; article: string; name: string; backups: boolean }
  | { action: 'backup'; now: string }
  /** `heads`: the articles that are restored, as the backup has them. */
  | { action: 'restore'; backup: string; now: string; heads: Record<string, Head> }
  | { action: 'settings'; person: string }
  /** What changes nothing that a person has made. */
  | { action: 'snapshot' | 'close' | 'reopen' | 'list' | 'search' };

export type ActionName = Asked['action'];

/** What came of it, as far as nobody can know before. */
export interface Answer {
  article?: string;
  /** The article as it is now. */
  head?: Head;
  /** Its name in the trash, or the name of the backup. */
  name?: string;
  /** The backups there are afterwards. */
  backups?: Listed[];
}

export type Said =
  /** The library is open. */
  | { type: 'begun' }
  | { type: 'asks'; n: number; asked: Asked }
  /** One of several changes asked for together is acknowledged. */
  | { type: 'saved'; n: number; head: Head }
  | { type: 'done'; n: number; answer: Answer };
