import type { Style } from './node';
import type { Piece } from './pieces';

/**
 * A raised figure, a stroke and a lowered figure are a fraction, and not the next figures of a whole number
 * before it.
 */
export function withFractions(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [over, stroke, under] = pieces.slice(at, at + 3);
    if (
      over?.type === 'words' &&
      isFigure(over, 'up') &&
      stroke?.type === 'words' &&
      /^\s*[/\u2044]\s*$/.test(stroke.words) &&
      under?.type === 'words' &&
      isFigure(under, 'down')
    ) {
      result.push({
        type: 'fraction',
        words: `${over.words.trim()}/${under.words.trim()}`,
        style: { ...over.style, shift: null },
      });
      at += 2;
    } else result.push(over!);
  }
  return result;
}

const isFigure = ({ words, style }: { words: string; style: Style }, shift: Style['shift']): boolean =>
  style.shift === shift && /^\s*\p{Nd}+\s*$/u.test(words);
