import { isInCharacter } from './characters';

/** In UTF-16 code units: what is done with so many takes a few thousandths of a second at most. */
const SLICE = 256 * 1024;

/**
 * `text` in stretches, none of which ends between the halves of a surrogate pair: as bytes, one after the
 * other, they are the text's own. A short text is one stretch, and so is an empty one.
 */
export function* slicesOf(text: string, length = SLICE): Generator<string> {
  let from = 0;
  do {
    let to = Math.min(text.length, from + length);
    if (isInCharacter(text, to)) to += 1;
    yield text.slice(from, to);
    from = to;
  } while (from < text.length);
}
