/** The searches Stet's is measured against, over the same passages, each used the way its users would. */

import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';

/** A passage as the others know it: its number and its words. */
export interface Piece {
  id: number;
  text: string;
}

/** Takes passages up and answers what looks for words in them: their numbers, best first. */
export interface Index {
  find: (words: string, most: number) => number[];
  end: () => void;
}

export interface Rival {
  name: string;
  index: (pieces: Iterable<Piece>) => Index;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** SQLite's full-text index in memory with its stemmer; any of the words, the best by BM25. */
const fts5: Rival = {
  name: 'FTS5',
  index(pieces) {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE pieces USING fts5(text, tokenize = 'porter unicode61'); BEGIN`);
    const put = db.prepare('INSERT INTO pieces (rowid, text) VALUES (?, ?)');
    for (const { id, text } of pieces) put.run(id, text);
    db.exec('COMMIT');
    const look = db.prepare('SELECT rowid FROM pieces WHERE pieces MATCH ? ORDER BY rank LIMIT ?');
    return {
      find: (words, most) =>
        look
          .all(
            wordsOf(words)
              .map((word) => `"${word}"`)
              .join(' OR '),
            most,
          )
          .map(({ rowid }) => Number(rowid)),
      end: () => db.close(),
    };
  },
};

const miniSearch: Rival = {
  name: 'minisearch',
  index(pieces) {
    const search = new MiniSearch<Piece>({ fields: ['text'] });
    for (const piece of pieces) search.add(piece);
    return {
      find: (words, most) =>
        search
          .search(words)
          .slice(0, most)
          .map(({ id }) => Number(id)),
      end: () => search.removeAll(),
    };
  },
};

export const RIVALS: readonly Rival[] = [fts5, miniSearch];
