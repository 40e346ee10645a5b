import type { Piece } from './pieces';

/**
 * A row of a table is one line, unless a cell of it has several: then the table is how the page is set, and
 * they stay apart.
 */
export function inOneLine(row: readonly Piece[]): readonly Piece[] {
  return hasLongCell(row) ? row : row.filter(({ type }) => type !== 'break');
}

function hasLongCell(row: readonly Piece[]): boolean {
  let lines = 0;
  let fresh = true;
  for (const piece of row) {
    if (piece.type === 'cell') lines = 0;
    if (piece.type === 'cell' || piece.type === 'break') fresh = true;
    else if (hasWords(piece)) {
      if (fresh) lines++;
      fresh = false;
    }
    if (lines > 1) return true;
  }
  return false;
}

const hasWords = (piece: Piece): boolean =>
  piece.type === 'words' ? piece.words.trim() !== '' : piece.type === 'fraction' || piece.type === 'label';

/** What is read last ends in a word or its punctuation, without a blank. */
export function touches(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast(({ type }) => type !== 'spot');
  return last?.type === 'words' && /\S$/u.test(last.words.slice(-2));
}

/** Nothing of this paragraph has been read, its list's number included. */
export function isAtStart(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast(
    (piece) =>
      piece.type !== 'gap' && piece.type !== 'spot' && (piece.type !== 'words' || piece.words.trim() !== ''),
  );
  return last === undefined || last.type === 'break';
}
