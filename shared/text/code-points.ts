/*
 * Places in a text are UTF-16 code units here; the W3C's Web Annotation Data Model counts code points
 * (4.2.5, by the Character Model for the World Wide Web). An emoji is two of the one and one of the other.
 */

/** Turns places of a text from one count into the other. A place within a pair is that of its beginning. */
export class CodePoints {
  /** The places of the second halves of pairs, in order. */
  private readonly seconds: number[] = [];

  constructor(private readonly text: string) {
    for (let at = 0; at + 1 < text.length; at++) if (isPair(text, at)) this.seconds.push((at += 1));
  }

  /** How many code points stand before a place in code units. */
  of(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    return at - this.before(at);
  }

  /** The place in code units before which so many code points stand. */
  units(points: number): number {
    let [low, high] = [0, this.seconds.length];
    // So many pairs end before the place: the n-th ends before it where its place less n is smaller.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seconds[middle]! - middle <= points) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(points + low, this.text.length));
  }

  /** How many second halves stand before a place, itself among them where it is one. */
  private before(unit: number): number {
    let [low, high] = [0, this.seconds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seconds[middle]! <= unit - (this.seconds[middle] === unit ? 0 : 1)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
