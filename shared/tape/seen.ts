/**
 * The words of plain letters that were seen in a text, each by where it stood first, with a number that is
 * known of it (a hash table with open addressing, Knuth 6.4). Cutting every word out of the text to look it
 * up would take most of the time there is.
 */
export class Seen {
  readonly #text: string;
  readonly #know: (start: number, end: number) => number;
  /** Of each word where it stands, where that ends, its hash. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  readonly #known: number[] = [];
  /** Indexes into them and one more; 0: nothing. A power of two, never more than half full. */
  #slots = new Int32Array(256);

  /** `know`: what is to be known of a word that was not seen before. */
  constructor(text: string, know: (start: number, end: number) => number) {
    this.#text = text;
    this.#know = know;
  }

  /** What is known of the word `[start, end)`; `hash` is the same for the same letters. */
  at(start: number, end: number, hash: number): number {
    const most = this.#slots.length - 1;
    let slot = hash & most;
    for (let next = this.#slots[slot]!; next !== 0; next = this.#slots[slot]!) {
      if (this.#hashes[next - 1] === hash && this.#isSame(next - 1, start, end))
        return this.#known[next - 1]!;
      slot = (slot + 1) & most;
    }
    const known = this.#know(start, end);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#hashes.push(hash);
    this.#slots[slot] = this.#known.push(known);
    if (2 * this.#known.length > this.#slots.length) this.#grow();
    return known;
  }

  #isSame(index: number, start: number, end: number): boolean {
    const there = this.#starts[index]!;
    if (this.#ends[index]! - there !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.#text.charCodeAt(at) !== this.#text.charCodeAt(there + at - start)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (const [index, hash] of this.#hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}
