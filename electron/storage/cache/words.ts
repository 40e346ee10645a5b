import type { DatabaseSync, StatementSync } from 'node:sqlite';

/*
 * The words of all articles, as they are compared, for SQLite's full-text index. Which words there are and
 * when two are the same is not SQLite's business: it gets them ready, one after the other, and its simplest
 * tokenizer leaves them as they are. Passages are apart by a sign, so that no phrase goes from one to the
 * next.
 *
 * A row is all passages of one rank in an article, under a number that says which.
 */

/** Words next to each other; the last one is perhaps only begun. */
export interface Pattern {
  words: readonly string[];
  open: boolean;
}

const END = '\uE000';

/**
 * That tokenizer ends a word at other signs of ASCII, of which a folded word may have some ("⑴" is "(1)").
 */
const NOT_IN_WORDS = /[^a-z0-9\u0080-\uffff]/g;
const SIGNS = 0xe100;

/** A word as the index has it. */
const worded = (word: string): string =>
  PLAIN.test(word)
    ? word
    : word.toWellFormed().replace(NOT_IN_WORDS, (sign) => String.fromCharCode(SIGNS + sign.charCodeAt(0)));
const PLAIN = /^[a-z0-9]*$/;

/** Words as a row has them. */
export const inRow = (words: readonly string[]): string => words.map(worded).join(' ');

/** A row for passages, each given by its words `inRow`. */
export const rowOf = (passages: readonly string[]): string =>
  passages.map((words) => (words === '' ? END : `${words} ${END}`)).join(' ');

/** The passages of a row, each as words with a blank before and behind. */
export const passagesIn = (row: string): string[] =>
  row
    .split(END)
    .slice(0, -1)
    .map((passage) => (passage.startsWith(' ') ? passage : ` ${passage}`));

/** How many passages a row has. */
export function countPassages(row: string): number {
  let count = 0;
  for (let at = row.indexOf(END); at !== -1; at = row.indexOf(END, at + 1)) count += 1;
  return count;
}

/** What stands in a passage that has the pattern. */
export const stretchOf = ({ words, open }: Pattern): string => ` ${inRow(words)}${open ? '' : ' '}`;

export interface Words {
  /**
   * To be called before a transaction that removes: the words of what is removed then leave the pages of the
   * index at once. Filling it would take a sixth longer like that.
   */
  beforeRemoving: () => void;
  put: (row: number, body: string) => void;
  /** `body`: what was put there, to the letter: the index has no other way to know what to take out. */
  remove: (row: number, body: string) => void;
  /** Calls with each row that has it, in order. */
  eachWith: (pattern: Pattern, visit: (row: number) => void) => void;
  isAnywhere: (pattern: Pattern) => boolean;
  /**
   * Whether something is left of words that are in no row any more. Then `merge` is to be called until it is
   * done.
   */
  leaves: (gone: ReadonlySet<string>) => boolean;
  /** Writes the index anew, a part at a time. Returns whether there is more to do. */
  merge: () => boolean;
}

export const wordsIn = (db: DatabaseSync, indexed: boolean): Words =>
  indexed ? new IndexedWords(db) : new PlainWords(db);

const quoted = ({ words, open }: Pattern): string => `"${inRow(words)}"${open ? ' *' : ''}`;

class IndexedWords implements Words {
  readonly #insert: StatementSync;
  readonly #delete: StatementSync;
  readonly #rows: StatementSync;
  readonly #any: StatementSync;
  readonly #edges: StatementSync;
  readonly #merge: StatementSync;
  #merging = false;
  #removing = false;

  constructor(private readonly db: DatabaseSync) {
    this.#insert = db.prepare('INSERT INTO words(rowid, body) VALUES(?, ?)');
    this.#delete = db.prepare("INSERT INTO words(words, rowid, body) VALUES('delete', ?, ?)");
    // One string for all: a value for each row would take longer to be carried over than to be found.
    this.#rows = db.prepare('SELECT group_concat(rowid) AS rows FROM words WHERE words MATCH ?');
    this.#any = db.prepare('SELECT rowid FROM words WHERE words MATCH ? LIMIT 1');
    this.#edges = db.prepare('SELECT term FROM words_idx');
    this.#merge = db.prepare("INSERT INTO words(words, rank) VALUES('merge', ?)");
  }

  beforeRemoving(): void {
    if (!this.#removing) this.db.exec("INSERT INTO words(words, rank) VALUES('secure-delete', 1)");
    this.#removing = true;
  }

  put(row: number, body: string): void {
    this.#insert.run(row, body);
  }

  remove(row: number, body: string): void {
    this.#delete.run(row, body);
  }

  eachWith(pattern: Pattern, visit: (row: number) => void): void {
    const { rows } = this.#rows.get(quoted(pattern)) as { rows: string | null };
    if (rows !== null) eachNumber(rows, visit);
  }

  isAnywhere(pattern: Pattern): boolean {
    return this.#any.get(quoted(pattern)) !== undefined;
  }

  /**
   * A word that is deleted leaves the pages of the index, but its beginning may still say where one of them
   * begins.
   */
  leaves(gone: ReadonlySet<string>): boolean {
    const lost = [...gone].filter((word) => !this.isAnywhere({ words: [word], open: false }));
    if (lost.length === 0) return false;
    const edges = new Set<string>();
    // The first byte says which index it is: that of whole words, or of beginnings.
    for (const { term } of this.#edges.iterate() as Iterable<{ term: Uint8Array }>) {
      edges.add(Buffer.from(term).toString('latin1', 1));
    }
    return lost.some((word) => {
      const bytes = Buffer.from(word).toString('latin1');
      for (let length = 1; length <= bytes.length; length += 1) {
        const edge = bytes.slice(0, length);
        if (edges.has(edge) && !this.isAnywhere({ words: [wholeLetters(edge)], open: true })) return true;
      }
      return false;
    });
  }

  merge(): boolean {
    // One that is in a single piece is not written anew: another is put beside it.
    if (!this.#merging) this.put(0, END);
    const before = this.#changes();
    this.#merge.run(this.#merging ? MERGED : -MERGED);
    this.#merging = this.#changes() - before >= 2;
    if (!this.#merging) this.remove(0, END);
    return this.#merging;
  }

  #changes(): number {
    return (this.db.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
  }
}

const COMMA = 44;
const ZERO = 48;

/** "12,5" as 12 and 5: a common word is in forty thousand rows, and no string is made for each. */
function eachNumber(numbers: string, visit: (number: number) => void): void {
  let number = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const unit = numbers.charCodeAt(at);
    if (unit !== COMMA) {
      number = number * 10 + unit - ZERO;
      continue;
    }
    visit(number);
    number = 0;
  }
  visit(number);
}

/** Bytes as letters; one that is cut is left out. */
const wholeLetters = (bytes: string): string =>
  Buffer.from(bytes, 'latin1')
    .toString()
    .replace(/\uFFFD+$/, '');

/** So many pages of the index are written in one go. */
const MERGED = 500;

/** Where there is no full-text index, all of it is read: slow, and right. */
class PlainWords implements Words {
  constructor(private readonly db: DatabaseSync) {}

  beforeRemoving(): void {}

  put(row: number, body: string): void {
    this.db.prepare('INSERT INTO words(rowid, body) VALUES(?, ?)').run(row, body);
  }

  remove(row: number): void {
    this.db.prepare('DELETE FROM words WHERE rowid = ?').run(row);
  }

  eachWith(pattern: Pattern, visit: (row: number) => void): void {
    for (const row of this.#rows(pattern)) visit(row);
  }

  isAnywhere(pattern: Pattern): boolean {
    return !this.#rows(pattern).next().done;
  }

  leaves(): boolean {
    return false;
  }

  merge(): boolean {
    return false;
  }

  *#rows(pattern: Pattern): Generator<number> {
    const stretch = stretchOf(pattern);
    const rows = this.db.prepare('SELECT rowid AS row, body FROM words ORDER BY rowid').iterate();
    for (const { row, body } of rows as Iterable<{ row: number; body: string }>) {
      if (` ${body}`.includes(stretch)) yield row;
    }
  }
}
